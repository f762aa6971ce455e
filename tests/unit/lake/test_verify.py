"""The lake finds what is wrong with itself, says how it is mended, and changes nothing until it has been."""

import json
import shutil
from collections.abc import Callable
from contextlib import suppress
from errno import ENOSPC
from hashlib import sha256
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from deltalake import DeltaTable, write_deltalake

from samverkan_data.access import Person, Role
from samverkan_data.errors import DamagedError, RefusedError, StoreError
from samverkan_data.intake import ensure_started
from samverkan_data.lake import Lake, NewUpload, durable, pictures, stored
from samverkan_data.lake.persons_lake import PersonsLake
from samverkan_data.lake.vouching import forget_lake
from samverkan_data.settings import Settings

File = Callable[..., NewUpload]
Damage = Callable[[Path], object]


@pytest.fixture
def filled(lake: Lake, theme_file: File) -> Lake:
    lake.publish([theme_file("a b")], "x")
    lake.publish([theme_file("c", based_on=1, removed="a")], "x")
    return lake


def rows_file(folder: Path) -> Path:
    return next(folder.glob("tables/categories/upload_id=*/*.parquet"))


def log(folder: Path, table: str, version: int) -> Path:
    return folder / table / "_delta_log" / f"{version:020}.json"


def lose_a_row(folder: Path) -> None:
    path = rows_file(folder)
    pq.write_table(pq.ParquetFile(path).read().slice(1), path)


def change_a_value(folder: Path) -> None:
    """One cell is another, in a file that anybody can read."""
    path = rows_file(folder)
    rows = pq.ParquetFile(path).read()
    other = pa.array(["Annat"] * rows.num_rows)
    pq.write_table(rows.set_column(rows.column_names.index("label"), "label", other), path)


def flip_a_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def change_the_ledger(folder: Path) -> None:
    """Somebody else stands in a line of the history."""
    path = sorted(folder.glob("ledger/*.parquet"), key=lambda one: one.stat().st_mtime_ns)[0]
    rows = pq.ParquetFile(path).read()
    pq.write_table(rows.set_column(rows.column_names.index("by"), "by", pa.array(["y"] * rows.num_rows)), path)


def shorten(folder: Path, left: int) -> None:
    for path in (folder / "ledger" / "_delta_log").glob("*.json"):
        if int(path.stem) > left:
            path.unlink()


LOST: dict[str, tuple[Damage, str]] = {
    "the ledger is gone": (lambda at: shutil.rmtree(at / "ledger"), "Historiken (mappen ledger) är borta"),
    "its log is gone": (lambda at: shutil.rmtree(at / "ledger" / "_delta_log"), "Historiken (mappen ledger) är borta"),
    "its log is emptied": (lambda at: log(at, "ledger", 2).write_bytes(b""), "Historiken slutar vid version 1"),
    "it is shortened": (lambda at: shorten(at, 1), "Historiken slutar vid version 1, men version 2 har funnits"),
    "nothing is left of it": (lambda at: shorten(at, 0), "Historiken (mappen ledger) är borta"),
    "a version is gone": (lambda at: DeltaTable(str(at / "ledger")).delete("version = 1"), "Version 1 saknas"),
    "a line is changed": (change_the_ledger, "är inte den som skrevs"),
    "its log is torn": (lambda at: log(at, "ledger", 2).write_bytes(b"{"), "kan inte läsas"),
    "its rows are torn": (lambda at: next(at.glob("ledger/*.parquet")).write_bytes(b"x"), "kan inte läsas"),
    "its rows are gone": (lambda at: next(at.glob("ledger/*.parquet")).unlink(), "kan inte läsas"),
    "the receipts are gone": (lambda at: shutil.rmtree(at / "receipts"), "Kvittona på historiken"),
}
CHANGED: dict[str, tuple[Damage, str]] = {
    "a row is lost": (lose_a_row, "har ändrats på disken"),
    "a value is changed": (change_a_value, "har ändrats på disken"),
    "a bit is another": (lambda at: flip_a_bit(rows_file(at)), "har ändrats på disken"),
    "rows are torn": (lambda at: rows_file(at).write_bytes(b"x"), "har ändrats på disken"),
    "rows are gone": (lambda at: rows_file(at).unlink(), "saknas på disken"),
    "an original is gone": (lambda at: next((at / "archive").iterdir()).unlink(), "arkiverade filen"),
}
SEEN: dict[str, tuple[Damage, str]] = {
    "an original is changed": (lambda at: flip_a_bit(next((at / "archive").iterdir())), "arkiverade filen"),
    "a table's log is torn": (lambda at: log(at, "tables/categories", 1).write_bytes(b"{"), "skadad förteckning"),
    "a table's log is emptied": (lambda at: log(at, "tables/categories", 2).write_bytes(b""), "förteckning"),
}


