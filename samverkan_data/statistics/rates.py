"""Rates per 100 000 inhabitants by mean population, only where the count can carry one."""

import pandas as pd

from samverkan_data.statistics.intervals import rate_interval
from samverkan_data.statistics.thresholds import FEWEST_FOR_RATE

PER = 100_000


def few_for_rate(count: pd.Series) -> pd.Series:
    """Whether so few happened in the year that only the count is shown; an unknown count is not said to be few."""
    return count.astype("float64") < FEWEST_FOR_RATE


def rates(counts: pd.DataFrame, mean_population: pd.DataFrame) -> pd.DataFrame:
    """Add the rate of whole years.

    Args:
        counts: `area_code`, `year`, `count` and any other columns.
        mean_population: `area_code`, `year`, `population` (mean of the two year-ends).

    Returns:
        The rows in their order with `population`, `rate` per 100 000 inhabitants and its exact 95 per cent interval
        `rate_low`, `rate_high`; these are NaN where the population is unknown or fewer than 20 events happened.
    """
    people = mean_population.drop_duplicates(["area_code", "year"])[["area_code", "year", "population"]]
    rows = counts.drop(columns="population", errors="ignore").merge(people, on=["area_code", "year"], how="left")
    rows.index = counts.index
    return with_rates(rows)


def with_rates(rows: pd.DataFrame) -> pd.DataFrame:
    """As `rates`, of rows that have their `population` already."""
    population = rows["population"].astype("float64").mask(few_for_rate(rows["count"])).to_numpy()
    limits = rate_interval(rows["count"], population, PER)
    return rows.assign(rate=rows["count"] / population * PER, rate_low=limits.low, rate_high=limits.high)
