"""How much more counts vary between years than Poisson counts do: what all cells of a picture say together."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import special

from samverkan_data.statistics.thresholds import (
    BURST_SPREAD,
    CELL_WEIGHT,
    EVEN_SHARE,
    FEWEST_TO_JUDGE,
    STEADY_SHARE,
    USUAL_BURST,
)

Array = NDArray[np.float64]
CAP_LEVEL = 0.95
CAP_OF_CHANGE = 0.8
"""Lower, for in a year when much has really changed the present counts must not hide it."""
NEGLIGIBLE = 1e-3
BURSTS = np.array([1.0, 1.2, 1.45, 1.75, 2.1, 2.5, 3.0, 3.6, 4.5, 6.0, 9.0])
SWINGS = np.array([0.0, 0.1, 0.15, 0.2, 0.3]) ** 2


class Variation(NamedTuple):
    """Pearson's statistic of each cell's counts around its own level, its degrees of freedom and its mean count.

    `worth` (0–1) is how much the statistic tells: nothing where events are so few that it comes out much the same
    however they fall.
    """

    chi2: Array
    freedom: Array
    mean: Array
    worth: Array


class Spread(NamedTuple):
    """What the dispersion may be and how likely each value is: cells × values, `weight` sums to 1 in each row.

    A count of mean m varies by `burst` × m (events come together) + `swing` × m² (the level itself moves from year to
    year, which tells in large counts).
    """

    burst: Array
    swing: Array
    weight: Array

    @classmethod
    def known(cls, dispersion: Array) -> "Spread":
        """One dispersion per cell, taken as known."""
        return cls(dispersion[:, None], np.zeros((len(dispersion), 1)), np.ones((len(dispersion), 1)))

    def over_mean(self, mean: Array) -> Array:
        """The likely variance of a count over its mean, per cell."""
        return np.asarray((self.weight * (self.burst + self.swing * mean[:, None])).sum(axis=1))

    def bursty(self) -> float:
        """The probability that counts vary more than Poisson counts at all."""
        return float((self.weight * ((self.burst > 1) | (self.swing > 0))).sum() / max(len(self.weight), 1))

    def with_own(self, told: Variation) -> "Spread":
        """A cell that is burstier than chance allows gets its own dispersion, shrunk towards the common one.

        Giving every cell its own would only spread the ranges of cells that do not differ.
        """
        common = self.over_mean(told.mean)
        own = (CELL_WEIGHT * common + told.chi2) / (CELL_WEIGHT + told.freedom)
        stands_out = (told.freedom > 0) & (told.chi2 > common * _cap(told.freedom, CAP_LEVEL))
        factor = np.where(stands_out, own / common, 1.0)[:, None]
        return Spread(self.burst * factor, self.swing * factor, self.weight)


def variation(counts: Array, exposure: Array) -> Variation:
    """How counts (cells × periods, NaN unknown) vary around each cell's own level; `exposure` is 0 where unknown."""
    total = np.nansum(counts, axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        level = np.nan_to_num(total / exposure.sum(axis=1))
    freedom = np.where(level > 0, np.maximum((exposure > 0).sum(axis=1) - 1.0, 0.0), 0.0)
    worth = np.maximum(1 - FEWEST_TO_JUDGE / np.maximum(total, 1.0), 0.0)
    return Variation(chi_square(counts, level[:, None] * exposure), freedom, level, worth)


def chi_square(counts: Array, expected: Array) -> Array:
    """Pearson's statistic per row; NaN cells are not counted."""
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = np.where(expected > 0, (counts - expected) ** 2 / expected, 0.0)
    return np.asarray(np.nansum(parts, axis=1))


def learn_spread(earlier: Variation, everything: Variation) -> Spread:
    """What the picture says of its dispersion, per cell.

    All cells share one dispersion. They speak through their earlier periods, and through how far they have moved now;
    a cell's own move is left out for that cell, so that a change never widens its own range. With few periods the
    prior speaks too, and what stays uncertain stays so: the ranges are averaged over it.

    Args:
        earlier: the variation of the earlier periods.
        everything: the same with the present count.
    """
    change = Variation(
        np.maximum(everything.chi2 - earlier.chi2, 0.0),
        np.minimum(everything.freedom - earlier.freedom, 1.0),
        everything.mean,
        everything.worth,
    )
    now = _log_likelihood(change, CAP_OF_CHANGE)
    told = _log_prior() + _log_likelihood(earlier, CAP_LEVEL).sum(axis=0) + now.sum(axis=0) - now
    weight = np.exp(told - told.max(axis=1, keepdims=True))
    weight /= weight.sum(axis=1, keepdims=True)
    return _likely(weight)


def _likely(weight: Array) -> Spread:
    """The values that some cell still finds likely."""
    kept = weight.max(axis=0, initial=0.0 if len(weight) else 1.0) > NEGLIGIBLE
    burst, swing = (np.tile(values[kept], (len(weight), 1)) for values in _values())
    return Spread(burst, swing, weight[:, kept] / weight[:, kept].sum(axis=1, keepdims=True))


def _values() -> tuple[Array, Array]:
    """Every pair of burst and swing."""
    burst, swing = np.meshgrid(BURSTS, SWINGS, indexing="ij")
    return burst.ravel(), swing.ravel()


def _log_prior() -> Array:
    more = np.exp(-(((np.log(BURSTS[1:] / USUAL_BURST)) / BURST_SPREAD) ** 2) / 2)
    burst = np.concatenate([[EVEN_SHARE], (1 - EVEN_SHARE) * more / more.sum()])
    other = len(SWINGS) - 1
    swing = np.concatenate([[STEADY_SHARE], np.full(other, (1 - STEADY_SHARE) / other)])
    return np.asarray(np.log(np.outer(burst, swing)).ravel())


def _log_likelihood(told: Variation, level: float) -> Array:
    """Of each value, per cell (cells × values).

    Beyond its cap, below which chance keeps it with probability `level`, a statistic counts by its logarithm only, so
    that one burst or one real change does not widen every other cell's range; the freedom is lowered to match, so that
    the likeliest value stays right (Huber's scale estimate).
    """
    burst, swing = _values()
    scale = burst + swing * told.mean[:, None]
    cap, freedom = _cap(told.freedom, level)[:, None], _capped_mean(told.freedom, level)[:, None]
    relative = told.chi2[:, None] / scale
    with np.errstate(divide="ignore", invalid="ignore"):
        penalty = np.where(relative <= cap, relative, cap * (1 + np.log(relative / cap)))
    likely = -told.worth[:, None] * (freedom * np.log(scale) + penalty) / 2
    return np.asarray(np.where(freedom > 0, likely, 0.0))


def _cap(freedom: Array, level: float) -> Array:
    different, cell = np.unique(freedom, return_inverse=True)
    return np.asarray(np.where(different > 0, special.chdtri(np.maximum(different, 1.0), 1 - level), 0.0)[cell])


def _capped_mean(freedom: Array, level: float) -> Array:
    """Mean of a chi-square variable that is cut off at its cap."""
    cap = _cap(freedom, level)
    return np.asarray(np.where(freedom > 0, freedom * special.chdtr(freedom + 2, cap) + cap * (1 - level), 0.0))
