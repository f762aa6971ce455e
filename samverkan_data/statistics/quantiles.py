"""Exact quantiles of counts. Not from `scipy.stats`, which takes seconds to import at every start."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import special

from samverkan_data.statistics.predictive import Predictive

Array = NDArray[np.float64]


def poisson_limits(mean: ArrayLike, level: float) -> tuple[Array, Array]:
    """The equal-tailed range of counts that holds at least `level` of Poisson distributions with these means."""
    known, tail = np.asarray(mean, float), (1 - level) / 2
    return _poisson_quantile(tail, known), _poisson_quantile(1 - tail, known)


def negative_binomial_limits(mean: ArrayLike, size: ArrayLike, level: float) -> tuple[Array, Array]:
    """As `poisson_limits`, where the variance is `mean + mean² / size`."""
    known, sizes = np.broadcast_arrays(np.asarray(mean, float), np.asarray(size, float))
    return Predictive(sizes, sizes / (sizes + known)).limits(level)


def _poisson_quantile(share: float, mean: Array) -> Array:
    """Smallest count that at least `share` of the distribution does not exceed."""
    guess = np.ceil(special.pdtrik(share, mean))
    less = np.maximum(guess - 1, 0)
    return np.asarray(np.where(special.pdtr(less, mean) >= share, less, guess))
