"""A Streamlit script as a server of its own, and readers who speak to it as a browser does; for `pages.py`."""

import asyncio
import contextlib
import os
import random
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
WAIT = 120


@dataclass(frozen=True)
class Server:
    """A running server: its address and its process."""

    address: str
    process: int

    def processor(self) -> float:
        """Seconds of processor used so far; NaN where the system does not tell."""
        with contextlib.suppress(OSError):
            told = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
            return (int(told[11]) + int(told[12])) / TICKS
        return float("nan")

    def memory(self) -> float:
        """Megabytes in memory; NaN where the system does not tell."""
        return self._told("VmRSS")

    def most_memory(self) -> float:
        """Megabytes in memory at most since it began; NaN where the system does not tell."""
        return self._told("VmHWM")

    def _told(self, name: str) -> float:
        with contextlib.suppress(OSError):
            lines = Path(f"/proc/{self.process}/status").read_text().splitlines()
            return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024
        return float("nan")


@contextlib.contextmanager
def serve(script: str, folder: Path, **settings: str) -> Iterator[Server]:
    """Run a script from its folder, which holds the settings of Streamlit, on a free port of this machine."""
    with running(streamlit(script), folder, settings) as server:
        wait_for(f"{server.address}/_stcore/health")
        yield server


def streamlit(script: str) -> list[str]:
    """What runs a script; `{port}` is where it listens."""
    options = ["--server.port", "{port}", "--server.headless", "true"]
    return [sys.executable, "-m", "streamlit", "run", script, *options]


@contextlib.contextmanager
def running(command: Sequence[str], folder: Path, settings: Mapping[str, str]) -> Iterator[Server]:
    """A program from its start, on a free port of this machine that stands for `{port}`; it ends with the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [part.format(port=port) for part in command]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(words, cwd=folder, env={**os.environ, **settings}, **quiet)
    try:
        yield Server(f"http://127.0.0.1:{port}", process.pid)
    finally:
        process.terminate()
        process.wait(20)


def wait_for(address: str) -> None:
    """Pass when there is an answer."""
    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            if urllib.request.urlopen(address, timeout=2).status == 200:
                return
        time.sleep(0.05)
    raise SystemExit(f"no answer from {address}")


@dataclass
class Reader:
    """Somebody with a page open: chooses in its select box and waits for the whole answer.

    Args:
        server: whose page.
        label: of the select box.
        among: options to choose among; all where none is named.
    """

    server: Server
    label: str = "Område"
    among: tuple[str, ...] = ()
    seconds: list[float] = field(default_factory=list)
    bytes: list[int] = field(default_factory=list)
    failures: int = 0
    _page: str = ""
    _query: str = ""
    _box: tuple[str, list[str]] | None = None
    _chosen: dict[str, str] = field(default_factory=dict)

    async def open_once(self, page: str) -> float:
        """Seconds from asking for a page to the end of its run."""
        async with self._connected() as wire:
            asked = BackMsg()
            asked.rerun_script.page_name = page
            return (await self._ask(wire, asked))[0]

    async def stay(self, page: str, every: float, until: float) -> None:
        """Open the page and choose something else every few seconds."""
        try:
            async with self._connected() as wire:
                asked = BackMsg()
                asked.rerun_script.page_name = page
                await self._ask(wire, asked)
                while time.monotonic() < until:
                    await asyncio.sleep(random.uniform(0.5, 1.5) * every)
                    took, size = await self._ask(wire, self._change())
                    self.seconds.append(took)
                    self.bytes.append(size)
        except (OSError, TimeoutError, AssertionError, websockets.WebSocketException):
            self.failures += 1

    def _connected(self) -> websockets.connect:
        stream = self.server.address.replace("http", "ws") + "/_stcore/stream"
        return websockets.connect(stream, max_size=None, subprotocols=["streamlit"], origin=self.server.address)

    def _change(self) -> BackMsg:
        assert self._box, f"no select box {self.label}"
        box, options = self._box
        self._chosen[box] = random.choice([one for one in options if one in self.among] or options)
        asked = BackMsg()
        asked.rerun_script.page_script_hash, asked.rerun_script.query_string = self._page, self._query
        for name, value in self._chosen.items():
            state = asked.rerun_script.widget_states.widgets.add()
            state.id, state.string_value = name, value
        return asked

    async def _ask(self, wire: websockets.ClientConnection, asked: BackMsg) -> tuple[float, int]:
        """Seconds and bytes until the run has ended."""
        began, size = time.perf_counter(), 0
        await wire.send(asked.SerializeToString())
        while True:
            told = await asyncio.wait_for(wire.recv(), WAIT)
            size += len(told)
            message = ForwardMsg()
            message.ParseFromString(told)
            self._hear(message)
            ended = message.WhichOneof("type") == "script_finished"
            if ended and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                return time.perf_counter() - began, size

    def _hear(self, message: ForwardMsg) -> None:
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self._page = message.new_session.page_script_hash
        elif kind == "page_info_changed":
            self._query = message.page_info_changed.query_string
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            element = message.delta.new_element
            self.failures += element.WhichOneof("type") == "exception"
            if element.WhichOneof("type") == "selectbox" and element.selectbox.label == self.label:
                self._box = element.selectbox.id, list(element.selectbox.options)