def pictured(folder: Path) -> dict[str, str]:
    """Path -> checksum of everything in the lake."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path): sha256(path.read_bytes()).hexdigest() for path in found}


def test_a_whole_lake_has_no_problems_and_nothing_is_unvouched(filled: Lake) -> None:
    assert filled.verify() == []
    assert filled.unvouched() == []


@pytest.mark.parametrize("kind", [*LOST, *CHANGED, *SEEN])
def test_each_kind_of_damage_is_named_with_its_repair_and_nothing_is_written(
    filled: Lake, folder: Path, kind: str
) -> None:
    damage, said = {**LOST, **CHANGED, **SEEN}[kind]
    damage(folder)
    before = pictured(folder)
    (problem, *_) = [problem for problem in filled.verify() if said in problem]
    assert "Återställ" in problem or "Lägg tillbaka" in problem
    assert pictured(folder) == before


@pytest.mark.parametrize("kind", [*LOST, *CHANGED])
def test_a_damaged_lake_is_not_written_to_by_anybody(filled: Lake, folder: Path, theme_file: File, kind: str) -> None:
    first, second = (upload.upload_id for upload in filled.history())
    {**LOST, **CHANGED}[kind][0](folder)
    before = pictured(folder)
    with pytest.raises(StoreError):
        filled.publish([theme_file("d", based_on=2)], "x")
    with pytest.raises(StoreError):
        filled.take_back(first, "x")
    if kind in LOST:
        with pytest.raises(StoreError):
            filled.erase(second, "x")
        with suppress(StoreError):
            ensure_started(filled, Settings(lake=str(folder)))
    assert pictured(folder) == before


@pytest.mark.parametrize("kind", [one for one in CHANGED if "original" not in one])
def test_a_changed_value_is_never_shown(filled: Lake, folder: Path, kind: str) -> None:
    CHANGED[kind][0](folder)
    stored.forget_files()
    pictures._snapshots.clear()
    with pytest.raises(DamagedError, match=r"gallra uppladdningen med samverkan erase \d"):
        filled.snapshot().frame("categories")


def test_rows_that_are_damaged_are_mended_by_erasing_and_publishing_again(
    filled: Lake, folder: Path, theme_file: File, labels: Callable[..., dict[str, str]]
) -> None:
    """Also where everything is damaged: then no erasure waits for another."""
    for path in folder.glob("tables/categories/upload_id=*/*.parquet"):
        flip_a_bit(path)
    for upload in filled.history():
        filled.erase(upload.upload_id, "x")
    filled.publish([theme_file("a b", based_on=4)], "x")
    filled.publish([theme_file("c", based_on=5, removed="a")], "x")
    assert filled.verify() == []
    assert set(labels(filled)) == {"b", "c"}


def test_a_lake_that_is_put_back_is_whole(filled: Lake, folder: Path, theme_file: File, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    shutil.rmtree(folder / "ledger")
    assert filled.verify()
    shutil.copytree(tmp_path / "copy" / "ledger", folder / "ledger")
    assert filled.verify() == []
    filled.publish([theme_file("d", based_on=2)], "x")


def test_a_lake_whose_folder_vanishes_is_not_made_anew(filled: Lake, folder: Path) -> None:
    shutil.rmtree(folder)
    with pytest.raises(DamagedError, match="Kontrollera att disken är ansluten"):
        ensure_started(filled, Settings(lake=str(folder)))
    assert not folder.exists()
    forget_lake(filled._location)
    assert filled.is_empty()


def test_an_erasure_that_was_broken_off_is_seen_and_finished_by_asking_again(
    filled: Lake, folder: Path, tmp_path: Path
) -> None:
    upload_id = filled.history()[0].upload_id
    shutil.copytree(folder, tmp_path / "copy")
    filled.erase(upload_id, "x")
    for left in ("archive", "tables"):
        shutil.rmtree(folder / left)
        shutil.copytree(tmp_path / "copy" / left, folder / left)
    (problem, *_) = [problem for problem in filled.verify() if "gallrad" in problem]
    assert f"samverkan erase {upload_id}" in problem
    assert filled.erase(upload_id, "x").state == "erased"
    assert filled.verify() == []
    assert not [path for path in folder.rglob("*") if upload_id in str(path)]
    with pytest.raises(RefusedError, match="redan gallrad"):
        filled.erase(upload_id, "x")


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


def test_a_first_start_that_was_broken_off_begins_again(
    lake: Lake, folder: Path, theme_file: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed before the ledger was written: rows and files are there, and a receipt of nothing."""
    lake.publish([theme_file("a")], "x")
    for name in ("ledger", "current"):
        shutil.rmtree(folder / name)
    for path in (folder / "receipts").iterdir():
        if path.read_bytes():
            path.unlink()
    forget_lake(lake._location)
    assert lake.verify() == []
    assert [upload.rows for upload in lake.publish([theme_file("a")], "x")] == [1]
    assert lake.verify() == []


