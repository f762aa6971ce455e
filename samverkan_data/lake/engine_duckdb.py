"""DuckDB, the engine in this process."""

from collections.abc import Sequence

import ibis
import ibis.expr.types as ir
import pyarrow as pa
from pyarrow.dataset import dataset

from samverkan_data.lake.files import StoredFile
from samverkan_data.lake.location import Location

PATTERN = frozenset("*?[")
"""In a path these mean several files."""


def connect() -> ibis.BaseBackend:
    """A fresh backend with nothing in it.

    It never spills to disk: rows would stand readable outside the lake, in the folder that the program was started in,
    where no erasure reaches them.
    """
    return ibis.duckdb.connect(autoinstall_known_extensions=False, temp_directory="")


def lend(backend: ibis.BaseBackend, name: str, rows: pa.Table) -> ir.Table:
    """As `engine.lend`, without a copy."""
    backend.con.register(name, rows)
    return backend.table(name)


def scan(
    backend: ibis.BaseBackend, name: str, location: Location, files: Sequence[StoredFile], like: pa.Table
) -> ir.Table:
    """As `engine.scan`."""
    lend(backend, f"{name}_none", like.slice(0, 0))
    parts = [_file(backend, f"{name}_{at}", location, file) for at, file in enumerate(files)]
    every = " UNION ALL BY NAME ".join([*parts, f'SELECT * FROM "{name}_none"'])
    backend.con.execute(f'CREATE OR REPLACE TEMP VIEW "{name}" AS {every}')
    return backend.table(name)


def _file(backend: ibis.BaseBackend, name: str, location: Location, file: StoredFile) -> str:
    """How the engine is asked for all that one file holds; in a store Arrow brings it."""
    path = location.at(file.path)
    if location.is_local and not PATTERN.intersection(path):
        rows = f"read_parquet({_quoted(path)}, hive_partitioning = false)"
    else:
        backend.con.register(name, dataset(file.path, filesystem=location.files, format="parquet"))
        rows = f'"{name}"'
    return (
        f"SELECT *, {_quoted(file.upload_id)} AS upload_id, CAST({file.position} AS BIGINT) AS position, "
        f"{str(file.example).lower()} AS example FROM {rows}"
    )


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def create(backend: ibis.BaseBackend, name: str, rows: ir.Table) -> ir.Table:
    """As `engine.create`."""
    return backend.create_table(name, rows)


def take_away(backend: ibis.BaseBackend, name: str) -> None:
    """As `engine.take_away`."""
    backend.con.unregister(name)
