"""How Spark and Sail read the files of a lake themselves."""

from collections.abc import Sequence

import ibis.expr.types as ir
import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame
from pyspark.sql.connect.session import SparkSession as ConnectSession
from pyspark.sql.pandas.types import from_arrow_schema

from samverkan_data.errors import RefusedError
from samverkan_data.lake.engine_spark_backend import ArrowBackend
from samverkan_data.lake.files import StoredFile
from samverkan_data.lake.location import Location
from samverkan_data.texts import lake as texts

PATTERN = frozenset("*?[]{}\\%#")
"""In a path these mean several files, or something else than themselves."""

S3A = "org.apache.hadoop.fs.s3a.S3AFileSystem"


def scan(backend: ArrowBackend, name: str, location: Location, files: Sequence[StoredFile], like: pa.Table) -> ir.Table:
    """As `engine.scan`: the engine's machines read the files where they are known to be found, else they are sent.

    Raises:
        RefusedError: they are not where they should be found.
    """
    backend.lend(name, like.slice(0, 0))
    every = backend._session.table(name)
    for at, file in enumerate(files):
        said = {"upload_id": f"'{file.upload_id}'", "position": f"CAST({file.position} AS BIGINT)",
                "example": str(file.example).lower()}  # fmt: skip
        schema = pa.schema([field for field in like.schema if field.name not in said])
        rows = _read(backend, f"{name}_{at}", location, file.path, schema)
        columns = [f"{said[column]} AS {column}" if column in said else f"`{column}`" for column in like.column_names]
        every = every.union(rows.selectExpr(*columns))
    every.createOrReplaceTempView(name)
    return backend.table(name)


def _read(backend: ArrowBackend, name: str, location: Location, path: str, schema: pa.Schema) -> DataFrame:
    """What one file holds, with all the columns; what it lacks is empty."""
    address = _address(backend, location, path)
    if address:
        _check_is_there(backend, location, address)
        return backend._session.read.schema(from_arrow_schema(schema, prefer_timestamp_ntz=True)).parquet(address)
    with location.files.open_input_file(path) as stream:
        rows = pq.ParquetFile(stream).read()
    backend.lend(name, pa.concat_tables([schema.empty_table(), rows], promote_options="default").select(schema.names))
    return backend._session.table(name)


def _check_is_there(backend: ArrowBackend, location: Location, address: str) -> None:
    """Whether the engine finds the file; of one that is not there Sail says that it has no columns and no rows."""
    try:
        found = backend._session.read.parquet(address).columns
    except PySparkException as error:
        raise RefusedError(texts.NO_FILES_THERE.format(place=location.url), texts.SHARE_FILES) from error
    if not found:
        raise RefusedError(texts.NO_FILES_THERE.format(place=location.url), texts.SHARE_FILES)


def _address(backend: ArrowBackend, location: Location, path: str) -> str:
    """Where the engine's machines find a file: in the same folder as here, or in the store; empty where they do not."""
    url = location.at(path)
    if PATTERN.intersection(url):
        return ""
    if location.is_local:
        return f"file://{url}"
    if isinstance(backend._session, ConnectSession) or not url.startswith("s3://"):
        return url
    return url.replace("s3://", "s3a://", 1) if _has_class(backend, S3A) else ""


def _has_class(backend: ArrowBackend, name: str) -> bool:
    """Whether the application has something that Spark does not bring itself."""
    loader = backend._session._jvm.java.lang.Thread.currentThread().getContextClassLoader()
    return loader.getResource(name.replace(".", "/") + ".class") is not None
