"""Bytes to a text table; what is wrong with the file becomes findings, never an exception."""

import csv
from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from samverkan_data.findings import Finding
from samverkan_data.reading.delimiter import DECLARED, find_delimiter
from samverkan_data.reading.encoding import decode
from samverkan_data.reading.irregular import read_irregular, read_records
from samverkan_data.reading.limits import MAX_BYTES, MAX_COLUMNS, MAX_LINE_BYTES
from samverkan_data.reading.regular import has_breaks_in_quotes, line_ends, read_regular
from samverkan_data.received import TextTable, unread

MEGABYTE = 1024 * 1024


def read_text_table(content: bytes, name: str, limit: int = MAX_BYTES) -> TextTable:
    """Read a delimited file as text.

    Rows are numbered as a spreadsheet shows them: the first line is row 1, blank lines are skipped but counted, and a
    record with line breaks inside quotes has the number of its first line.

    Args:
        content: the file as received.
        name: its name; not used for reading, kept so that every reader is called alike.
        limit: largest accepted size in bytes.
    """
    if len(content) > limit:
        return unread("", Finding("too_large", value=str(-(-len(content) // MEGABYTE)), detail=str(limit // MEGABYTE)))
    text, encoding, findings = decode(content)
    if any(f.code in ("binary_file", "spreadsheet_file") for f in findings):
        return unread(encoding, *findings)
    if not text.strip():
        return unread(encoding, Finding("empty_file"))
    ends = line_ends(text)
    longest = _longest_line(ends)
    if longest:
        return unread(encoding, longest)
    return _read(text.replace(b"\x00", b""), encoding, findings)


def _read(text: bytes, encoding: str, findings: list[Finding]) -> TextTable:
    delimiter = find_delimiter(text)
    found = _header(text, delimiter)
    if found is None:
        return unread(encoding, *findings, Finding("unclosed_quote", 1))
    row, header, line_count = found
    if len(header) > MAX_COLUMNS:
        return unread(encoding, *findings, Finding("too_many_columns", 1, None, str(len(header)), str(MAX_COLUMNS)))
    cells, rows, more = _body(text, delimiter, row, line_count, len(header))
    cells, rows = _drop_blank(cells, rows)
    findings = findings + more + _check_header(header, row, cells)
    header, cells = _drop_empty_ends(header, cells)
    if not len(rows):
        findings.append(Finding("no_rows"))
    return TextTable(tuple(header), cells, rows, encoding, delimiter, tuple(findings))


def _header(text: bytes, delimiter: str) -> tuple[int, list[str], int] | None:
    """Row of the header, its trimmed cells, and how many physical lines it takes; None where it never ends."""
    try:
        for row, cells, lines in read_records(text, delimiter):
            if not (row == 1 and DECLARED.match(text)):
                return row, [cell.strip().lstrip("\ufeff") for cell in cells], len(lines)
    except csv.Error:
        return None
    return None


def _body(
    text: bytes, delimiter: str, header_row: int, line_count: int, width: int
) -> tuple[pa.Table, pa.Array, list[Finding]]:
    ends = line_ends(text)
    first = header_row - 1 + line_count
    if not has_breaks_in_quotes(text, ends):
        for surplus in (0, 1):
            regular = read_regular(text, ends, first, width + surplus, delimiter) if first < len(ends) else None
            if regular and (not surplus or _is_empty(regular[0].column(width))):
                return regular[0].select(range(width)), regular[1], []
    cells, rows, findings = read_irregular(text, delimiter, header_row, width)
    return cells, pa.array(rows, pa.int64()), findings


def _is_empty(column: pa.ChunkedArray) -> bool:
    return pc.max(pc.binary_length(column)).as_py() in (None, 0)


def _drop_blank(cells: pa.Table, rows: pa.Array) -> tuple[pa.Table, pa.Array]:
    """Leave out rows of nothing but delimiters, as spreadsheets leave below their tables."""
    filled = pa.repeat(pa.scalar(False), len(rows))
    for column in cells.columns:
        filled = pc.or_(filled, pc.greater(pc.binary_length(pc.utf8_trim_whitespace(column.combine_chunks())), 0))
        if pc.all(filled).as_py() is not False:
            return cells, rows
    return cells.filter(filled), rows.filter(filled)


def _drop_empty_ends(header: Sequence[str], cells: pa.Table) -> tuple[list[str], pa.Table]:
    """Leave out columns at the end without header and without text; cells beyond the header get an empty header."""
    header = [*header, *[""] * (cells.num_columns - len(header))]
    while len(header) > 1 and not header[-1] and _is_empty(cells.column(len(header) - 1)):
        header.pop()
        cells = cells.select(range(len(header)))
    return list(header), cells


def _check_header(header: Sequence[str], row: int, cells: pa.Table) -> list[Finding]:
    numbers: dict[str, list[int]] = {}
    for number, text in enumerate(header, start=1):
        numbers.setdefault(text.casefold(), []).append(number)
    nameless = [number for number in numbers.pop("", []) if not _is_empty(cells.column(number - 1))]
    return [
        Finding("duplicate_header", row, header[places[0] - 1], ", ".join(map(str, places)))
        for places in numbers.values()
        if len(places) > 1
    ] + [Finding("missing_header", row, None, str(number)) for number in nameless]


def _longest_line(ends: NDArray[np.int64]) -> Finding | None:
    lengths = np.diff(np.append(-1, ends))
    place = int(lengths.argmax())
    return Finding("long_line", place + 1, detail=str(MAX_LINE_BYTES)) if lengths[place] > MAX_LINE_BYTES else None
