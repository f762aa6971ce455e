"""The careful way: line breaks inside quotes, rows of different width, quotes that never end."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pyarrow as pa

from samverkan_data.findings import MAX_ALIKE, Finding, more_alike
from samverkan_data.reading.limits import MAX_LINE_BYTES

BATCH = 50_000


@dataclass
class Lines:
    """Physical lines of a text, remembering those of the record being read."""

    text: bytes
    record: list[str] = field(default_factory=list)

    def __iter__(self) -> Iterator[str]:
        """Each line with its line break."""
        for line in io.TextIOWrapper(io.BytesIO(self.text), encoding="utf-8", newline=""):
            self.record.append(line)
            yield line


@dataclass
class Records:
    """What reading gave: batches of cells, row numbers and findings."""

    width: int
    batches: list[pa.RecordBatch] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    ragged: int = 0
    more_ragged: list[int] = field(default_factory=list)

    def add_ragged(self, row: int, found: int, expected: int) -> None:
        """Note a row of another width; only the first ones are told one by one."""
        self.ragged += 1
        if self.ragged <= MAX_ALIKE:
            self.findings.append(Finding("ragged_row", row, value=str(found), detail=str(expected)))
        else:
            self.more_ragged.append(row)


def read_records(text: bytes, delimiter: str) -> Iterator[tuple[int, list[str], list[str]]]:
    """Each record with cells: its first physical line (1 is the file's first), its cells, its lines.

    Raises:
        csv.Error: a cell is longer than a line may be.
    """
    csv.field_size_limit(MAX_LINE_BYTES)
    lines = Lines(text)
    reader = csv.reader(iter(lines), delimiter=delimiter)
    first = 1
    for cells in reader:
        if any(cells):
            yield first, cells, lines.record
        first = reader.line_num + 1
        lines.record = []


def read_irregular(
    text: bytes, delimiter: str, header_row: int, width: int
) -> tuple[pa.Table, list[int], list[Finding]]:
    """Cells, row numbers and findings below the header.

    A row that is too long keeps its surplus in one more column, so that the personal-data gate reads it too.
    """
    found = Records(width)
    batch: list[list[str]] = []
    last: tuple[int, list[str]] = (header_row, [])
    try:
        for row, cells, lines in read_records(text, delimiter):
            last = (row, lines)
            if row > header_row:
                found.rows.append(row)
                batch.append(_fit(cells, row, delimiter, found))
            if len(batch) == BATCH:
                _flush(batch, found)
    except csv.Error:
        found.findings.append(Finding("unclosed_quote", last[0] + len(last[1])))
    _flush(batch, found)
    if _is_unclosed(last[1], delimiter):
        found.findings.append(Finding("unclosed_quote", last[0]))
    if found.more_ragged:
        found.findings.append(more_alike("ragged_row", None, found.more_ragged))
    return pa.Table.from_batches(found.batches), found.rows, found.findings


def _fit(cells: list[str], row: int, delimiter: str, found: Records) -> list[str]:
    """The cells made as wide as the header, with the surplus last; empty surplus is no fault."""
    count = len(cells)
    surplus = [cell for cell in cells[found.width :] if cell]
    if surplus or count < found.width:
        found.add_ragged(row, count, found.width)
    padded = cells[: found.width] + [""] * (found.width - count)
    return [*padded, delimiter.join(surplus)]


def _flush(batch: list[list[str]], found: Records) -> None:
    columns = list(zip(*batch, strict=True)) if batch else [()] * (found.width + 1)
    arrays = [pa.array(column, pa.string()) for column in columns]
    found.batches.append(pa.record_batch(arrays, names=[f"c{i}" for i in range(found.width + 1)]))
    batch.clear()


def _is_unclosed(lines: list[str], delimiter: str) -> bool:
    record = "".join(lines)
    opened = re.search(rf'(^|[{re.escape(delimiter)}\n])"', record)
    return bool(opened) and record.count('"') % 2 == 1
