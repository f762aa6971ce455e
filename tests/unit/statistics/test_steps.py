"""Unit tests: the names are the claims."""

import pandas as pd
import pytest

from samverkan_data.statistics.steps import by_step, choose_step, rolling_twelve


def monthly(counts: list[int], start: str = "2024-01-01") -> pd.DataFrame:
    return pd.DataFrame({"month": pd.date_range(start, periods=len(counts), freq="MS"), "count": counts})


@pytest.mark.parametrize(("mean", "step"), [(10, "month"), (9, "quarter"), (4, "quarter"), (3, "year"), (0, "year")])
def test_the_step_grows_as_the_numbers_shrink(mean: int, step: str) -> None:
    assert choose_step(monthly([mean] * 24)) == step


def test_a_step_that_lacks_a_month_is_left_out() -> None:
    quarters = by_step(monthly([1] * 7, "2024-02-01"), "quarter")
    assert quarters["month"].tolist() == [pd.Timestamp("2024-04-01")]
    assert quarters["count"].tolist() == [3]


def test_twelve_months_roll() -> None:
    rolled = rolling_twelve(monthly([1] * 13))
    assert rolled["month"].tolist() == [pd.Timestamp("2024-12-01"), pd.Timestamp("2025-01-01")]
    assert rolled["count"].tolist() == [12, 12]


def test_a_missing_month_breaks_the_rolling_sum() -> None:
    assert len(rolling_twelve(monthly([1] * 20).drop(index=10))) == 0
