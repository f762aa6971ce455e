"""DuckDB, the engine in this process."""

import ibis
import ibis.expr.types as ir
import pyarrow as pa


def connect() -> ibis.BaseBackend:
    """A fresh backend with nothing in it."""
    return ibis.duckdb.connect(autoinstall_known_extensions=False)


def lend(backend: ibis.BaseBackend, name: str, rows: pa.Table) -> ir.Table:
    """As `engine.lend`, without a copy."""
    backend.con.register(name, rows)
    return backend.table(name)


def create(backend: ibis.BaseBackend, name: str, rows: ir.Table) -> ir.Table:
    """As `engine.create`."""
    return backend.create_table(name, rows)


def take_away(backend: ibis.BaseBackend, name: str) -> None:
    """As `engine.take_away`."""
    backend.con.unregister(name)
