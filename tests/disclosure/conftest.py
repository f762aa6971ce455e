"""Two lakes with other incidents that are given out alike, and what pages and commands say of each."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest
from typer.testing import CliRunner, Result

from samverkan_data.access import as_open
from samverkan_data.cli import app
from samverkan_data.intake import ensure_started
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.lake.ledger import Ledger
from samverkan_data.picture.gate import view
from samverkan_data.picture.gate.editions import editions
from samverkan_data.picture.gate.open_view import GivenOut
from samverkan_data.picture.gate.view import OpenView
from samverkan_data.settings import Settings
from tests.conftest import ROUNDING_KEY, TODAY
from tests.disclosure.twin import twin_counts, write_starter

ROUTER = Path(__file__).parents[2] / "dashboard.py"
Worlds = tuple[Path, Path]


@pytest.fixture(scope="session")
def worlds(started_lake: Path, tmp_path_factory: pytest.TempPathFactory) -> Worlds:
    """The folders of the lake with the starter data and of its twin, published at the same moment."""
    folder = tmp_path_factory.mktemp("twin")
    (edition,) = editions(Lake.open(str(started_lake)), 1, TODAY)
    write_starter(folder / "starter", Settings().starter, twin_counts(edition, ROUNDING_KEY))
    settings = Settings(lake=str(folder / "lake"), starter=folder / "starter", today=TODAY)
    at = Lake.open(str(started_lake)).snapshot().at
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Ledger, "next_moment", lambda _: at)
        ensure_started(Lake.open(settings.lake), settings)
    return started_lake, folder / "lake"


@pytest.fixture(scope="session", autouse=True)
def _same_draws() -> Iterator[None]:
    """Both lakes round by the same draws, and each is given out once for all tests."""
    given: dict[str, GivenOut] = {}
    give_out = view.give_out

    def remember(lake: Lake, snapshot: Snapshot, *more: Any) -> GivenOut:
        if snapshot.token not in given:
            given[snapshot.token] = give_out(lake, snapshot, *more)
        return given[snapshot.token]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(view, "rounding_key", lambda _: ROUNDING_KEY)
        patch.setattr(view, "give_out", remember)
        patch.setenv("SAMVERKAN_TODAY", TODAY.isoformat())
        yield
    st.cache_data.clear()
    st.cache_resource.clear()


@pytest.fixture(scope="session")
def views(worlds: Worlds) -> list[OpenView]:
    """The open view of each."""
    return [_open_view(Lake.open(str(folder)), str(folder)) for folder in worlds]


def _open_view(lake: Lake, url: str) -> OpenView:
    opened = view.make_view(lake, lake.snapshot(), as_open(Settings(lake=url, today=TODAY)))
    assert isinstance(opened, OpenView)
    return opened


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """Run a page on one of the lakes, as a cold deep link does."""

    def run(lake: Path, name: str, **link: str) -> AppTest:
        monkeypatch.setenv("SAMVERKAN_LAKE", str(lake))
        opened = AppTest.from_file(str(ROUTER), default_timeout=300)
        opened.session_state["sent-on"] = True  # AppTest never comes back through the router; a browser does
        opened.switch_page(f"pages/{name}.py")
        for parameter, value in link.items():
            opened.query_params[parameter] = value
        return opened.run()

    return run


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run a command on one of the lakes."""

    def run(lake: Path, *words: object) -> Result:
        monkeypatch.setenv("SAMVERKAN_LAKE", str(lake))
        return CliRunner().invoke(app, [str(word) for word in words])

    return run
