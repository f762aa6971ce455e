"""Whether two survey results differ more than chance: shares by their answers, indices by their margins."""

from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import special

from samverkan_data.statistics.discovery import largest_found
from samverkan_data.statistics.intervals import wilson_at
from samverkan_data.statistics.thresholds import FALSE_DISCOVERY_RATE, FEWEST_ANSWERS, RANGE_LEVEL

Array = NDArray[np.float64]
WHOLE = 100.0
Z95 = 1.959964
MOST_Z = 12.0
HALVINGS = 60


def few_answers(n: pd.Series) -> pd.Series:
    """Whether so few have answered that the result is not shown alone; an unknown number is not said to be few."""
    return n.astype("float64") < FEWEST_ANSWERS


class Result(NamedTuple):
    """Survey results as arrays: `share` marks values in per cent; limits as published, NaN where they are not."""

    value: Array
    n: Array
    low: Array
    high: Array
    share: NDArray[np.bool_]

    @classmethod
    def of(cls, values: pd.DataFrame) -> "Result":
        """From observation rows; `unit` tells shares from indices and is taken as per cent where it is not there."""
        share = values["unit"].eq("procent").to_numpy() if "unit" in values else np.ones(len(values), bool)
        value, n, low, high = (_numbers(values, name) for name in ("value", "n", "margin_low", "margin_high"))
        return cls(value, n, low, high, share)

    @property
    def few(self) -> NDArray[np.bool_]:
        """Whether too few have answered."""
        return few_answers(pd.Series(self.n)).to_numpy(bool)

    @property
    def enough(self) -> NDArray[np.bool_]:
        """Whether the result may be judged: a value, not too few answers, and an interval to judge it by."""
        limits = self.limits()
        return ~np.isnan(self.value) & ~self.few & ~np.isnan(limits[0])

    def limits(self, z: float | Array = Z95) -> tuple[Array, Array]:
        """Limits `z` standard errors away: the published ones scaled, else Wilson's for a share; none for an index."""
        made = wilson_at(self.value / WHOLE * self.n, self.n, z)
        usable = self.share & (self.value >= 0) & (self.value <= WHOLE)
        low, high = (self.value + (limit - self.value) * z / Z95 for limit in (self.low, self.high))
        return (
            np.where(np.isnan(self.low), np.where(usable, made.low * WHOLE, np.nan), low),
            np.where(np.isnan(self.high), np.where(usable, made.high * WHOLE, np.nan), high),
        )


def difference(now: Result, before: Result, z: float | Array = Z95) -> tuple[Array, Array, Array]:
    """Now minus before with its limits (Newcombe 1998, method 10: from the two intervals)."""
    (low, high), (low_before, high_before) = now.limits(z), before.limits(z)
    change = now.value - before.value
    return (
        change,
        change - np.hypot(now.value - low, high_before - before.value),
        change + np.hypot(high - now.value, before.value - low_before),
    )


def p_values(now: Result, before: Result) -> Array:
    """Two-sided p-values of the limits of `difference`: those of the widest that still leave out 0."""
    inner, outer = np.zeros(len(now.value)), np.full(len(now.value), MOST_Z)
    for _ in range(HALVINGS):
        middle = (inner + outer) / 2
        apart = leaves_out_zero(*difference(now, before, middle)[1:])
        inner, outer = np.where(apart, middle, inner), np.where(apart, outer, middle)
    return np.where(now.enough & before.enough, 2 * special.ndtr(-inner), np.nan)


def deciding_difference(now: Result, before: Result, asked: NDArray[np.bool_]) -> tuple[Array, Array, Array]:
    """Now minus before with the limits that decide when all the asked are looked at together; NaN for the unjudged."""
    p = np.where(asked, p_values(now, before), np.nan)
    largest = np.fmin(largest_found(p, np.full(len(p), FALSE_DISCOVERY_RATE)), 1 - RANGE_LEVEL)
    found = difference(now, before, -special.ndtri(largest / 2))
    change, low, high = (np.where(np.isnan(p), np.nan, part) for part in found)
    return change, low, high


def leaves_out_zero(low: Array, high: Array) -> NDArray[np.bool_]:
    """Whether a difference is clear."""
    return (low > 0) | (high < 0)


def _numbers(values: pd.DataFrame, name: str) -> Array:
    return values[name].to_numpy(float, na_value=np.nan) if name in values else np.full(len(values), np.nan)
