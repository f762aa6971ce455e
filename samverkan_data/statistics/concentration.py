"""One address, one person: whether a single place stands for most of an increase."""

import pandas as pd

from samverkan_data.statistics.thresholds import FEWEST_AT_PLACE, MOST_OF_INCREASE

CELL = ["source", "category", "area_code"]


def find_concentration(changes: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Say for every rise whether one place explains most of it. For those with the right only, never for an open view.

    Args:
        changes: rows of `judge_changes`.
        places: `source`, `category`, `area_code`, `place` (repeat key or rounded coordinates), `period` (0 now; 1 …
            earlier), `count`; only incidents whose place is known, periods without any left out.

    Returns:
        The changes with `place_share` (the largest place's part of the increase, 0–1; NaN where nothing rose or no
        place is known) and `one_place` (a rise of which one place stands for at least half, with 3 incidents more).
    """
    most = _largest_increase(places, changes)
    grown = (changes["count"] - changes["baseline"]).where(changes["verdict"] == "rise")
    share = (most / grown).clip(0, 1)
    return changes.assign(place_share=share, one_place=(share >= MOST_OF_INCREASE) & (most >= FEWEST_AT_PLACE))


def _largest_increase(places: pd.DataFrame, changes: pd.DataFrame) -> pd.Series:
    """Per change the largest rise of one place over its mean of the earlier periods; NaN where no place is known."""
    earlier = max(int(places["period"].max()), 1) if len(places) else 1
    weight = (places["period"] == 0).map({True: 1.0, False: -1.0 / earlier})
    increase = (places["count"] * weight).groupby([places[key] for key in [*CELL, "place"]]).sum()
    largest = increase.groupby(level=CELL).max()
    index = pd.MultiIndex.from_frame(changes[CELL])
    return pd.Series(largest.reindex(index).to_numpy(float), index=changes.index)
