"""Spark, and what speaks Spark Connect as Sail does: engines on other machines.

A process has one application on a Spark master, made when first asked for, for it takes a minute to start. Each backend
has a session of its own in it, so that names do not meet; what it keeps in the engine goes when the backend does.
"""

import socket
from collections.abc import MutableMapping, Sequence
from contextlib import suppress
from shutil import which
from threading import Lock
from typing import Any
from weakref import finalize

import ibis
import ibis.expr.datatypes as dt
import ibis.expr.operations as ops
import ibis.expr.types as ir
import pyarrow as pa
import pyarrow.parquet as pq
from ibis.backends.pyspark import Backend
from ibis.backends.sql.compilers.pyspark import PySparkCompiler
from pyspark import SparkConf
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.connect.client.retries import DefaultPolicy
from pyspark.sql.connect.session import SparkSession as ConnectSession
from pyspark.sql.pandas.types import from_arrow_schema

from samverkan_data.errors import RefusedError
from samverkan_data.lake.files import StoredFile
from samverkan_data.lake.location import Location
from samverkan_data.texts import lake as texts

PORTS = {"spark": 7077, "sc": 15002}
PATIENCE = 5
"""Seconds to wait for an engine to take a call."""

RETRIES = 6
"""How often a Spark Connect server is asked again within some fifteen seconds: it may be starting again."""

FIXED = {
    "spark.ui.enabled": "false",  # a port that shows everything to everybody
    "spark.io.encryption.enabled": "true",  # rows that are put aside on a disk
    "spark.log.level": "ERROR",
}
"""Of the application; all else is the administrator's (`SPARK_CONF_DIR`)."""

MEANING = {"spark.sql.session.timeZone": "UTC", "spark.sql.timestampType": "TIMESTAMP_NTZ"}
"""Of every session, so that a moment is what the file says."""

DAYS = ("Y", "Q", "M", "W", "D")
"""Units of whole days, as Ibis calls them."""

_applications: dict[str, SparkSession] = {}
_starting = Lock()


class Compiler(PySparkCompiler):  # type: ignore[misc]
    """Ibis to Spark's SQL, with the types that Ibis says."""

    def visit_IdenticalTo(self, op: Any, *, left: Any, right: Any) -> Any:  # noqa: ANN401, N802
        """A function: Sail stumbles on its own `IS DISTINCT FROM` in sums after a join."""
        return self.f.anon.equal_null(left, right)

    def visit_DateTruncate(self, op: Any, *, arg: Any, unit: Any) -> Any:  # noqa: ANN401, N802
        """The first day, counted out: Spark's own makes a moment of it, and Sail's counts in nanoseconds from 1677."""
        if unit.short == "W":
            return self.f.date_sub(arg, (self.f.dayofweek(arg) + 5) % 7)
        month = {"Y": 1, "Q": self.f.quarter(arg) * 3 - 2, "M": self.f.month(arg)}.get(unit.short)
        return arg if month is None else self.f.make_date(self.f.year(arg), month, 1)

    def visit_TimestampTruncate(self, op: Any, *, arg: Any, unit: Any) -> Any:  # noqa: ANN401, N802
        """By way of the date from a day up, for the same reason."""
        if unit.short not in DAYS:
            return super().visit_TimestampTruncate(op, arg=arg, unit=unit)
        return self.cast(self.visit_DateTruncate(op, arg=self.cast(arg, dt.date), unit=unit), op.dtype)


class ArrowBackend(Backend):  # type: ignore[misc]
    """Ibis on Spark with Arrow in and out: by way of pandas, whole numbers with gaps would become floats."""

    compiler = Compiler()

    def to_pyarrow(self, expr: ir.Table, /, **_: object) -> pa.Table:
        """The rows of an expression, with the types that it says."""
        self._run_pre_execute_hooks(expr)
        rows: pa.Table = self._session.sql(self.compile(expr)).toArrow()
        return rows.cast(expr.schema().to_pyarrow())

    def _register_in_memory_table(self, op: ops.InMemoryTable) -> None:
        self.lend(op.name, op.data.to_pyarrow(op.schema))

    def lend(self, name: str, rows: pa.Table) -> None:
        """Send the rows to the engine under a name."""
        schema = from_arrow_schema(rows.schema, prefer_timestamp_ntz=True)
        self._session.createDataFrame(rows, schema).createOrReplaceTempView(name)


