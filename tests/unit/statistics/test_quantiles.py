"""Exact quantiles are those of the distributions themselves."""

import numpy as np
import pytest
from scipy import stats

from samverkan_data.statistics.quantiles import negative_binomial_limits, poisson_limits

MEANS = np.array([0.0, 1e-6, 0.01, 0.5, 1.0, 2.7, 10.0, 33.3, 250.0, 4_000.0, 120_000.0, np.nan])
LEVELS = [0.5, 0.8, 0.95, 0.998]


@pytest.mark.parametrize("level", LEVELS)
def test_poisson_limits_are_the_quantiles_of_the_distribution(level: float) -> None:
    low, high = poisson_limits(MEANS, level)
    np.testing.assert_array_equal(low, np.maximum(stats.poisson.ppf((1 - level) / 2, MEANS), 0))
    np.testing.assert_array_equal(high, np.maximum(stats.poisson.ppf((1 + level) / 2, MEANS), 0))


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("size", [0.3, 1.0, 7.5, 60.0, 10_000.0])
def test_negative_binomial_limits_are_the_quantiles_of_the_distribution(size: float, level: float) -> None:
    means = MEANS[1:-1]
    low, high = negative_binomial_limits(means, size, level)
    chance = size / (size + means)
    np.testing.assert_array_equal(low, np.maximum(stats.nbinom.ppf((1 - level) / 2, size, chance), 0))
    np.testing.assert_array_equal(high, np.maximum(stats.nbinom.ppf((1 + level) / 2, size, chance), 0))
