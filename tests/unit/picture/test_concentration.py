"""One place behind a rise, in the starter data."""

from dataclasses import replace
from datetime import date, datetime
from itertools import product
from pathlib import Path

import pytest

from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.incidents.changes import find_changes
from samverkan_data.picture.incidents.concentration import concentrations, sentence
from samverkan_data.picture.question import Question
from tests.metamorphic.known_lakes import publish

TODAY = date(2026, 11, 24)


def test_the_planted_place_stands_for_the_rise_where_it_lies_and_in_the_whole(
    started_snapshot: Snapshot, this_year: Question
) -> None:
    found = concentrations(started_snapshot, this_year, TODAY)
    assert set(found) == {("est", "est_trafik", "1814-FJUGESTA"), ("est", "est_trafik", "1814")}
    assert found["est", "est_trafik", "1814-FJUGESTA"] == pytest.approx(28 / 36.75)


@pytest.mark.parametrize("area", ["LPO-OREBRO", "18"])
def test_the_place_is_told_at_every_level_above_the_municipality(
    started_snapshot: Snapshot, this_year: Question, area: str
) -> None:
    found = concentrations(started_snapshot, replace(this_year, area_code=area), TODAY)
    own = concentrations(started_snapshot, this_year, TODAY)
    cell = ("est", "est_trafik", "1814")
    assert found == {cell: own[cell]}


@pytest.mark.parametrize(("area", "end"), [("1814", date(2026, 6, 30)), ("1880", date(2026, 10, 31))])
def test_where_nothing_has_risen_nothing_is_said(
    started_snapshot: Snapshot, this_year: Question, area: str, end: date
) -> None:
    question = replace(this_year, area_code=area, start=date(2026, 4, 1), end=end, sources=("est",))
    assert concentrations(started_snapshot, question, TODAY) == {}


def test_the_sentence_rounds_to_tens() -> None:
    assert "ungefär 80\u00a0%" in sentence(0.762)


def test_a_place_is_counted_over_the_days_that_the_rise_is_of(tmp_path: Path) -> None:
    """The fair that every autumn has is in none of the days that are compared where the source ends in July."""
    lake, rows = Lake.open(str(tmp_path / "lake")), []
    for year, month in product(range(2022, 2027), range(1, 13)):
        if (year, month) > (2026, 7):
            break
        at_one = 12 if month > 7 else 8 * (year == 2026)
        rows += [
            {"incident_id": f"{year}-{month}-{n}", "occurred_at": datetime(year, month, n % 28 + 1, 12), "count": 1,
             "precision": "minute", "area_code": "A", "category": "est_a", "source": "est", "longitude": 15.0,
             "latitude": 59.0 if n < at_one else 59.1 + n / 100}
            for n in range(at_one + 12)
        ]  # fmt: skip
    publish(lake, "areas", [{"area_code": "A", "name": "A", "kind": "kommun"}])
    publish(lake, "categories", [{"category": "est_a", "label": "A", "tree": "est"}])
    publish(lake, "incidents", rows)
    found = [concentrations(lake.snapshot(), Question("A", date(2026, 1, 1), date(2026, month, 31)), TODAY)
             for month in (7, 10)]  # fmt: skip
    assert found[0] == found[1] == {("est", "est_a", "A"): pytest.approx(1.0)}


def test_a_category_whose_places_nobody_knows_has_no_place_behind_its_rise(started_snapshot: Snapshot) -> None:
    asked = Question("1814", date(2026, 1, 1), date(2026, 10, 31), categories=("pol_bedrageri",))
    assert find_changes(started_snapshot, asked, TODAY)["verdict"].eq("rise").any()
    assert concentrations(started_snapshot, asked, TODAY) == {}
