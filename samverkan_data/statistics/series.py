"""Control charts for counts: limits from the distribution of counts, runs, and a new level after a lasting shift."""

from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from samverkan_data.statistics.predictive import Predictive
from samverkan_data.statistics.quantiles import negative_binomial_limits, poisson_limits
from samverkan_data.statistics.season import MONTHS, season_index
from samverkan_data.statistics.thresholds import CHART_LEVEL, LONGEST_CHANCE_RUN, RUN_LEVEL
from samverkan_data.verdict import Verdict

Array = NDArray[np.float64]
YEARS_FOR_SEASON = 3
LEAST_MEAN = 1e-9
MEDIAN_OF_SQUARE = 0.4549
"""Median of a chi-square variable with one degree of freedom."""


class _Run(NamedTuple):
    start: int
    stop: int
    above: bool


def control_limits(monthly: pd.DataFrame) -> pd.DataFrame:
    """Judge each month against its level.

    Args:
        monthly: `month` (first day, datetime64), `count`; one row per month, zeros included, in order.

    Returns:
        The rows with `mean` (the level, with the month's season from three years on), `low`, `high` (exact limits for
        counts, which an unchanged month leaves 3 times in 1 000), `signal` (rise above them, fall below, or empty),
        `phase` (0, 1 …; a new one, with limits of its own, begins where eight months on one side show a lasting shift)
        and `new_level` (rise or fall where a phase begins, else empty).
    """
    counts = monthly["count"].to_numpy(float)
    if not len(counts):
        return monthly.assign(mean=counts, low=counts, high=counts, signal="", phase=0, new_level="")
    season = season_index(monthly) if len(counts) >= YEARS_FOR_SEASON * MONTHS else np.ones(len(counts))
    starts, runs = _phases(counts, season)
    phase = np.searchsorted(starts, np.arange(len(counts)), side="right") - 1
    mean, low, high = (np.full(len(counts), np.nan) for _ in range(3))
    for number in range(len(starts)):
        rows = phase == number
        mean[rows], low[rows], high[rows] = _limits(counts[rows], season[rows])
    signal = np.select([counts > high, counts < low], [Verdict.RISE, Verdict.FALL], Verdict.NONE).astype(object)
    new_level = np.full(len(counts), str(Verdict.NONE), object)
    new_level[starts[1:]] = [str(Verdict.RISE if run.above else Verdict.FALL) for run in runs]
    return monthly.assign(mean=mean, low=low, high=high, signal=signal, phase=phase, new_level=new_level)


def _phases(counts: Array, season: Array) -> tuple[list[int], list[_Run]]:
    """Where each level begins, and the runs that show it."""
    starts, runs = [0], []
    while (run := _first_run(counts[starts[-1] :], season[starts[-1] :])) is not None:
        begin = starts[-1] + run.start
        runs.append(run)
        starts.append(begin)
    return starts, runs


def _first_run(counts: Array, season: Array) -> _Run | None:
    """The first run that the level before it does not explain."""
    for run in _runs(np.sign(counts - _level(counts, season) * season)):
        if run.start and run.stop - run.start > LONGEST_CHANCE_RUN and _is_shift(counts, season, run):
            return run._replace(start=_turn(counts, season, run))
    return None


def _runs(side: Array) -> list[_Run]:
    """Stretches on one side; a month on the line belongs to the stretch it follows."""
    found: list[_Run] = []
    for at, sign in enumerate(side):
        if found and (sign == 0 or found[-1].above == (sign > 0)):
            found[-1] = found[-1]._replace(stop=at + 1)
        elif sign:
            found.append(_Run(at, at + 1, bool(sign > 0)))
    return found


def _turn(counts: Array, season: Array, run: _Run) -> int:
    """The month that best parts the run from what came before (largest Poisson likelihood)."""
    first = max(run.start - LONGEST_CHANCE_RUN, 1)
    turns = range(first, run.stop - 1)
    gain = [_fit(counts[:at], season[:at]) + _fit(counts[at : run.stop], season[at : run.stop]) for at in turns]
    return turns[int(np.argmax(gain))]


def _fit(counts: Array, season: Array) -> float:
    total = float(counts.sum())
    return total * float(np.log(total / season.sum())) if total else 0.0


def _is_shift(counts: Array, season: Array, run: _Run) -> bool:
    before, inside = slice(0, run.start), slice(run.start, run.stop)
    dispersion = _dispersion(counts[before], season[before])
    weight = season[before].sum() / season[inside].sum()
    total = Predictive.of(np.array([counts[before].sum()]), np.array([weight]), np.array([dispersion]), np.zeros(1))
    return bool(total.p_value(np.array([counts[inside].sum()]))[0] < 1 - RUN_LEVEL)


def _level(counts: Array, season: Array) -> float:
    return float(np.median(counts / season))


def _dispersion(counts: Array, season: Array) -> float:
    """Variance over mean, at least 1, from the median squared deviation so that single outbreaks do not count."""
    expected = season * max(float(counts.sum() / season.sum()), 0.5)
    return max(1.0, float(np.median((counts - expected) ** 2 / expected)) / MEDIAN_OF_SQUARE)


def _limits(counts: Array, season: Array) -> tuple[Array, Array, Array]:
    dispersion = _dispersion(counts, season)
    mean = season * _steady_level(counts, season, dispersion)
    low, high = count_limits(mean, dispersion)
    return mean, low, high


def _steady_level(counts: Array, season: Array, dispersion: float) -> float:
    """Mean without the months that lie outside the limits it gives."""
    level = float(counts.sum() / season.sum())
    low, high = count_limits(season * level, dispersion)
    inside = (counts >= low) & (counts <= high)
    return float(counts[inside].sum() / season[inside].sum()) if inside.any() else level


def count_limits(mean: Array, dispersion: float = 1.0, level: float = CHART_LEVEL) -> tuple[Array, Array]:
    """The smallest and largest count that chance gives around a known mean.

    Exact quantiles of the Poisson distribution, or of the negative-binomial one where the variance is `dispersion`
    times the mean.
    """
    if dispersion <= 1:
        return poisson_limits(mean, level)
    least = np.maximum(mean, LEAST_MEAN)
    return negative_binomial_limits(least, least / (dispersion - 1), level)
