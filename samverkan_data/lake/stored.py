"""The stored rows of published uploads as an Ibis table."""

from collections.abc import Sequence

import ibis
import ibis.expr.types as ir
import pyarrow as pa
import pyarrow.parquet as pq

from samverkan_data.lake.engine import lend, read_files
from samverkan_data.lake.location import Location
from samverkan_data.lake.tables import PARTITION, stored_files, stored_schema
from samverkan_data.lake.upload import Upload

UPLOADS = "uploads"
UPLOADS_SCHEMA = pa.schema(
    [pa.field("upload_id", pa.string()), pa.field("position", pa.int64()), pa.field("example", pa.bool_())]
)


def load_uploads(backend: ibis.BaseBackend, uploads: Sequence[Upload]) -> None:
    """Give the engine the order of the uploads and which of them are examples."""
    rows = [
        {"upload_id": upload.upload_id, "position": position, "example": upload.example}
        for position, upload in enumerate(uploads)
    ]
    lend(backend, UPLOADS, pa.Table.from_pylist(rows, UPLOADS_SCHEMA))


def stored_rows(backend: ibis.BaseBackend, location: Location, name: str, uploads: Sequence[Upload]) -> ir.Table:
    """Rows of the uploads with `position` and `example`; the right columns where there are none."""
    found = stored_files(location, name) if uploads else {}
    files = [file for upload in uploads for file in found.get(upload.upload_id, [])]
    rows = _read(backend, location, name, files)
    return rows.join(backend.table(UPLOADS), "upload_id").select(*rows.columns, "position", "example")


def _read(backend: ibis.BaseBackend, location: Location, name: str, files: list[str]) -> ir.Table:
    schema = stored_schema(name)
    if not files:
        return lend(backend, f"stored_{name}", schema.empty_table())
    if location.is_plain_path:
        rows = read_files(backend, [location.at(file) for file in files])
    else:
        rows = lend(backend, f"stored_{name}", read_through_arrow(location, files))
    return _with_every_column(rows, schema)


def read_through_arrow(location: Location, files: Sequence[str]) -> pa.Table:
    """Read files of an object store, which DuckDB reaches only with an extension from the network."""
    tables = []
    for file in files:
        upload_id = file.split("/")[-2].removeprefix(PARTITION)
        rows = pq.ParquetFile(location.files.open_input_file(file)).read()
        tables.append(rows.append_column("upload_id", pa.repeat(pa.scalar(upload_id), rows.num_rows)))
    return pa.concat_tables(tables, promote_options="default")


def _with_every_column(rows: ir.Table, schema: pa.Schema) -> ir.Table:
    """Columns that came to the schema after the rows were stored are empty."""
    target = ibis.Schema.from_pyarrow(schema)
    return rows.select(
        **{
            column: rows[column].cast(kind) if column in rows.columns else ibis.null(kind)
            for column, kind in target.items()
        }
    )
