"""The same counts seen over twelve months at a time, and as a year against earlier years."""

from typing import Literal, NamedTuple

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.series import Signal, source_months, with_signal
from samverkan_data.picture.question import MOST_EARLIER, Question
from samverkan_data.statistics.season import MONTHS, expected_year, season_wheel
from samverkan_data.statistics.steps import choose_step, rolling_twelve
from samverkan_data.statistics.verdicts import judge_changes

View = Literal["manad", "rullande", "arshjul"]
EVEN = 1 / MONTHS


class Rolling(NamedTuple):
    """`frame` (`month`, `count`, `signal`, `low`, `high`) per window of twelve months, and the last one's verdict.

    It is judged against earlier windows that share no month with it or each other; the verdict is empty where none is
    known. Only the last window has a signal and the normal counts `low` and `high`.
    """

    frame: pd.DataFrame
    verdict: str


class Wheel(NamedTuple):
    """`frame` as `expected_year` gives it, `earlier` (`month` 1–12, `year`, `count`), and the months that hold most."""

    frame: pd.DataFrame
    earlier: pd.DataFrame
    year: int
    most: tuple[int, ...]


def suited_view(snapshot: Snapshot, question: Question) -> View:
    """Month by month, or rolling twelve months where a source has too few a month for that and each has twelve."""
    found = source_months(snapshot, question).values()
    is_few = any(choose_step(monthly) != "month" for monthly in found)
    return "rullande" if is_few and all(len(rolling_twelve(monthly)) for monthly in found) else "manad"


def rolling_series(snapshot: Snapshot, question: Question) -> dict[str, Rolling]:
    """Twelve months at a time per source; sources with less than a year are left out."""
    found = {source: rolling_of(monthly) for source, monthly in source_months(snapshot, question).items()}
    return {source: rolling for source, rolling in found.items() if len(rolling.frame)}


def rolling_of(monthly: pd.DataFrame) -> Rolling:
    """Twelve months at a time, with the last window judged as the other changes are.

    Args:
        monthly: `month`, `count`, zeros included.
    """
    frame = rolling_twelve(monthly)
    apart = frame["count"].iloc[::-MONTHS].head(MOST_EARLIER + 1)
    if len(apart) < 2:
        return Rolling(frame.assign(signal="", low=float("nan"), high=float("nan")), "")
    cell = {"source": "", "category": "", "area_code": ""}
    judged = judge_changes(pd.DataFrame({**cell, "period": range(len(apart)), "count": apart.to_numpy()})).iloc[0]
    signal = Signal.of(judged)
    return Rolling(with_signal(frame, frame.index == frame.index[-1], signal), signal.verdict)


def wheels(snapshot: Snapshot, question: Question) -> dict[str, Wheel]:
    """The year that the period ends in against the same months of earlier years, per source."""
    return {source: wheel_of(monthly) for source, monthly in source_months(snapshot, question).items() if len(monthly)}


def wheel_of(monthly: pd.DataFrame) -> Wheel:
    """The last year of a series against the years before.

    Args:
        monthly: `month`, `count`, zeros included.
    """
    year = int(monthly["month"].iloc[-1].year)
    told = monthly.assign(year=monthly["month"].dt.year, month=monthly["month"].dt.month)
    earlier = told[told["year"].between(year - MOST_EARLIER, year - 1)].reset_index(drop=True)
    shares = season_wheel(monthly)
    most = tuple(int(month) for month in shares.loc[shares["low"] > EVEN, "month"])
    return Wheel(expected_year(monthly, year), earlier[["month", "year", "count"]], year, most)
