"""The lake against its own ledger: archived files, stored rows, gaps in the history, what erasing left behind."""

from collections.abc import Iterator

from deltalake.exceptions import DeltaError
from pyarrow import ArrowException

from samverkan_data.lake import archive, frozen, tables
from samverkan_data.lake.history import fold
from samverkan_data.lake.ledger import Ledger, read_ledger
from samverkan_data.lake.location import Location
from samverkan_data.lake.stored import read_through_arrow
from samverkan_data.lake.upload import Upload
from samverkan_data.schema import TABLES
from samverkan_data.texts import lake as texts


def find_problems(location: Location) -> list[str]:
    """Read every archived file and every stored row again.

    Rows of publishes that never finished are no problem: nobody sees them, and a later publish sweeps them away.
    """
    try:
        ledger = read_ledger(location)
    except (DeltaError, ArrowException, OSError):
        return [texts.LEDGER_UNREADABLE]
    uploads = fold(ledger.events)
    return [*_gaps(ledger), *_unwhole_files(location, uploads), *_wrong_rows(location, uploads),
            *_left_behind(location, uploads), *frozen.problems(location, ledger)]  # fmt: skip


def _gaps(ledger: Ledger) -> Iterator[str]:
    known = {event.version for event in ledger.events}
    yield from (texts.GAP.format(version=version) for version in range(1, ledger.version) if version not in known)


def _unwhole_files(location: Location, uploads: list[Upload]) -> Iterator[str]:
    for upload in uploads:
        if upload.state != "erased" and not archive.is_whole(location, upload.upload_id, upload.sha256):
            yield texts.FILE_GONE.format(file=upload.file, upload_id=upload.upload_id)


def _wrong_rows(location: Location, uploads: list[Upload]) -> Iterator[str]:
    for name in TABLES:
        of_table = [upload for upload in uploads if upload.table == name and upload.state != "erased"]
        files = tables.stored_files(location, name) if of_table else {}
        for upload in of_table:
            yield from _wrong_rows_of(location, upload, files.get(upload.upload_id, []))


def _wrong_rows_of(location: Location, upload: Upload, files: list[str]) -> Iterator[str]:
    told = {"file": upload.file, "upload_id": upload.upload_id, "table": upload.table}
    try:
        found = read_through_arrow(location, files).num_rows if files else 0
    except (ArrowException, OSError):
        yield texts.ROWS_UNREADABLE.format(**told)
        return
    if found != upload.stored_rows:
        yield texts.ROWS_DIFFER.format(**told, found=found, expected=upload.stored_rows)


def _left_behind(location: Location, uploads: list[Upload]) -> Iterator[str]:
    on_disk = archive.uploads_on_disk(location).union(*(tables.uploads_on_disk(location, name) for name in TABLES))
    for upload in uploads:
        if upload.state == "erased" and upload.upload_id in on_disk:
            yield texts.NOT_ERASED.format(file=upload.file, upload_id=upload.upload_id)
