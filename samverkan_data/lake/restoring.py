"""A copy of a lake put where there is none: beside the place first, and there only when all of it has been verified."""

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from glob import escape
from hashlib import sha256
from pathlib import Path, PurePosixPath
from secrets import token_hex
from typing import Any
from zipfile import BadZipFile, ZipFile

from samverkan_data.errors import RefusedError
from samverkan_data.lake import durable, tables
from samverkan_data.lake.backup import FORM, MANIFEST, Backup
from samverkan_data.lake.current.keeping import keep_up
from samverkan_data.lake.engine import LOCAL
from samverkan_data.lake.faults import told_in_words
from samverkan_data.lake.ledger import FOLDER, load_ledger
from samverkan_data.lake.location import Location, locate
from samverkan_data.lake.place import MARK, is_empty_place
from samverkan_data.lake.receipts import Receipt, give_receipt
from samverkan_data.lake.verify import find_problems
from samverkan_data.lake.vouching import forget_lake
from samverkan_data.packed import TORN
from samverkan_data.schema import TABLES
from samverkan_data.texts import faults as texts

UNFIT = (*TORN, KeyError, TypeError)
"""What a file raises that is no copy: torn, or with another manifest."""
RESTORING = ".restoring"
"""How the name of a folder ends that a copy is unpacked in."""


def restore_backup(file: Path, location: Location) -> Backup:
    """Put the copy in place; see `write_backup`.

    Raises:
        RefusedError: there is something in the place already, or the file is no whole copy.
        StoreError: it cannot be written there.
    """
    _clear_unfinished(location)
    if not is_empty_place(location):
        raise RefusedError(texts.NOT_EMPTY.format(lake=location.url), texts.NOT_EMPTY_REMEDY)
    with _beside(location) as target:
        made = _unpack(file, target)
        _drop_unfinished(target)
        problems = find_problems(target)
        if problems:
            raise RefusedError(texts.COPY_DAMAGED.format(file=file.name, problem=problems[0]), texts.OTHER_COPY)
    forget_lake(location)
    keep_up(location, LOCAL)
    return made


def _unpack(file: Path, target: Location) -> Backup:
    size = 0
    with _whole(file), ZipFile(file) as zipped:
        manifest = _manifest(zipped)
        for path in sorted(manifest["files"], key=lambda path: path.startswith(f"{FOLDER}/")):
            content = zipped.read(path)
            if sha256(content).hexdigest() != manifest["files"][path]:
                raise BadZipFile
            target.write(path, content)
            size += len(content)
        give_receipt(target, Receipt(manifest["version"], manifest["receipt"]))
        return Backup(manifest["version"], len(manifest["files"]), size)


@contextmanager
def _whole(file: Path) -> Iterator[None]:
    try:
        with told_in_words():
            yield
    except UNFIT:
        raise RefusedError(texts.NO_COPY.format(file=file.name), texts.OTHER_COPY) from None


def _manifest(zipped: ZipFile) -> Mapping[str, Any]:
    manifest: dict[str, Any] = json.loads(zipped.read(MANIFEST))
    paths = [PurePosixPath(path) for path in manifest["files"]]
    if manifest["form"] != FORM or any(path.is_absolute() or ".." in path.parts for path in paths):
        raise BadZipFile
    return manifest


def _drop_unfinished(target: Location) -> None:
    """Take rows out of the tables' logs that somebody was publishing while the copy was made."""
    known = {event.upload_id for event in load_ledger(target).events}
    for name in TABLES:
        for upload_id in set(tables.stored_files(target, name)) - known:
            tables.discard(target, name, upload_id)


def _take(beside: Path, place: Path) -> None:
    """Let a folder become the place; what a system or an editor has put there comes with it."""
    if place.exists():
        for other in place.iterdir():
            other.rename(beside / other.name)
        place.rmdir()
    beside.rename(place)


def _clear_unfinished(location: Location) -> None:
    """Remove what a restoring that was killed has left: beside a folder, or in the store under its mark."""
    if location.is_local:
        place = Path(location.url)
        for left in place.parent.glob(f"{escape(place.name)}.*{RESTORING}"):
            shutil.rmtree(left, ignore_errors=True)
    elif MARK in location.names(""):
        _clear(location)


def _clear(location: Location) -> None:
    """Empty the place; the mark goes last, so that a clearing that is killed is begun again."""
    for name in sorted(location.names(""), key=lambda one: one == MARK):
        location.delete_folder(name)
        location.delete_file(name)


@contextmanager
def _in_store(location: Location) -> Iterator[Location]:
    """The place itself, marked until the copy is whole there."""
    location.write(f"{MARK}/begun", b"")
    try:
        yield location
    except BaseException:
        _clear(location)
        raise
    location.delete_folder(MARK)


@contextmanager
def _beside(location: Location) -> Iterator[Location]:
    """Where the copy is unpacked: a folder beside the place, which becomes the place; in a store the place itself."""
    if not location.is_local:
        with _in_store(location):
            yield location
        return
    place = Path(location.url)
    beside = place.with_name(f"{place.name}.{token_hex(4)}{RESTORING}")
    try:
        yield locate(str(beside))
        with told_in_words():
            _take(beside, place)
            durable.settle([place.parent])
    finally:
        shutil.rmtree(beside, ignore_errors=True)
