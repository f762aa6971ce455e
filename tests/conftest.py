"""A lake with the starter data, made once, and a copy of its own for each test that names `lake_url`."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import streamlit as st

from samverkan_data.access import as_open
from samverkan_data.intake import ensure_started
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.view import View, make_view
from samverkan_data.settings import Settings

TODAY = date(2026, 11, 24)


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
def started_open_view(started_lake: Path, started_snapshot: Snapshot) -> View:
    """The open view of the starter data; protected once for all tests."""
    settings = as_open(Settings(lake=str(started_lake), today=TODAY))
    return make_view(Lake.open(str(started_lake)), started_snapshot, settings)


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
