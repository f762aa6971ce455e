"""The schema in words: the page about the data files, and an empty file to fill in."""

from collections.abc import Iterable

from samverkan_data.schema import TABLES
from samverkan_data.schema.column import Column, Table
from samverkan_data.texts import schema as texts


def write_template(table: Table) -> str:
    """An empty file of the table: its headers separated by `;`, and a line end."""
    return ";".join(column.header for column in table.file_columns) + "\r\n"


def document_tables() -> str:
    """The text of `docs/datafiler.md`: every table with every column, in Markdown."""
    return "\n".join([texts.INTRODUCTION, *(_document(table) for table in TABLES.values())])


def _document(table: Table) -> str:
    key = ", ".join(table.column(name).header for name in table.key)
    lines = [
        texts.TABLE_HEADING.format(title=table.title, name=table.name), "", table.description, "",
        texts.KEY.format(columns=key), "", _line(texts.HEADERS), _line("---" for _ in texts.HEADERS),
        *(_line(_cells(column)) for column in table.columns), "",
    ]  # fmt: skip
    return "\n".join(lines)


def _cells(column: Column) -> tuple[str, ...]:
    return (
        column.header, f"`{column.name}`", _kind(column), texts.REQUIRED[column.required], column.unit,
        _description(column), _choices(column), ", ".join(column.variants),
    )  # fmt: skip


def _kind(column: Column) -> str:
    kind = texts.KINDS[column.kind]
    if column.refers_to:
        return texts.REFERS.format(kind=kind, title=TABLES[column.refers_to].title)
    return kind


def _description(column: Column) -> str:
    text = column.description
    if column.high is not None:
        text = texts.RANGE.format(description=text, low=column.low, high=column.high)
    elif column.low is not None:
        text = texts.LOWEST.format(description=text, low=column.low)
    if column.default:
        default = column.choices.get(column.default, column.default)
        text = texts.DEFAULT.format(description=text, default=default)
    return texts.MADE.format(description=text) if column.made else text


def _choices(column: Column) -> str:
    return ", ".join(f"{label} (`{code}`)" for code, label in column.choices.items())


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
