"""Stored rows as the texts that a form or a file holds, and back: codes, ISO dates, decimal commas, lists with `|`."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO

import pandas as pd
import pyarrow as pa

from samverkan_data.formats import harmless
from samverkan_data.lake import Snapshot
from samverkan_data.lake.tables import schema_fields
from samverkan_data.query.registers import register
from samverkan_data.schema import TABLES, Column, Table

NUMBERS = ("integer", "decimal")
Key = tuple[str, ...]
Texts = Mapping[str, str]


@dataclass(frozen=True)
class StoredRow:
    """A row as it counts in a snapshot.

    Args:
        texts: column -> text, empty where nothing is stored.
        upload_id: the upload that said so last.
        example: it is made-up example data.
    """

    texts: Texts
    upload_id: str
    example: bool


def rows_by_key(snapshot: Snapshot, table: str) -> dict[Key, StoredRow]:
    """Every current row of a register by its key; made once per snapshot, so nobody may change it."""
    return snapshot.again(_rows_by_key, table)


def key_of(table: Table, texts: Texts) -> Key:
    """The key of a row."""
    return tuple(texts.get(name, "") for name in table.key)


def cell_text(value: object) -> str:
    """A stored value as text."""
    if value is None or pd.isna(value):  # type: ignore[call-overload]
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value).replace(".", ",")
    return str(value)


def typed_texts(rows: pa.Table, table: Table) -> list[dict[str, str]]:
    """Typed rows as texts."""
    return [{name: cell_text(row[name]) for name in table.names} for row in rows.to_pylist()]


def typed_keys(keys: Iterable[Key], table: Table) -> pa.Table:
    """Keys with their stored types."""
    fields = {field.name: field for field in schema_fields(table)}
    lists = zip(*keys, strict=True)
    columns = {name: pa.array([text or None for text in texts], pa.string()).cast(fields[name].type)
               for name, texts in zip(table.key, lists, strict=False)}  # fmt: skip
    return pa.table(columns) if columns else pa.schema([fields[name] for name in table.key]).empty_table()


def write_rows(table: Table, rows: Sequence[Texts]) -> bytes:
    """The rows as a file that can be uploaded: the template's headers, `;`, UTF-8; no text is a formula in it."""
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.header for column in table.file_columns])
    writer.writerows([[_written(column, row.get(column.name, "")) for column in table.file_columns] for row in rows])
    return file.getvalue().encode("utf-8-sig")


def _written(column: Column, text: str) -> str:
    """A cell of a file; `checking.columns` reads it as what it was."""
    return text if column.kind in NUMBERS else harmless(text)


def _rows_by_key(snapshot: Snapshot, table: str) -> dict[Key, StoredRow]:
    shape = TABLES[table]
    found = {}
    for row in register(snapshot, table).to_dict("records"):
        texts = {name: cell_text(row[name]) for name in shape.names}
        found[key_of(shape, texts)] = StoredRow(texts, str(row["upload_id"]), bool(row["example"]))
    return found
