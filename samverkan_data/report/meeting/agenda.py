"""What a meeting goes through: its items, each with one or several screens, made from the picture alone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from samverkan_data.charts.look import Look
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import View
from samverkan_data.picture.register.meeting_period import proposed_period
from samverkan_data.picture.register.meetings import Decision, Meeting, meeting_before
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Cell, Panel, Section, Sheet, full
from samverkan_data.report.tables import written_table
from samverkan_data.schema.meetings import AGENDA_ITEMS, DECISION_STATES
from samverkan_data.texts import meeting as texts

Name = tuple[str, str, str]
MOST_ROWS = 8
"""Rows that are read from the back of a room."""


@dataclass(frozen=True)
class Then:
    """What was clearly changed at the meeting before.

    Args:
        signals: key of `changed.Signal` -> what, where and by which source; None where that has been erased.
        rests_on: table -> the uploads that say so: what is told of it is erased with them.
    """

    signals: Mapping[str, Name] | None
    rests_on: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Screen:
    """One thing at a time.

    Args:
        key: its name in the address and in what is frozen.
        item: of the agenda.
        sheet: what it shows.
        about: what a decision made here is about: columns of `decisions`.
    """

    key: str
    item: str
    sheet: Sheet
    about: Mapping[str, str]


@dataclass(frozen=True)
class Agenda:
    """All that the screens of a meeting are made from.

    Args:
        asking: who asks, of the meeting's own area and period.
        meeting: whose agenda it is.
        then: what was shown at the meeting before; None at the first.
        example: whether anything of the area is example data.
        register: who asks what meetings have decided, where the picture is older than the meeting's own row.
    """

    asking: Asking
    meeting: Meeting
    then: Then | None
    example: bool = False
    register: Asking | None = None

    @property
    def written(self) -> Asking:
        """Who asks what meetings have decided."""
        return self.register or self.asking

    @cached_property
    def before(self) -> Meeting | None:
        """The meeting before."""
        return self.written.ask(meeting_before, self.meeting.meeting_id)

    def sheet(self, item: str, sentence: str, sections: Sequence[Section], **said: object) -> Sheet:
        """A sheet of the meeting, called what the item is called."""
        return self.asking.sheet("mote", sentence, sections, title=AGENDA_ITEMS[item], example=self.example,
                                 **said)  # fmt: skip

    def screen(self, item: str, sentence: str, *panels: Panel | None) -> Screen:
        """An item that has one screen."""
        return Screen(item, item, self.sheet(item, sentence, [full(*panels)]), {})


Make = Callable[[Agenda], Sequence[Screen]]


def asking_for(view: View, meeting: Meeting, today: date, look: Look) -> Asking:
    """Who asks at a meeting: of its own area and period, else its kind's, whatever the address says."""
    proposed = proposed_period, meeting.kind[0], meeting.area_code, meeting.held_on
    days = meeting.period or view.answer(*proposed) or (None, None)
    period = {name: day.isoformat() for name, day in zip(("fran", "till"), days, strict=True) if day}
    wanted = {"omrade": meeting.area_code, **period}
    return Asking(view, read_choice(view, wanted, today).choice, today, look, wanted)


def decisions_panel(
    asking: Asking, decisions: Sequence[Decision], heading: str, columns: Sequence[str]
) -> Panel | None:
    """Decisions as a table with the named columns of `DECISION_CELLS`; None where there are none."""
    headers = [texts.DECISION_HEADERS[column] for column in columns]
    rows = [[DECISION_CELLS[column](one, asking.today) for column in columns] for one in decisions]
    return rows_panel(asking, "beslut", heading, headers, rows)


def rows_panel(
    asking: Asking, key: str, heading: str, headers: Sequence[str], rows: Sequence[Sequence[object]]
) -> Panel | None:
    """A table; read from afar its first rows, and a word on the rest. None where there are no rows."""
    if not rows:
        return None
    most = MOST_ROWS if asking.look.large else len(rows)
    left_out = [texts.SHOWN.format(found=most, of=len(rows))] * (len(rows) > most)
    table = written_table(headers, rows[:most])  # type: ignore[arg-type]
    return Panel(key=key, heading=heading, table=table, notes=tuple(left_out))


def _state(decision: Decision, today: date) -> str:
    return texts.LATE if decision.is_late(today) else DECISION_STATES.get(decision.state, decision.state)


DECISION_CELLS: Mapping[str, Callable[[Decision, date], Cell]] = {
    "text": lambda one, _: one.text, "area": lambda one, _: one.area_name, "role": lambda one, _: one.role,
    "due": lambda one, _: one.due, "state": _state, "result": lambda one, _: one.result,
}  # fmt: skip


def counted(forms: Mapping[str, str], count: int, **words: str) -> str:
    """The form of a sentence for one or for many."""
    return forms["one" if count == 1 else "many"].format(count=count, **words)
