"""Documents of SCB's statistical database: JSON of its first interface, and JSON-stat."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from math import prod
from typing import Any

from samverkan_data.findings import Finding
from samverkan_data.formats import number
from samverkan_data.reading import json_stat
from samverkan_data.reading.document_keys import ReadsKey, keys_of, reads_only
from samverkan_data.reading.formats import scb_dimensions as dimensions
from samverkan_data.reading.formats.scb_dimensions import Cell
from samverkan_data.reading.words import scb as words

MOST_CELLS = 1_000_000
STATUS = "status"
FIRST = ("columns.text", "columns.type", "data.key", "data.values")
_CONTENTS = ("ContentsCode", words.CONTENTS)


def cells_of(data: object) -> list[Cell]:
    """Every number of a document; none where it only looks like one of SCB's."""
    try:
        if found := json_stat.datasets(data):
            return list(_from_datasets(found))
        return list(_from_first_interface(data)) if isinstance(data, dict) and _is_first(data) else []
    except (KeyError, TypeError, AttributeError, ValueError):
        return []


def title_of(data: object) -> str:
    """The title of the table."""
    if found := json_stat.datasets(data):
        return " ".join(dict.fromkeys(str(one.get("label") or "") for one in found)).strip()
    about = data.get("metadata") if isinstance(data, dict) else None
    first = about[0] if isinstance(about, list) and about and isinstance(about[0], dict) else {}
    return str(first.get("label") or "")


def misplaced(data: object) -> Finding | None:
    """Why the numbers cannot be placed: more or fewer than their keys, or two variables of one name; else None."""
    try:
        return _misplaced(data)
    except (KeyError, TypeError, AttributeError, ValueError):
        return None


def _misplaced(data: object) -> Finding | None:
    found = json_stat.datasets(data)
    if found and not all(map(json_stat.is_whole, found)):
        return Finding("values_uneven")
    first = data if not found and isinstance(data, dict) and _is_first(data) else None
    if first and not _is_even(first):
        return Finding("values_uneven")
    named = [[_named(one, name) for name in one["id"]] for one in found] + [_texts(first["columns"]) if first else []]
    twice = next((name for names in named for name, count in Counter(names).items() if count > 1), None)
    return Finding("repeated_key", None, twice) if twice else None


def unread_marks(data: object) -> list[Finding]:
    """A warning for each mark beside numbers that is not what stands instead of one."""
    found: Counter[str] = Counter()
    for one in json_stat.datasets(data):
        found.update(mark for place, mark in _marks(one) if _value(one, place) is not None or mark not in words.MARKERS)
    return [
        Finding("mark_not_read", None, STATUS, mark, number(count)) for mark, count in found.items() if mark.strip()
    ]


def reads_key(data: object) -> ReadsKey:
    """Which values of a document are read."""
    placed = json_stat.placed_datasets(data)
    if not placed:
        return reads_only(*FIRST)
    known = {path for place, one in placed for path in _paths_read(place, one)}
    depth = 3 if isinstance(data, dict) and data.get("class") == "collection" else 0
    return lambda path: (*path[:depth], *keys_of(path[depth:])) in known


def _paths_read(place: json_stat.Path, one: Mapping[str, Any]) -> Iterator[json_stat.Path]:
    """Not the name of a variable whose role alone tells what it is, nor what a time is called besides its code."""
    contents = {*_CONTENTS, *json_stat.with_role(one, json_stat.CONTENTS)}
    coded = [name for name in one["id"] if dimensions.is_time(_named(one, name))]
    unnamed = [name for name in one["id"] if _named(one, name) != _title(one, name)
               or (name in contents and _title(one, name) not in _CONTENTS)]  # fmt: skip
    hidden = {(*place, "dimension", name, "label") for name in unnamed}
    yield from (path for path in json_stat.paths_read(place, one, coded) if path not in hidden)
    yield from ((*place, STATUS, str(at)) for at, _ in _marks(one))
    for name in contents & set(one["id"]):
        for code, unit in one["dimension"][name]["category"].get("unit", {}).items():
            said = "base" if unit.get("base") else "label"
            plain = str(unit.get("multiplier") or 0) == "0"
            keys = [said] * dimensions.says_only_unit(str(unit.get(said) or "")) + ["multiplier"] * plain
            yield from ((*place, "dimension", name, "category", "unit", code, key) for key in keys)


def _is_first(data: Mapping[str, Any]) -> bool:
    """Whether a document is an answer of the first interface: variables with a code, and records beside them."""
    columns = data.get("columns")
    coded = isinstance(columns, list) and any(isinstance(one, dict) and "code" in one for one in columns)
    return coded and isinstance(data.get("data"), list)


def _is_even(data: Mapping[str, Any]) -> bool:
    """Whether every record has a key for each variable and a value for each of the contents."""
    columns = data["columns"]
    if not all(isinstance(one, dict) and one.get("type") in ("c", "d", "t") for one in columns):
        return False
    values = sum(one["type"] == "c" for one in columns)
    sizes = {"key": len(columns) - values, "values": values}
    return all(
        isinstance(record, dict) and all(isinstance(record.get(key), list) and len(record[key]) == size
                                         for key, size in sizes.items())
        for record in data["data"]
    )  # fmt: skip


def _texts(columns: Sequence[Mapping[str, Any]]) -> list[str]:
    return [str(one.get("text") or one.get("code")) for one in columns]


def _from_first_interface(data: Mapping[str, Any]) -> Iterator[Cell]:
    """`columns` says what the keys are (`d` and `t`) and what the values are (`c`); values are strings."""
    keys = _texts([one for one in data["columns"] if one["type"] != "c"])
    contents = _texts([one for one in data["columns"] if one["type"] == "c"])
    for row, record in enumerate(data["data"], start=1):
        named = dict(zip(keys, map(str, record["key"]), strict=True))
        for name, value in zip(contents, record["values"], strict=True):
            if cell := _cell(row, name, named, str(value)):
                yield cell


def _marks(one: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """Place and mark of each number that has one."""
    told, size = one.get(STATUS), prod(one["size"])
    if isinstance(told, str):
        yield from ((place, told) for place in range(min(size, MOST_CELLS)))
    elif isinstance(told, list):
        yield from ((place, str(mark)) for place, mark in enumerate(told) if mark is not None)
    elif isinstance(told, dict):
        yield from ((int(key), str(mark)) for key, mark in told.items() if key.isdecimal() and int(key) < size)


def _value(one: Mapping[str, Any], place: int) -> object:
    values = one["value"]
    return values.get(str(place)) if isinstance(values, dict) else _at(values, place)


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


def _title(data: Mapping[str, Any], name: str) -> str:
    return str(data["dimension"][name].get("label") or name)


def _named(data: Mapping[str, Any], name: str) -> str:
    """What a dimension is called; a place or a time that only its role tells gets a name that says so."""
    title = _title(data, name)
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
    """The number; None where no variable is the place or the time. A second place or time is a group like others."""
    region = next(filter(dimensions.is_region, named), None)
    time = next(filter(dimensions.is_time, named), None)
    if region is None or time is None:
        return None
    others = tuple((name, text) for name, text in named.items() if name not in (region, time))
    return Cell(row, contents, named[region], named[time], others, value)
