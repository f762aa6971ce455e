"""One table as CSV for a spreadsheet: `;`, decimal comma, BOM."""

import csv
from io import StringIO

from samverkan_data.formats import harmless
from samverkan_data.report.panel import Caption, Cell, Table


def write_table(table: Table, caption: Caption | None = None) -> bytes:
    """The file's bytes; its first line says where the numbers come from, where that is known."""
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    if caption is not None:
        writer.writerow([caption.whole])
    writer.writerow(table.headers)
    writer.writerows([_text(cell) for cell in row] for row in table.rows)
    return file.getvalue().encode("utf-8-sig")


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return str(cell).replace(".", ",")
    return harmless(cell) if isinstance(cell, str) else str(cell)