# A lake from before there were checksums, receipts and a chain.


@pytest.fixture
def older(filled: Lake, folder: Path) -> Lake:
    rows = DeltaTable(str(folder / "ledger")).to_pyarrow_table().drop_columns(["before", "files"])
    shutil.rmtree(folder / "ledger")
    shutil.rmtree(folder / "receipts")
    for version in (1, 2):
        lines = rows.filter(pc.equal(rows["version"], version))
        write_deltalake(str(folder / "ledger"), lines, mode="append")
    return filled


def test_an_older_lake_goes_on_and_gets_its_checksums_at_the_next_write(
    older: Lake, folder: Path, theme_file: File, labels: Callable[..., dict[str, str]]
) -> None:
    assert older.verify() == []
    assert ["utan kontrollsummor: 2" in note for note in older.unvouched()] == [False, True]
    assert set(labels(older)) == {"b", "c"}
    older.publish([theme_file("d", based_on=2)], "x")
    assert (older.version(), older.verify(), older.unvouched()) == (3, [], [])
    assert [len(upload.sums or {}) for upload in older.history()] == [1, 1, 1]
    assert older.is_only_added_to(0)
    change_a_value(folder)
    assert [problem for problem in older.verify() if "har ändrats på disken" in problem]


@pytest.mark.parametrize(
    ("damage", "said"),
    [(lose_a_row, "Historiken säger"), (lambda at: shutil.rmtree(at / "ledger"), "är borta"),
     (lambda at: rows_file(at).unlink(), "kan inte läsas")],
)  # fmt: skip
def test_what_an_older_lake_can_know_of_damage_it_knows(
    older: Lake, folder: Path, theme_file: File, damage: Damage, said: str
) -> None:
    damage(folder)
    assert [problem for problem in older.verify() if said in problem]
    with pytest.raises(StoreError):
        older.publish([theme_file("d", based_on=2)], "x")


def test_the_ledger_can_be_read_with_another_tool(filled: Lake, folder: Path) -> None:
    (line,) = DeltaTable(str(folder / "ledger")).to_pyarrow_table(filters=[("version", "=", 1)]).to_pylist()
    ((path, checksum),) = json.loads(line["files"]).items()
    assert sha256((folder / path).read_bytes()).hexdigest() == checksum
    rows = DeltaTable(str(folder / "tables" / "categories")).to_pyarrow_table()
    assert rows.num_rows == 4
    assert set(rows["upload_id"].to_pylist()) == {upload.upload_id for upload in filled.history()}


def test_a_log_that_cannot_be_written_undoes_nothing(
    filled: Lake, theme_file: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(ENOSPC, "No space left on device")

    held = PersonsLake(filled, Person("x", Role.STEWARD, None))
    monkeypatch.setattr(durable, "write", full)
    held.tell("published", "it")
    with pytest.raises(StoreError, match="Disken är full"):
        held.publish([theme_file("d", based_on=2)], "x")
    assert filled.verify() == []
