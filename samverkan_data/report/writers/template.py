"""A template as a workbook: headers with an example row, lists of the words that are allowed, and what each means."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from samverkan_data.schema import Table
from samverkan_data.schema.column import Column
from samverkan_data.schema.example_row import allowed, example_of, marked_row
from samverkan_data.texts import schema as texts

MOST_ROWS, MOST_LISTED, NARROWEST, WIDEST = 5_000, 250, 12, 44
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
WORDS = Mapping[str, Sequence[str]]


def template_workbook(table: Table, home: str = "", names: WORDS | None = None) -> bytes:
    """The template of a table.

    Args:
        table: whose.
        home: code of the municipality whose lake it is; empty for any.
        names: column -> names of the registers' rows that it may hold, as the lake has them.
    """
    file = BytesIO()
    with Workbook(file, OPTIONS) as book:
        bold, grey = (
            book.add_format({"bold": True, "bottom": 1}),
            book.add_format({"italic": True, "font_color": "#52606D"}),
        )
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet(table.title)
        sheet.freeze_panes(1, 0)
        words = _words(table, names or {})
        for place, (column, cell) in enumerate(zip(table.file_columns, marked_row(table, home), strict=True)):
            sheet.write_string(0, place, column.header, bold)
            sheet.write_string(1, place, cell, grey)
            sheet.set_column(place, place, min(max(len(column.header), len(cell), NARROWEST), WIDEST))
        about = book.add_worksheet(texts.DESCRIPTION_SHEET)
        _describe(about, table, words, bold, wrapped)
        _offer(book, sheet, table, words)
    return file.getvalue()


def _words(table: Table, names: WORDS) -> dict[str, list[str]]:
    """Column -> the words that it may hold, in order; nothing for others."""
    every = {column.name: allowed(column) or list(names.get(column.name, ())) for column in table.file_columns}
    return {name: words for name, words in every.items() if words}


def _describe(sheet: Worksheet, table: Table, words: WORDS, bold: object, wrapped: object) -> None:
    """What each column says, on a sheet of its own."""
    sheet.write_string(0, 0, texts.LEFT_OUT, bold)
    sheet.write_row(2, 0, texts.DESCRIPTION_HEADERS, bold)
    for row, column in enumerate(table.file_columns, 3):
        sheet.write_row(row, 0, _described(column, words.get(column.name, ())), wrapped)
    for place, width in enumerate((26, 8, 14, 60, 50, 34)):
        sheet.set_column(place, place, width)


def _described(column: Column, words: Sequence[str]) -> tuple[str, ...]:
    listed = ", ".join(words[:MOST_LISTED])
    required = texts.REQUIRED[column.required]
    return column.header, required, column.unit, column.description, listed, example_of(column)


def _offer(book: Workbook, sheet: Worksheet, table: Table, words: WORDS) -> None:
    """Lists in the cells; the words stand on a hidden sheet, where there is room for any number of them."""
    offered = [(place, column) for place, column in enumerate(table.file_columns)
               if column.name in words and column.kind != "list"]  # fmt: skip
    if not offered:
        return
    hidden = book.add_worksheet(texts.LIST_SHEET)
    hidden.hide()
    for at, (place, column) in enumerate(offered):
        hidden.write_column(0, at, words[column.name])
        letter = chr(ord("A") + at)
        source = f"='{texts.LIST_SHEET}'!${letter}$1:${letter}${len(words[column.name])}"
        rule = {"validate": "list", "source": source, "error_message": texts.CHOOSE_FROM_LIST, "error_type": "warning"}
        sheet.data_validation(1, place, MOST_ROWS, place, rule)
