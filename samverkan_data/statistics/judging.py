"""The cells of one picture as arrays: what an unchanged situation would give each, and which counts leave it."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from samverkan_data.statistics.discovery import adjust, largest_found
from samverkan_data.statistics.dispersion import (
    cell_dispersion,
    chi_square,
    common_dispersion,
    left_out_dispersion,
    shows_bursts,
)
from samverkan_data.statistics.predictive import Predictive
from samverkan_data.statistics.thresholds import (
    FALSE_DISCOVERY_RATE,
    FALSE_DISCOVERY_RATE_BURSTS,
    FEWEST_PERIODS_FOR_BURSTS,
    FEWEST_PERIODS_FOR_SPREAD,
    FEWEST_TO_JUDGE,
    RANGE_LEVEL,
)
from samverkan_data.statistics.trend import find_trend
from samverkan_data.verdict import Verdict

Array = NDArray[np.float64]


class Cells(NamedTuple):
    """Counts now (one per cell) and in earlier periods (cells × periods back 1, 2, …; NaN unknown).

    `exposure` is the population of each earlier period over today's, 0 where the count is unknown; `groups` numbers the
    source of each cell, whose cells share a trend.
    """

    now: Array
    earlier: Array
    exposure: Array
    groups: NDArray[np.intp]


class Expected(NamedTuple):
    """What the earlier periods say about now, per cell.

    `total` events in `weight` periods at today's population and trend; `dispersion` is variance over mean and `drift`
    the variance of today's level on the log scale. `bursts` says whether the counts are seen to come in bursts.
    """

    total: Array
    weight: Array
    dispersion: Array
    drift: Array
    bursts: bool


class Judged(NamedTuple):
    """Both ranges, verdict and certainty per cell, as `verdicts.judge_changes` describes them."""

    expected: tuple[Array, Array]
    normal: tuple[Array, Array]
    verdict: NDArray[np.str_]
    certainty: Array


def judge_cells(cells: Cells) -> tuple[Judged, Expected]:
    """Judge the cells of one picture together."""
    expected = expect(cells)
    predictive = Predictive.of(expected.total, expected.weight, expected.dispersion, expected.drift)
    p = np.where(_has_enough(cells, expected), predictive.p_value(cells.now), np.nan)
    low, high = normal_range(predictive, p, _allowed(cells, expected))
    few = np.isnan(p) | (np.fmax(cells.now, mean_count(cells.earlier)) < FEWEST_TO_JUDGE)
    told = [Verdict.TOO_FEW, Verdict.RISE, Verdict.FALL]
    verdict = np.select([few, cells.now > high, cells.now < low], told, Verdict.NORMAL)
    normal = (np.where(few, np.nan, low), np.where(few, np.nan, high))
    return Judged(predictive.limits(RANGE_LEVEL), normal, verdict, np.nan_to_num(1 - adjust(p))), expected


def normal_range(predictive: Predictive, p_values: Array, rate: Array) -> tuple[Array, Array]:
    """The counts that are no signal when so many are looked at together: the range that decides, and is drawn.

    It holds at least the counts of the 95 per cent range; the more are looked at, the more it holds.
    """
    expected, found = predictive.limits(RANGE_LEVEL), predictive.not_found(largest_found(p_values, rate))
    return np.fmin(expected[0], found[0]), np.fmax(expected[1], found[1])


def _allowed(cells: Cells, expected: Expected) -> Array:
    """The false discovery rate per cell: higher where counts come in bursts, or too many real changes are missed."""
    periods = (cells.exposure > 0).sum(axis=1)
    lenient = expected.bursts & (periods >= FEWEST_PERIODS_FOR_BURSTS)
    return np.where(lenient, FALSE_DISCOVERY_RATE_BURSTS, FALSE_DISCOVERY_RATE)


def _has_enough(cells: Cells, expected: Expected) -> NDArray[np.bool_]:
    """Whether a cell can be judged at all; the others are not counted among the cells looked at.

    Read from the sum of all periods only, which says nothing about change, so the false discovery rate still holds.
    """
    return (expected.weight > 0) & (cells.now + expected.total >= FEWEST_TO_JUDGE)


def expect(cells: Cells) -> Expected:
    """Read level, trend and dispersion from the earlier periods."""
    back = np.arange(1, cells.earlier.shape[1] + 1, dtype=float)
    variation = _variation(cells.earlier, cells.exposure)
    trend = find_trend(cells.earlier, cells.exposure, cells.groups, common_dispersion(*variation))
    exposure = cells.exposure * np.exp(-trend.slope[:, None] * back)
    weight = exposure.sum(axis=1)
    with np.errstate(invalid="ignore"):
        reach = np.nan_to_num((exposure * back).sum(axis=1) / weight)
    total, drift = np.nansum(cells.earlier, axis=1), reach**2 * trend.variance
    return Expected(total, weight, _dispersion(cells, exposure), drift, shows_bursts(*variation))


def mean_count(earlier: Array) -> Array:
    """Mean of the known earlier counts; NaN where there is none."""
    known = (~np.isnan(earlier)).sum(axis=1)
    return np.asarray(np.nansum(earlier, axis=1) / np.where(known, known, np.nan))


def _dispersion(cells: Cells, exposure: Array) -> Array:
    """Own dispersion per cell: from the earlier periods, or from the other cells' changes where they are few."""
    chi2, freedom = _variation(cells.earlier, exposure)
    if freedom.max(initial=0) >= FEWEST_PERIODS_FOR_SPREAD - 1:
        return cell_dispersion(chi2, freedom, common_dispersion(chi2, freedom))
    counts = np.column_stack([cells.now, cells.earlier])
    return left_out_dispersion(*_variation(counts, np.column_stack([np.ones(len(exposure)), exposure])))


def _variation(counts: Array, exposure: Array) -> tuple[Array, Array]:
    """Pearson's statistic around each cell's own level, and its degrees of freedom."""
    with np.errstate(invalid="ignore"):
        level = np.nansum(counts, axis=1, keepdims=True) / exposure.sum(axis=1, keepdims=True)
    happened = np.nansum(counts, axis=1) > 0
    freedom = np.where(happened, np.maximum((exposure > 0).sum(axis=1) - 1.0, 0.0), 0.0)
    return chi_square(counts, np.where(exposure > 0, level * exposure, 0.0)), freedom
