"""Sheets as a Word document: headings, real tables, figures as pictures with text alternatives, in Swedish."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from samverkan_data.charts.drawn import Finished
from samverkan_data.report.panel import Panel, Section, Sheet, Table
from samverkan_data.report.tables import is_numeric, written
from samverkan_data.report.writers.browser import has_browser
from samverkan_data.report.writers.parts import (
    Sheets,
    caption_of,
    card_panel,
    column_shares,
    left_out,
    mark_of,
    one_line,
    shown,
)  # fmt: skip
from samverkan_data.report.writers.pictures import SMALL_HEIGHT, SMALL_WIDTH, WIDTH, svgs
from samverkan_data.report.writers.plain import figures_of
from samverkan_data.report.writers.png import picture_of
from samverkan_data.report.writers.progress import Progress, silent
from samverkan_data.texts import pages
from samverkan_data.texts import writers as texts

LANGUAGE, MUTED = "sv-SE", RGBColor(0x52, 0x60, 0x6D)
PAGE, MARGIN = (Cm(21), Cm(29.7)), Cm(2)
WIDEST = Cm(17)
RIGHT = 2


def write_docx(sheets: Sheets, progress: Progress = silent) -> bytes:
    """The document; without a browser on the machine its figures are words and tables."""
    figures = figures_of(sheets) if has_browser() else []
    drawn = svgs(figures, WIDTH, progress) if figures else {}
    writing = _Writing({figure: picture_of(figure, svg, WIDTH) for figure, svg in drawn.items()})
    writing.set_up(sheets)
    for place, sheet in enumerate(sheets):
        if place:
            writing.document.add_page_break()
        writing.sheet(sheet)
    return writing.bytes()


class _Writing:
    """A document being written; all text is text."""

    def __init__(self, pictures: dict[Finished, bytes]) -> None:
        self.document = Document()
        self._pictures = pictures

    def set_up(self, sheets: Sheets) -> None:
        """Page, language, what the document is called, and the mark that every page carries."""
        document, first = self.document, next((sheet for sheet in sheets if sheet.example), sheets[0])
        language = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
        for name in ("w:val", "w:eastAsia"):
            language.set(qn(name), LANGUAGE)
        self._set_styles()
        page = document.sections[0]
        page.page_width, page.page_height = PAGE
        page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
        page.footer.paragraphs[0].text = one_line(mark_of(first))
        told, now = document.core_properties, datetime.now(UTC)
        told.title = one_line(" · ".join(dict.fromkeys(sheet.title for sheet in sheets)))[:255]
        told.author, told.language, told.comments = pages.APP, LANGUAGE, ""
        told.created = told.modified = now

    def _set_styles(self) -> None:
        """Text close enough for a paper of many tables, and a style for what stands in cells."""
        styles = self.document.styles
        cells = styles.add_style(texts.CELL_STYLE, WD_STYLE_TYPE.PARAGRAPH)
        cells.base_style = styles["Normal"]
        for style, size, after in ((styles["Normal"], 10.5, 4), (cells, 9, 0)):
            style.font.size = Pt(size)
            style.paragraph_format.space_after, style.paragraph_format.line_spacing = Pt(after), 1.05
        self._cell_style = cells.style_id

    def sheet(self, sheet: Sheet) -> None:
        """A sheet, from its title on."""
        self._heading(sheet.title or texts.OVERVIEW, 1)
        self._words(sheet.lead, muted=True)
        self._words(sheet.sentence, bold=True)
        for line in (*sheet.remarks, *left_out(sheet)):
            self._words(line)
        for section in sheet.sections:
            self._section(section)

    def bytes(self) -> bytes:
        """The file."""
        file = BytesIO()
        self.document.save(file)
        return file.getvalue()

    def _section(self, section: Section) -> None:
        self._heading(section.title, 2)
        for line in section.lines:
            self._words(line, muted=True)
        level = 3 if section.title.strip() else 2
        self._cards(section, level)
        for panel in shown(section.panels):
            self._panel(panel, level)

    def _cards(self, section: Section, level: int) -> None:
        """Each card in a few lines; how to read them and where they come from is said once."""
        for panel in [card_panel(card, None) for card in section.cards]:
            self._panel(replace(panel, reading="", lines=(" · ".join(panel.lines),)), level)
        if section.cards:
            self._words(pages.CARD_READING, muted=True)
            self._words(caption_of(section.caption), muted=True)

    def _panel(self, panel: Panel, level: int) -> None:
        self._heading(panel.heading, level)
        self._words(panel.reading, muted=True)
        for line in panel.lines:
            self._words(line)
        if panel.figure is not None:
            self._figure(panel.figure)
        if panel.table is not None:
            self._table(panel.table)
        for line in (caption_of(panel.caption), *panel.notes):
            self._words(line, muted=True)

    def _figure(self, figure: Finished) -> None:
        if figure not in self._pictures:
            self._words(figure.alt)
            return
        share = SMALL_WIDTH / WIDTH if figure.height < SMALL_HEIGHT else 1
        shape = self.document.add_picture(BytesIO(self._pictures[figure]), width=round(WIDEST * share))
        shape._inline.docPr.set("descr", one_line(figure.alt))  # noqa: SLF001 - the library has no name for it

    def _table(self, table: Table) -> None:
        numeric, widths = is_numeric(table), [round(WIDEST * share) for share in column_shares(table)]
        made = self.document.add_table(len(table.rows) + 1, len(table.headers), style="Table Grid")
        for column, width in zip(made.columns, widths, strict=True):
            column.width = width
        for place, header in enumerate(table.headers):
            self._cell(made.cell(0, place), header, bold=True, right=numeric[place])
        repeated = OxmlElement("w:tblHeader")
        repeated.set(qn("w:val"), "true")
        made.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001
        for number, row in enumerate(table.rows, 1):
            cells = made.rows[number].cells
            for place, (cell, header) in enumerate(zip(row, table.headers, strict=True)):
                self._cell(cells[place], written(cell, header), right=numeric[place])
        self.document.add_paragraph()

    def _cell(self, cell: Any, text: str, *, bold: bool = False, right: bool = False) -> None:  # noqa: ANN401
        paragraph = cell.paragraphs[0]
        paragraph._p.style = self._cell_style  # noqa: SLF001 - by name, the library looks through all styles each time
        paragraph.add_run(one_line(text)).bold = bold or None
        if right:
            paragraph.alignment = RIGHT

    def _heading(self, text: str, level: int) -> None:
        if text.strip():
            self.document.add_heading(one_line(text), level)

    def _words(self, text: str, *, muted: bool = False, bold: bool = False) -> None:
        if text.strip():
            run = self.document.add_paragraph().add_run(one_line(text))
            run.bold = bold
            if muted:
                run.font.size, run.font.color.rgb = Pt(9.5), MUTED
