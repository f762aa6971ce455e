"""The start page as a value."""

import json

import pytest

from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import View
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Sheet
from samverkan_data.report.sheets import sheet_of
from tests.conftest import TODAY


def asked(view: View, **wanted: str) -> Asking:
    return Asking(view, read_choice(view, wanted, TODAY).choice, TODAY, wanted=wanted)


@pytest.fixture(scope="module")
def sheet(internal: View) -> Sheet:
    return sheet_of("lagesbild", asked(internal))


def test_the_sheet_says_what_has_changed_and_who_owns_it(sheet: Sheet) -> None:
    assert sheet.title == "Lägesbild Lekeberg"
    assert "har tydligt ökat" in sheet.sentence
    cards = sheet.sections[0].cards
    assert 0 < len(cards) <= 3
    assert all(card.owner and card.verdict and card.count for card in cards)
    assert all(card.way.page == "handelser" and card.way.choices["kategori"] for card in cards)


def test_every_figure_has_words_a_table_and_numbers_that_agree(sheet: Sheet) -> None:
    figures = [panel for panel in sheet.panels if panel.figure is not None]
    assert figures
    for panel in figures:
        assert panel.figure is not None
        assert json.loads(panel.figure.spec)["data"]
        assert len(panel.figure.alt) > 20
        assert panel.caption is not None
        assert panel.caption.text.startswith("Källa: ")
        assert panel.table is not None
        assert panel.numbers is not None
        assert all(len(line.values) == len(panel.numbers.labels) for line in panel.numbers.lines)


def test_a_sheet_is_made_once_for_all_who_ask_the_same(internal: View, sheet: Sheet) -> None:
    assert sheet_of("lagesbild", asked(internal)) is sheet
    assert sheet_of("lagesbild", asked(internal, jamfor="previous")) is not sheet


def test_an_area_without_incidents_has_a_sheet_too(internal: View) -> None:
    empty = sheet_of("lagesbild", asked(internal, omrade="1440"))
    assert empty.sentence
    (trygghet,) = [panel for panel in empty.panels if panel.key == "trygghet"]
    assert trygghet.lines[0].endswith("har ingen trygghetsmätning. Närmast finns Lekeberg, som visas här.")


def test_the_open_edition_says_so_in_every_caption(started_open_view: View) -> None:
    sheet = sheet_of("lagesbild", asked(started_open_view))
    assert sheet.edition == "open"
    captions = [panel.caption.text for panel in sheet.panels if panel.caption is not None]
    assert captions
    assert all("öppet läge" in text for text in captions)
