"""All that the open view has given out, or could have: each data version with the periods that were over in its time.

An old version is opened as it stood on the day it was replaced, so everything that anybody can ask for is among these.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

import pandas as pd

from samverkan_data.formats import STOCKHOLM
from samverkan_data.lake import Change, Lake, Snapshot
from samverkan_data.picture.incidents.changes import CELL, LARGE_KINDS
from samverkan_data.query.incidents import extent
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.query.rollup import incident_rows
from samverkan_data.statistics.disclosure import Edition, grid

PUBLISHED_ELSEWHERE = ("polisanmalan",)
"""Sources whose yearly totals others publish."""

TABLES = ("incidents", "areas", "categories")
"""What the counts are made of."""


def editions(lake: Lake, version: int, today: date) -> Iterator[Edition]:
    """Every edition up to the version on the day, oldest first; the last one is what the open view gives out."""
    changes = [change for change in lake.changes(TABLES) if change.version <= version]
    ends = [*[_day(change) for change in changes[1:]], today]
    for change, end in zip(changes, ends, strict=True):
        snapshot = lake.passing_snapshot(change.version)
        sources = extent(snapshot)
        days = [min(_not_before_the_data(day, sources), today) for day in (_day(change), end)]
        yield from _of_version(snapshot, sources, _days(*days))


def last_day(lake: Lake, version: int, sources: pd.DataFrame, today: date) -> date:
    """The day as of which a version is given out: today, or the day it was replaced; `sources` are its own."""
    after = [change for change in lake.changes(TABLES) if change.version > version]
    return min(today, _not_before_the_data(_day(after[0]), sources)) if after else today


def periods_over(sources: pd.DataFrame, today: date) -> tuple[grid.Period, ...]:
    """The years and tertials since the first incident that are over."""
    if sources.empty:
        return ()
    return tuple(grid.periods(sources["first"].min().date().replace(day=1), today - timedelta(days=1)))


def published_elsewhere(
    counts: pd.DataFrame, areas: pd.DataFrame, categories: pd.DataFrame, periods: Sequence[grid.Period]
) -> pd.DataFrame:
    """Cells whose exact count anybody can look up: Brå gives out reported crime per municipality, year and kind.

    Every category counts as published, whether or not the observations hold the figure.

    Returns:
        `source`, `category` (with the empty code of all), `area_code` (municipalities and larger), `period`.
    """
    sources = [source for source in counts["source"].unique() if source in PUBLISHED_ELSEWHERE]
    large = areas.loc[areas["kind"].isin(LARGE_KINDS), "area_code"]
    years = [one.code for one in periods if one.code == str(one.start.year)]
    axes = [sources, ["", *categories["category"]], list(large), years]
    return pd.MultiIndex.from_product(axes, names=[*CELL, "period"]).to_frame(index=False)


def _day(change: Change) -> date:
    return change.at.astimezone(STOCKHOLM).date()


def _not_before_the_data(day: date, sources: pd.DataFrame) -> date:
    """The day, or that of the last incident where a clock says that it is yet to come."""
    return day if sources.empty else max(day, sources["last"].max().date())


def _days(start: date, end: date) -> list[date]:
    """The first day, and those after it on which a period is newly over."""
    ends = [period.end + timedelta(days=1) for period in grid.tertials(start, end)]
    return [start, *[day for day in ends if start < day <= end]]


def _of_version(snapshot: Snapshot, sources: pd.DataFrame, days: Sequence[date]) -> Iterator[Edition]:
    rows, categories = _counts(snapshot), register(snapshot, "categories")
    areas = _used(snapshot, rows["area_code"].unique())
    for day in days:
        periods = periods_over(sources, day)
        counts = rows[rows["period"].isin({one.code for one in periods})].reset_index(drop=True)
        known = published_elsewhere(counts, areas, categories, periods)
        yield Edition(counts, areas, categories, grid.period_tree(periods), known)


def _used(snapshot: Snapshot, codes: Iterable[str]) -> pd.DataFrame:
    """The areas with these codes, and those above them."""
    areas, known = register(snapshot, "areas"), areas_of(snapshot)
    used = {above for code in codes for above in known.path(code)}
    return areas[areas["area_code"].isin(used)]


def _counts(snapshot: Snapshot) -> pd.DataFrame:
    """`source`, `category`, `area_code`, `period` (tertial, or year where no more is known), `count`."""
    rows = snapshot.run(incident_rows(snapshot, ()))
    year = rows["occurred_at"].dt.year.astype("str")
    part = ((rows["occurred_at"].dt.month - 1) // grid.MONTHS_PER_TERTIAL + 1).astype("str")
    rows["period"] = year.where(rows["precision"] == "year", year + "T" + part)
    return rows.groupby([*CELL, "period"])["count"].sum().reset_index()
