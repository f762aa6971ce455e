"""Columns of dates and of moments: what was read, and the problems on the way."""

from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.clock_intervals import without_intervals
from samverkan_data.checking.date_spellings import last_day
from samverkan_data.checking.moments import Moments, read_moments, read_plain
from samverkan_data.checking.place import Place
from samverkan_data.checking.problems import Problems
from samverkan_data.formats import number
from samverkan_data.texts.reading import SPELLING_COUNT

PARTS = ("quarter", "tertial", "week")
LAST_DAYS = ("period_end", "valid_to", "ends_on")
FIRST_DAYS = ("period_start", "valid_from", "starts_on")


def read_moment_column(place: Place, problems: Problems) -> tuple[pa.Array, pa.Array]:
    """Moments and their precision; all at 00.00 means that the time of day is not known."""
    if place.column.required and place.given:
        problems.add_where("required_empty", place.header, pc.is_null(place.texts), place.texts)
    plain = read_plain(place.texts)
    place = place if plain else without_intervals(place, problems)
    moments = _without_parts(_read_moments(place, problems, plain), place, problems)
    timed = pc.and_(pc.equal(moments.precision, "minute"), pc.is_valid(moments.at))
    midnight = pc.equal(pc.add(pc.multiply(pc.hour(moments.at), 60), pc.minute(moments.at)), 0)
    if pc.any(timed).as_py() and not pc.any(pc.and_(timed, pc.invert(midnight))).as_py():
        problems.lean("midnight", place.header)
        problems.add_once("midnight_only", place.header)
        return moments.at, pc.if_else(timed, "day", moments.precision)
    return moments.at, moments.precision


def read_dates(place: Place, problems: Problems) -> pa.Array:
    """Days; a longer period is its first or last day where the column begins or ends a period.

    So a quarter, a tertial and an ISO week are read where both ends are given, and refused as the day of something.
    """
    moments = _read_moments(place, problems, read_plain(place.texts))
    days = moments.at.cast(pa.date32(), safe=False)
    coarse = pc.is_in(moments.precision, pa.array(["month", "year", *PARTS]))
    if place.column.name in LAST_DAYS:
        return pc.if_else(coarse, _last_days(moments), days)
    if place.column.name not in FIRST_DAYS:
        problems.add_where("imprecise_date", place.header, pc.and_(coarse, pc.is_valid(days)), place.texts)
    return days


def _read_moments(place: Place, problems: Problems, plain: Moments | None) -> Moments:
    moments = plain or read_moments(place.texts, place.today)
    if moments.leans:
        problems.lean("dates", place.header)
    _note_spellings(moments, place, problems)
    problems.add_where("ambiguous_date", place.header, moments.ambiguous, place.texts)
    unread = pc.and_(pc.is_valid(place.texts), pc.is_null(moments.at))
    problems.add_where("bad_date", place.header, pc.and_(unread, pc.invert(moments.ambiguous)), place.texts)
    return moments


def _note_spellings(moments: Moments, place: Place, problems: Problems) -> None:
    """What was read in a way that the reader should look at."""
    if moments.serial:
        first = place.texts.drop_null()[0].as_py()
        problems.add_once("serial_dates", place.header, first, str(moments.at.drop_null()[0].as_py().date()))
    if len(moments.spellings) > 1:
        told = [SPELLING_COUNT.format(text=text, rows=number(rows)) for text, rows in moments.spellings.items()]
        problems.add_once("mixed_dates", place.header, detail=", ".join(told))


def _without_parts(moments: Moments, place: Place, problems: Problems) -> Moments:
    """A quarter, a tertial or a week is no precision of the schema and would be guessed as month or year."""
    part = pc.is_in(moments.precision, pa.array(PARTS))
    problems.add_where("imprecise_date", place.header, pc.and_(part, pc.is_valid(moments.at)), place.texts)
    return replace(moments, at=pc.if_else(part, None, moments.at))


def _last_days(moments: Moments) -> pa.Array:
    is_year = pc.equal(moments.precision, "year")
    month = pc.subtract(_after(moments.at, "month"), pa.scalar(86_400_000_000, pa.duration("us")))
    year = pc.subtract(_after(moments.at, "year"), pa.scalar(86_400_000_000, pa.duration("us")))
    days = pc.if_else(is_year, year, month).cast(pa.date32(), safe=False)
    return pc.coalesce(_last_days_of_parts(moments), days)


def _last_days_of_parts(moments: Moments) -> pa.Array:
    """The last day of each quarter, tertial and week; null elsewhere."""
    part = pc.is_in(moments.precision, pa.array(PARTS))
    if not pc.any(part).as_py():
        return pa.nulls(len(part), pa.date32())
    firsts = pc.if_else(part, moments.at, None).to_pylist()
    days = [first and last_day(first, name) for first, name in zip(firsts, moments.precision.to_pylist(), strict=True)]
    return pa.array(days, pa.date32())


def _after(at: pa.Array, unit: str) -> pa.Array:
    """The first instant of the next month or year."""
    return pc.ceil_temporal(at, 1, unit, ceil_is_strictly_greater=True)
