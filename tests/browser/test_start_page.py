"""The start page as a meeting sees it: what has changed above the fold, and a way from each signal to its question."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_pages import open_quietly

pytestmark = pytest.mark.browser
FOLD = 900
SIGNALS = "[data-testid=stPageLink] a[href*=handelser][href*=kategori]"


@pytest.fixture
def tab(again: Page) -> Page:
    """Nothing is written here, so a reader who comes back will do."""
    return again


def test_three_signals_freshness_and_an_ended_agreement_stand_above_the_fold(tab: Page, shared_server: str) -> None:
    open_quietly(tab, shared_server)
    expect(tab.locator(SIGNALS)).to_have_count(3)
    shapes = tab.get_by_role("figure")
    expect(shapes.nth(2)).to_be_visible()
    above = [tab.locator("h2").first, tab.get_by_text("Överenskommelsen gick ut").first, shapes.nth(2),
             tab.get_by_text("EST t.o.m. oktober 2026").first, tab.locator(SIGNALS).last]  # fmt: skip
    for one in above:
        box = one.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= FOLD


def test_a_signal_leads_to_its_question(tab: Page, shared_server: str) -> None:
    open_quietly(tab, shared_server)
    signal = tab.locator(SIGNALS).first
    expect(signal).to_be_visible()
    signal.click()
    expect(tab.locator("h1")).to_have_text("Händelser")
    tab.wait_for_url("**kategori=**")
    chosen = parse_qs(urlsplit(tab.url).query)
    assert chosen["omrade"] == ["1814-FJUGESTA"]
    assert chosen["kalla"] == ["est"]
