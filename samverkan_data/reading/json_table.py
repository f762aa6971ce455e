"""JSON: the document as it is for the formats that know it, and a flat table of it for everything else."""

import json
from collections.abc import Iterator
from typing import Any

from samverkan_data.findings import Finding
from samverkan_data.reading.encoding import decode
from samverkan_data.received import TextTable, make_text_table, unread

MOST_LEAVES = 5_000_000
STARTS = (b"{", b"[")
PATH = "."


def looks_like_json(content: bytes) -> bool:
    """Whether the first sign of a text file begins a JSON document."""
    start = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(STARTS) and not start.startswith(b"[{\x00")


def read_json(content: bytes) -> tuple[object, TextTable]:
    """The document and a table: one row per record, a column per key; what is in no record stands aside.

    A record is an object in the document's longest list of objects; lists of objects in it become rows of their own.
    """
    text, encoding, findings = decode(content)
    if any(finding.code == "binary_file" for finding in findings):
        return None, unread(encoding, *findings)
    try:
        data = json.loads(text, parse_constant=str)
    except (ValueError, RecursionError) as error:
        row = getattr(error, "lineno", None)
        return None, unread(encoding, Finding("damaged_json", row))
    try:
        return data, _tabulate(data, encoding, findings)
    except RecursionError:
        return None, unread(encoding, Finding("damaged_json"))


def _tabulate(data: object, encoding: str, findings: list[Finding]) -> TextTable:
    records = _find_records(data)
    rows: list[tuple[int, dict[str, str]]] = []
    for number, record in enumerate(records, start=1):
        rows += [(number, flat) for flat in _flatten(record)]
    header = list(dict.fromkeys(key for _, flat in rows for key in flat))
    columns = [[flat.get(key, "") for _, flat in rows] for key in header]
    aside = _aside(data, records)
    found = findings if rows else [*findings, Finding("no_rows")]
    table = make_text_table(header, columns, [number for number, _ in rows], encoding, "", found)
    return TextTable(table.header, table.cells, table.rows, encoding, "", tuple(found), "", tuple(aside))


def _find_records(data: object) -> list[dict[str, Any]]:
    """The longest list of objects that is not inside another such list."""
    best: list[dict[str, Any]] = []
    todo = [data]
    while todo:
        part = todo.pop()
        if isinstance(part, list) and part and all(isinstance(one, dict) for one in part):
            best = part if len(part) > len(best) else best
        elif isinstance(part, dict):
            todo += part.values()
        elif isinstance(part, list):
            todo += [one for one in part if isinstance(one, dict | list)]
    return best


def _flatten(record: dict[str, Any], prefix: str = "") -> list[dict[str, str]]:
    """The rows of one record: scalars repeat for every object of its lists."""
    flat: dict[str, str] = {}
    lists: list[tuple[str, list[dict[str, Any]]]] = []
    for key, value in record.items():
        if isinstance(value, dict):
            for inner in _flatten(value, f"{prefix}{key}{PATH}")[:1]:
                flat |= inner
        elif isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
            lists.append((f"{prefix}{key}{PATH}", value))
        else:
            flat[f"{prefix}{key}"] = _text(value)
    rows = [flat]
    for path, parts in lists:
        rows = [{**row, **inner} for row in rows for part in parts for inner in _flatten(part, path)]
    return rows


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
        elif isinstance(part, str):
            yield None, part
        elif isinstance(part, int | float):
            yield None, _text(part)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
