"""Taking back, restoring and erasing: one line in the ledger, and for an erased upload the disk."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict

from samverkan_data.errors import ConflictError
from samverkan_data.lake.attempts import attempts
from samverkan_data.lake.commit import write_events
from samverkan_data.lake.current.erased import has_erased
from samverkan_data.lake.history import check_can, find_upload, fold
from samverkan_data.lake.ledger import Action, Event, read_ledger
from samverkan_data.lake.location import Location
from samverkan_data.lake.publish import check_named
from samverkan_data.lake.sums import check_whole
from samverkan_data.lake.sweep import left_of_erased, sweep
from samverkan_data.lake.upload import Upload
from samverkan_data.texts import lake as texts


def change_states(location: Location, upload_ids: Sequence[str], action: Action, by: str) -> list[Upload]:
    """Do the same to several uploads in one version. An erasure that was broken off is finished by asking again.

    Raises:
        UnknownNameError: no such upload.
        RefusedError: an upload's state does not allow it, or `by` is empty.
    """
    check_named(by)
    left = _left(location) if action == "erase" else set()
    wanted = [upload_id for upload_id in upload_ids if upload_id not in left]
    if wanted:
        _commit(location, wanted, action, by)
    if action == "erase":
        sweep(location)
    uploads = fold(read_ledger(location).events)
    return [find_upload(uploads, upload_id) for upload_id in upload_ids]


def _left(location: Location) -> set[str]:
    """Erased uploads of which anything may be left, in what other tools read too."""
    ledger = read_ledger(location)
    return set(ledger.erased) if has_erased(location, ledger) else left_of_erased(location, ledger)


def _commit(location: Location, upload_ids: Sequence[str], action: Action, by: str) -> None:
    for _ in attempts():
        ledger = read_ledger(location)
        uploads = fold(ledger.events)
        concerned = [find_upload(uploads, upload_id) for upload_id in upload_ids]
        for upload in concerned:
            check_can(action, upload)
        check_whole(location, ledger, upload_ids if action == "erase" else ())
        version, at = ledger.version + 1, ledger.next_moment()
        changed = {"version": version, "at": at, "by": by.strip(), "action": action, "files": ""}
        with suppress(ConflictError):
            write_events(location, ledger, [_event(upload, changed) for upload in concerned])
            return
    raise ConflictError(texts.MOVED, texts.TRY_AGAIN)


def _event(upload: Upload, changed: dict[str, object]) -> Event:
    told = asdict(upload)
    del told["state"]
    return Event(**{**told, **changed})
