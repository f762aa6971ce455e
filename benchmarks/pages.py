"""Pages beside an empty page and a plain script, all in one run, so that only the ratios depend on the code.

    python benchmarks/pages.py [pages] [people] [browser] [cold] [commands] [--people 100] [--incidents 1000000]

- pages: a warm page's whole run, asked for over Streamlit's own websocket until the script has ended, ours, an empty
  page's and a plain script's in turn; the median, as a multiple of the empty page's, and the processor it takes.
- people: so many at once on one process, each choosing another area every five seconds: median, 95th percentile, errors
  and memory.
- browser: in Chromium, warm: the first text of a page; from a choice of the agreement's area, which has most to show,
  to the last chart painted; and the processor that the tab takes for it, which depends less on what else runs.
- cold: a choice that nobody has made before, once the version is warm, in the process itself: seconds of processor and
  of the clock, on the starter data and on a large lake.
- commands: seconds that a command takes from start to end.
"""

import argparse
import asyncio
import contextlib
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

from cold_choices import cold
from large_lake import TODAY, large_lake
from served import Reader, Server, serve

from samverkan_data.texts.pages import TITLES

PROJECT = Path(__file__).resolve().parents[1]
EVERY, SECONDS, ROUNDS, CHANGES = 5.0, 40.0, 11, 5
SETTLED = 700
"""Milliseconds after which a tab has done what it does after a page is drawn."""
EMPTY = """
import streamlit as st
st.title("Tom")
st.markdown("## " + st.selectbox("Område", ["Lekeberg", "Örebro"]))
"""
PLAIN = """
import pathlib
import pandas as pd
import plotly.express as px
import streamlit as st

st.set_page_config(layout="wide")

@st.cache_data
def load():
    files = sorted(pathlib.Path(DATA).glob("incidents_*.csv"))
    rows = pd.concat([pd.read_csv(file, sep=";", decimal=",") for file in files])
    at = pd.to_datetime(rows["Tidpunkt"], errors="coerce", format="mixed")
    return rows.assign(year=at.dt.year, month=at.dt.strftime("%Y-%m"), day=at.dt.dayofweek, hour=at.dt.hour)

rows = load()
st.title("Händelser")
area = st.selectbox("Område", ["Alla", *sorted(rows["Område"].astype(str).unique())])
shown = rows if area == "Alla" else rows[rows["Område"].astype(str) == area]
left, right = st.columns(2)
def count(*by):
    return shown.groupby(list(by), as_index=False).size()
left.plotly_chart(px.bar(count("year", "Källa"), x="year", y="size", color="Källa"), key="a")
right.plotly_chart(px.line(count("month", "Källa"), x="month", y="size", color="Källa"), key="b")
left.plotly_chart(px.bar(count("Kategori"), x="size", y="Kategori"), key="c")
right.plotly_chart(px.density_heatmap(shown, x="hour", y="day"), key="d")
left.plotly_chart(px.bar(count("year", "Område"), x="year", y="size", color="Område"), key="e")
right.plotly_chart(px.histogram(shown, x="month"), key="f")
"""
DONE = """name => {
  const app = document.querySelector('[data-testid=stApp]'), heading = document.querySelector('h1, h2');
  const charts = [...document.querySelectorAll('[data-testid=stPlotlyChart]')];
  return app?.dataset.testScriptState === 'notRunning' && document.body.innerText.includes(name) && heading &&
    !document.querySelector('[data-testid=stSkeleton], [data-stale=true]') &&
    charts.every(chart => chart.querySelector('.main-svg'));
}"""


@contextlib.contextmanager
def three(folder: Path) -> Iterator[dict[str, Server]]:
    """Ours, an empty page and a plain script, each a server with the same settings of Streamlit."""
    shutil.copytree(PROJECT / ".streamlit", folder / ".streamlit")
    (folder / "empty.py").write_text(EMPTY, encoding="utf-8")
    (folder / "plain.py").write_text(f"DATA = {str(PROJECT / 'data')!r}\n{PLAIN}", encoding="utf-8")
    settings = {"SAMVERKAN_LAKE": str(folder / "lake"), "SAMVERKAN_TODAY": str(TODAY)}
    with (
        serve("empty.py", folder) as empty,
        serve("plain.py", folder) as plain,
        serve("dashboard.py", PROJECT, **settings) as ours,
    ):
        yield {"empty": empty, "plain": plain, "ours": ours}


def pages(servers: dict[str, Server]) -> None:
    """Whole runs in turn, and the processor of each."""
    names = {"empty": ("empty", ""), "plain": ("plain", "")} | {name: ("ours", name) for name in TITLES}
    names["lagesbild"] = ("ours", "")
    took: dict[str, list[float]] = {name: [] for name in names}
    used: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(ROUNDS):
        for name, (server, page) in names.items():
            before = servers[server].processor()
            seconds = asyncio.run(Reader(servers[server]).open_once(page))
            if turn > 1:
                took[name].append(seconds)
                used[name].append(servers[server].processor() - before)
    base = statistics.median(took["empty"])
    print(f"\n{'page':14}{'run, ms':>9}{'× empty':>9}{'processor, ms':>15}")
    for name in names:
        run = statistics.median(took[name])
        print(f"{name:14}{run * 1e3:9.0f}{run / base:9.1f}{statistics.mean(used[name]) * 1e3:15.0f}")


