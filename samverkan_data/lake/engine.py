"""The engine that runs queries. All the rest of the product speaks Ibis, so that another engine is added here."""

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from samverkan_data.errors import RefusedError
from samverkan_data.texts import lake as texts

ENGINES = ("duckdb",)


def check_engine(engine: str) -> None:
    """Whether queries can run in the engine.

    Raises:
        RefusedError: no such engine.
    """
    if engine not in ENGINES:
        raise RefusedError(texts.UNKNOWN_ENGINE.format(engine=engine), texts.KNOWN_ENGINES)


def connect(engine: str) -> ibis.BaseBackend:
    """A fresh backend with nothing in it.

    Raises:
        RefusedError: no such engine.
    """
    check_engine(engine)
    return ibis.duckdb.connect(autoinstall_known_extensions=False)


def lend(backend: ibis.BaseBackend, name: str, rows: pa.Table) -> ir.Table:
    """Let the engine read Arrow rows under a name, without a copy."""
    backend.con.register(name, rows)
    return backend.table(name)


def create(backend: ibis.BaseBackend, name: str, rows: ir.Table) -> ir.Table:
    """Work an expression out once and keep its rows under a name."""
    return backend.create_table(name, rows)


def take_away(backend: ibis.BaseBackend, name: str) -> None:
    """End a loan, so that the rows can be forgotten."""
    backend.con.unregister(name)
