"""SCB's statistical database (PxWeb): JSON of its first interface, JSON-stat 2, and the CSV that the site saves."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Any

from samverkan_data.reading.formats import scb_dimensions as dimensions
from samverkan_data.reading.formats.cells import read_rows, tidy
from samverkan_data.reading.observed import Observed, observations
from samverkan_data.received import Opened, Recognised, TextTable
from samverkan_data.texts import scb as words

NAME = "scb_pxweb"
MOST_CELLS = 1_000_000
_CONTENTS = ("ContentsCode", words.CONTENTS)
_YEAR_COLUMN = re.compile(r"(.*?)[\s_]*((?:19|20)\d\d(?:[MK]\d{1,2})?)")


@dataclass(frozen=True)
class Cell:
    """One number: what is counted, where, when, for whom."""

    row: int
    contents: str
    region: str
    time: str
    others: tuple[str, ...]
    value: str


def recognise(opened: Opened) -> Recognised | None:
    """The file as observations; None where it has no region and no time."""
    data = opened.data
    cells: list[Cell] = []
    if isinstance(data, dict) and data.get("class") == "dataset":
        cells = list(_from_json_stat(data))
    elif isinstance(data, dict) and isinstance(data.get("columns"), list) and isinstance(data.get("data"), list):
        cells = list(_from_first_interface(data))
    elif opened.kind != "json":
        cells = _from_table(opened.table)
    return _observations(cells, opened.table) if cells else None


def _observations(cells: Sequence[Cell], origin: TextTable) -> Recognised:
    contents = {dimensions.indicator_of(cell.contents): tidy(cell.contents) for cell in cells}
    figures = [_observed(cell) for cell in cells]
    areas = {row["area_code"]: row for cell in cells if (row := dimensions.small_area(cell.region))}
    new = dimensions.new_indicators({code: name for code, name in contents.items() if code != dimensions.POPULATION})
    return observations(
        NAME, figures, origin, words.PUBLISHER, indicators=new, areas=list(areas.values()), markers=words.MARKERS
    )


def _observed(cell: Cell) -> Observed:
    indicator = dimensions.indicator_of(cell.contents)
    start, end = dimensions.days_of(cell.time, indicator)
    group = dimensions.group_of(cell.others)
    return Observed(cell.row, indicator, dimensions.code_of(cell.region), start, end, cell.value, group)


def _from_first_interface(data: Mapping[str, Any]) -> Iterator[Cell]:
    """`columns` says what the keys are (`d` and `t`) and what the values are (`c`); values are strings."""
    columns = [one for one in data["columns"] if isinstance(one, dict)]
    keys = [str(one.get("text") or one.get("code")) for one in columns if one.get("type") != "c"]
    contents = [str(one.get("text") or one.get("code")) for one in columns if one.get("type") == "c"]
    for row, record in enumerate(data["data"], start=1):
        if not isinstance(record, dict) or len(record.get("key", ())) != len(keys):
            return
        for name, value in zip(contents, record.get("values", ()), strict=False):
            cell = _cell(row, name, dict(zip(keys, map(str, record["key"]), strict=True)), str(value))
            if cell:
                yield cell


def _from_json_stat(data: Mapping[str, Any]) -> Iterator[Cell]:
    """The numbers stand in one list, the last dimension fastest, or by position where most are empty."""
    names, sizes, values = data.get("id"), data.get("size"), data.get("value")
    if not isinstance(names, list) or not isinstance(sizes, list) or prod(sizes) > MOST_CELLS:
        return
    axes = [_labels(data["dimension"][name]) for name in names]
    titles = [str(data["dimension"][name].get("label") or name) for name in names]
    for place, labels in enumerate(product(*axes)):
        value = values.get(str(place)) if isinstance(values, dict) else _at(values, place)
        named = dict(zip(titles, labels, strict=True))
        what = next((named.pop(title) for title, name in zip(titles, names, strict=True) if name in _CONTENTS), "")
        cell = _cell(place + 1, what or str(data.get("label", "")), named, ".." if value is None else str(value))
        if cell:
            yield cell


def _at(values: object, place: int) -> object:
    return values[place] if isinstance(values, list) and place < len(values) else None


def _labels(dimension: Mapping[str, Any]) -> list[str]:
    """Labels of a dimension in order; a region or a time keeps its code, which is the surer name."""
    category = dimension.get("category", {})
    index, labels = category.get("index", {}), category.get("label", {})
    codes = sorted(index, key=lambda code: index[code]) if isinstance(index, dict) else list(index)
    codes = codes or list(labels)
    title = str(dimension.get("label", ""))
    by_code = dimensions.is_region(title) or dimensions.is_time(title)
    return [str(code) if by_code else str(labels.get(code, code)) for code in codes]


def _cell(row: int, contents: str, named: Mapping[str, str], value: str) -> Cell | None:
    region = next((text for name, text in named.items() if dimensions.is_region(name)), "")
    time = next((text for name, text in named.items() if dimensions.is_time(name)), "")
    others = [text for name, text in named.items() if not dimensions.is_region(name) and not dimensions.is_time(name)]
    return Cell(row, contents, region, time, tuple(others), value) if region and time else None


def _from_table(table: TextTable) -> list[Cell]:
    """Long (a column of times) or wide (a column per time); the region comes first, as the site saves it."""
    header = [tidy(text) for text in table.header]
    if len(header) < 2 or not dimensions.is_region(header[0]):
        return []
    times = [place for place, name in enumerate(header) if dimensions.is_time(name)]
    return _long(table, header, times[0]) if times else _wide(table, header)


def _long(table: TextTable, header: Sequence[str], time: int) -> list[Cell]:
    keys = [place for place in range(1, time) if header[place].casefold() not in words.NAMES]
    values = [place for place in range(time + 1, len(header)) if header[place].casefold() not in words.NAMES]
    if not values or not all(_is_contents(header[place]) for place in values):
        return []
    return [
        Cell(row, header[place], cells[0], cells[time], tuple(cells[key] for key in keys), cells[place])
        for row, cells in read_rows(table)
        for place in values
    ]


def _is_contents(name: str) -> bool:
    return name.casefold().startswith((*words.POPULATION, *words.PER_CENT))


def _wide(table: TextTable, header: Sequence[str]) -> list[Cell]:
    times = {place: match for place, name in enumerate(header) if (match := _YEAR_COLUMN.fullmatch(name))}
    keys = [place for place in range(1, len(header)) if place not in times]
    if not times or not all(_is_population(match[1]) for match in times.values()):
        return []
    if not {header[place].casefold() for place in keys} <= {*words.TABLE_WORDS, *words.NAMES, *words.REGION}:
        return []
    groups = [place for place in keys if header[place].casefold() in words.TABLE_WORDS]
    first = _region_place(header)
    return [
        Cell(row, words.POPULATION[0], cells[first], match[2], tuple(cells[key] for key in groups), cells[place])
        for row, cells in read_rows(table)
        for place, match in times.items()
    ]


def _region_place(header: Sequence[str]) -> int:
    """The narrowest place of the row: a RegSO before its municipality."""
    lowered = [name.casefold() for name in header]
    return next((lowered.index(name) for name in ("regso_kod", "deso") if name in lowered), 0)


def _is_population(prefix: str) -> bool:
    return not prefix or tidy(prefix.replace("_", " ")).casefold() in words.POPULATION_COLUMNS
