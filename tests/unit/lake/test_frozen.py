"""What is frozen stays as it was, whatever happens to the tables; what is erased is gone from it and said to be."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from deltalake import DeltaTable

from samverkan_data.errors import ConflictError, RefusedError
from samverkan_data.lake import Lake, NewUpload, Part, frozen

File = Callable[..., NewUpload]
PARTS = [Part("figures", ("categories",), b"trafik 12"), Part("words", (), b"Beslut."), Part("same", (), b"trafik 12")]
"""The first and the last say the same, and only the first rests on a table."""


@pytest.fixture
def filled(lake: Lake, theme_file: File) -> Lake:
    lake.publish([theme_file("a b")], "x")
    return lake


@pytest.fixture
def closed(filled: Lake) -> Lake:
    filled.freeze("m1", filled.snapshot(), PARTS, "Kommunpolis")
    return filled


def on_disk(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in (folder / "frozen").rglob("*") if path.is_file()]


def said(lake: Lake, name: str = "m1") -> dict[str, bytes | None]:
    found = lake.frozen(name)
    assert found is not None
    return dict(found.parts)


WHOLE = {part.name: part.content for part in PARTS}


def test_a_document_is_read_as_it_was_written_by_another_process_too(closed: Lake, folder: Path) -> None:
    found = Lake.open(str(folder)).frozen("m1")
    assert found is not None
    assert (found.name, found.version, found.by, found.erased) == ("m1", 1, "Kommunpolis", ())
    assert list(found.parts.items()) == list(WHOLE.items())
    assert closed.frozen("m2") is None
    assert closed.frozen_names() == ["m1"]


def test_only_the_wanted_parts_are_read(closed: Lake, folder: Path) -> None:
    words = next(path for path in (folder / "frozen").rglob("*") if path.is_file() and path.read_bytes() == b"Beslut.")
    words.unlink()
    found = closed.frozen("m1", lambda name: name == "figures")
    assert found is not None
    assert dict(found.parts) == {"figures": b"trafik 12"}
    with pytest.raises(RefusedError, match="saknas eller har ändrats"):
        closed.frozen("m1")


def test_a_line_in_the_ledger_names_it_and_no_table_changes(
    closed: Lake, labels: Callable[..., dict[str, str]]
) -> None:
    assert closed.version() == 2
    assert len(closed.history()) == 1
    assert labels(closed) == labels(closed, 1) == {"a": "Trafik", "b": "Trafik"}
    assert closed.is_only_added_to(1)
    assert [change.version for change in closed.changes(["categories"])] == [1]
    assert closed.verify() == []


def test_it_is_the_same_after_uploads_corrections_and_take_backs(closed: Lake, theme_file: File) -> None:
    first = closed.history()[0].upload_id
    second = closed.publish([theme_file("a c", "Annat", based_on=2, removed="b")], "x")[0].upload_id
    assert said(closed) == WHOLE
    closed.take_back(first, "x")
    assert said(closed) == WHOLE
    closed.restore(first, "x")
    closed.take_back(second, "x")
    closed.erase(second, "x")
    assert said(closed) == WHOLE
    assert closed.verify() == []


def test_what_rests_on_an_erased_upload_is_gone_and_said_to_be(closed: Lake, folder: Path) -> None:
    closed.erase(closed.history()[0].upload_id, "x")
    found = closed.frozen("m1")
    assert found is not None
    assert (found.parts["figures"], found.parts["words"], found.erased) == (None, b"Beslut.", ("categories",))
    assert closed.verify() == []
    assert on_disk(folder).count(b"trafik 12") == 1  # of the part that rests on nothing


def test_erased_numbers_live_on_nowhere(filled: Lake, folder: Path) -> None:
    filled.freeze("m1", filled.snapshot(), PARTS[:2], "x")
    assert b"trafik 12" in on_disk(folder)
    filled.erase(filled.history()[0].upload_id, "x")
    assert b"trafik 12" not in on_disk(folder)


def test_an_upload_erased_while_the_document_was_made_is_gone_from_it(filled: Lake, folder: Path) -> None:
    shown = filled.snapshot()
    filled.erase(filled.history()[0].upload_id, "x")
    filled.freeze("m1", shown, PARTS[:2], "x")
    assert said(filled) == {"figures": None, "words": b"Beslut."}
    assert b"trafik 12" not in on_disk(folder)


def test_a_picture_without_what_was_erased_before_is_whole(filled: Lake, theme_file: File) -> None:
    filled.erase(filled.history()[0].upload_id, "x")
    filled.freeze("m1", filled.snapshot(), PARTS, "x")
    assert said(filled) == WHOLE


def test_rows_that_an_upload_of_another_table_brought_are_erased_with_it(lake: Lake, theme_file: File) -> None:
    brought = theme_file("c").rows
    new = theme_file("a")
    lake.publish([NewUpload("areas", _areas(), b"x", "x", "", new.counts, 0, additions={"categories": brought})], "x")
    lake.freeze("m1", lake.snapshot(), PARTS, "x")
    lake.erase(lake.history()[0].upload_id, "x")
    assert said(lake)["figures"] is None


def test_a_document_is_never_replaced(closed: Lake) -> None:
    with pytest.raises(RefusedError, match="ändras aldrig"):
        closed.freeze("m1", closed.snapshot(), [Part("words", (), b"Annat.")], "x")
    assert said(closed) == WHOLE


def test_somebody_stands_behind_it(filled: Lake, folder: Path) -> None:
    with pytest.raises(RefusedError, match="vem som ändrar"):
        filled.freeze("m1", filled.snapshot(), PARTS, " ")
    assert not (folder / "frozen").exists()


def test_nothing_is_left_where_it_could_not_be_named(
    filled: Lake, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def moved(*_: object) -> None:
        raise ConflictError("moved")

    monkeypatch.setattr(frozen, "write_events", moved)
    monkeypatch.setattr(frozen, "attempts", lambda: range(2))
    with pytest.raises(ConflictError):
        filled.freeze("m1", filled.snapshot(), PARTS, "x")
    assert on_disk(folder) == []
    assert filled.frozen("m1") is None


def test_what_a_dead_process_left_is_swept_after_two_days(filled: Lake, folder: Path, theme_file: File) -> None:
    for name in ("20200101-abcd", "29990101-abcd"):
        (folder / "frozen" / name).mkdir(parents=True)
        (folder / "frozen" / name / "part").write_bytes(b"x")
    filled.publish([theme_file("c", based_on=1)], "x")
    assert [path.name for path in (folder / "frozen").iterdir()] == ["29990101-abcd"]


@pytest.mark.parametrize("damage", [lambda path: path.write_bytes(b"x"), Path.unlink])
def test_verify_finds_each_damaged_file(closed: Lake, folder: Path, damage: Callable[[Path], None]) -> None:
    for path in sorted((folder / "frozen").rglob("*")):
        if path.is_file():
            before = path.read_bytes()
            damage(path)
            assert [problem for problem in closed.verify() if "frysta underlaget" in problem], path.name
            path.write_bytes(before)
    assert closed.verify() == []


def test_verify_finds_what_erasing_left_and_the_next_publish_sweeps_it(
    closed: Lake, folder: Path, tmp_path: Path, theme_file: File
) -> None:
    shutil.copytree(folder / "frozen", tmp_path / "frozen")
    closed.freeze("m2", closed.snapshot(), PARTS[:1], "x")
    shutil.copytree(folder / "frozen", tmp_path / "frozen", dirs_exist_ok=True)
    closed.erase(closed.history()[0].upload_id, "x")
    shutil.copytree(tmp_path / "frozen", folder / "frozen", dirs_exist_ok=True)
    assert [problem for problem in closed.verify() if "m2" in problem]
    closed.publish([theme_file("d", based_on=4)], "x")
    assert closed.verify() == []


def test_a_copy_of_the_folder_is_a_copy_of_the_documents(closed: Lake, folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "restored")
    assert said(Lake.open(str(tmp_path / "restored"))) == WHOLE


def test_other_tools_find_the_line_in_the_delta_log(closed: Lake, folder: Path) -> None:
    rows = DeltaTable(str(folder / "ledger")).to_pyarrow_table().to_pylist()
    assert [(row["action"], row["file"]) for row in rows if row["version"] == 2] == [("freeze", "m1")]
    manifest = next((folder / "frozen").rglob("manifest.json"))
    assert json.loads(manifest.read_bytes())["uploads"] == {"categories": [closed.history()[0].upload_id]}


def _areas() -> object:
    import pyarrow as pa

    return pa.table({"area_code": ["1"], "name": ["Ett"], "kind": ["kommun"], "row": [2]})
