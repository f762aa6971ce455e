"""Texts to dates and moments in Swedish time, with how precisely each is known."""

import re
from dataclasses import dataclass
from datetime import datetime

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.engine import connect
from samverkan_data.formats import STOCKHOLM
from samverkan_data.texts.reading import MONTH_NAMES, MONTHS

FIRST_YEAR = 1900
LAST_YEAR = 2100
NO_CLOCK = ("0", "0", "0")

_DAY = r"\d{4}[-/]\d\d?[-/]\d\d?"
_CLOCK = r"[ T]\d\d?:\d\d(:\d\d([.]\d+)?)?"
_ISO = "replace(replace(replace(replace(t, '/', '-'), 'T', ' '), ' +', '+'), ' -', '-')"
_READ_ISO = rf"""
SELECT CASE
    WHEN regexp_full_match(t, '{_DAY}({_CLOCK})?') THEN try_cast({_ISO} AS TIMESTAMP)
    WHEN regexp_full_match(t, '{_DAY}{_CLOCK} ?(Z|[+-]\d\d(:?\d\d)?)')
        THEN try_cast({_ISO} AS TIMESTAMPTZ) AT TIME ZONE '{STOCKHOLM.key}'
END AS at,
contains(t, ':') AS has_clock
FROM texts
"""

_REST = r"(?:[T ]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?"
_NAMES = "|".join(sorted(MONTH_NAMES + MONTHS, key=len, reverse=True))
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.]?)(\d{{2}})\2(\d{{2}}){_REST}")
_DAY_FIRST = re.compile(rf"(\d{{1,2}})([/.-])(\d{{1,2}})([/.-]| |[.] )(\d{{4}}){_REST}")
_NAMED = re.compile(rf"(?:(\d{{1,2}})[. ]+)?({_NAMES})[. ]+(\d{{4}})", re.IGNORECASE)
_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True)
class Moment:
    """One text as a moment: `at` is None where it is no date; `ambiguous` where day and month could be exchanged."""

    at: datetime | None
    precision: str = "day"
    ambiguous: bool = False


@dataclass(frozen=True)
class Moments:
    """Moments in the order of their texts.

    Args:
        at: timestamp[us], naive Swedish time, the first instant of the period; null where nothing could be read.
        precision: `minute`, `day`, `month` or `year`.
        ambiguous: true where day and month could be exchanged; `at` is then null.
    """

    at: pa.Array
    precision: pa.Array
    ambiguous: pa.Array


def read_moments(texts: pa.Array) -> Moments:
    """Read each text; ISO dates all at once, each other spelling once however often it occurs."""
    at, precision = _read_iso(texts)
    rest = pc.if_else(pc.is_null(at), texts, None).dictionary_encode()
    read = [read_moment(text) for text in rest.dictionary.to_pylist()]
    other = pa.array([m.at for m in read], pa.timestamp("us")).take(rest.indices)
    other_precision = pa.array([m.precision for m in read], pa.string()).take(rest.indices)
    ambiguous = pa.array([m.ambiguous for m in read], pa.bool_()).take(rest.indices)
    year = pc.year(pc.coalesce(at, other))
    possible = pc.and_(pc.greater_equal(year, FIRST_YEAR), pc.less_equal(year, LAST_YEAR))
    return Moments(
        pc.if_else(possible, pc.coalesce(at, other), None),
        pc.if_else(pc.is_null(at), other_precision, precision),
        pc.fill_null(ambiguous, False),
    )


def read_moment(text: str) -> Moment:
    """Read one text that is not an ISO date.

    `30/9 2026` with a space is always day and month in Swedish, and dates with dots are never American. Slashes or
    hyphens all the way are read only where day and month cannot be exchanged.
    """
    for pattern, make in ((_YEAR_FIRST, _year_first), (_DAY_FIRST, _day_first), (_NAMED, _named), (_MONTH, _month)):
        match = pattern.fullmatch(text)
        if match:
            return make(match)
    return Moment(_date(text, "1", "1"), "year") if _YEAR.fullmatch(text) else Moment(None)


def _read_iso(texts: pa.Array) -> tuple[pa.Array, pa.Array]:
    with connect() as connection:
        connection.register("texts", pa.table({"t": texts}))
        read = connection.sql(_READ_ISO).to_arrow_table().combine_chunks()
    precision = pc.if_else(read.column("has_clock"), "minute", "day")
    return read.column("at").combine_chunks(), precision.combine_chunks()


def _year_first(match: re.Match[str]) -> Moment:
    year, _, month, day, *clock = match.groups()
    return Moment(_date(year, month, day, *clock), "minute" if clock[0] else "day")


def _day_first(match: re.Match[str]) -> Moment:
    day, first, month, second, year, *clock = match.groups()
    interchangeable = first != "." and second in "/-" and max(int(day), int(month)) <= 12 and int(day) != int(month)
    if interchangeable:
        return Moment(None, ambiguous=True)
    return Moment(_date(year, month, day, *clock), "minute" if clock[0] else "day")


def _named(match: re.Match[str]) -> Moment:
    day, name, year = match.groups()
    month = str(MONTHS.index(name[:3].lower()) + 1)
    return Moment(_date(year, month, day or "1"), "day" if day else "month")


def _month(match: re.Match[str]) -> Moment:
    return Moment(_date(match[1], match[2], "1"), "month")


def _date(year: str, month: str, day: str, *clock: str | None) -> datetime | None:
    try:
        hour, minute, second = (int(part or 0) for part in (*clock, *NO_CLOCK)[:3])
        return datetime(int(year), int(month), int(day), hour, minute, second)
    except ValueError:
        return None
