"""Rows to a CSV in the product's own format: `;`, UTF-8, decimal comma, the schema's headers."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from samverkan_data.schema import TABLES

Cell = str | int | float
Row = Mapping[str, Cell]


def write(path: Path, table: str, rows: Iterable[Row]) -> None:
    """Write rows (schema column name -> cell); a column that a row lacks is left empty.

    Raises:
        KeyError: a row holds a name that is no file column of the table.
    """
    headers = {column.name: column.header for column in TABLES[table].file_columns}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(headers.values()), restval="", delimiter=";", lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow({headers[name]: _text(cell) for name, cell in row.items()})


def _text(cell: Cell) -> str:
    return str(cell).replace(".", ",") if isinstance(cell, float) else str(cell)
