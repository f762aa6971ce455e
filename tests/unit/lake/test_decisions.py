"""What the open view has decided is kept, can be lost, and goes with an erasure."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from samverkan_data.lake import Lake, NewUpload

File = Callable[..., NewUpload]


@pytest.fixture
def filled(lake: Lake, theme_file: File) -> Lake:
    lake.publish([theme_file("a"), theme_file("b")], "x")
    return lake


def kept_files(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "protection").rglob("*") if path.is_file())


def test_what_one_process_keeps_another_finds(filled: Lake, folder: Path) -> None:
    filled.decisions().put("abc", b"bits")
    again = Lake.open(str(folder)).decisions()
    assert again.get("abc") == b"bits"
    assert again.get("abd") is None


def test_what_is_kept_may_be_replaced(filled: Lake, folder: Path) -> None:
    filled.decisions().put("abc", b"damaged")
    filled.decisions().put("abc", b"bits")
    assert filled.decisions().get("abc") == b"bits"
    assert kept_files(folder) == ["abc"]


def test_a_folder_that_cannot_be_written_is_no_error(filled: Lake, folder: Path) -> None:
    (folder / "protection").write_bytes(b"in the way")
    filled.decisions().put("abc", b"bits")
    assert filled.decisions().get("abc") is None


def test_many_writers_of_the_same_leave_it_whole(filled: Lake, folder: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: filled.decisions().put("abc", b"bits" * 1000), range(100)))
    assert filled.decisions().get("abc") == b"bits" * 1000
    assert kept_files(folder) == ["abc"]


def test_an_erasure_removes_all_that_was_kept(filled: Lake, folder: Path, theme_file: File) -> None:
    filled.decisions().put("abc", b"bits")
    filled.publish([theme_file("c", based_on=1)], "x")
    assert kept_files(folder) == ["abc"]
    filled.erase(filled.history()[0].upload_id, "x")
    assert kept_files(folder) == []
    assert filled.decisions().get("abc") is None


def test_what_a_slow_process_keeps_after_an_erasure_is_not_found_and_is_swept(
    filled: Lake, folder: Path, theme_file: File
) -> None:
    slow = filled.decisions()
    filled.erase(filled.history()[0].upload_id, "x")
    slow.put("abc", b"bits")
    assert filled.decisions().get("abc") is None
    filled.decisions().put("new", b"bits")
    filled.publish([theme_file("c", based_on=2)], "x")
    assert kept_files(folder) == ["new"]


def test_a_lake_that_keeps_decisions_is_whole(filled: Lake) -> None:
    filled.decisions().put("abc", b"bits")
    assert filled.verify() == []
