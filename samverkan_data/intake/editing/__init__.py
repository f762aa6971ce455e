"""Rows of registers written on pages: checked as a file's, merged with what others write, stored as small uploads."""

from samverkan_data.intake.editing.merging import Conflict, Edit
from samverkan_data.intake.editing.row_texts import StoredRow, key_of, rows_by_key, write_rows
from samverkan_data.intake.editing.saving import EDITABLE, Outcome, save_rows
from samverkan_data.intake.editing.told import Told, must_be_filled

__all__ = [
    "EDITABLE",
    "Conflict",
    "Edit",
    "Outcome",
    "StoredRow",
    "Told",
    "key_of",
    "must_be_filled",
    "rows_by_key",
    "save_rows",
    "write_rows",
]
