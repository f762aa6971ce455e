"""Which sheet of a workbook a row stands in."""

from collections.abc import Iterable
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.findings import Finding, more_alike
from samverkan_data.received import SHEET_ROWS, Recognised

TWO_ROWS = ("duplicate_key", "repeated_row")


def name_sheets(findings: Iterable[Finding], recognised: Recognised) -> list[Finding]:
    """The findings with the sheet of their row, where the file has several sheets."""
    if recognised.sheets:
        return [placed for finding in findings for placed in _place(finding, recognised.sheets)]
    titles = [source.title for source in recognised.sources if source.title]
    read = (recognised.source or recognised.text).title
    if len(titles) < 2 or not read:
        return list(findings)
    return [replace(one, sheet=one.sheet or read) if one.row or one.rows else one for one in findings]


def rows_in_sheets(rows: pa.Table, recognised: Recognised) -> pa.Table:
    """The typed rows with the row numbers of their own sheets."""
    if not recognised.sheets:
        return rows
    numbers = rows.column("row")
    before = pc.multiply(pc.divide(numbers, SHEET_ROWS), SHEET_ROWS)
    return rows.set_column(rows.column_names.index("row"), "row", pc.subtract(numbers, before))


def _place(finding: Finding, sheets: tuple[str, ...]) -> list[Finding]:
    """The finding in its sheet; one for each sheet where it counts rows of several."""
    if finding.rows:
        return [
            replace(more_alike(finding.of, finding.column, rows), sheet=sheets[sheet] if len(sheets) > 1 else "")
            for sheet, rows in _by_sheet(finding.rows).items()
        ]
    if not finding.row:
        return [finding]
    sheet, row = divmod(finding.row, SHEET_ROWS)
    other = finding.detail.isdecimal() and finding.code in TWO_ROWS
    detail = str(int(finding.detail) % SHEET_ROWS) if other else finding.detail
    return [replace(finding, row=row, detail=detail, sheet=sheets[sheet] if len(sheets) > 1 else "")]


def _by_sheet(rows: Iterable[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for number in rows:
        sheet, row = divmod(number, SHEET_ROWS)
        found.setdefault(sheet, []).append(row)
    return found
