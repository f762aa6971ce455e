"""What a reader sees of a ledger that others write to, and how rarely it is read."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan_data.errors import DamagedError
from samverkan_data.lake import Lake, NewUpload, ledger
from samverkan_data.lake.location import Location, locate

File = Callable[..., NewUpload]
PUBLISH = """
import sys
import pyarrow as pa
from samverkan_data.lake import Counts, Lake, NewUpload
lake, rows = Lake.open(sys.argv[1]), pa.table({"category": ["z"], "label": ["Z"], "row": [2]})
lake.publish([NewUpload("categories", rows, b"z", "z.csv", "samverkan", Counts(new=1), lake.version())], "x")
"""


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows with each reading of a ledger."""
    done: list[str] = []
    read = ledger.read_ledger

    def reading(location: Location) -> ledger.Ledger:
        done.append(location.url)
        return read(location)

    monkeypatch.setattr(ledger, "read_ledger", reading)
    return done


def test_the_ledger_is_read_once_until_somebody_writes(lake: Lake, theme_file: File, reads: list[str]) -> None:
    lake.publish([theme_file("a")], "x")
    for _ in range(5):
        assert (lake.version(), lake.snapshot().version, lake.is_empty()) == (1, 1, False)
    assert len(reads) == 1


def test_every_commit_is_seen_at_once_however_close_they_come(folder: Path, lake: Lake, theme_file: File) -> None:
    other = Lake.open(str(folder))
    for version in range(1, 12):
        other.publish([theme_file(f"c{version}", based_on=version - 1)], "x")
        assert lake.version() == lake.snapshot().version == version


def test_what_another_process_publishes_is_seen_at_once(folder: Path, lake: Lake, theme_file: File) -> None:
    lake.publish([theme_file("a")], "x")
    assert lake.version() == 1
    subprocess.run([sys.executable, "-c", PUBLISH, str(folder)], check=True)
    assert lake.version() == 2
    assert list(lake.snapshot().frame("categories")["category"]) == ["a", "z"]


def test_a_commit_is_seen_also_where_the_clock_of_the_folder_stands_still(
    lake: Lake, theme_file: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "_look", lambda _: (1, 1))
    lake.publish([theme_file("a")], "x")
    assert lake.version() == 1
    seen = dict(ledger._seen)
    lake.publish([theme_file("b", based_on=1)], "x")
    monkeypatch.setattr(ledger, "_seen", seen)
    assert lake.version() == 2


def test_another_lake_in_the_same_folder_is_another(folder: Path, lake: Lake, theme_file: File) -> None:
    lake.publish([theme_file("a")], "x")
    lake.publish([theme_file("b", based_on=1)], "x")
    assert lake.version() == 2
    other = folder.with_name("other")
    Lake.open(str(other)).publish([theme_file("c")], "x")
    shutil.rmtree(folder)
    with pytest.raises(DamagedError, match="är borta"):
        lake.version()
    shutil.copytree(other, folder)
    assert list(lake.snapshot().frame("categories")["category"]) == ["c"]


def test_a_store_is_believed_for_a_second_and_never_against_ones_own_writing(
    lake: Lake, folder: Path, theme_file: File, monkeypatch: pytest.MonkeyPatch, reads: list[str]
) -> None:
    now = [100.0]
    monkeypatch.setattr(Location, "is_local", False)
    monkeypatch.setattr(ledger, "monotonic", lambda: now[0])
    lake.publish([theme_file("a")], "x")
    assert [lake.version() for _ in range(3)] == [1, 1, 1]
    assert len(reads) == 1
    subprocess.run([sys.executable, "-c", PUBLISH, str(folder)], check=True)
    assert lake.version() == 1
    now[0] += ledger.BELIEVED_SECONDS
    assert lake.version() == 2
    lake.publish([theme_file("b", based_on=2)], "x")
    assert lake.version() == 3


@pytest.mark.parametrize(("url", "local"), [("lake", True), ("/lake", True), ("file:///lake", True)])
def test_a_folder_is_local(url: str, local: bool) -> None:
    assert locate(url).is_local is local