def connect(engine: str) -> ibis.BaseBackend:
    """A backend with a session of its own.

    Args:
        engine: `spark://host:port`, several with commas between, or `sc://host:port/;name=value`.

    Raises:
        RefusedError: nobody answers there, or Java is missing where it is needed.
    """
    _check_answers(engine)
    session = _remote_session(engine) if engine.startswith("sc:") else _own_session(engine)
    ArrowBackend.register_options()
    backend = ArrowBackend().connect(session)
    finalize(backend, _let_go, session, backend._cached_dataframes)
    return backend


def lend(backend: ArrowBackend, name: str, rows: pa.Table) -> ir.Table:
    """As `engine.lend`: the rows are sent there."""
    backend.lend(name, rows)
    return backend.table(name)


def scan(backend: ArrowBackend, name: str, location: Location, files: Sequence[StoredFile], like: pa.Table) -> ir.Table:
    """As `engine.scan`: read here and sent there."""
    parts = [like.slice(0, 0)]
    for file in files:
        with location.files.open_input_file(file.path) as stream:
            rows = pq.ParquetFile(stream).read()
        said = {"upload_id": file.upload_id, "position": file.position, "example": file.example}
        for column, value in said.items():
            rows = rows.append_column(column, pa.repeat(pa.scalar(value, like.schema.field(column).type), len(rows)))
        parts.append(rows)
    return lend(backend, name, pa.concat_tables(parts, promote_options="default"))


def create(backend: ArrowBackend, name: str, rows: ir.Table) -> ir.Table:
    """As `engine.create`; what a machine that dies had of them is worked out again by the others."""
    backend._run_pre_execute_hooks(rows)
    return backend._create_cached_table(name, rows)


def take_away(backend: ArrowBackend, name: str) -> None:
    """As `engine.take_away`."""
    backend._session.catalog.dropTempView(name)


def _remote_session(engine: str) -> ConnectSession:
    session = ConnectSession.builder.remote(engine).create()
    session.client.set_retry_policies([DefaultPolicy(max_retries=RETRIES, max_backoff=5000)])
    try:
        for name, value in MEANING.items():
            session.conf.set(name, value)
    except PySparkException as error:
        raise _no_answer(engine) from error
    return session


def _own_session(engine: str) -> SparkSession:
    """A session with names of its own in the process's application."""
    with _starting:
        application = _applications.get(engine)
        if application is None or application.sparkContext._jsc.sc().isStopped():
            _applications[engine] = application = _start(engine)
    return application.newSession()


def _start(engine: str) -> SparkSession:
    if not which("java"):
        raise RefusedError(texts.NO_JAVA.format(engine=engine), texts.INSTALL_JAVA)
    conf = SparkConf().setAll([*FIXED.items(), *MEANING.items()])
    return SparkSession.builder.master(engine).appName("samverkan").config(conf=conf).getOrCreate()


def _check_answers(engine: str) -> None:
    """Whether any of the addresses takes calls: Spark itself tries for minutes before it says so."""
    scheme, _, rest = engine.partition("://")
    for address in rest.partition("/")[0].split(","):
        host, _, port = address.rpartition(":") if ":" in address else (address, "", "")
        with suppress(OSError, ValueError), socket.create_connection((host, int(port or PORTS[scheme])), PATIENCE):
            return
    raise _no_answer(engine)


def _no_answer(engine: str) -> RefusedError:
    """Says where, without what somebody logs in with."""
    scheme, _, rest = engine.partition("://")
    return RefusedError(texts.NO_ANSWER.format(engine=f"{scheme}://{rest.partition('/')[0]}"), texts.START_ENGINE)


def _let_go(session: SparkSession | ConnectSession, kept: MutableMapping[str, DataFrame]) -> None:
    """Free what a backend has kept; whatever goes wrong there, the engine does the same when the session ends."""
    with suppress(Exception):
        for rows in kept.values():
            rows.unpersist()
        if isinstance(session, ConnectSession):
            session.stop()
