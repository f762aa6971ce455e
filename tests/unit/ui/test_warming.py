"""Which version is shown while a new one is made ready."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest

from samverkan_data.lake import Counts, Lake, NewUpload
from samverkan_data.lake.vouching import forget_lake
from samverkan_data.report.sheets import SHEETS
from samverkan_data.settings import Settings
from samverkan_data.ui import warming
from samverkan_data.ui.navigation import START


class Waiting:
    """In the place of a thread: done when it is told to."""

    started: list["Waiting"] = []  # noqa: RUF012

    def __init__(self, target: Callable[..., None], args: tuple[object, ...], **_: object) -> None:
        self._do, self._arguments = target, args

    def start(self) -> None:
        self.started.append(self)

    def run(self) -> None:
        self._do(*self._arguments)


@pytest.fixture
def settings(started_lake: Path, tmp_path: Path) -> Settings:
    folder = shutil.copytree(started_lake, tmp_path / "lake")
    return Settings(lake=str(folder), today=date(2026, 11, 24))


@pytest.fixture
def lake(settings: Settings) -> Lake:
    return Lake.open(settings.lake)


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Waiting]]:
    monkeypatch.setattr(warming, "Thread", Waiting)
    yield Waiting.started
    Waiting.started.clear()


def publish(lake: Lake, code: str) -> str:
    rows = pa.table({"category": [code], "label": [code], "tree": ["est"], "row": [2]})
    new = NewUpload("categories", rows, code.encode(), "c.csv", "", Counts(new=1), lake.version())
    return lake.publish([new], "x")[0].upload_id


def shown(lake: Lake, settings: Settings) -> int:
    return warming.ready_snapshot(lake, settings).version


def test_readers_see_the_version_before_until_the_new_ones_start_page_is_ready(
    lake: Lake, settings: Settings, threads: list[Waiting]
) -> None:
    assert shown(lake, settings) == 1
    publish(lake, "a")
    assert [shown(lake, settings) for _ in range(3)] == [1, 1, 1]
    (thread,) = threads
    thread.run()
    assert shown(lake, settings) == 2
    assert len(threads) == 1


@pytest.mark.parametrize("view", ["internal", "open"])
def test_what_another_process_publishes_is_made_ready_before_it_is_shown(
    lake: Lake, settings: Settings, threads: list[Waiting], view: str
) -> None:
    reader = settings.model_copy(update={"view": view})
    assert shown(lake, reader) == 1
    publishing = "from tests.unit.ui.test_warming import *; publish(Lake.open(sys.argv[1]), 'a')"
    subprocess.run([sys.executable, "-c", publishing, settings.lake], check=True)
    assert [shown(lake, reader) for _ in range(2)] == [1, 1]
    (thread,) = threads
    thread.run()
    assert shown(lake, reader) == 2


def test_each_view_is_ready_by_itself(lake: Lake, settings: Settings, threads: list[Waiting]) -> None:
    opened = settings.model_copy(update={"view": "open"})
    assert (shown(lake, settings), shown(lake, opened)) == (1, 1)
    publish(lake, "a")
    assert (shown(lake, settings), shown(lake, opened)) == (1, 1)
    threads[0].run()
    assert (shown(lake, settings), shown(lake, opened)) == (2, 1)


def test_the_start_page_is_made_when_it_is_shown(
    lake: Lake, settings: Settings, threads: list[Waiting], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    monkeypatch.setattr(warming, "sheet_of", lambda name, asking: made.append((name, asking.view.snapshot.version)))
    assert shown(lake, settings) == 1
    publish(lake, "a")
    shown(lake, settings)
    threads[0].run()
    assert made == [(START, 2)]
    assert START in SHEETS


@pytest.mark.parametrize("change", [Lake.take_back, Lake.erase], ids=["taken-back", "erased"])
def test_what_is_taken_back_or_erased_is_left_at_once(
    lake: Lake, settings: Settings, threads: list[Waiting], change: Callable[..., object]
) -> None:
    upload = publish(lake, "a")
    assert shown(lake, settings) == 2
    publish(lake, "b")
    assert shown(lake, settings) == 2
    change(lake, upload, "x")
    assert shown(lake, settings) == 4
    threads[0].run()
    assert shown(lake, settings) == 4


def test_a_version_that_cannot_be_made_ready_is_shown_and_written_about(
    lake: Lake, settings: Settings, threads: list[Waiting], monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    monkeypatch.setattr(warming, "sheet_of", lambda *_: 1 // 0)
    assert shown(lake, settings) == 1
    publish(lake, "a")
    assert shown(lake, settings) == 1
    threads[0].run()
    assert shown(lake, settings) == 2
    assert "version 2 could not be made ready" in caplog.text


def test_a_lake_that_was_begun_again_shows_its_own(lake: Lake, settings: Settings, threads: list[Waiting]) -> None:
    publish(lake, "a")
    assert shown(lake, settings) == 2
    shutil.rmtree(settings.lake)
    forget_lake(lake._location)
    publish(lake, "b")
    assert shown(lake, settings) == 1
    assert threads == []
