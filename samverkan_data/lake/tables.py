"""The stored rows: one Delta table per table of the schema, one partition per upload, only ever appended to."""

from contextlib import suppress
from hashlib import sha256
from secrets import token_hex

import pyarrow as pa
from deltalake import CommitProperties
from deltalake.exceptions import CommitFailedError

from samverkan_data.errors import ConflictError
from samverkan_data.lake.attempts import attempts
from samverkan_data.lake.delta import (
    LOG,
    NewFile,
    WrittenFile,
    add_file,
    file_of,
    open_or_create,
    open_table,
    widen,
)
from samverkan_data.lake.faults import in_words
from samverkan_data.lake.location import Location
from samverkan_data.lake.upload import Sums
from samverkan_data.lake.written import WrittenRows
from samverkan_data.schema import TABLES, Table
from samverkan_data.texts import lake as texts

FOLDER = "tables"
PARTITION = "upload_id="
TYPES = {"integer": pa.int64(), "decimal": pa.float64(), "date": pa.date32(), "moment": pa.timestamp("us")}


def schema_fields(table: Table) -> list[pa.Field]:
    """The columns of the schema with their stored types."""
    return [pa.field(column.name, TYPES.get(column.kind, pa.string())) for column in table.columns]


def stored_schema(name: str) -> pa.Schema:
    """The stored columns: the schema's, the row in the file, whether the row says that its key is gone, the upload."""
    made = [pa.field("row", pa.int64()), pa.field("removed", pa.bool_()), pa.field("upload_id", pa.string())]
    return pa.schema([*schema_fields(TABLES[name]), *made])


@in_words
def append(
    location: Location, name: str, upload_id: str, rows: pa.Table | WrittenRows, removed_keys: pa.Table | None
) -> Sums:
    """Store an upload's rows, and a row for each key that it removes. They count once the ledger names the upload.

    Returns:
        The files that hold them, with their checksums; nothing where there are no rows.
    """
    if isinstance(rows, WrittenRows):
        named = _name_written(location, name, upload_id, rows)
        return {**named, **append(location, name, upload_id, rows.schema.empty_table(), removed_keys)}
    schema = stored_schema(name)
    parts = [fit(rows, schema, upload_id, removed=False)]
    if removed_keys is not None:
        parts.append(fit(removed_keys, schema, upload_id, removed=True))
    whole = pa.concat_tables(parts)
    if not whole.num_rows:
        return {}
    file = file_of(whole.drop_columns(["upload_id"]), f"{PARTITION}{upload_id}/part-{token_hex(16)}.parquet")
    path = f"{FOLDER}/{name}/{file.path}"
    location.write(path, file.content)
    _commit(location, name, upload_id, file, schema)
    return {path: sha256(file.content).hexdigest()}


def _name_written(location: Location, name: str, upload_id: str, rows: WrittenRows) -> Sums:
    path = rows.path.removeprefix(f"{FOLDER}/{name}/")
    _commit(location, name, upload_id, WrittenFile(path, rows.size, rows.num_rows), stored_schema(name))
    return {rows.path: rows.checksum}


@in_words
def stored_files(location: Location, name: str) -> dict[str, list[str]]:
    """Upload -> its files, as paths in the lake."""
    table = open_table(location.at(FOLDER, name))
    files: dict[str, list[str]] = {}
    for uri in table.file_uris() if table else []:
        partition, file = uri.split("/")[-2:]
        files.setdefault(partition.removeprefix(PARTITION), []).append(f"{FOLDER}/{name}/{partition}/{file}")
    return files


def uploads_on_disk(location: Location, name: str) -> set[str]:
    """Uploads with anything left in the table's folder, also what no commit names."""
    names = location.names(f"{FOLDER}/{name}")
    return {folder.removeprefix(PARTITION) for folder in names if folder.startswith(PARTITION)}


def discard(location: Location, name: str, upload_id: str) -> None:
    """Take an upload's rows off the disk: out of the Delta table first, then the files themselves.

    Only this upload's folder is touched: a vacuum would also take files that somebody else is about to commit.
    """
    if upload_id in stored_files(location, name):
        _delete_partition(location, name, upload_id)
    location.delete_folder(f"{FOLDER}/{name}/{PARTITION}{upload_id}")


def _commit(location: Location, name: str, upload_id: str, file: NewFile | WrittenFile, schema: pa.Schema) -> None:
    """Name the file in the table; Delta turns that down when somebody deletes at the same moment."""
    for _ in attempts():
        table = open_or_create(location.at(FOLDER, name), schema, ["upload_id"])
        with suppress(CommitFailedError):
            if not widen(table, schema):
                add_file(table, file, {"upload_id": upload_id}, CommitProperties())
                _settle_log(location, name, table.version())
                return
    raise ConflictError(texts.STILL_MOVING, texts.WAIT)


def _settle_log(location: Location, name: str, version: int) -> None:
    """Wait until what has been put into a table's log since the version is on the disk."""
    log = f"{FOLDER}/{name}/{LOG}"
    newer = (file for file in location.names(log) if file.endswith(".json") and file > f"{version:020}.json")
    location.settle(*(f"{log}/{file}" for file in newer), log, f"{FOLDER}/{name}", FOLDER)


@in_words
def _delete_partition(location: Location, name: str, upload_id: str) -> None:
    for _ in attempts():
        table = open_table(location.at(FOLDER, name))
        with suppress(CommitFailedError):
            if table:
                version = table.version()
                table.delete(f"upload_id = '{upload_id}'")
                _settle_log(location, name, version)
            return
    raise ConflictError(texts.MOVED, texts.TRY_AGAIN)


def fit(rows: pa.Table, schema: pa.Schema, upload_id: str, *, removed: bool) -> pa.Table:
    """The rows with every stored column; null where they lack one. `removed`: their keys are gone."""
    filled = {"removed": pa.scalar(removed), "upload_id": pa.scalar(upload_id)}
    columns = [
        rows.column(field.name).cast(field.type)
        if field.name in rows.column_names
        else pa.repeat(filled.get(field.name, pa.scalar(None, field.type)), rows.num_rows)
        for field in schema
    ]
    return pa.table(columns, schema=schema)
