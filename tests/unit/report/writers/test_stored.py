"""A sheet that has been stored is the same sheet, in every program to come."""

import io
import json
import re
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_data.charts.drawn import Finished
from samverkan_data.charts.look import PLAIN, Look
from samverkan_data.errors import RefusedError
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import View
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Sheet, Status, Table, full
from samverkan_data.report.sheets import SHEETS, sheet_of
from samverkan_data.report.stored import read_value, write_value
from samverkan_data.report.writers import KINDS, write_sheets
from tests.conftest import TODAY
from tests.unit.report.writers.samples import ODD, sample

AREAS = ("1814", "1814-FJUGESTA", "1880", "18", "1440")
LOOKS = (Look(dark=True, large=True), Look(narrow=True))
FIRST_FORM = (
    '{"form":1,"value":{"name":"ansvar","title":"Ansvar","sentence":"Bedrägeri saknar ägare.","sections":[{"columns":'
    '[[{"key":"roller","heading":"Roller","reading":"","lines":["En rad"],"figure":{"spec":"{\\"data\\":[]}","alt":'
    '"Rollmatris","height":120,"static":false},"table":{"headers":["Roll","Dag"],"rows":[["Kommunpolis",{"day":'
    '"2026-11-03"}],[null,1.5]]},"numbers":{"kind":"bar","labels":["jan"],"lines":[{"name":"Antal","values":[null],'
    '"role":"main"}],"unit":""},"notes":[],"caption":{"source":"EST","period":"2026","n":"","version":"version 7",'
    '"example":true},"links":[{"label":"Se","page":"ansvar","choices":{"omrade":"1814"}}],"status":"unknown"}]],'
    '"widths":[],"title":"","lines":[],"cards":[],"caption":null,"folds":false}],"lead":"","remarks":[],"version":'
    '"version 7","edition":"internal","example":true}}'
)
"""A sheet as the first program that stored any wrote it: it is never to be changed, only joined by later forms."""


def asked(view: View, area: str, look: Look) -> Asking:
    return Asking(view, read_choice(view, {"omrade": area}, TODAY).choice, TODAY, look, {"omrade": area})


@pytest.fixture(scope="module", params=["internal", "open"])
def edition(request: pytest.FixtureRequest, internal: View, started_open_view: View) -> View:
    return started_open_view if request.param == "open" else internal


@pytest.mark.parametrize("name", SHEETS)
def test_every_page_comes_back_as_it_was(edition: View, name: str) -> None:
    for area, look in [*((area, PLAIN) for area in AREAS), *((AREAS[0], look) for look in LOOKS)]:
        sheet = sheet_of(name, asked(edition, area, look))
        again = read_value(Sheet, write_value(sheet))
        assert again == sheet
        assert figures(again) == figures(sheet)
        assert kinds(again) == kinds(sheet)


@pytest.mark.usefixtures("drawing")
@pytest.mark.parametrize("kind", KINDS)
def test_every_writer_makes_the_same_file_of_it(edition: View, kind: str) -> None:
    sheets = [sheet_of(name, asked(edition, "1814", PLAIN)) for name in SHEETS]
    again = [read_value(Sheet, write_value(sheet)) for sheet in sheets]
    assert contents(write_sheets(kind, again)) == contents(write_sheets(kind, sheets))


@settings(deadline=None)
@given(st.text(), st.one_of(st.none(), st.text(), st.integers(), st.dates(), st.floats(allow_nan=False)))
def test_any_text_and_any_cell_come_back(text: str, cell: Any) -> None:
    sheet = replace(sample(text + ODD), remarks=(text,), sections=(full(table_of(cell, text)),))
    assert read_value(Sheet, write_value(sheet)) == sheet
    assert kinds(read_value(Sheet, write_value(sheet))) == kinds(sheet)


def test_one_of_everything_comes_back() -> None:
    assert read_value(Sheet, write_value(sample(ODD))) == sample(ODD)


def test_what_the_first_program_wrote_is_still_read() -> None:
    sheet = read_value(Sheet, FIRST_FORM)
    panel = next(sheet.panels)
    assert (sheet.title, sheet.version, panel.status) == ("Ansvar", "version 7", Status.UNKNOWN)
    assert panel.figure == Finished('{"data":[]}', "Rollmatris", 120)
    assert panel.table is not None
    assert panel.table.rows[0][1].isoformat() == "2026-11-03"  # type: ignore[union-attr]


def test_a_field_that_came_later_has_its_default() -> None:
    told = json.loads(FIRST_FORM)
    del told["value"]["remarks"], told["value"]["sections"][0]["folds"]
    assert read_value(Sheet, json.dumps(told)) == read_value(Sheet, FIRST_FORM)


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"form":1}', '{"form":1,"value":{"name":"x"}}',
                                  FIRST_FORM.replace('"lead"', '"gone"')])  # fmt: skip
def test_what_is_no_sheet_is_refused_in_words(text: str) -> None:
    with pytest.raises(RefusedError, match="går inte att läsa"):
        read_value(Sheet, text)


def test_what_a_later_program_wrote_is_refused_in_words() -> None:
    with pytest.raises(RefusedError, match="Uppdatera programmet"):
        read_value(Sheet, FIRST_FORM.replace('"form":1', '"form":2'))


def table_of(cell: Any, text: str) -> Panel:
    return Panel(key="t", heading=text, table=Table((text, "day"), ((cell, text), (text, cell))))


def figures(sheet: Sheet) -> list[bytes]:
    cards = [card.figure for section in sheet.sections for card in section.cards]
    return [one.spec.encode() for one in [*cards, *(panel.figure for panel in sheet.panels if panel.figure)]]


def kinds(sheet: Sheet) -> list[type]:
    """What equality does not tell: 1 and 1.0 and True are written differently."""
    return [type(cell) for panel in sheet.panels if panel.table for row in panel.table.rows for cell in row]


def contents(file: bytes) -> Any:
    """What a file holds beside the moment it was made."""
    if file.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(file)) as package:
            return {name: contents(package.read(name)) for name in package.namelist() if name != "docProps/core.xml"}
    return re.sub(rb"/(CreationDate|ModDate) ?\(.*?\)|<xmp:.*?Date>.*?</xmp:.*?Date>|<xmpMM.*?>.*?<|/ID ?\[.*?\]",
                  b"", file, flags=re.DOTALL)  # fmt: skip
