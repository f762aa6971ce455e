"""The whole lake as one file: as of one version, whole or not at all, whatever others write meanwhile.

A zip of the lake's files under their paths, and last a manifest with the checksum of each. Every file is compared with
what the ledger says of it on its way, so a damaged lake makes no copy. What is being published just then is not in
it, nor what has been erased: an erasure that takes place meanwhile begins the copy again.
"""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from pyarrow.fs import FileSelector, FileType

from samverkan_data.errors import ConflictError, DamagedError, RefusedError
from samverkan_data.lake import archive, decisions, durable, frozen, receipts, tables
from samverkan_data.lake.attempts import attempts
from samverkan_data.lake.chain import digests
from samverkan_data.lake.current import standing
from samverkan_data.lake.delta import LOG, open_table
from samverkan_data.lake.faults import in_words, told_in_words
from samverkan_data.lake.history import fold
from samverkan_data.lake.ledger import FOLDER, Ledger, read_ledger
from samverkan_data.lake.location import UNFINISHED, Location
from samverkan_data.lake.place import counted
from samverkan_data.lake.sweep import left_of_erased, sweep
from samverkan_data.lake.upload import Upload
from samverkan_data.schema import TABLES
from samverkan_data.texts import faults as texts

MANIFEST, FORM = "samverkan-backup.json", 1
TOLD_BY_OTHERS = (
    FOLDER, tables.FOLDER, archive.FOLDER, frozen.FOLDER, receipts.FOLDER, decisions.FOLDER, standing.FOLDER,
)  # fmt: skip
"""Folders that are copied by what the ledger says of them, and those that are made anew."""
Found = tuple[str, str]


class Backup(NamedTuple):
    """A copy: the version of the lake, how many files it has and their size in bytes before they are packed."""

    version: int
    files: int
    size: int


class _MovedError(Exception):
    """Something was erased while it was being copied."""


def write_backup(location: Location, file: Path) -> Backup:
    """Write the lake to a file, which has its name only when it is whole.

    Raises:
        RefusedError: there is nothing in the lake.
        DamagedError: the lake is damaged.
        StoreError: the file cannot be written.
    """
    part = file.with_name(file.name + UNFINISHED)
    try:
        return _write(location, file, part)
    finally:
        with told_in_words():
            part.unlink(missing_ok=True)


def _write(location: Location, file: Path, part: Path) -> Backup:
    for _ in attempts():
        ledger = read_ledger(location)
        if not ledger.events:
            raise RefusedError(texts.NOTHING_TO_COPY.format(lake=location.url), texts.NOTHING_TO_COPY_REMEDY)
        if left_of_erased(location, ledger):
            sweep(location)
        try:
            made = _write_zip(location, ledger, part)
        except _MovedError:
            continue
        if read_ledger(location).last_erasure == ledger.last_erasure:
            _name(part, file)
            return made
    raise ConflictError(texts.STILL_ERASING, texts.WAIT)


@in_words
def _write_zip(location: Location, ledger: Ledger, part: Path) -> Backup:
    sums, size = {}, 0
    with ZipFile(part, "w", ZIP_DEFLATED, allowZip64=True) as zipped:
        for path, checksum in _files(location, ledger):
            content = _read(location, path, checksum)
            sums[path], size = sha256(content).hexdigest(), size + len(content)
            zipped.writestr(path, content)
        receipt = digests(ledger.events)[ledger.version]
        told = {"form": FORM, "version": ledger.version, "receipt": receipt, "files": sums}
        zipped.writestr(MANIFEST, json.dumps(told))
    return Backup(ledger.version, len(sums), size)


def _read(location: Location, path: str, checksum: str) -> bytes:
    content = location.read(path)
    if content is None and checksum:
        raise _MovedError
    if content is None or (checksum and sha256(content).hexdigest() != checksum):
        raise DamagedError(texts.NOT_COPIED.format(path=path), texts.NOTHING_WRITTEN)
    return content


@in_words
def _name(part: Path, file: Path) -> None:
    durable.settle([part])
    part.replace(file)
    durable.settle([file.absolute().parent])


def _files(location: Location, ledger: Ledger) -> Iterator[Found]:
    """Paths of what is copied, each with its checksum where anybody knows it."""
    uploads = {upload.upload_id: upload for upload in fold(ledger.events) if upload.state != "erased"}
    table = ledger.table
    if table is None:
        return
    yield from _log(location, FOLDER, table.version())
    yield from ((f"{FOLDER}/{uri.rsplit('/', 1)[-1]}", "") for uri in table.file_uris())
    for name in TABLES:
        yield from _table(location, name, uploads)
    for upload in uploads.values():
        yield f"{archive.FOLDER}/{upload.upload_id}", upload.sha256
    for event in frozen.frozen_events(ledger):
        folder = f"{frozen.FOLDER}/{event.upload_id}"
        yield from ((f"{folder}/{name}", "") for name in location.names(folder) if not name.endswith(UNFINISHED))
    yield from _others(location)


def _table(location: Location, name: str, uploads: dict[str, Upload]) -> Iterator[Found]:
    folder = f"{tables.FOLDER}/{name}"
    table = open_table(location.at(folder))
    if table is None:
        return
    yield from _log(location, folder, table.version())
    for upload_id, paths in tables.stored_files(location, name).items():
        if upload_id in uploads:
            sums = uploads[upload_id].sums or {}
            yield from ((path, sums.get(path, "")) for path in paths)


def _log(location: Location, folder: str, version: int) -> Iterator[Found]:
    """The log's files up to a version; Delta finds its checkpoints by their names."""
    for name in location.names(f"{folder}/{LOG}"):
        number = name.partition(".")[0]
        if number.isdecimal() and int(number) <= version and not name.endswith(UNFINISHED):
            yield f"{folder}/{LOG}/{name}", ""


def _others(location: Location) -> Iterator[Found]:
    """Whatever else is kept in the lake, which consists of folders."""
    for folder in counted(location):
        if folder not in TOLD_BY_OTHERS and location.files.get_file_info(folder).type == FileType.Directory:
            for info in location.files.get_file_info(FileSelector(folder, recursive=True, allow_not_found=True)):
                if info.type == FileType.File and not info.path.endswith(UNFINISHED):
                    yield info.path, ""
