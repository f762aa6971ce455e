"""The ledger's table is opened once for as long as its log stands as it did, and no longer."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pytest

from samverkan_data.errors import ConflictError, DamagedError
from samverkan_data.lake import Lake, NewUpload, ledger
from samverkan_data.lake.commit import write_events
from samverkan_data.lake.delta import open_or_create, open_table, widen
from samverkan_data.lake.ledger import load_ledger, read_ledger

Make = Callable[..., NewUpload]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tables that the ledger is opened as."""
    urls: list[str] = []
    monkeypatch.setattr(ledger, "open_table", lambda url: urls.append(url) or open_table(url))
    return urls


def test_what_stands_as_it_did_is_opened_once(lake: Lake, theme_file: Make, opened: list[str]) -> None:
    lake.publish([theme_file("a")], "x")
    read_ledger(lake.location)
    opened.clear()
    assert [read_ledger(lake.location).version for _ in range(3)] == [1, 1, 1]
    assert opened == []
    ledger.forget_lines()
    read_ledger(lake.location)
    assert len(opened) == 1


def test_every_commit_is_seen_at_once(lake: Lake, theme_file: Make) -> None:
    for version in range(1, 6):
        lake.publish([replace(theme_file(f"a{version}"), based_on=lake.version())], "x")
        assert read_ledger(lake.location).version == version


def test_another_lake_in_the_same_place_is_seen(lake: Lake, folder: Path, theme_file: Make, tmp_path: Path) -> None:
    lake.publish([theme_file("a")], "x")
    shutil.copytree(folder, tmp_path / "copy")
    lake.publish([replace(theme_file("b"), based_on=1)], "x")
    assert load_ledger(lake.location).version == 2
    shutil.rmtree(folder)
    shutil.move(tmp_path / "copy", folder)
    assert load_ledger(lake.location).version == 1


@pytest.mark.parametrize("keeps_time", [False, True])
def test_a_damaged_log_is_not_passed_over(lake: Lake, folder: Path, theme_file: Make, keeps_time: bool) -> None:
    """Also one whose time says that nothing has happened, as long as its size does not."""
    lake.publish([theme_file("a")], "x")
    read_ledger(lake.location)
    file = sorted((folder / "ledger" / "_delta_log").glob("*.json"))[-1]
    look = file.stat()
    file.write_bytes(file.read_bytes()[: 20 if keeps_time else 30])
    if keeps_time:
        os.utime(file, ns=(look.st_atime_ns, look.st_mtime_ns))
    with pytest.raises(DamagedError):
        read_ledger(lake.location)


def test_of_two_who_have_read_the_same_one_is_first(lake: Lake, theme_file: Make) -> None:
    lake.publish([theme_file("a")], "x")
    one, other = (read_ledger(lake.location) for _ in range(2))
    assert one.table is other.table
    later = replace(one.events[0], version=2, action="take_back", files="")
    write_events(lake.location, one, [later])
    with pytest.raises(ConflictError):
        write_events(lake.location, other, [replace(later, by="y")])
    assert [event.version for event in read_ledger(lake.location).events] == [1, 2]


def test_a_table_that_gets_a_column_stays_of_its_version_for_who_holds_it(tmp_path: Path) -> None:
    table = open_or_create(str(tmp_path / "t"), pa.schema([("a", pa.int64())]))
    wider = pa.schema([("a", pa.int64()), ("b", pa.string())])
    assert [widen(table, wider), table.version()] == [True, 0]
    newest = open_table(str(tmp_path / "t"))
    assert newest is not None
    assert [widen(newest, wider), newest.version()] == [False, 1]
