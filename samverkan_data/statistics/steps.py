"""How coarse a series must be to carry its numbers: month, quarter, year, or twelve months rolling."""

from typing import Literal

import pandas as pd

from samverkan_data.statistics.season import MONTHS
from samverkan_data.statistics.thresholds import FEWEST_PER_STEP

Step = Literal["month", "quarter", "year"]
MONTHS_PER: dict[Step, int] = {"month": 1, "quarter": 3, "year": 12}
FREQUENCY: dict[Step, str] = {"month": "M", "quarter": "Q", "year": "Y"}


def choose_step(monthly: pd.DataFrame) -> Step:
    """The finest step whose mean count reaches 10; year where none does."""
    mean = float(monthly["count"].mean()) if len(monthly) else 0.0
    steps: tuple[Step, ...] = ("month", "quarter")
    return next((step for step in steps if mean * MONTHS_PER[step] >= FEWEST_PER_STEP), "year")


def by_step(monthly: pd.DataFrame, step: Step) -> pd.DataFrame:
    """Sum `month`, `count` to steps: `month` is the step's first day; a step that lacks a month is left out."""
    starts = monthly["month"].dt.to_period(FREQUENCY[step]).dt.start_time
    groups = monthly.groupby(starts)["count"].agg(["sum", "size"])
    whole = groups[groups["size"] == MONTHS_PER[step]]
    return pd.DataFrame({"month": whole.index, "count": whole["sum"].to_numpy()})


def rolling_twelve(monthly: pd.DataFrame) -> pd.DataFrame:
    """Sum of the twelve months that end with each month: `month`, `count`.

    Season cancels. The first eleven months are left out; so is a month whose twelve months are not all there.
    """
    series = monthly.set_index("month")["count"].asfreq("MS")
    sums = series.rolling(MONTHS).sum().dropna()
    return pd.DataFrame({"month": sums.index, "count": sums.to_numpy(int)})
