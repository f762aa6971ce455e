"""Unit tests: the names are the claims."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from samverkan_data.statistics.series import control_limits, count_limits


def monthly(counts: list[int] | np.ndarray) -> pd.DataFrame:
    months = pd.date_range("2020-01-01", periods=len(counts), freq="MS")
    return pd.DataFrame({"month": months, "count": np.asarray(counts, int)})


def test_limits_are_exact_for_small_counts() -> None:
    low, high = count_limits(np.array([4.0]))
    assert (low[0], high[0]) == (0, 11)
    assert stats.poisson.sf(high[0], 4) <= 0.00135 < stats.poisson.sf(high[0] - 1, 4)


def test_overdispersed_limits_are_wider() -> None:
    assert count_limits(np.array([20.0]), 2.0)[1] > count_limits(np.array([20.0]))[1]


def test_unchanged_months_seldom_signal() -> None:
    rng = np.random.default_rng(5)
    share = [(control_limits(monthly(rng.poisson(8, 60)))["signal"] != "").mean() for _ in range(40)]
    assert np.mean(share) < 0.02


def test_a_single_outbreak_is_a_signal_and_moves_no_level() -> None:
    counts = np.random.default_rng(2).poisson(8, 36)
    counts[20] = 30
    judged = control_limits(monthly(counts))
    assert judged.loc[judged["signal"] == "rise", "count"].tolist() == [30]
    assert judged["phase"].max() == 0


def test_a_lasting_shift_begins_a_new_level() -> None:
    rng = np.random.default_rng(3)
    judged = control_limits(monthly(np.concatenate([rng.poisson(10, 24), rng.poisson(20, 24)])))
    starts = judged.index[judged["phase"].diff() > 0]
    assert len(starts) == 1
    assert abs(starts[0] - 24) <= 2
    assert judged.groupby("phase")["mean"].mean().tolist() == pytest.approx([10, 20], rel=0.15)
    assert judged["new_level"].loc[lambda level: level != ""].to_dict() == {starts[0]: "rise"}


def test_a_shift_back_begins_a_third_level() -> None:
    counts = np.concatenate([np.tile([9, 11], 8), np.tile([24, 26], 8), np.tile([9, 11], 8)])
    assert control_limits(monthly(counts))["phase"].max() == 2


def test_season_is_expected_and_no_signal() -> None:
    season = 30 * (1 + 0.5 * np.sin(np.arange(72) / 12 * 2 * np.pi))
    judged = control_limits(monthly(np.random.default_rng(8).poisson(season)))
    assert (judged["signal"] != "").sum() <= 1
    assert judged["mean"].max() > 1.5 * judged["mean"].min()


@pytest.mark.parametrize("counts", [[], [5], [0] * 24])
def test_short_and_empty_series_give_no_signal(counts: list[int]) -> None:
    assert (control_limits(monthly(counts))["signal"] == "").all()
