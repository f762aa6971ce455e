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
INNER, OUTER = 0.95, 0.998
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
    """Add `rate`, `low`, `high` (95 per cent), `outer_low`, `outer_high` (99.8) per inhabitant, and `verdict`.

    It is higher or lower beyond the outer limits and normal otherwise: inside, areas are not to be ranked.
    """
    funnel = fit_funnel(counts)
    people = counts["population"].to_numpy(float)
    (low, high), (outer_low, outer_high) = funnel.limits(people, INNER), funnel.limits(people, OUTER)
    rate = counts["count"].to_numpy(float) / people
    words = np.select([rate > outer_high, rate < outer_low], APART, Verdict.NORMAL).astype(object)
    return counts.assign(rate=rate, low=low, high=high, outer_low=outer_low, outer_high=outer_high, verdict=words)


def funnel_curve(counts: pd.DataFrame) -> pd.DataFrame:
    """The limits over the populations seen: `population`, `mean`, `low`, `high`, `outer_low`, `outer_high`."""
    funnel = fit_funnel(counts)
    people = np.geomspace(counts["population"].min(), counts["population"].max(), POINTS)
    (low, high), (outer_low, outer_high) = funnel.limits(people, INNER), funnel.limits(people, OUTER)
    return pd.DataFrame({"population": people, "mean": funnel.rate, "low": low, "high": high,
                         "outer_low": outer_low, "outer_high": outer_high})  # fmt: skip
