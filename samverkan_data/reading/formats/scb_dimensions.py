"""What the dimensions of SCB's tables mean: region, time, and everything else as a group or as what is counted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from samverkan_data.reading.formats.cells import denominator, slug, tidy
from samverkan_data.reading.formats.periods import read_period
from samverkan_data.reading.words import scb as words

POPULATION = "folkmangd"
HUNDRED_THOUSAND = 100_000
_POPULATION = re.compile(words.POPULATION_PATTERN)
_POPULATION_WORD = re.compile(words.POPULATION_WORD)
_OTHER_UNIT = re.compile(words.OTHER_UNIT_PATTERN)
_UNITS = {unit: re.compile(pattern) for unit, pattern in words.UNITS.items()}
_RANGE = re.compile(r"(\d)-(\d)")
_AGE = re.compile(r"\d+(?:\u2013\d+)?\+?")
_PLACE = re.compile(r"\d{2}(?:\d{2})? \D")
_SMALL_AREA = re.compile(r"(\d{4})(?:R\d{3}|[A-C]\d{3,4})(?:_(?:Reg|De)SO(\d{4}))?")


@dataclass(frozen=True)
class Cell:
    """One number: what is counted, where, when, for whom (name and value of every other variable), in which unit."""

    row: int
    contents: str
    region: str
    time: str
    others: tuple[tuple[str, str], ...]
    value: str
    unit: str = ""


def is_region(name: str) -> bool:
    """Whether a variable is the place."""
    return tidy(name).casefold() in words.REGION


def is_time(name: str) -> bool:
    """Whether a variable is the time."""
    return tidy(name).casefold() in words.TIME


def is_place(text: str) -> bool:
    """Whether a cell is a place as SCB's site writes it: `1814 Lekeberg`, `18 \u00d6rebro l\u00e4n`, a small area."""
    return bool(_PLACE.match(text)) or small_area(text) is not None


def days_of(text: str, indicator: str) -> tuple[str, str]:
    """First and last day; population is a count on the last day."""
    period = read_period(text)
    return (period.end, period.end) if indicator == POPULATION else (period.start, period.end)


def name_of(contents: str, title: str) -> str:
    """What is counted: the name of the contents, or the beginning of the table's title where that name says nothing.

    Empty where neither says it: a bare `Antal` may count anything.
    """
    name = tidy(contents)
    if name.casefold() not in words.SAYING_NOTHING:
        return name
    told, by, _ = tidy(title).partition(words.BY)
    if _POPULATION_WORD.search(tidy(title).casefold().replace("_", " ")):
        return words.POPULATION
    return f"{told}, {name.lower()}" if by and name else told if by else ""


def indicator_of(name: str) -> str:
    """Code of what is counted: the population, or one made of its name. Changes and densities are no population."""
    return POPULATION if _POPULATION.fullmatch(name.casefold()) else f"scb_{slug(name)}"[:60]


def new_indicator(name: str, unit: str) -> dict[str, str]:
    """Register row for what is counted."""
    return {"indicator": indicator_of(name), "label": name, "unit": unit, "instrument": words.INSTRUMENT}


def unit_of(text: str) -> str:
    """The register's unit that a unit or the name of what is counted says; empty where it says none or another.

    A mean, a median and a density are no counts, whatever words they are made of.
    """
    simple = tidy(text).casefold()
    if denominator(simple) is not None:
        return "per_100000" if denominator(simple) == HUNDRED_THOUSAND else ""
    if _OTHER_UNIT.search(simple):
        return ""
    return next((unit for unit, pattern in _UNITS.items() if pattern.search(simple)), "")


def says_only_unit(text: str) -> bool:
    """Whether the words are a unit and nothing else that a reader of the number would want to know."""
    simple = tidy(text).casefold()
    said = simple.split()
    begins = denominator(simple) is not None or said[:1] and said[0] in words.UNIT_BEGINS
    plain = all(word in words.UNIT_SIGNS or word.isdigit() or (len(word) > 2 and word.isalpha()) for word in said)
    return bool(begins and plain and len(said) == len(set(said)) and unit_of(text))


def group_of(parts: Sequence[tuple[str, str]]) -> str:
    """The group that the other variables (name, value) make; totals are everybody."""
    told = [_value(tidy(name).casefold(), tidy(text)) for name, text in parts]
    return ", ".join(text for text in told if text) or words.EVERYBODY


def _value(name: str, text: str) -> str:
    """One value in words; empty for a total. What a bare code means depends on its variable."""
    plain = text.casefold()
    if _is_total(name, plain):
        return ""
    if name in words.SEX:
        return words.SEXES.get(plain, text)
    if name in words.AGE:
        dashed = _RANGE.sub("\\1\u2013\\2", text)
        return f"{dashed} {words.YEARS}" if _AGE.fullmatch(dashed) else dashed
    if name in words.BIRTH:
        return words.BIRTHS.get(plain, text)
    return f"{name} {text}" if text.isdecimal() else text


def _is_total(name: str, plain: str) -> bool:
    """Whether a value is the total of its variable: a word for it, alone or with what it is a total of behind it."""
    first, _, rest = plain.partition(" ")
    of = rest.strip("()")
    named = (*words.TOTAL_OF, *(name + ending for ending in words.PLURALS))
    return plain in words.TOTALS or (first in words.TOTAL_WORDS and (not rest or of in named))


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
    """The place as the registers know it: a small area without a name by its code, everything else as it stands.

    A name behind the code stays, for the check to hold against that of the register.
    """
    area = small_area(text)
    return area["area_code"] if area and area["name"] == area["area_code"] else text
