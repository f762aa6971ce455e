"""Whatever the disk says at whatever step, a command answers in a sentence and nothing that was acknowledged is lost.

The faults are put in where the lake meets the disk: a file written, a folder settled, a file system asked, a table
opened or committed to.
"""

from collections.abc import Callable
from errno import EACCES, EBADMSG, EIO, ENOENT, ENOSPC, EROFS
from functools import wraps
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest
from deltalake.exceptions import DeltaError
from pyarrow import ArrowInvalid
from typer.testing import CliRunner, Result

from samverkan_data.cli import app
from samverkan_data.lake import Lake, commit, delta, durable, location, tables
from samverkan_data.lake.ledger import forget_ledger
from samverkan_data.lake.location import locate
from samverkan_data.lake.stored import forget_files
from samverkan_data.texts import cli as texts
from samverkan_data.texts import faults

PanicException = type("PanicException", (BaseException,), {})
FAULTS: dict[str, tuple[BaseException, str]] = {
    "full": (OSError(ENOSPC, "x"), faults.FULL[0]),
    "denied": (OSError(EACCES, "x"), faults.NOT_ALLOWED[0]),
    "read-only": (OSError(EROFS, "x"), faults.NOT_ALLOWED[0]),
    "broken": (OSError(EIO, "x"), faults.BROKEN_DISK[0]),
    "gone": (OSError(ENOENT, "x"), faults.VANISHED[0]),
    "odd": (OSError(EBADMSG, "x"), faults.OTHER.split("{")[0]),
    "torn": (ArrowInvalid("Parquet magic bytes not found"), faults.UNREADABLE),
    "torn log": (DeltaError("Kernel: invalid JSON"), faults.UNREADABLE),
    "full, in Rust": (DeltaError("Generic error: No space left on device (os error 28)"), faults.FULL[0]),
    "a panic": (PanicException("called unwrap on None"), faults.UNREADABLE),
}
COMMANDS: dict[str, Callable[[Path, str], list[str]]] = {
    "publish": lambda file, _: ["publish", str(file), "--by", "x"],
    "take-back": lambda _, upload_id: ["take-back", upload_id, "--by", "x"],
    "erase": lambda _, upload_id: ["erase", upload_id, "--by", "x"],
    "history": lambda *_: ["history"],
    "table": lambda *_: ["table", "categories"],
    "verify": lambda *_: ["verify"],
    "backup": lambda file, _: ["backup", "-o", str(file.with_suffix(".zip"))],
}  # fmt: skip
PLACES = (0.1, 0.4, 0.8)
SAMPLE = Random(14).sample(list(product(FAULTS, COMMANDS, PLACES)), 40)


class Disk:
    """Counts what is asked of the disk, and says something else at one step."""

    def __init__(self) -> None:
        self.steps, self.fails_at, self.fault = 0, -1, BaseException()

    def asked(self, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def asked(*arguments: Any, **named: Any) -> Any:
            self.steps += 1
            if self.steps == self.fails_at:
                raise self.fault
            return function(*arguments, **named)

        return asked


class Files:
    """A file system that is asked through the disk."""

    def __init__(self, disk: Disk, files: Any) -> None:
        self._disk, self._files = disk, files

    def __getattr__(self, name: str) -> Any:
        return self._disk.asked(getattr(self._files, name))


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk, made = Disk(), location.SubTreeFileSystem
    monkeypatch.setattr(location, "SubTreeFileSystem", lambda *said: Files(disk, made(*said)))
    monkeypatch.setattr(delta, "DeltaTable", disk.asked(delta.DeltaTable))
    delta.DeltaTable.is_deltatable = delta.DeltaTable.__wrapped__.is_deltatable
    for module, name in ((durable, "write"), (durable, "settle"), (commit, "add_file"), (tables, "add_file")):
        monkeypatch.setattr(module, name, disk.asked(getattr(module, name)))
    return disk


def run(command: list[str], folder: Path) -> Result:
    forget_ledger(locate(str(folder)))
    forget_files()
    return CliRunner().invoke(app, command)


@pytest.mark.parametrize(("fault", "command", "place"), SAMPLE)
def test_a_fault_at_any_step_is_a_sentence_and_loses_nothing(
    filled: Lake, folder: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch, fault: str, command: str, place: float
) -> None:
    monkeypatch.setenv("SAMVERKAN_LAKE", str(folder))
    monkeypatch.setenv("SAMVERKAN_STARTER", str(folder.parent))
    file = folder.with_name("kategorier.csv")
    file.write_text("Kategorikod;Namn;Träd\nny;Ny;EST\n", encoding="utf-8")
    upload_id, before = filled.history()[0].upload_id, filled.version()
    said = COMMANDS[command](file, upload_id)
    steps = {"publish": 40, "take-back": 25, "erase": 40, "backup": 25}.get(command, 6)
    disk.fault, sentence = FAULTS[fault]
    disk.steps, disk.fails_at = 0, max(1, int(place * steps))
    answer = run(said, folder)
    disk.fails_at = -1
    assert texts.UNEXPECTED.split("(")[0] not in answer.output
    assert answer.exit_code in (0, 1), answer.exception
    if answer.exit_code:
        known = sentence in answer.output or (sentence == faults.UNREADABLE and faults.NOTHING_WRITTEN in answer.output)
        assert known or command == "verify", answer.output
        assert answer.output.strip().endswith(".")
    forget_ledger(locate(str(folder)))
    problems = [one for one in filled.verify() if "gallrad" not in one]
    assert problems == []
    if answer.exit_code == 0 and command in ("publish", "take-back", "erase"):
        assert filled.version() == before + 1
    again = run(said, folder)
    assert again.exit_code == 0 or filled.version() == before + 1, again.output
