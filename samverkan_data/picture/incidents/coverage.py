"""What is known: the months that each source has reported from each municipality. Not known is not zero.

The period that a file says it reports decides, else the source's own rhythm.

A municipality reports as a whole: an area inside one is known as the municipality is, as soon as anything has ever been
reported from it; until then nothing is known of it, since nobody may be there to report. An area with several
municipalities is known where all that have ever reported are. Rows coded to a larger area are that area's own report.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import compress
from typing import Literal

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.question import month_end
from samverkan_data.query.places import Areas, areas_of
from samverkan_data.query.reports import report_days, stated_periods
from samverkan_data.query.rollup import ROWS_OF
from samverkan_data.statistics.rhythm import reported_months

Months = frozenset[date]
Level = Literal["whole", "part", "none"]
NOTHING: Months = frozenset()


@dataclass(frozen=True)
class Coverage:
    """`known` holds the months, as their first days, per source and reporting unit.

    A unit is a municipality, or a larger area that rows are coded to; `areas` says what lies in what, and `heard` of
    which areas each source has ever told anything, of themselves or of anything inside them.
    """

    known: Mapping[tuple[str, str], Months]
    areas: Areas
    heard: frozenset[tuple[str, str]]

    def __repr__(self) -> str:
        return repr({unit: [str(month) for month in sorted(months)] for unit, months in self.known.items()})

    @property
    def sources(self) -> list[str]:
        """Every source that has reported anything."""
        return sorted({source for source, _ in self.known})

    def units(self, source: str, area_code: str) -> list[str]:
        """The units that have reported from the area: the municipality that it is or lies in, else those in it."""
        around = self.areas.municipality(area_code)
        if around:
            return [around] if (source, around) in self.known and (source, area_code) in self.heard else []
        found = (unit for of, unit in self.known if of == source)
        return [unit for unit in found if area_code in self.areas.path(unit)]

    def unheard(self, source: str, area_code: str) -> list[str]:
        """The areas right below of which the source has never told anything, in a municipality that it reports from."""
        if not (self.areas.municipality(area_code) and self.units(source, area_code)):
            return []
        return [inner for inner in self.areas.children(area_code) if (source, inner) not in self.heard]

    def months(self, source: str, area_code: str) -> Months:
        """The months that are known of the whole area; none where nobody has reported."""
        found = [self.known[source, unit] for unit in self.units(source, area_code)]
        return frozenset.intersection(*found) if found else NOTHING

    def covers(self, source: str, area_code: str, start: date, end: date) -> bool:
        """Whether every month that has a day in the period is known of the whole area."""
        return self.months(source, area_code).issuperset(months_of(start, end))

    def until(self, source: str, area_code: str = "") -> date | None:
        """The last day of the last month that is known of the whole area; of any unit where no area is named."""
        months = self.months(source, area_code) if area_code else _any(self.known, source)
        return month_end(max(months)) if months else None


def year_known(coverage: Coverage, source: str, area_code: str, year: int) -> Level:
    """How much of a year is known of an area: of every municipality in it, reported or not, or of its own rows."""
    areas = coverage.areas
    outer = areas.municipality(area_code)
    units = [outer] if outer else areas.municipalities_in(area_code)
    if (source, area_code) in coverage.known or not units:
        units = [area_code]
    every = set(months_of(date(year, 1, 1), date(year, 12, 31)))
    known = [every & coverage.known.get((source, unit), NOTHING) for unit in units]
    if outer and (source, area_code) not in coverage.heard:
        return "none"
    if all(months == every for months in known):
        return "whole"
    return "part" if any(known) else "none"


def months_of(start: date, end: date) -> list[date]:
    """First days of the months that have a day in the period."""
    first, last = (day.year * 12 + day.month - 1 for day in (start, end))
    return [date(month // 12, month % 12 + 1, 1) for month in range(first, last + 1)]


def coverage_of(snapshot: Snapshot) -> Coverage:
    """What is known in a snapshot; the same object each time."""
    return snapshot.once(_coverage, ROWS_OF)


def _coverage(snapshot: Snapshot) -> Coverage:
    areas = areas_of(snapshot)
    days, said = (_by_unit(rows, areas) for rows in (report_days(snapshot), stated_periods(snapshot)))
    ends = days.groupby("source").agg(first=("first", "min"), last=("last", "max"))
    months = {source: months_of(first.date(), last.date()) for source, first, last in ends.itertuples()}
    firsts = {source: pd.DatetimeIndex(every) for source, every in months.items()}
    known = {}
    for (source, unit), own in days.groupby(["source", "unit"]):
        flags = reported_months(own["first"], own["last"], firsts[source])
        stated = said[(said["source"] == source) & (said["unit"] == unit)]
        months_known = frozenset(compress(months[source], flags))
        known[str(source), str(unit)] = _as_stated(months_known, stated, own["last"].max().date())
    told = days[["source", "area_code"]].drop_duplicates()
    return Coverage(known, areas, with_outer(told.itertuples(index=False, name=None), areas))


def with_outer(told: Iterable[tuple[str, str]], areas: Areas) -> frozenset[tuple[str, str]]:
    """Source and area of everything told, and of all that these areas lie in."""
    return frozenset((source, outer) for source, area in told for outer in areas.path(area))


def _by_unit(rows: pd.DataFrame, areas: Areas) -> pd.DataFrame:
    """The rows with the `unit` that their area is or lies in."""
    units = {code: areas.municipality(code) or code for code in rows["area_code"].unique()}
    return rows.assign(unit=rows["area_code"].map(units))


def _as_stated(months: Months, stated: pd.DataFrame, last_report: date) -> Months:
    """The known months, with those that a file says it reports whole, and not one that all it says ends inside.

    A month in which such a file has nothing is a zero. A report after what is said goes before.
    """
    if stated.empty:
        return months
    whole = {month for first, last in zip(stated["first"], stated["last"], strict=True)
             for month in months_of(first, last) if first <= month and month_end(month) <= last}  # fmt: skip
    end = max(stated["last"])
    cut = {month for month in months if month <= end < month_end(month) and last_report <= end}
    return (months - cut) | whole


def _any(known: Mapping[tuple[str, str], Months], source: str) -> Months:
    return frozenset().union(*(months for (of, _), months in known.items() if of == source))
