"""DuckDB, the engine in this process."""

from collections.abc import Sequence

import duckdb
import ibis
import ibis.expr.operations as ops
import ibis.expr.types as ir
import pyarrow as pa
from ibis.backends.duckdb.converter import DuckDBPyArrowData
from pyarrow.dataset import dataset

from samverkan_data import database
from samverkan_data.errors import StoreError
from samverkan_data.lake import faults
from samverkan_data.lake.files import StoredFile
from samverkan_data.lake.location import Location
from samverkan_data.memory import Memory
from samverkan_data.texts import faults as texts

PATTERN = frozenset("*?[")
"""In a path these mean several files."""
MOST_COMPILED = 500
_compiled = Memory(MOST_COMPILED)
"""Expression -> its SQL. Tables are in it by name and columns alone, so it is the same in every connection."""


def connect() -> ibis.BaseBackend:
    """A backend with nothing in it: a connection of its own to the process's one database in memory.

    What is lent and created is temporary, so no other connection sees it.
    """
    return ibis.duckdb.from_connection(database.connect())


def lend(backend: ibis.BaseBackend, name: str, rows: pa.Table) -> ir.Table:
    """As `engine.lend`, without a copy."""
    backend.con.register(name, rows)
    return ibis.table(ibis.Schema.from_pyarrow(rows.schema), name=name)


def ask(backend: ibis.BaseBackend, expression: ir.Table) -> pa.Table:
    """As `engine.ask`. Ibis takes longer to compile a question than the engine to answer it, so that is done once."""
    question = expression.op()
    if question not in _compiled and question.find(ops.InMemoryTable):
        return backend.to_pyarrow(expression)
    sql = _compiled.get(question, lambda: backend.compile(expression))
    found = backend.con.sql(sql).to_arrow_table()
    return expression.__pyarrow_result__(found, data_mapper=DuckDBPyArrowData)


def scan(
    backend: ibis.BaseBackend, name: str, location: Location, files: Sequence[StoredFile], like: pa.Table
) -> ir.Table:
    """As `engine.scan`."""
    lend(backend, f"{name}_none", like.slice(0, 0))
    parts = [_file(backend, f"{name}_{at}", location, file) for at, file in enumerate(files)]
    every = " UNION ALL BY NAME ".join([*parts, f'SELECT * FROM "{name}_none"'])
    backend.con.execute(f'CREATE OR REPLACE TEMP VIEW "{name}" AS {every}')
    return _named(backend, name)


def _named(backend: ibis.BaseBackend, name: str) -> ir.Table:
    """What the engine knows under a name, as an expression that is bound to no connection."""
    return ibis.table(backend.table(name).schema(), name=name)


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
    backend.create_table(name, rows, temp=True)
    return _named(backend, name)


def take_away(backend: ibis.BaseBackend, name: str) -> None:
    """As `engine.take_away`."""
    backend.con.unregister(name)


def as_told(_: ibis.BaseBackend, error: Exception) -> StoreError | None:
    """What went wrong in words; None where it is a fault of the program."""
    if isinstance(error, duckdb.OutOfMemoryException | MemoryError):
        return StoreError(*texts.NO_MEMORY)
    if isinstance(error, duckdb.IOException):
        return StoreError(*texts.NOT_READ)
    return faults.as_told(error) if isinstance(error, OSError) else None
