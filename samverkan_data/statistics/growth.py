"""How much a month usually grows after it was first reported, from what earlier uploads said of the same months."""

import pandas as pd

from samverkan_data.statistics.thresholds import FEWEST_BEFORE

MOST_AGE = 6
"""Months after which a month is taken to be whole."""
NEARLY_OVER = pd.Timedelta(days=3)
"""Days that may lack reports at the end of a month that an upload holds whole."""
CELL = ["category", "area_code"]


def usual_growth(changes: pd.DataFrame, reach: pd.DataFrame) -> list[float]:
    """The factor by which a month has grown, per whole months between it and the newest one of its upload (0, 1 …).

    Only cells that an upload had anything of are held against what is known now, so that a file of another place or
    category is no growth.

    Args:
        changes: `category`, `area_code`, `month`, `position`, `change` of one source.
        reach: `position`, `last` of the same source.

    Returns:
        `MOST_AGE` factors, at least 1; 1 where too few had been reported to tell.
    """
    positions = sorted(changes["position"].unique())
    before, after = [0.0] * MOST_AGE, [0.0] * MOST_AGE
    for position in positions[:-1]:
        then = changes[changes["position"] <= position]
        newest = _newest_month(reach.loc[reach["position"] <= position, "last"].max())
        same = changes.merge(then[CELL].drop_duplicates(), on=CELL)
        same = same[same["month"] >= then["month"].min()]
        for age in range(MOST_AGE):
            month = newest - pd.DateOffset(months=age)
            before[age] += float(then.loc[then["month"] == month, "change"].sum())
            after[age] += float(same.loc[same["month"] == month, "change"].sum())
    pairs = zip(before, after, strict=True)
    return [max(now / then, 1.0) if then >= FEWEST_BEFORE else 1.0 for then, now in pairs]


def _newest_month(last: pd.Timestamp) -> pd.Timestamp:
    """The last month that is whole in an upload with this last day."""
    after = last + NEARLY_OVER + pd.Timedelta(days=1)
    return pd.Timestamp(after.year, after.month, 1) - pd.DateOffset(months=1)
