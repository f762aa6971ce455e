"""The tables that SCB's site saves as text: long, with a column of times, or wide, with a column per time."""

import re
from collections.abc import Sequence

from samverkan_data.reading.formats import scb_dimensions as dimensions
from samverkan_data.reading.formats.cells import read_rows, tidy
from samverkan_data.reading.formats.scb_dimensions import Cell
from samverkan_data.reading.mentions import Mention
from samverkan_data.reading.spans import scan
from samverkan_data.reading.words import scb as words
from samverkan_data.received import TextTable

_LINKS = re.compile(words.LINKS)
_BRACKETS = re.compile(r"\([^)]*\)")


def from_table(table: TextTable) -> list[Cell]:
    """Every number; none where the region does not come first, as the site saves it, or nothing says the time."""
    header = [tidy(text) for text in table.header]
    if len(header) < 2 or not dimensions.is_region(header[0]):
        return []
    times = [place for place, name in enumerate(header) if dimensions.is_time(name)]
    return _long(table, header, times[0]) if times else _wide(table, header)


def columns_read(table: TextTable) -> list[int]:
    """The places of the columns that are read: not names beside codes, nor wider places beside the first."""
    plain = [tidy(name).casefold() for name in table.header]
    unread = {*words.NAMES, *words.REGION} - {"regso_kod", "regso_namn", "deso"}
    return [place for place, name in enumerate(plain) if not place or name not in unread]


def _long(table: TextTable, header: Sequence[str], time: int) -> list[Cell]:
    keys = [place for place in range(1, time) if header[place].casefold() not in words.NAMES]
    values = [place for place in range(time + 1, len(header)) if header[place].casefold() not in words.NAMES]
    if not values or not (all(_is_contents(header[place]) for place in values) or _is_of_the_site(table, header, keys)):
        return []
    return [
        Cell(row, header[place], cells[0], cells[time], _others(header, cells, keys), cells[place])
        for row, cells in read_rows(table)
        for place in values
    ]


def _is_contents(name: str) -> bool:
    return dimensions.indicator_of(name) == dimensions.POPULATION or name.casefold().startswith(words.PER_CENT)


def _is_of_the_site(table: TextTable, header: Sequence[str], keys: Sequence[int]) -> bool:
    """Whether the table is surely one that the site saves: its variables, and places with code and name."""
    known = all(header[key].casefold() in words.TABLE_WORDS for key in keys)
    return known and bool(table.row_count) and all(dimensions.is_place(cells[0]) for _, cells in read_rows(table))


def _others(header: Sequence[str], cells: Sequence[str], keys: Sequence[int]) -> tuple[tuple[str, str], ...]:
    return tuple((header[key], cells[key]) for key in keys)


def _wide(table: TextTable, header: Sequence[str]) -> list[Cell]:
    scanned = {place: scan(name) for place, name in enumerate(header)}
    times = {place: mentions[0].text for place, (mentions, _) in scanned.items() if _is_one_time(mentions)}
    keys = [place for place in range(1, len(header)) if place not in times]
    groups = [place for place in keys if header[place].casefold() in words.TABLE_WORDS]
    plain = {header[place].casefold() for place in keys} <= {*words.TABLE_WORDS, *words.NAMES, *words.REGION}
    names = {place: _counted(scanned[place][1]) for place in times}
    ours = all(_is_ours(name) for name in names.values())
    if not times or not plain or not (ours or _is_of_the_site(table, header, keys)):
        return []
    return [
        Cell(row, names[place], _region(header, cells), time, _others(header, cells, groups), cells[place])
        for row, cells in read_rows(table)
        for place, time in times.items()
    ]


def _is_one_time(mentions: Sequence[Mention]) -> bool:
    return len(mentions) == 1 and mentions[0].year is not None


def _is_ours(name: str) -> bool:
    """Whether a name is that of a population, whatever unit stands in brackets behind it."""
    return _BRACKETS.sub("", name).strip().casefold() in ("antal", words.POPULATION)


def _region(header: Sequence[str], cells: Sequence[str]) -> str:
    """The narrowest place of the row: a RegSO, with its name where there is one, before its municipality."""
    named = dict(zip([name.casefold() for name in header], cells, strict=True))
    code = named.get("regso_kod") or named.get("deso")
    return f"{code} {named.get('regso_namn', '')}".strip() if code else cells[0]


def _counted(prefix: str) -> str:
    """What the columns of years count; a bare year is a population."""
    name = tidy(_LINKS.sub(" ", prefix)).strip(" ,:;")
    return words.POPULATION if not name or name.casefold() in words.POPULATION_COLUMNS else name
