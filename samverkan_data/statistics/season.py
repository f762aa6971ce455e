"""The year as a wheel: how the months share what happens, and what each is expected to hold."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from samverkan_data.statistics.dispersion import chi_square, common_dispersion
from samverkan_data.statistics.intervals import wilson
from samverkan_data.statistics.judging import normal_range
from samverkan_data.statistics.predictive import Predictive
from samverkan_data.statistics.thresholds import FALSE_DISCOVERY_RATE
from samverkan_data.verdict import Verdict

MONTHS = 12
PRIOR_EVENTS = 10.0
MOST_YEARS = 4


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


def expected_year(monthly: pd.DataFrame, year: int) -> pd.DataFrame:
    """What each calendar month of a year is expected to hold, from the same months of at most four earlier years.

    Args:
        monthly: `month` (first day, datetime64) and `count`, one row per known month; a month that is not there is
            unknown, not zero.
        year: the year to judge.

    Returns:
        Twelve rows `month` (1–12), `count` (of the year; NaN where unknown), `mean`, `low`, `high` (the counts that
        are no signal, the twelve looked at together; NaN without earlier years), `years` behind them, and `signal`
        (rise above them, fall below, or empty).
    """
    table = _by_year(monthly, range(year - MOST_YEARS, year + 1))
    now, earlier = table[:, -1], table[:, :-1]
    known = (~np.isnan(earlier)).sum(axis=1).astype(float)
    total = np.nansum(earlier, axis=1)
    mean = np.divide(total, known, out=np.full(MONTHS, np.nan), where=known > 0)
    chi2 = chi_square(earlier, np.broadcast_to(mean[:, None], earlier.shape))
    spread = np.full(MONTHS, common_dispersion(chi2, np.maximum(known - 1, 0)))
    expected = Predictive.of(total, known, spread, np.zeros(MONTHS))
    low, high = normal_range(expected, expected.p_value(now), np.full(MONTHS, FALSE_DISCOVERY_RATE))
    signal = np.select([now > high, now < low], [Verdict.RISE, Verdict.FALL], Verdict.NONE).astype(object)
    return pd.DataFrame({"month": range(1, MONTHS + 1), "count": now, "mean": mean, "low": low, "high": high,
                         "years": known.astype(int), "signal": signal})  # fmt: skip


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


def _by_year(monthly: pd.DataFrame, years: range) -> NDArray[np.float64]:
    """Calendar month × year, NaN where a month is not known."""
    month, year = monthly["month"].dt.month, monthly["month"].dt.year
    sums = monthly["count"].groupby([month, year]).sum().unstack()
    return sums.reindex(index=range(1, MONTHS + 1), columns=years).to_numpy(float)


def _whole_years(monthly: pd.DataFrame) -> pd.DataFrame:
    year = monthly["month"].dt.year
    return monthly[monthly.groupby(year)["month"].transform("nunique") == MONTHS]
