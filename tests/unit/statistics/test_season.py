"""Unit tests: the names are the claims."""

import numpy as np
import pandas as pd
import pytest

from samverkan_data.statistics.season import expected_year, season_index, season_wheel


def monthly(counts: list[int], start: str = "2020-01-01") -> pd.DataFrame:
    return pd.DataFrame({"month": pd.date_range(start, periods=len(counts), freq="MS"), "count": counts})


def test_shares_sum_to_one_over_whole_years() -> None:
    wheel = season_wheel(monthly([*range(1, 13), *range(1, 13), 500]))
    assert wheel["share"].sum() == pytest.approx(1)
    assert wheel["years"].unique().tolist() == [2]
    assert wheel.loc[11, "count"] == 24


def test_less_than_a_whole_year_has_no_wheel() -> None:
    assert season_wheel(monthly([5] * 11))["share"].isna().all()


def test_few_events_bend_the_season_little() -> None:
    few, many = [1, *[0] * 11] * 3, [100, *[0] * 11] * 3
    assert season_index(monthly(few)).max() < 2 < season_index(monthly(many)).max()


def test_an_index_has_mean_one() -> None:
    assert np.mean(season_index(monthly(list(range(40))))) == pytest.approx(1)


def test_a_month_is_expected_from_the_same_month_of_earlier_years() -> None:
    year = expected_year(monthly([*[10] * 48, *[10] * 6, 40]), 2024)
    assert year["mean"].tolist() == [10.0] * 12
    assert year.loc[6, ["count", "signal"]].tolist() == [40, "rise"]
    assert (year["signal"] != "").sum() == 1
    assert year["count"].notna().sum() == 7
    assert (year["low"] <= 10).all()
    assert (year["high"] >= 10).all()


def test_only_four_earlier_years_are_used() -> None:
    year = expected_year(monthly([*[100] * 24, *[10] * 48, *[10] * 12]), 2026)
    assert year["years"].tolist() == [4] * 12
    assert year["mean"].tolist() == [10.0] * 12


def test_a_first_year_has_nothing_expected() -> None:
    year = expected_year(monthly([10] * 12), 2020)
    assert year[["mean", "low", "high"]].isna().all(axis=None)
    assert (year["signal"] == "").all()


def test_an_unchanged_year_rarely_has_a_signal() -> None:
    rng = np.random.default_rng(4)
    years = [expected_year(monthly(list(rng.poisson(8, 60))), 2024) for _ in range(100)]
    assert sum((year["signal"] != "").any() for year in years) <= 20
