"""Rows of registers written on pages: checked as a file's, merged with what others write, stored as small uploads."""

from samverkan_data.intake.editing.choices import choices_of, told_cell, told_row
from samverkan_data.intake.editing.merging import Conflict, Edit
from samverkan_data.intake.editing.new_ids import makes_id
from samverkan_data.intake.editing.renewing import proposal, renewed
from samverkan_data.intake.editing.row_texts import Key, StoredRow, cell_text, key_of, rows_by_key, write_rows
from samverkan_data.intake.editing.saving import EDITABLE, Outcome, save_rows
from samverkan_data.intake.editing.told import Told, must_be_filled

__all__ = [
    "EDITABLE",
    "Conflict",
    "Edit",
    "Key",
    "Outcome",
    "StoredRow",
    "Told",
    "cell_text",
    "choices_of",
    "key_of",
    "makes_id",
    "must_be_filled",
    "proposal",
    "renewed",
    "rows_by_key",
    "save_rows",
    "told_cell",
    "told_row",
    "write_rows",
]
