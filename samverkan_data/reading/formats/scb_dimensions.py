"""What the dimensions of SCB's tables mean: region, time, and everything else as a group or as what is counted."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence

from samverkan_data.reading.formats.cells import slug, tidy
from samverkan_data.texts import scb as words

POPULATION = "folkmangd"
_MONTH = re.compile(r"((?:19|20)\d\d)M(\d\d)")
_QUARTER = re.compile(r"((?:19|20)\d\d)K([1-4])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SMALL_AREA = re.compile(r"(\d{4})(?:R\d{3}|[A-C]\d{3,4})(?:_(?:Reg|De)SO(\d{4}))?")


def is_region(name: str) -> bool:
    """Whether a variable is the place."""
    return tidy(name).casefold() in words.REGION


def is_time(name: str) -> bool:
    """Whether a variable is the time."""
    return tidy(name).casefold() in words.TIME


def is_period(text: str) -> bool:
    """Whether a text is a year, a quarter or a month as SCB writes them."""
    return bool(_YEAR.fullmatch(text) or _MONTH.fullmatch(text) or _QUARTER.fullmatch(text))


def days_of(text: str, indicator: str) -> tuple[str, str]:
    """First and last day; population is a count on the last day."""
    start, end = _days(text)
    return (end, end) if indicator == POPULATION else (start, end)


def _days(text: str) -> tuple[str, str]:
    if match := _MONTH.fullmatch(text):
        return _months(match[1], int(match[2]), int(match[2]))
    if match := _QUARTER.fullmatch(text):
        return _months(match[1], 3 * int(match[2]) - 2, 3 * int(match[2]))
    return (f"{text}-01-01", f"{text}-12-31") if _YEAR.fullmatch(text) else (text, text)


def _months(year: str, first: int, last: int) -> tuple[str, str]:
    if not 1 <= first <= last <= 12:
        return year, year
    return f"{year}-{first:02}-01", f"{year}-{last:02}-{monthrange(int(year), last)[1]}"


def indicator_of(contents: str) -> str:
    """Code of what is counted: the population, or one made of its name."""
    name = tidy(contents).casefold()
    return POPULATION if name.startswith(words.POPULATION) else f"scb_{slug(contents)}"[:60]


def new_indicators(contents: Mapping[str, str]) -> list[dict[str, str]]:
    """Register rows for what is counted: code -> name in the file."""
    rows = []
    for code, label in contents.items():
        unit = "procent" if any(sign in label.casefold() for sign in words.PER_CENT) else "antal"
        rows.append({"indicator": code, "label": label, "unit": unit, "instrument": words.INSTRUMENT, "better": ""})
    return rows


def group_of(parts: Sequence[str]) -> str:
    """The group that the other variables make; totals are everybody."""
    told = [words.GROUPS.get(part.casefold(), part) for part in map(tidy, parts) if part]
    named = [part for part in told if part.casefold() not in words.TOTALS]
    return ", ".join(named) or words.EVERYBODY


def small_area(text: str) -> dict[str, str] | None:
    """Register row of a DeSO or RegSO, whose code says its municipality and its vintage; None for other areas."""
    code, _, name = tidy(text).partition(" ")
    match = _SMALL_AREA.fullmatch(code)
    if not match:
        return None
    kind = "regso" if "R" in code[:6] else "deso"
    new = match[2] == words.NEW_VINTAGE
    return {
        "area_code": code, "name": name or code, "kind": kind, "parent": match[1],
        "valid_from": words.VINTAGES[kind][new], "valid_to": "" if new else words.OLD_ENDS,
    }  # fmt: skip


def code_of(text: str) -> str:
    """The place as the registers know it: a small area by its code, the country, everything else as it stands."""
    area = small_area(text)
    return area["area_code"] if area else text
