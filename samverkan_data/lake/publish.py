"""Publishing: rows and files first, where nobody sees them, then one line in the ledger that makes them count."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from secrets import token_hex

from samverkan_data.errors import ConflictError, RefusedError
from samverkan_data.lake import archive, tables
from samverkan_data.lake.attempts import attempts
from samverkan_data.lake.history import check_is_new, fold
from samverkan_data.lake.ledger import Event, Ledger, read_ledger, write_events
from samverkan_data.lake.location import Location
from samverkan_data.lake.sweep import DAY, sweep
from samverkan_data.lake.upload import EDITED, NewUpload, Upload
from samverkan_data.schema import TABLES
from samverkan_data.texts import lake as texts


def publish(location: Location, batch: Sequence[NewUpload], by: str) -> list[Upload]:
    """Publish a batch as one version of the ledger; see `Lake.publish`."""
    check_named(by)
    if not batch:
        raise RefusedError(texts.NOTHING_TO_PUBLISH)
    check_current(read_ledger(location), batch)
    sweep(location)
    named = {f"{datetime.now(UTC):{DAY}}-{token_hex(4)}": new for new in batch}
    with _removed_if_it_fails(location, named):
        for upload_id, new in named.items():
            tables.append(location, new.table, upload_id, new.rows, new.removed_keys)
            for register, rows in new.additions.items():
                tables.append(location, register, upload_id, rows, None)
            archive.keep(location, upload_id, new.content)
        version = _commit(location, named, by)
    return [upload for upload in fold(read_ledger(location).events) if upload.version == version]


def check_named(by: str) -> None:
    """Whether somebody stands behind the change.

    Raises:
        RefusedError: nobody does.
    """
    if not by.strip():
        raise RefusedError(texts.NO_NAME, texts.GIVE_NAME)


def check_current(ledger: Ledger, batch: Sequence[NewUpload]) -> None:
    """Whether the files are new, and what they were compared with still holds.

    What happens to other tables does not disturb a file; the registers that its table refers to do, and where it takes
    rows away the tables that refer to its own.

    Raises:
        RefusedError: the same bytes are there already.
        ConflictError: one of its tables has changed.
    """
    uploads = fold(ledger.events)
    for new in batch:
        if new.format != EDITED:
            check_is_new(uploads, new.sha256)
        concerned = _concerned(new)
        if any(event.version > new.based_on and event.table in concerned for event in ledger.events):
            raise ConflictError(texts.MOVED, texts.TRY_AGAIN)


def _concerned(new: NewUpload) -> set[str]:
    """The tables whose rows decide whether the file may be published."""
    referred = {column.refers_to for column in TABLES[new.table].columns}
    takes_away = new.removed_keys is not None and new.removed_keys.num_rows
    referring = {one.name for one in TABLES.values() if any(column.refers_to == new.table for column in one.columns)}
    return {new.table, *referred, *(referring if takes_away else ())}


def _commit(location: Location, named: dict[str, NewUpload], by: str) -> int:
    """Write the ledger; where somebody else wrote first, look again whether it concerns these files."""
    for _ in attempts():
        ledger = read_ledger(location)
        check_current(ledger, list(named.values()))
        version, at = ledger.version + 1, ledger.next_moment()
        events = [_event(version, at, by, upload_id, new) for upload_id, new in named.items()]
        with suppress(ConflictError):
            write_events(location, ledger, events)
            return version
    raise ConflictError(texts.STILL_MOVING, texts.WAIT)


def _event(version: int, at: datetime, by: str, upload_id: str, new: NewUpload) -> Event:
    counts = new.counts
    return Event(
        version, at, by.strip(), "publish", upload_id, new.table, new.file, new.sha256, new.format, new.rows.num_rows,
        counts.new, counts.changed, counts.unchanged, counts.removed, new.example, new.batch,
        "/".join(map(str, new.covers or ())),
    )  # fmt: skip


@contextmanager
def _removed_if_it_fails(location: Location, named: dict[str, NewUpload]) -> Iterator[None]:
    try:
        yield
    except BaseException:
        for upload_id, new in named.items():
            archive.discard(location, upload_id)
            with suppress(ConflictError):  # what cannot be removed now is swept later
                for name in (new.table, *new.additions):
                    tables.discard(location, name, upload_id)
        raise
