"""The ledger: what happened to which upload, when and by whom. Writing a line here is what publishes."""

from contextlib import suppress
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from functools import cached_property, lru_cache
from os import scandir
from pathlib import Path
from time import monotonic
from typing import Any, Literal, NamedTuple, get_args

import pyarrow as pa
import pyarrow.parquet as pq
from deltalake import DeltaTable

from samverkan_data.errors import DamagedError, StoreError
from samverkan_data.lake.delta import LOG, open_table
from samverkan_data.lake.faults import in_words
from samverkan_data.lake.location import Location, Stamp
from samverkan_data.lake.place import MARK
from samverkan_data.lake.receipts import newest_receipt
from samverkan_data.lake.vouching import check_history, check_understood
from samverkan_data.memory import Memory
from samverkan_data.texts import faults as texts

FOLDER = "ledger"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
BELIEVED_SECONDS = 1.0
"""How long readers believe what an object store has said; a folder is looked at each time."""
Action = Literal["publish", "take_back", "restore", "erase", "freeze", "vouch"]
TYPES = {int: pa.int64(), str: pa.string(), bool: pa.bool_(), datetime: pa.timestamp("us", tz="UTC")}


@dataclass(frozen=True)
class Event:
    """One line. `version` counts the commits from 1; the other columns are those of `Upload`.

    `before` is the digest of the ledger before the version; empty in lines from before there were digests.
    """

    version: int
    at: datetime
    by: str
    action: str
    upload_id: str
    table: str
    file: str
    sha256: str
    format: str
    rows: int
    rows_new: int
    rows_changed: int
    rows_unchanged: int
    rows_removed: int
    example: bool
    batch: str = ""
    covers: str = ""
    before: str = ""
    files: str = ""


SCHEMA = pa.schema([pa.field(field.name, TYPES[field.type]) for field in fields(Event)])  # type: ignore[index]


@dataclass(frozen=True)
class Ledger:
    """The ledger as read at one moment, oldest line first."""

    events: tuple[Event, ...]
    table: DeltaTable | None = None

    @property
    def version(self) -> int:
        """The newest version; 0 where nothing has happened."""
        return self.events[-1].version if self.events else 0

    @cached_property
    def last_erasure(self) -> int:
        """The version in which anything was last erased; 0 where nothing has been."""
        return max((event.version for event in self.events if event.action == "erase"), default=0)

    @cached_property
    def erased(self) -> frozenset[str]:
        """The uploads that have been erased."""
        return frozenset(event.upload_id for event in self.events if event.action == "erase")

    def next_moment(self) -> datetime:
        """Now, never earlier than the newest line, so that versions and moments have the same order.

        So a clock that has been set back neither puts a version before another nor makes a new upload look abandoned.
        """
        now = datetime.now(UTC)
        return max(now, self.events[-1].at) if self.events else now


class _Seen(NamedTuple):
    """A ledger as somebody has read it: what its log's folder looked like just before, None in a store, and when."""

    ledger: Ledger
    folder: tuple[int, int] | None
    at: float


_seen: dict[str, _Seen] = {}


def newest_ledger(location: Location) -> Ledger:
    """The ledger for whoever only reads: the one read last where nobody has written since.

    What another process has written to a folder is seen at once, to an object store within `BELIEVED_SECONDS`.
    """
    folder, now = _look(location), monotonic()
    seen = _seen.get(location.url)
    if seen is None or not _is_newest(seen, location, folder, now):
        seen = _Seen(read_ledger(location), folder, now)
        if seen.ledger.table is not None:
            _seen[location.url] = seen
    return seen.ledger


def _look(location: Location) -> tuple[int, int] | None:
    """Which folder the log is and when anything was last put there."""
    if location.is_local:
        with suppress(OSError):
            found = Path(location.at(FOLDER, LOG)).stat()
            return found.st_ino, found.st_mtime_ns
    return None


def _is_newest(seen: _Seen, location: Location, folder: tuple[int, int] | None, now: float) -> bool:
    """Whether no commit has followed; a folder's time alone is too coarse for two commits in a moment."""
    if not location.is_local:
        return now - seen.at < BELIEVED_SECONDS
    table = seen.ledger.table
    following = f"{table.version() + 1:020}.json" if table else ""
    return folder is not None and folder == seen.folder and not Path(location.at(FOLDER, LOG, following)).exists()


def read_ledger(location: Location) -> Ledger:
    """The ledger, for whoever goes by it.

    Raises:
        DamagedError: it is not the one that was written.
        StoreError: it cannot be reached.
    """
    try:
        return _checked(location)
    except DamagedError:
        return _checked(location)  # somebody may have begun the lake between two looks


def _checked(location: Location) -> Ledger:
    receipt = newest_receipt(location)
    if receipt is None and not location.is_local and location.names(MARK):
        raise StoreError(texts.HALF_RESTORED, texts.RESTORE_AGAIN)
    ledger = load_ledger(location)
    check_history(location, ledger.events, receipt)
    return ledger


def forget_ledger(location: Location) -> None:
    """Let readers look again; whoever writes says so."""
    _seen.pop(location.url, None)


def forget_lines() -> None:
    """Let everything be read from the disk again, for whoever looks for damage."""
    _read_file.cache_clear()
    _opened.clear()


@in_words
def load_ledger(location: Location) -> Ledger:
    """Read all lines as they stand; each file is read from the disk once per process."""
    table = _open(location)
    if table is None:
        return Ledger(())
    files = [uri.rsplit("/", 1)[-1] for uri in table.file_uris()]
    events = [event for file in files for event in _read_file(location, file, location.stamp(f"{FOLDER}/{file}"))]
    return Ledger(tuple(sorted(events, key=lambda event: event.version)), table)


MOST_OPENED = 20
_opened = Memory(MOST_OPENED)
"""Where a ledger is and how each file of its log looked just before it was opened -> its table as of that version."""


def _open(location: Location) -> DeltaTable | None:
    """The ledger's table as it is now: in a folder the one opened before where all of its log looks as it did then."""
    log, folder = _look_through(location), location.at(FOLDER)
    return _opened.get((location.url, log), lambda: open_table(folder)) if log else open_table(folder)


def _look_through(location: Location) -> frozenset[tuple[str, int, int, int]] | None:
    """How each file of a folder's log looks without being read; None where that cannot be told, and in a store."""
    if location.is_local:
        with suppress(OSError), scandir(location.at(FOLDER, LOG)) as files:
            looks = ((file.name, file.stat()) for file in files)
            return frozenset((name, look.st_ino, look.st_size, look.st_mtime_ns) for name, look in looks)
    return None


@lru_cache(maxsize=100_000)
def _read_file(location: Location, file: str, stamp: Stamp) -> tuple[Event, ...]:
    """The lines of a file that looks like `stamp`."""
    rows = pq.ParquetFile(location.files.open_input_file(f"{FOLDER}/{file}")).read()
    check_understood([*rows.schema.names, *rows.column("action").to_pylist()], [*SCHEMA.names, *get_args(Action)])
    moments = rows.column("at").combine_chunks().view(pa.int64()).to_pylist()  # Arrow's own moments need pandas
    told = rows.drop_columns(["at"]).to_pylist()
    return tuple(
        Event(**_known(line) | {"at": EPOCH + timedelta(microseconds=moment)})
        for line, moment in zip(told, moments, strict=True)
    )


def _known(line: dict[str, Any]) -> dict[str, Any]:
    """A line's columns; one from before a column came to the ledger has nothing in it."""
    return {name: line.get(name) for name in SCHEMA.names} | {
        name: line.get(name) or "" for name in ("batch", "covers", "before", "files")
    }
