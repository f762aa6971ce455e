"""Counts over time."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.gate.view import InternalView, View
from samverkan_data.picture.incidents.series import (
    Signal,
    category_table,
    judged_series,
    monthly_counts,
    months,
    places,
    season_years,
    signal_series,
    source_months,
    source_series,
    weekday_hours,
)
from samverkan_data.picture.question import Question

TODAY = date(2026, 11, 24)
POLICE, UNKNOWN = "polisanmalan", "1814?"
DIRECTLY_BELOW = {"1814-FJUGESTA", "1814R003", "1814R004", "1814R005", "1814R006"}


@pytest.fixture
def nowhere(this_year: Question) -> Question:
    """An area without incidents."""
    return replace(this_year, area_code="1880")


def test_a_month_without_incidents_is_zero_in_a_series() -> None:
    counts = pd.DataFrame({"month": pd.to_datetime(["2026-01-01", "2026-03-01", "2026-03-01"]), "count": [40, 30, 20]})
    series = judged_series(monthly_counts(counts, date(2026, 1, 9), date(2026, 4, 30)))
    assert series.step == "month"
    assert series.frame["count"].tolist() == [40, 0, 50, 0]


def test_a_lasting_shift_is_a_new_level_and_no_signal_inside_its_limits() -> None:
    months_ = pd.date_range("2023-01-01", periods=36, freq="MS")
    counts = pd.DataFrame({"month": months_, "count": [20, 24] * 12 + [29, 30] * 6})
    frame = judged_series(counts).frame
    assert frame["new_level"].tolist().count("rise") == 1
    assert set(frame["signal"]) == {""}


def test_the_series_reaches_back_to_the_first_incident_whatever_period_is_asked_for(
    started_snapshot: Snapshot, this_year: Question
) -> None:
    counts = months(started_snapshot, this_year)
    assert counts["month"].min() == pd.Timestamp("2022-01-01")
    assert counts["month"].max() == pd.Timestamp("2026-10-01")


@pytest.mark.parametrize("end", [date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 31)])
def test_a_month_that_is_not_over_is_unknown_and_not_low(
    started_snapshot: Snapshot, this_year: Question, end: date
) -> None:
    found = source_months(started_snapshot, replace(this_year, end=end))
    assert {monthly["month"].max() for monthly in found.values()} == {pd.Timestamp("2026-10-01")}


def test_sources_are_never_summed(started_snapshot: Snapshot, this_year: Question) -> None:
    counts = months(started_snapshot, this_year).groupby("source")["count"].sum()
    series = source_series(started_snapshot, this_year)
    assert {source: found.frame["count"].sum() for source, found in series.items()} == counts.to_dict()


def test_an_area_without_incidents_has_no_series(started_snapshot: Snapshot, nowhere: Question) -> None:
    assert source_series(started_snapshot, nowhere) == {}
    assert weekday_hours(started_snapshot, nowhere).empty
    assert season_years(started_snapshot, nowhere).empty
    assert places(started_snapshot, nowhere).empty
    assert category_table(started_snapshot, nowhere, TODAY).empty


def test_the_series_of_a_rare_signal_is_the_season_each_year(
    started_snapshot: Snapshot, this_year: Question, found: pd.DataFrame
) -> None:
    fraud = found[(found["category"] == "pol_bedrageri") & (found["area_code"] == "1814")].iloc[0]
    series = signal_series(started_snapshot, this_year, Signal.of(fraud))
    assert series.step == "year"
    assert series.frame["month"].dt.year.tolist() == [2022, 2023, 2024, 2025, 2026]
    assert series.frame["count"].iloc[-1] == fraud["count"]
    assert series.frame["signal"].tolist() == ["", "", "", "", "rise"]


def test_the_series_of_a_rare_signal_is_the_season_each_year_also_where_the_period_before_is_compared_with(
    started_snapshot: Snapshot, this_year: Question, found: pd.DataFrame
) -> None:
    fraud = Signal.of(found[(found["category"] == "pol_bedrageri") & (found["area_code"] == "1814")].iloc[0])
    summer = replace(this_year, start=date(2026, 5, 1), end=date(2026, 8, 31), compare="previous")
    series = signal_series(started_snapshot, summer, fraud)
    assert series.frame["month"].dt.year.tolist() == [2022, 2023, 2024, 2025, 2026]


def test_season_counts_of_the_newest_year_are_those_of_the_changes(
    started_snapshot: Snapshot, this_year: Question, found: pd.DataFrame
) -> None:
    years = season_years(started_snapshot, this_year)
    newest = years[years["year"] == 2026].set_index(["source", "area_code"])["count"]
    assert newest.drop((POLICE, UNKNOWN)).to_dict() == found.groupby(["source", "area_code"])["count"].sum().to_dict()


@pytest.mark.parametrize("is_open", [False, True])
def test_what_is_said_of_a_source_is_the_same_whichever_others_stand_beside_it(
    started_snapshot: Snapshot, started_open_view: View, is_open: bool
) -> None:
    asked: View = started_open_view if is_open else InternalView(started_snapshot)
    question = Question("1814", date(2026, 5, 1), date(2026, 8, 31), sources=("est", POLICE))
    together = asked.ask(season_years, question)
    for source, rows in together.groupby("source"):
        alone = asked.ask(season_years, replace(question, sources=(str(source),)))
        pd.testing.assert_frame_equal(alone.reset_index(drop=True), rows.reset_index(drop=True))


def test_the_map_shows_the_areas_right_below_once_per_source(started_snapshot: Snapshot, this_year: Question) -> None:
    rows = places(started_snapshot, this_year)
    assert set(rows["area_code"]) == {*DIRECTLY_BELOW, UNKNOWN}
    assert rows.loc[rows["latitude"].isna(), ["source", "area_code"]].to_numpy().tolist() == [[POLICE, UNKNOWN]]
    assert not rows.duplicated(["source", "area_code"]).any()


def test_the_places_and_the_unknown_place_add_up_to_the_area_in_figure_and_table(
    started_snapshot: Snapshot, this_year: Question, found: pd.DataFrame
) -> None:
    years = season_years(started_snapshot, this_year)
    is_whole = years["area_code"] == "1814"
    sums = [years[mask].groupby(["source", "year"])["count"].sum() for mask in (is_whole, ~is_whole)]
    pd.testing.assert_series_equal(*sums)
    cells = category_table(started_snapshot, this_year, TODAY).groupby(["source", "category"])["count"].sum()
    assert (
        cells.to_dict() == found[found["area_code"] == "1814"].groupby(["source", "category"])["count"].sum().to_dict()
    )


def test_where_no_place_is_known_no_place_is_zero_and_the_unknown_one_has_the_verdict(
    started_snapshot: Snapshot, this_year: Question, found: pd.DataFrame
) -> None:
    fraud = replace(this_year, categories=("pol_bedrageri",))
    for rows in (places(started_snapshot, fraud), category_table(started_snapshot, fraud, TODAY)):
        assert rows[["area_code", "count", "verdict"]].to_numpy().tolist() == [[UNKNOWN, 50, "rise"]]
    assert set(found.loc[found["category"] == "pol_bedrageri", "area_code"]) == {"1814"}
    assert found.loc[found["category"] == "pol_bedrageri", "unplaced"].tolist() == [50]


def test_weekday_and_hour_hold_only_incidents_whose_time_is_known(
    started_snapshot: Snapshot, this_year: Question, found: pd.DataFrame
) -> None:
    hours = weekday_hours(started_snapshot, this_year).groupby("source")["count"].sum()
    whole = found[found["area_code"] == "1814"].groupby("source")["count"].sum()
    assert (hours < whole).all()


def test_the_table_holds_the_areas_below_or_the_area_itself_where_there_are_none(
    started_snapshot: Snapshot, this_year: Question
) -> None:
    assert set(category_table(started_snapshot, this_year, TODAY)["area_code"]) == {*DIRECTLY_BELOW, UNKNOWN}
    smallest = replace(this_year, area_code="1814R005")
    assert set(category_table(started_snapshot, smallest, TODAY)["area_code"]) == {"1814R005"}
