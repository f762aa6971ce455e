"""A lake with the starter data, made once, and a copy of its own for each test that names `lake_url`."""

import gc
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from itertools import groupby
from pathlib import Path
from weakref import WeakKeyDictionary

import numpy as np
import plotly.io as pio
import pyarrow as pa
import pytest
import streamlit as st
from hypothesis import HealthCheck, settings
from streamlit.components.v2 import manifest_scanner

from samverkan_data.access import as_open
from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.intake import ensure_started
from samverkan_data.lake import Counts, Lake, NewUpload, Snapshot
from samverkan_data.lake.tables import schema_fields
from samverkan_data.picture.gate import view
from samverkan_data.picture.gate.view import View
from samverkan_data.report.writers import browser, html, pictures, pptx, word
from samverkan_data.schema import TABLES
from samverkan_data.settings import Settings
from samverkan_data.ui import waiting
from tests import counted

TODAY = date(2026, 11, 24)
ROUNDING_KEY = b"the same in every run"
COUNTY, POLICE_AREA = "T", "T-LPO"
OUTLIER, OUTLIER_FACTOR = 4, 4
COUNTED = {"reading", "checking", "picture", "statistics"}
"""Folders of tests that lines are counted in, where they are."""
CASES = 12
"""Of how many cases of a test lines are counted."""

MAIN = sys.modules["__main__"]


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(counted)
    settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("untimed")  # a machine that is busy makes no test fail
    gc.set_threshold(50_000, 20, 50)  # what tests leave is mostly gone by itself: looking for it took a twelfth of all


def pytest_collection_finish() -> None:
    """What stands when all is read stays: looking through it again and again took another twelfth."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    gc.unfreeze()


@pytest.fixture(scope="session", autouse=True)
def _packages_read_once() -> Iterator[None]:
    """Streamlit reads what is said of every installed package for each page that is tried: half of its time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture(scope="session", autouse=True)
def _figures_are_plotlys() -> Iterator[None]:
    """Nothing looks through a figure when it is made, so every figure that a test makes is held against plotly's."""
    made = Drawn.__init__

    def checked(drawn: Drawn, drawing: Drawing, alt: str) -> None:
        made(drawn, drawing, alt)
        check_drawing(drawing)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Drawn, "__init__", checked)
        yield


def check_drawing(drawing: Drawing) -> None:
    """That plotly knows all of the figure and has it as it stands; its template is plotly's own."""
    said, taken = ({"data": made["data"], "layout": {**made["layout"], "template": None}}
                   for made in (vars(drawing), drawing.figure.to_dict()))  # fmt: skip
    assert json.loads(pio.json.to_json_plotly(taken)) == json.loads(pio.json.to_json_plotly(said))


