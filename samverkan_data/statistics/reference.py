"""What a rate is held against: the rest of the whole, and the middle half of all that have data."""

import numpy as np
import pandas as pd

from samverkan_data.statistics.intervals import rate_ratio

BAND = (0.25, 0.5, 0.75)


def ratio_to_rest(counts: pd.DataFrame, dispersion: float = 1.0, level: float = 0.95) -> pd.DataFrame:
    """Each area's rate over that of all other rows together.

    Args:
        counts: `area_code`, `count`, `population`; areas that do not overlap.
        dispersion: how many times as much as chance the counts vary.
        level: of the interval.

    Returns:
        The rows with `ratio`, `ratio_low`, `ratio_high`; NaN where there is no rest.
    """
    count, people = counts["count"].to_numpy(float), counts["population"].to_numpy(float)
    rest, others = count.sum() - count, people.sum() - people
    with np.errstate(divide="ignore", invalid="ignore"):
        exposure = np.where((others > 0) & (people > 0), people / others, np.nan)
        ratio = np.where(rest > 0, count / rest, np.nan) / exposure
    limits = rate_ratio(count, rest, exposure, dispersion, level)
    return counts.assign(ratio=ratio, ratio_low=limits.low, ratio_high=limits.high)


def middle_half(values: pd.DataFrame, keys: list[str], value: str = "rate") -> pd.DataFrame:
    """The band that holds the middle half of all areas.

    Args:
        values: one row per area and key, with the column `value`; NaN is left out.
        keys: columns that tell one band from the next, for example year.
        value: the column.

    Returns:
        Per key `low` (25 per cent), `middle`, `high` (75 per cent) and `areas` behind them.
    """
    told = values[values[value].notna()]
    groups = told.groupby(keys)[value]
    band = groups.quantile(np.array(BAND)).unstack()
    band.columns = pd.Index(["low", "middle", "high"])
    return band.assign(areas=groups.size()).reset_index()
