"""What holds for the sheet of every page, whatever area is chosen and however it is drawn."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from samverkan_data.charts.look import PLAIN, Look
from samverkan_data.lake import Snapshot
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import View
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Sheet, Status
from samverkan_data.report.sheets import SHEETS, sheet_of
from tests.conftest import TODAY

HOME = "1814"
MARKUP = re.compile(r"\*\*|:[a-z]+-badge\[|:[a-z]+\[|\\[^\s]|</?[a-z]+>")
every_page = pytest.mark.parametrize("name", SHEETS)


def asked(view: View, area: str, look: Look = PLAIN) -> Asking:
    return Asking(view, read_choice(view, {"omrade": area}, TODAY).choice, TODAY, look, {"omrade": area})


@pytest.fixture(scope="module")
def places(started_snapshot: Snapshot) -> list[str]:
    """The home municipality, all inside and around it, and one area of every kind."""
    areas = areas_of(started_snapshot)
    kinds = {kind: code for code, kind in areas.kinds.items()}
    return [HOME, *sorted({*areas.near(HOME), *kinds.values()} - {HOME})]


def texts_of(sheet: Sheet) -> Iterator[str]:
    """Every text of a sheet but those inside figures."""
    yield from (sheet.title, sheet.lead, sheet.sentence, *sheet.remarks)
    for section in sheet.sections:
        yield from (section.title, *section.lines)
        for card in section.cards:
            yield from (card.heading, card.verdict, card.where, card.owner, *card.remarks, *card.notes)
    for panel in sheet.panels:
        yield from (panel.heading, panel.reading, *panel.lines, *panel.notes)
        yield panel.caption.whole if panel.caption is not None else ""
        for row in [panel.table.headers, *panel.table.rows] if panel.table is not None else []:
            yield from (cell for cell in row if isinstance(cell, str))


def opened(panel: Panel) -> set[str]:
    """Where the marks of the figure lead."""
    traces = json.loads(panel.figure.spec)["data"] if panel.figure is not None else []
    cells = [cell for trace in traces for cell in trace.get("customdata") or ()]
    return {one for cell in cells for one in ([cell] if isinstance(cell, str) else cell) if one}


def check(sheet: Sheet) -> None:
    """Whole sentences without markup, unique keys, figures that can be read, square tables, marks that links follow."""
    assert sheet.sentence
    assert [text for text in texts_of(sheet) if MARKUP.search(text)] == []
    keys = [panel.key for panel in sheet.panels] + [card.key for one in sheet.sections for card in one.cards]
    assert len(keys) == len(set(keys))
    for panel in sheet.panels:
        assert panel.heading or panel.status == Status.LEFT_OUT
        assert panel.figure is None or (json.loads(panel.figure.spec) and panel.figure.alt and panel.caption)
        assert panel.table is None or {len(row) for row in panel.table.rows} <= {len(panel.table.headers)}
        assert opened(panel) <= {way.address for way in (*panel.links, *panel.opens)}
        assert panel.numbers is None or {len(one.values) for one in panel.numbers.lines} == {len(panel.numbers.labels)}


@every_page
def test_every_area_has_a_sheet_in_plain_text(internal: View, places: list[str], name: str) -> None:
    for area in places:
        sheet = sheet_of(name, asked(internal, area))
        check(sheet)
        assert sheet.edition == "internal"


@every_page
@pytest.mark.parametrize("look", [Look(dark=True), Look(narrow=True), Look(large=True)], ids=str)
def test_another_look_says_the_same(internal: View, name: str, look: Look) -> None:
    plain, other = (sheet_of(name, asked(internal, HOME, one)) for one in (PLAIN, look))
    check(other)
    assert (other.sentence, other.remarks) == (plain.sentence, plain.remarks)
    assert [panel.heading for panel in other.panels] == [panel.heading for panel in plain.panels]


@every_page
def test_the_open_edition_says_so_everywhere_and_has_a_sheet_for_every_area(
    started_open_view: View, places: list[str], name: str
) -> None:
    for area in places:
        sheet = sheet_of(name, asked(started_open_view, area))
        check(sheet)
        assert sheet.edition == "open"
        captions = [panel.caption for panel in sheet.panels if panel.caption is not None]
        assert all("öppet läge" in caption.text for caption in captions)


def test_marks_open_areas_years_categories_and_questions(internal: View) -> None:
    """Of the pages that have anything to open, also where what is chosen has no parts."""
    found = {
        name: {panel.key: opened(panel) for panel in sheet_of(name, asked(internal, HOME)).panels}
        for name in ("lagesbild", "handelser", "trygghet", "jamfor")
    }
    assert any("kategori=" in way and "omrade=" in way for way in found["lagesbild"]["forandring"])
    assert any(way.startswith("handelser?omrade=") for way in found["handelser"]["ar-est"])
    assert any(way.startswith("trygghet?omrade=") for way in found["trygghet"]["omrade-ar"])
    assert any(way.startswith("trygghet?fraga=") for way in found["trygghet"]["fraga"])
    assert any(way.startswith("jamfor?omrade=") for way in found["jamfor"]["tratt"])
    choice = read_choice(internal, {"omrade": HOME, "kalla": "est"}, TODAY).choice
    one = replace(asked(internal, HOME), choice=choice)
    panels = {panel.key: opened(panel) for panel in sheet_of("handelser", one).panels}
    assert any(way.startswith("handelser?kategori=") for way in panels["kategorier-est"])
    assert any(way.startswith("handelser?omrade=") for way in panels["karta-est"])


@every_page
def test_a_sheet_is_made_once_for_all_who_ask_the_same(internal: View, name: str) -> None:
    assert sheet_of(name, asked(internal, HOME)) is sheet_of(name, asked(internal, HOME))


@every_page
@pytest.mark.parametrize("edition", ["internal", "open"])
def test_bare_words_of_an_address_make_no_other_sheet(
    internal: View, started_open_view: View, name: str, edition: str
) -> None:
    view = internal if edition == "internal" else started_open_view
    words = dict.fromkeys(
        ("visa", "matt", "atgard", "matning", "grupp", "fraga", "jamfor", "figur", "lofte"), "nothing"
    )
    odd = replace(asked(view, HOME), wanted={"version": "1", **words})
    assert sheet_of(name, odd) is sheet_of(name, asked(view, HOME))
