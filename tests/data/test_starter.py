"""The starter data and the clearing of examples."""

from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import pytest

from samverkan_data.errors import RefusedError
from samverkan_data.intake import clear_examples, ensure_started
from samverkan_data.lake import Lake
from samverkan_data.settings import PROJECT, Settings

STARTER = PROJECT / "data"


def start(url: str, starter: Path = STARTER) -> Lake:
    lake = Lake.open(url)
    ensure_started(lake, Settings(lake=url, starter=starter, today=date(2026, 11, 24)))
    return lake


def versions_after_start(url: str) -> list[int]:
    return [upload.version for upload in start(url).history()]


def test_an_empty_lake_is_filled_as_one_version_and_a_filled_one_left_alone(tmp_path: Path) -> None:
    lake = start(str(tmp_path / "lake"))
    files = (STARTER / "manifest.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert [upload.file for upload in lake.history()][::-1] == [line.split(";")[0] for line in files]
    assert {upload.version for upload in lake.history()} == {1}
    assert lake.history(start(str(tmp_path / "lake")).version()) == lake.history()
    assert lake.verify() == []


def test_clearing_leaves_the_real_data_and_can_be_undone(tmp_path: Path) -> None:
    lake = start(str(tmp_path / "lake"))
    examples = {upload.upload_id: upload.rows for upload in lake.history() if upload.example}
    assert clear_examples(lake, "x") == sum(examples.values()) > 0
    assert lake.version() == 2
    assert not lake.snapshot().has_example
    assert lake.snapshot().frame("incidents").empty
    assert len(lake.snapshot().frame("areas"))
    assert clear_examples(lake, "x") == 0
    lake.restore(next(iter(examples)), "x")
    assert lake.snapshot().has_example


def test_two_processes_that_start_at_once_fill_the_lake_once(tmp_path: Path) -> None:
    context = get_context("forkserver")
    context.set_forkserver_preload(["samverkan_data.intake"])
    with ProcessPoolExecutor(2, context) as processes:
        first, second = processes.map(versions_after_start, [str(tmp_path / "lake")] * 2)
    assert first == second
    assert set(first) == {1}


def test_a_starter_file_with_errors_is_named(tmp_path: Path) -> None:
    (tmp_path / "manifest.csv").write_text("file;table;kind\nbad.csv;areas;real\n", encoding="utf-8")
    (tmp_path / "bad.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    with pytest.raises(RefusedError, match=r"bad\.csv"):
        start(str(tmp_path / "lake"), tmp_path)


def test_without_a_manifest_the_lake_starts_empty(tmp_path: Path) -> None:
    assert start(str(tmp_path / "lake"), tmp_path).is_empty()
