"""What a cell of a row may be: the codes to choose from, by name."""

from collections import Counter
from collections.abc import Mapping

from samverkan_data.intake.editing.row_texts import Texts
from samverkan_data.lake import Snapshot
from samverkan_data.query.registers import register
from samverkan_data.schema import TABLES, Column, Table
from samverkan_data.schema.registers import SIDES

THEMES = frozenset({"theme", "responsible", "takes_part"})
"""Columns that name themes, of all categories."""
SEVERAL = "|"
NAMED = "{label} ({code})"


def choices_of(snapshot: Snapshot, column: Column) -> Mapping[str, str]:
    """Code -> what it is called, in the register's order; empty where anything may be written. Nobody may change it."""
    if column.choices:
        return column.choices
    return snapshot.again(_named, column.refers_to, column.name in THEMES) if column.refers_to else {}


def told_row(snapshot: Snapshot, table: Table, row: Texts) -> dict[str, str]:
    """A row as people say it: names instead of codes."""
    return {column.name: told_cell(snapshot, column, row.get(column.name, "")) for column in table.columns}


def told_cell(snapshot: Snapshot, column: Column, text: str) -> str:
    """A cell by the names of what it refers to; several apart by commas."""
    options = choices_of(snapshot, column)
    codes = text.split(SEVERAL) if column.kind == "list" else [text]
    return ", ".join(options.get(code, code) for code in codes)


def _named(snapshot: Snapshot, name: str, only_themes: bool) -> dict[str, str]:
    table, rows = TABLES[name], register(snapshot, name)
    if only_themes:
        rows = rows[rows["tree"] == "tema"]
    named = [str(label) for label in rows[table.label]]
    if name == "roles":
        named = [
            NAMED.format(label=label, code=SIDES.get(str(side), ""))
            for label, side in zip(named, rows["side"], strict=True)
        ]
    labels = dict(zip(map(str, rows[table.code]), named, strict=True))
    several = Counter(labels.values())
    return {
        code: label if several[label] == 1 else NAMED.format(label=label, code=code) for code, label in labels.items()
    }
