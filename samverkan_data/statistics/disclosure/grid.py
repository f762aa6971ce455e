"""The fixed periods of the open view: calendar years and tertials that are over, never months or free periods."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

MONTHS_PER_TERTIAL = 4


@dataclass(frozen=True)
class Period:
    """A year (`2026`) or a tertial (`2026T2`), first and last day included; `parent` is the year's code or None."""

    code: str
    start: date
    end: date
    parent: str | None = None


def year(number: int) -> Period:
    """The calendar year."""
    return Period(str(number), date(number, 1, 1), date(number, 12, 31))


def tertial(number: int, part: int) -> Period:
    """Tertial 1 to 3 of a year: January–April, May–August, September–December."""
    last = part * MONTHS_PER_TERTIAL
    start = date(number, last - MONTHS_PER_TERTIAL + 1, 1)
    return Period(f"{number}T{part}", start, date(number, last, monthrange(number, last)[1]), str(number))


def tertial_of(day: date) -> Period:
    """The tertial that the day lies in."""
    return tertial(day.year, (day.month - 1) // MONTHS_PER_TERTIAL + 1)


def tertials(first: date, last: date) -> list[Period]:
    """Every tertial that has a day between the two, oldest first."""
    parts = [part for number in range(first.year, last.year + 1) for part in _tertials(number)]
    return [part for part in parts if part.end >= first and part.start <= last]


def periods(first: date, last: date) -> list[Period]:
    """Every year and tertial that lies wholly within the two days, oldest first, a year before its tertials.

    A tertial whose year is not whole has no parent, so an unfinished year has no total that grows in small steps.
    """
    found: list[Period] = []
    for number in range(first.year, last.year + 1):
        whole = year(number)
        is_whole = first <= whole.start and whole.end <= last
        parts = [part for part in _tertials(number) if first <= part.start and part.end <= last]
        found += [whole, *parts] if is_whole else [Period(part.code, part.start, part.end) for part in parts]
    return found


def period_tree(found: Sequence[Period]) -> pd.DataFrame:
    """The periods as `protect` wants them: `period`, `parent`."""
    return pd.DataFrame({"period": [one.code for one in found], "parent": [one.parent for one in found]}, dtype=object)


def snap(start: date, end: date) -> tuple[date, date]:
    """The grid period to show instead: the last year wholly inside, else the last tertial, else that of the last day.

    Raises:
        ValueError: where the period ends before it starts.
    """
    if end < start:
        raise ValueError("the period ends before it starts")
    years = [whole for whole in map(year, range(start.year, end.year + 1)) if start <= whole.start and whole.end <= end]
    chosen = years[-1] if years and years[-1].end.year == end.year else _last_tertial(start, end)
    return chosen.start, chosen.end


def _last_tertial(start: date, end: date) -> Period:
    inside = [part for part in periods(start, end) if part.code != str(part.start.year)]
    return inside[-1] if inside else tertial_of(end)


def _tertials(number: int) -> list[Period]:
    return [tertial(number, part) for part in (1, 2, 3)]
