"""The rows that count, as tables of the engine."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow as pa
import pytest

from samverkan_data.lake import Lake, NewUpload, Snapshot, pictures, stored
from samverkan_data.lake.tables import PARTITION
from samverkan_data.schema import TABLES

File = Callable[..., NewUpload]


@pytest.mark.parametrize("name", TABLES)
def test_every_table_has_its_columns_also_when_it_is_empty(lake: Lake, name: str) -> None:
    snapshot = lake.snapshot()
    columns = [*TABLES[name].names, "upload_id", "example"]
    assert list(snapshot.run(snapshot.table(name)).columns) == list(snapshot.frame(name).columns) == columns


def test_each_row_says_which_upload_it_is_from_and_whether_it_is_an_example(lake: Lake, theme_file: File) -> None:
    uploads = lake.publish([theme_file("a", example=True), theme_file("b")], "x")
    frame = lake.snapshot().frame("categories")
    assert frame[["category", "upload_id", "example"]].to_numpy().tolist() == [
        ["a", uploads[0].upload_id, True],
        ["b", uploads[1].upload_id, False],
    ]


def test_many_threads_may_ask_the_same_snapshot_at_once(lake: Lake, theme_file: File) -> None:
    lake.publish([theme_file(" ".join(f"c{i}" for i in range(500)))], "x")
    snapshot = lake.snapshot()

    def count(number: int) -> int:
        table = snapshot.table("categories")
        rows = pa.table({"category": [f"c{i}" for i in range(number)]})
        with snapshot.beside(rows) as wanted:
            return len(snapshot.run(table.semi_join(wanted, "category")))

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(count, range(1, 41))) == list(range(1, 41))


def test_stored_rows_include_those_that_were_changed_and_removed(lake: Lake, theme_file: File) -> None:
    lake.publish([theme_file("a b", "old")], "x")
    lake.publish([theme_file("a", "new", based_on=1, removed="b")], "x")
    snapshot = lake.snapshot()
    with snapshot.stored("categories") as stored:
        rows = snapshot.run(stored.order_by("position", "removed", "row"))
    assert rows[["category", "position", "removed"]].to_numpy().tolist() == [
        ["a", 0, False],
        ["b", 0, False],
        ["a", 1, False],
        ["b", 1, True],
    ]


def test_a_column_that_came_later_is_empty_in_old_rows(
    lake: Lake, folder: Path, theme_file: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = TABLES["categories"].columns
    with monkeypatch.context() as earlier:
        without = tuple(column for column in everything if column.name != "caveat")
        earlier.setitem(
            TABLES, "categories", type(TABLES["categories"])(**{**vars(TABLES["categories"]), "columns": without})
        )
        lake.publish([theme_file("a")], "x")
        pictures._snapshots.clear()
        stored.forget_files()
    assert "caveat" in TABLES["categories"].names
    assert lake.snapshot().frame("categories")["caveat"].isna().all()
    lake.publish([theme_file("b", based_on=1)], "x")
    assert sorted(lake.snapshot().frame("categories")["category"]) == ["a", "b"]
    assert len(list(folder.glob(f"tables/categories/{PARTITION}*"))) == 2


def test_what_is_said_of_a_files_rows_is_made_once_while_the_same_rows_are_asked_of(lake: Lake) -> None:
    asked = []

    def said(snapshot: Snapshot, rows: pa.Table) -> int:
        asked.append(rows)
        return rows.num_rows

    first, same_but_another = (pa.table({"count": [1]}) for _ in range(2))
    for rows in (first, first, same_but_another, first):
        assert lake.snapshot().again_beside(said, rows) == 1
    assert len(asked) == 3
