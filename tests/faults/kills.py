"""Killing the program at every step that it takes on the disk, as `kill -9` does, and judging what is left.

A process that has imported everything but touched nothing (`Killer`) forks one child per kill. The child does an act on
a lake, counts its steps and kills itself at the one it was told. Whoever started it looks at the lake afterwards.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial, wraps
from io import StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pyarrow as pa
from pyarrow.fs import FileSystem, FileType, copy_files

from samverkan_data.cli import app
from samverkan_data.errors import StoreError
from samverkan_data.lake import Counts, Lake, NewUpload, Part, commit, durable, tables
from samverkan_data.lake.backup import MANIFEST, write_backup
from samverkan_data.lake.current import standing
from samverkan_data.lake.location import Location, locate
from samverkan_data.lake.restoring import restore_backup
from samverkan_data.texts import current
from samverkan_data.texts import faults as texts

NEVER = -1
ACTS = ("publish", "edit", "take_back", "restore", "erase", "freeze", "backup", "put_back", "begin")
COMMANDS = ("c_publish", "c_take_back", "c_erase", "c_backup", "c_put_back", "c_begin", "c_clear")
BEHIND = current.BEHIND.partition("{")[0]
"""What other tools read may lag behind, until the next who writes."""
AREAS = "Områdeskod;Namn;Slag;Ingår i\n1814R999;Nya byn;RegSO;1814\n"


def new_upload(code: str, based_on: int, form: str = "samverkan") -> NewUpload:
    """A file of the category register with one row."""
    rows = pa.table({"category": [code], "label": [code], "row": [2]})
    return NewUpload("categories", rows, f"{code} {form}".encode(), f"{code}.csv", form, Counts(new=1), based_on)


def do(act: str, place: str, beside: str) -> None:
    """Do an act on a lake; `beside` is a folder for what it needs and makes outside."""
    if act.startswith("c_"):
        _command(act, beside)
        return
    lake, location = Lake.open(place), locate(place)
    newest = lake.history()[0].upload_id if act in ("take_back", "restore", "erase") else ""
    acts: dict[str, Callable[[], object]] = {
        "publish": lambda: lake.publish([new_upload("n", lake.version()), new_upload("m", lake.version())], "x"),
        "edit": lambda: lake.publish([new_upload("n", lake.version(), "edited")], "x"),
        "begin": lambda: lake.publish([new_upload("n", 0), new_upload("m", 0)], "x"),
        "take_back": lambda: lake.take_back(newest, "x"),
        "restore": lambda: lake.restore(newest, "x"),
        "erase": lambda: lake.erase(newest, "x"),
        "freeze": lambda: lake.freeze(
            "möte", lake.snapshot(), [Part("a", ("categories",), b"1"), Part("b", (), b"2")], "x"
        ),
        "backup": lambda: write_backup(location, Path(beside, "made.zip")),
        "put_back": lambda: restore_backup(Path(beside, "copy.zip"), location),
    }
    acts[act]()


def _command(act: str, beside: str) -> None:
    """A whole command, as the command line runs it."""
    upload_id = Path(beside, "upload_id").read_text() if Path(beside, "upload_id").exists() else ""
    said = {
        "c_publish": ["publish", f"{beside}/areas_new.csv", "--by", "x"],
        "c_take_back": ["take-back", upload_id, "--by", "x"],
        "c_erase": ["erase", upload_id, "--by", "x"],
        "c_backup": ["backup", "-o", f"{beside}/made.zip"],
        "c_put_back": ["restore-backup", f"{beside}/copy.zip"],
        "c_begin": ["history"],
        "c_clear": ["clear-examples", "--by", "x"],
    }[act]
    sys.stdout = StringIO()
    try:
        app(said)
    except SystemExit as end:
        if end.code:
            raise RuntimeError(said) from end


def _count_steps(kill_at: int, told: Callable[[int], None], *, in_store: bool) -> None:
    """Let every step on the disk be counted, before and after it, and die at the one named."""
    taken = 0

    def step() -> None:
        nonlocal taken
        if taken == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
        taken += 1
        told(taken)

    def stepping(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def stepped(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401
            step()
            result = function(*arguments, **named)
            step()
            return result

        return stepped

    for owner, names in {
        durable: ("write", "settle", "make_folder"),
        Location: ("delete_file", "delete_folder", *(("write",) if in_store else ())),
        commit: ("add_file", "give_receipt"), tables: ("add_file", "_delete_partition"),
        standing: ("_commit",), Path: ("replace", "rename"),
    }.items():  # fmt: skip
        for name in names:
            setattr(owner, name, stepping(getattr(owner, name)))


def _tell(pipe: int, what: object) -> None:
    os.write(pipe, f"{what}\n".encode())


def _serve() -> None:
    """The process that forks: a request per line on standard input, an answer per line on standard output."""
    for line in sys.stdin:
        asked = json.loads(line)
        read, write = os.pipe()
        child = os.fork()
        if not child:
            os.environ.update(asked["environment"])
            _count_steps(asked["step"], partial(_tell, write), in_store="://" in asked["place"])
            try:
                do(asked["act"], asked["place"], asked["beside"])
                _tell(write, "done")
            except BaseException as error:  # noqa: BLE001
                _tell(write, f"failed {error!r}")
            os._exit(0)
        os.close(write)
        told = os.fdopen(read).read().split("\n")
        _, status = os.waitpid(child, 0)
        steps = [int(one) for one in told if one.isdecimal()]
        failed = next((one for one in told if one.startswith("failed")), "")
        answer = {
            "done": "done" in told,
            "killed": os.WIFSIGNALED(status),
            "steps": max(steps, default=0),
            "failed": failed,
        }
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


class Killer:
    """The process that forks, from outside."""

    def __init__(self, environment: dict[str, str] | None = None) -> None:
        self._environment = environment or {}
        self._process = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def run(self, act: str, place: Path | str, beside: Path, step: int = NEVER) -> dict[str, Any]:
        """Do an act and die at the step; what became of it: `done`, `killed`, `steps`, `failed`."""
        environment = self._environment | {"SAMVERKAN_LAKE": str(place)}
        asked = {"act": act, "place": str(place), "beside": str(beside), "step": step, "environment": environment}
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def close(self) -> None:
        """Let it end."""
        self._process.communicate()


class Ground:
    """A lake as it is before an act, and the same after it, to be copied for every kill.

    Args:
        killer: does the acts.
        act: which.
        folder: an empty one.
        fill: puts a lake into a place, where the act needs one.
        store: a URL in an object store where the lakes are then; else they are in the folder.
    """

    def __init__(
        self, killer: Killer, act: str, folder: Path, fill: Callable[[Path | str], None], store: str = ""
    ) -> None:
        self.act, self._killer, self._root = act, killer, store or str(folder)
        self.before, self.after = f"{self._root}/before", f"{self._root}/after"
        self._beside = folder / "beside"
        self._beside.mkdir(parents=True)
        (self._beside / "areas_new.csv").write_text(AREAS, encoding="utf-8")
        if act.removeprefix("c_") != "begin":
            fill(f"{self._root}/filled")
            self._prepare(f"{self._root}/filled")
        self.copied(self.before, "after")
        answer = killer.run(act, self.after, self._beside)
        assert answer["done"], answer
        self.steps: int = answer["steps"]
        self.expected = (told(self.before), told(self.after))

    def _prepare(self, filled: str) -> None:
        lake = Lake.open(filled)
        upload_id = lake.history()[0].upload_id
        (self._beside / "upload_id").write_text(upload_id)
        if self.act == "restore":
            lake.take_back(upload_id, "x")
        if self.act.removeprefix("c_") == "put_back":
            write_backup(locate(filled), self._beside / "copy.zip")
        else:
            copy_lake(filled, self.before)

    def copied(self, lake: str, name: str) -> str:
        """A lake of its own, with the same in it."""
        place = f"{self._root}/{name}"
        copy_lake(lake, place)
        return place

    def kill(self, step: int) -> Iterator[str]:
        """What is wrong after the act was killed at the step; nothing where all is as it must be."""
        place = self.copied(self.before, f"at-{step}")
        answer = self._killer.run(self.act, place, self._beside, step)
        if answer["failed"] or answer["killed"] == answer["done"]:
            yield f"{self.act} at {step}: {answer}"
        yield from (f"{self.act} at {step}: {what}" for what in self._judged(place, answer["done"]))
        locate(self._root).delete_folder(f"at-{step}")

    def _judged(self, place: str, done: bool) -> Iterator[str]:
        lake, is_refused = Lake.open(place), False
        try:
            state = told(place)
        except StoreError as error:
            is_refused = error.message == texts.HALF_RESTORED  # nobody sees half of a copy that is put back in a store
            state = self.expected[0] if is_refused else [(error.message, "", 0)]
        if state not in self.expected or (done and state != self.expected[1]):
            yield f"half visible, or acknowledged and lost: {state}"
        is_erased = state == self.expected[1] and self.act.endswith("erase")
        found = [] if is_refused else lake.verify()
        yield from (one for one in found if not (is_erased and "gallrad" in one) and not one.startswith(BEHIND))
        if state != self.expected[1] or is_erased:
            again = self._killer.run(self.act, place, self._beside)
            if again["failed"] and not is_erased:  # where all of it was gone already, that is what is said
                yield f"not possible again: {again}"
        made = self._beside / "made.zip"
        if self.act.endswith("backup") and made.exists() and MANIFEST not in ZipFile(made).namelist():
            yield "half a copy"
        lake.publish([new_upload("z", lake.version())], "x")
        yield from lake.verify()


def copy_lake(lake: str, place: str) -> None:
    """The same files in another place, if there are any."""
    if "://" not in lake:
        if Path(lake).exists():
            shutil.copytree(lake, place)
        return
    (source, path), (_, target) = (_in_files(url) for url in (lake, place))
    if source.get_file_info(path).type == FileType.Directory:
        copy_files(path, target, source, source)


def _in_files(url: str) -> tuple[FileSystem, str]:
    """A store and the path of a lake in it."""
    files = locate(url).files
    return files.base_fs, files.base_path.rstrip("/")


def told(place: Path | str) -> list[tuple[str, str, int]]:
    """What anybody sees of a lake: file, state and rows of each upload, and the frozen documents."""
    lake = Lake.open(str(place))
    uploads = [(upload.file, upload.state, upload.rows) for upload in lake.history()]
    rows = [(name, "rows", len(lake.snapshot().frame(name))) for name in ("categories", "areas")] if uploads else []
    return sorted([*uploads, *rows, *((name, "frozen", 0) for name in lake.frozen_names())])


if __name__ == "__main__":
    _serve()
