"""A Spark standalone cluster and a Sail server as processes on loopback, for as long as a block lasts."""

import os
import shutil
import socket
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from signal import SIGKILL
from socketserver import BaseRequestHandler, TCPServer
from subprocess import Popen, TimeoutExpired
from threading import Thread
from time import monotonic, sleep

HERE = "127.0.0.1"
STARTS_WITHIN = 120
SMALL = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
"""A Java that starts soon and keeps little."""

DEFAULTS = f"""\
spark.driver.host {HERE}
spark.driver.memory 512m
spark.driver.extraJavaOptions {SMALL}
spark.executor.memory 512m
spark.executor.extraJavaOptions {SMALL}
spark.sql.shuffle.partitions 2
spark.sql.codegen.factoryMode NO_CODEGEN
spark.sql.codegen.wholeStage false
"""
"""Of the administrator: what suits two workers on a loaded machine."""


def lacking(*, java: bool) -> str:
    """What is needed to run the servers and is not on this machine; empty where all is."""
    packages = [name for name in ("pyspark", "pysail", "grpc") if find_spec(name) is None]
    return ", ".join(packages + ["java"] * (java and shutil.which("java") is None))


@contextmanager
def spark_cluster(folder: Path) -> Iterator[tuple[str, list[Popen[bytes]]]]:
    """One master and two workers with a core each: the address, and the workers."""
    conf = folder / "conf"
    conf.mkdir()
    (conf / "spark-defaults.conf").write_text(DEFAULTS)
    address = f"spark://{HERE}:{free_port()}"
    environment = {"SPARK_LOCAL_IP": HERE, "SPARK_CONF_DIR": str(conf), "SPARK_DAEMON_MEMORY": "256m",
                   "SPARK_DAEMON_JAVA_OPTS": SMALL}  # fmt: skip
    with ExitStack() as stack:
        port = address.rpartition(":")[2]
        stack.enter_context(_running(folder, "master", _spark("master.Master", "--port", port), environment))
        _wait_for(int(port))
        workers = [
            stack.enter_context(_running(folder, f"worker{number}", _worker(folder, number, address), environment))
            for number in (1, 2)
        ]
        stack.enter_context(_environment(environment))
        yield address, workers


@contextmanager
def sail_server(folder: Path, port: int = 0) -> Iterator[str]:
    """Sail in one process: its Spark Connect address."""
    port = port or free_port()
    command = [sys.executable, "-m", "pysail", "spark", "server", "--ip", HERE, "--port", str(port)]
    with _running(folder, "sail", command, {}):
        _wait_for(port)
        yield f"sc://{HERE}:{port}"


class _HangUp(BaseRequestHandler):
    """Takes the call, and says nothing."""


@contextmanager
def hanging_up() -> Iterator[int]:
    """The port of a server that is something else than an engine."""
    with TCPServer((HERE, 0), _HangUp) as server:
        Thread(target=server.serve_forever, args=[0.1], daemon=True).start()
        yield int(server.server_address[1])
        server.shutdown()


def free_port() -> int:
    with socket.socket() as found:
        found.bind((HERE, 0))
        return int(found.getsockname()[1])


def _worker(folder: Path, number: int, address: str) -> list[str]:
    return _spark("worker.Worker", "--cores", "1", "--memory", "600m", "--work-dir", str(folder / f"{number}"), address)


def _spark(name: str, *arguments: str) -> list[str]:
    """A program of Spark's with its page on a port of its own choice."""
    found = find_spec("pyspark")
    assert found
    assert found.origin
    program = Path(found.origin).parent / "bin" / "spark-class"
    return [str(program), f"org.apache.spark.deploy.{name}", "--host", HERE, "--webui-port", "0", *arguments]


@contextmanager
def _running(folder: Path, name: str, command: Sequence[str], more: dict[str, str]) -> Iterator[Popen[bytes]]:
    with (folder / f"{name}.log").open("wb") as log:
        process = Popen(command, env={**os.environ, **more}, stdout=log, stderr=log, start_new_session=True)
        try:
            yield process
        finally:
            stop(process)


def stop(process: Popen[bytes]) -> None:
    process.terminate()
    with suppress(TimeoutExpired):
        process.wait(10)
    kill(process)


def kill(process: Popen[bytes]) -> None:
    """End it and what it has started, at once."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, SIGKILL)
    process.wait()


def _wait_for(port: int) -> None:
    end = monotonic() + STARTS_WITHIN
    while monotonic() < end:
        with suppress(OSError), socket.create_connection((HERE, port), 1):
            return
        sleep(0.2)
    raise TimeoutError(port)


@contextmanager
def _environment(more: dict[str, str]) -> Iterator[None]:
    """What the application in this process reads too."""
    before = dict(os.environ)
    os.environ.update(more)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
