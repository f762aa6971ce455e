"""Survey results: waves against the wave before, areas against the rest of the whole."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from samverkan_data.statistics.discovery import adjust
from samverkan_data.statistics.survey_tests import Result, difference, p_values
from samverkan_data.statistics.thresholds import FALSE_DISCOVERY_RATE, RANGE_LEVEL
from samverkan_data.verdict import Verdict

Array = NDArray[np.float64]
SERIES = ["indicator", "area_code", "group", "source"]
WAVE = ["indicator", "group", "source", "period_start", "period_end"]


def judge_waves(values: pd.DataFrame) -> pd.DataFrame:
    """Judge every wave against the one before it in the same series; instruments are never joined.

    Args:
        values: observation rows with `better` (low, high or empty) of the indicator, and `unit` and `instrument` where
            known. Values in per cent are shares; an index is judged only where its margins are given.

    Returns:
        The rows in their order with `low`, `high` (95 per cent), `change` (now minus the wave before) with `change_low`
        and `change_high`, and `verdict`: better, worse, rise or fall (where no direction is better), unchanged (may be
        chance), too_few (fewer than 30 answers, now or before), unknown (no margin), or empty for the first wave.
    """
    before = _wave_before(values)
    now, then = Result.of(values), Result.of(values.reindex(before))
    low, high = now.limits()
    change, change_low, change_high = difference(now, then)
    p = p_values(now, then)
    judgeable = ~np.isnan(p)
    verdict = np.where(judgeable, _changes(values, change, _is_sure(p)), _unjudged(now, then))
    verdict[np.asarray(before.isna())] = str(Verdict.NONE)
    blank = np.where(judgeable, 0.0, np.nan)
    return values.assign(low=low, high=high, change=change + blank, change_low=change_low + blank,
                         change_high=change_high + blank, verdict=verdict)  # fmt: skip


def compare_areas(values: pd.DataFrame, whole: str) -> pd.DataFrame:
    """Judge every area against the rest of the whole that it lies in, wave by wave.

    Args:
        values: observation rows as for `judge_waves`, the whole's own among them.
        whole: area code of the whole.

    Returns:
        The rows in their order with `low`, `high`, `verdict` (higher, lower, same, too_few, unknown; empty for the
        whole) and `rank` (1 the best), a number only where the area's interval overlaps no other area's of that wave.
    """
    of_whole = values[values["area_code"] == whole].drop_duplicates(WAVE)
    rows = values[[*WAVE]].merge(of_whole, on=WAVE, how="left").set_index(values.index)
    rows["unit"] = values.get("unit", "procent")
    now, rest = Result.of(values), _rest(Result.of(rows), Result.of(values))
    low, high = now.limits()
    is_whole = values["area_code"].eq(whole).to_numpy()
    p = np.where(is_whole, np.nan, p_values(now, rest))
    verdict = np.where(np.isnan(p), _unjudged(now, rest), _sides(now.value - rest.value, _is_sure(p)))
    verdict[is_whole] = str(Verdict.NONE)
    judged = values.assign(low=low, high=high, verdict=verdict)
    return judged.assign(rank=_ranks(judged[~is_whole & now.enough]).reindex(values.index))


def compare_with(values: pd.DataFrame, own: str) -> pd.DataFrame:
    """Judge every area of one wave against one of them, which is no part of the others.

    Args:
        values: observation rows as for `judge_waves`, one per area.
        own: area code of the one that the others are held against.

    Returns:
        The rows in their order with `low`, `high` and `verdict` (as in `compare_areas`; empty for the own, unknown
        for all where the own has no result).
    """
    is_own = values["area_code"].eq(own).to_numpy()
    mine = values[is_own].iloc[[0] * len(values)] if is_own.any() else values.assign(value=np.nan)
    now, held = Result.of(values), Result.of(mine)
    low, high = now.limits()
    p = np.where(is_own, np.nan, p_values(now, held))
    verdict = np.where(np.isnan(p), _unjudged(now, held), _sides(now.value - held.value, _is_sure(p)))
    verdict[is_own] = str(Verdict.NONE)
    return values.assign(low=low, high=high, verdict=verdict)


def _wave_before(values: pd.DataFrame) -> pd.Series:
    """Index of the wave before, per row; NaN for the first."""
    keys = [key for key in [*SERIES, "instrument"] if key in values]
    told = values[values["value"].notna()].sort_values("period_start", kind="stable")
    labels = pd.Series(told.index, index=told.index, dtype=object)
    return labels.groupby([told[key] for key in keys], dropna=False).shift().reindex(values.index)


def _rest(whole: Result, part: Result) -> Result:
    """The whole without the part where its answers allow the subtraction; otherwise the whole itself."""
    n = whole.n - part.n
    with np.errstate(divide="ignore", invalid="ignore"):
        value = (whole.value * whole.n - part.value * part.n) / n
    usable = whole.share & (n > 0) & (value >= 0) & (value <= 100) & np.isnan(whole.low)
    return whole._replace(value=np.where(usable, value, whole.value), n=np.where(usable, n, whole.n))


def _is_sure(p: Array) -> NDArray[np.bool_]:
    return (adjust(p) <= FALSE_DISCOVERY_RATE) & (p <= 1 - RANGE_LEVEL)


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


def _sides(apart: Array, sure: NDArray[np.bool_]) -> NDArray[np.object_]:
    return np.select([~sure, apart > 0], [Verdict.SAME, Verdict.HIGHER], Verdict.LOWER).astype(object)


def _unjudged(one: Result, other: Result) -> NDArray[np.object_]:
    """Why two results are not held against each other: too few answers, or no margin to do it by."""
    return np.where(one.few | other.few, Verdict.TOO_FEW, Verdict.UNKNOWN).astype(object)


def _ranks(areas: pd.DataFrame) -> pd.Series:
    groups = [_wave_ranks(wave) for _, wave in areas.groupby(WAVE, dropna=False)]
    return pd.concat(groups) if groups else pd.Series(dtype=float)


def _wave_ranks(wave: pd.DataFrame) -> pd.Series:
    best_first = wave["value"].rank(ascending=wave["better"].iloc[0] != "high", method="first")
    low, high = wave["low"].to_numpy(float), wave["high"].to_numpy(float)
    overlaps = ((low[:, None] <= high) & (low <= high[:, None])).sum(axis=1) > 1
    return best_first.where(~overlaps)
