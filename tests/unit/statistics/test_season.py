"""Unit tests: the names are the claims."""

import numpy as np
import pandas as pd
import pytest

from samverkan_data.statistics.season import season_index, season_wheel


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
