"""A file of incidents checked and published, as a command and in a process that is running, beside DuckDB's bare copy.

The floor reads every column of the same file as text and writes Parquet: nothing is checked. For a file in cp1252 it
reads the same rows in UTF-8. Each figure is of a process of its own; a running one has done the same to a small file
first.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from row import Row, Wanted

HERE = Path(__file__).parent
ENCODINGS = ("utf-8", "cp1252")


class Took(NamedTuple):
    """Seconds by the clock and of processors, and the most memory that the process had in GB.

    Those of processors hold also where others work on the machine.
    """

    seconds: float
    processor: float
    memory: float


def rows(wanted: Wanted) -> Iterable[Row]:
    """Per number of rows: the command, the running process in each encoding, and the memory of both."""
    wanted.folder.mkdir(parents=True, exist_ok=True)
    _run("make-lake", wanted.folder / "lake")
    for number in wanted.rows:
        files = {encoding: wanted.folder / f"incidents-{number}-{encoding}.csv" for encoding in ENCODINGS}
        for encoding, file in files.items():
            if not file.exists():
                _run("make-file", file, str(number), encoding)
        yield from _of(f"{number:,} rows".replace(",", " "), files, wanted)


def _of(said: str, files: dict[str, Path], wanted: Wanted) -> Iterable[Row]:
    pairs = {"command": ("publish-command", "copy-command"), "in process": ("publish", "copy")}
    for name, (ours, floor) in pairs.items():
        for encoding in ENCODINGS if name == "in process" else ENCODINGS[:1]:
            measured = [
                (_measured(ours, files[encoding], wanted.folder), _measured(floor, files["utf-8"], wanted.folder))
                for _ in range(wanted.times)
            ]
            yield from _told(f"publish, {name}, {said}, {encoding}", *zip(*measured, strict=True))


def _told(task: str, ours: Sequence[Took], floor: Sequence[Took]) -> Iterable[Row]:
    """The best of each side, and its memory at the worst."""
    yield Row(task, min(one.seconds for one in ours), min(one.seconds for one in floor))
    yield Row(f"{task}, processors", min(one.processor for one in ours), min(one.processor for one in floor))
    yield Row(f"{task}, memory", max(one.memory for one in ours), max(one.memory for one in floor), "GB")


def _measured(what: str, file: Path, folder: Path) -> Took:
    """What one process took, that of a command from its start to its end."""
    lake, target = folder / "used", folder / "copy.parquet"
    shutil.rmtree(lake, ignore_errors=True)
    shutil.copytree(folder / "lake", lake)
    target.unlink(missing_ok=True)
    command = {
        "publish-command": [sys.executable, "-m", "samverkan_data.cli", "publish", str(file), "--by", "benchmark"],
        "publish": [sys.executable, str(HERE / "imports_work.py"), "publish", str(file), str(lake)],
    }.get(what, [sys.executable, str(HERE / "imports_work.py"), what, str(file), str(target)])
    began = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=HERE.parent, env=_settings(lake))
    said = child.stdout.read() if child.stdout else b""
    _, status, used = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - began
    if status:
        raise SystemExit(f"{what} of {file.name} ended with {os.waitstatus_to_exitcode(status)}")
    if what.endswith("-command"):
        return Took(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 2**20)
    inside, processor = json.loads(said)
    return Took(inside, processor, used.ru_maxrss / 2**20)


def _run(what: str, *arguments: object) -> None:
    subprocess.run([sys.executable, str(HERE / "imports_work.py"), what, *map(str, arguments)], check=True)


def _settings(lake: Path) -> dict[str, str]:
    return {**os.environ, "SAMVERKAN_LAKE": str(lake), "SAMVERKAN_TODAY": "2026-11-24"}
