"""The lake against its own ledger: the ledger itself, originals, stored rows, tables' logs, what erasing left behind.

Nothing is written. Rows of publishes that never finished are no problem: nobody sees them, and a later publish sweeps
them away.
"""

from collections.abc import Iterator
from contextlib import suppress

from samverkan_data.errors import NewerProgramError, StoreError
from samverkan_data.lake import archive, frozen, tables
from samverkan_data.lake.history import fold
from samverkan_data.lake.ledger import Ledger, forget_lines, load_ledger
from samverkan_data.lake.location import Location
from samverkan_data.lake.receipts import newest_receipt
from samverkan_data.lake.sums import wrong_rows
from samverkan_data.lake.upload import Upload
from samverkan_data.lake.vouching import history_problems
from samverkan_data.schema import TABLES
from samverkan_data.texts import faults
from samverkan_data.texts import lake as texts

TRIES = 3


def find_problems(location: Location) -> list[str]:
    """Read every archived file and every stored row again; Swedish sentences, each with the repair.

    What somebody changes meanwhile is no damage: then everything is read once more.
    """
    for _ in range(TRIES):
        version = _version(location)
        problems = _find(location)
        if not problems or version == _version(location):
            break
    return problems


def _version(location: Location) -> int | None:
    with suppress(StoreError):
        return load_ledger(location).version
    return None


def _find(location: Location) -> list[str]:
    forget_lines()
    receipt = newest_receipt(location)
    try:
        ledger = load_ledger(location)
    except NewerProgramError:
        return [f"{faults.NEWER_PROGRAM} {faults.RENEW_PROGRAM}"]
    except StoreError:
        return [faults.LEDGER_UNREADABLE]
    uploads = [upload for upload in fold(ledger.events) if upload.state != "erased"]
    logs, listed = _logs(location)
    return [*history_problems(location, ledger.events, receipt), *logs, *_unwhole_files(location, uploads),
            *_wrong_rows(location, uploads, listed), *_left_behind(location, ledger),
            *frozen.problems(location, ledger)]  # fmt: skip


def find_unvouched(location: Location) -> list[str]:
    """What cannot be vouched for, since it is from before there were checksums and receipts, or there is nothing."""
    ledger = load_ledger(location)
    if not ledger.events:
        return [faults.EMPTY]
    old = [upload for upload in fold(ledger.events) if upload.sums is None and upload.state != "erased"]
    said = [faults.UNVOUCHED.format(count=len(old))] if old else []
    return [faults.NO_RECEIPT] * (newest_receipt(location) is None) + said


def _logs(location: Location) -> tuple[list[str], dict[str, dict[str, list[str]]]]:
    """The tables whose logs cannot be read, in words; table -> upload -> files of the others."""
    problems, listed = [], {}
    for name in TABLES:
        try:
            listed[name] = tables.stored_files(location, name)
        except StoreError:
            problems.append(faults.LOG_DAMAGED.format(table=name))
    return problems, listed


def _unwhole_files(location: Location, uploads: list[Upload]) -> Iterator[str]:
    for upload in uploads:
        stands = archive.checksum(location, upload.upload_id)
        if stands != upload.sha256:
            text = faults.FILE_GONE if stands is None else faults.FILE_CHANGED
            yield text.format(file=upload.file, upload_id=upload.upload_id)


def _wrong_rows(location: Location, uploads: list[Upload], listed: dict[str, dict[str, list[str]]]) -> Iterator[str]:
    for upload in uploads:
        named = {path for of in listed.values() for path in of.get(upload.upload_id, ())}
        if upload.sums is None and upload.table not in listed:
            continue
        yield from wrong_rows(location, upload, sorted(named), anew=True)
        for table in {path.split("/")[1] for path in (upload.sums or {}) if path not in named}.intersection(listed):
            yield faults.LOG_DIFFERS.format(table=table, file=upload.file, upload_id=upload.upload_id)


def _left_behind(location: Location, ledger: Ledger) -> Iterator[str]:
    on_disk = archive.uploads_on_disk(location).union(*(tables.uploads_on_disk(location, name) for name in TABLES))
    for upload in fold(ledger.events):
        if upload.state == "erased" and upload.upload_id in on_disk:
            yield texts.NOT_ERASED.format(file=upload.file, upload_id=upload.upload_id)
