"""Which of the stored rows count."""

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from samverkan_data.lake.delta import FEW_ROWS, file_of
from samverkan_data.lake.stored import current_rows
from samverkan_data.lake.tables import stored_schema

COLUMNS = ["key", "part", "position", "removed", "label"]


@pytest.mark.parametrize(
    ("rows", "labels"),
    [
        ([], []),
        ([("a", "x", 0, False, "first"), ("a", "y", 0, False, "second")], ["first", "second"]),
        ([("a", "x", 0, False, "old"), ("b", "x", 0, False, "kept"), ("a", "x", 1, False, "new")], ["kept", "new"]),
        ([("a", "x", 1, False, "new"), ("a", "x", 0, False, "old")], ["new"]),
        ([("a", "x", 0, False, "gone"), ("b", "x", 0, False, "kept"), ("a", "x", 2, True, None)], ["kept"]),
        ([("a", "x", 0, False, "old"), ("a", "x", 1, True, None), ("a", "x", 2, False, "back")], ["back"]),
        ([("a", None, 0, False, "old"), ("a", None, 1, False, "new"), ("a", "x", 0, False, "other")], ["new", "other"]),
        ([("a", "x", 3, True, None)], []),
    ],
    ids=["none", "one file", "changed", "any order", "removed", "back", "empty part of a key", "only removed"],
)
def test_of_each_key_the_row_published_last_counts_unless_it_says_that_the_key_is_gone(
    rows: list[tuple[object, ...]], labels: list[str]
) -> None:
    kinds = [pa.string(), pa.string(), pa.int64(), pa.bool_(), pa.string()]
    schema = pa.schema(list(zip(COLUMNS, kinds, strict=True)))
    stored = pa.Table.from_pylist([dict(zip(COLUMNS, row, strict=True)) for row in rows], schema)
    assert current_rows(stored, ["key", "part"]).column("label").to_pylist() == labels


def test_what_was_removed_before_the_key_got_another_column_stays_removed() -> None:
    rows = [("a", "x", 0, False, "gone"), ("a", "y", 0, False, "gone too"), ("b", "x", 0, False, "kept"),
            (None, "y", 0, False, "of old"), ("a", None, 1, True, None), ("a", "x", 2, False, "back")]  # fmt: skip
    kinds = [pa.string(), pa.string(), pa.int64(), pa.bool_(), pa.string()]
    schema = pa.schema(list(zip(COLUMNS, kinds, strict=True)))
    stored = pa.Table.from_pylist([dict(zip(COLUMNS, row, strict=True)) for row in rows], schema)
    assert sorted(current_rows(stored, ["key", "part"]).column("label").to_pylist()) == ["back", "kept", "of old"]


def test_a_file_of_few_rows_is_small_and_reads_as_one_of_many() -> None:
    schema = stored_schema("decisions")
    row = {name: "x" if pa.types.is_string(schema.field(name).type) else None for name in schema.names}
    few, many = (pa.Table.from_pylist([row] * count, schema) for count in (1, FEW_ROWS + 1))
    read = [pq.read_table(pa.BufferReader(file_of(rows, "x").content)) for rows in (few, many)]
    assert read[0].schema.equals(read[1].schema)
    assert read[0].equals(few)
    assert len(file_of(few, "x").content) < 2500
