"""A lake in an object store loses no more than one in a folder: the same acts, killed and at once."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pyarrow as pa
import pytest
from deltalake import CommitProperties, DeltaTable
from deltalake.exceptions import CommitFailedError

from samverkan_data.errors import RefusedError
from samverkan_data.lake import Lake
from samverkan_data.lake.backup import write_backup
from samverkan_data.lake.delta import add_file, file_of, open_or_create
from samverkan_data.lake.location import locate
from samverkan_data.lake.restoring import restore_backup
from tests.faults.kills import Ground, Killer, told
from tests.faults.store import BUCKET, object_store
from tests.faults.test_kills import fill
from tests.faults.test_races import race

AT_ONCE, TURNS, KILLED = 3, 2, ("publish", "put_back")
ONCE = CommitProperties(max_commit_retries=0)


@pytest.fixture(scope="module")
def store() -> Iterator[str]:
    with object_store():
        yield f"s3://{BUCKET}"


@pytest.fixture(scope="module")
def killer(store: str) -> Iterator[Killer]:
    killer = Killer()
    yield killer
    killer.close()


@pytest.mark.parametrize("act", KILLED)
def test_a_kill_loses_nothing_in_a_store(act: str, killer: Killer, store: str, tmp_path: Path) -> None:
    ground = Ground(killer, act, tmp_path, fill, f"{store}/{act}")
    assert list(ground.kill(Random(act).randrange(ground.steps))) == []


def test_many_who_change_the_same_rows_in_a_store_lose_nothing(store: str) -> None:
    race(f"{store}/races", AT_ONCE, TURNS)


def test_a_folder_moves_to_a_store_as_a_copy(store: str, tmp_path: Path) -> None:
    fill(tmp_path / "lake")
    write_backup(locate(str(tmp_path / "lake")), tmp_path / "copy.zip")
    restore_backup(tmp_path / "copy.zip", locate(f"{store}/moved"))
    assert Lake.open(f"{store}/moved").verify() == []
    assert told(f"{store}/moved") == told(tmp_path / "lake")
    with pytest.raises(RefusedError):
        restore_backup(tmp_path / "copy.zip", locate(f"{store}/moved"))


def test_of_two_who_have_read_the_same_version_one_is_refused(store: str) -> None:
    """The store itself refuses: what is written is not written over."""
    location = locate(f"{store}/once")
    open_or_create(location.url, pa.schema([("a", pa.int64())]))
    first, second = DeltaTable(location.url), DeltaTable(location.url)
    add_file(first, file_of(pa.table({"a": [1]}), "1.parquet"), {}, ONCE)
    with pytest.raises(CommitFailedError):
        add_file(second, file_of(pa.table({"a": [2]}), "2.parquet"), {}, ONCE)
    assert [path.rsplit("/", 1)[1] for path in DeltaTable(location.url).file_uris()] == ["1.parquet"]
