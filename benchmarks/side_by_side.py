"""The product beside what a user would pick: a plain Streamlit script (re-reading, cached) and Vizro, on one machine.

    python benchmarks/side_by_side.py [--incidents 300000 1000000] [--people 20]

All show figures of the same incidents with a choice of area, one process each, in turn. Times are from the press of a
key to the last change of the page in Chromium:

- cold start: from starting the program until its page is painted, the rows read; ours reads its lake, where they are.
- first chart: another reader comes; until the page is painted.
- change: to an area that nobody has chosen before.
- people: so many change area every five seconds; the 95th percentile of the answers, all of their bytes received.
- memory: the most that the process has had.

Programs that the project does not have are fetched from the package index, each to an environment of its own.
"""

import argparse
import asyncio
import json
import random
import shutil
import statistics
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from large_lake import HOME, TODAY, incidents_file, large_lake
from peers import Tool, ours, plain, vizro
from playwright.sync_api import Browser, Page, Request, sync_playwright
from served import Reader, Server, running, wait_for

CHANGES, READERS, SECONDS, EVERY, STILL = 5, 3, 30.0, 5.0, 0.8
"""Changes and readers that a median is of; how long people stay and wait; seconds after which a page is still."""
COLUMNS = ("cold start, s", "first chart, s", "change, s", "people p95, s", "memory, MB")
WATCH = """
new MutationObserver(() => window.lastChange = Date.now()).observe(document, {
  subtree: true, childList: true, attributes: true, characterData: true});
"""
BUSY = """charts => document.querySelectorAll('.js-plotly-plot .main-svg').length < charts ||
  !!document.querySelector('[data-test-script-state]:not([data-test-script-state=notRunning])')"""


class Tab:
    """A page of a tool in the browser, and what it is still waiting for."""

    def __init__(self, browser: Browser, tool: Tool, address: str) -> None:
        self.tool, self.address, self.waiting = tool, address, 0
        self.asked: list[tuple[str, str]] = []
        self.page: Page = browser.new_page(viewport={"width": 1440, "height": 900})
        self.page.add_init_script(WATCH)
        self.page.on("request", self._began)
        for event in ("requestfinished", "requestfailed"):
            self.page.on(event, lambda _: self._ended())

    def _began(self, request: Request) -> None:
        self.waiting += 1
        if request.method == "POST":
            self.asked.append((request.url, request.post_data or ""))

    def _ended(self) -> None:
        self.waiting -= 1

    def open(self) -> float:
        """Open the page; as `painted`."""
        self.page.goto(f"{self.address}/{self.tool.path}")
        return self.painted()

    def painted(self) -> float:
        """When the page last changed, in seconds since 1970, once it is still."""
        while True:
            self.page.wait_for_timeout(100)
            last = self.page.evaluate("window.lastChange || 0") / 1e3
            busy = self.waiting > 0 or self.page.evaluate(BUSY, self.tool.charts)
            if not busy and last and time.time() - last > STILL:
                return float(last)

    def choose(self, area: str) -> float:
        """Seconds from the choice of an area until it is painted."""
        option = self._streamlit(area) if self.tool.kind == "streamlit" else self._dash(area)
        self.asked.clear()
        began = time.time()
        option()
        return self.painted() - began

    def _streamlit(self, area: str) -> Callable[[], None]:
        box = self.page.get_by_role("combobox", name="Område")
        box.click()
        box.fill(area)
        self.page.get_by_role("option", name=area, exact=True).first.wait_for()
        self.page.wait_for_timeout(500)
        return lambda: box.press("Enter")

    def _dash(self, area: str) -> Callable[[], None]:
        self.page.locator("#area").click()
        self.page.keyboard.type(area)
        self.page.wait_for_timeout(500)
        return lambda: self.page.locator(".dash-dropdown-option", has_text=area).first.click()


