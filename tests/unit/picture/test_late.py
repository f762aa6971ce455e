"""Late registrations: what earlier uploads of the same lake say of the newest months."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.incidents.changes import find_changes
from samverkan_data.picture.incidents.late import growth
from samverkan_data.picture.incidents.sentence import headline
from samverkan_data.picture.question import Question
from tests.metamorphic.known_lakes import publish

POLICE = "polisanmalan"
TODAY = date(2026, 11, 24)
OCTOBER = Question("A", date(2026, 10, 1), date(2026, 10, 31))
AREAS = [
    {"area_code": code, "name": code, "kind": kind, "parent": parent}
    for code, kind, parent in [("C", "lan", None), ("L", "lpo", "C"), ("A", "kommun", "L"), ("B", "kommun", "L")]
]
CATEGORIES = [{"category": "pol_a", "label": "Klotter", "tree": "polis"}]


def month(year: int, number: int, first: int, last: int) -> list[dict[str, object]]:
    """Incidents number `first` to `last` of a month, spread over its days whichever are there."""
    start = datetime(year, number, 1, 12)
    return [
        {"incident_id": f"{year}-{number}-{at}", "occurred_at": start + timedelta(days=at * 5 % 28), "area_code": "A",
         "precision": "minute", "category": "pol_a", "source": POLICE, "count": 1}
        for at in range(first, last)
    ]  # fmt: skip


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    made = Lake.open(str(tmp_path / "lake"))
    publish(made, "areas", AREAS)
    publish(made, "categories", CATEGORIES)
    return made


@pytest.fixture
def reported(lake: Lake) -> Callable[[int, int], Snapshot]:
    """So many of 60 at first, so many in October -> a lake that got August, September and October in turn."""

    def make(at_first: int, october: int) -> Snapshot:
        old = [row for year in range(2022, 2026) for number in range(1, 13) for row in month(year, number, 0, 60)]
        whole = [row for number in range(1, 8) for row in month(2026, number, 0, 60)]
        publish(lake, "incidents", [*old, *whole, *month(2026, 8, 0, at_first)])
        publish(lake, "incidents", [*month(2026, 8, at_first, 60), *month(2026, 9, 0, at_first)])
        publish(lake, "incidents", [*month(2026, 9, at_first, 60), *month(2026, 10, 0, october)])
        return lake.snapshot()

    return make


def test_a_fall_that_the_usual_growth_would_take_away_is_called_so(reported: Callable[[int, int], Snapshot]) -> None:
    snapshot = reported(30, 30)
    assert growth(snapshot)[POLICE][0] == pytest.approx(2.0)
    (row,) = find_changes(snapshot, OCTOBER, TODAY).to_dict("records")
    assert (row["count"], row["verdict"], row["late"], row["may_change"]) == (30, "fall", 30, True)
    said = headline(find_changes(snapshot, OCTOBER, TODAY), "A", "")
    assert said == "Klotter har tydligt minskat. Klotter kan ändras när fler anmälningar kommer in."


@pytest.mark.parametrize("area", ["L", "C"])
def test_a_municipality_that_stands_alone_above_itself_is_told_as_by_itself(
    reported: Callable[[int, int], Snapshot], area: str
) -> None:
    snapshot = reported(30, 30)
    cells = ["area_code", "count", "verdict", "late", "may_change"]
    above, own = (find_changes(snapshot, replace(OCTOBER, area_code=code), TODAY)[cells] for code in (area, "A"))
    assert above.to_dict("records") == own.to_dict("records")


def test_each_municipality_grows_at_the_end_of_its_own_months(
    lake: Lake, reported: Callable[[int, int], Snapshot]
) -> None:
    other = [row for year in range(2022, 2026) for number in range(1, 13) for row in month(year, number, 0, 60)]
    other += [row for number in range(1, 8) for row in month(2026, number, 0, 60)]
    publish(lake, "incidents", [{**row, "area_code": "B", "incident_id": f"b{row['incident_id']}"} for row in other])
    snapshot = reported(30, 30)
    above, own = (find_changes(snapshot, replace(OCTOBER, area_code=code), TODAY) for code in "LA")
    assert above[["area_code", "late"]].to_dict("records") == own[["area_code", "late"]].to_dict("records")
    assert own["late"].item() > 0


def test_a_fall_that_no_usual_growth_makes_up_for_stands(reported: Callable[[int, int], Snapshot]) -> None:
    (row,) = find_changes(reported(50, 28), OCTOBER, TODAY).to_dict("records")
    assert (row["verdict"], row["late"], row["may_change"]) == ("fall", 6, False)


def test_months_that_have_long_been_reported_do_not_grow(reported: Callable[[int, int], Snapshot]) -> None:
    spring = Question("A", date(2026, 1, 1), date(2026, 4, 30))
    assert find_changes(reported(30, 30), spring, TODAY)["late"].tolist() == [0]


def test_where_only_one_upload_tells_nothing_is_said(lake: Lake) -> None:
    rows = [row for year in range(2022, 2027) for number in range(1, 11) for row in month(year, number, 0, 60)]
    publish(lake, "incidents", [row for row in rows if not str(row["incident_id"]).startswith("2026-10-4")])
    assert growth(lake.snapshot()) == {}
    assert not find_changes(lake.snapshot(), OCTOBER, TODAY)["may_change"].any()


def test_a_file_of_another_place_is_no_growth(lake: Lake) -> None:
    rows = [row for number in range(1, 11) for row in month(2026, number, 0, 60)]
    publish(lake, "incidents", rows)
    other = [{**row, "incident_id": f"b{row['incident_id']}", "category": "pol_b"} for row in rows]
    publish(lake, "incidents", other)
    assert growth(lake.snapshot()) == {}


def test_a_count_that_is_corrected_upwards_is_growth_and_one_that_goes_is_not(lake: Lake) -> None:
    def counted(number: int, count: int) -> dict[str, object]:
        of = {"area_code": "A", "category": "pol_a", "source": POLICE, "precision": "month"}
        return {**of, "incident_id": f"m{number}", "occurred_at": datetime(2026, number, 1), "count": count}

    publish(lake, "incidents", [counted(number, 40) for number in range(1, 9)])
    publish(lake, "incidents", [counted(8, 60), counted(9, 40)])
    assert growth(lake.snapshot())[POLICE] == pytest.approx([1.5, 1, 1, 1, 1, 1])
