"""Workbooks (`.xlsx`, `.xls`, `.ods`) as one text table per sheet, by python-calamine."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from samverkan_data.findings import Finding
from samverkan_data.reading.cell_formats import Formatted, show_formats
from samverkan_data.reading.layout import lay_out
from samverkan_data.reading.limits import MAX_CELLS, MAX_COLUMNS, MAX_SHEETS, MAX_WORKBOOK, MEGABYTE
from samverkan_data.reading.marks import Mark, apply_marks, with_raised
from samverkan_data.reading.unpack import is_binary_workbook, unpacked_size
from samverkan_data.reading.workbook_marks import marks_of
from samverkan_data.reading.wrapped import unwrap_rows
from samverkan_data.received import TextTable, unread

OLE = b"\xd0\xcf\x11\xe0"
PROGRAM = Path(__file__).with_name("spreadsheet_process.py")
SECONDS = 120
REASONS = {1: "damaged_workbook", 3: "damaged_workbook", 4: "locked_workbook"}

Row = tuple[int, list[str]]
Answer = tuple[list[tuple[str, list[Row]]], list[Formatted], list[Mark]]


def read_workbook(content: bytes, limit: int) -> tuple[TextTable, ...]:
    """Every sheet with cells; a workbook that cannot be read gives one table whose findings say why.

    The workbook is read by another process with a bound on memory and time.
    """
    if is_binary_workbook(content):
        return (unread("", Finding("binary_workbook")),)
    most = min(limit, MAX_WORKBOOK)
    if unpacked_size(content) > most:
        return (unread("", Finding("too_large_unpacked", detail=str(most // MEGABYTE))),)
    answer = _run(content, limit)
    if isinstance(answer, Finding):
        return (unread("", answer),)
    sheets, formatted, marks = answer
    told = apply_marks(sheets, [*marks, *marks_of(content)])
    otherwise = show_formats(content, sheets, formatted)
    doubtful = [Mark(name, "shown_otherwise", row, column) for name, row, column in otherwise]
    for name, found in apply_marks(sheets, doubtful).items():
        told.setdefault(name, []).extend(found)
    widest = max((len(row) for _, rows in sheets for _, row in rows), default=0)
    if widest > MAX_COLUMNS:
        return (unread("", Finding("too_many_columns", 1, None, str(widest), str(MAX_COLUMNS))),)
    filled = tuple(_table(rows, name, told.get(name, ())) for name, rows in sheets if rows)
    return filled or (unread("", *(finding for found in told.values() for finding in found), Finding("empty_file")),)


def _table(rows: list[Row], name: str, marked: Sequence[Finding]) -> TextTable:
    """The table of a sheet; cells that are merged above its rows are titles and headers."""
    parted, told = unwrap_rows(rows)
    table = lay_out(parted, name)
    first = table.rows[0].as_py() if table.row_count else 0
    kept = [finding for finding in marked if finding.code != "merged_cells" or (finding.row or 0) >= first > 0]
    return replace(table, findings=(*told, *table.findings, *kept))


def _run(content: bytes, limit: int) -> Answer | Finding:
    command = [sys.executable, "-I", str(PROGRAM), str(MAX_CELLS), str(MAX_SHEETS), str(limit)]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return Finding("workbook_too_large")
    if done.returncode:
        return Finding(REASONS.get(done.returncode, "workbook_too_large"))
    return _parse(done.stdout)


def _parse(output: bytes) -> Answer:
    sheets: list[tuple[str, list[Row]]] = []
    formatted: list[Formatted] = []
    marks: list[Mark] = []
    for line in output.splitlines():
        match json.loads(line):
            case str(name):
                sheets.append((name, []))
            case [number, texts]:
                sheets[-1][1].append((number, texts))
            case [name, row, column, code]:
                formatted.append((name, row, column, code))
            case [name, kind, row, column, text]:
                marks.append(Mark(name, "text", row, column, with_raised(text)) if kind == "raised" else
                             Mark(name, kind, row, column, text))  # fmt: skip
    return sheets, formatted, marks