def measured(browser: Browser, tool: Tool, areas: Sequence[str], people: int) -> list[float]:
    """A row of the table: the figures of `COLUMNS`, but for memory's unit in seconds."""
    began = time.time()
    with running(tool.command, tool.folder, tool.settings) as server:
        wait_for(server.address)
        cold = _opened(browser, tool, server, began)
        first = statistics.median(_opened(browser, tool, server, time.time()) for _ in range(READERS))
        tab = Tab(browser, tool, server.address)
        tab.open()
        changes = [tab.choose(area) for area in areas[:CHANGES]]
        asked = [one for one in tab.asked if "_dash-update-component" in one[0]]
        tab.page.close()
        crowd = _streamlit_crowd if tool.kind == "streamlit" else _dash_crowd
        took = sorted(crowd(server, tool, asked, areas, people))
        high = took[int(0.95 * (len(took) - 1))] if took else float("nan")
        return [cold, first, statistics.median(changes), high, server.most_memory()]


def _opened(browser: Browser, tool: Tool, server: Server, began: float) -> float:
    tab = Tab(browser, tool, server.address)
    last = tab.open()
    tab.page.close()
    return last - began


def _streamlit_crowd(
    server: Server, tool: Tool, _: Sequence[tuple[str, str]], areas: Sequence[str], people: int
) -> list[float]:
    async def crowd() -> list[Reader]:
        readers, until = [Reader(server, among=tuple(areas)) for _ in range(people)], time.monotonic() + SECONDS
        page = tool.path.partition("?")[0]
        await asyncio.gather(*(_join(reader, page, until) for reader in readers))
        return readers

    readers = _beside_the_browser(crowd)
    return [seconds for reader in readers for seconds in (reader.seconds or [float("inf")])]


def _beside_the_browser(work: Callable[[], Coroutine[None, None, list[Reader]]]) -> list[Reader]:
    """Run in a thread of its own: the browser's driver has this one's event loop."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(work())).result()


async def _join(reader: Reader, page: str, until: float) -> None:
    await asyncio.sleep(random.uniform(0, EVERY))
    await reader.stay(page, EVERY, until)


def _dash_crowd(
    server: Server, _: Tool, asked: Sequence[tuple[str, str]], areas: Sequence[str], people: int
) -> list[float]:
    """The same requests that the browser made for its last choice, with other areas in them."""
    took, until = [], time.monotonic() + SECONDS
    last = areas[CHANGES - 1]

    def person() -> None:
        time.sleep(random.uniform(0, EVERY))
        while time.monotonic() < until:
            time.sleep(random.uniform(0.5, 1.5) * EVERY)
            area, began = json.dumps(random.choice(areas)), time.perf_counter()
            for url, words in asked:
                body = words.replace(json.dumps(last), area).replace(json.dumps(last, ensure_ascii=False), area)
                wanted = urllib.request.Request(url, body.encode(), {"Content-Type": "application/json"})
                urllib.request.urlopen(wanted, timeout=120).read()
            took.append(time.perf_counter() - began)

    threads = [threading.Thread(target=person) for _ in range(people)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return took


def main() -> None:
    """Make the rows, measure each tool in turn, print a table for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--incidents", type=int, nargs="+", default=[300_000, 1_000_000])
    parser.add_argument("--people", type=int, default=20)
    wanted = parser.parse_args()
    found = shutil.which("chromium") or shutil.which("google-chrome")
    with (
        tempfile.TemporaryDirectory() as name,
        sync_playwright() as driver,
        driver.chromium.launch(executable_path=found, args=["--no-sandbox"]) as browser,
    ):
        for number in wanted.incidents:
            _table(browser, Path(name) / str(number), number, wanted.people)


def _table(browser: Browser, folder: Path, number: int, people: int) -> None:
    folder.mkdir()
    lake = large_lake(folder / "lake", number)
    areas = incidents_file(lake, number, folder / "incidents.csv")
    areas = areas[1:-1]  # where a tool begins is no choice
    random.Random(1814).shuffle(areas)
    own = ours(folder / "lake", str(TODAY), HOME)
    tools = [own, plain(folder, cached=True), plain(folder, cached=False), vizro(folder)]
    print(f"\n{number:,} incidents".replace(",", " "))
    print(f"{'':30}" + "".join(f"{column:>16}" for column in COLUMNS), flush=True)
    for tool in tools:
        figures = measured(browser, tool, areas, people)
        print(f"{tool.name:30}" + "".join(f"{one:16.2f}" for one in figures[:-1]) + f"{figures[-1]:16.0f}", flush=True)


if __name__ == "__main__":
    main()