def people(server: Server, number: int) -> None:
    """A crowd on one process, after everything has been chosen by a few."""
    asyncio.run(_crowd(server, 5, 0.5, SECONDS))
    before, began = server.processor(), time.monotonic()
    readers = asyncio.run(_crowd(server, number, EVERY, SECONDS))
    share = (server.processor() - before) / (time.monotonic() - began)
    took = sorted(one for reader in readers for one in reader.seconds)
    middle, high = (took[int(part * (len(took) - 1))] for part in (0.5, 0.95))
    failures, sent = sum(reader.failures for reader in readers), [one for reader in readers for one in reader.bytes]
    print(f"\n{number} people: {len(took)} answers, {failures} errors, p50 {middle:.3f} s, p95 {high:.3f} s, "
          f"{statistics.median(sent) / 1e3:.0f} kB each, {share:.2f} processors, {server.memory():.0f} MB")  # fmt: skip


async def _crowd(server: Server, number: int, every: float, seconds: float) -> list[Reader]:
    readers, until = [Reader(server) for _ in range(number)], time.monotonic() + seconds

    async def join(reader: Reader) -> None:
        await asyncio.sleep(random.uniform(0, every))
        await reader.stay("", every, until)

    await asyncio.gather(*map(join, readers))
    return readers


def browser(servers: dict[str, Server]) -> None:
    """First text and change of area in Chromium; says so where there is none."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        print("\nno playwright: the browser is not measured")
        return
    found = shutil.which("chromium") or shutil.which("google-chrome")
    asked = {"empty": ("empty", "", "Tom"), "lagesbild": ("ours", "", "Lägesbild"),
             "handelser": ("ours", "handelser", "Händelser")}  # fmt: skip
    try:
        with sync_playwright() as driver, driver.chromium.launch(executable_path=found, args=["--no-sandbox"]) as one:
            times = {
                name: _in_browser(one, servers[on].address, page, text) for name, (on, page, text) in asked.items()
            }
    except Error as error:
        print(f"\nno browser: {str(error).splitlines()[0]}")
        return
    print(f"\n{'in the browser':14}{'first text, s':>15}{'× empty':>9}{'change, s':>11}{'× empty':>9}"
          f"{'processor, s':>14}{'× empty':>9}")  # fmt: skip
    for name, measured in times.items():
        (first, change, used), base = measured, times["empty"]
        print(f"{name:14}{first:15.2f}{first / base[0]:9.1f}{change:11.2f}{change / base[1]:9.1f}"
              f"{used:14.2f}{used / base[2]:9.1f}")  # fmt: skip


def _in_browser(one: object, address: str, page: str, text: str) -> tuple[float, float, float]:
    """Seconds to the first text, of a change of area, and of processor that the tab takes for it: medians."""
    first, change, used = [], [], []
    for _ in range(CHANGES):
        tab = one.new_page(viewport={"width": 1440, "height": 900})  # type: ignore[attr-defined]
        began = time.perf_counter()
        tab.goto(f"{address}/{page}")
        tab.get_by_text(text).first.wait_for(timeout=90_000)
        first.append(time.perf_counter() - began)
        tab.wait_for_function(DONE, arg=text, timeout=90_000)
        tools = tab.context.new_cdp_session(tab)
        tools.send("Performance.enable")
        for name in ("Örebro", "Lekeberg"):
            box = tab.get_by_role("combobox", name="Område")
            box.click()
            box.fill(name)
            tab.get_by_role("option", name=name, exact=True).first.wait_for()
            tab.wait_for_timeout(SETTLED)
            before, began = _processor(tools), time.perf_counter()
            box.press("Enter")
            tab.wait_for_timeout(50)
            tab.wait_for_function(DONE, arg=name, timeout=90_000)
            took = time.perf_counter() - began
            tab.wait_for_timeout(SETTLED)
            if name == "Lekeberg":
                change.append(took)
                used.append(_processor(tools) - before)
        tab.close()
    return statistics.median(first), statistics.median(change), statistics.median(used)


def _processor(tools: object) -> float:
    """Seconds of processor that the tab's process has used."""
    told = tools.send("Performance.getMetrics")["metrics"]  # type: ignore[attr-defined]
    return next(float(one["value"]) for one in told if one["name"] == "ProcessTime")


def commands(folder: Path) -> None:
    """From start to end, beside Python that does nothing."""
    large_lake(folder / "commands", 0)
    settings = {**os.environ, "SAMVERKAN_LAKE": str(folder / "commands")}
    asked = {"python -c pass": ["-c", "pass"], "samverkan --help": ["-m", "samverkan_data.cli", "--help"],
             "samverkan history": ["-m", "samverkan_data.cli", "history"]}  # fmt: skip
    print(f"\n{'command':20}{'median, s':>11}")
    for name, words in asked.items():
        took = []
        for _ in range(5):
            began = time.perf_counter()
            subprocess.run([sys.executable, *words], env=settings, cwd=PROJECT, capture_output=True, check=True)
            took.append(time.perf_counter() - began)
        print(f"{name:20}{statistics.median(took):11.2f}")


def main() -> None:
    """Run what is named, everything where nothing is."""
    warnings.simplefilter("ignore")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART")
    parser.add_argument("--people", type=int, default=100)
    parser.add_argument("--incidents", type=int, default=1_000_000)
    wanted = parser.parse_args()
    parts = wanted.parts or ["pages", "people", "browser", "cold", "commands"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if {"pages", "people", "browser"} & set(parts):
            with three(folder) as servers:
                for part, run in (("pages", pages), ("browser", browser)):
                    run(servers) if part in parts else None
                if "people" in parts:
                    people(servers["ours"], wanted.people)
        if "cold" in parts:
            cold(folder, wanted.incidents)
        if "commands" in parts:
            commands(folder)


if __name__ == "__main__":
    main()
