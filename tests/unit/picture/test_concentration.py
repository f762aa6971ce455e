"""One place behind a rise, in the starter data."""

from dataclasses import replace
from datetime import date

import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.concentration import concentrations, sentence
from samverkan_data.picture.question import Question

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
