"""A fresh server on a fresh lake, and Chromium to look at it with."""

import os
import shutil
import socket
import sys
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen
from time import monotonic, sleep

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

PROJECT = Path(__file__).resolve().parents[2]
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
STARTS_WITHIN = 90
ANSWERS_WITHIN = 45_000  # milliseconds; as many tests run at once as there are cores


def find_chromium() -> str | None:
    return next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    if path is None:
        if os.environ.get("SAMVERKAN_REQUIRE_BROWSER"):
            pytest.fail("Chromium is required here and was not found")
        pytest.skip("no Chromium on this machine")
    expect.set_options(timeout=ANSWERS_WITHIN)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


@contextmanager
def serve(folder: Path, port: int = 0, **settings: str) -> Iterator[str]:
    """A server whose lake, made where there is none, log and temporary files are in the folder; its address."""
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port)]
    with running(folder, command, **settings):
        address = f"http://127.0.0.1:{port}"
        wait_until_healthy(address)
        yield address


@contextmanager
def running(folder: Path, command: Sequence[str], place: Path = PROJECT, **settings: str) -> Iterator[Popen[bytes]]:
    """A server as a command starts it in a place, with log and temporary files in the folder."""
    (folder / "tmp").mkdir(parents=True)
    places = {"SAMVERKAN_LAKE": str(folder / "lake"), "TMPDIR": str(folder / "tmp")}
    environment = {**os.environ, **places, "SAMVERKAN_TODAY": "2026-11-24", **settings}
    with (folder / "server.log").open("wb") as log:
        process = Popen(command, cwd=place, env=environment, stdout=log, stderr=log)
        try:
            yield process
        finally:
            process.terminate()
            process.wait(timeout=20)


@pytest.fixture
def own_server(tmp_path: Path, started_lake: Path) -> Iterator[str]:
    """A server of the test's own, which nobody has visited."""
    shutil.copytree(started_lake, tmp_path / "lake")
    with serve(tmp_path) as address:
        yield address


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One server for the tests that change nothing."""
    with serve(tmp_path_factory.mktemp("shared")) as address:
        yield address


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the module's server writes."""
    return tmp_path_factory.mktemp("server")


@pytest.fixture(scope="module")
def server(folder: Path, started_lake: Path) -> Iterator[str]:
    """One server for the tests of a module, who change different things; no file may be over one megabyte."""
    shutil.copytree(started_lake, folder / "lake")
    with serve(folder, SAMVERKAN_MAX_MB="1") as address:
        yield address


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab of a Swedish reader at a desk, who has been nowhere before."""
    with at_desk(browser) as context:
        yield tab_in(context)


@contextmanager
def at_desk(browser: Browser) -> Iterator[BrowserContext]:
    """The browser of a Swedish reader at a desk, who has been nowhere before."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="sv-SE")
    yield context
    context.close()


def tab_in(context: BrowserContext) -> Page:
    """A tab that waits as long as it takes."""
    page = context.new_page()
    page.set_default_timeout(ANSWERS_WITHIN)
    return page


@pytest.fixture(scope="session")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """The browser of a reader who comes back: what the server sends of itself alone is there already."""
    with at_desk(browser) as context:
        yield context


@pytest.fixture
def again(reader: BrowserContext) -> Iterator[Page]:
    """A tab of a reader who has been here before and whom no page remembers: for the tests that change nothing."""
    page = tab_in(reader)
    yield page
    page.evaluate("localStorage.clear(); sessionStorage.clear()")
    page.close()
    reader.clear_cookies()


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def wait_until_healthy(address: str) -> None:
    until = monotonic() + STARTS_WITHIN
    while monotonic() < until:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            sleep(0.2)
    pytest.fail("the server did not start")
