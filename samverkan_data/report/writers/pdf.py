"""Sheets as an accessible PDF (PDF/UA-1) on A4: vector figures, bookmarks, real tables, the start page on one sheet."""

from typing import Any

from samverkan_data.report.panel import Sheet
from samverkan_data.report.writers.parts import Sheets, mark_of, shown
from samverkan_data.report.writers.pictures import WIDTH, svgs
from samverkan_data.report.writers.plain import Pictures, figures_of, plain_panel, plain_sheet
from samverkan_data.report.writers.progress import Progress, silent
from samverkan_data.report.writers.typeset import COLOURS, for_setting, typeset
from samverkan_data.texts import writers as texts

ON_ONE_SHEET = ("lagesbild",)


def write_pdf(sheets: Sheets, progress: Progress = silent) -> bytes:
    """The document.

    Raises:
        RefusedError: there are figures, and the machine has no browser to draw them.
    """
    drawn = {figure: for_setting(svg) for figure, svg in svgs(figures_of(sheets), WIDTH, progress).items()}
    return typeset("document.typ", _told(sheets, drawn), pdf_standards="ua-1")


def _told(sheets: Sheets, pictures: Pictures) -> dict[str, Any]:
    """What the template sets; the tables behind figures stand last."""
    first = next((sheet for sheet in sheets if sheet.example), sheets[0])
    return {
        "title": " · ".join(dict.fromkeys(sheet.title for sheet in sheets)), "untitled": texts.OVERVIEW, "width": WIDTH,
        "mark": mark_of(first), "edition": texts.EDITIONS[first.edition], "colour": COLOURS[first.edition],
        "page-of": texts.PAGE_OF, "tables-title": texts.TABLES,
        "sheets": [plain_sheet(sheet, pictures) | {"fits": sheet.name in ON_ONE_SHEET} for sheet in sheets],
        "tables": [table for sheet in sheets for table in _tables(sheet)],
    }  # fmt: skip


def _tables(sheet: Sheet) -> list[dict[str, Any]]:
    return [
        plain_panel(panel, {})
        for panel in shown(sheet.panels)
        if panel.figure is not None and panel.table is not None and panel.table.rows
    ]
