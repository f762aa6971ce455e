"""A closed meeting as it is kept: every screen in every face, what was clearly changed, and who was there.

Each item is made from a snapshot of its own, which remembers the tables that were read for it. So what is erased later
takes with it what was made from it, and nothing else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from samverkan_data.charts.look import Look
from samverkan_data.formats import moment_text
from samverkan_data.lake import Frozen, Part
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.picture.register.meetings import Meeting, meeting_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.meeting import changed
from samverkan_data.report.meeting.agenda import Agenda, Name, Screen
from samverkan_data.report.meeting.items import MAKERS
from samverkan_data.report.panel import Panel, Sheet, Status, full
from samverkan_data.report.stored import read_value, write_value
from samverkan_data.schema import TABLES
from samverkan_data.schema.meetings import AGENDA_ITEMS
from samverkan_data.texts import meeting as texts

PAPER, LARGE = "papper", "stor"
FACES: Mapping[str, Look] = {
    PAPER: Look(), LARGE: Look(large=True), "stor-mork": Look(large=True, dark=True), "smal": Look(narrow=True),
    "smal-mork": Look(narrow=True, dark=True),
}  # fmt: skip
HEAD, CHANGED, SEEN, BETWEEN = "mote", "andringar", "efterat", "/"
COMPARING = frozenset({changed.ITEM})
"""Items that say something of the meeting before, and are erased with what that one rested on."""


@dataclass(frozen=True)
class Shown:
    """What of a meeting is kept beside its screens: what was clearly changed, by `changed.Signal.key`."""

    signals: Mapping[str, Name]


@dataclass(frozen=True)
class Seen:
    """What a meeting that was not frozen when it was closed is shown from.

    Args:
        is_of_then: it is the version that the meeting saw; else that one is not known, and it is the newest.
        lacking: titles of the tables that something the meeting saw had been erased from.
    """

    is_of_then: bool
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kept:
    """A closed meeting as it may be shown today.

    Args:
        meeting: None where that has been erased.
        screens: in one face; what has been erased is said in its place.
        version: of the picture.
        erased: titles of the tables that anything has been erased from.
        frozen_at: when it was frozen, UTC; None where it has not been.
        seen: what it is shown from, where it was not frozen when it was closed.
    """

    meeting: Meeting | None
    screens: tuple[Screen, ...]
    version: int
    erased: tuple[str, ...] = ()
    frozen_at: datetime | None = None
    seen: Seen | None = None

    @property
    def told(self) -> tuple[str, ...]:
        """How it is kept, in sentences: when it was frozen, of what, and what is missing."""
        moment = moment_text(self.frozen_at) if self.frozen_at else ""
        kinds = texts.FROZEN if self.frozen_at else texts.NOT_FROZEN
        kind = "closed" if self.seen is None else "then" if self.seen.is_of_then else "now"
        said = [kinds[kind].format(moment=moment, version=self.version)]
        if self.seen is not None and self.seen.lacking:
            said.append(texts.LACKING.format(tables=", ".join(self.seen.lacking)))
        if self.erased:
            said.append(texts.FROZEN_ERASED.format(tables=", ".join(self.erased)))
        return tuple(said)


def parts_of(agenda: Agenda, seen: Seen | None = None) -> list[Part]:
    """All that is to be frozen of a meeting: one that is closed today, or what is `seen` of one closed before."""
    head, looked_at = _anew(agenda), _anew(agenda)
    meeting = agenda.meeting
    found = head.written.ask(meeting_of, meeting.meeting_id) or meeting
    asking = agenda.asking
    meeting = replace(found, closed_on=meeting.closed_on or asking.today, version=asking.view.snapshot.version)
    parts = [_part(HEAD, head, write_value(meeting))]
    parts += [Part(SEEN, (), write_value(seen).encode())] if seen is not None else []
    parts.append(
        _part(CHANGED, looked_at, write_value(Shown(changed.names_of(changed.signals(looked_at.asking, None)))))
    )
    for item in agenda.meeting.items:
        if item in MAKERS:
            parts += _item(replace(agenda, meeting=meeting), item)
    return parts


def drawn_in(face: str) -> Callable[[str], bool]:
    """Which parts the meeting in one face needs."""
    return lambda name: name in (HEAD, SEEN) or name.endswith(BETWEEN + face)


def of_changes(name: str) -> bool:
    """Whether a part is what was clearly changed."""
    return name == CHANGED


def read_kept(frozen: Frozen, face: str) -> Kept:
    """The meeting in one face.

    Raises:
        RefusedError: a later program has written it.
    """
    erased = tuple(TABLES[name].title if name in TABLES else name for name in frozen.erased)
    screens = []
    for name, content in frozen.parts.items():
        item, _, rest = name.partition(BETWEEN)
        key, _, drawn = rest.partition(BETWEEN)
        if drawn == face:
            gone = content is None
            screens.append(_erased(item, key, erased) if gone else read_value(Screen, (content or b"").decode()))
    head, seen = frozen.parts.get(HEAD), frozen.parts.get(SEEN)
    return Kept(
        read_value(Meeting, head.decode()) if head is not None else None, tuple(screens), frozen.version, erased,
        frozen.at, read_value(Seen, seen.decode()) if seen is not None else None,
    )  # fmt: skip


def face_of(look: Look) -> str:
    """The face that suits a look."""
    dark = "-mork" if look.dark else ""
    return ("smal" if look.narrow else LARGE) + dark


def _item(agenda: Agenda, item: str) -> list[Part]:
    """The screens of an item in every face, made from one snapshot."""
    fresh = _anew(agenda if item in COMPARING else replace(agenda, then=None))
    made: dict[str, str] = {}
    for face, look in FACES.items():
        drawn = replace(look, mask_below=fresh.asking.look.mask_below)
        in_face = replace(fresh, asking=replace(fresh.asking, look=drawn))
        made |= {BETWEEN.join((item, screen.key, face)): write_value(screen) for screen in MAKERS[item](in_face)}
    return [_part(name, fresh, text) for name, text in made.items()]


def _part(name: str, made: Agenda, text: str) -> Part:
    """A part with all that it rests on: what was read for it, and what is told of the meeting before."""
    shown, written = made.asking.view.snapshot, made.written.view.snapshot
    beside = {table: set(uploads) for table, uploads in (made.then.rests_on if made.then else {}).items()}
    if written is not shown:
        for table, uploads in written.rests_on(written.read_tables).items():
            beside.setdefault(table, set()).update(uploads)
    return Part(name, tuple(sorted(shown.read_tables)), text.encode(),
                {table: sorted(uploads) for table, uploads in sorted(beside.items())})  # fmt: skip


def _anew(agenda: Agenda) -> Agenda:
    """The same of snapshots that nothing has been read of."""
    register = agenda.register
    return replace(agenda, asking=_fresh(agenda.asking), register=_fresh(register) if register is not None else None)


def _fresh(asking: Asking) -> Asking:
    return replace(asking, view=InternalView(asking.view.snapshot.without(())))


def _erased(item: str, key: str, tables: tuple[str, ...]) -> Screen:
    told = texts.ERASED_WHY.format(tables=", ".join(tables))
    panel = Panel(key="gallrat", heading=texts.ERASED_HEADING, lines=(told,), status=Status.UNKNOWN)
    sheet = Sheet(name="mote", title=AGENDA_ITEMS.get(item, item), sentence=texts.ERASED, sections=(full(panel),))
    return Screen(key, item, sheet, {})
