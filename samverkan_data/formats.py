"""Swedish numbers, dates and periods as text; the only place that writes them."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.numbers import format_decimal

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
EN_DASH = "\u2013"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
MADE_HARMLESS = r"^'('*[=+\-@\t\r])"
"""How a text begins that `harmless` has given an apostrophe; the group is how it began before."""
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def number(value: float) -> str:
    """A whole number with a no-break space between thousands: `12 345`."""
    return decimal(value, 0)


def decimal(value: float, digits: int = 1) -> str:
    """A number with a decimal comma and exactly `digits` decimals: `4,8`."""
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    text = format_decimal(value, format=pattern, locale="sv_SE")
    return text.replace("-", MINUS)


def percent(value: float, digits: int = 0) -> str:
    """A share that is already in per cent: `38 %`."""
    return f"{decimal(value, digits)}{NO_BREAK_SPACE}%"


def span(low: float, high: float, digits: int = 0) -> str:
    """Two limits with an en dash and no spaces: `26–52`."""
    return f"{decimal(low, digits)}{EN_DASH}{decimal(high, digits)}"


def years_text(years: Iterable[int]) -> str:
    """Years as those that follow on each other: `2018–2020 och 2022`."""
    runs: list[list[int]] = []
    for year in sorted(set(years)):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return join_words([f"{run[0]}{EN_DASH}{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs])


def signed(value: float, digits: int = 0) -> str:
    """A difference with its sign: `+117`, `−4`, `0`."""
    return f"+{decimal(value, digits)}" if value > 0 else decimal(value, digits)


def count_of(value: int, one: str, many: str) -> str:
    """A number with its noun: `1 händelse`, `12 händelser`."""
    return f"{number(value)} {one if value == 1 else many}"


def listed(texts: Iterable[str], most: int | None = None) -> str:
    """Texts in a row, with `…` where there are more than `most`; semicolons where a text holds a comma itself."""
    shown = list(texts)
    more = ["…"] if most is not None and len(shown) > most else []
    shown = shown[:most]
    return ("; " if any("," in text for text in shown) else ", ").join([*shown, *more])


def date_text(day: date) -> str:
    """A date as people write it: `3 nov 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def long_date(day: date) -> str:
    """A date with the whole month name: `31 december 2025`."""
    return format_date(day, format="d MMMM y", locale="sv_SE")


def moment_text(moment: datetime) -> str:
    """A moment in Swedish time: `3 nov 2026 kl. 09.12`."""
    local = moment.astimezone(STOCKHOLM) if moment.tzinfo else moment
    return f"{date_text(local.date())} kl. {local:%H.%M}"


def month_label(day: date) -> str:
    """The short name of a month: `okt`."""
    return _MONTHS[day.month - 1]


def month_name(day: date) -> str:
    """A month with its whole name and year: `juli 2026`."""
    return format_date(day, format="LLLL y", locale="sv_SE")


def period_text(start: date, end: date) -> str:
    """A period of whole months or days: `jan–okt 2026`, `2022–2025`, `3–17 nov 2026`, `26 okt–1 nov 2026`."""
    if start.month == 1 and start.day == 1 and end.month == 12 and end.day == 31:
        return str(start.year) if start.year == end.year else f"{start.year}{EN_DASH}{end.year}"
    if start.day == 1 and _is_month_end(end):
        return _months_text(start, end)
    if (start.year, start.month) == (end.year, end.month):
        return date_text(start) if start == end else f"{start.day}{EN_DASH}{date_text(end)}"
    first = f"{start.day} {month_label(start)}" if start.year == end.year else date_text(start)
    return f"{first}{EN_DASH}{date_text(end)}"


def _months_text(start: date, end: date) -> str:
    last = f"{month_label(end)} {end.year}"
    if (start.year, start.month) == (end.year, end.month):
        return last
    if start.year == end.year:
        return f"{month_label(start)}{EN_DASH}{last}"
    return f"{month_label(start)} {start.year}{EN_DASH}{last}"


def _is_month_end(day: date) -> bool:
    return date.fromordinal(day.toordinal() + 1).day == 1


def upper_first(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """The text as it stands inside a sentence; an abbreviation such as EST keeps its capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def join_words(words: list[str]) -> str:
    """Words as a Swedish list: `a`, `a och b`, `a, b och c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} och {words[-1]}"


def harmless(text: str) -> str:
    """A text that a spreadsheet takes for a formula gets an apostrophe before it."""
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA_STARTS) else text
