"""The dropped file while its page is open: one copy in memory, and of a refused one none for long."""

from dataclasses import dataclass, field
from functools import cache
from threading import Lock, Thread
from time import monotonic, sleep
from weakref import WeakSet

from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile, UploadedFileRec

from samverkan_data.intake import Inspection

FORGET_AFTER, LOOK_EVERY = 600.0, 30.0
"""Seconds that a refused file is kept for whoever may take personal data out of it or say what its columns are."""


@dataclass(eq=False)
class Held:
    """A file that has been read.

    Args:
        file_id: of the dropped file.
        version: of the lake that it was compared with.
        inspection: what it is; None when it has been forgotten.
        seen: when somebody looked at it last, on the process's own clock.
    """

    file_id: str
    version: int
    inspection: Inspection | None
    seen: float = field(default_factory=monotonic)

    def touch(self) -> None:
        """Somebody looks at it."""
        self.seen = monotonic()
        with _lock:
            _held.add(self)
        _begin_to_look()

    def forget_if_refused(self, now: float) -> None:
        """Let go of a refused file that nobody has looked at for a while, whether or not the reader is still there."""
        if self.inspection is not None and not self.inspection.accepted and now - self.seen > FORGET_AFTER:
            self.inspection = None


_held: WeakSet[Held] = WeakSet()
_lock = Lock()


def let_go(dropped: UploadedFile) -> None:
    """Let Streamlit forget what it received: it would keep it for as long as the session, which may be an hour."""
    context = get_script_run_ctx()
    if context is not None:
        empty = UploadedFileRec(dropped.file_id, dropped.name, dropped.type, b"")
        context.uploaded_file_mgr.add_file(context.session_id, empty)  # type: ignore[attr-defined]


def look(now: float) -> None:
    """Forget the refused files whose time is over."""
    with _lock:
        every = list(_held)
    for held in every:
        held.forget_if_refused(now)


@cache
def _begin_to_look() -> None:
    Thread(target=_look, name="held-files", daemon=True).start()


def _look() -> None:
    while True:
        sleep(LOOK_EVERY)
        look(monotonic())
