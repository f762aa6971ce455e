"""What meetings that are closed saw: as it was frozen, else from the version that they saw."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from samverkan_data.charts.look import PLAIN, Look
from samverkan_data.errors import UnknownNameError
from samverkan_data.lake import Frozen, Part, Upload
from samverkan_data.picture.gate.view import InternalView, View
from samverkan_data.picture.register.meetings import Meeting, meeting_before, meeting_of
from samverkan_data.report.meeting.agenda import Agenda, Then, asking_for
from samverkan_data.report.meeting.changed import names_of, signals
from samverkan_data.report.meeting.items import screens_of
from samverkan_data.report.meeting.kept import (
    CHANGED,
    FACES,
    Kept,
    Seen,
    Shown,
    drawn_in,
    of_changes,
    parts_of,
    read_kept,
)
from samverkan_data.report.stored import read_value
from samverkan_data.schema import TABLES


@dataclass(frozen=True)
class Past:
    """Where what meetings saw is read, for whoever may see the exact picture.

    Args:
        frozen: the wanted parts of what was frozen under a name; None where nothing was.
        view_at: the picture of a version, which may be unknown; the newest of None.
        erased_since: the uploads of a version that have been erased since.
    """

    frozen: Callable[[str, Callable[[str], bool]], Frozen | None]
    view_at: Callable[[int | None], View]
    erased_since: Callable[[int], Sequence[Upload]]

    def kept_frozen(self, meeting_id: str, face: str) -> Kept | None:
        """The meeting as it was frozen, in one face; None where it was not."""
        frozen = self.frozen(meeting_id, drawn_in(face))
        return read_kept(frozen, face) if frozen is not None else None

    def kept_closed(self, meeting: Meeting, face: str) -> Kept:
        """A closed meeting that nothing was frozen of, in one face."""
        agenda, seen = self._agenda(meeting, FACES[face])
        return Kept(meeting, tuple(screens_of(agenda)), agenda.asking.view.snapshot.version, seen=seen)

    def parts_afterwards(self, meeting: Meeting) -> tuple[View, list[Part]]:
        """What is to be frozen of such a meeting, and the picture that it is made from."""
        agenda, seen = self._agenda(meeting, PLAIN)
        return agenda.asking.view, parts_of(agenda, seen)

    def before(self, view: View, meeting: Meeting) -> Then | None:
        """What was clearly changed at the meeting before; None at the first. Nothing that has been erased is told."""
        before = view.ask(meeting_before, meeting.meeting_id)
        return self.then(before) if before is not None else None

    def then(self, before: Meeting) -> Then:
        """As `before`, of that meeting."""
        frozen = self.frozen(before.meeting_id, of_changes)
        if frozen is not None:
            content = frozen.parts.get(CHANGED)
            shown = read_value(Shown, content.decode()).signals if content is not None else None
            return Then(shown, frozen.rests_on)
        seen = InternalView(self._seen_by(before)[0].snapshot.without(()))
        names = names_of(signals(asking_for(seen, before, before.held_on, PLAIN), None))
        return Then(names, seen.snapshot.rests_on(seen.snapshot.read_tables))

    def _agenda(self, meeting: Meeting, look: Look) -> tuple[Agenda, Seen]:
        """The agenda of a closed meeting; what it decided from the newest version where its own did not know it yet."""
        view, is_of_then = self._seen_by(meeting)
        newest, knows_it = self.view_at(None), view.ask(meeting_of, meeting.meeting_id) is not None
        asking = asking_for(view, meeting, meeting.held_on, look)
        register = None if knows_it else asking_for(newest, meeting, meeting.held_on, look)
        agenda = Agenda(asking, meeting, self.before(newest, meeting), asking.has_examples(meeting.area_code), register)
        lost = {TABLES[one.table].title for one in self.erased_since(view.snapshot.version)}
        return agenda, Seen(is_of_then, tuple(sorted(lost)))

    def _seen_by(self, meeting: Meeting) -> tuple[View, bool]:
        """The picture of the version that a meeting saw, and whether it is that; else the newest."""
        if meeting.version is not None:
            with suppress(UnknownNameError):
                return self.view_at(meeting.version), True
        return self.view_at(None), False
