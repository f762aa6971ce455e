"""Counts over time for the pages: by month with limits, by weekday and hour, and the same season year by year."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import numpy as np
import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.changes import find_changes, period_counts, place_counts
from samverkan_data.picture.incidents.counting import compared_periods
from samverkan_data.picture.incidents.coverage import coverage_of
from samverkan_data.picture.incidents.unplaced import judge_unplaced, place_names
from samverkan_data.picture.question import Question, month_end
from samverkan_data.query import Selection, incidents
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.statistics.series import control_limits
from samverkan_data.statistics.steps import Step, by_step, choose_step
from samverkan_data.statistics.verdicts import judge_changes

NORMAL = {"normal_low": "low", "normal_high": "high"}


class Signal(NamedTuple):
    """What of a row of `find_changes` its series needs; a plain value, so that it can be remembered by."""

    source: str
    category: str
    area_code: str
    verdict: str
    normal_low: float
    normal_high: float

    @classmethod
    def of(cls, change: pd.Series) -> "Signal":
        """The signal in one row of `find_changes`."""
        return cls(*(change[field] for field in cls._fields))


class Series(NamedTuple):
    """`frame` has `month`, `count`, `mean`, `low`, `high`, `signal`, `new_level`; one row per step of time."""

    frame: pd.DataFrame
    step: Step


def months(snapshot: Snapshot, question: Question) -> pd.DataFrame:
    """Months since the first incident: `source`, `category`, `area_code`, `month`, `count`; empty ones absent."""
    first = incidents.extent(snapshot)["first"].min()
    start = question.start if pd.isna(first) else first.date().replace(day=1)
    selection = Selection(question.area_code, start, question.end, question.categories, question.sources)
    return incidents.count_by_month(snapshot, selection)


def judged_series(monthly: pd.DataFrame, step: Step | None = None) -> Series:
    """Counts per month against their limits, at the given step, else the one that the numbers can carry."""
    step = step or choose_step(monthly)
    return Series(control_limits(by_step(monthly, step)), step)


def monthly_counts(counts: pd.DataFrame, first: date, end: date) -> pd.DataFrame:
    """`month`, `count` from `first` through `end`, zeros included."""
    span = pd.date_range(pd.Timestamp(first).replace(day=1), pd.Timestamp(end), freq="MS")
    sums = counts.groupby("month")["count"].sum().reindex(span, fill_value=0)
    return pd.DataFrame({"month": span, "count": sums.to_numpy()})


def source_months(snapshot: Snapshot, question: Question) -> dict[str, pd.DataFrame]:
    """`month`, `count` per source that has incidents in the area: every month that it has reported, zeros included.

    A month that is not known is not there, nor one that ends after the question does. Nobody may change the frames.
    """
    return snapshot.again(_source_months, question)


def _source_months(snapshot: Snapshot, question: Question) -> dict[str, pd.DataFrame]:
    coverage, counts = coverage_of(snapshot), months(snapshot, question)
    found = {}
    for source, rows in counts.groupby("source"):
        known = coverage.months(str(source), question.area_code)
        whole = sorted(month for month in known if month_end(month) <= question.end)
        if whole:
            every = monthly_counts(rows, whole[0], whole[-1])
            found[str(source)] = every[every["month"].isin(pd.to_datetime(whole))].reset_index(drop=True)
    return found


def source_series(snapshot: Snapshot, question: Question) -> dict[str, Series]:
    """One series per source that has incidents in the area."""
    return {source: judged_series(monthly) for source, monthly in source_months(snapshot, question).items()}


def signal_series(snapshot: Snapshot, question: Question, signal: Signal) -> Series:
    """The series behind one row of `find_changes`: the asked-for period each year, so that it ends in the row's count.

    It is that also where the period was compared with the one before it: two points are no series. Only the newest
    has `low` and `high`, the normal counts of the row.
    """
    asked = replace(question, area_code=signal.area_code, categories=(signal.category,),
                    sources=(signal.source,), compare="years")  # fmt: skip
    counts = period_counts(snapshot, asked)
    of_area = counts[counts["area_code"] == asked.area_code].sort_values("period", ascending=False)
    ends = [end.year for _, end in compared_periods(snapshot, asked)]
    years = pd.to_datetime(of_area["period"].map(dict(enumerate(ends))).astype(str) + "-01-01")
    frame = pd.DataFrame({"month": years.to_numpy(), "count": of_area["count"].to_numpy()})
    return Series(with_signal(frame, of_area["period"] == 0, signal), "year")


def with_signal(frame: pd.DataFrame, is_newest: pd.Series | np.ndarray, signal: Signal) -> pd.DataFrame:
    """A series with the verdict and the normal counts of a row at the newest step, and none at the others."""
    newest = np.asarray(is_newest, bool)
    return frame.assign(
        signal=np.where(newest, signal.verdict, ""),
        low=np.where(newest, signal.normal_low, np.nan),
        high=np.where(newest, signal.normal_high, np.nan),
    )


def weekday_hours(snapshot: Snapshot, question: Question) -> pd.DataFrame:
    """`source`, `weekday`, `block`, `count` of incidents whose time of day is known."""
    return incidents.count_by_weekday_hour(snapshot, question.selection())


def season_years(snapshot: Snapshot, question: Question) -> pd.DataFrame:
    """The period and the same one earlier years.

    Returns:
        `source`, `area_code`, `name`, `year`, `count`, and on all rows of an area the newest `verdict` with its normal
        counts `low` and `high`, of each source alone. What is known only to the area is a place of its own, see
        `unplaced`: the places and it add up to the area.
    """
    counts = place_counts(snapshot, question)
    if counts.empty:
        return counts.assign(name="", year=0, verdict="", low=0.0, high=0.0)
    keys = ["source", "area_code", "period"]
    sums = counts.groupby(keys, as_index=False).agg(count=("count", "sum"), population=("population", "first"))
    sums = sums.assign(category="")
    verdicts = judged_alone(sums, judge_changes)[["source", "area_code", "verdict", *NORMAL]].rename(columns=NORMAL)
    ends = [end.year for _, end in compared_periods(snapshot, question)]
    named = sums.merge(verdicts, on=["source", "area_code"]).assign(year=sums["period"].map(dict(enumerate(ends))))
    names = place_names(areas_of(snapshot), question.area_code)
    return named.assign(name=named["area_code"].map(names)).sort_values(["source", "area_code", "year"])


def judged_alone(counts: pd.DataFrame, judge: Callable[[pd.DataFrame], pd.DataFrame]) -> pd.DataFrame:
    """Judge each source by itself: a figure is of one source, so what stands beside it changes no word of it."""
    parts = [judge(rows) for _, rows in counts.groupby("source", sort=False)]
    return pd.concat(parts, ignore_index=True)


def places(snapshot: Snapshot, question: Question) -> pd.DataFrame:
    """Areas right below the asked-for one with count, verdict and centre, per source.

    The unknown place has no centre, nor has an area whose centre the register lacks.
    """
    years = season_years(snapshot, question)
    if years.empty:
        return years.assign(latitude=0.0, longitude=0.0)
    now = years[(years["period"] == 0) & (years["area_code"] != question.area_code)]
    where = register(snapshot, "areas")[["area_code", "latitude", "longitude"]]
    return now.merge(where, how="left", on="area_code")


def category_table(snapshot: Snapshot, question: Question, today: date) -> pd.DataFrame:
    """Rows of `find_changes` for the areas right below and the unknown place, or the area itself where it has none."""
    changes = find_changes(snapshot, question, today)
    if changes.empty:
        return changes
    unknown = judge_unplaced(place_counts(snapshot, question), changes, question.area_code)
    parts = changes[changes["area_code"] != question.area_code]
    return pd.concat([part for part in (parts, unknown) if len(part)] or [changes], ignore_index=True)
