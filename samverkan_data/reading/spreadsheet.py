"""Workbooks (`.xlsx`, `.xls`, `.xlsb`, `.ods`) as one text table per sheet, by python-calamine."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from samverkan_data.findings import Finding
from samverkan_data.reading.headers import check_header
from samverkan_data.reading.layout import lay_out
from samverkan_data.reading.limits import MAX_CELLS, MAX_COLUMNS, MAX_SHEETS, MEGABYTE
from samverkan_data.reading.unpack import unpacked_size
from samverkan_data.received import TextTable, unread

OLE = b"\xd0\xcf\x11\xe0"
PROGRAM = Path(__file__).with_name("spreadsheet_process.py")
SECONDS = 120
REASONS = {3: "damaged_workbook", 4: "locked_workbook", 5: "workbook_too_large"}


def read_workbook(content: bytes, limit: int) -> tuple[TextTable, ...]:
    """Every sheet with cells; a workbook that cannot be read gives one table whose findings say why.

    The workbook is read by another process with a bound on memory and time.
    """
    if unpacked_size(content) > limit:
        return (unread("", Finding("too_large_unpacked", detail=str(limit // MEGABYTE))),)
    answer = _run(content)
    if isinstance(answer, Finding):
        return (unread("", answer),)
    tables = [_sheet(sheet["name"], sheet["rows"]) for sheet in answer]
    return tuple(table for table in tables if table.header or table.findings) or (unread("", Finding("empty_file")),)


def _run(content: bytes) -> list[dict[str, list[list[str]]]] | Finding:
    command = [sys.executable, "-I", str(PROGRAM), str(MAX_CELLS), str(MAX_SHEETS)]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return Finding("workbook_too_large")
    if done.returncode:
        return Finding(
            REASONS.get(done.returncode, "damaged_workbook" if done.returncode == 3 else "workbook_too_large")
        )
    sheets: list[dict[str, list[list[str]]]] = json.loads(done.stdout)
    return sheets


def _sheet(name: object, rows: list[list[str]]) -> TextTable:
    filled = [(number, row) for number, row in enumerate(rows, start=1) if any(cell.strip() for cell in row)]
    if not filled:
        return unread("")
    if max(len(row) for _, row in filled) > MAX_COLUMNS:
        wide = Finding("too_many_columns", 1, None, str(max(len(row) for _, row in filled)), str(MAX_COLUMNS))
        return unread("", wide)
    table = lay_out(filled, str(name))
    header_row = filled[0][0] if not table.aside else max(1, min(table.rows.to_pylist(), default=2) - 1)
    return replace(table, findings=(*table.findings, *check_header(table.header, header_row, table.cells)))
