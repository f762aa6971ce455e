"""SCB's statistical database (PxWeb): JSON of its first interface, JSON-stat, and the CSV that the site saves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from math import prod
from typing import Any

from samverkan_data.findings import Finding
from samverkan_data.reading import json_stat
from samverkan_data.reading.counted import in_thousands, not_everybody, says_crime
from samverkan_data.reading.formats import scb_dimensions as dimensions
from samverkan_data.reading.formats.bra_sol import other_denominators
from samverkan_data.reading.formats.cells import tidy
from samverkan_data.reading.formats.scb_csv import columns_read, from_table
from samverkan_data.reading.formats.scb_dimensions import Cell
from samverkan_data.reading.observed import Observed, observations
from samverkan_data.reading.statements import state
from samverkan_data.reading.words import scb as words
from samverkan_data.received import Opened, Recognised
from samverkan_data.texts.reading import IN_DOCUMENT

NAME = "scb_pxweb"
MOST_CELLS = 1_000_000
_CONTENTS = ("ContentsCode", words.CONTENTS)


def recognise(opened: Opened) -> Recognised | None:
    """The file as observations; None where it has no region and no time, or nothing says what is counted.

    Crime is no subject of SCB's database: a table of it is somebody else's, whose measure SCB's rules would guess.
    """
    if not all(map(json_stat.is_whole, json_stat.datasets(opened.data))):
        return Recognised(NAME, "", opened.table, findings=(Finding("values_uneven"),))
    cells = _cells(opened)
    title = " ".join([_title(opened), *(_births(cells)), opened.name.rpartition(".")[0]])
    names = {contents: dimensions.name_of(contents, title) for contents in {cell.contents for cell in cells}}
    if not cells or not all(names.values()) or says_crime([*names.values(), _title(opened)]):
        return None
    spoken = sorted({*names.values(), *(cell.unit for cell in cells)})
    told = other_denominators(spoken) or _not_counts(spoken)
    if told:
        return Recognised(NAME, "", opened.table, findings=tuple(told))
    return _observations([replace(cell, contents=names[cell.contents]) for cell in cells], opened)


def _not_counts(texts: Sequence[str]) -> list[Finding]:
    """That contents or their unit are thousands or more, or people that are not everybody or not counted yet."""
    said = [state(IN_DOCUMENT, text) for text in texts]
    people = [one for one in said if dimensions.indicator_of(one.text) == dimensions.POPULATION]
    told = in_thousands(said) or not_everybody(people, ())
    return [told] if told else []


def _cells(opened: Opened) -> list[Cell]:
    """Every number; none where a document only looks like one of SCB's."""
    data = opened.data
    try:
        if found := json_stat.datasets(data):
            return list(_from_datasets(found))
        if isinstance(data, dict) and isinstance(data.get("columns"), list) and isinstance(data.get("data"), list):
            return list(_from_first_interface(data))
    except (KeyError, TypeError, AttributeError, ValueError):
        return []
    return from_table(opened.table) if opened.kind != "json" else []


def _title(opened: Opened) -> str:
    """The title of the table: the label of a document, or the lines above a table."""
    if isinstance(opened.data, dict):
        found = json_stat.datasets(opened.data)
        if found:
            return " ".join(dict.fromkeys(str(one.get("label") or "") for one in found)).strip()
        about = opened.data.get("metadata")
        first = about[0] if isinstance(about, list) and about and isinstance(about[0], dict) else {}
        return str(first.get("label") or "")
    return " ".join(text for _, text in opened.table.aside)


def _births(cells: Sequence[Cell]) -> list[str]:
    """Only people have a region of birth."""
    asked = cells and any(tidy(name).casefold() in words.BIRTH for name, _ in cells[0].others)
    return [words.POPULATION] if asked else []


def _observations(cells: Sequence[Cell], opened: Opened) -> Recognised:
    """Contents whose unit nobody says keep their name as the indicator, which the register may know."""
    origin, columns = opened.table, None if opened.kind == "json" else columns_read(opened.table)
    units = {cell.contents: dimensions.unit_of(cell.unit or cell.contents) for cell in cells}
    figures = [_observed(cell, units[cell.contents]) for cell in cells]
    areas = {row["area_code"]: row for cell in cells if (row := dimensions.small_area(cell.region))}
    new = [dimensions.new_indicator(name, unit) for name, unit in units.items() if unit]
    return observations(
        NAME, figures, origin, words.PUBLISHER, indicators=new, areas=list(areas.values()), markers=words.MARKERS,
        leaves_out=("area_code", "indicator"), findings=_strange_groups(cells), columns=columns,
    )  # fmt: skip


