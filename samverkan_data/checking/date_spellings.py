"""One text as a date: how it is spelled, and every moment that it may mean."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from samverkan_data.words import ENGLISH_MONTHS, MONTH_NAMES, MONTHS, QUARTER_WORDS, TERTIAL_WORDS, WEEK_WORDS

LATEST_SHORT_YEAR = 49
ISO = "iso"

_CLOCK = r"(?:(?:[T ]+|, ?)(?:kl[.]? ?)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?"
_NAMES = "|".join(sorted((*MONTH_NAMES, *MONTHS, *ENGLISH_MONTHS), key=len, reverse=True))
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{2}})\2(\d{{2}}){_CLOCK}")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2}):?(\d{2}):?(\d{2})?)?")
_DAY_FIRST = re.compile(rf"(\d{{1,2}})([/.-])(\d{{1,2}})([/.-]| |[.] )(\d{{4}}){_CLOCK}")
_SHORT_YEAR = re.compile(rf"(\d{{1,2}})([/.-])(\d{{1,2}})([/.-]| )(\d{{2}}){_CLOCK}")
_SIX = re.compile(r"(\d{2})(\d{2})(\d{2})")
_NAMED = re.compile(rf"(?:(\d{{1,2}})[. ]+)?({_NAMES})[. ]+(\d{{4}}){_CLOCK}", re.IGNORECASE)
_MONTH = re.compile(r"(\d{4})(?:[-/]|M)(\d{1,2})")
_YEAR = re.compile(r"(\d{4})")


def _parts(code: str, words: tuple[str, ...], last: str) -> tuple[re.Pattern[str], ...]:
    """`2024K2`, `2024 K2`, `K2 2024`, `kvartal 2 2024`, `2024 kvartal 2`."""
    name = rf"(?:{code}|{'|'.join(words)})"
    return (
        re.compile(rf"(?P<year>\d{{4}})[ -]?{name} ?(?P<part>{last})", re.IGNORECASE),
        re.compile(rf"{name} ?(?P<part>{last})[ ,-]{{1,2}}(?P<year>\d{{4}})", re.IGNORECASE),
    )


_PARTS = {
    "quarter": _parts("[KQ]", QUARTER_WORDS, "[1-4]"),
    "tertial": _parts("T", TERTIAL_WORDS, "[1-3]"),
    "week": _parts("[VW]", WEEK_WORDS, r"\d{1,2}"),
}
MONTHS_IN = {"quarter": 3, "tertial": 4}


@dataclass(frozen=True)
class Spelling:
    """How one text is spelled.

    Args:
        family: name of the way of writing; texts of one family in a column are settled together.
        readings: order of day, month and year -> moment, for every order that gives a date.
        precision: `minute`, `day`, `month`, `year`, `quarter`, `tertial` or `week`.
        short: the year has two figures.
    """

    family: str = ""
    readings: Mapping[str, datetime] = field(default_factory=dict)
    precision: str = "day"
    short: bool = False


def spell(text: str) -> Spelling:
    """Read one text that is not an ISO date; no readings where it is no date.

    `30/9 2026` with a space, `30/9-26` and dates with dots are always day and month in Swedish. A year of two figures
    is 2000–2049. `202405` is a month, `240503` a day; where both are possible neither is chosen.
    """
    for pattern, make in _READERS:
        match = pattern.fullmatch(text)
        if match:
            return make(match)
    return _spell_part(text)


def _dated(family: str, precision: str = "day", short: bool = False, **readings: datetime | None) -> Spelling:
    return Spelling(family, {order: at for order, at in readings.items() if at}, precision, short)


def _precision(clock: list[str | None]) -> str:
    return "minute" if clock and clock[0] else "day"


def _year_first(match: re.Match[str]) -> Spelling:
    year, _, month, day, *clock = match.groups()
    return _dated(ISO, _precision(clock), ymd=_moment(year, month, day, *clock))


def _compact(match: re.Match[str]) -> Spelling:
    year, month, day, *clock = match.groups()
    return _dated("compact", _precision(clock), ymd=_moment(year, month, day, *clock))


def _day_first(match: re.Match[str]) -> Spelling:
    one, first, two, second, year, *clock = match.groups()
    family, precision = f"day_first {first}{second}", _precision(clock)
    dmy = _moment(year, two, one, *clock)
    if first == "." or second not in "/-" or first != second:
        return _dated(family, precision, dmy=dmy)
    return _dated(family, precision, dmy=dmy, mdy=_moment(year, one, two, *clock))


def _short_year(match: re.Match[str]) -> Spelling:
    one, first, two, second, three, *clock = match.groups()
    family, precision = f"short {first}{second}", _precision(clock)
    dmy = _moment(_century(three), two, one, *clock)
    if first != second:
        return _dated(family, precision, True, dmy=dmy)
    mdy, ymd = _moment(_century(three), one, two, *clock), _moment(_century(one), two, three, *clock)
    return _dated(family, precision, True, dmy=dmy, mdy=mdy, ymd=ymd)


def _six(match: re.Match[str]) -> Spelling:
    one, two, three = match.groups()
    ymd, dmy = _moment(_century(one), two, three), _moment(_century(three), two, one)
    month = _moment(one + two, three, "1") if one in ("19", "20") else None
    if month and not (ymd or dmy):
        return _dated("year_month", "month", ym=month)
    return _dated("six", short=True, ymd=ymd, dmy=dmy, ym=month)


def _named(match: re.Match[str]) -> Spelling:
    day, name, year, *clock = match.groups()
    month = str(MONTHS.index(ENGLISH_MONTHS.get(name.lower(), name[:3].lower())) + 1)
    if not day and clock[0]:
        return Spelling()
    precision = _precision(clock) if day else "month"
    return _dated("named" if day else "named_month", precision, dmy=_moment(year, month, day or "1", *clock))


def _month(match: re.Match[str]) -> Spelling:
    return _dated(ISO, "month", ymd=_moment(match[1], match[2], "1"))


def _year(match: re.Match[str]) -> Spelling:
    return _dated(ISO, "year", ymd=_moment(match[1], "1", "1"))


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Spelling]], ...] = (
    (_YEAR_FIRST, _year_first), (_COMPACT, _compact), (_DAY_FIRST, _day_first), (_SHORT_YEAR, _short_year),
    (_SIX, _six), (_NAMED, _named), (_MONTH, _month), (_YEAR, _year),
)  # fmt: skip


def _spell_part(text: str) -> Spelling:
    """A quarter, a tertial (January–April …) or an ISO week, each by its first day."""
    for precision, match in _part_matches(text):
        year, part = int(match["year"]), int(match["part"])
        if precision == "week":
            return _dated("week", "week", ymd=_monday(year, part))
        month = (part - 1) * MONTHS_IN[precision] + 1
        return _dated(precision, precision, ymd=_moment(str(year), str(month), "1"))
    return Spelling()


def _part_matches(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    for precision, patterns in _PARTS.items():
        for pattern in patterns:
            if match := pattern.fullmatch(text):
                yield precision, match


def last_day(first: datetime, precision: str) -> date:
    """The last day of a quarter, a tertial or a week that begins `first`."""
    if precision == "week":
        return first.date() + timedelta(days=6)
    month = first.month + MONTHS_IN[precision]
    return date(first.year + (month > 12), (month - 1) % 12 + 1, 1) - timedelta(days=1)


def _century(year: str) -> str:
    """A year of four figures, or one that is no date."""
    return f"20{year:0>2}" if int(year) <= LATEST_SHORT_YEAR else "0"


def _monday(year: int, week: int) -> datetime | None:
    try:
        return datetime.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def _moment(year: str, month: str, day: str, *clock: str | None) -> datetime | None:
    try:
        hour, minute, second = ([int(part or 0) for part in clock] + [0, 0, 0])[:3]
        return datetime(int(year), int(month), int(day), hour, minute, second)
    except ValueError:
        return None
