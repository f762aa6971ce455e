"""What an analyst does on the upload page."""

import re

from playwright.sync_api import Locator, Page, expect

from samverkan_data.texts.pages import SHOW_LATEST
from tests.browser.looking import wait_until_drawn

CLICKS = 5


def open_upload(tab: Page, address: str) -> None:
    tab.goto(f"{address}/ladda_upp")
    expect(tab.get_by_role("button", name="Välj fil")).to_be_visible(timeout=45_000)


def drop(tab: Page, name: str, content: str | bytes) -> None:
    buffer = content.encode("cp1252") if isinstance(content, str) else content
    place = tab.locator("input[type=file]")
    expect(place).to_have_count(1)  # while the page runs again, the one before may still be there
    place.set_input_files({"name": name, "mimeType": "text/csv", "buffer": buffer})
    expect(tab.get_by_text("SHA-256")).to_be_visible()


def fill(tab: Page, key: str, text: str) -> None:
    tab.locator(f".st-key-{key} input").fill(text)
    tab.keyboard.press("Tab")


def tick(tab: Page, label: str) -> None:
    """Tick a box; a click that meets a run under way may be lost, and is made again as a reader would."""
    box = tab.get_by_role("checkbox", name=label)
    for _ in range(CLICKS):
        tab.get_by_text(label).click()
        tab.wait_for_timeout(500)
        if box.is_checked():
            return
    expect(box).to_be_checked()


def choose(tab: Page, key: str, option: str, within: Locator | None = None) -> None:
    """Choose the first option of a select box that starts with the words."""
    box = (within or tab.locator(f".st-key-{key}")).locator("input")
    box.click()
    box.fill(option)
    tab.get_by_role("option", name=re.compile(f"^{re.escape(option)}")).first.click()


def write(tab: Page, key: str, text: str) -> None:
    """Write what stands among no options of a select box."""
    box = tab.locator(f".st-key-{key} input")
    box.click()
    box.fill(text)
    tab.get_by_role("option", name=f"Använd {text}").click()


def publish(tab: Page) -> None:
    fill(tab, "vem", "Analytiker")
    tab.get_by_role("button", name="Publicera som version").click()
    expect(tab.get_by_text("Publicerat som version")).to_be_visible()
    wait_until_drawn(tab)


def undo(tab: Page, label: str, said: str) -> None:
    """Take back or put back the newest upload."""
    fill(tab, "vem-angrar", "Analytiker")
    tab.get_by_role("button", name=label, exact=True).click()
    expect(tab.get_by_text(said)).to_be_visible()


def newest_state(tab: Page) -> Locator:
    return tab.locator("[class*=uppladdningar-nya] tbody tr").first.locator("td").last


def show_newest(tab: Page) -> None:
    """Go on to the newest version, where the page shows the one before it while that is made ready."""
    tab.wait_for_selector("h2")
    wait_until_drawn(tab)
    newer = tab.get_by_role("button", name=SHOW_LATEST)
    if newer.count():
        newer.click()
        expect(newer).to_have_count(0)
