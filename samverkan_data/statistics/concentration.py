"""One address, one person: whether a single place stands for most of an increase."""

import pandas as pd

from samverkan_data.statistics.thresholds import FEWEST_AT_PLACE, MOST_OF_INCREASE
from samverkan_data.verdict import Verdict

CELL = ["source", "category", "area_code"]
LEAST_COVERAGE = 0.5
"""How well places must be known in the earlier periods, beside how well they are known now."""


def find_concentration(changes: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Say for every rise whether one place explains most of it. For those with the right only, never for an open view.

    Args:
        changes: rows of `judge_changes`.
        places: `source`, `category`, `area_code`, `place` (repeat key or rounded coordinates), `period` (0 now; 1 …
            earlier), `count`; only incidents whose place is known, periods without any left out.

    Returns:
        The changes with `place_share` (the largest place's part of the increase, 0–1; NaN where nothing rose or places
        are not known well enough) and `one_place` (a rise of which one place stands for at least half, with 3 incidents
        more). A place that only began to be written down has not risen: nothing is said of a cell whose places were
        known less than half as well before.
    """
    yearly = _per_period(places)
    most = _largest_increase(yearly, changes)
    grown = (changes["count"] - changes["baseline"]).where(changes["verdict"] == Verdict.RISE)
    share = (most / grown).clip(0, 1).where(_known_alike(yearly, changes))
    one_place = (share >= MOST_OF_INCREASE) & (most >= FEWEST_AT_PLACE)
    return changes.assign(place_share=share, one_place=one_place)


def _per_period(places: pd.DataFrame) -> pd.DataFrame:
    """The places with `now` (count) and `before` (mean of the earlier periods in which the source knows any place)."""
    is_now = places["period"] == 0
    periods = places[~is_now].groupby("source")["period"].nunique()
    earlier = places["source"].map(periods).astype(float).fillna(1)  # with no place at all the codes are text
    return places.assign(now=places["count"].where(is_now, 0), before=(places["count"] / earlier).mask(is_now, 0))


def _largest_increase(yearly: pd.DataFrame, changes: pd.DataFrame) -> pd.Series:
    """Per change the largest rise of one place over its mean of the earlier periods; NaN where no place is known."""
    sums = yearly.groupby([*CELL, "place"])[["now", "before"]].sum()
    return _at(changes, (sums["now"] - sums["before"]).groupby(level=CELL).max())


def _known_alike(yearly: pd.DataFrame, changes: pd.DataFrame) -> pd.Series:
    """Whether the places of the earlier incidents are known nearly as well as those of the incidents now."""
    known = yearly.groupby(CELL)[["now", "before"]].sum()
    now = _at(changes, known["now"]) / changes["count"]
    before = _at(changes, known["before"]) / changes["baseline"].where(changes["baseline"] > 0)
    return (before >= LEAST_COVERAGE * now) | changes["baseline"].eq(0)


def _at(changes: pd.DataFrame, values: pd.Series) -> pd.Series:
    index = pd.MultiIndex.from_frame(changes[CELL])
    return pd.Series(values.reindex(index).to_numpy(float), index=changes.index)
