"""JSON: the document as it is for the formats that know it, and a flat table of it for everything else."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from samverkan_data.findings import Finding
from samverkan_data.reading.encoding import decode
from samverkan_data.reading.limits import MAX_CELLS, MAX_CHARACTERS, MAX_COLUMNS
from samverkan_data.received import TextTable, make_text_table, unread

BEFORE = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"
STARTS = (b"{", b"[")
PATH = "."
WHOLE = 1e15

FlatRow = tuple[int, dict[str, str]]


class UnfitError(Exception):
    """A document that is JSON but cannot become a table; carries the finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


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
        data = json.loads(text, parse_constant=str, object_pairs_hook=_object)
        table = _tabulate(data, encoding)
        return data, replace(table, findings=(*findings, *table.findings))
    except UnfitError as error:
        return None, unread(encoding, error.finding)
    except (ValueError, RecursionError) as error:
        return None, unread(encoding, Finding("damaged_json", getattr(error, "lineno", None)))


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys differ; of equal keys all but one would be lost unseen."""
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        raise UnfitError(Finding("repeated_key", None, next(key for key in keys if keys.count(key) > 1)))
    return made


def _tabulate(data: object, encoding: str) -> TextTable:
    """The table of a document.

    Raises:
        UnfitError: it is too large, or two values of a record have the same path.
        ValueError: it holds signs that are no text.
    """
    records = _find_records(data)
    rows = _bounded((number, flat) for number, record in enumerate(records, start=1) for flat in _flatten(record))
    header = _header(rows)
    columns = [[flat.get(key, "") for _, flat in rows] for key in header]
    aside = tuple(_aside(data, records))
    "".join((*header, *(text for _, text in aside))).encode()
    table = make_text_table(header, columns, [number for number, _ in rows], encoding, "")
    return replace(table, findings=() if header else (Finding("no_rows"),), aside=aside)


def _bounded(rows: Iterable[FlatRow]) -> list[FlatRow]:
    kept: list[FlatRow] = []
    cells = characters = 0
    for row in rows:
        cells += len(row[1])
        characters += sum(map(len, row[1].values()))
        if cells > MAX_CELLS or characters > MAX_CHARACTERS:
            raise UnfitError(Finding("json_too_large"))
        if row[1]:
            kept.append(row)
    return kept


def _header(rows: list[FlatRow]) -> list[str]:
    header: dict[str, None] = {}
    for _, flat in rows:
        header.update(dict.fromkeys(flat))
        if len(header) > MAX_COLUMNS:
            raise UnfitError(Finding("too_many_columns", None, None, f"> {MAX_COLUMNS}", str(MAX_COLUMNS)))
    if len(header) * len(rows) > MAX_CELLS:
        raise UnfitError(Finding("json_too_large"))
    return list(header)


def _is_records(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _find_records(data: object) -> list[dict[str, Any]]:
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


def _flatten(record: dict[str, Any], prefix: str = "") -> Iterator[dict[str, str]]:
    """The rows of one record: its scalars, repeated for every object of the lists in it."""
    flat: dict[str, str] = {}
    lists: list[tuple[str, list[dict[str, Any]]]] = []
    for path, value in _leaves(record, prefix):
        if _is_records(value):
            lists.append((path, value))
        else:
            _add(flat, {path: _text(value)})
    if not lists:
        yield flat
    for path, parts in lists:
        for part in parts:
            yield from (_add(dict(flat), row) for row in _flatten(part, f"{path}{PATH}"))


def _leaves(record: dict[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    """Path and value of everything in an object that is no object itself."""
    for key, value in record.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{prefix}{key}{PATH}")
        else:
            yield f"{prefix}{key}", value


def _add(flat: dict[str, str], more: dict[str, str]) -> dict[str, str]:
    """The row with more in it; keys that hold the sign between keys may give the same path twice."""
    if not flat.keys().isdisjoint(more):
        raise UnfitError(Finding("repeated_key", None, min(flat.keys() & more.keys())))
    flat |= more
    return flat


def _aside(data: object, records: list[dict[str, Any]]) -> Iterator[tuple[int | None, str]]:
    """Keys and values outside the records."""
    todo: list[object] = [data]
    while todo:
        part = todo.pop()
        if part is records and records:
            continue
        if isinstance(part, dict):
            todo += part.values()
            yield from ((None, str(key)) for key in part)
        elif isinstance(part, list):
            todo += part
        elif isinstance(part, str | int | float):
            yield None, _text(part)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < WHOLE:
        return str(int(value))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
