"""Publishing, taking back, restoring and erasing."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from samverkan_data.errors import ConflictError, RefusedError, UnknownNameError
from samverkan_data.lake import Lake, NewUpload
from samverkan_data.lake.pictures import KEPT_SNAPSHOTS

File = Callable[..., NewUpload]
Labels = Callable[..., dict[str, str]]


def publish(lake: Lake, new: NewUpload) -> str:
    return lake.publish([new], "Analytiker")[0].upload_id


def test_a_lake_that_was_never_written_is_empty_and_leaves_no_trace(lake: Lake, folder: Path) -> None:
    assert (lake.is_empty(), lake.version(), lake.history(), lake.verify()) == (True, 0, [], [])
    assert lake.snapshot().frame("incidents").empty
    assert not folder.exists()


def test_what_is_published_can_be_read_and_is_told_of(lake: Lake, theme_file: File, labels: Labels) -> None:
    new = theme_file("a b", example=True)
    upload = lake.publish([new], " Analytiker ")[0]
    assert labels(lake) == {"a": "Trafik", "b": "Trafik"}
    assert lake.history() == [upload]
    told = (upload.version, upload.by, upload.file, upload.sha256, upload.rows, upload.rows_new, upload.state)
    assert told == (1, "Analytiker", "a.csv", new.sha256, 2, 2, "published")
    assert lake.snapshot().has_example
    assert lake.snapshot().example_tables == ("categories",)
    assert lake.archived(new.sha256) == new.content


def test_the_row_published_last_wins_and_a_removed_key_is_gone(lake: Lake, theme_file: File, labels: Labels) -> None:
    publish(lake, theme_file("a b c", "old"))
    publish(lake, theme_file("b", "new", based_on=1, removed="c"))
    assert labels(lake) == {"a": "old", "b": "new"}
    assert labels(lake, 1) == {"a": "old", "b": "old", "c": "old"}


def test_several_files_are_one_version(lake: Lake, theme_file: File, labels: Labels) -> None:
    uploads = lake.publish([theme_file("a"), theme_file("b")], "Analytiker")
    assert [upload.version for upload in uploads] == [1, 1]
    assert labels(lake) == {"a": "Trafik", "b": "Trafik"}


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_taking_back_and_restoring_in_any_order_is_as_if_it_had_not_been(
    lake: Lake, theme_file: File, labels: Labels, order: tuple[int, ...]
) -> None:
    files = [
        theme_file("a b", "1"),
        theme_file("b c", "2", based_on=1, removed="a"),
        theme_file("a c", "3", based_on=2),
    ]
    ids = [publish(lake, new) for new in files]
    before = labels(lake)
    for index in order:
        assert lake.take_back(ids[index], "x").state == "taken_back"
    assert labels(lake) == {}
    for index in order:
        assert lake.restore(ids[index], "x").state == "published"
    assert labels(lake) == before == {"a": "3", "b": "2", "c": "3"}
    lake.take_back(ids[1], "x")
    assert labels(lake) == {"a": "3", "b": "1", "c": "3"}


def test_erased_rows_and_file_are_nowhere_on_the_disk_nor_in_old_versions(
    lake: Lake, folder: Path, theme_file: File, labels: Labels
) -> None:
    kept = publish(lake, theme_file("a", "stays"))
    gone = publish(lake, theme_file("b", "planted-value", based_on=1))
    assert labels(lake, 2) == {"a": "stays", "b": "planted-value"}
    assert lake.erase(gone, "x").state == "erased"
    assert labels(lake, 2) == labels(lake) == {"a": "stays"}
    assert [(upload.upload_id, upload.state) for upload in lake.history(2)] == [(gone, "erased"), (kept, "published")]
    assert not [path for path in folder.rglob("*") if path.is_file() and b"planted-value" in path.read_bytes()]
    assert not [path for path in folder.rglob(f"*{gone}*") if "_delta_log" not in path.parts]
    assert lake.verify() == []


def test_an_erased_file_may_come_again(lake: Lake, theme_file: File, labels: Labels) -> None:
    lake.erase(publish(lake, theme_file("a")), "x")
    publish(lake, theme_file("a", based_on=2))
    assert labels(lake) == {"a": "Trafik"}


@pytest.mark.parametrize(
    ("before", "action", "told"),
    [
        ([], "restore", "redan publicerad"),
        (["take_back"], "take_back", "redan återtagen"),
        (["erase"], "take_back", "gallrad"),
        (["erase"], "restore", "gallrad"),
        (["take_back", "erase"], "erase", "redan gallrad"),
    ],
)
def test_what_a_state_does_not_allow_is_refused(
    lake: Lake, theme_file: File, before: list[str], action: str, told: str
) -> None:
    upload_id = publish(lake, theme_file("a"))
    for step in before:
        getattr(lake, step)(upload_id, "x")
    version = lake.version()
    with pytest.raises(RefusedError, match=told):
        getattr(lake, action)(upload_id, "x")
    assert lake.version() == version


@pytest.mark.parametrize(("state", "told"), [("published", "redan publicerad"), ("taken_back", "sedan återtagen")])
def test_the_same_bytes_are_refused_and_name_the_first_upload(
    lake: Lake, theme_file: File, state: str, told: str
) -> None:
    upload_id = publish(lake, theme_file("a"))
    if state == "taken_back":
        lake.take_back(upload_id, "x")
    with pytest.raises(RefusedError, match=told) as refused:
        publish(lake, theme_file("a", based_on=2))
    for part in ("a.csv", upload_id, "Analytiker"):
        assert part in str(refused.value)


def test_a_comparison_that_no_longer_holds_is_a_conflict_and_leaves_nothing(
    lake: Lake, folder: Path, theme_file: File
) -> None:
    publish(lake, theme_file("a"))
    before = sorted(folder.rglob("*.parquet"))
    with pytest.raises(ConflictError):
        publish(lake, theme_file("b", based_on=0))
    assert sorted(folder.rglob("*.parquet")) == before
    assert len(list((folder / "archive").iterdir())) == 1


@pytest.mark.parametrize("by", ["", "  "])
def test_nobody_changes_anything(lake: Lake, theme_file: File, by: str) -> None:
    upload_id = publish(lake, theme_file("a"))
    for change in (
        lambda: lake.publish([theme_file("b", based_on=1)], by),
        lambda: lake.take_back(upload_id, by),
        lambda: lake.erase(upload_id, by),
    ):
        with pytest.raises(RefusedError, match="vem som ändrar"):
            change()
    assert lake.version() == 1


def test_unknown_names_are_told_as_such(lake: Lake) -> None:
    with pytest.raises(UnknownNameError, match="uppladdning"):
        lake.take_back("x", "x")
    with pytest.raises(UnknownNameError, match="kontrollsumman"):
        lake.archived(sha256(b"x").hexdigest())
    with pytest.raises(UnknownNameError, match="tabell"):
        lake.snapshot().table("x")
    with pytest.raises(RefusedError, match="Frågemotorn"):
        Lake.open("x", "spark").snapshot()


def test_snapshots_are_shared_until_something_happens(lake: Lake, theme_file: File) -> None:
    publish(lake, theme_file("a"))
    first = lake.snapshot()
    assert lake.snapshot(1) is first
    publish(lake, theme_file("b", based_on=1))
    assert lake.snapshot() is not first
    assert lake.snapshot("1") is first


def test_whoever_goes_through_old_versions_takes_no_kept_snapshots_place(lake: Lake, theme_file: File) -> None:
    for version in range(KEPT_SNAPSHOTS + 3):
        publish(lake, theme_file(f"c{version}", based_on=version))
    newest = lake.snapshot()
    passed = [lake.passing_snapshot(version) for version in range(1, lake.version() + 1)]
    assert [len(one.frame("categories")) for one in passed] == list(range(1, lake.version() + 1))
    assert passed[-1] is lake.snapshot() is newest
