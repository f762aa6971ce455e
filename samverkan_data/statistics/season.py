"""The year as a wheel: how the months share what happens."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from samverkan_data.statistics.intervals import wilson

MONTHS = 12
PRIOR_EVENTS = 10.0


def season_wheel(monthly: pd.DataFrame) -> pd.DataFrame:
    """Share of a year's events per calendar month, over whole calendar years only.

    Args:
        monthly: `month` (first day, datetime64) and `count`, one row per month.

    Returns:
        Twelve rows `month` (1–12), `count`, `share`, `low`, `high` (Wilson, 95 per cent) and `years` behind them;
        shares are NaN where no whole year is there.
    """
    whole = _whole_years(monthly)
    counts = whole.groupby(whole["month"].dt.month)["count"].sum().reindex(range(1, MONTHS + 1), fill_value=0)
    total = float(counts.sum())
    limits = wilson(counts, total)
    share = counts.to_numpy(float) / total if total else np.full(MONTHS, np.nan)
    return pd.DataFrame({
        "month": range(1, MONTHS + 1), "count": counts.to_numpy(), "share": share, "low": limits.low,
        "high": limits.high, "years": whole["month"].dt.year.nunique(),
    })  # fmt: skip


def season_index(monthly: pd.DataFrame) -> NDArray[np.float64]:
    """Each row's month relative to an average month (mean 1), pulled towards 1 where few events tell.

    Every calendar month is given `PRIOR_EVENTS` events of an even year, so that a small series is not bent by chance.
    """
    calendar = monthly["month"].dt.month
    level = float(monthly["count"].mean())
    seen = monthly.groupby(calendar)["count"].agg(["sum", "size"])
    index = (seen["sum"] + PRIOR_EVENTS) / (seen["size"] * level + PRIOR_EVENTS)
    row = calendar.map(index).to_numpy(float)
    return np.asarray(row / row.mean())


def _whole_years(monthly: pd.DataFrame) -> pd.DataFrame:
    year = monthly["month"].dt.year
    return monthly[monthly.groupby(year)["month"].transform("nunique") == MONTHS]
