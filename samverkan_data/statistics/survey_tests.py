"""Whether two survey results differ more than chance: shares by their answers, indices by their margins."""

from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import special

from samverkan_data.statistics.intervals import wilson
from samverkan_data.statistics.thresholds import FEWEST_ANSWERS

Array = NDArray[np.float64]
WHOLE = 100.0
Z95 = 1.959964


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

    def limits(self) -> tuple[Array, Array]:
        """95 per cent limits: the published ones, else Wilson's for a share; none for an index."""
        made = wilson(self.value / WHOLE * self.n, self.n)
        usable = self.share & (self.value >= 0) & (self.value <= WHOLE)
        return (
            np.where(np.isnan(self.low), np.where(usable, made.low * WHOLE, np.nan), self.low),
            np.where(np.isnan(self.high), np.where(usable, made.high * WHOLE, np.nan), self.high),
        )


def difference(now: Result, before: Result) -> tuple[Array, Array, Array]:
    """Now minus before with its 95 per cent limits (Newcombe 1998, method 10: from the two intervals)."""
    (low, high), (low_before, high_before) = now.limits(), before.limits()
    change = now.value - before.value
    return (
        change,
        change - np.hypot(now.value - low, high_before - before.value),
        change + np.hypot(high - now.value, before.value - low_before),
    )


def p_values(now: Result, before: Result) -> Array:
    """Two-sided p-values: pooled two-proportion test, or from the published margins where both have them."""
    change = now.value - before.value
    by_margin = ~np.isnan(now.low) & ~np.isnan(before.low)
    with np.errstate(divide="ignore", invalid="ignore"):
        pooled = (now.value * now.n + before.value * before.n) / (now.n + before.n)
        proportion = np.sqrt(pooled * (WHOLE - pooled) * (1 / now.n + 1 / before.n))
        margin = np.hypot(now.high - now.low, before.high - before.low) / 2 / Z95
        z = np.where(change == 0, 0.0, np.abs(change) / np.where(by_margin, margin, proportion))
    return np.where(now.enough & before.enough, 2 * special.ndtr(-z), np.nan)


def _numbers(values: pd.DataFrame, name: str) -> Array:
    return values[name].to_numpy(float, na_value=np.nan) if name in values else np.full(len(values), np.nan)
