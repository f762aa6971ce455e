"""Which areas can be told apart by their rates, and which cannot be put in an order."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import special

from samverkan_data.statistics.intervals import rate_interval, rate_ratio
from samverkan_data.statistics.rates import PER
from samverkan_data.statistics.reference import ratio_to_rest
from samverkan_data.statistics.thresholds import FEWEST_TO_JUDGE, PRIOR_DISPERSION, RANGE_LEVEL
from samverkan_data.verdict import APART, SIGNALS, Verdict

Array = NDArray[np.float64]


def tell_apart(areas: pd.DataFrame, own: str) -> pd.DataFrame:
    """Judge every area's rate against one area's: two are told apart exactly where their intervals do not overlap.

    The intervals are what decides, and what is drawn: they allow for counts that vary half as much again as chance
    (`PRIOR_DISPERSION`), and are so wide that two which do not overlap differ as much as a test of that many
    comparisons asks for (Bonferroni). An area alone has its 95 per cent interval.

    Args:
        areas: `area_code`, `count`, `population`; the own area among them.
        own: code of the area that the others are held against.

    Returns:
        The rows with `low` and `high` of the rate per 100 000, and `verdict`: higher, lower, same (cannot be told
        apart), too_few (fewer than five in both), unknown (count or population unknown), and empty for the own area.
    """
    is_own = areas["area_code"].eq(own).to_numpy()
    alone = len(areas) == 1
    count, people = areas["count"].to_numpy(float), areas["population"].to_numpy(float)
    level = RANGE_LEVEL if alone else overlap_level(np.sqrt(np.fmax(count, 1)) / people, is_own)
    low, high = rate_interval(count, people, PER, level, 1.0 if alone else PRIOR_DISPERSION)
    few = np.fmax(count, count[is_own][0]) < FEWEST_TO_JUDGE
    unknown = np.isnan(low) | np.isnan(low[is_own][0])
    told = [is_own, unknown, few, low > high[is_own][0], high < low[is_own][0]]
    words = np.select(told, [Verdict.NONE, Verdict.UNKNOWN, Verdict.TOO_FEW, *APART], Verdict.SAME)
    return areas.assign(low=low, high=high, verdict=words.astype(object))


def strict_level(comparisons: int) -> float:
    """The level of intervals of which so many are looked at together (Bonferroni)."""
    return 1 - (1 - RANGE_LEVEL) / max(comparisons, 1)


def overlap_level(errors: Array, is_own: NDArray[np.bool_]) -> float:
    """The level at which no overlap with the own interval is as much as a test of all the differences asks for.

    Two intervals of equal width need be only 0.7 times as wide as the interval of their difference; the most that any
    pair needs is taken for all, so that one figure has one kind of interval.

    Args:
        errors: standard errors, NaN where unknown.
        is_own: which of them is the own.
    """
    z = -special.ndtri((1 - strict_level(int((~np.isnan(errors) & ~is_own).sum()))) / 2)
    own, others = errors[is_own], errors[~is_own]
    need = np.hypot(own, others) / (own + others)
    most = 1.0 if np.isnan(need).all() else float(np.nanmax(need))
    return float(2 * special.ndtr(most * z) - 1)


def against_rest(parts: pd.DataFrame) -> pd.DataFrame:
    """Judge every part against the rest of the whole, at the stricter level that `tell_apart` uses.

    Args:
        parts: `area_code`, `count`, `population` of areas that do not overlap.

    Returns:
        The rows with `ratio` to the rest and the limits that decide, `ratio_low` and `ratio_high` (NaN where nothing is
        judged), and `verdict`: higher (both above 1), lower (both below), same, too_few (fewer than five), or unknown
        (no population, or no rest).
    """
    held = ratio_to_rest(parts, PRIOR_DISPERSION, strict_level(len(parts)))
    rest = parts["count"].sum() - parts["count"]
    few = np.maximum(parts["count"], rest) < FEWEST_TO_JUDGE
    found = [few, held["ratio"].isna(), held["ratio_low"] > 1, held["ratio_high"] < 1]
    words = np.select(found, [Verdict.TOO_FEW, Verdict.UNKNOWN, *APART], Verdict.SAME)
    limits = {end: held[end].mask(few | held["ratio"].isna()) for end in ("ratio_low", "ratio_high")}
    return held.assign(**limits, verdict=words.astype(object))


def change_between(areas: pd.DataFrame) -> pd.DataFrame:
    """Judge each area's rate one year against its own another year, at the stricter level that `tell_apart` uses.

    Args:
        areas: `count`, `population`, `count_before`, `population_before`.

    Returns:
        The rows with `ratio` of the rates, the limits that decide, `ratio_low` and `ratio_high` (NaN where nothing is
        judged), and `verdict`: rise (both above 1), fall (both below), unchanged, too_few (fewer than five in both
        years), or unknown (a count or a population is).
    """
    now, before = (areas[name].to_numpy(float) for name in ("count", "count_before"))
    people = areas["population"].to_numpy(float) / areas["population_before"].to_numpy(float)
    unknown = np.isnan(now) | np.isnan(before) | np.isnan(people)
    few = np.fmax(now, before) < FEWEST_TO_JUDGE
    low, high = rate_ratio(now, before, people, PRIOR_DISPERSION, strict_level(int((~unknown & ~few).sum())))
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(unknown, np.nan, now / before / people)
    words = np.select(
        [unknown, few, low > 1, high < 1], [Verdict.UNKNOWN, Verdict.TOO_FEW, *SIGNALS], Verdict.UNCHANGED
    )
    limits = {name: np.where(unknown | few, np.nan, end) for name, end in (("ratio_low", low), ("ratio_high", high))}
    return areas.assign(ratio=np.where(few, np.nan, ratio), **limits, verdict=words.astype(object))


def rate_against_whole(parts: pd.DataFrame, whole: float) -> pd.DataFrame:
    """The limits of `against_rest` as rates, in front of the rate of the whole that a part itself is in.

    Args:
        parts: rows of `against_rest`.
        whole: the rate of all parts together.

    Returns:
        `low` and `high`, both above or both below the whole exactly where the ratio to the rest is above or below 1.
    """
    share = parts["population"] / parts["population"].sum()
    ends = {"low": parts["ratio_low"], "high": parts["ratio_high"]}
    return pd.DataFrame({end: whole * ratio / (share * ratio + 1 - share) for end, ratio in ends.items()})


def disagreement(crime: pd.Series, felt: pd.Series) -> pd.Series:
    """Where reported crime and felt unsafety point different ways, from the verdicts of both.

    Returns:
        unsafe (unsafety clearly higher, crime clearly lower), worried (unsafety clearly higher, crime not clearly
        different), safe (unsafety clearly lower, crime clearly higher), and empty where they do not disagree.
    """
    higher, lower = felt.eq(Verdict.HIGHER), felt.eq(Verdict.LOWER)
    conditions = [higher & crime.eq(Verdict.LOWER), higher & crime.eq(Verdict.SAME), lower & crime.eq(Verdict.HIGHER)]
    return pd.Series(np.select(conditions, ["unsafe", "worried", "safe"], ""), index=crime.index, dtype=object)


def overlapping(areas: pd.DataFrame) -> pd.Series:
    """Number of the group that an area's interval belongs to, from the lowest; alone means that it overlaps no other.

    Args:
        areas: `low`, `high`; rows without an interval get NaN.
    """
    told = areas[["low", "high"]].astype("float64").dropna().sort_values("low")
    reach = told["high"].cummax().shift(fill_value=-np.inf)
    return (told["low"] > reach).cumsum().reindex(areas.index)


def place_in_band(low: float, high: float, value: float, band_low: float, band_high: float) -> str:
    """Where a rate lies against the middle half: inside, above, below, or edge where its interval reaches the band."""
    if band_low <= value <= band_high:
        return "inside"
    clear = low > band_high or high < band_low
    if not clear:
        return "edge"
    return "above" if value > band_high else "below"
