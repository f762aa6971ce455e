"""Publishing: rows and files first, where nobody sees them, then one line in the ledger that makes them count."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from secrets import token_hex

from samverkan_data.errors import ConflictError, RefusedError
from samverkan_data.lake import archive, tables
from samverkan_data.lake.attempts import attempts
from samverkan_data.lake.commit import begin, write_events
from samverkan_data.lake.history import check_is_new, fold
from samverkan_data.lake.ledger import Event, Ledger, load_ledger, read_ledger
from samverkan_data.lake.location import Location
from samverkan_data.lake.sums import check_whole
from samverkan_data.lake.sweep import DAY, sweep
from samverkan_data.lake.upload import EDITED, NewUpload, Sums, Upload, write_sums
from samverkan_data.schema import TABLES
from samverkan_data.texts import lake as texts


def publish(location: Location, batch: Sequence[NewUpload], by: str) -> list[Upload]:
    """Publish a batch as one version of the ledger; see `Lake.publish`."""
    check_named(by)
    if not batch:
        raise RefusedError(texts.NOTHING_TO_PUBLISH)
    ledger = read_ledger(location)
    check_current(ledger, batch)
    check_whole(location, ledger)
    begin(location, ledger)
    sweep(location)
    named = {new.arrived.upload_id if new.arrived else new_id(ledger): new for new in batch}
    with _removed_if_it_fails(location, named):
        sums = {upload_id: _store(location, upload_id, new) for upload_id, new in named.items()}
        version = _commit(location, named, sums, by)
    return [upload for upload in fold(read_ledger(location).events) if upload.version == version]


def new_id(ledger: Ledger) -> str:
    """An id for an upload that begins now."""
    return f"{ledger.next_moment():{DAY}}-{token_hex(4)}"


def _store(location: Location, upload_id: str, new: NewUpload) -> Sums:
    """Put an upload's rows and its file on the disk, where nobody sees them."""
    sums = dict(tables.append(location, new.table, upload_id, new.rows, new.removed_keys))
    for register, rows in new.additions.items():
        sums |= tables.append(location, register, upload_id, rows, None)
    if new.arrived is None:
        archive.keep(location, upload_id, new.content)
    return sums


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


def _commit(location: Location, named: dict[str, NewUpload], sums: Mapping[str, Sums], by: str) -> int:
    """Write the ledger; where somebody else wrote first, look again whether it concerns these files."""
    for _ in attempts():
        ledger = read_ledger(location)
        check_current(ledger, list(named.values()))
        version, at = ledger.version + 1, ledger.next_moment()
        events = [_event(version, at, by, upload_id, new, sums[upload_id]) for upload_id, new in named.items()]
        with suppress(ConflictError):
            write_events(location, ledger, events)
            return version
    raise ConflictError(texts.STILL_MOVING, texts.WAIT)


def _event(version: int, at: datetime, by: str, upload_id: str, new: NewUpload, sums: Sums) -> Event:
    counts = new.counts
    return Event(
        version=version, at=at, by=by.strip(), action="publish", upload_id=upload_id, table=new.table, file=new.file,
        sha256=new.sha256, format=new.format, rows=new.rows.num_rows, rows_new=counts.new, rows_changed=counts.changed,
        rows_unchanged=counts.unchanged, rows_removed=counts.removed, example=new.example, batch=new.batch,
        covers="/".join(map(str, new.covers or ())), files=write_sums(sums),
    )  # fmt: skip


@contextmanager
def _removed_if_it_fails(location: Location, named: dict[str, NewUpload]) -> Iterator[None]:
    """What cannot be removed now is swept later; what the ledger names by then is published, whatever went wrong."""
    try:
        yield
    except BaseException:
        with suppress(RefusedError):
            known = {event.upload_id for event in load_ledger(location).events}
            for upload_id, new in named.items():
                if upload_id not in known:
                    _discard(location, upload_id, new)
        raise


def _discard(location: Location, upload_id: str, new: NewUpload) -> None:
    archive.discard(location, upload_id)
    for name in (new.table, *new.additions):
        tables.discard(location, name, upload_id)
