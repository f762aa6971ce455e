"""What may be written beside a panel: rows of registers, by the keys that they are stored under."""

from typing import Any

from samverkan_data.intake.editing import cell_text
from samverkan_data.report.writing import Writing
from samverkan_data.schema import TABLES


def writing_of(label: str, table: str, row: Any) -> Writing:  # noqa: ANN401 - a named tuple of a register's frame
    """The row of a register's frame, to change."""
    return Writing(label, table, tuple(cell_text(getattr(row, name)) for name in TABLES[table].key))
