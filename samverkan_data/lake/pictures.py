"""The snapshots that a process keeps, the last ones asked for, so that everybody reads the same rows."""

from collections import OrderedDict
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING

from samverkan_data.lake.history import all_new, fold
from samverkan_data.lake.ledger import Ledger
from samverkan_data.lake.location import Location

if TYPE_CHECKING:
    from samverkan_data.lake.snapshot import Snapshot

KEPT_SNAPSHOTS = 4
Key = tuple[str, str, int, int, datetime | None]
_snapshots: "OrderedDict[Key, Snapshot]" = OrderedDict()
_lock = Lock()


def kept_snapshot(location: Location, engine: str, ledger: Ledger, version: int) -> "Snapshot":
    """The picture at a version, from now on among those that are kept."""
    key = _key(location, engine, ledger, version)
    with _lock:
        if key not in _snapshots:
            _snapshots[key] = _make(location, engine, ledger, version)
        _snapshots.move_to_end(key)
        _forget(location.url, ledger.last_erasure)
        return _snapshots[key]


def passing_snapshot(location: Location, engine: str, ledger: Ledger, version: int) -> "Snapshot":
    """The kept one, else one that takes no kept one's place."""
    with _lock:
        kept = _snapshots.get(_key(location, engine, ledger, version))
    return kept or _make(location, engine, ledger, version)


def _key(location: Location, engine: str, ledger: Ledger, version: int) -> Key:
    """Also the moment, since another lake may have come to stand in the same place."""
    at = next((event.at for event in ledger.events if event.version == version), None)
    return location.url, engine, version, ledger.last_erasure, at


def _make(location: Location, engine: str, ledger: Ledger, version: int) -> "Snapshot":
    from samverkan_data.lake.rollups import Rollups
    from samverkan_data.lake.snapshot import Snapshot  # imports an engine, which the history needs not

    moments = [event.at for event in ledger.events if event.version == version]
    uploads = [upload for upload in fold(ledger.events, version) if upload.state == "published"]
    at = moments[0] if moments else datetime.now(UTC)
    rollups = Rollups(location, ledger.last_erasure)
    return Snapshot(location, version, at, uploads, engine, all_new(ledger.events), rollups)


def _forget(url: str, erased: int) -> None:
    """Drop snapshots that still hold rows erased since, and the ones used longest ago."""
    stale = [key for key in _snapshots if key[0] == url and key[3] < erased]
    for key in stale:
        del _snapshots[key]
    if stale:
        from samverkan_data.lake.stored import forget_files  # imports pandas, which the history needs not

        forget_files()
    while len(_snapshots) > KEPT_SNAPSHOTS:
        _snapshots.popitem(last=False)
