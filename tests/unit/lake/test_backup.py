"""The whole lake as one file and back, also while others write."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from typer.testing import CliRunner

from samverkan_data.cli import app
from samverkan_data.errors import DamagedError, RefusedError, StoreError
from samverkan_data.lake import Lake, NewUpload, Part, backup, tables
from samverkan_data.lake.backup import write_backup
from samverkan_data.lake.location import locate
from samverkan_data.lake.restoring import restore_backup
from tests.unit.reading.packages import locked
from tests.unit.reading.packages import zipped as package

File = Callable[..., NewUpload]
Labels = Callable[..., dict[str, str]]


@pytest.fixture
def filled(lake: Lake, theme_file: File) -> Lake:
    lake.publish([theme_file("a b")], "x")
    lake.publish([theme_file("c", based_on=1, removed="a")], "x")
    lake.freeze("möte", lake.snapshot(), [Part("sida", ("categories",), b"Det som visades.")], "x")
    return lake


@pytest.fixture
def copy(filled: Lake, folder: Path, tmp_path: Path) -> Path:
    write_backup(locate(str(folder)), tmp_path / "copy.zip")
    return tmp_path / "copy.zip"


def put_back(copy: Path, place: Path) -> Lake:
    restore_backup(copy, locate(str(place)))
    return Lake.open(str(place))


def test_what_comes_back_is_the_lake(
    filled: Lake, copy: Path, tmp_path: Path, folder: Path, labels: Labels, theme_file: File
) -> None:
    (folder / "log").mkdir()
    (folder / "log" / "day.jsonl").write_text("{}")
    assert write_backup(locate(str(folder)), copy).version == 3
    other = put_back(copy, tmp_path / "other")
    assert other.verify() == other.unvouched() == []
    assert other.history() == filled.history()
    assert labels(other) == labels(filled) == {"b": "Trafik", "c": "Trafik"}
    assert labels(other, 1) == labels(filled, 1)
    assert (other.frozen("möte").parts["sida"], other.archived(filled.history()[0].sha256)) == (  # type: ignore[union-attr]
        b"Det som visades.", filled.archived(filled.history()[0].sha256),
    )  # fmt: skip
    assert (tmp_path / "other" / "log" / "day.jsonl").read_text() == "{}"
    other.publish([theme_file("d", based_on=3)], "x")
    assert other.verify() == []


def test_what_is_erased_is_in_no_copy(filled: Lake, folder: Path, tmp_path: Path, copy: Path) -> None:
    upload_id, left = filled.history()[1].upload_id, tmp_path / "left"
    shutil.copytree(folder / "archive", left)
    filled.erase(upload_id, "x")
    shutil.copy(left / upload_id, folder / "archive" / upload_id)  # as an erasure that was broken off leaves it
    write_backup(locate(str(folder)), copy)
    assert not [name for name in ZipFile(copy).namelist() if upload_id in name]
    assert put_back(copy, tmp_path / "other").verify() == []


@pytest.mark.parametrize("act", ["publish", "erase"])
def test_what_happens_meanwhile_is_wholly_in_the_copy_or_not_at_all(
    filled: Lake, folder: Path, tmp_path: Path, theme_file: File, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    """Somebody writes while the third file is being copied."""
    read, place, seen = backup._read, locate(str(folder)), []
    erased = filled.history()[1].upload_id

    def disturbed(*arguments: object) -> bytes:
        seen.append(arguments)
        if len(seen) == 3:
            filled.publish([theme_file("d", based_on=3)], "x") if act == "publish" else filled.erase(erased, "x")
        return read(*arguments)

    monkeypatch.setattr(backup, "_read", disturbed)
    made = write_backup(place, tmp_path / "copy.zip")
    other = put_back(tmp_path / "copy.zip", tmp_path / "other")
    assert other.verify() == []
    assert made.version == other.version() == (3 if act == "publish" else 4)
    assert {upload.state for upload in other.history()} == ({"published"} | ({"erased"} if act == "erase" else set()))


def test_a_publish_that_is_not_over_is_not_in_the_copy(filled: Lake, folder: Path, tmp_path: Path, copy: Path) -> None:
    shutil.rmtree(folder / "ledger")
    shutil.rmtree(folder / "receipts")
    other = put_back(copy, tmp_path / "other")
    for part in ("ledger", "receipts"):
        shutil.copytree(tmp_path / "other" / part, folder / part)
    rows = other.snapshot()._source("categories").rows.select(["category", "label", "row"])
    tables.append(locate(str(folder)), "categories", "29990101-0000abcd", rows, None)
    write_backup(locate(str(folder)), copy)
    shutil.rmtree(tmp_path / "other")
    put_back(copy, tmp_path / "again")
    assert not list((tmp_path / "again").rglob("*0000abcd*"))
    assert "29990101-0000abcd" not in tables.stored_files(locate(str(tmp_path / "again")), "categories")


def test_a_copy_is_never_laid_over_anything(copy: Path, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter").write_text("x")
    for place in (folder, tmp_path / "other"):
        with pytest.raises(RefusedError, match="läggs aldrig över"):
            restore_backup(copy, locate(str(place)))
    assert (tmp_path / "other" / "letter").exists()


@pytest.mark.parametrize(
    "damage", [lambda whole: whole[:-300], lambda _: b"", lambda whole: whole[:900] + b"\0" * 90 + whole[990:]]
)
def test_a_torn_copy_puts_nothing_back(copy: Path, tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    copy.write_bytes(damage(copy.read_bytes()))
    with pytest.raises(RefusedError, match="Ingenting är återställt"):
        put_back(copy, tmp_path / "other")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.zip", "lake"]


def test_a_copy_with_a_path_out_of_the_lake_puts_nothing_back(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "copy.zip", "w") as zipped:
        zipped.writestr("../out", "x")
        zipped.writestr(backup.MANIFEST, '{"form": 1, "version": 1, "receipt": "", "files": {"../out": ""}}')
    with pytest.raises(RefusedError, match="ingen hel säkerhetskopia"):
        put_back(tmp_path / "copy.zip", tmp_path / "other")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("manifest", ["[]", '{"files": [7], "form": 1}', "{}", "null", "x"])
def test_a_package_of_something_else_puts_nothing_back(tmp_path: Path, manifest: str) -> None:
    with ZipFile(tmp_path / "copy.zip", "w") as zipped:
        zipped.writestr(backup.MANIFEST, manifest)
    with pytest.raises(RefusedError, match="ingen hel säkerhetskopia"):
        put_back(tmp_path / "copy.zip", tmp_path / "other")


def test_a_locked_copy_puts_nothing_back(tmp_path: Path) -> None:
    (tmp_path / "copy.zip").write_bytes(locked(package((backup.MANIFEST, b"{}"))))
    with pytest.raises(RefusedError, match="ingen hel säkerhetskopia"):
        put_back(tmp_path / "copy.zip", tmp_path / "other")


def test_what_a_system_or_an_editor_puts_into_a_folder_stops_neither_copy_nor_return(
    filled: Lake, folder: Path, copy: Path, tmp_path: Path
) -> None:
    for place in (folder, folder / "log", tmp_path / "other"):
        place.mkdir(exist_ok=True)
        (place / ".DS_Store").write_bytes(b"\xff")
    (folder / "anteckning.txt").write_text("x")
    write_backup(locate(str(folder)), copy)
    assert not {".DS_Store", "anteckning.txt"}.intersection(ZipFile(copy).namelist())
    assert put_back(copy, tmp_path / "other").history() == filled.history()
    assert (tmp_path / "other" / ".DS_Store").exists()


def test_a_damaged_lake_takes_no_good_copys_place(filled: Lake, folder: Path, copy: Path) -> None:
    before = copy.read_bytes()
    next(folder.glob("tables/categories/upload_id=*/*.parquet")).write_bytes(b"x")
    with pytest.raises(DamagedError, match="Ingen säkerhetskopia är gjord"):
        write_backup(locate(str(folder)), copy)
    assert copy.read_bytes() == before
    assert not list(copy.parent.glob("*.part"))


def test_an_empty_lake_and_a_folder_that_does_not_exist_are_told(lake: Lake, filled: Lake, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="tomt"):
        write_backup(locate(str(tmp_path / "empty")), tmp_path / "copy.zip")
    with pytest.raises(StoreError, match="borta"):
        write_backup(lake._location, tmp_path / "no" / "copy.zip")


def test_the_commands_say_what_they_did(
    filled: Lake, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAMVERKAN_LAKE", str(folder))
    made = CliRunner().invoke(app, ["backup", "-o", str(tmp_path / "copy.zip"), "--json"])
    told = json.loads(made.stdout)
    assert (told["file"], told["version"]) == (str(tmp_path / "copy.zip"), 3)
    assert told["files"] == len(ZipFile(tmp_path / "copy.zip").namelist()) - 1
    assert CliRunner().invoke(app, ["restore-backup", str(tmp_path / "copy.zip")]).exit_code == 1
    monkeypatch.setenv("SAMVERKAN_LAKE", str(tmp_path / "other"))
    back = CliRunner().invoke(app, ["restore-backup", str(tmp_path / "copy.zip"), "--json"])
    assert json.loads(back.stdout)["version"] == 3
    assert json.loads(CliRunner().invoke(app, ["verify", "--json"]).stdout) == {"ok": True, "problems": []}
