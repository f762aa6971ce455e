"""An area that nobody has reported from is one that nothing is known of: no page shows it as zero, calm or judged."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain

import pytest

from samverkan_data.picture.choice import Choice
from samverkan_data.picture.gate.view import View
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Cell, Panel, Sheet
from samverkan_data.report.sheets import sheet_of
from samverkan_data.texts.charts import NO_INFORMATION
from samverkan_data.texts.verdicts import SIGNS
from tests.conftest import TODAY
from tests.metamorphic.known_lakes import CATEGORIES, EST, POLICE, Plan

Views = Callable[..., View]
SILENT = "Ort A2"
PLACES = ("A1", "A2", "A3", "B1")
CELLS = [(source, category, area) for source in CATEGORIES for category in CATEGORIES[source] for area in PLACES]
WORDS = [sign.word for sign in SIGNS.values() if sign.word]
PERIODS = {False: (date(2026, 1, 1), date(2026, 10, 31)), True: (date(2026, 5, 1), date(2026, 8, 31))}
PAGES = ("lagesbild", "handelser", "veckan", "om_siffrorna")
REACHING = ("lagesbild", "handelser")
ALL = (EST, POLICE)


def sheets(view: View, area: str, lost: tuple[str, ...]) -> Iterator[Sheet]:
    for sources in (ALL, *((source,) for source in lost)):
        choice = Choice(area, area, *PERIODS[view.is_open], sources=sources)
        yield from (sheet_of(name, Asking(view, choice, TODAY)) for name in PAGES)


def sentences(sheet: Sheet) -> Iterator[str]:
    yield from (sheet.sentence, sheet.lead, *sheet.remarks)
    for section in sheet.sections:
        yield from section.lines
        yield from chain.from_iterable((card.heading, card.where, *card.notes) for card in section.cards)
    for panel in sheet.panels:
        yield from (panel.heading, panel.reading, *panel.lines, *panel.notes)


def of_sources(sheet: Sheet, sources: tuple[str, ...]) -> list[Panel]:
    return [panel for panel in sheet.panels if panel.key.rsplit("-", 1)[-1] in sources]


def rows_about(panel: Panel) -> list[tuple[Cell, ...]]:
    return [row for row in (panel.table.rows if panel.table else ()) if SILENT in row]


def figure_words(panel: Panel) -> list[str]:
    """What a figure and its text alternative say of the area; its bare name says nothing of it."""
    told = "" if panel.figure is None else panel.figure.spec + panel.figure.alt
    return [said for said in re.findall(SILENT + r'[^"<;.]*', told) if said.strip() != SILENT]


@pytest.mark.parametrize("is_open", [False, True])
@pytest.mark.parametrize("lost", [ALL, (EST,)], ids=["no source", "not EST"])
def test_metamorphic_an_area_whose_reports_are_taken_away_is_no_information_wherever_it_is_named(
    views: Views, is_open: bool, lost: tuple[str, ...]
) -> None:
    monthly = {cell: 0 if cell[0] in lost and cell[2] == "A2" else 30 for cell in CELLS}
    view = views(Plan(monthly), is_open=is_open)
    places = 0
    for area in ("A", "A2"):
        for sheet in sheets(view, area, lost):
            about = [said for said in sentences(sheet) if SILENT in said]
            assert lost != ALL or all(NO_INFORMATION in said.lower() for said in about)
            assert about or area == "A2" or sheet.name not in REACHING
            rows = [row for panel in of_sources(sheet, lost) for row in rows_about(panel)]
            assert all(NO_INFORMATION in row for row in rows)
            assert not any(isinstance(cell, int | float) or cell in WORDS for row in rows for cell in row)
            assert all(NO_INFORMATION in said for panel in of_sources(sheet, lost) for said in figure_words(panel))
            places += len(rows)
    assert places
