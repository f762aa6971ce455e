"""A table of `current/` as it stands on the disk: its files, which version of the ledger it shows, how that changes.

A file is called after the version that it was made for and a digest of what it was made from, so that what should
stand there is compared without reading anything. Delta itself keeps the version: it is a transaction of the
application (`txn`), which no later commit can lose. A commit is compare-and-swap on what was read, so an older version
never takes the place of a newer.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from time import time
from typing import NamedTuple

import pyarrow as pa
from deltalake import CommitProperties, DeltaTable, Transaction
from deltalake.exceptions import CommitFailedError
from deltalake.transaction import AddAction, RemoveAction

from samverkan_data.errors import ConflictError, RefusedError
from samverkan_data.lake.delta import CONFIGURATION, LOG, NewFile, action_of, file_of, open_or_create, open_table, widen
from samverkan_data.lake.faults import in_words
from samverkan_data.lake.location import Location
from samverkan_data.texts import lake as texts

FOLDER = "current"
PARTITION = "upload_id"
VERSION, ERASED = "samverkan", "samverkan-erased"
"""Names of what Delta keeps: the version of the ledger, and the erasure after which nothing older was left."""
KEPT_DAYS = 2
"""How long a file stays that a newer one has taken the place of, so that whoever is reading it can read on."""
SETTINGS = CONFIGURATION | {"delta.deletedFileRetentionDuration": f"interval {KEPT_DAYS} days"}
TIDY_EVERY = 20
DIGITS = 20
NAME = re.compile(r"(?:upload_id=([^/]*)/)?part-(\d+)-([0-9a-f]+)-[0-9a-f]+\.parquet(?:\.[0-9a-f]+\.part)?")
"""Also of one that somebody was still writing."""


class File(NamedTuple):
    """A file of rows: its path in the table, the upload whose rows it holds (empty: of all), version and digest."""

    path: str
    upload_id: str
    version: int
    digest: str


class Standing(NamedTuple):
    """A table as it was when it was looked at; without `table` there is none."""

    name: str
    table: DeltaTable | None = None
    files: tuple[File, ...] = ()

    @property
    def version(self) -> int:
        """The version of the ledger in which its rows were last set; 0 where never."""
        return _transaction(self.table, VERSION)

    @property
    def erased(self) -> int:
        """The erasure after which everything older was removed, as the table of versions keeps it."""
        return _transaction(self.table, ERASED)


class Change(NamedTuple):
    """What a table is to become: files that come, files that go, and why."""

    version: int
    told: Mapping[str, str]
    files: Iterable[NewFile] = ()
    gone: Sequence[File] = ()
    is_by_upload: bool = False
    erased: int = 0


@in_words
def look(location: Location, name: str) -> Standing:
    """The table as it is now."""
    table = open_table(location.at(FOLDER, name))
    if table is None:
        return Standing(name)
    paths = (uri.split(f"/{FOLDER}/{name}/")[-1] for uri in table.file_uris())
    return Standing(name, table, tuple(filter(None, map(file_called, paths))))


def file_called(path: str) -> File | None:
    """What a path in a table says of a file; None where it is not one of ours."""
    found = NAME.fullmatch(path)
    return File(path, found[1] or "", int(found[2]), found[3]) if found else None


def new_file(rows: pa.Table, version: int, digest: str = "", upload_id: str = "") -> NewFile:
    """Rows on their way into a table; the digest is that of the file where none is given."""
    file = file_of(rows.drop_columns([PARTITION]) if upload_id else rows, "")
    digest = digest or sha256(file.content).hexdigest()[:DIGITS]
    folder = f"{PARTITION}={upload_id}/" if upload_id else ""
    return file._replace(path=f"{folder}part-{version:010}-{digest}-{token_hex(4)}.parquet")


@in_words
def change(location: Location, standing: Standing, schema: pa.Schema, made: Change) -> None:
    """Let the table become what it should be, if nobody has changed it since it was looked at.

    Raises:
        ConflictError: somebody has, or it shows a later version.
    """
    table = _writable(location, standing, schema, made)
    written: list[AddAction] = []
    try:
        for file in made.files:
            written.append(_action(file))
            location.write(f"{FOLDER}/{standing.name}/{file.path}", file.content)
        _commit(table, made, written)
    except BaseException as error:
        paths = {action.path for action in written}
        if not _has_landed(location, standing.name, paths):
            discard(location, standing.name, paths)
            if isinstance(error, CommitFailedError):
                raise ConflictError(texts.MOVED, texts.TRY_AGAIN) from None
            raise
    folder, following = f"{FOLDER}/{standing.name}", table.version() + 1
    location.settle(f"{folder}/{LOG}/{following:020}.json", f"{folder}/{LOG}", folder, FOLDER)
    if following % TIDY_EVERY == 0:
        tidy(location, standing.name)


def _action(file: NewFile) -> AddAction:
    called = file_called(file.path)
    return action_of(file, {PARTITION: called.upload_id} if called and called.upload_id else {})


def _writable(location: Location, standing: Standing, schema: pa.Schema, made: Change) -> DeltaTable:
    """The table as it was looked at, with every column; a new one where there was none."""
    partition = [PARTITION] if made.is_by_upload else None
    table = standing.table or open_or_create(location.at(FOLDER, standing.name), schema, partition, SETTINGS)
    is_moved = (standing.table is None and table.version() > 0) or standing.version > made.version
    if is_moved or widen(table, schema):
        raise ConflictError(texts.MOVED, texts.TRY_AGAIN)
    return table


def _commit(table: DeltaTable, made: Change, written: list[AddAction]) -> None:
    kept = [Transaction(VERSION, made.version), *([Transaction(ERASED, made.erased)] if made.erased else [])]
    properties = CommitProperties(custom_metadata=dict(made.told), app_transactions=kept, max_commit_retries=0)
    partition = [PARTITION] if made.is_by_upload else None
    actions: list[AddAction | RemoveAction] = [*written, *map(_removal, made.gone)]
    table.create_write_transaction(actions, "append", table.schema(), partition, commit_properties=properties)


def _removal(file: File) -> RemoveAction:
    place: dict[str, str | None] | None = {PARTITION: file.upload_id} if file.upload_id else None
    return RemoveAction(file.path, data_change=True, deletion_timestamp=int(time() * 1000), partition_values=place)


def _has_landed(location: Location, name: str, paths: set[str]) -> bool:
    """Whether the files count, whatever an error says."""
    with suppress(RefusedError):
        return bool(paths) and paths <= {file.path for file in look(location, name).files}
    return False


@in_words
def tidy(location: Location, name: str) -> None:
    """Remove files that newer ones took the place of days ago, and what was left by those who never finished."""
    standing = look(location, name)
    if standing.table:
        old = standing.table.vacuum(KEPT_DAYS * 24, dry_run=True, enforce_retention_duration=False, full=True)
        known = filter(None, map(file_called, old))
        discard(location, name, [file.path for file in known if file.version <= standing.version])


def discard(location: Location, name: str, paths: Iterable[str]) -> None:
    """Remove files that do not count, and the folder of an upload that is empty then."""
    for path in paths:
        with suppress(RefusedError):
            location.delete_file(f"{FOLDER}/{name}/{path}")
        if location.is_local and "/" in path:
            with suppress(OSError):
                Path(location.at(FOLDER, name, path)).parent.rmdir()  # only where nothing is in it


def _transaction(table: DeltaTable | None, name: str) -> int:
    return (table.transaction_version(name) or 0) if table else 0
