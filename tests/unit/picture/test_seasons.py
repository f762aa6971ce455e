"""Twelve months at a time, and the year as a wheel."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.incidents.seasons import rolling_of, rolling_series, suited_view, wheel_of, wheels
from samverkan_data.picture.question import Question
from tests.metamorphic.known_lakes import EST, Plan, fill


def monthly(counts: list[int], start: str = "2022-01-01") -> pd.DataFrame:
    return pd.DataFrame({"month": pd.date_range(start, periods=len(counts), freq="MS"), "count": counts})


@pytest.mark.parametrize(
    ("area", "categories", "view"),
    [("1814", (), "manad"), ("1814R005", (), "rullande"), ("1814", ("est_trafik",), "rullande")],
)
def test_few_a_month_are_shown_twelve_months_at_a_time(
    started_snapshot: Snapshot, this_year: Question, area: str, categories: tuple[str, ...], view: str
) -> None:
    assert suited_view(started_snapshot, replace(this_year, area_code=area, categories=categories)) == view


def test_twelve_months_at_a_time_are_never_suited_where_a_source_has_no_twelve_in_a_row(tmp_path: Path) -> None:
    few = Plan({(EST, "est_a", "A1"): 1})
    asked = Question("A", date(2022, 1, 1), date(2022, 10, 31))
    views = [suited_view(fill(Lake.open(str(tmp_path / str(end))), few).snapshot(), replace(asked, end=end))
             for end in (asked.end, date(2026, 10, 31))]  # fmt: skip
    assert views == ["manad", "rullande"]


@pytest.mark.parametrize(("last", "verdict"), [(3, "normal"), (8, "rise"), (0, "fall")])
def test_the_last_twelve_months_are_judged_against_those_that_share_no_month_with_them(last: int, verdict: str) -> None:
    rolling = rolling_of(monthly([3] * 48 + [last] * 12))
    assert rolling.verdict == verdict
    assert rolling.frame["low"].iloc[-1] < 36 < rolling.frame["high"].iloc[-1]
    assert rolling.frame["signal"].tolist() == [""] * (len(rolling.frame) - 1) + [verdict]
    assert rolling.frame["count"].iloc[-1] == 12 * last


def test_less_than_two_years_have_nothing_to_be_judged_against() -> None:
    rolling = rolling_of(monthly([3] * 23))
    assert rolling.verdict == ""
    assert rolling.frame["low"].isna().all()


def test_every_source_has_its_own_wheel_that_ends_with_the_period(
    started_snapshot: Snapshot, this_year: Question
) -> None:
    found = wheels(started_snapshot, this_year)
    assert set(found) == {"est", "polisanmalan"} == set(rolling_series(started_snapshot, this_year))
    assert found["est"].year == 2026
    assert found["est"].frame["count"].notna().sum() == 10
    assert set(found["est"].earlier["year"]) == {2022, 2023, 2024, 2025}


def test_a_month_that_always_holds_most_is_told() -> None:
    assert wheel_of(monthly([10, 10, 10, 10, 10, 10, 40, 10, 10, 10, 10, 10] * 3)).most == (7,)


def test_an_even_year_has_no_month_that_holds_most() -> None:
    assert wheel_of(monthly([10] * 36)).most == ()
