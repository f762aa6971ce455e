"""The small menu of each figure."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.charts.look import Look
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import View
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Sheet
from samverkan_data.report.sheets import SHEETS, sheet_of
from samverkan_data.report.writers.parts import slides_of
from samverkan_data.texts import comparison, pages, writers
from samverkan_data.ui.sheets import menu
from tests.conftest import TODAY

Open = Callable[..., AppTest]


@pytest.fixture
def asking(internal: View) -> Asking:
    return Asking(internal, read_choice(internal, {}, TODAY).choice, TODAY, Look(dark=True, narrow=True, mask_below=7))


def menus(page: AppTest) -> list[str]:
    labels = [block.proto.popover.label for block in page.get("popover")]
    return [label for label in labels if label == pages.MENU]


@pytest.mark.parametrize("name", SHEETS)
def test_every_figure_has_one_also_on_a_card_and_nothing_in_it_until_it_is_opened(
    open_page: Open, asking: Asking, name: str
) -> None:
    figures = [panel for panel in slides_of(sheet_of(name, replace(asking, look=Look()))) if panel.figure is not None]
    page = open_page(name)
    assert menus(page) == [pages.MENU] * len(figures)
    assert not any(pages.HOW_TO_READ in text.value for text in page.markdown)


def test_an_opened_menu_says_how_to_read_and_offers_numbers_picture_and_link(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(menu, "has_browser", lambda: True)
    page = opened(open_page)
    assert sum(comparison.SERIES_BREAK in text.value for text in page.markdown) == 3
    offered = [button.proto.label for button in page.get("download_button")]
    assert (offered.count(pages.AS_PICTURE), offered.count(pages.AS_CSV)) == (1, 1)
    (link,) = page.get("link_button")
    assert link.proto.url.endswith("&version=1&figur=serie")


def test_where_nothing_can_draw_the_missing_program_is_named(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(menu, "has_browser", lambda: False)
    page = opened(open_page)
    assert pages.AS_PICTURE not in [button.proto.label for button in page.get("download_button")]
    assert any(writers.NO_BROWSER.split(":")[0] in text.value for text in page.markdown)


def test_a_cards_menu_has_its_table_and_what_marks_open_is_listed(open_page: Open) -> None:
    before, page = len(open_page("lagesbild").table), opened(open_page, "lagesbild", "signal0")
    assert len(page.table) == before + 1
    assert pages.COLUMNS["normal_high"] in page.table[0].value.columns
    listed = opened(open_page, "lagesbild", "forandring")
    assert any(f"**{pages.OPENS}**" in text.value for text in listed.markdown)


def opened(open_page: Open, name: str = "jamfor", figure: str = "serie") -> AppTest:
    page = open_page(name)
    page.session_state[f"{name}-{figure}-meny"] = True
    page.run()
    assert not page.exception
    return page


def test_the_picture_is_light_and_wide_whatever_the_screen_and_hides_as_much(
    asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[tuple[Sheet, Panel]] = []
    monkeypatch.setattr(menu, "write_png", lambda sheet, panel: drawn.append((sheet, panel)) or b"png")
    assert menu.picture(asking, "jamfor", "tal") == b"png"
    ((sheet, panel),) = drawn
    light = Asking(asking.view, asking.choice, TODAY, Look(mask_below=7))
    assert sheet is sheet_of("jamfor", light)
    assert panel.key == "tal"
