"""Tidying the disk: what has been erased, and what was left by publishes that never finished."""

from datetime import timedelta

from samverkan_data.lake import archive, decisions, frozen, rollups, tables
from samverkan_data.lake.history import fold
from samverkan_data.lake.ledger import Ledger, read_ledger
from samverkan_data.lake.location import Location
from samverkan_data.schema import TABLES

DAY = "%Y%m%d"
UNFINISHED_DAYS = 2


def sweep(location: Location) -> None:
    """Remove rows and files that no longer may be on the disk; run by every publish and every erase.

    An upload that the ledger does not know may be one that somebody is publishing right now: it is left for two days.
    """
    ledger = read_ledger(location)
    states = {upload.upload_id: upload.state for upload in fold(ledger.events)}
    documents = {event.upload_id for event in frozen.frozen_events(ledger)}
    newest_abandoned = f"{ledger.next_moment() - timedelta(days=UNFINISHED_DAYS):{DAY}}-z"

    def is_unwanted(upload_id: str) -> bool:
        state = states.get(upload_id)
        return state == "erased" or (state is None and upload_id < newest_abandoned)

    for name in TABLES:
        for upload_id in filter(is_unwanted, tables.uploads_on_disk(location, name)):
            tables.discard(location, name, upload_id)
    for upload_id in filter(is_unwanted, archive.uploads_on_disk(location)):
        archive.discard(location, upload_id)
    for document in frozen.documents_on_disk(location) - documents:
        if document < newest_abandoned:
            frozen.discard(location, document)
    frozen.discard_erased(location, ledger)
    decisions.discard_before_erasure(location, ledger)
    rollups.discard_before_erasure(location, ledger)


def left_of_erased(location: Location, ledger: Ledger) -> set[str]:
    """Erased uploads of which anything is left: on the disk, in a table's log, or in a frozen document."""
    erased = {upload.upload_id for upload in fold(ledger.events) if upload.state == "erased"}
    if not erased:
        return set()
    on_disk = archive.uploads_on_disk(location).union(*(tables.uploads_on_disk(location, name) for name in TABLES))
    in_frozen = erased if any(frozen.left_of_erased(location, ledger)) else set()
    return erased & on_disk | in_frozen
