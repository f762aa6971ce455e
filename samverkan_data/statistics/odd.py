"""Which numbers of a file look wrong beside what is known: ten times as much, half of it, more than chance explains."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from samverkan_data.statistics.intervals import rate_ratio

FACTOR = 2.0
WITHOUT_COUNT = 5.0
CLEAR = 1.25
DISPERSION = 2.5
LEVEL = 0.99
ERRORS = 5.0
POINTS = 25.0
INDEX_STEP = 1.5
PER = 100_000

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]


def is_odd(now: ArrayLike, known: ArrayLike, unit: str, behind: ArrayLike = np.nan, periods: float = 1) -> Mask:
    """Whether each number is at least twice, or at most half, of the known one by more than chance gives.

    Counts vary two and a half times as much as Poisson counts here, for the burst of one report-minded person, and the
    ratio must be clear of 1.25 at 99 per cent: 2 of 6 is nothing, 4 300 of 8 600 is.

    Args:
        now: the numbers of the file; NaN where there is none.
        known: what each is held against; NaN where there is nothing.
        unit: `antal`, `per_100000`, `procent` or `index`.
        behind: inhabitants behind a rate, answers behind a share; NaN where they are not known.
        periods: how many periods a known count is the usual one of.
    """
    value, other, base = (np.asarray(numbers, float) for numbers in (now, known, behind))
    both = np.isfinite(value) & np.isfinite(other)
    if unit == "index":
        return np.asarray(both & (np.abs(value - other) >= INDEX_STEP))
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(value == other, 1.0, value / other)
    far = both & ((ratio >= FACTOR) | (ratio <= 1 / FACTOR))
    if unit == "procent":
        return np.asarray(far & (np.abs(value - other) >= _margin(value, other, base)))
    if unit == "antal":
        return np.asarray(far & _is_clear(value, other, periods))
    counted = np.isfinite(base)
    scale = np.where(counted, base / PER, 1.0)
    very_far = (ratio >= WITHOUT_COUNT) | (ratio <= 1 / WITHOUT_COUNT)
    return np.asarray(far & np.where(counted, _is_clear(value * scale, other * scale, periods), very_far))


def _is_clear(now: Array, known: Array, periods: float) -> Mask:
    limits = rate_ratio(np.maximum(now, 0), np.maximum(known, 0) * periods, 1 / periods, DISPERSION, LEVEL)
    return np.asarray((limits.low > CLEAR) | (limits.high < 1 / CLEAR))


def _margin(value: Array, other: Array, answers: Array) -> Array:
    """Points that two shares must differ by: five standard errors where the answers are known, else 25."""
    share = np.clip((value + other) / 200, 0.01, 0.99)
    with np.errstate(divide="ignore", invalid="ignore"):
        error = 100 * np.sqrt(2 * share * (1 - share) / answers)
    return np.where(np.isfinite(error), ERRORS * error, POINTS)
