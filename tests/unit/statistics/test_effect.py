"""Unit tests: the names are the claims."""

import numpy as np
import pandas as pd
import pytest

from samverkan_data.statistics.effect import Effect, did_it_help

START = pd.Timestamp("2025-01-01")


def monthly(before: int, after: int, other_before: int, other_after: int, months: int = 12) -> pd.DataFrame:
    """Constant counts a month, `months` on each side of the start."""
    dates = pd.date_range(START - pd.DateOffset(months=months), periods=2 * months, freq="MS")
    inside = np.repeat([before, after], months)
    outside = np.repeat([other_before, other_after], months)
    return pd.concat([pd.DataFrame({"area_code": "a", "month": dates, "count": inside}),
                      pd.DataFrame({"area_code": "b", "month": dates, "count": outside})])  # fmt: skip


def test_fewer_than_the_comparison_is_told_with_interval_and_events() -> None:
    effect = did_it_help(monthly(20, 10, 40, 40), {"a"}, START)
    assert effect.answer == "fewer"
    assert effect.ratio == pytest.approx(0.5, abs=0.01)
    assert effect.low < 0.5 < effect.high < 1
    assert effect.difference is not None
    assert effect.difference.events == pytest.approx(-10)


def test_a_fall_that_the_comparison_shares_is_unclear() -> None:
    assert did_it_help(monthly(20, 10, 40, 20), {"a"}, START).answer == "unclear"


def test_more_is_said_as_plainly() -> None:
    assert did_it_help(monthly(20, 40, 40, 40), {"a"}, START).answer == "more"


@pytest.mark.parametrize(
    ("frame", "answer"),
    [
        (monthly(20, 10, 40, 40, months=2), "too_early"),
        (monthly(20, 10, 0, 0), "no_comparison"),
        (monthly(1, 0, 40, 40), "too_few"),
        (monthly(20, 10, 1, 1), "too_few"),
        (monthly(8, 0, 8, 1, months=3), "too_few"),
    ],
)
def test_it_refuses_when_the_numbers_cannot_carry_an_answer(frame: pd.DataFrame, answer: str) -> None:
    effect = did_it_help(frame, {"a"}, START)
    assert effect.answer == answer
    assert np.isnan(effect.ratio)
    assert effect.difference is None


def test_the_month_that_the_action_began_in_belongs_to_neither_side() -> None:
    assert did_it_help(monthly(20, 10, 40, 40), {"a"}, pd.Timestamp("2025-03-15")).months == (14, 9)


def test_season_that_both_share_cancels() -> None:
    frame = monthly(20, 20, 40, 40, months=6)
    frame["count"] *= frame["month"].dt.month.map(lambda month: 3 if month < 7 else 1)
    assert did_it_help(frame, {"a"}, START).ratio == pytest.approx(1, abs=0.02)


def test_scatter_between_months_widens_the_interval() -> None:
    calm, bursty = monthly(20, 20, 40, 40), monthly(20, 20, 40, 40)
    bursty["count"] += np.where(bursty["area_code"] == "a", np.tile([15, -15], 24), 0)
    assert did_it_help(bursty, {"a"}, START).low < did_it_help(calm, {"a"}, START).low


def test_scatter_widens_the_difference_as_it_does_the_ratio() -> None:
    calm, bursty = monthly(20, 10, 40, 40), monthly(20, 10, 40, 40)
    bursty["count"] += np.where(bursty["area_code"] == "a", np.tile([9, -9], 24), 0)
    errors = [effect.difference.error for effect in map(_judged, (calm, bursty)) if effect.difference is not None]
    assert errors[1] > 1.5 * errors[0]


def test_nothing_is_said_to_be_more_where_the_difference_may_be_fewer() -> None:
    effect = _judged(monthly(5, 3, 36, 10, months=6))
    assert effect.low > 1
    assert effect.difference is not None
    assert effect.difference.low < 0
    assert effect.answer == "unclear"


def _judged(frame: pd.DataFrame) -> Effect:
    return did_it_help(frame, {"a"}, START)
