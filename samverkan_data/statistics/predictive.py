"""What an unchanged situation would give: the negative-binomial distribution of the next count."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import special

Array = NDArray[np.float64]
LEAST_EXCESS = 1e-9


class Predictive(NamedTuple):
    """Negative-binomial distributions, one per cell: `size` and `chance` as scipy names n and p."""

    size: Array
    chance: Array

    @classmethod
    def of(cls, total: Array, weight: Array, dispersion: Array, drift: Array) -> "Predictive":
        """The next count after `total` events in `weight` periods.

        Its variance holds three parts: the next count's own (`dispersion` × mean), the uncertainty of the mean from few
        earlier events, and `drift`, the variance on the log scale of the level itself. With dispersion 1 and no drift
        this is exactly the predictive distribution of a Poisson count with Jeffreys' prior.
        """
        events = total + 0.5
        with np.errstate(divide="ignore"):
            mean = events / np.where(weight > 0, weight, np.nan)
        variance = dispersion * mean + mean**2 * (dispersion / events + drift)
        return cls(mean**2 / np.maximum(variance - mean, LEAST_EXCESS), mean / variance)

    def p_value(self, count: Array) -> Array:
        """Two-sided mid-p value: twice the smaller tail, the count itself counted half."""
        below = self._below(count - 1)
        middle = (below + self._below(count)) / 2
        return 2 * np.minimum(middle, 1 - middle)

    def limits(self, level: float) -> tuple[Array, Array]:
        """The equal-tailed range of counts that holds at least `level` of the distribution; NaN where unknown."""
        tail = (1 - level) / 2
        return self._quantile(tail), self._quantile(1 - tail)

    def not_found(self, largest: Array) -> tuple[Array, Array]:
        """The smallest and the largest count whose p-value is above `largest`; NaN where unknown."""
        low, high = self._quantile(largest / 2), self._quantile(1 - largest / 2)
        return np.where(self.p_value(low) > largest, low, low + 1), np.where(
            self.p_value(high) > largest, high, high - 1
        )

    def _below(self, count: Array) -> Array:
        """Probability of at most `count`."""
        return np.where(count < 0, 0.0, special.betainc(self.size, np.maximum(count, 0) + 1, self.chance))

    def _quantile(self, share: float | Array) -> Array:
        """Smallest count that at least `share` of the distribution does not exceed."""
        guess = np.ceil(special.nbdtrik(share, self.size, self.chance))
        guess = np.where(self._below(guess - 1) >= share, guess - 1, guess)
        return np.asarray(np.maximum(np.where(self._below(guess) < share, guess + 1, guess), 0.0))
