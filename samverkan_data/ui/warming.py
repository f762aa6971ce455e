"""A new version is made ready in the background; whoever comes meanwhile is shown the one before it.

Every process does so for itself, the first time that anybody in it meets the version.
"""

import logging
from threading import Lock, Thread

from samverkan_data.access import Right, Role, can, within
from samverkan_data.charts.look import Look
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import view_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.sheets import sheet_of
from samverkan_data.settings import Settings
from samverkan_data.ui.navigation import START

LOG = logging.getLogger(__name__)
Readers = tuple[str, Role, frozenset[str] | None]
_lock = Lock()
_ready: dict[Readers, tuple[int, str]] = {}
"""Those who see the same -> version and token of the snapshot that is shown; the snapshot itself is not held, so that
what is erased is let go."""
_warming: set[tuple[Readers, str]] = set()


def ready_snapshot(lake: Lake, settings: Settings) -> Snapshot:
    """The newest version whose start page is ready for whoever sees what the settings let them.

    The newest of all where this process has shown none before, and where anything has been taken back, restored or
    erased since: then everybody leaves at once.
    """
    newest, readers = lake.snapshot(), _readers(lake, settings)
    with _lock:
        before = _shown_before(lake, newest, readers)
        if before is None or before is newest:
            _ready[readers] = (newest.version, newest.token)
            return newest
        if (readers, newest.token) not in _warming:
            _warming.add((readers, newest.token))
            Thread(target=_warm, args=(lake, newest, settings), name="warming", daemon=True).start()
    return before


def make_newest(lake: Lake, settings: Settings) -> None:
    """Make the newest version's start page, which the first reader would have to wait for."""
    _make_start_page(lake, lake.snapshot(), settings)


def _make_start_page(lake: Lake, snapshot: Snapshot, settings: Settings) -> None:
    """For whoever sees what the settings let them, as they come to it with nothing chosen."""
    view, today = view_of(lake, snapshot, settings), settings.current_date()
    asking = Asking(view, read_choice(view, {}, today).choice, today, Look(mask_below=settings.mask_below))
    sheet_of(START, asking)


def _readers(lake: Lake, settings: Settings) -> Readers:
    """Those who see the same."""
    person = within(lake.person, settings)
    exact = Role.PARTICIPANT if can(person, Right.VIEW_INTERNAL) else Role.OPEN
    return settings.lake, exact, person.bounds


def _shown_before(lake: Lake, newest: Snapshot, readers: Readers) -> Snapshot | None:
    """What has been shown, if it may still be."""
    version, token = _ready.get(readers, (0, ""))
    if not 0 < version <= newest.version or not lake.is_only_added_to(version):
        return None
    shown = lake.snapshot(version)
    return shown if shown.token == token else None


def _warm(lake: Lake, snapshot: Snapshot, settings: Settings) -> None:
    """Make the start page; a version that cannot be made ready is shown all the same, and the page says why."""
    readers = _readers(lake, settings)
    try:
        _make_start_page(lake, snapshot, settings)
    except Exception:
        LOG.exception("version %s could not be made ready", snapshot.version)
    with _lock:
        _warming.discard((readers, snapshot.token))
        if snapshot.version > _ready.get(readers, (0, ""))[0]:
            _ready[readers] = (snapshot.version, snapshot.token)
