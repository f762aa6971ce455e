"""Tables as CSV for a spreadsheet: `;`, decimal comma, BOM. All tables of a file stand below each other."""

import csv
from io import StringIO

from samverkan_data.formats import harmless
from samverkan_data.report.panel import Caption, Cell, Panel, Table
from samverkan_data.report.writers.parts import Sheets, caption_of, mark_of, opening_lines, parts_of
from samverkan_data.report.writers.progress import Progress, silent

Row = tuple[Cell, ...]


def write_table(table: Table, caption: Caption | None = None) -> bytes:
    """One table; the first line says where the numbers come from, where that is known."""
    first: list[Row] = [] if caption is None else [(caption.whole,)]
    return _file([*first, table.headers, *table.rows])


def write_csv(sheets: Sheets, progress: Progress = silent) -> bytes:
    """Every table of the sheets, each below its heading and where it comes from."""
    rows: list[Row] = []
    for place, sheet in enumerate(sheets):
        progress(place, len(sheets))
        rows += [(sheet.title,), *((line,) for line in opening_lines(sheet)), (mark_of(sheet),), ()]
        for panel in parts_of(sheet):
            rows += [*_rows(panel), ()]
    return _file(rows)


def _rows(panel: Panel) -> list[Row]:
    words = [panel.heading, panel.reading, *panel.lines, caption_of(panel.caption), *panel.notes]
    table: list[Row] = [] if panel.table is None else [panel.table.headers, *panel.table.rows]
    return [*((word,) for word in words if word), *table]


def _file(rows: list[Row]) -> bytes:
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerows([_text(cell) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return str(cell).replace(".", ",")
    return harmless(cell) if isinstance(cell, str) else str(cell)
