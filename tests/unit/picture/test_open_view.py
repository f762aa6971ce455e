"""What the open view has decided is kept in the lake, and says the same where it is found, lost or cannot be kept."""

import shutil
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest

from samverkan_data.lake import Counts, Lake, NewUpload
from samverkan_data.lake.tables import schema_fields
from samverkan_data.picture.gate.open_view import give_out
from samverkan_data.schema import TABLES
from samverkan_data.statistics.disclosure import chain

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def two_versions(started_lake: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lake whose second version changes one year of one source; nothing is kept in it."""
    folder = tmp_path_factory.mktemp("versions") / "lake"
    shutil.copytree(started_lake, folder, ignore=shutil.ignore_patterns("protection"))
    schema = pa.schema([*schema_fields(TABLES["incidents"]), pa.field("row", pa.int64())])
    row = {"incident_id": "a", "occurred_at": datetime(2025, 6, 1), "precision": "day", "area_code": "1814R003"}
    rows = pa.Table.from_pylist([{**row, "category": "est_a_traktor", "source": "est", "count": 1, "row": 2}], schema)
    lake = Lake.open(str(folder))
    lake.publish([NewUpload("incidents", rows, b"later", "later.csv", "", Counts(1), lake.version())], "test")
    return folder


@pytest.fixture(scope="module")
def said(two_versions: Path, tmp_path_factory: pytest.TempPathFactory) -> pd.DataFrame:
    """What is given out where nothing can be kept."""
    folder = tmp_path_factory.mktemp("said") / "lake"
    shutil.copytree(two_versions, folder)
    (folder / "protection").write_bytes(b"in the way")
    return cells(folder)


@pytest.fixture(scope="module")
def kept_lake(two_versions: Path, said: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lake that has been given out once."""
    folder = tmp_path_factory.mktemp("kept") / "lake"
    shutil.copytree(two_versions, folder)
    pd.testing.assert_frame_equal(cells(folder), said)
    return folder


@pytest.fixture
def folder(kept_lake: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(kept_lake, tmp_path / "lake"))


@pytest.fixture
def decided(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What something was decided of from here on."""
    tables: list[object] = []
    decide = chain.protect_table
    monkeypatch.setattr(chain, "protect_table", lambda *given: tables.append(given[0]) or decide(*given))
    return tables


def cells(folder: Path, version: int = 2) -> pd.DataFrame:
    lake = Lake.open(str(folder))
    return give_out(lake, lake.snapshot(version), b"key", 5, TODAY).cells


def kept_files(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / "protection").rglob("*") if path.is_file())


def test_what_is_kept_is_decided_once(folder: Path, said: pd.DataFrame, decided: list[object]) -> None:
    assert len(kept_files(folder)) > 5
    pd.testing.assert_frame_equal(cells(folder), said)
    assert decided == []


def test_a_new_version_costs_what_it_changes(two_versions: Path, tmp_path: Path, decided: list[object]) -> None:
    folder = Path(shutil.copytree(two_versions, tmp_path / "lake"))
    cells(folder, 1)
    before = len(decided)
    cells(folder, 2)
    assert len(decided) == before + 1


@pytest.mark.parametrize(
    "damage", [Path.unlink, lambda path: path.write_bytes(b""), lambda path: path.write_bytes(path.read_bytes()[:-9])]
)
def test_what_is_damaged_is_decided_again(
    folder: Path, said: pd.DataFrame, decided: list[object], damage: Callable[[Path], object]
) -> None:
    before = {path: path.read_bytes() for path in kept_files(folder)}
    for path in list(before)[::2]:
        damage(path)
    pd.testing.assert_frame_equal(cells(folder), said)
    assert len(decided) == len(list(before)[::2])
    assert {path: path.read_bytes() for path in kept_files(folder)} == before


def test_taking_back_and_restoring_finds_what_was_kept(folder: Path, decided: list[object]) -> None:
    lake = Lake.open(str(folder))
    first, latest = cells(folder, 1), cells(folder)
    upload = lake.history()[0].upload_id
    lake.take_back(upload, "test")
    pd.testing.assert_frame_equal(cells(folder, 3), first)
    lake.restore(upload, "test")
    pd.testing.assert_frame_equal(cells(folder, 4), latest)
    assert decided == []


def test_nothing_kept_outlives_an_erasure(folder: Path) -> None:
    lake = Lake.open(str(folder))
    old = kept_files(folder)
    lake.erase(lake.history()[0].upload_id, "test")
    assert kept_files(folder) == []
    pd.testing.assert_frame_equal(cells(folder, 3), cells(folder, 1))
    assert kept_files(folder)
    assert not set(old) & set(kept_files(folder))
    assert lake.verify() == []
