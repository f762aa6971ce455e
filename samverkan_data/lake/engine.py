"""The engine that runs queries. All the rest of the product speaks Ibis, so that another engine is added here.

An address says which: `duckdb` is in this process (`engine_duckdb`); a Spark master (`spark://…`) and a Spark Connect
server (`sc://…`, Sail too) are elsewhere (`engine_spark`), reached with what the extra `cluster` installs.
What goes wrong there is told in words, and one that is gone is an `EngineLostError`.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import ModuleType

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from samverkan_data.errors import RefusedError, SamverkanError
from samverkan_data.lake import engine_duckdb
from samverkan_data.lake.files import StoredFile
from samverkan_data.lake.location import Location
from samverkan_data.texts import lake as texts

LOCAL = "duckdb"
ADDRESS = re.compile(r"spark://[^\s/?#;]+|sc://[^\s/?#;]+(/.*)?")


def check_engine(engine: str) -> None:
    """Whether there are such engines; none is asked.

    Raises:
        RefusedError: no such engine.
    """
    if engine != LOCAL and not ADDRESS.fullmatch(engine):
        raise RefusedError(texts.UNKNOWN_ENGINE.format(engine=engine), texts.KNOWN_ENGINES)


def connect(engine: str) -> ibis.BaseBackend:
    """A backend with nothing in it.

    Raises:
        RefusedError: no such engine, what it needs is not installed, or nobody answers there.
    """
    check_engine(engine)
    return engine_duckdb.connect() if engine == LOCAL else _spark(engine).connect(engine)


def lend(backend: ibis.BaseBackend, name: str, rows: pa.Table) -> ir.Table:
    """Let the engine read Arrow rows under a name, without a copy where it is in this process."""
    with _told(backend):
        return _module(backend).lend(backend, name, rows)


def scan(
    backend: ibis.BaseBackend, name: str, location: Location, files: Sequence[StoredFile], like: pa.Table
) -> ir.Table:
    """Let the engine read files of rows when it is asked for them, under a name.

    Args:
        backend: the engine.
        name: what they are called there.
        location: the lake that they stand in.
        files: some, with what is said of each of their rows.
        like: a table without rows that has the columns of all of them, `upload_id`, `position` and `example` included;
            what a file lacks is empty.
    """
    with _told(backend):
        return _module(backend).scan(backend, name, location, files, like)


def create(backend: ibis.BaseBackend, name: str, rows: ir.Table) -> ir.Table:
    """Work an expression out once and keep its rows under a name."""
    with _told(backend):
        return _module(backend).create(backend, name, rows)


def ask(backend: ibis.BaseBackend, expression: ir.Table) -> pa.Table:
    """The rows of an expression over what has been lent, created or scanned."""
    with _told(backend):
        return _module(backend).ask(backend, expression)


def take_away(backend: ibis.BaseBackend, name: str) -> None:
    """End a loan, so that the rows can be forgotten."""
    with _told(backend):
        _module(backend).take_away(backend, name)


@contextmanager
def _told(backend: ibis.BaseBackend) -> Iterator[None]:
    try:
        yield
    except SamverkanError:
        raise
    except Exception as error:
        told = _module(backend).as_told(backend, error)
        if told:
            raise told from error
        raise


def _module(backend: ibis.BaseBackend) -> ModuleType:
    return engine_duckdb if backend.name == LOCAL else _spark(backend.name)


def _spark(engine: str) -> ModuleType:
    try:
        import samverkan_data.lake.engine_spark as engine_spark  # needs packages that only a cluster needs
    except ImportError as error:
        told = texts.NO_PACKAGES.format(engine=engine.partition(";")[0], package=error.name)
        raise RefusedError(told, texts.INSTALL_PACKAGES) from error
    return engine_spark
