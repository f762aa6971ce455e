"""What the ledger's lines add up to: every upload and the state it is in."""

from collections.abc import Collection, Iterable
from dataclasses import fields, replace
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from samverkan_data.errors import RefusedError, UnknownNameError
from samverkan_data.formats import moment_text
from samverkan_data.lake.ledger import Event
from samverkan_data.lake.upload import State, Upload
from samverkan_data.texts import lake as texts

FREEZE = "freeze"
"""The action of a line that names a frozen document: no upload changes its state."""
VOUCH = "vouch"
"""The action of a line that gives an upload from before there were checksums those of its files."""
STATES: dict[str, State] = {
    "publish": "published",
    "take_back": "taken_back",
    "restore": "published",
    "erase": "erased",
}
ALLOWED_FROM: dict[str, tuple[State, ...]] = {
    "take_back": ("published",),
    "restore": ("taken_back",),
    "erase": ("published", "taken_back"),
}
ADDING = ("publish", FREEZE, VOUCH)
"""What takes nothing away that anybody has seen."""
SHARED = [field.name for field in fields(Upload) if field.name != "state"]


def fold(events: Iterable[Event], version: int | None = None) -> list[Upload]:
    """Every upload as it stood at a version, in the order published.

    What has been erased is erased in every version: nobody can look back at it.
    """
    uploads: dict[str, Upload] = {}
    events = tuple(events)
    for event in (one for one in events if one.action in STATES):
        if version is None or event.version <= version:
            known = uploads.get(event.upload_id) or _upload(event)
            uploads[event.upload_id] = replace(known, state=STATES[event.action])
        elif event.action == "erase" and event.upload_id in uploads:
            uploads[event.upload_id] = replace(uploads[event.upload_id], state="erased")
    for event in (one for one in events if one.action == VOUCH and one.upload_id in uploads):
        uploads[event.upload_id] = replace(uploads[event.upload_id], files=event.files)
    return list(uploads.values())


def all_new(events: Iterable[Event]) -> frozenset[str]:
    """Uploads that share no key with any that came before them, whichever of these count.

    A file is compared with what is published when it comes. What has been taken back or taken away by then is not in
    that, and may come again: nothing is known of what comes after.
    """
    hidden: set[str] = set()
    found = set()
    for _, of in groupby(events, key=lambda event: event.version):
        lines = list(of)
        tables = [event.table for event in lines]
        for event in lines:
            is_alone = event.action == "publish" and tables.count(event.table) == 1 and event.table not in hidden
            if is_alone and event.rows_new == event.rows and not event.rows_removed:
                found.add(event.upload_id)
        hidden |= {event.table for event in lines if event.action == "take_back" or event.rows_removed}
    return frozenset(found)


def together(uploads: Iterable[Upload]) -> list[tuple[Upload, ...]]:
    """The uploads in their order, those of one batch as one where the first of them stands."""
    found: dict[str, list[Upload]] = {}
    for upload in uploads:
        found.setdefault(upload.batch or upload.upload_id, []).append(upload)
    return [tuple(of) for of in found.values()]


class Change(NamedTuple):
    """A version and the moment it came to be, UTC."""

    version: int
    at: datetime


def changes(events: Iterable[Event], tables: Collection[str]) -> list[Change]:
    """The versions in which anything happened to the tables, oldest first."""
    return sorted({Change(event.version, event.at) for event in events if event.table in tables})


def find_upload(uploads: Iterable[Upload], upload_id: str) -> Upload:
    """The upload with the id.

    Raises:
        UnknownNameError: there is none.
    """
    for upload in uploads:
        if upload.upload_id == upload_id:
            return upload
    raise UnknownNameError(texts.UNKNOWN_UPLOAD.format(upload_id=upload_id), texts.SEE_HISTORY)


def check_can(action: str, upload: Upload) -> None:
    """Whether an upload in its state can be taken back, restored or erased.

    Raises:
        RefusedError: it cannot.
    """
    if upload.state not in ALLOWED_FROM[action]:
        message = texts.NOT_POSSIBLE[action, upload.state].format(file=upload.file, upload_id=upload.upload_id)
        raise RefusedError(message, texts.SEE_HISTORY)


def check_is_new(uploads: Iterable[Upload], sha256: str) -> None:
    """Whether a file has been published before; an erased one may come again, and rows written on a page are no file.

    Raises:
        RefusedError: it has, and names the first upload.
    """
    for upload in uploads:
        if upload.sha256 == sha256 and upload.state != "erased" and not upload.is_edit:
            told = {"file": upload.file, "at": moment_text(upload.at), "by": upload.by, "upload_id": upload.upload_id}
            message = texts.SAME_FILE[upload.state].format(**told)
            raise RefusedError(message, texts.SAME_FILE_REMEDY[upload.state].format(**told))


def _upload(event: Event) -> Upload:
    return Upload(**{name: getattr(event, name) for name in SHARED})
