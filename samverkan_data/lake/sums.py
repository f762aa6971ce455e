"""The stored rows against the checksums that the ledger has of them."""

from collections.abc import Collection, Iterator
from dataclasses import asdict
from hashlib import sha256

import pyarrow as pa
import pyarrow.parquet as pq

from samverkan_data.errors import DamagedError, RefusedError
from samverkan_data.lake import archive
from samverkan_data.lake.faults import told_in_words
from samverkan_data.lake.history import VOUCH, find_upload, fold
from samverkan_data.lake.ledger import Event, Ledger, read_ledger
from samverkan_data.lake.location import Location, Stamp
from samverkan_data.lake.tables import stored_files
from samverkan_data.lake.upload import Sums, Upload, write_sums
from samverkan_data.schema import TABLES
from samverkan_data.texts import faults as texts

_whole: set[tuple[str, str, str, Stamp]] = set()
"""Files that this process has found whole: lake, path, checksum, and how they looked then."""


def check_whole(location: Location, ledger: Ledger, to_erase: Collection[str] = ()) -> None:
    """Whether all stored rows and all originals are there as they were put; asked before anything is written.

    Args:
        location: the lake.
        ledger: its ledger.
        to_erase: uploads that are about to be erased: where they are damaged themselves that is the repair, and is let
            through whatever else is damaged.

    Raises:
        DamagedError: they are not.
    """
    uploads = [upload for upload in fold(ledger.events) if upload.state != "erased"]
    originals = archive.uploads_on_disk(location)
    listed = _listed(location, [upload for upload in uploads if upload.sums is None])
    for upload in sorted(uploads, key=lambda one: one.upload_id not in to_erase):
        told = {"file": upload.file, "upload_id": upload.upload_id}
        gone = [texts.FILE_GONE.format(**told)] if upload.upload_id not in originals else []
        problems = [*gone, *wrong_rows(location, upload, listed.get(upload.upload_id, ()))]
        if problems and upload.upload_id in to_erase:
            return
        if problems and not _is_erased(location, upload):
            raise DamagedError(problems[0], texts.NOTHING_WRITTEN)


def _is_erased(location: Location, upload: Upload) -> bool:
    """Whether somebody has erased it meanwhile."""
    return find_upload(fold(read_ledger(location).events), upload.upload_id).state == "erased"


def wrong_rows(location: Location, upload: Upload, listed: Collection[str], *, anew: bool = False) -> Iterator[str]:
    """What is wrong with an upload's rows; Swedish sentences with the repair.

    Args:
        location: the lake.
        upload: one that is not erased.
        listed: its files as the tables' logs say, for one that has no checksums.
        anew: read files again that have been found whole.
    """
    if upload.sums is None:
        yield from _wrong_count(location, upload, listed)
        return
    for path, checksum in upload.sums.items():
        found = (location.url, path, checksum, location.stamp(path))
        if found in _whole and not anew:
            continue
        stands = location.checksum(path)
        if stands != checksum:
            text = texts.ROWS_GONE if stands is None else texts.ROWS_CHANGED
            yield text.format(file=upload.file, upload_id=upload.upload_id, path=path)
        else:
            _whole.add(found)


def vouching_events(location: Location, ledger: Ledger, beside: Event) -> list[Event]:
    """Lines that give uploads from before there were checksums those of the rows that they have now."""
    old = [upload for upload in fold(ledger.events) if upload.sums is None and upload.state != "erased"]
    listed = _listed(location, old)
    return [_vouching(upload, _sums_now(location, listed.get(upload.upload_id, ())), beside) for upload in old]


def _vouching(upload: Upload, sums: Sums, beside: Event) -> Event:
    told = {name: value for name, value in asdict(upload).items() if name != "state"}
    said = {"version": beside.version, "at": beside.at, "by": beside.by, "action": VOUCH, "table": ""}
    return Event(**{**told, **said, "files": write_sums(sums)})


def _sums_now(location: Location, listed: Collection[str]) -> Sums:
    return {path: sha256(location.read(path) or b"").hexdigest() for path in listed}


def _listed(location: Location, uploads: Collection[Upload]) -> dict[str, list[str]]:
    """Upload -> its files in all tables, as the tables' logs say."""
    found: dict[str, list[str]] = {}
    for name in TABLES if uploads else ():
        for upload_id, files in stored_files(location, name).items():
            found.setdefault(upload_id, []).extend(files)
    return found


def _wrong_count(location: Location, upload: Upload, listed: Collection[str]) -> Iterator[str]:
    told = {"file": upload.file, "upload_id": upload.upload_id, "table": upload.table}
    own = [path for path in listed if path.split("/")[1] == upload.table]
    try:
        found = sum(_rows_in(location, path) for path in own)
    except RefusedError:
        yield texts.ROWS_UNREADABLE.format(**told)
        return
    if found != upload.stored_rows:
        yield texts.ROWS_DIFFER.format(**told, found=found, expected=upload.stored_rows)


def _rows_in(location: Location, path: str) -> int:
    with told_in_words():
        rows: int = pq.ParquetFile(pa.BufferReader(location.read(path) or b"")).read().num_rows
        return rows
