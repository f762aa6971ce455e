"""A reader who opens a page from a cold link, and an analyst with a file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.picture.gate import view
from samverkan_data.ui import warming

ROUTER = Path(__file__).parents[2] / "dashboard.py"
Open = Callable[..., AppTest]


@pytest.fixture(scope="session", autouse=True)
def _nothing_is_made_ready() -> Iterator[None]:
    """A new version is shown at once: its start page, made beside for all who come, was a third of what pages cost."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(warming, "sheet_of", lambda *_: None)
        yield


@pytest.fixture
def reading(started_lake: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lake that no test changes; what Streamlit remembers of it stays true from test to test."""
    monkeypatch.setenv("SAMVERKAN_LAKE", str(started_lake))
    monkeypatch.setenv("SAMVERKAN_TODAY", "2026-11-24")
    monkeypatch.setattr(view, "rounding_key", lambda _: b"the same in every run")


@pytest.fixture
def open_page(reading: None) -> Open:
    """Run one page as a cold deep link does, without the router, with the parameters of the link."""
    return _open


@pytest.fixture
def open_own(lake_url: str) -> Open:
    """As `open_page`, on a lake that the test may change."""
    return _open


def _open(name: str, **link: str) -> AppTest:
    page = AppTest.from_file(str(ROUTER), default_timeout=300)
    page.session_state["sent-on"] = True  # AppTest never comes back through the router; a browser does
    if name:
        page.switch_page(f"pages/{name}.py")
    for parameter, value in link.items():
        page.query_params[parameter] = value
    return page.run()
