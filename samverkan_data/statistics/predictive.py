"""What an unchanged situation would give: the distribution of the next count, averaged over what is not known."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import special

from samverkan_data.statistics.dispersion import Spread

Array = NDArray[np.float64]
LEAST_EXCESS = 1e-9


class Predictive(NamedTuple):
    """Weighted negative-binomial distributions, cells × values: `size` and `chance` as scipy names n and p."""

    size: Array
    chance: Array
    weight: Array

    @classmethod
    def of(cls, total: Array, weight: Array, spread: Spread, drift: Array) -> "Predictive":
        """The next count of each cell after `total` events in `weight` periods.

        Its variance holds three parts: the next count's own, the uncertainty of the mean from few earlier events and
        periods, and `drift`, the variance on the log scale of the level itself. With dispersion 1 and no drift this is
        exactly the predictive distribution of a Poisson count with Jeffreys' prior.
        """
        events = (total + 0.5)[:, None]
        periods = np.where(weight > 0, weight, np.nan)[:, None]
        mean = events / periods
        level = spread.burst / events + spread.swing * (1 + 1 / periods) + drift[:, None]
        variance = spread.burst * mean + mean**2 * level
        return cls(mean**2 / np.maximum(variance - mean, LEAST_EXCESS), mean / variance, spread.weight)

    def p_value(self, count: Array) -> Array:
        """Two-sided mid-p value: twice the smaller tail, the count itself counted half."""
        middle = (self._below(count - 1) + self._below(count)) / 2
        return np.asarray(2 * np.minimum(middle, 1 - middle))

    def limits(self, level: float) -> tuple[Array, Array]:
        """The equal-tailed range of counts that holds at least `level` of the distribution; NaN where unknown."""
        tail = (1 - level) / 2
        return self._quantile(tail), self._quantile(1 - tail)

    def _below(self, count: Array) -> Array:
        """Probability of at most `count`."""
        at_most = special.betainc(self.size, np.maximum(count, 0)[:, None] + 1, self.chance)
        return np.where(count < 0, 0.0, (self.weight * at_most).sum(axis=1))

    def _quantile(self, share: float) -> Array:
        """Smallest count that at least `share` of the distribution does not exceed; halved from a normal guess."""
        low, high = self._around(share)
        while (high - low > 1).any():
            middle = np.floor((low + high) / 2)
            reached = self._below(middle) >= share
            low, high = np.where(reached, low, middle), np.where(reached, middle, high)
        return high

    def _around(self, share: float) -> tuple[Array, Array]:
        """A count too small and one large enough (NaN where unknown), two standard deviations apart or more."""
        mean = self.size * (1 - self.chance) / self.chance
        middle = (self.weight * mean).sum(axis=1)
        step = 1 + np.ceil(np.sqrt((self.weight * mean / self.chance).sum(axis=1)))
        guess = np.floor(middle + special.ndtri(share) * step)
        low, high = guess - step, guess + step
        while (short := self._below(high) < share).any():
            high = np.where(short, high + step, high)
        while (long := self._below(low) >= share).any():
            low = np.where(long, low - step, low)
        return np.maximum(low, -1.0), high
