"""The lake finds what is wrong with itself."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pyarrow.parquet as pq
import pytest
from deltalake import DeltaTable

from samverkan_data.lake import Lake, NewUpload

File = Callable[..., NewUpload]


@pytest.fixture
def filled(lake: Lake, theme_file: File) -> Lake:
    lake.publish([theme_file("a b")], "x")
    lake.publish([theme_file("c", based_on=1, removed="a")], "x")
    return lake


def rows_file(folder: Path) -> Path:
    return next(folder.glob("tables/categories/upload_id=*/*.parquet"))


def test_a_whole_lake_has_no_problems(filled: Lake) -> None:
    assert filled.verify() == []


def test_a_changed_archived_file_is_found(filled: Lake, folder: Path) -> None:
    next((folder / "archive").iterdir()).write_bytes(b"other")
    assert [problem for problem in filled.verify() if "arkiverade filen" in problem]


def test_a_lost_row_is_found(filled: Lake, folder: Path) -> None:
    path = rows_file(folder)
    pq.write_table(pq.ParquetFile(path).read().slice(1), path)
    assert [problem for problem in filled.verify() if "Historiken säger" in problem]


@pytest.mark.parametrize("damage", [lambda path: path.write_bytes(b"x"), Path.unlink])
def test_damaged_and_missing_rows_are_found(filled: Lake, folder: Path, damage: Callable[[Path], None]) -> None:
    damage(rows_file(folder))
    assert [problem for problem in filled.verify() if "kan inte läsas" in problem]


def test_a_lost_version_is_found(filled: Lake, folder: Path) -> None:
    DeltaTable(str(folder / "ledger")).delete("version = 1")
    assert [problem for problem in filled.verify() if "Version 1 saknas" in problem]


def test_a_damaged_ledger_is_found(filled: Lake, folder: Path) -> None:
    for path in (folder / "ledger" / "_delta_log").glob("*.json"):
        path.write_bytes(b"x")
    assert filled.verify() == ["Historiken kan inte läsas."]


def test_what_erasing_left_is_found_and_the_next_publish_sweeps_it(
    filled: Lake, folder: Path, tmp_path: Path, theme_file: File
) -> None:
    upload_id = filled.history()[0].upload_id
    copytree(folder / "archive", tmp_path / "archive")
    filled.erase(upload_id, "x")
    (folder / "archive" / upload_id).write_bytes((tmp_path / "archive" / upload_id).read_bytes())
    assert [problem for problem in filled.verify() if "gallrad" in problem]
    filled.publish([theme_file("d", based_on=3)], "x")
    assert filled.verify() == []


@pytest.mark.parametrize(("upload_id", "stays"), [("20200101-0000abcd", False), ("29990101-0000abcd", True)])
def test_an_unfinished_publish_is_swept_when_it_is_old(
    filled: Lake, folder: Path, theme_file: File, upload_id: str, stays: bool
) -> None:
    abandoned = folder / "tables" / "categories" / f"upload_id={upload_id}" / "part.parquet"
    abandoned.parent.mkdir()
    abandoned.write_bytes(b"x")
    assert filled.verify() == []
    filled.publish([theme_file("d", based_on=2)], "x")
    assert abandoned.exists() is stays
