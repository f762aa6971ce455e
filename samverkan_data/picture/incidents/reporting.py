"""Who has reported from where, and when: what lacks is said as such, since no reports do not mean no problems."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.gate.open_view import GivenOut
from samverkan_data.picture.incidents.coverage import Coverage
from samverkan_data.query.places import Areas, areas_of
from samverkan_data.query.reports import reporter_days, stated_periods
from samverkan_data.query.rollup import ROWS_OF
from samverkan_data.statistics.rhythm import has_gone_silent, tells_a_rhythm

LONGEST_DELIVERY = timedelta(days=92)
"""Sources are sent in months or quarters: one whose newest day is longer ago than this is looked at from today."""


class Standing(StrEnum):
    """Whether an organisation reports from an area."""

    REPORTS = "reports"
    SILENT = "silent"
    NEVER = "never"
    SELDOM = "seldom"


class Reporting(NamedTuple):
    """An organisation in an area: `last` and `months` are None and 0 where it has never reported from there.

    `organisation` is empty where the source names none: it is then the source itself. `months` is the number of months
    in which it has reported, in the open view those that are known.
    """

    area_code: str
    name: str
    source: str
    organisation: str
    last: date | None
    months: int
    standing: Standing


def reporting(snapshot: Snapshot, area_code: str, today: date) -> tuple[Reporting, ...]:
    """The area, then those right below it (in a larger area its municipalities) × everybody who has reported from it.

    A source that has reported from elsewhere only is there too, and has never reported from here. Organisations are
    told apart in a municipality; in a larger area each source is one.

    Args:
        snapshot: the picture.
        area_code: the area.
        today: silences are no longer than until then.
    """
    areas, rows = areas_of(snapshot), reporter_days(snapshot)
    if not areas.municipality(area_code):
        rows = rows.assign(reporter="")
    found = rows[rows["area_code"].isin(areas.descendants(area_code))]
    who = list(_organisations(found, sorted(rows["source"].unique())))
    return tuple(
        one
        for area in shown_areas(areas, area_code)
        for one in _of(area, areas, found, who, looked_at(snapshot, area, today))
    )


def open_reporting(given: GivenOut, snapshot: Snapshot, area_code: str, today: date) -> tuple[Reporting, ...]:
    """As `reporting`, of what is given out: each source is one, and nothing is said of silences."""
    areas = areas_of(snapshot)
    shown = shown_areas(areas, area_code)
    return tuple(_given(given.coverage, area, source, today) for area in shown for source in given.coverage.sources)


def shown_areas(areas: Areas, area_code: str) -> list[str]:
    """The area and the places in it, or its municipalities where it is larger than one."""
    inside = areas.children(area_code) if areas.municipality(area_code) else areas.municipalities_in(area_code)
    return [area_code, *inside]


def _organisations(rows: pd.DataFrame, sources: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Source and organisation of everybody who has reported, those with most reports first; then who has not."""
    for source in sources:
        names = rows.loc[rows["source"] == source, "reporter"].value_counts()
        yield from ((source, str(name)) for name in names.index)
        if names.empty:
            yield source, ""


def _of(
    area: str, areas: Areas, rows: pd.DataFrame, who: Sequence[tuple[str, str]], ends: Mapping[str, date]
) -> Iterator[Reporting]:
    """Everybody's reports from one area."""
    inside = rows[rows["area_code"].isin(areas.descendants(area))]
    reports = dict(iter(inside.groupby(["source", "reporter"])))
    name = areas.names.get(area, area)
    for source, organisation in who:
        own = reports.get((source, organisation))
        if own is None:
            yield Reporting(area, name, source, organisation, None, 0, Standing.NEVER)
            continue
        end = ends[source]
        last, months = min(own["last"].max().date(), end), own["first"].dt.to_period("M").nunique()
        yield Reporting(area, name, source, organisation, last, months, _standing(own["first"], end))


def _standing(days: pd.Series, end: date) -> Standing:
    if not tells_a_rhythm(days):
        return Standing.SELDOM
    until = pd.Timestamp(end)
    return Standing.SILENT if has_gone_silent(days.where(days <= until, until), until) else Standing.REPORTS


def looked_at(snapshot: Snapshot, area: str, today: date) -> dict[str, date]:
    """Source -> the day that its silences are looked at from: the last that it tells of, if that is recent.

    Of the whole municipality and of no other, whose files may have come when its own have not; never after `today`.
    """
    areas, told = areas_of(snapshot), snapshot.once(_last_days, ROWS_OF)
    inside = told["area_code"].isin(areas.descendants(areas.municipality(area) or area))
    newest = {str(source): last.date() for source, last in told[inside].groupby("source")["last"].max().items()}
    return {of: min(last, today) if today - last <= LONGEST_DELIVERY else today for of, last in newest.items()}


def _last_days(snapshot: Snapshot) -> pd.DataFrame:
    """`source`, `area_code`, `last` of everything reported, and of the periods that files say they report."""
    reported, said = reporter_days(snapshot), stated_periods(snapshot)
    days = [reported, said.assign(last=pd.to_datetime(said["last"]))]
    return pd.concat([rows[["source", "area_code", "last"]] for rows in days], ignore_index=True)


def _given(coverage: Coverage, area: str, source: str, today: date) -> Reporting:
    months, until = coverage.months(source, area), coverage.until(source, area)
    standing = Standing.REPORTS if coverage.units(source, area) else Standing.NEVER
    last = None if until is None else min(until, today)
    return Reporting(area, coverage.areas.names.get(area, area), source, "", last, len(months), standing)
