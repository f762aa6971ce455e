"""Survey results: waves against the wave before, areas against the rest of the whole."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import special

from samverkan_data.statistics.apart import overlap_level
from samverkan_data.statistics.survey_tests import Result, deciding_difference, leaves_out_zero
from samverkan_data.statistics.thresholds import RANGE_LEVEL
from samverkan_data.verdict import APART, Verdict

Array = NDArray[np.float64]
SERIES = ["indicator", "area_code", "group", "source"]
WAVE = ["indicator", "group", "source", "period_start", "period_end"]


def judge_waves(values: pd.DataFrame) -> pd.DataFrame:
    """Judge every wave against the one before it in the same series; instruments are never joined.

    Args:
        values: observation rows with `better` (low, high or empty) of the indicator, and `unit` and `instrument` where
            known. Values in per cent are shares; an index is judged only where its margins are given.

    Returns:
        The rows in their order with `low`, `high` (95 per cent), `change` (now minus the wave before) with the limits
        that decide, `change_low` and `change_high`, and `verdict`: better, worse, rise or fall (where no direction is
        better), unchanged (the limits hold 0), too_few (fewer than 30 answers, now or before), unknown (no margin), or
        empty for the first wave.
    """
    before = _wave_before(values)
    has_before = before.notna().to_numpy(bool)
    now, then = Result.of(values), Result.of(values.reindex(before))
    low, high = now.limits()
    change, change_low, change_high = deciding_difference(now, then, has_before)
    told = _changes(values, change, leaves_out_zero(change_low, change_high))
    verdict = np.where(np.isnan(change), _unjudged(now, then), told)
    verdict[~has_before] = str(Verdict.NONE)
    limits = {"change": change, "change_low": change_low, "change_high": change_high}
    return values.assign(low=low, high=high, **limits, verdict=verdict)


def compare_areas(values: pd.DataFrame, whole: str) -> pd.DataFrame:
    """Judge every area against the rest of the whole that it lies in, wave by wave.

    Args:
        values: observation rows as for `judge_waves`, the whole's own among them.
        whole: area code of the whole.

    Returns:
        The rows in their order with `low` and `high`, the limits that decide, in front of the whole's value (the
        whole's own are of 95 per cent; NaN where nothing is judged), and `verdict`: higher (both above the whole),
        lower (both below), same, too_few, unknown, and empty for the whole.
    """
    of_whole = values[values["area_code"] == whole].drop_duplicates(WAVE)
    rows = values[[*WAVE]].merge(of_whole, on=WAVE, how="left").set_index(values.index)
    rows["unit"] = values.get("unit", "procent")
    is_whole = values["area_code"].eq(whole).to_numpy()
    now, around = Result.of(values), Result.of(rows)
    rest, part = _rest(around, now)
    apart, low, high = deciding_difference(now, rest, ~is_whole)
    verdict = np.where(np.isnan(apart), _unjudged(now, rest), _sides(low, high))
    verdict[is_whole] = str(Verdict.NONE)
    ends = [
        np.where(is_whole, of_itself, around.value + part * limit)
        for of_itself, limit in zip(now.limits(), (low, high), strict=True)
    ]
    return values.assign(low=ends[0], high=ends[1], verdict=verdict)


def compare_with(values: pd.DataFrame, own: str) -> pd.DataFrame:
    """Judge every area of one wave against one of them, which is no part of the others.

    Two are told apart exactly where their limits do not overlap, as rates are (`apart.tell_apart`).

    Args:
        values: observation rows as for `judge_waves`, one per area.
        own: area code of the one that the others are held against.

    Returns:
        The rows in their order with `low` and `high`, the limits that decide, and `verdict` (as in `compare_areas`;
        empty for the own, unknown for all where the own has no result).
    """
    is_own = values["area_code"].eq(own).to_numpy()
    mine = values[is_own].iloc[[0] * len(values)] if is_own.any() else values.assign(value=np.nan)
    now, held = Result.of(values), Result.of(mine)
    margin = np.subtract(*reversed(now.limits()))
    level = overlap_level(np.where(now.enough, margin, np.nan), is_own) if is_own.any() else RANGE_LEVEL
    z = -special.ndtri((1 - level) / 2)
    (low, high), (own_low, own_high) = now.limits(z), held.limits(z)
    judged = now.enough & held.enough
    told = np.select([low > own_high, high < own_low], APART, Verdict.SAME).astype(object)
    verdict = np.where(judged, told, _unjudged(now, held))
    verdict[is_own] = str(Verdict.NONE)
    return values.assign(low=low, high=high, verdict=verdict)


def _wave_before(values: pd.DataFrame) -> pd.Series:
    """Index of the wave before, per row; NaN for the first."""
    keys = [key for key in [*SERIES, "instrument"] if key in values]
    told = values[values["value"].notna()].sort_values("period_start", kind="stable")
    labels = pd.Series(told.index, index=told.index, dtype=object)
    return labels.groupby([told[key] for key in keys], dropna=False).shift().reindex(values.index)


def _rest(whole: Result, part: Result) -> tuple[Result, Array]:
    """The whole without the part where its answers allow the subtraction, otherwise the whole itself.

    Also how far the part lies from the whole for each unit that it lies from the rest.
    """
    n = whole.n - part.n
    with np.errstate(divide="ignore", invalid="ignore"):
        value = (whole.value * whole.n - part.value * part.n) / n
        share = n / whole.n
    usable = whole.share & (n > 0) & (value >= 0) & (value <= 100) & np.isnan(whole.low)
    rest = whole._replace(value=np.where(usable, value, whole.value), n=np.where(usable, n, whole.n))
    return rest, np.where(usable, share, 1.0)


def _changes(values: pd.DataFrame, change: Array, sure: NDArray[np.bool_]) -> NDArray[np.object_]:
    better = values["better"].to_numpy(object)
    good = np.where(better == "high", change > 0, change < 0)
    directed = np.isin(better.astype(str), ["high", "low"])
    words = np.select(
        [~sure, directed & good, directed, change > 0],
        [Verdict.UNCHANGED, Verdict.BETTER, Verdict.WORSE, Verdict.RISE],
        Verdict.FALL,
    )
    return words.astype(object)


def _sides(low: Array, high: Array) -> NDArray[np.object_]:
    return np.select([low > 0, high < 0], APART, Verdict.SAME).astype(object)


def _unjudged(one: Result, other: Result) -> NDArray[np.object_]:
    """Why two results are not held against each other: too few answers, or no margin to do it by."""
    return np.where(one.few | other.few, Verdict.TOO_FEW, Verdict.UNKNOWN).astype(object)
