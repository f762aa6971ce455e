"""A whole meeting with the keyboard alone, its minutes, the next one a month later, and the link to the first."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import serve

pytestmark = pytest.mark.browser
DECISIONS = ("Kontroller vid torget varje fredag", "Fler vuxna ute sen kväll", "Ett möte med skolan")
LATER = "2026-12-22"
STILL = "[data-test-script-state=notRunning]"


@pytest.fixture
def places(tmp_path_factory: pytest.TempPathFactory, started_lake: Path) -> tuple[Path, Path]:
    """Folders of two servers on one lake, one a month after the other.

    Their paths are short: Chromium, which draws the figures of the minutes, has a socket in the temporary folder.
    """
    first, second = tmp_path_factory.mktemp("a"), tmp_path_factory.mktemp("b")
    shutil.copytree(started_lake, first / "lake")
    (second / "lake").symlink_to(first / "lake", target_is_directory=True)
    return first, second


def rest(tab: Page) -> None:
    expect(tab.locator(STILL)).to_be_attached()
    tab.wait_for_timeout(300)
    expect(tab.locator(STILL)).to_be_attached()


def come_to(tab: Page, selector: str, most: int = 60) -> None:
    """Press the tabulator until something that the selector names has the focus."""
    for _ in range(most):
        if tab.evaluate("selector => document.activeElement?.closest(selector) !== null", selector):
            return
        tab.keyboard.press("Tab")
    raise AssertionError(selector)


def press(tab: Page, selector: str) -> None:
    come_to(tab, selector)
    tab.keyboard.press("Enter")
    rest(tab)


def decide(tab: Page, text: str, count: int) -> None:
    """Write a decision in the field and save it, without a mouse."""
    tab.keyboard.press("b")
    expect(tab.locator(".st-key-skriv-falt textarea")).to_be_focused()
    tab.keyboard.type(text)
    tab.keyboard.press("Control+Enter")
    expect(tab.get_by_text(f"Beslut {count} är sparat.")).to_be_visible()
    rest(tab)
    tab.evaluate("document.activeElement.blur()")


def turn(tab: Page, key: str, place: int) -> None:
    tab.keyboard.press(key)
    tab.wait_for_url(f"**punkt={place}**")
    rest(tab)


def test_a_meeting_by_keyboard_is_the_same_for_ever_and_the_next_begins_with_it(
    tab: Page, places: tuple[Path, Path]
) -> None:
    tab.set_viewport_size({"width": 1920, "height": 1080})
    first, second = places
    with serve(first) as address:
        tab.goto(f"{address}/mote?omrade=1814")
        tab.get_by_text("Börja ett möte").wait_for()
        rest(tab)
        press(tab, "[data-testid=stFormSubmitButton] button")
        tab.wait_for_url("**mote=**punkt=1**")
        expect(tab.get_by_text("Inget av de 5 besluten från 16 september 2026")).to_be_visible()
        rest(tab)
        tab.evaluate("document.activeElement.blur()")
        for count, (key, text) in enumerate(zip(("PageDown", "ArrowRight", "PageDown"), DECISIONS, strict=True), 1):
            turn(tab, key, count + 1)
            decide(tab, text, count)
        turn(tab, "PageUp", 3)
        assert tab.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight") <= 1080
        last = int(tab.get_by_text(re.compile(r"^3 av \d+$")).inner_text().split()[-1])
        for place in range(4, last + 1):
            turn(tab, "ArrowRight", place)
        for text in DECISIONS:
            expect(tab.get_by_text(text).first).to_be_visible()
        press(tab, "[data-testid=stPopover] button")
        press(tab, ".st-key-avsluta button")
        expect(tab.get_by_text("när mötet avslutades. Länken visar alltid det här")).to_be_visible(timeout=90_000)
        meeting = tab.url.split("mote=")[1].split("&")[0]
        rest(tab)
        assert_minutes(tab)
        link = f"mote?mote={meeting}&punkt=3"
        tab.goto(f"{address}/{link}")
        expect(tab.get_by_text(f"3 av {last}")).to_be_visible()
        rest(tab)
        shown = seen(tab)
    with serve(second, SAMVERKAN_TODAY=LATER) as address:
        tab.goto(f"{address}/mote?omrade=1814")
        tab.get_by_text("Börja ett möte").wait_for()
        rest(tab)
        press(tab, "[data-testid=stFormSubmitButton] button")
        tab.wait_for_url("**mote=**punkt=1**")
        for text in DECISIONS:
            expect(tab.get_by_text(text).first).to_be_visible()
        tab.goto(f"{address}/{link}")
        expect(tab.get_by_text(f"3 av {last}")).to_be_visible()
        rest(tab)
        assert seen(tab) == shown


def assert_minutes(tab: Page) -> None:
    """The minutes are made and fetched with the keyboard."""
    press(tab, ".st-key-anteckningar button")
    fetch = tab.locator(".st-key-anteckningar-hamta button")
    for _ in range(3):  # a busy machine may not draw the figures in time, and says so
        press(tab, ".st-key-anteckningar-skapa button")
        fetch.or_(tab.get_by_text("hann inte ritas")).first.wait_for(timeout=90_000)
        if fetch.count():
            break
    with tab.expect_download() as fetched:
        press(tab, ".st-key-anteckningar-hamta button")
    assert fetched.value.suggested_filename.endswith(".docx")
    assert fetched.value.path().read_bytes().startswith(b"PK")


def seen(tab: Page) -> tuple[list[str], list[str]]:
    """What the screen says, in words and in figures."""
    tab.locator('[role="figure"]').first.wait_for()
    words = tab.locator("[data-testid=stMain] h2, [data-testid=stMain] h3").all_inner_texts()
    figures = tab.locator('[role="figure"]').evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    return words, figures
