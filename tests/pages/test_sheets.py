"""Every page that is a sheet shows the sheet, the whole sheet and, beside its choices, nothing but the sheet."""

import json
from collections.abc import Callable, Iterator

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import View
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Sheet, Status
from samverkan_data.report.sheets import SHEETS, sheet_of
from samverkan_data.texts import pages as texts
from samverkan_data.ui.sheets.markup import marked, small
from samverkan_data.ui.sheets.written import MOST_ROWS, drawn_table, lines_text
from tests.conftest import TODAY
from tests.pages.tables import open_tables

Open = Callable[..., AppTest]
LINKS = [{}, {"omrade": "1814-FJUGESTA"}, {"omrade": "1880"}, {"omrade": "18"}, {"fran": "1990-01", "till": "1990-12"},
         {"lage": "oppet"}]  # fmt: skip


def sheet_behind(page: AppTest, name: str, view: View) -> Sheet:
    """The sheet of what the page's address says once it has run."""
    wanted = {key: str(value[0] if isinstance(value, list) else value) for key, value in page.query_params.items()}
    return sheet_of(name, Asking(view, read_choice(view, wanted, TODAY).choice, TODAY, wanted=wanted))


def headings(sheet: Sheet) -> Iterator[str]:
    yield f"## {marked(sheet.sentence)}"
    for section in sheet.sections:
        if section.title:
            yield f"## {marked(section.title)}"
        yield from (f"### {marked(card.count)}" for card in section.cards)
        yield from (f"### {marked(panel.heading)}" for panel in section.panels if panel.status != Status.LEFT_OUT)


def sentences(panel: Panel) -> Iterator[str]:
    """What a panel says beside its heading, as it is drawn."""
    if panel.status != Status.LEFT_OUT:
        caption = panel.caption.text if panel.caption is not None else ""
        yield from filter(None, (small(panel.reading), lines_text(panel.lines), small(caption)))
    yield from map(small, panel.notes)


def is_in_order(parts: list[str], whole: list[str]) -> bool:
    rest = iter(whole)
    return all(part in rest for part in parts)


@pytest.fixture(params=LINKS, ids=str)
def link(request: pytest.FixtureRequest) -> dict[str, str]:
    found: dict[str, str] = request.param
    return found


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_what_its_page_shows(
    open_page: Open, internal: View, started_open_view: View, name: str, link: dict[str, str]
) -> None:
    page = open_page(name, **link)
    assert not page.exception
    assert not page.error
    sheet = sheet_behind(page, name, started_open_view if link.get("lage") else internal)
    assert_closed(page, sheet)
    open_tables(page)
    said = [element.value for element in page.markdown]
    assert [text for text in said if text.startswith(("## ", "### "))] == [*headings(sheet)]
    assert is_in_order([text for panel in sheet.panels for text in sentences(panel)], said)
    assert small(sheet.lead) in [*said, ""]
    assert not sheet.remarks or marked(" ".join(sheet.remarks)) in said
    assert any(texts.EXAMPLE in text for text in said) is sheet.example
    assert_tables(page, sheet)
    assert_figures(page, sheet)


def assert_closed(page: AppTest, sheet: Sheet) -> None:
    """The table behind a figure is not drawn before it is opened."""
    alone = [panel for panel in sheet.panels if panel.figure is None and panel.table is not None]
    assert len(page.table) + len(page.dataframe) == len(alone)


def assert_tables(page: AppTest, sheet: Sheet) -> None:
    tables = [panel.table for panel in sheet.panels if panel.table is not None]
    short = [drawn_table(table).to_pandas() for table in tables if len(table.rows) <= MOST_ROWS]
    assert len(page.table) == len(short)
    for shown, expected in zip(page.table, short, strict=True):
        pd.testing.assert_frame_equal(shown.value, expected, check_index_type=False)
    assert len(page.dataframe) == len(tables) - len(short)


def assert_figures(page: AppTest, sheet: Sheet) -> None:
    figures = [card.figure for section in sheet.sections for card in section.cards]
    figures += [panel.figure for panel in sheet.panels if panel.figure is not None]
    charts = [chart.proto for chart in page.get("plotly_chart")]
    assert [chart.alt for chart in charts] == [figure.alt for figure in figures]
    assert [json.loads(chart.spec) for chart in charts] == [json.loads(figure.spec) for figure in figures]
