"""Two people write the same action at once, each in a browser of their own: both see the other's words."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from samverkan_data.texts import editing as texts
from tests.browser.analyst import choose

pytestmark = pytest.mark.browser
ACTION = "Kontroller och samtal"


def open_action(tab: Page, address: str, version: str = "") -> Locator:
    tab.goto(f"{address}/register?register=actions&{version}")
    return change_action(tab)


def change_action(tab: Page) -> Locator:
    """The form of the action, on the page of the register."""
    choose(tab, "register-actions-rad", ACTION)
    tab.get_by_role("button", name=texts.CHANGE).click()
    form = tab.get_by_role("dialog")
    expect(form.get_by_role("button", name=texts.SAVE, exact=True)).to_be_visible()
    return form


def version_of(address: str) -> str:
    """`version=…` of an address; empty where it says none."""
    found = re.search(r"version=\d+", address)
    return found[0] if found else ""


def save(form: Locator, result: str, by: str) -> None:
    form.get_by_role("textbox", name="Resultat").fill(result)
    form.get_by_role("textbox", name=texts.BY).fill(by)
    form.get_by_role("button", name=texts.SAVE, exact=True).click()


def test_two_who_write_one_action_at_once_lose_nothing(browser: Browser, server: str) -> None:
    first, second = (browser.new_page(viewport={"width": 1440, "height": 900}) for _ in range(2))
    form, other = open_action(first, server), open_action(second, server)
    save(form, "Lugnare vid torget", "Anna")
    expect(first.get_by_text("Sparat i Åtgärder")).to_be_visible()
    save(other, "Fler samtal", "Bo")
    expect(other.get_by_text("Anna har ändrat samma rad")).to_be_visible()
    expect(other.get_by_role("cell", name="Lugnare vid torget")).to_be_visible()
    expect(other.get_by_role("cell", name="Fler samtal")).to_be_visible()
    before = version_of(second.url)
    save(other, "Lugnare vid torget, och fler samtal", "Bo")
    expect(second.get_by_text("Sparat i Åtgärder")).to_be_visible()
    second.wait_for_url(lambda url: version_of(url) not in ("", before))
    reader = browser.new_page(viewport={"width": 1440, "height": 900})
    shown = open_action(reader, server, version_of(second.url))
    expect(shown.get_by_role("textbox", name="Resultat")).to_have_value("Lugnare vid torget, och fler samtal")
    for tab in (first, second, reader):
        tab.close()
