"""Two who write the same action at once both see the other's words, and nothing that breaks takes what was typed."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from samverkan_data.intake.editing import Edit, save_rows
from samverkan_data.lake import Lake
from samverkan_data.texts import editing as texts
from tests.browser.analyst import choose
from tests.browser.conftest import free_port, serve
from tests.browser.looking import wait_until_drawn
from tests.browser.wire import wire

pytestmark = pytest.mark.browser
ACTION = "Kontroller och samtal"
CONNECTED = "[data-test-connection-state=CONNECTED]"


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
    wait_until_drawn(second)  # the address is written a choice at a time
    before = version_of(second.url)
    save(other, "Lugnare vid torget, och fler samtal", "Bo")
    expect(second.get_by_text("Sparat i Åtgärder")).to_be_visible()
    wait_until_drawn(second)
    assert version_of(second.url) not in ("", before)
    reader = browser.new_page(viewport={"width": 1440, "height": 900})
    shown = open_action(reader, server, version_of(second.url))
    expect(shown.get_by_role("textbox", name="Resultat")).to_have_value("Lugnare vid torget, och fler samtal")
    for tab in (first, second, reader):
        tab.close()


def test_what_was_typed_is_there_after_a_lost_network_and_a_restarted_server(
    tab: Page, started_lake: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    first, second = tmp_path_factory.mktemp("a"), tmp_path_factory.mktemp("b")
    shutil.copytree(started_lake, first / "lake")
    (second / "lake").symlink_to(first / "lake", target_is_directory=True)
    lake, port = Lake.open(str(first / "lake")), free_port()
    values = {"title": "Mötet", "kind": lake.snapshot().frame("meeting_kinds")["kind"].iloc[0],
              "area_code": "1814", "held_on": "2026-11-24"}  # fmt: skip
    saved = save_rows(lake, [Edit("meetings", (), values)], "x", based_on=1, today=date(2026, 11, 24))
    field = tab.locator(".st-key-skriv-falt textarea")
    with wire(port) as room:
        with serve(first, port):
            tab.goto(f"{room.address}/mote?mote={saved.keys[0][0]}&punkt=2")
            field.fill("Kontroller vid torget")
            room.cut()
            expect(tab.locator(CONNECTED)).to_have_count(0)
            room.mend()
            expect(tab.locator(CONNECTED)).to_have_count(1)
            expect(field).to_have_value("Kontroller vid torget")
        with serve(second, port):
            tab.reload()  # a tab that waits comes back by itself, after as long again as the server was away
            expect(field).to_have_value("Kontroller vid torget")
            assert lake.version() == 2
            field.press("Control+Enter")
            expect(tab.get_by_text("Beslut 1 är sparat.")).to_be_visible()
            wait_until_drawn(tab)  # the field that was written in is still there for a while
            expect(field).to_have_value("")
            assert lake.snapshot().frame("decisions")["text"].tolist().count("Kontroller vid torget") == 1
            tab.reload()
            expect(field).to_have_value("")
