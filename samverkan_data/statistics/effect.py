"""Did it help: an action's area before and after its start, against comparison areas over the same months."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from samverkan_data.statistics.displacement import Difference, weighted_displacement
from samverkan_data.statistics.thresholds import (
    FEWEST_BEFORE,
    FEWEST_MONTHS_AFTER,
    LARGEST_BLIND_FACTOR,
    PRIOR_DISPERSION,
    PRIOR_WEIGHT,
)

Answer = Literal["fewer", "more", "unclear", "too_early", "no_comparison", "too_few"]
REFUSED: tuple[Answer, ...] = ("too_early", "no_comparison", "too_few")
MOST_MONTHS = 24
Z95 = 1.959964


@dataclass(frozen=True)
class Effect:
    """What the numbers say of an action.

    Args:
        answer: fewer or more than in the comparison areas; unclear where chance explains the difference; or why there
            is no answer: fewer than 3 months after the start, no comparison, or counts too few to carry one.
        treated, comparison: counts (before, after).
        months: months (before, after).
        ratio, low, high: change in the action's area over the change in the comparison (ratio of ratios) with its 95
            per cent interval; NaN where refused.
        difference: events a month fewer (negative) or more than the comparison, brought to the same size before the
            start, leads one to expect (weighted displacement difference); None where refused.
    """

    answer: Answer
    treated: tuple[int, int]
    comparison: tuple[int, int]
    months: tuple[int, int]
    ratio: float = float("nan")
    low: float = float("nan")
    high: float = float("nan")
    difference: Difference | None = None


def did_it_help(monthly: pd.DataFrame, treated: set[str], start: pd.Timestamp) -> Effect:
    """Judge an action by counts per month.

    Args:
        monthly: `area_code`, `month` (first day), `count`, zeros included; areas outside `treated` are the comparison.
        treated: area codes of the action.
        start: its first day; the month it falls in belongs to neither side unless it is the month's first day.

    At most two years on each side are used. Both groups live through the same months, so season and common trend
    cancel; counts that scatter more than chance between months widen both intervals. It is fewer or more only where the
    ratio and the difference both say so.
    """
    table = _table(monthly, treated)
    before, after = _sides(table, pd.Timestamp(start))
    inside = _sums(before["treated"], after["treated"])
    outside = _sums(before["comparison"], after["comparison"])
    plain = Effect("unclear", inside, outside, (len(before), len(after)))
    reason = _refusal(plain)
    return Effect(reason, *_numbers(plain)) if reason else _judge(plain, _dispersion([before, after]))


def _table(monthly: pd.DataFrame, treated: set[str]) -> pd.DataFrame:
    side = np.where(monthly["area_code"].isin(treated), "treated", "comparison")
    summed = monthly.groupby(["month", side])["count"].sum().unstack(fill_value=0)
    return summed.reindex(columns=["treated", "comparison"], fill_value=0).sort_index()


def _sides(table: pd.DataFrame, start: pd.Timestamp) -> tuple[pd.DataFrame, pd.DataFrame]:
    first_after = start if start.day == 1 else start + pd.offsets.MonthBegin(1)
    before = table[table.index < start.replace(day=1)]
    return before.tail(MOST_MONTHS), table[table.index >= first_after.normalize()].head(MOST_MONTHS)


def _sums(before: pd.Series, after: pd.Series) -> tuple[int, int]:
    return int(before.sum()), int(after.sum())


def _numbers(effect: Effect) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int]]:
    return effect.treated, effect.comparison, effect.months


def _refusal(effect: Effect) -> Answer | None:
    if effect.months[1] < FEWEST_MONTHS_AFTER:
        return "too_early"
    if not sum(effect.comparison):
        return "no_comparison"
    if min(effect.treated[0], effect.comparison[0]) < FEWEST_BEFORE:
        return "too_few"
    return None


def _judge(effect: Effect, dispersion: float) -> Effect:
    counts = np.array([*effect.treated, *effect.comparison]) + 0.5
    middle = float(np.log(counts[1] / counts[0] * counts[2] / counts[3]))
    half = Z95 * float(np.sqrt(dispersion * np.sum(1 / counts)))
    if half > np.log(LARGEST_BLIND_FACTOR):
        return Effect("too_few", *_numbers(effect))
    low, high = float(np.exp(middle - half)), float(np.exp(middle + half))
    difference = _difference(effect, dispersion)
    is_fewer, is_more = high < 1 and difference.high < 0, low > 1 and difference.low > 0
    answer: Answer = "fewer" if is_fewer else "more" if is_more else "unclear"
    return Effect(answer, *_numbers(effect), float(np.exp(middle)), low, high, difference)


def _difference(effect: Effect, dispersion: float) -> Difference:
    """Events a month, with an interval that scatter widens as it does that of the ratio."""
    size = effect.comparison[0] / effect.treated[0]
    plain = weighted_displacement(effect.treated, effect.comparison, duration=effect.months, sizes=(1, size, 1, 1))
    error = plain.error * float(np.sqrt(dispersion))
    return Difference(plain.events, error, plain.events - Z95 * error, plain.events + Z95 * error)


def _dispersion(phases: list[pd.DataFrame]) -> float:
    """How much more the treated share of a month varies than chance, at least 1; each phase around its own mean."""
    chi2, freedom = 0.0, 0
    for phase in phases:
        counts = phase[phase.sum(axis=1) > 0].to_numpy(float)
        expected = counts.sum(axis=1, keepdims=True) * counts.sum(axis=0) / max(counts.sum(), 1)
        chi2 += float(np.nansum(_squares(counts, expected)))
        freedom += max(len(counts) - 1, 0)
    return max(1.0, (PRIOR_WEIGHT * PRIOR_DISPERSION + chi2) / (PRIOR_WEIGHT + freedom))


def _squares(counts: NDArray[np.float64], expected: NDArray[np.float64]) -> NDArray[np.float64]:
    return (counts - expected) ** 2 / np.where(expected > 0, expected, np.nan)
