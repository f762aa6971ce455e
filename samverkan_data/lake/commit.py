"""Writing the ledger: the line that makes everything before it count."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from secrets import token_hex
from typing import Any

import pyarrow as pa
from deltalake import CommitProperties, DeltaTable
from deltalake.exceptions import CommitFailedError

from samverkan_data.errors import ConflictError, RefusedError
from samverkan_data.lake.chain import digests
from samverkan_data.lake.delta import LOG, add_file, file_of, open_or_create, widen
from samverkan_data.lake.faults import in_words
from samverkan_data.lake.ledger import FOLDER, SCHEMA, Event, Ledger, forget_ledger, load_ledger
from samverkan_data.lake.location import Location
from samverkan_data.lake.receipts import Receipt, give_receipt, newest_receipt
from samverkan_data.lake.sums import vouching_events
from samverkan_data.texts import lake as texts


def begin(location: Location, ledger: Ledger) -> None:
    """Give a lake its first receipt, before anything else is written there."""
    if newest_receipt(location) is None:
        give_receipt(location, Receipt(ledger.version, digests(ledger.events)[ledger.version]))


@in_words
def write_events(location: Location, ledger: Ledger, events: Sequence[Event]) -> None:
    """Add lines as one commit, if nobody has written since `ledger` was read; they are on the disk afterwards.

    Uploads from before there were checksums get theirs in the same commit.

    Raises:
        ConflictError: somebody has; read again, judge again, try again.
    """
    begin(location, ledger)
    table = _table(location, ledger)
    known = digests(ledger.events)[ledger.version]
    lines = [replace(event, before=known) for event in (*events, *vouching_events(location, ledger, events[0]))]
    try:
        _add(location, table, lines)
    finally:
        forget_ledger(location)
    location.settle(f"{FOLDER}/{LOG}/{table.version() + 1:020}.json", f"{FOLDER}/{LOG}", FOLDER)
    version = lines[0].version
    give_receipt(location, Receipt(version, digests([*ledger.events, *lines])[version]))


def _table(location: Location, ledger: Ledger) -> DeltaTable:
    """The ledger's table as it was when it was read, with every column."""
    table = ledger.table or open_or_create(location.at(FOLDER), SCHEMA)
    if ledger.table is None and table.version() > 0:
        raise ConflictError(texts.MOVED, texts.TRY_AGAIN)
    try:
        is_old = widen(table, SCHEMA)
    except CommitFailedError:
        is_old = True
    if is_old:
        raise ConflictError(texts.MOVED, texts.TRY_AGAIN)
    return table


def _add(location: Location, table: DeltaTable, lines: Sequence[Event]) -> None:
    """Write and commit; what goes wrong after the commit has taken place does not undo it."""
    rows = pa.Table.from_pylist([asdict(line) for line in lines], SCHEMA)
    file = file_of(rows, f"part-{token_hex(16)}.parquet")
    location.write(f"{FOLDER}/{file.path}", file.content)
    properties = CommitProperties(custom_metadata=_metadata(lines), max_commit_retries=0)
    try:
        add_file(table, file, {}, properties)
    except BaseException as error:
        if have_landed(location, lines):
            return
        with suppress(RefusedError):
            location.delete_file(f"{FOLDER}/{file.path}")
        if isinstance(error, CommitFailedError):
            raise ConflictError(texts.MOVED, texts.TRY_AGAIN) from None
        raise


def have_landed(location: Location, lines: Sequence[Event]) -> bool:
    """Whether the lines stand in the ledger, whatever an error says."""
    try:
        return set(lines) <= set(load_ledger(location).events)
    except RefusedError:
        return False


def _metadata(events: Sequence[Event]) -> dict[str, Any]:
    """Who, what, which file and how many rows, for whoever reads the Delta log with another tool."""
    told = ("version", "by", "action", "upload_id", "table", "file", "sha256", "rows")
    return {name: ", ".join(dict.fromkeys(str(getattr(event, name)) for event in events)) for name in told}
