"""Sheets as a workbook: an overview in words, a sheet per table, and one of sources."""

import re
from datetime import date
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from samverkan_data.report.panel import Cell, Panel, Sheet, Table
from samverkan_data.report.tables import written
from samverkan_data.report.writers.parts import (
    Sheets,
    caption_of,
    is_example,
    mark_of,
    opening_lines,
    parts_of,
    section_lines,
    shown,
)
from samverkan_data.report.writers.progress import Progress, silent
from samverkan_data.texts import pages
from samverkan_data.texts import writers as texts

LONGEST_NAME, WIDEST, MOST_IN_CELL = 31, 60, 32_767
YEAR = pages.COLUMNS["year"]
STYLES = {
    "title": {"bold": True, "font_size": 14}, "heading": {"bold": True},
    "header": {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}, "note": {"font_color": "#52606D"},
    "wrapped": {"text_wrap": True, "valign": "top"}, "whole": {"num_format": "#,##0"}, "year": {"num_format": "0"},
    "decimal": {"num_format": "#,##0.0"}, "day": {"num_format": "yyyy-mm-dd"},
}  # fmt: skip


class _Book:
    """A workbook being written; no text becomes a formula or a link."""

    def __init__(self) -> None:
        self._file = BytesIO()
        self._book = Workbook(self._file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
        self.styles: dict[str, Format] = {name: self._book.add_format(style) for name, style in STYLES.items()}
        self._names: set[str] = set()

    def add(self, name: str) -> Worksheet:
        """A new sheet with a name that no other has; its length is counted as Excel does."""
        return self._book.add_worksheet(
            self._free(re.sub(r"[\[\]:*?/\\'\x00-\x1f\U00010000-\U0010ffff]", " ", name).strip() or texts.TABLE)
        )

    def write(self, sheet: Worksheet, row: int, column: int, cell: Cell, header: str = "", style: str = "") -> None:
        """A number as a number, a date as a date, all else as text."""
        if cell is None:
            return
        if isinstance(cell, date):
            sheet.write_datetime(row, column, cell, self.styles["day"])
        elif isinstance(cell, int | float):
            kind = "year" if header == YEAR else "whole" if isinstance(cell, int) else "decimal"
            sheet.write_number(row, column, cell, self.styles[kind])
        else:
            sheet.write_string(row, column, cell[:MOST_IN_CELL], self.styles.get(style))

    def bytes(self) -> bytes:
        """The file."""
        self._book.close()
        return self._file.getvalue()

    def _free(self, name: str) -> str:
        short, number = name[:LONGEST_NAME].strip(), 1
        while short.casefold() in self._names:
            number += 1
            short = f"{name[: LONGEST_NAME - len(str(number)) - 1].strip()} {number}"
        self._names.add(short.casefold())
        return short


def write_xlsx(sheets: Sheets, progress: Progress = silent) -> bytes:
    """The workbook."""
    book = _Book()
    _write_overview(book, sheets)
    sources: list[tuple[Cell, ...]] = []
    for place, sheet in enumerate(sheets):
        progress(place, len(sheets))
        for panel in parts_of(sheet):
            name = _write_panel(book, sheet, panel, panel.table) if panel.table is not None else ""
            sources.append(_source(sheet, panel, name))
    _write_rows(book, book.add(texts.SOURCES), Table(texts.SOURCE_HEADERS, tuple(sources)), 0, "wrapped")
    return book.bytes()


def _write_overview(book: _Book, sheets: Sheets) -> None:
    page, row = book.add(texts.OVERVIEW), 0
    page.set_column(0, 0, 2 * WIDEST)
    for sheet in sheets:
        lines = [
            ("title", sheet.title),
            ("note", mark_of(sheet)),
            *(("wrapped", text) for text in opening_lines(sheet)),
        ]
        for section in sheet.sections:
            lines += [("heading", text) for text in section_lines(section)]
            for panel in shown(section.panels):
                lines += [("heading", panel.heading), *(("wrapped", text) for text in panel.lines)]
        for style, text in [*lines, ("", "")]:
            book.write(page, row, 0, text, style=style)
            row += 1


def _write_panel(book: _Book, sheet: Sheet, panel: Panel, table: Table) -> str:
    """A table on a sheet of its own, and that sheet's name."""
    page = book.add(panel.heading)
    told = [("title", panel.heading), ("note", panel.reading), ("note", caption_of(panel.caption)),
            ("note", mark_of(sheet, panel)), *(("note", note) for note in panel.notes)]  # fmt: skip
    lines = [(style, text) for style, text in told if text]
    for row, (style, text) in enumerate(lines):
        book.write(page, row, 0, text, style=style)
    _write_rows(book, page, table, len(lines) + 1)
    return str(page.get_name())


def _write_rows(book: _Book, page: Worksheet, table: Table, first: int, style: str = "") -> None:
    for column, header in enumerate(table.headers):
        book.write(page, first, column, header, style="header")
        cells = [row[column] for row in table.rows]
        for row, cell in enumerate(cells, first + 1):
            book.write(page, row, column, cell, header, style)
        page.set_column(column, column, min(WIDEST, max(len(written(cell, header)) for cell in [header, *cells]) + 2))
    page.freeze_panes(first + 1, 0)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(first)


def _source(sheet: Sheet, panel: Panel, name: str) -> tuple[Cell, ...]:
    caption = panel.caption
    from_where = (caption.source, caption.period, caption.n) if caption else ("", "", "")
    example = pages.YES if is_example(sheet, panel) else pages.NO
    version = caption.version if caption and caption.version else sheet.version
    return (sheet.title, panel.heading, name, *from_where, version, example, texts.EDITIONS[sheet.edition],
            panel.reading, " ".join(panel.notes))  # fmt: skip
