"""Unit tests: the names are the claims."""

import numpy as np
import pytest
from scipy import stats

from samverkan_data.statistics.dispersion import Spread
from samverkan_data.statistics.predictive import Predictive


def after(total: float, weight: float, dispersion: float = 1.0, drift: float = 0.0) -> Predictive:
    spread = Spread.known(np.array([dispersion]))
    return Predictive.of(np.array([total]), np.array([weight]), spread, np.array([drift]))


def test_a_plain_count_has_jeffreys_predictive() -> None:
    exact = stats.nbinom(60.5, 3 / 4)
    low, high = after(60, 3).limits(0.95)
    assert (low[0], high[0]) == (exact.ppf(0.025), exact.ppf(0.975))


@pytest.mark.parametrize("dispersion", [1.0, 2.0, 5.0])
def test_variance_is_that_of_the_count_and_of_its_mean(dispersion: float) -> None:
    found = after(80, 4, dispersion)
    mean = 80.5 / 4
    assert stats.nbinom.var(found.size, found.chance).item() == pytest.approx(dispersion * mean * (1 + 1 / 4))


def test_fewer_years_and_more_drift_are_wider() -> None:
    widths = [np.ptp(after(*told).limits(0.95)) for told in [(80, 4), (20, 1), (80, 4, 1.0, 0.02)]]
    assert widths[0] < min(widths[1:])


def test_p_values_fall_on_both_sides() -> None:
    p = [after(80, 4).p_value(np.array([count]))[0] for count in (5, 20, 45)]
    assert p[1] > 0.9
    assert max(p[0], p[2]) < 0.001


def test_an_unsure_dispersion_is_averaged_over() -> None:
    either = Spread(np.array([[1.0, 4.0]]), np.zeros((1, 2)), np.array([[0.5, 0.5]]))
    high = [Predictive.of(np.array([80.0]), np.array([4.0]), spread, np.zeros(1)).limits(0.95)[1][0]
            for spread in (Spread.known(np.array([1.0])), either, Spread.known(np.array([4.0])))]  # fmt: skip
    assert high[0] < high[1] < high[2]


@pytest.mark.parametrize("total", [0, 3, 80, 4000])
def test_limits_are_the_smallest_counts_that_reach_their_share(total: int) -> None:
    either = Spread(np.array([[1.0, 4.0]]), np.array([[0.0, 0.01]]), np.array([[0.7, 0.3]]))
    found = Predictive.of(np.array([float(total)]), np.array([4.0]), either, np.zeros(1))
    parts = stats.nbinom(found.size[0], found.chance[0])
    for limit, share in zip(found.limits(0.95), (0.025, 0.975), strict=True):
        reached = [float(found.weight[0] @ parts.cdf(limit[0] - step)) for step in (1, 0)]
        assert reached[0] < share <= reached[1]
