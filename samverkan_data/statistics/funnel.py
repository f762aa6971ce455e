"""Funnel plot: how far from the common rate an area of its size may lie by chance and ordinary difference."""

from functools import partial
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import optimize, special

from samverkan_data.statistics.quantiles import negative_binomial_limits, poisson_limits
from samverkan_data.verdict import APART, Verdict

Array = NDArray[np.float64]
FEWEST_AREAS = 3
MOST_BETWEEN = 100.0
CAP = float(special.chdtri(1, 0.10))
CAPPED_MEAN = float(special.chdtr(3, CAP)) + 0.10 * CAP
LEVEL = 0.998
POINTS = 60


class Funnel(NamedTuple):
    """The common rate per inhabitant, and the variance between areas on the log scale (0 where chance explains all)."""

    rate: float
    between: float

    def limits(self, population: Array, level: float) -> tuple[Array, Array]:
        """Rates per inhabitant inside which `level` of the areas of such a population lie."""
        mean = self.rate * population
        low, high = (
            negative_binomial_limits(mean, 1 / self.between, level) if self.between else poisson_limits(mean, level)
        )
        return low / population, high / population


def fit_funnel(counts: pd.DataFrame) -> Funnel:
    """Fit the common rate and the variance between areas to `count` and `population`.

    The common rate is that of the middle area. The variance is the one at which the squared z scores, cut off where
    one area in ten lies, sum to what they should, so that the areas one looks for do not hide themselves. It is
    additive and not a factor, or large areas would have no room at all.
    Source: Spiegelhalter 2005, Statist. Med. 24, 1185–1202 (funnel), and Qual. Saf. Health Care 14, 347–351 (additive
    overdispersion, outliers cut off).
    """
    known = counts[counts["population"] > 0]
    count, people = known["count"].to_numpy(float), known["population"].to_numpy(float)
    rate = float(np.median(count / people)) if len(known) else float("nan")
    expected = rate * people
    squared = 4 * (np.sqrt(count) - np.sqrt(expected)) ** 2
    excess = partial(_excess, squared, expected)
    if len(known) < FEWEST_AREAS or not rate or excess(0.0) <= 0:
        return Funnel(rate, 0.0)
    return Funnel(rate, float(optimize.brentq(excess, 0.0, MOST_BETWEEN)))


def _excess(squared: Array, expected: Array, between: float) -> float:
    """How far the squared z scores, cut off, sum above what they should with such a variance between areas."""
    held = np.minimum(squared / (1 + expected * between), CAP)
    return float(held.mean() - CAPPED_MEAN)


def judge_funnel(counts: pd.DataFrame) -> pd.DataFrame:
    """Add `rate`, `low` and `high` (the limits that decide, 99.8 per cent) per inhabitant, and `verdict`.

    It is higher or lower beyond the limits and normal otherwise: inside, areas are not to be ranked.
    """
    funnel = fit_funnel(counts)
    people = counts["population"].to_numpy(float)
    low, high = funnel.limits(people, LEVEL)
    rate = counts["count"].to_numpy(float) / people
    words = np.select([rate > high, rate < low], APART, Verdict.NORMAL).astype(object)
    return counts.assign(rate=rate, low=low, high=high, verdict=words)


def funnel_curve(counts: pd.DataFrame) -> pd.DataFrame:
    """The limits over the populations seen, and at each of them: `population`, `mean`, `low`, `high`."""
    funnel = fit_funnel(counts)
    known = counts["population"].to_numpy(float)
    people = np.union1d(np.geomspace(known.min(), known.max(), POINTS), known)
    low, high = funnel.limits(people, LEVEL)
    return pd.DataFrame({"population": people, "mean": funnel.rate, "low": low, "high": high})
