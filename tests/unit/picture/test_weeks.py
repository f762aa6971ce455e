"""A week of reports, on lakes where it is known what came and who has gone silent."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.incidents.weeks import (
    ahead,
    latest_places,
    latest_week,
    newest_report,
    organisations,
    reported_weeks,
    under_way,
    week_code,
    week_of,
    week_reports,
)
from samverkan_data.verdict import Verdict
from tests.metamorphic.known_lakes import publish

MONDAY = date(2026, 10, 19)
WEEK = (MONDAY, date(2026, 10, 25))
PLACES = [("L", "lan", None), ("A", "kommun", "L"), ("A1", "ort", "A"), ("A2", "ort", "A"), ("B", "kommun", "L")]
AREAS = [{"area_code": code, "name": code, "kind": kind, "parent": parent} for code, kind, parent in PLACES]


def report(day: date, number: int, **said: object) -> dict[str, object]:
    row = {"occurred_at": datetime(day.year, day.month, day.day, 12), "count": 1, "precision": "minute"}
    of = {"area_code": "A1", "category": "est_a", "source": "est", "reporter": "Skola"}
    return {"incident_id": f"{day}-{number}", **row, **of, **said}


def regular(end: date, every: int = 2, **said: object) -> list[dict[str, object]]:
    """A report every so many days for two years, the last one on the day."""
    return [report(end - timedelta(days=back), back, **said) for back in range(0, 730, every)]


def lake_of(folder: Path, rows: Iterable[Mapping[str, object]]) -> Snapshot:
    lake = Lake.open(str(folder / "lake"))
    publish(lake, "areas", AREAS)
    publish(lake, "categories", [{"category": "est_a", "label": "Klotter", "tree": "est", "theme": None}])
    publish(lake, "incidents", list(rows))
    return lake.snapshot()


@given(some.dates(date(2000, 1, 1), date(2090, 1, 1)), some.integers(0, 40))
def test_a_week_is_whole_over_and_holds_its_days(last: date, later: int) -> None:
    today = last + timedelta(days=later)
    start, end = latest_week(last, today)
    assert (start.weekday(), end - start) == (0, timedelta(days=6))
    assert end < today
    assert week_of(start) == week_of(end) == (start, end)
    assert date.fromisocalendar(int(week_code(start)[:4]), int(week_code(start)[6:]), 1) == start


@pytest.mark.parametrize(("more", "verdict"), [(0, ""), (30, Verdict.RISE)])
def test_a_week_is_held_against_the_weeks_before(tmp_path: Path, more: int, verdict: str) -> None:
    added = [report(WEEK[0], 9000 + number) for number in range(more)]
    weekly = reported_weeks(lake_of(tmp_path, [*regular(WEEK[1]), *added]), "A", WEEK)
    last = weekly.iloc[-1]
    assert (last["month"].date(), last["signal"]) == (MONDAY, verdict)
    assert last["count"] == more + 4
    assert len(weekly) == 26


@pytest.mark.parametrize("area", ["A", "L"])
def test_a_week_that_nobody_has_reported_is_not_a_zero(tmp_path: Path, area: str) -> None:
    snapshot = lake_of(tmp_path, regular(date(2026, 9, 27)))
    weekly = reported_weeks(snapshot, area, WEEK)
    assert weekly["month"].max().date() == date(2026, 9, 21)
    assert (weekly["signal"] == "").all()
    assert week_reports(snapshot, area, WEEK).empty
    assert latest_places(snapshot, area, WEEK).rows.query("verdict != ''").empty


def test_a_county_is_known_where_all_that_report_in_it_have_reported(tmp_path: Path) -> None:
    late = [{**row, "incident_id": f"b{row['incident_id']}"} for row in regular(date(2026, 9, 27), area_code="B")]
    snapshot = lake_of(tmp_path, [*regular(WEEK[1]), *late])
    ends = {area: reported_weeks(snapshot, area, WEEK)["month"].max().date() for area in ("A", "B", "L")}
    assert ends == {"A": MONDAY, "B": date(2026, 9, 21), "L": date(2026, 9, 21)}
    assert set(latest_places(snapshot, "L", WEEK).rows["area_code"]) == {"A", "B"}


def test_who_has_gone_silent_is_told_by_the_organisations_own_rhythm(tmp_path: Path) -> None:
    silent = regular(date(2026, 9, 30), 3, reporter="Fritidsgård", incident_id=None)
    seldom = regular(date(2026, 8, 30), 60, reporter="Väktare", incident_id=None)
    named = [{**row, "incident_id": f"{place}"} for place, row in enumerate([*silent, *seldom])]
    rows = organisations(lake_of(tmp_path, [*regular(WEEK[1]), *named]), "A", WEEK)
    assert list(rows["reporter"])[0] == "Fritidsgård"
    told = rows.set_index("reporter")
    assert dict(told["silent"]) == {"Fritidsgård": True, "Skola": False, "Väktare": False}
    assert (told.loc["Skola", "count"], told.loc["Skola", "usual"]) == (4, pytest.approx(3.5, abs=0.1))
    assert told.loc["Fritidsgård", "last"] == date(2026, 9, 30)


@pytest.mark.parametrize(("goes_on", "silent"), [("nobody", False), ("A2", True), ("B", False)])
def test_nobody_has_gone_silent_because_the_municipalitys_reports_are_late(
    tmp_path: Path, goes_on: str, silent: bool
) -> None:
    others = regular(WEEK[1], 3, reporter="Väktare", area_code=goes_on) if goes_on != "nobody" else []
    rows = [*regular(date(2026, 9, 30)), *({**row, "incident_id": f"{place}"} for place, row in enumerate(others))]
    found = organisations(lake_of(tmp_path, rows), "A", WEEK).set_index("reporter")
    assert found.loc["Skola", "silent"] == silent


def test_a_report_known_only_to_the_month_is_in_no_week(tmp_path: Path) -> None:
    vague = report(date(2026, 10, 1), 1, precision="month", count=40)
    snapshot = lake_of(tmp_path, [*regular(WEEK[1]), {**vague, "incident_id": "m"}])
    assert week_reports(snapshot, "A", WEEK)["count"].sum() == 4
    assert newest_report(snapshot, "A") == WEEK[1]
    assert newest_report(snapshot, "B") is None


def test_places_are_counted_over_four_weeks_and_the_unknown_one_is_a_place(tmp_path: Path) -> None:
    added = [report(WEEK[0] - timedelta(days=7), 9000 + at, area_code="A2") for at in range(30)]
    unknown = [report(WEEK[0], 9900, area_code="A")]
    rows, period = latest_places(lake_of(tmp_path, [*regular(WEEK[1]), *added, *unknown]), "A", WEEK)
    told = {row.area_code: (row.number, row.verdict) for row in rows.rename(columns={"count": "number"}).itertuples()}
    assert told == {"A2": (30, Verdict.RISE), "A1": (14, Verdict.NORMAL), "A?": (1, Verdict.TOO_FEW)}
    assert period == (date(2026, 9, 28), WEEK[1])
    assert set(rows["label"]) == {"Klotter"}


def test_the_weeks_before_a_source_began_are_not_zeros(tmp_path: Path) -> None:
    rows = [report(WEEK[1] - timedelta(days=back), back) for back in range(0, 20, 2)]
    snapshot = lake_of(tmp_path, rows)
    weekly = reported_weeks(snapshot, "A", WEEK)
    assert weekly["month"].dt.date.tolist() == [MONDAY - timedelta(weeks=back) for back in (2, 1, 0)]
    assert set(latest_places(snapshot, "A", WEEK).rows["verdict"]) == {""}


def test_an_area_with_nothing_in_the_time_is_empty_and_no_fault(tmp_path: Path) -> None:
    snapshot = lake_of(tmp_path, [*regular(WEEK[1]), report(date(2025, 1, 7), 1, area_code="A2")])
    assert latest_places(snapshot, "A2", WEEK).rows.empty
    assert list(organisations(snapshot, "A2", WEEK)["count"]) == [0]
    assert (reported_weeks(snapshot, "A2", WEEK)["count"] == 0).all()
    assert ahead(snapshot, "A2", WEEK).empty
    assert under_way(snapshot, "A2", WEEK).empty
