"""A trend that was already there: shared by the cells of a source, with a little room for a cell's own."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from samverkan_data.statistics.thresholds import COMMON_SPREAD, TREND_SPREAD

Array = NDArray[np.float64]
FARTHEST = 2.0
"""Standard errors from the median beyond which a cell pulls the common trend no further."""


class Trend(NamedTuple):
    """Change per period on the log scale and its variance, one per cell."""

    slope: Array
    variance: Array


def find_trend(counts: Array, exposure: Array, groups: NDArray[np.intp], dispersion: float) -> Trend:
    """Fit a log-linear trend to the counts of earlier periods (cells × periods back 1, 2, …; NaN unknown).

    The common trend of a group is kept only so far as it exceeds its own error (James–Stein); a cell leaves it only as
    far as its own counts carry, so that small cells get the common trend and large ones nearly their own.
    """
    slope, information = _score(counts, exposure, dispersion)
    common, error = np.zeros(len(counts)), np.zeros(len(counts))
    for group in np.unique(groups):
        cells = groups == group
        common[cells], error[cells] = _common(slope[cells], information[cells])
    prior = 1 / TREND_SPREAD**2
    own = information / (information + prior)
    return Trend(common + own * (slope - common), 1 / (information + prior) + (1 - own) ** 2 * error)


def _score(counts: Array, exposure: Array, dispersion: float) -> tuple[Array, Array]:
    """First-step slope per cell (newer minus older, per period) and its information (1 / variance)."""
    weight = np.where(np.isnan(counts), 0.0, exposure)
    y = np.nan_to_num(counts)
    back = np.arange(1, counts.shape[1] + 1, dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = y.sum(axis=1) / weight.sum(axis=1)
        centre = (weight * back).sum(axis=1) / weight.sum(axis=1)
        away = np.where(weight > 0, centre[:, None] - back, 0.0)
        squares = rate * (weight * away**2).sum(axis=1)
        slope = (away * y).sum(axis=1) / squares
    told = np.isfinite(slope) & (squares > 0)
    return np.where(told, slope, 0.0), np.where(told, squares / dispersion, 0.0)


def _common(slope: Array, information: Array) -> tuple[float, float]:
    """The trend of a group, and the variance of its error."""
    weight = information / (1 + information * TREND_SPREAD**2)
    total = float(weight.sum())
    if not total:
        return 0.0, COMMON_SPREAD**2
    middle = _weighted_median(slope, weight)
    reach = FARTHEST / np.sqrt(np.maximum(weight, 1e-12))
    held = np.clip(slope, middle - reach, middle + reach)
    mean = float((held * weight).sum() / total)
    z2 = mean**2 * total
    kept = max(0.0, 1 - 1 / z2) if z2 else 0.0
    return mean * kept, 1 / (total + 1 / COMMON_SPREAD**2)


def _weighted_median(values: Array, weights: Array) -> float:
    order = np.argsort(values)
    reached = np.cumsum(weights[order]) / weights.sum()
    return float(values[order][np.searchsorted(reached, 0.5)])
