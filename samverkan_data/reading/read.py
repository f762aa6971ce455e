"""Bytes to a text table; what is wrong with the file becomes findings, never an exception."""

import contextlib
import csv
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from samverkan_data.findings import Finding
from samverkan_data.reading.delimiter import DECLARED, find_delimiter
from samverkan_data.reading.encoding import decode
from samverkan_data.reading.headers import check_header, is_empty
from samverkan_data.reading.irregular import read_irregular, read_records
from samverkan_data.reading.layout import SAMPLE_ROWS, count_footers, find_header, width
from samverkan_data.reading.limits import MAX_BYTES, MAX_COLUMNS, MAX_LINE_BYTES, MAX_LINES, MEGABYTE
from samverkan_data.reading.regular import has_breaks_in_quotes, line_ends, read_regular
from samverkan_data.reading.wrapped import unwrap_text, without_marks
from samverkan_data.received import TextTable, unread


def read_text_table(content: bytes, name: str, limit: int = MAX_BYTES) -> TextTable:
    """Read a delimited file as text.

    Rows are numbered as a spreadsheet shows them: the first line is row 1, blank lines are skipped but counted, and a
    record with line breaks inside quotes has the number of its first line. Title lines above the header and notes below
    the table stand aside.

    Args:
        content: the file as received.
        name: its name; not used for reading, kept so that every reader is called alike.
        limit: largest accepted size in bytes.
    """
    if len(content) > limit:
        return unread("", Finding("too_large", value=str(-(-len(content) // MEGABYTE)), detail=str(limit // MEGABYTE)))
    return read_text(*decode(content))


def read_text(text: bytes, encoding: str, findings: Sequence[Finding]) -> TextTable:
    """As `read_text_table`, of what `encoding.decode` gives."""
    if any(f.code in ("binary_file", "unknown_package") for f in findings):
        return unread(encoding, *findings)
    if not text or text.isspace():
        return unread(encoding, Finding("empty_file"))
    unfit = _too_many_lines(text) or _longest_line(line_ends(text))
    if unfit:
        return unread(encoding, unfit)
    text, told = unwrap_text(without_marks(text.replace(b"\x00", b"")))
    return _read(text, encoding, [*findings, *told])


def _read(text: bytes, encoding: str, findings: list[Finding]) -> TextTable:
    delimiter = find_delimiter(text)
    found = _header(text, delimiter)
    if found is None:
        return unread(encoding, *findings, Finding("unclosed_quote", 1) if b'"' in text else Finding("empty_file"))
    row, header = found.row, found.cells
    if len(header) > MAX_COLUMNS:
        return unread(encoding, *findings, Finding("too_many_columns", 1, None, str(len(header)), str(MAX_COLUMNS)))
    cells, rows, more = _body(text, delimiter, row, found.lines, len(header))
    cells, rows, more, below = _drop_footers(*_drop_blank(cells, rows), more)
    findings = findings + found.findings + more + check_header(header, row, cells)
    header, cells = _drop_empty_ends(header, cells)
    if not len(rows):
        findings.append(Finding("no_rows"))
    return TextTable(tuple(header), cells, rows, encoding, delimiter, tuple(findings), "", (*found.above, *below))


def header_line(text: bytes) -> bytes | None:
    """The line with the headers; None where there is none, or they go on over several."""
    found = _header(text, find_delimiter(text))
    return text.split(b"\n", found.row)[found.row - 1] + b"\n" if found and found.lines == 1 else None


@dataclass(frozen=True)
class Header:
    """Row of the header, its trimmed cells, how many physical lines it takes, and the title lines above it."""

    row: int
    cells: list[str]
    lines: int
    above: tuple[tuple[int, str], ...] = ()

    @property
    def findings(self) -> list[Finding]:
        """That there are title lines."""
        return [Finding("title_lines", self.row, value=str(len({row for row, _ in self.above})))] if self.above else []


def _header(text: bytes, delimiter: str) -> Header | None:
    """The header; None where it never ends."""
    first: list[tuple[int, list[str], int]] = []
    with contextlib.suppress(csv.Error):
        for row, cells, lines in read_records(text, delimiter):
            if not (row == 1 and DECLARED.match(text)):
                first.append((row, cells, len(lines)))
            if len(first) == SAMPLE_ROWS:
                break
    if not first:
        return None
    place = find_header([(row, cells) for row, cells, _ in first])
    row, cells, line_count = first[place]
    above = tuple((number, cell) for number, texts, _ in first[:place] for cell in texts if cell.strip())
    return Header(row, [cell.strip() for cell in cells], line_count, above)


def _body(
    text: bytes, delimiter: str, header_row: int, line_count: int, width: int
) -> tuple[pa.Table, pa.Array, list[Finding]]:
    ends = line_ends(text)
    first = header_row - 1 + line_count
    if not has_breaks_in_quotes(text, ends):
        for surplus in (0, 1):
            regular = read_regular(text, ends, first, width + surplus, delimiter) if first < len(ends) else None
            if regular and (not surplus or is_empty(regular[0].column(width))):
                return regular[0].select(range(width)), regular[1], []
    cells, rows, findings = read_irregular(text, delimiter, header_row, width)
    return cells, pa.array(rows, pa.int64()), findings


def _drop_blank(cells: pa.Table, rows: pa.Array) -> tuple[pa.Table, pa.Array]:
    """Leave out rows of nothing but delimiters, as spreadsheets leave below their tables."""
    filled = pa.repeat(pa.scalar(False), len(rows))
    for column in cells.columns:
        filled = pc.or_(filled, pc.greater(pc.binary_length(pc.utf8_trim_whitespace(column.combine_chunks())), 0))
        if pc.all(filled).as_py() is not False:
            return cells, rows
    return cells.filter(filled), rows.filter(filled)


def _drop_footers(
    cells: pa.Table, rows: pa.Array, findings: list[Finding]
) -> tuple[pa.Table, pa.Array, list[Finding], list[tuple[int, str]]]:
    """Take notes below the table out of it; they stand aside, and no longer count as uneven rows."""
    start = max(0, len(rows) - SAMPLE_ROWS)
    numbers = rows.slice(start).to_pylist()
    columns = [column.slice(start).to_pylist() for column in cells.columns]
    last = list(zip(numbers, zip(*columns, strict=True), strict=True))
    count = count_footers(last, max((width(texts) for _, texts in last), default=0))
    if not count or count == len(rows):
        return cells, rows, findings, []
    below = [(number, text.strip()) for number, texts in last[len(last) - count :] for text in texts if text.strip()]
    first = below[0][0]
    kept = [f for f in findings if not (f.code == "ragged_row" and f.row is not None and f.row >= first)]
    told = Finding("footer_lines", first, value=str(count))
    return cells.slice(0, len(rows) - count), rows.slice(0, len(rows) - count), [*kept, told], below


def _drop_empty_ends(header: Sequence[str], cells: pa.Table) -> tuple[list[str], pa.Table]:
    """Leave out columns at the end without header and without text; cells beyond the header get an empty header."""
    header = [*header, *[""] * (cells.num_columns - len(header))]
    while len(header) > 1 and not header[-1] and is_empty(cells.column(len(header) - 1)):
        header.pop()
        cells = cells.select(range(len(header)))
    return list(header), cells


def _too_many_lines(text: bytes) -> Finding | None:
    count = text.count(b"\n")
    return Finding("too_many_lines", None, None, str(count), str(MAX_LINES)) if count > MAX_LINES else None


def _longest_line(ends: NDArray[np.int64]) -> Finding | None:
    lengths = np.diff(np.append(-1, ends))
    place = int(lengths.argmax())
    return Finding("long_line", place + 1, detail=str(MAX_LINE_BYTES)) if lengths[place] > MAX_LINE_BYTES else None
