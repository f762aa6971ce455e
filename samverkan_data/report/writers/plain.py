"""Sheets as plain values (texts, lists, dictionaries) for templates; figures as SVG where there are any."""

from collections.abc import Mapping
from typing import Any

from samverkan_data.charts.drawn import Finished
from samverkan_data.report.panel import Card, Panel, Section, Sheet, Table
from samverkan_data.report.tables import is_numeric, written
from samverkan_data.report.writers import DRAWN
from samverkan_data.report.writers.parts import (
    Sheets,
    caption_of,
    card_panel,
    column_shares,
    left_out,
    mark_of,
    responsible,
    shown,
    slides_of,
)

Pictures = Mapping[Finished, str]
Plain = dict[str, Any]


def figures_of(sheets: Sheets) -> list[Finished]:
    """Every figure, in the order of reading."""
    found: list[Finished] = []
    for sheet in sheets:
        for section in sheet.sections:
            found += [card.figure for card in section.cards]
            found += [panel.figure for panel in shown(section.panels) if panel.figure is not None]
    return found


def to_draw(kind: str, sheets: Sheets) -> list[Finished]:
    """The figures that a file of that kind has drawn: a presentation draws its own where it has their numbers."""
    if kind == "pptx":
        panels = [panel for sheet in sheets for panel in slides_of(sheet)]
        return [panel.figure for panel in panels if panel.figure is not None and panel.numbers is None]
    return figures_of(sheets) if kind in DRAWN and kind != "png" else []


def plain_sheet(sheet: Sheet, pictures: Pictures) -> Plain:
    """A sheet; `pictures` holds the SVG of each figure that is drawn."""
    return {
        "name": sheet.name, "title": sheet.title, "lead": sheet.lead, "sentence": sheet.sentence,
        "remarks": [*sheet.remarks, *left_out(sheet)], "edition": sheet.edition, "mark": mark_of(sheet),
        "sections": [_section(section, pictures) for section in sheet.sections],
    }  # fmt: skip


def plain_panel(panel: Panel, pictures: Pictures) -> Plain:
    """A panel with its caption, and its table as texts."""
    figure, table = panel.figure, panel.table or Table((), ())
    return {
        "key": panel.key, "heading": panel.heading, "reading": panel.reading, "lines": list(panel.lines),
        "alt": figure.alt if figure else "", "height": figure.height if figure else 0,
        "svg": pictures.get(figure, "") if figure else "", "caption": caption_of(panel.caption),
        "notes": list(panel.notes),
        "headers": list(table.headers), "numeric": list(is_numeric(table)),
        "shares": list(column_shares(table)),
        "rows": [[written(*pair) for pair in zip(row, table.headers, strict=True)] for row in table.rows],
        "card": {},
    }  # fmt: skip


def _section(section: Section, pictures: Pictures) -> Plain:
    columns = [[plain_panel(panel, pictures) for panel in shown(column)] for column in section.columns]
    return {"title": section.title, "lines": list(section.lines), "caption": caption_of(section.caption),
            "cards": [_card(section, card, pictures) for card in section.cards],
            "columns": columns, "widths": list(section.widths)}  # fmt: skip


def _card(section: Section, card: Card, pictures: Pictures) -> Plain:
    """A card as its panel, with what stands apart in it."""
    panel = plain_panel(card_panel(card, section.caption), pictures)
    apart = {"heading": card.heading, "verdict": card.verdict, "where": card.where, "count": card.count,
             "expected": card.expected, "owner": responsible(card), "remarks": ", ".join(card.remarks)}  # fmt: skip
    return panel | {"card": apart}
