"""Which months are known of an area, what is compared, and how that is said."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.picture.incidents.changes import find_changes, stands_for
from samverkan_data.picture.incidents.coverage import coverage_of, year_known
from samverkan_data.picture.incidents.reach import compared_spans, compared_text, reach, spans_text
from samverkan_data.picture.incidents.series import Signal, places, signal_series, source_months
from samverkan_data.picture.question import Question
from samverkan_data.report.yearly import yearly_rows
from tests.conftest import TODAY
from tests.metamorphic.known_lakes import EST, POLICE, Plan, fill

YEAR = Question("LPO", date(2026, 1, 1), date(2026, 10, 31))
MONTHLY = {(EST, "est_a", "A1"): 20, (POLICE, "pol_a", "A1"): 20, (POLICE, "pol_a", "A2"): 20}
TWO = {**MONTHLY, (POLICE, "pol_b", "B1"): 20}
SILENT = "EST: ingen information om Ort A2. Det betyder inte att det är lugnt där."
Make = Callable[..., Snapshot]


@pytest.fixture
def snapshot(tmp_path: Path) -> Make:
    return lambda plan: fill(Lake.open(str(tmp_path / "lake")), plan).snapshot()


def test_a_source_is_compared_over_the_months_that_it_has_reported_and_says_so(snapshot: Make) -> None:
    picture = snapshot(Plan(MONTHLY).cut(POLICE, date(2026, 7, 31)))
    rows = find_changes(picture, replace(YEAR, area_code="A"), TODAY)
    days = rows.groupby("source")["compared"].unique().map(list).to_dict()
    assert days == {EST: ["2026-01-01/2026-10-31"], POLICE: ["2026-01-01/2026-07-31"]}
    assert set(rows["verdict"]) <= {"normal", "too_few"}
    assert reach(picture, replace(YEAR, area_code="A")).sentences == (
        "Polisanmälan: uppgifterna räcker till och med juli 2026. Här jämförs jan–jul 2026.",
        SILENT,
    )


def test_a_place_that_has_reported_is_known_as_the_municipality_that_it_lies_in(snapshot: Make) -> None:
    picture = snapshot(Plan(MONTHLY))
    assert reach(picture, replace(YEAR, area_code="A1")).sentences == ()
    assert coverage_of(picture).months(EST, "A1") == coverage_of(picture).months(EST, "A")


def test_of_a_place_that_nobody_has_reported_from_nothing_is_known_and_that_is_said(snapshot: Make) -> None:
    picture = snapshot(Plan(MONTHLY))
    assert coverage_of(picture).months(EST, "A2") == frozenset()
    for area in ("A", "A2"):
        assert reach(picture, replace(YEAR, area_code=area)).sentences == (SILENT,)
    rows = find_changes(picture, replace(YEAR, area_code="A"), TODAY)
    assert set(rows.loc[rows["source"] == EST, "area_code"]) == {"A", "A1"}


def test_a_hole_is_left_out_on_both_sides(snapshot: Make) -> None:
    plan = replace(Plan(MONTHLY), hole=(POLICE, date(2026, 3, 1), date(2026, 3, 31)))
    picture = snapshot(plan)
    rows = find_changes(picture, replace(YEAR, area_code="A", sources=(POLICE,)), TODAY)
    assert {compared_text(days) for days in rows["compared"]} == {"jan–feb 2026 och apr–okt 2026"}
    assert set(rows["count"]) == {9 * 20, 9 * 40}
    assert set(rows["baseline"]) == {9 * 20, 9 * 40}
    series = source_months(picture, replace(YEAR, area_code="A"))
    assert pd.Timestamp("2026-03-01") in set(series[EST]["month"])
    assert pd.Timestamp("2026-03-01") not in set(series[POLICE]["month"])


def test_municipalities_that_reach_differently_far_are_judged_each_by_its_own(snapshot: Make) -> None:
    plan = replace(Plan(TWO), hole=("B1", date(2026, 8, 1), date(2026, 10, 31)))
    picture = snapshot(plan)
    autumn = replace(YEAR, start=date(2026, 8, 1), sources=(POLICE,))
    assert set(find_changes(picture, autumn, TODAY)["area_code"]) == {"A"}
    assert reach(picture, autumn).sentences == (
        "Polisanmälan: alla har inte uppgifter för hela perioden: Kommun B till och med juli 2026. "
        "LPO Test som helhet går inte att bedöma.",
    )
    assert reach(picture, replace(YEAR, sources=(POLICE,))).sentences == (
        "Polisanmälan: alla har inte uppgifter för hela perioden: Kommun B till och med juli 2026. "
        "För LPO Test jämförs jan–jul 2026.",
    )
    rows = find_changes(picture, replace(YEAR, sources=(POLICE,)), TODAY)
    assert rows.groupby("area_code")["compared"].first().map(compared_text).to_dict() == {
        "A": "jan–okt 2026", "B": "jan–jul 2026", "LPO": "jan–jul 2026",
    }  # fmt: skip


def test_where_one_municipality_has_reported_it_stands_alone(snapshot: Make) -> None:
    picture = snapshot(replace(Plan(MONTHLY), silent=("C",)))
    rows = find_changes(picture, YEAR, TODAY)
    assert set(rows["area_code"]) == {"A"}
    assert stands_for(rows, "LPO").all()
    assert reach(picture, YEAR).sentences == ("Av lokalpolisområdets 2 kommuner har en rapporterat: Kommun A.",)


def test_an_area_below_in_which_one_municipality_has_reported_is_told_as_that_one(snapshot: Make) -> None:
    plan = Plan(TWO, frozenset([(POLICE, "pol_a", "A1")]), silent=("C",), outside=("B",))
    picture, county = snapshot(plan), replace(YEAR, area_code="COUNTY", sources=(POLICE,))
    rows = find_changes(picture, county, TODAY)
    assert set(rows["area_code"]) == {"COUNTY", "A", "B"}
    whole, parts = (rows[(rows["area_code"] == "COUNTY") == is_whole] for is_whole in (True, False))
    assert parts["count"].sum() == whole["count"].sum()
    risen = rows[(rows["verdict"] == "rise") & (rows["area_code"] == "A")].iloc[0]
    assert signal_series(picture, county, Signal.of(risen)).frame["count"].iloc[-1] == risen["count"]
    assert set(places(picture, county)["name"]) == {"Kommun A", "Kommun B"}


def test_the_time_that_a_figure_is_of_is_what_is_compared_of_its_source(snapshot: Make) -> None:
    picture = snapshot(Plan(MONTHLY).cut(POLICE, date(2026, 7, 31)))
    for area in ("A", "LPO", "COUNTY"):
        asked = replace(YEAR, area_code=area)
        spans = compared_spans(find_changes(picture, asked, TODAY), asked)
        assert spans == {EST: "jan–okt 2026", POLICE: "jan–jul 2026"}
    assert spans_text(spans) == "jan–okt 2026 (EST), jan–jul 2026 (Polisanmälan)"
    assert spans_text(dict.fromkeys(spans, "jan–okt 2026")) == "jan–okt 2026"


def test_a_year_is_whole_only_where_every_month_of_every_municipality_is_known(snapshot: Make) -> None:
    picture = snapshot(replace(Plan(MONTHLY).cut(POLICE, date(2025, 7, 31)), silent=("C",)))
    coverage = coverage_of(picture)
    asked = [("A", 2024), ("A1", 2025), ("A", 2026), ("LPO", 2024), ("C", 2024)]
    levels = [year_known(coverage, POLICE, area, year) for area, year in asked]
    assert levels == ["whole", "part", "none", "part", "none"]
    rows = yearly_rows(InternalView(picture), "A", (2024, 2026), TODAY)
    police = rows[(rows["source"] == POLICE) & (rows["area_code"] == "A") & (rows["category"] == "pol_a")]
    assert police["status"].tolist() == ["final", "partial", "missing"]
    assert police["count"].tolist()[:2] == [480, 280]


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2026, 1, 1), date(2026, 10, 31), "Polisanmälan: uppgifter finns för mar–aug 2026. "
         "Det finns inget tidigare att jämföra med."),
        (date(2026, 1, 1), date(2026, 2, 28), "Polisanmälan: uppgifterna börjar i mars 2026. "
         "För jan–feb 2026 går inget att säga."),
        (date(2026, 9, 1), date(2026, 10, 31), "Polisanmälan: uppgifterna slutar i augusti 2026. "
         "För sep–okt 2026 går inget att säga."),
    ],
)  # fmt: skip
def test_a_source_that_began_and_ended_this_year_says_what_it_has(
    snapshot: Make, start: date, end: date, said: str
) -> None:
    plan = replace(Plan(MONTHLY), hole=(POLICE, date(2022, 1, 1), date(2026, 2, 28)))
    picture = snapshot(plan.cut(POLICE, date(2026, 8, 31)))
    assert reach(picture, Question("A", start, end, sources=(POLICE,))).sentences == (said,)


def test_a_source_without_a_whole_month_says_so_and_no_sentence_lacks_a_month(snapshot: Make) -> None:
    often = dict.fromkeys(MONTHLY, 90)
    plan = replace(Plan(often), hole=(POLICE, date(2022, 1, 1), date(2026, 10, 5)))
    picture = snapshot(plan.cut(POLICE, date(2026, 10, 22)))
    asked = Question("A", date(2026, 10, 1), date(2026, 10, 31), sources=(POLICE,))
    assert reach(picture, asked).sentences == (
        "Polisanmälan: ingen hel månad har rapporterats än, så det går inte att jämföra.",
    )


def test_a_source_that_has_nothing_earlier_says_that_it_is_not_compared(snapshot: Make) -> None:
    plan = replace(Plan(MONTHLY), hole=(POLICE, date(2022, 1, 1), date(2026, 2, 28)))
    assert reach(snapshot(plan), replace(YEAR, area_code="A")).sentences == (
        "Polisanmälan: uppgifterna börjar i mars 2026. Det finns inget tidigare att jämföra med.",
        SILENT,
    )


def test_a_part_says_how_many_of_the_municipality_have_no_closer_place(snapshot: Make) -> None:
    monthly = {(EST, "est_a", "A"): 20, (EST, "est_b", "A1"): 20, (POLICE, "pol_a", "A1"): 20}
    picture = snapshot(Plan(monthly))
    assert reach(picture, replace(YEAR, area_code="A1")).sentences == (
        "EST: 200 av 400 i Kommun A har ingen närmare plats, och kan ha hänt i Ort A1.",
    )
    assert reach(picture, replace(YEAR, area_code="A")).sentences == ()
