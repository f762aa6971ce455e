"""Spark, and what speaks Spark Connect as Sail does: engines on other machines.

A process has one application on a Spark master, made when first asked for, for it takes a minute to start. Each backend
has a session of its own in it, so that names do not meet; what it keeps in the engine goes when the backend does.
"""

import socket
from collections.abc import MutableMapping
from contextlib import suppress
from shutil import which
from threading import Lock
from weakref import finalize

import ibis
import ibis.expr.types as ir
import pyarrow as pa
from py4j.protocol import Py4JError, Py4JNetworkError
from pyspark import SparkConf
from pyspark.errors import PySparkException, RetriesExceeded, SessionNotSameException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.connect.client.retries import DefaultPolicy
from pyspark.sql.connect.session import SparkSession as ConnectSession

from samverkan_data.errors import EngineLostError, RefusedError, StoreError
from samverkan_data.lake.engine_spark_backend import ArrowBackend
from samverkan_data.lake.engine_spark_files import scan
from samverkan_data.texts import faults
from samverkan_data.texts import lake as texts

__all__ = ["as_told", "ask", "connect", "create", "lend", "scan", "take_away"]
LOST = (Py4JNetworkError, RetriesExceeded, SessionNotSameException, ConnectionError)
UNAVAILABLE = "StatusCode.UNAVAILABLE"
"""What a server that is gone says, in an error that has no class of its own."""
NO_FILE = ("FileNotFoundException", "FILE_NOT_EXIST", "No such file or directory")
PORTS = {"spark": 7077, "sc": 15002}
PATIENCE = 5
"""Seconds to wait for an engine to take a call."""

RETRIES = 6
"""How often a Spark Connect server is asked again within some fifteen seconds: it may be starting again."""

FIXED = {
    "spark.ui.enabled": "false",  # a port that shows everything to everybody
    "spark.ui.showConsoleProgress": "false",
    "spark.io.encryption.enabled": "true",  # rows that are put aside on a disk
    "spark.log.level": "ERROR",
}
"""Of the application; all else is the administrator's (`SPARK_CONF_DIR`)."""

MEANING = {"spark.sql.session.timeZone": "UTC", "spark.sql.timestampType": "TIMESTAMP_NTZ"}
"""Of every session, so that a moment is what the file says."""

_applications: dict[str, SparkSession] = {}
_starting = Lock()


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


def create(backend: ArrowBackend, name: str, rows: ir.Table) -> ir.Table:
    """As `engine.create`; what a machine that dies had of them is worked out again by the others."""
    backend._run_pre_execute_hooks(rows)
    return backend._create_cached_table(name, rows)


def ask(backend: ArrowBackend, expression: ir.Table) -> pa.Table:
    """As `engine.ask`."""
    return backend.to_pyarrow(expression)


def take_away(backend: ArrowBackend, name: str) -> None:
    """As `engine.take_away`."""
    backend._session.catalog.dropTempView(name)


def as_told(backend: ArrowBackend, error: Exception) -> StoreError | None:
    """As `engine_duckdb.as_told`. An application that has ended says so in any words, so it is asked."""
    if isinstance(error, LOST) or UNAVAILABLE in str(error) or _has_ended(backend._session):
        return EngineLostError(*faults.ENGINE_LOST)
    return StoreError(*faults.NOT_READ) if any(sign in str(error) for sign in NO_FILE) else None


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
        if application is not None and _has_ended(application):
            _clear(application)
            application = None
        if application is None:
            _applications[engine] = application = _start(engine)
    return application.newSession()


def _start(engine: str) -> SparkSession:
    if not which("java"):
        raise RefusedError(texts.NO_JAVA.format(engine=engine), texts.INSTALL_JAVA)
    conf = SparkConf().setAll([*FIXED.items(), *MEANING.items()])
    return SparkSession.builder.master(engine).appName("samverkan").config(conf=conf).getOrCreate()


def _clear(application: SparkSession) -> None:
    """Take away what this process has left of an application that has ended, or it is found again."""
    with suppress(Exception):
        application.stop()


def _has_ended(session: SparkSession | ConnectSession) -> bool:
    """Whether a session's application is no more; of a Spark Connect server nothing is known."""
    try:
        return not isinstance(session, ConnectSession) and bool(session.sparkContext._jsc.sc().isStopped())
    except (AttributeError, Py4JError):  # stopped from here, or its Java is gone
        return True


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
