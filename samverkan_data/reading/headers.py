"""Which schema column each header names."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.findings import Finding
from samverkan_data.glance import are_few, may_hold_letters
from samverkan_data.received import TextTable
from samverkan_data.schema import Column, Table

MOSTLY = 0.6


def simplify(header: str) -> str:
    """A header without case, accents and differences in white space: `Datum_Tid ` becomes `datum tid`."""
    parted = unicodedata.normalize("NFKD", header.casefold())
    plain = "".join(char for char in parted if not unicodedata.combining(char))
    return re.sub(r"[\s_]+", " ", plain).strip()


def match_columns(header: Sequence[str], table: Table) -> dict[str, int]:
    """Schema column -> index of its header; the exact header wins over other spellings, those over variants."""
    simple = [simplify(text) for text in header]
    mapping: dict[str, int] = {}
    for exactness in range(3):
        for column in table.file_columns:
            index = _find(column, exactness, header, simple, set(mapping.values()))
            if column.name not in mapping and index is not None:
                mapping[column.name] = index
    return mapping


def check_header(header: Sequence[str], row: int, cells: pa.Table) -> list[Finding]:
    """Headers that occur twice, and columns with cells but no header."""
    numbers: dict[str, list[int]] = {}
    for number, text in enumerate(header, start=1):
        numbers.setdefault(text.casefold(), []).append(number)
    nameless = [number for number in numbers.pop("", []) if not is_empty(cells.column(number - 1))]
    return [
        Finding("duplicate_header", row, header[places[0] - 1], ", ".join(map(str, places)))
        for places in numbers.values()
        if len(places) > 1
    ] + [Finding("missing_header", row, None, str(number)) for number in nameless]


def without_repeats(table: TextTable) -> TextTable:
    """Leave out rows that are the header once more, as joined extracts and printed pages have them.

    A header with a figure is a row like others, of a file without headers. A row of nearly nothing but these headers,
    in other places, is the header of another table below the first: nobody can say what its rows are.
    """
    filled = [text for text in table.header if text]
    if len(filled) < 2 or any(text[0].isdecimal() for text in filled) or not table.row_count:
        return table
    spelled = [text.casefold() for text in table.header]
    if not any(_may_hold_any(column, spelled) for column in table.cells.columns):
        return table
    cells = [_spelled(column.combine_chunks()) for column in table.cells.columns]
    same = pc.equal(cells[0], spelled[0])
    for column, text in zip(cells[1:], spelled[1:], strict=True):
        same = pc.and_(same, pc.equal(column, text))
    table = replace(table, findings=(*table.findings, *_other_headers(table, cells, set(spelled) - {""}, same)))
    if not pc.any(same).as_py():
        return table
    numbers = table.rows.filter(same)
    told = Finding("repeated_header", numbers[0].as_py(), value=str(len(numbers)))
    kept = pc.invert(same)
    left = table.rows.filter(kept)
    findings = (*table.findings, told, *([] if len(left) else [Finding("no_rows")]))
    return replace(table, cells=table.cells.filter(kept), rows=left, findings=findings)


def _may_hold_any(column: pa.ChunkedArray, names: Sequence[str]) -> bool:
    """Whether a cell may be one of the headers, as a column of few different texts or one without letters tells."""
    if not may_hold_letters(column) and all(may_hold_letters(pa.array([name])) for name in names if name):
        return False
    return not are_few(column) or bool(set(_spelled(column.unique()).to_pylist()) & {*filter(None, names)})


def _spelled(column: pa.Array) -> pa.Array:
    return pc.utf8_lower(pc.utf8_trim_whitespace(column))


def _other_headers(table: TextTable, cells: Sequence[pa.Array], names: set[str], same: pa.Array) -> list[Finding]:
    """The first row that holds most of the headers, and little else, without being the header itself."""
    known, filled = (pa.repeat(pa.scalar(0), table.row_count) for _ in range(2))
    for column in cells:
        known = pc.add(known, pc.is_in(column, pa.array(sorted(names))).cast(pa.int64()))
        filled = pc.add(filled, pc.not_equal(column, "").cast(pa.int64()))
    enough = pc.and_(pc.greater(known, 1), pc.greater_equal(known, pc.multiply(filled.cast(pa.float64()), MOSTLY)))
    rows = table.rows.filter(pc.and_not(enough, same))
    return [Finding("other_header", rows[0].as_py())] if len(rows) else []


def is_empty(column: pa.ChunkedArray) -> bool:
    """Whether no cell of the column has text."""
    return pc.max(pc.binary_length(column)).as_py() in (None, 0)


def missing_columns(mapping: dict[str, int], table: Table) -> list[Column]:
    """Required columns that no header names."""
    return [c for c in table.file_columns if c.required and not c.default and c.name not in mapping]


def _find(column: Column, exactness: int, header: Sequence[str], simple: Sequence[str], taken: set[int]) -> int | None:
    texts = header if exactness == 0 else simple
    for name in _names(column, exactness):
        for index, text in enumerate(texts):
            if text == name and index not in taken:
                return index
    return None


def _names(column: Column, exactness: int) -> tuple[str, ...]:
    if exactness == 0:
        return (column.header,)
    return _simplified((column.header,) if exactness == 1 else column.variants)


@cache
def _simplified(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(simplify, names))
