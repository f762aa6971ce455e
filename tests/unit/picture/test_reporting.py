"""Who has reported from where, and when."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.incidents.reporting import LONGEST_DELIVERY, Reporting, Standing, reporting
from tests.metamorphic.known_lakes import EST, POLICE, Plan, fill

MONTHLY = {
    (EST, "est_a", "A1"): 20,
    (POLICE, "pol_a", "A1"): 20,
    (POLICE, "pol_a", "A2"): 20,
    (POLICE, "pol_b", "B1"): 9,
}
TODAY = date(2026, 11, 24)
Make = Callable[[Plan], Snapshot]


@pytest.fixture
def snapshot(tmp_path: Path) -> Make:
    return lambda plan: fill(Lake.open(str(tmp_path / "lake")), plan).snapshot()


def standings(rows: tuple[Reporting, ...]) -> dict[tuple[str, str], Standing]:
    return {(one.area_code, one.source): one.standing for one in rows}


def test_an_area_without_reports_of_a_source_has_never_reported_whatever_those_beside_it_do(snapshot: Make) -> None:
    picture = snapshot(replace(Plan(MONTHLY), silent=("C",)))
    assert standings(reporting(picture, "A", TODAY)) == {
        ("A", EST): Standing.REPORTS, ("A1", EST): Standing.REPORTS, ("A2", EST): Standing.NEVER,
        ("A", POLICE): Standing.REPORTS, ("A1", POLICE): Standing.REPORTS, ("A2", POLICE): Standing.REPORTS,
    }  # fmt: skip
    whole = reporting(picture, "LPO", TODAY)
    assert [one.area_code for one in whole[::2]] == ["LPO", "A", "B", "C"]
    assert {one.standing for one in whole if one.area_code == "C"} == {Standing.NEVER}
    assert {one.last for one in whole if one.area_code == "C"} == {None}


def test_an_area_that_stops_while_the_source_goes_on_has_gone_silent_with_its_last_day(snapshot: Make) -> None:
    plan = replace(Plan(MONTHLY), hole=("A2", date(2026, 6, 1), date(2026, 10, 31)))
    found = {one.area_code: one for one in reporting(snapshot(plan), "A", TODAY) if one.source == POLICE}
    assert {code: one.standing for code, one in found.items()} == {
        "A": Standing.REPORTS, "A1": Standing.REPORTS, "A2": Standing.SILENT,
    }  # fmt: skip
    assert str(found["A2"].last) == "2026-05-27"
    assert found["A2"].months == 53


def test_a_source_that_is_sent_late_reports_until_a_delivery_ought_to_have_come(snapshot: Make) -> None:
    picture = snapshot(Plan(MONTHLY))
    for today, standing in ((date(2026, 12, 31), Standing.REPORTS), (date(2027, 3, 1), Standing.SILENT)):
        assert (today - date(2026, 10, 28) > LONGEST_DELIVERY) == (standing == Standing.SILENT)
        assert standings(reporting(picture, "A", today))["A1", EST] == standing


def test_a_file_that_has_not_come_yet_is_no_silence_whatever_another_municipality_has_sent(snapshot: Make) -> None:
    late = ("A1", date(2026, 10, 1), date(2026, 10, 31))
    picture = snapshot(replace(Plan({(EST, "est_a", "A1"): 20, (EST, "est_a", "B1"): 20}), hole=late))
    assert set(standings(reporting(picture, "A", TODAY)).values()) == {Standing.REPORTS}
    assert set(standings(reporting(picture, "LPO", TODAY)).values()) == {Standing.REPORTS}
    assert set(standings(reporting(picture, "A", date(2027, 1, 31))).values()) == {Standing.SILENT}


def test_of_too_few_reports_no_silence_can_be_told(snapshot: Make) -> None:
    seldom = replace(Plan(MONTHLY | {(EST, "est_b", "A2"): 1}), hole=(EST, date(2022, 1, 1), date(2026, 1, 1)))
    assert standings(reporting(snapshot(seldom), "A", TODAY))["A2", EST] == Standing.SELDOM