@pytest.fixture(scope="session", autouse=True)
def _pages_wait_for_the_open_view() -> Iterator[None]:
    """A page that is tried is run once: it would say that the open view is being made."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(waiting, "PATIENCE", 300.0)
        yield


@pytest.fixture(autouse=True)
def _own_main() -> None:
    """A page that was tried leaves itself as `__main__`, which every new process would run too."""
    sys.modules["__main__"] = MAIN


def country_rows(municipalities: int) -> dict[str, list[dict[str, object]]]:
    """Rows of `areas` and `observations`: one county, whose first three municipalities share a police area.

    The last has only a rate, and the fifth four times the rate that its size and chance would give.
    """
    draw = np.random.default_rng(1814)
    people = np.round(np.exp(draw.normal(9.7, 0.9, municipalities))).astype(int)
    means = 9_000 * np.exp(draw.normal(0, 0.22, municipalities))
    means[OUTLIER] *= OUTLIER_FACTOR
    areas: list[dict[str, object]] = [
        {"area_code": COUNTY, "name": "Testlän", "kind": "lan", "parent": None},
        {"area_code": POLICE_AREA, "name": "LPO Test", "kind": "lpo", "parent": COUNTY},
    ]
    figures: list[dict[str, object]] = []
    for place in range(municipalities):
        code, parent = f"T{place:03}", POLICE_AREA if place < 3 else COUNTY
        areas.append({"area_code": code, "name": f"Testkommun {place}", "kind": "kommun", "parent": parent})
        count = int(draw.poisson(people[place] * means[place] / 100_000))
        only_rate = place == municipalities - 1
        for year in (2024, 2025):
            figures += [_figure("folkmangd", code, int(people[place]), year - 1, "SCB", day=True)] * (year == 2024)
            figures.append(_figure("folkmangd", code, int(people[place]), year, "SCB", day=True))
            figures.append(_figure("bra_totalt_per_100000", code, round(count / people[place] * 100_000), year, "Brå"))
            figures += [_figure("bra_totalt", code, count, year, "Brå")] * (not only_rate)
    return {"areas": areas, "observations": figures}


def _figure(indicator: str, code: str, value: int, year: int, source: str, *, day: bool = False) -> dict[str, object]:
    start, end = date(year, 12, 31) if day else date(year, 1, 1), date(year, 12, 31)
    return {"indicator": indicator, "area_code": code, "period_start": start, "period_end": end, "group": "alla",
            "value": value, "status": "final", "source": source}  # fmt: skip


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where lines are counted, count those that the tests of a part run: counting takes half as much time again.

    Of a test with many cases some are counted, spread over all.
    """
    if not config.pluginmanager.hasplugin("_cov"):
        return
    for _, cases in groupby(items, lambda item: item.nodeid.partition("[")[0]):
        of_test = [*cases]
        for place, item in enumerate(of_test):
            if not COUNTED & {*item.path.parts} or place % -(-len(of_test) // CASES):
                item.add_marker("no_cover")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes are named by their argument: packages hold the time, and workers must agree on which tests there are."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture(scope="session")
def started_lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a lake filled from data/; read it, never write to it."""
    folder = tmp_path_factory.mktemp("started-lake") / "lake"
    settings = Settings(lake=str(folder), today=TODAY)
    ensure_started(Lake.open(settings.lake), settings)
    return folder


@pytest.fixture(scope="session")
def started_snapshot(started_lake: Path) -> Snapshot:
    """The starter data as the pages read it."""
    return Lake.open(str(started_lake)).snapshot()


@pytest.fixture(scope="session")
def country(started_lake: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """A number -> the folder of a lake with the starter data and so many made-up municipalities with crime figures."""

    @cache
    def make(municipalities: int) -> Path:
        folder = tmp_path_factory.mktemp("country") / "lake"
        shutil.copytree(started_lake, folder)
        lake = Lake.open(str(folder))
        for table, rows in country_rows(municipalities).items():
            schema = pa.schema([*schema_fields(TABLES[table]), pa.field("row", pa.int64())])
            typed = pa.Table.from_pylist([{**row, "row": place} for place, row in enumerate(rows, 2)], schema)
            new = NewUpload(table, typed, repr(rows).encode(), f"{table}.csv", "", Counts(len(rows)), lake.version())
            lake.publish([new], "test")
        return folder

    return make


@pytest.fixture(scope="session")
def internal(started_lake: Path, started_snapshot: Snapshot) -> View:
    """Everything of the starter data, as the pages ask for it: what is made of it is made once for all tests."""
    return view.view_of(Lake.open(str(started_lake)), started_snapshot, Settings(lake=str(started_lake), today=TODAY))


@pytest.fixture(scope="session")
def started_open_view(started_lake: Path, started_snapshot: Snapshot) -> View:
    """The open view of the starter data, as the pages ask for it; protected once for all tests."""
    settings = as_open(Settings(lake=str(started_lake), today=TODAY))
    opened = view.view_of(Lake.open(str(started_lake)), started_snapshot, settings)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(view, "rounding_key", lambda _: ROUNDING_KEY)
        assert isinstance(opened, view.OpenView)
        assert opened.given_out.periods
    return opened


@pytest.fixture
def without_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that has no browser, and on which none has drawn anything before."""
    for module in (browser, html, pictures, pptx, word):
        monkeypatch.setattr(module, "has_browser", lambda: False)
    monkeypatch.setattr(pictures, "_KEPT", WeakKeyDictionary())


@pytest.fixture
def lake_url(started_lake: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A filled lake that the settings point at and the test may change; Streamlit remembers nothing of it after."""
    url = str(shutil.copytree(started_lake, tmp_path / "lake"))
    monkeypatch.setenv("SAMVERKAN_LAKE", url)
    monkeypatch.setenv("SAMVERKAN_TODAY", TODAY.isoformat())
    _forget()
    yield url
    _forget()


def _forget() -> None:
    st.cache_data.clear()
    st.cache_resource.clear()
