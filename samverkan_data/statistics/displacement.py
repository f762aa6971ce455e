"""The weighted displacement difference: events fewer or more than the comparison area leads one to expect."""

from typing import NamedTuple

import numpy as np
from scipy import special

Counts = tuple[int, int]
NONE: Counts = (0, 0)


class Difference(NamedTuple):
    """Events (negative is fewer), standard error, and the limits of the interval."""

    events: float
    error: float
    low: float
    high: float


def weighted_displacement(treated: Counts, control: Counts, near: Counts = NONE, near_control: Counts = NONE,
                          duration: tuple[float, float] = (1.0, 1.0),
                          sizes: tuple[float, float, float, float] = (1.0, 1.0, 1.0, 1.0),
                          level: float = 0.95) -> Difference:  # fmt: skip
    """Change where the action was and near it, minus the change in their comparison areas.

    Args:
        treated: counts (before, after) in the action's area.
        control: the same in its comparison area.
        near: the same where crime may have moved to.
        near_control: the same in that area's comparison.
        duration: length of the two periods in the same unit; the result is per such unit.
        sizes: of the areas (treated, control, near, near_control), so that unequal ones can be compared; the result is
            per unit of size.
        level: of the interval.

    Source: Wheeler & Ratcliffe 2018, Crime Science 7:11; Poisson variances, normal limits.
    """
    weights = np.outer(sizes, duration)
    rates = np.array([treated, control, near, near_control], float) / weights
    change = np.diff(rates, axis=1)[:, 0]
    events = float(change[0] - change[1] + change[2] - change[3])
    error = float(np.sqrt(np.sum(rates / weights)))
    half = float(special.ndtri((1 + level) / 2)) * error
    return Difference(events, error, events - half, events + half)
