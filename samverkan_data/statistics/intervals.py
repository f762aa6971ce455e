"""Intervals for shares, counts and rates, and the exact comparison of two counts."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import special

Array = NDArray[np.float64]


class Interval(NamedTuple):
    """Lower and upper limit; arrays of the shape that was asked for."""

    low: Array
    high: Array


def wilson(successes: ArrayLike, n: ArrayLike, level: float = 0.95) -> Interval:
    """Wilson score interval of a share (0–1); NaN where n is 0.

    Source: Wilson 1927, J. Am. Stat. Assoc. 22, 209–212.
    """
    return wilson_at(successes, n, _z(level))


def wilson_at(successes: ArrayLike, n: ArrayLike, z: ArrayLike) -> Interval:
    """As `wilson`, `z` standard errors wide in each direction."""
    x, size, z = np.asarray(successes, float), np.asarray(n, float), np.asarray(z, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = x / size
        middle = (share + z**2 / (2 * size)) / (1 + z**2 / size)
        half = z / (1 + z**2 / size) * np.sqrt(share * (1 - share) / size + z**2 / (4 * size**2))
    return Interval(np.maximum(middle - half, 0.0), np.minimum(middle + half, 1.0))


def exact_poisson(count: ArrayLike, level: float = 0.95) -> Interval:
    """Exact interval of the mean behind a count.

    Source: Garwood 1936, Biometrika 28, 437–442.
    """
    x, tail = np.asarray(count, float), (1 - level) / 2
    low = np.where(x > 0, special.gammaincinv(np.maximum(x, 1e-9), tail), 0.0)
    return Interval(np.where(np.isnan(x), np.nan, low), special.gammaincinv(x + 1, 1 - tail))


def byar(count: ArrayLike, level: float = 0.95) -> Interval:
    """Byar's approximation of the interval behind a count; within 0.2 per cent of the exact one from 10 on.

    Source: Breslow & Day 1987, Statistical Methods in Cancer Research II, 69.
    """
    x, z = np.asarray(count, float), _z(level)
    above = x + 1
    with np.errstate(divide="ignore", invalid="ignore"):
        low = np.where(x > 0, x * (1 - 1 / (9 * x) - z / (3 * np.sqrt(x))) ** 3, 0.0)
    return Interval(np.maximum(low, 0.0), above * (1 - 1 / (9 * above) + z / (3 * np.sqrt(above))) ** 3)


def rate_interval(count: ArrayLike, population: ArrayLike, per: float = 100_000, level: float = 0.95,
                  dispersion: float = 1.0) -> Interval:  # fmt: skip
    """Exact Poisson interval of a rate per `per` inhabitants; NaN where the population is unknown.

    Counts that vary `dispersion` times as much as chance are taken as so many times fewer events of their own.
    """
    limits = exact_poisson(np.asarray(count, float) / dispersion, level)
    size = np.asarray(population, float) / dispersion
    with np.errstate(divide="ignore", invalid="ignore"):
        return Interval(limits.low / size * per, limits.high / size * per)


def e_test(now: int, before: int, exposure_now: float = 1.0, exposure_before: float = 1.0) -> float:
    """Two-sided p-value for equal rates behind two Poisson counts.

    Source: Krishnamoorthy & Thomson 2004, J. Statist. Plann. Inference 119, 23–35.
    """
    if now == before == 0:
        return 1.0
    from scipy.stats import poisson_means_test  # takes seconds to import, and hardly anybody asks

    return float(poisson_means_test(now, exposure_now, before, exposure_before).pvalue)


def rate_ratio(now: ArrayLike, before: ArrayLike, exposure: ArrayLike = 1.0, dispersion: ArrayLike = 1.0,
               level: float = 0.95) -> Interval:  # fmt: skip
    """Interval of (now / before) / exposure, where the counts vary `dispersion` times as much as Poisson counts.

    Mid-p (Jeffreys) limits of the binomial share that the two counts give; `exposure` is exposure now over before.
    """
    spread, relative = np.asarray(dispersion, float), np.asarray(exposure, float)
    a = (np.asarray(now, float) + 0.5) / spread
    b = (np.asarray(before, float) + 0.5) / spread
    tail = (1 - level) / 2
    low, high = special.betaincinv(a, b, tail), special.betaincinv(a, b, 1 - tail)
    with np.errstate(divide="ignore", invalid="ignore"):
        return Interval(low / (1 - low) / relative, high / (1 - high) / relative)


def _z(level: float) -> float:
    return float(special.ndtri((1 + level) / 2))
