"""A closed meeting as it is kept: every screen in every face, what was clearly changed, and who was there.

Each item is made from a snapshot of its own, which remembers the tables that were read for it. So what is erased later
takes with it what was made from it, and nothing else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from samverkan_data.charts.look import Look
from samverkan_data.lake import Frozen, Part
from samverkan_data.picture.gate.view import InternalView, View
from samverkan_data.picture.register.meetings import Meeting, meeting_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.meeting.agenda import Agenda, Name, Screen, Then, asking_for
from samverkan_data.report.meeting.changed import names_of, signals
from samverkan_data.report.meeting.items import MAKERS, screens_of
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
HEAD, CHANGED, BETWEEN = "mote", "andringar", "/"


@dataclass(frozen=True)
class Shown:
    """What of a meeting is kept beside its screens: what was clearly changed, by `changed.Signal.key`."""

    signals: Mapping[str, Name]


@dataclass(frozen=True)
class Kept:
    """A closed meeting as it may be shown today.

    Args:
        meeting: None where that has been erased.
        screens: in one face; what has been erased is said in its place.
        version: of the picture.
        erased: titles of the tables that anything has been erased from.
    """

    meeting: Meeting | None
    screens: tuple[Screen, ...]
    version: int
    erased: tuple[str, ...]


def parts_of(asking: Asking, meeting: Meeting, then: Then | None) -> list[Part]:
    """All that is to be frozen of a meeting that is closed today; who asks is `agenda.asking_for` of it."""
    head, looked_at = _anew(asking), _anew(asking)
    found = head.view.ask(meeting_of, meeting.meeting_id) or meeting
    meeting = replace(found, closed_on=asking.today, version=asking.view.snapshot.version)
    parts = [_part(HEAD, head, write_value(meeting))]
    changed = Shown(names_of(signals(looked_at, None)))
    parts.append(_part(CHANGED, looked_at, write_value(changed)))
    example = asking.has_examples(meeting.area_code)
    for item in meeting.items:
        if item in MAKERS:
            parts += _item(Agenda(_anew(asking), meeting, then, example), item)
    return parts


def drawn_in(face: str) -> Callable[[str], bool]:
    """Which parts the meeting in one face needs."""
    return lambda name: name == HEAD or name.endswith(BETWEEN + face)


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
    head = frozen.parts.get(HEAD)
    meeting = read_value(Meeting, head.decode()) if head is not None else None
    return Kept(meeting, tuple(screens), frozen.version, erased)


def kept_of(view: View, meeting: Meeting, then: Then | None, look: Look) -> Kept:
    """A closed meeting that nothing was frozen of, from the version that it saw."""
    asking = asking_for(view, meeting, meeting.held_on, look)
    agenda = Agenda(asking, meeting, then, asking.has_examples(meeting.area_code))
    return Kept(meeting, tuple(screens_of(agenda)), view.snapshot.version, ())


def then_of(before: Meeting, frozen: Frozen | None, view_at: Callable[[int | None], View]) -> Then:
    """What was clearly changed at the meeting before; nothing that has been erased is told.

    Args:
        before: that meeting.
        frozen: what was frozen of it, if anything.
        view_at: the picture of the version that it saw, else the newest; asked where nothing was frozen.
    """
    if frozen is not None:
        content = frozen.parts.get(CHANGED)
        return Then(before.held_on, read_value(Shown, content.decode()).signals if content is not None else None)
    asking = asking_for(view_at(before.version), before, before.held_on, Look())
    return Then(before.held_on, names_of(signals(asking, None)))


def face_of(look: Look) -> str:
    """The face that suits a look."""
    dark = "-mork" if look.dark else ""
    return ("smal" if look.narrow else LARGE) + dark


def _item(agenda: Agenda, item: str) -> list[Part]:
    """The screens of an item in every face, made from one snapshot."""
    made: dict[str, str] = {}
    for face, look in FACES.items():
        drawn = replace(look, mask_below=agenda.asking.look.mask_below)
        in_face = replace(agenda, asking=replace(agenda.asking, look=drawn))
        made |= {BETWEEN.join((item, screen.key, face)): write_value(screen) for screen in MAKERS[item](in_face)}
    return [_part(name, agenda.asking, text) for name, text in made.items()]


def _part(name: str, asking: Asking, text: str) -> Part:
    return Part(name, tuple(sorted(asking.view.snapshot.read_tables)), text.encode())


def _anew(asking: Asking) -> Asking:
    """The same of a snapshot that nothing has been read of."""
    return replace(asking, view=InternalView(asking.view.snapshot.without(())))


def _erased(item: str, key: str, tables: tuple[str, ...]) -> Screen:
    told = texts.ERASED_WHY.format(tables=", ".join(tables))
    panel = Panel(key="gallrat", heading=texts.ERASED_HEADING, lines=(told,), status=Status.UNKNOWN)
    sheet = Sheet(name="mote", title=AGENDA_ITEMS.get(item, item), sentence=texts.ERASED, sections=(full(panel),))
    return Screen(key, item, sheet, {})
