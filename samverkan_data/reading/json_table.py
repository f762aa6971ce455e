"""JSON: the document as it is for the formats that know it, and a flat table of it for everything else."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from samverkan_data.findings import Finding
from samverkan_data.reading.encoding import decode
from samverkan_data.reading.json_bounds import (
    MAX_ASIDE,
    UnfitError,
    check_depth,
    check_text,
    made_object,
    nested,
    too_large,
)
from samverkan_data.reading.limits import MAX_CELLS, MAX_CHARACTERS, MAX_COLUMNS
from samverkan_data.received import TextTable, make_text_table, unread
from samverkan_data.words import CONTACT_KEYS

BEFORE = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"
STARTS = (b"{", b"[")
PATH = "."
WHOLE = 1e15

FlatRow = tuple[int, dict[str, str]]


def looks_like_json(content: bytes) -> bool:
    """Whether the first sign of a text file begins a JSON document."""
    return content[:4096].lstrip(BEFORE).startswith(STARTS)


def read_json(content: bytes) -> tuple[object, TextTable]:
    """The document and a table: one row per record, a column per key; what is in no record stands aside.

    A record is an object in the document's longest list of objects; each object of the lists in it becomes a row of its
    own that repeats what the record says. A document that cannot be read is None and a table whose findings say why.
    """
    text, encoding, findings = decode(content)
    if not text:
        return None, unread(encoding, *findings)
    try:
        check_text(text)
        data = json.loads(text, parse_constant=str, object_pairs_hook=made_object)
        check_depth(data)
        table = _tabulate(data, encoding)
        return data, replace(table, findings=(*findings, *table.findings))
    except UnfitError as error:
        return None, unread(encoding, error.finding)
    except RecursionError:
        return None, unread(encoding, nested().finding)
    except ValueError as error:
        return None, unread(encoding, Finding("damaged_json", getattr(error, "lineno", None)))


def _tabulate(data: object, encoding: str) -> TextTable:
    """The table of a document.

    Raises:
        UnfitError: it is too large, or two values of a record have the same path.
        ValueError: it holds signs that are no text.
    """
    records = find_records(data)
    columns, numbers = _columns((number, flat) for number, record in enumerate(records, 1) for flat in _flatten(record))
    aside = tuple(islice(_aside(data, records), MAX_ASIDE + 1))
    if len(aside) > MAX_ASIDE:
        raise too_large()
    "".join((*columns, *(text for _, text in aside))).encode()
    table = make_text_table(list(columns), list(columns.values()), numbers, encoding, "")
    missing = Finding("no_hits" if _has_empty_list(data) else "no_records")
    return replace(table, findings=() if columns else (missing,), aside=aside)


def _columns(rows: Iterable[FlatRow]) -> tuple[dict[str, list[str]], list[int]]:
    """The texts by key, and the number of each row; rows without keys are left out."""
    columns: dict[str, list[str]] = {}
    numbers: list[int] = []
    characters = 0
    for number, flat in rows:
        if flat:
            for key, text in flat.items():
                _append(columns.setdefault(key, []), text, len(numbers))
            numbers.append(number)
            characters += sum(map(len, flat.values()))
            _check_size(len(columns), len(numbers), characters)
    for texts in columns.values():
        texts += [""] * (len(numbers) - len(texts))
    return columns, numbers


def _append(texts: list[str], text: str, place: int) -> None:
    """Put a text at its place in a column that may lack the rows above."""
    if len(texts) < place:
        texts += [""] * (place - len(texts))
    texts.append(text)


def _check_size(columns: int, rows: int, characters: int) -> None:
    if columns > MAX_COLUMNS:
        raise UnfitError(Finding("too_many_columns", None, None, str(columns), str(MAX_COLUMNS)))
    if columns * rows > MAX_CELLS or characters > MAX_CHARACTERS:
        raise too_large()


def _is_records(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def find_records(data: object) -> list[dict[str, Any]]:
    """The longest list of objects that is not inside another such list."""
    best: list[dict[str, Any]] = []
    todo = [data]
    while todo:
        part = todo.pop()
        if isinstance(part, list) and _is_records(part):
            best = part if len(part) > len(best) else best
        elif isinstance(part, dict):
            todo += part.values()
        elif isinstance(part, list):
            todo += [one for one in part if isinstance(one, dict | list)]
    return best


def _has_empty_list(data: object) -> bool:
    """Whether the document is an empty list, or answers with one and no other list or object."""
    if isinstance(data, dict):
        inner = [value for value in data.values() if isinstance(value, list | dict)]
        return len(inner) == 1 and _has_empty_list(inner[0])
    return data == []


def _flatten(record: dict[str, Any], prefix: str = "", above: dict[str, str] | None = None) -> Iterator[dict[str, str]]:
    """The rows of one record: what stands above it and its scalars, repeated for every object of the lists in it."""
    flat = dict(above or {})
    lists: list[tuple[str, list[dict[str, Any]]]] = []
    for path, value in _leaves(record, prefix):
        if _is_records(value):
            lists.append((path, value))
        else:
            _add(flat, path, text_of(value))
    if not lists:
        yield flat
    for path, parts in lists:
        for part in parts:
            yield from _flatten(part, f"{path}{PATH}", flat)


def _leaves(record: dict[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    """Path and value of everything in an object that is no object itself."""
    for key, value in record.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{prefix}{key}{PATH}")
        else:
            yield f"{prefix}{key}", value


def _add(flat: dict[str, str], path: str, text: str) -> None:
    """Put a text in the row; keys that hold the sign between keys may give the same path twice."""
    if path in flat:
        raise UnfitError(Finding("repeated_key", None, path))
    flat[path] = text
    _check_size(len(flat), 0, 0)


def _aside(data: object, records: list[dict[str, Any]]) -> Iterator[tuple[int | None, str]]:
    """Keys and values outside the records; a value of whom to ask with its key before it, which says so."""
    todo: list[tuple[str, object]] = [("", data)]
    while todo:
        about, part = todo.pop()
        if part is records and records:
            continue
        if isinstance(part, dict):
            todo += [(str(key) if str(key).casefold() in CONTACT_KEYS else about, one) for key, one in part.items()]
            yield from ((None, str(key)) for key in part)
        elif isinstance(part, list):
            todo += [(about, one) for one in part if isinstance(one, dict | list)]
            yield from ((None, _said(about, one)) for one in part if isinstance(one, str | int | float))
        elif isinstance(part, str | int | float):
            yield None, _said(about, part)


def _said(about: str, value: str | float) -> str:
    return f"{CONTACT_KEYS[0]}: {value}" if about and isinstance(value, str) else text_of(value)


def text_of(value: object) -> str:
    """A value as the text of a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < WHOLE:
        return str(int(value))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