def _strange_groups(cells: Sequence[Cell]) -> list[Finding]:
    """A variable that is none of the usual ones is read as a group too, and told: the column may be somebody's own."""
    names = dict.fromkeys(name for cell in cells for name, _ in cell.others)
    usual = {*words.TABLE_WORDS, *words.SEX, *words.AGE, *words.BIRTH}
    return [Finding("read_as_group", None, name) for name in names if tidy(name).casefold() not in usual]


def _observed(cell: Cell, unit: str) -> Observed:
    code = dimensions.indicator_of(cell.contents)
    start, end = dimensions.days_of(cell.time, code)
    indicator = code if unit or code == dimensions.POPULATION else cell.contents
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


def _from_datasets(found: Sequence[Mapping[str, Any]]) -> Iterator[Cell]:
    """The numbers of every data set; of several each has its own title, which names what it counts."""
    if sum(prod(one["size"]) for one in found) > MOST_CELLS:
        return
    before = 0
    for one in found:
        title = str(one.get("label") or "")
        for cell in _from_json_stat(one):
            name = dimensions.name_of(cell.contents, title) if len(found) > 1 else ""
            yield replace(cell, row=before + cell.row, contents=name or cell.contents)
        before += prod(one["size"])


def _from_json_stat(data: Mapping[str, Any]) -> Iterator[Cell]:
    """The numbers stand in one list, the last dimension fastest, or by position where most are empty."""
    names, values = data["id"], data.get("value")
    contents = {*_CONTENTS, *json_stat.with_role(data, json_stat.CONTENTS)}
    titles = [_named(data, name) for name in names]
    axes = [_labels(data["dimension"][name], title) for name, title in zip(names, titles, strict=True)]
    units = {label: unit for name in names if name in contents for label, unit in _units(data["dimension"][name])}
    for place, labels in enumerate(product(*axes)):
        value = values.get(str(place)) if isinstance(values, dict) else _at(values, place)
        named = dict(zip(titles, labels, strict=True))
        what = next((named.pop(title) for title, name in zip(titles, names, strict=True) if name in contents), "")
        cell = _cell(place + 1, what, named, _missing(data, place) if value is None else str(value))
        if cell:
            yield replace(cell, unit=units.get(what, ""))


def _missing(data: Mapping[str, Any], place: int) -> str:
    """The marker that stands instead of a number."""
    status = data.get("status")
    if isinstance(status, str):
        return status if status in words.MARKERS else ".."
    told = status.get(str(place)) if isinstance(status, dict) else _at(status, place)
    return str(told) if told in words.MARKERS else ".."


def _at(values: object, place: int) -> object:
    return values[place] if isinstance(values, list) and place < len(values) else None


def _units(dimension: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Label of each of the contents, and what it is measured in."""
    labels, units = (dimension.get("category", {}).get(key, {}) for key in ("label", "unit"))
    yield from ((str(labels.get(code, code)), _unit(unit)) for code, unit in units.items())


def _unit(unit: Mapping[str, Any]) -> str:
    """The words of a unit, with the power of ten that its numbers are multiplied by."""
    base, power = str(unit.get("base") or unit.get("label") or ""), unit.get("multiplier") or 0
    return f"{base}, {words.POWER.format(power=power)}" if str(power) != "0" else base


def _named(data: Mapping[str, Any], name: str) -> str:
    """What a dimension is called; a place or a time that only its role tells gets a name that says so."""
    title = str(data["dimension"][name].get("label") or name)
    if name in json_stat.with_role(data, json_stat.TIME) and not dimensions.is_time(title):
        return words.TIME[0]
    if name in json_stat.with_role(data, json_stat.PLACE) and not dimensions.is_region(title):
        return words.REGION[0]
    return title


def _labels(dimension: Mapping[str, Any], title: str) -> list[str]:
    """Labels of a dimension in order; a time is its code, and a place its code and its name."""
    codes, labels = json_stat.codes_of(dimension), dimension.get("category", {}).get("label", {})
    if dimensions.is_time(title):
        return codes
    named = [(code, str(labels.get(code, code))) for code in codes]
    if dimensions.is_region(title):
        return [label if label.startswith(code) else f"{code} {label}" for code, label in named]
    return [label for _, label in named]


def _cell(row: int, contents: str, named: Mapping[str, str], value: str) -> Cell | None:
    region = next((text for name, text in named.items() if dimensions.is_region(name)), "")
    time = next((text for name, text in named.items() if dimensions.is_time(name)), "")
    others = [
        (name, text) for name, text in named.items() if not dimensions.is_region(name) and not dimensions.is_time(name)
    ]
    return Cell(row, contents, region, time, tuple(others), value) if region and time else None
