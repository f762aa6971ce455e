"""Which areas can be told apart by their rates, and which cannot be put in an order."""

import numpy as np
import pandas as pd

from samverkan_data.statistics.intervals import rate_ratio
from samverkan_data.statistics.reference import ratio_to_rest
from samverkan_data.statistics.thresholds import FEWEST_TO_JUDGE, PRIOR_DISPERSION
from samverkan_data.verdict import APART, Verdict


def tell_apart(areas: pd.DataFrame, own: str) -> pd.DataFrame:
    """Judge every area's rate against one area's.

    Two areas are told apart where their 95 per cent intervals do not overlap and the interval of their ratio leaves out
    1, also when the counts vary half as much again as chance (`PRIOR_DISPERSION`) and, the more areas are compared, at
    a stricter level (Bonferroni).

    Args:
        areas: `area_code`, `count`, `population`, `low` and `high` (of the rate); the own area among them.
        own: code of the area that the others are held against.

    Returns:
        The rows with `verdict`: higher, lower, same (cannot be told apart), too_few (fewer than five in both),
        unknown (count or population unknown), and empty for the own area.
    """
    mine = areas[areas["area_code"] == own].iloc[0]
    is_own = areas["area_code"].eq(own).to_numpy()
    count, people = areas["count"].to_numpy(float), areas["population"].to_numpy(float)
    level = 1 - 0.05 / max(len(areas) - 1, 1)
    ratio = rate_ratio(count, mine["count"], people / mine["population"], PRIOR_DISPERSION, level)
    known = ~np.isnan(count + people + float(mine["count"]) + float(mine["population"]))
    few = np.maximum(count, mine["count"]) < FEWEST_TO_JUDGE
    higher = (ratio.low > 1) & (areas["low"].to_numpy(float) > mine["high"])
    lower = (ratio.high < 1) & (areas["high"].to_numpy(float) < mine["low"])
    told = [Verdict.NONE, Verdict.UNKNOWN, Verdict.TOO_FEW, *APART]
    words = np.select([is_own, ~known, few, higher, lower], told, Verdict.SAME)
    return areas.assign(verdict=words.astype(object))


def against_rest(parts: pd.DataFrame) -> pd.DataFrame:
    """Judge every part against the rest of the whole, at the stricter level that `tell_apart` uses.

    Args:
        parts: `area_code`, `count`, `population` of areas that do not overlap.

    Returns:
        The rows with `ratio` to the rest, its 95 per cent limits `ratio_low` and `ratio_high`, and `verdict`: higher,
        lower, same, too_few (fewer than five), or unknown (no population, or no rest).
    """
    held = ratio_to_rest(parts, PRIOR_DISPERSION)
    strict = ratio_to_rest(parts, PRIOR_DISPERSION, 1 - 0.05 / max(len(parts), 1))
    rest = parts["count"].sum() - parts["count"]
    few = np.maximum(parts["count"], rest) < FEWEST_TO_JUDGE
    found = [few, held["ratio"].isna(), strict["ratio_low"] > 1, strict["ratio_high"] < 1]
    words = np.select(found, [Verdict.TOO_FEW, Verdict.UNKNOWN, *APART], Verdict.SAME)
    return held.assign(verdict=words.astype(object))


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
