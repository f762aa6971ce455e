"""The example row of a template: marked in its first cell, so that nobody takes it for data."""

import re
from collections.abc import Sequence

from samverkan_data.schema.column import Column, Table
from samverkan_data.texts import schema as texts

MUNICIPALITY = "1814"
"""The code that examples name; a template of another lake has that lake's own instead."""


def example_row(table: Table, home: str = "") -> tuple[str, ...]:
    """The cells of the example row, in the template's order, without the mark.

    Args:
        table: whose template it is.
        home: code of the municipality whose lake it is; empty for any.
    """
    cells = (example_of(column) for column in table.file_columns)
    return tuple(cell.replace(MUNICIPALITY, home) if home else cell for cell in cells)


def example_of(column: Column) -> str:
    """An example of a cell; empty where none is needed."""
    return column.example or next(iter(column.choices.values()), "")


def allowed(column: Column) -> list[str]:
    """The words that a cell may hold; none where anything of its kind may stand."""
    return list(column.choices.values())


def marked_row(table: Table, home: str = "") -> tuple[str, ...]:
    """The example row as it stands in a template."""
    first, *others = example_row(table, home)
    return (f"{texts.EXAMPLE_MARK} {first}", *others)


def is_marked(cell: str) -> bool:
    """Whether a row's first cell says that the row is an example."""
    return cell.strip().casefold().startswith(texts.EXAMPLE_MARK.casefold())


def is_as_made(column: Column, cell: str) -> bool:
    """Whether a cell of a marked row still is the template's; without the mark."""
    bare = cell.strip()[len(texts.EXAMPLE_MARK) :].strip() if is_marked(cell) else cell.strip()
    pattern = re.escape(example_of(column)).replace(MUNICIPALITY, r"\w+")
    return re.fullmatch(pattern, bare) is not None


def only_made(columns: Sequence[Column], cells: Sequence[str]) -> bool:
    """Whether every cell of a marked row still is the template's."""
    return all(is_as_made(column, cell) for column, cell in zip(columns, cells, strict=True))
