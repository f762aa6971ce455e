"""A server that makes itself ready when it begins."""

import gc
import logging
import shutil
from pathlib import Path

import pytest

from samverkan_data.lake import Lake
from samverkan_data.settings import load_settings
from samverkan_data.ui import beginning, session, warming


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[int]:
    """The versions whose start page has been made, for the lake of `SAMVERKAN_LAKE`."""
    versions: list[int] = []
    monkeypatch.setenv("SAMVERKAN_LAKE", str(tmp_path / "lake"))
    monkeypatch.setattr(warming, "sheet_of", lambda _, asking: versions.append(asking.view.snapshot.version))
    monkeypatch.setattr(gc, "freeze", lambda: None)
    session._opened.cache_clear()
    return versions


def test_the_start_page_of_the_newest_version_is_made(made: list[int], tmp_path: Path, started_lake: Path) -> None:
    lake = Lake.open(str(shutil.copytree(started_lake, tmp_path / "lake")))
    beginning.make_ready()
    assert made == [lake.version()]


@pytest.mark.parametrize("already", [False, True])
def test_nothing_of_a_lake_is_kept_from_the_collector(
    made: list[int], tmp_path: Path, started_lake: Path, monkeypatch: pytest.MonkeyPatch, already: bool
) -> None:
    """Whatever is erased from a lake must be let go of by the server too, and what is made of a version is a circle."""
    shutil.copytree(started_lake, tmp_path / "lake")
    opened_when_frozen: list[bool] = []
    monkeypatch.setattr(gc, "freeze", lambda: opened_when_frozen.append(session.has_opened()))
    if already:
        session.opened(load_settings())
    beginning.make_ready()
    assert opened_when_frozen == ([] if already else [False])
    assert len(made) == 1
    assert session.has_opened()


def test_an_empty_lake_is_left_as_it_is(made: list[int], tmp_path: Path) -> None:
    """Whoever comes first fills it, and is told so."""
    beginning.make_ready()
    assert made == []
    assert not (tmp_path / "lake").exists()


def test_what_goes_wrong_does_not_keep_the_server_from_answering(
    made: list[int], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "lake").write_text("not a folder")
    with caplog.at_level(logging.ERROR):
        beginning.make_ready()
    assert made == []
    assert "could not make itself ready" in caplog.text
