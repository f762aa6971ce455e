"""Unit tests: the names are the claims."""

import numpy as np
import pytest
from scipy import stats

from samverkan_data.statistics.predictive import Predictive


def after(total: float, weight: float, dispersion: float = 1.0, drift: float = 0.0) -> Predictive:
    return Predictive.of(*(np.array([value]) for value in (total, weight, dispersion, drift)))


def test_a_plain_count_has_jeffreys_predictive() -> None:
    exact = stats.nbinom(60.5, 3 / 4)
    low, high = after(60, 3).limits(0.95)
    assert (low[0], high[0]) == (exact.ppf(0.025), exact.ppf(0.975))


@pytest.mark.parametrize("dispersion", [1.0, 2.0, 5.0])
def test_variance_is_that_of_the_count_and_of_its_mean(dispersion: float) -> None:
    found = after(80, 4, dispersion)
    mean = 80.5 / 4
    assert stats.nbinom.var(found.size, found.chance)[0] == pytest.approx(dispersion * mean * (1 + 1 / 4))


def test_fewer_years_and_more_drift_are_wider() -> None:
    widths = [np.ptp(after(*told).limits(0.95)) for told in [(80, 4), (20, 1), (80, 4, 1.0, 0.02)]]
    assert widths[0] < min(widths[1:])


def test_p_values_fall_on_both_sides() -> None:
    p = after(80, 4).p_value(np.array([[5], [20], [45]])).ravel()
    assert p[1] > 0.9
    assert max(p[0], p[2]) < 0.001
