"""How much more counts vary between years than Poisson counts do: pooled over the picture, shrunk per cell."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import special

from samverkan_data.statistics.thresholds import (
    CELL_WEIGHT,
    PRIOR_DISPERSION,
    PRIOR_WEIGHT,
    PRIOR_WEIGHT_ONE_PERIOD,
)

Array = NDArray[np.float64]
CAP_LEVEL = 0.95
STEPS = 25
CLOSE = 1e-4
ERRORS_TO_SHOW = 1.0
"""Standard errors above 1 at which the data are believed to vary more than Poisson counts."""
ALLOWANCE = 0.4
"""Standard errors added then: too narrow a range cries wolf, too wide a one only waits a period."""


def chi_square(counts: Array, expected: Array) -> Array:
    """Pearson's statistic per row; NaN cells are not counted."""
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = np.where(expected > 0, (counts - expected) ** 2 / expected, 0.0)
    return np.asarray(np.nansum(parts, axis=1))


def common_dispersion(chi2: Array, freedom: Array) -> float:
    """Variance over mean shared by the cells, pulled towards `PRIOR_DISPERSION`; at least 1.

    Each cell's statistic is capped where chance would leave it 95 times in 100, so that one burst or one real change
    does not widen every other cell's range; the estimate solves for what the capped sum is expected to be. Spread that
    chance explains counts as none, or the ranges of plain counts would always be a little too wide.
    """
    told = freedom > 0
    weight = float(freedom[told].sum())
    if not weight:
        return PRIOR_DISPERSION
    allowance = 1 + ALLOWANCE * float(_error(weight))
    believed = _robust(chi2[told], freedom[told]) * allowance if shows_bursts(chi2, freedom) else 1.0
    return (PRIOR_WEIGHT * PRIOR_DISPERSION + weight * believed) / (PRIOR_WEIGHT + weight)


def shows_bursts(chi2: Array, freedom: Array) -> bool:
    """Whether the counts vary more than chance is likely to make Poisson counts vary."""
    told = freedom > 0
    return bool(told.any()) and _robust(chi2[told], freedom[told]) > 1 + ERRORS_TO_SHOW * float(_error(freedom.sum()))


def cell_dispersion(chi2: Array, freedom: Array, common: float) -> Array:
    """Each cell's variance over mean: the common one, or shrunk towards it where a cell is burstier than chance allows.

    Giving every cell its own would only spread the ranges of cells that do not differ.
    """
    own = (CELL_WEIGHT * common + chi2) / (CELL_WEIGHT + freedom)
    return np.asarray(np.where((freedom > 0) & (chi2 > common * _cap(freedom)), own, common))


def left_out_dispersion(chi2: Array, freedom: Array) -> Array:
    """Per cell the common dispersion of all other cells, so that a change never widens its own range; at least 1.

    It is allowed for as in `common_dispersion`, but not where one period's changes are all there is: there the prior
    already weighs as much.
    """
    estimate = common_dispersion(chi2, freedom)
    capped = np.minimum(chi2, estimate * _cap(freedom))
    expected = _capped_mean(freedom)
    rest, weight = capped.sum() - capped, freedom.sum() - freedom
    allowance = ALLOWANCE if freedom.max(initial=0) > 1 else 0.0
    with np.errstate(divide="ignore", invalid="ignore"):
        others = np.where(weight > 0, rest / (expected.sum() - expected) * (1 + allowance * _error(weight)), 0.0)
    prior = PRIOR_WEIGHT_ONE_PERIOD
    return np.asarray(np.maximum((prior * PRIOR_DISPERSION + weight * others) / (prior + weight), 1.0))


def _error(freedom: ArrayLike) -> Array:
    """Standard error of the dispersion of Poisson counts that have so many degrees of freedom in all."""
    return np.sqrt(2 / np.asarray(freedom, float))


def _cap(freedom: Array) -> Array:
    return np.asarray(np.where(freedom > 0, special.chdtri(np.maximum(freedom, 1.0), 1 - CAP_LEVEL), 0.0))


def _capped_mean(freedom: Array) -> Array:
    """Mean of a chi-square variable that is cut off at its cap."""
    cap = _cap(freedom)
    return np.asarray(np.where(freedom > 0, freedom * special.chdtr(freedom + 2, cap) + cap * (1 - CAP_LEVEL), 0.0))


def _robust(chi2: Array, freedom: Array) -> float:
    """The dispersion at which the capped statistics sum to what they should; found by fixed-point steps."""
    cap, expected = _cap(freedom), float(_capped_mean(freedom).sum())
    estimate, before = float(chi2.sum()) / expected, np.inf
    for _ in range(STEPS):
        if before - estimate < CLOSE:
            break
        estimate, before = float(np.minimum(chi2, estimate * cap).sum()) / expected, estimate
    return estimate
