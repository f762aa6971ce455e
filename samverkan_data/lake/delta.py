"""Opening and making Delta tables."""

import json
from collections.abc import Mapping
from time import time
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from deltalake import CommitProperties, DeltaTable
from deltalake import Schema as DeltaSchema
from deltalake.exceptions import DeltaError
from deltalake.transaction import AddAction, RemoveAction

from samverkan_data.glance import are_few
from samverkan_data.lake.faults import in_words

LOG = "_delta_log"

FEW_ROWS, MANY_ROWS = 100, 10_000

# Statistics in the log would keep the smallest and largest values of erased rows on the disk. What a checkpoint has
# summed up of the log goes after two days: every edit is a file there, and nobody who writes has read so long ago.
CONFIGURATION = {"delta.dataSkippingNumIndexedCols": "0", "delta.logRetentionDuration": "interval 2 days"}


class NewFile(NamedTuple):
    """A file of rows on its way into a table: its path in the table, what it holds and how many rows that is."""

    path: str
    content: bytes
    rows: int

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return len(self.content)


class WrittenFile(NamedTuple):
    """A file of rows that stands in a table's folder already: its path in the table, its bytes and its rows."""

    path: str
    size: int
    rows: int


def file_of(rows: pa.Table, path: str) -> NewFile:
    """The rows as a file; it is made here and not by Delta, which talks about threads when a disk is full.

    One of few rows, as an edit is, has nothing in it that only helps to find rows among many: that is most of its size.
    """
    sink = pa.BufferOutputStream()
    listed = repeated(rows) if rows.num_rows > FEW_ROWS else []
    rows = encoded(rows, listed)
    pq.write_table(rows, sink, use_dictionary=listed or False, write_statistics=told(rows), store_schema=False)
    return NewFile(path, sink.getvalue().to_pybytes(), rows.num_rows)


def repeated(rows: pa.Table) -> list[str]:
    """The columns whose values come again, so that a file holds each of them once; looking for others takes long."""
    return [name for name in rows.column_names if are_few(rows.column(name))]


def told(rows: pa.Table) -> list[str] | bool:
    """The columns whose least and largest values a file tells; of many rows times, and texts that it holds once each.

    By these an engine passes by what it need not read; to find those of all others takes as long as to write the rest.
    """
    if rows.num_rows <= MANY_ROWS:
        return bool(rows.num_rows > FEW_ROWS)
    return [field.name for field in rows.schema if pa.types.is_temporal(field.type) or _is_encoded(field.type)] or False


def encoded(rows: pa.Table, listed: list[str]) -> pa.Table:
    """The rows with each text of some columns once, as files hold them, so that the writer need not look for them."""
    for place, field in enumerate(rows.schema):
        column = rows.column(place).combine_chunks()
        if _is_encoded(field.type):
            rows = rows.set_column(place, field.name, _only_used(column))
        elif field.name in listed and pa.types.is_string(field.type):
            rows = rows.set_column(place, field.name, column.dictionary_encode())
    return rows


def _only_used(column: pa.DictionaryArray) -> pa.DictionaryArray:
    """Without texts that only other rows have, which may be erased one day."""
    used = column.indices.unique().drop_null()
    if len(used) == len(column.dictionary):
        return column
    return pa.DictionaryArray.from_arrays(pc.index_in(column.indices, used), column.dictionary.take(used))


def _is_encoded(of: pa.DataType) -> bool:
    return bool(pa.types.is_dictionary(of))


def add_file(
    table: DeltaTable, file: NewFile | WrittenFile, partition: Mapping[str, str], properties: CommitProperties
) -> None:
    """Name a file in the table's log, which is what makes it count; it stands in the table's folder already.

    Raises:
        CommitFailedError: somebody else was first.
    """
    actions: list[AddAction | RemoveAction] = [action_of(file, partition)]
    table.create_write_transaction(actions, "append", table.schema(), list(partition), commit_properties=properties)


def action_of(file: NewFile | WrittenFile, partition: Mapping[str, str]) -> AddAction:
    """What a table's log says of a file: how many rows it has, and nothing of what is in them."""
    told = json.dumps({"numRecords": file.rows})
    return AddAction(file.path, file.size, partition, int(time() * 1000), True, told)


def widen(table: DeltaTable, schema: pa.Schema) -> bool:
    """Give the table the columns that it lacks; whether it lacked any. It is as old as before: open it again.

    Raises:
        CommitFailedError: somebody else was first.
    """
    is_narrow = bool(_lacking(table, schema))
    if is_narrow:
        newest = DeltaTable(table.table_uri)  # others may hold the one at hand, and go by the version that it is of
        if lacking := _lacking(newest, schema):
            newest.alter.add_columns(DeltaSchema.from_arrow(pa.schema(lacking)).fields)
    return is_narrow


def _lacking(table: DeltaTable, schema: pa.Schema) -> list[pa.Field]:
    known = {field.name for field in table.schema().fields}
    return [field for field in schema if field.name not in known]


@in_words
def open_table(url: str) -> DeltaTable | None:
    """The table at the URL as it is now, None where there is none."""
    return DeltaTable(url) if DeltaTable.is_deltatable(url) else None


@in_words
def open_or_create(
    url: str,
    schema: pa.Schema,
    partition_by: list[str] | None = None,
    configuration: Mapping[str, str | None] = CONFIGURATION,
) -> DeltaTable:
    """The table at the URL, made where there is none; two processes may ask at the same time."""
    table = open_table(url)
    if table:
        return table
    try:
        return DeltaTable.create(
            url, schema=schema, mode="ignore", partition_by=partition_by, configuration=configuration
        )
    except DeltaError:
        table = open_table(url)
        if table is None:
            raise
        return table
