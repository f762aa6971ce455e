"""Workbooks (`.xlsx`, `.xls`, `.ods`) as one text table per sheet, by python-calamine."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from samverkan_data.findings import Finding
from samverkan_data.reading.cell_formats import Formatted, show_formats
from samverkan_data.reading.layout import lay_out
from samverkan_data.reading.limits import MAX_CELLS, MAX_COLUMNS, MAX_SHEETS, MEGABYTE
from samverkan_data.reading.unpack import is_binary_workbook, unpacked_size
from samverkan_data.reading.wrapped import unwrap_rows
from samverkan_data.received import TextTable, unread

OLE = b"\xd0\xcf\x11\xe0"
PROGRAM = Path(__file__).with_name("spreadsheet_process.py")
SECONDS = 120
REASONS = {1: "damaged_workbook", 3: "damaged_workbook", 4: "locked_workbook"}

Row = tuple[int, list[str]]
Answer = tuple[list[tuple[str, list[Row]]], list[Formatted]]


def read_workbook(content: bytes, limit: int) -> tuple[TextTable, ...]:
    """Every sheet with cells; a workbook that cannot be read gives one table whose findings say why.

    The workbook is read by another process with a bound on memory and time.
    """
    if is_binary_workbook(content):
        return (unread("", Finding("binary_workbook")),)
    if unpacked_size(content) > limit:
        return (unread("", Finding("too_large_unpacked", detail=str(limit // MEGABYTE))),)
    answer = _run(content, limit)
    if isinstance(answer, Finding):
        return (unread("", answer),)
    sheets, formatted = answer
    show_formats(content, sheets, formatted)
    widest = max((len(row) for _, rows in sheets for _, row in rows), default=0)
    if widest > MAX_COLUMNS:
        return (unread("", Finding("too_many_columns", 1, None, str(widest), str(MAX_COLUMNS))),)
    return tuple(_table(rows, name) for name, rows in sheets if rows) or (unread("", Finding("empty_file")),)


def _table(rows: list[Row], name: str) -> TextTable:
    parted, told = unwrap_rows(rows)
    table = lay_out(parted, name)
    return replace(table, findings=(*told, *table.findings))


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
    for line in output.splitlines():
        match json.loads(line):
            case str(name):
                sheets.append((name, []))
            case [number, texts]:
                sheets[-1][1].append((number, texts))
            case [name, row, column, code]:
                formatted.append((name, row, column, code))
    return sheets, formatted
