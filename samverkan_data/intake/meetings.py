"""What is written at a meeting: that it begins, what it decides, what has come of decisions, that it is closed.

Everything is saved as rows are (`editing.save_rows`), in the name of the meeting and as one line of the history.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from secrets import token_hex

from samverkan_data.intake.editing import Edit, Outcome, save_rows
from samverkan_data.lake import Lake

GOING_ON, OPEN = "pagar", "oppet"


@dataclass(frozen=True)
class At:
    """Which meeting somebody writes at, and what they have seen.

    Args:
        lake: where to.
        meeting_id, title: of the meeting.
        version: of the picture on the screen.
        today: as everywhere.
    """

    lake: Lake
    meeting_id: str
    title: str
    version: int
    today: date

    def save(self, *edits: Edit) -> Outcome:
        """Save rows in the meeting's name.

        Raises:
            RefusedError: the title holds personal data.
            ConflictError: others write all the time; try again.
        """
        return save_rows(self.lake, edits, self.title, based_on=self.version, today=self.today, batch=self.title)


@dataclass(frozen=True)
class NewMeeting:
    """A meeting to begin; `present` are codes of roles, `period` what it looks at."""

    kind: str
    title: str
    area_code: str
    held_on: date
    present: tuple[str, ...]
    period: tuple[date, date]


@dataclass(frozen=True)
class NewDecision:
    """A decision to make.

    Args:
        text: in one sentence.
        role_id: who does it; empty for nobody yet.
        due: when it should be done.
        about: what it is about: columns of `decisions`.
        action: the columns of `actions` that the decision does not say, where it becomes one.
    """

    text: str
    role_id: str
    due: date | None
    about: Mapping[str, str]
    action: Mapping[str, str] | None = field(default=None)


def begin(lake: Lake, new: NewMeeting, version: int, today: date) -> Outcome:
    """Put a meeting in the register; the key of the outcome is its code."""
    values = {
        "kind": new.kind, "title": new.title, "area_code": new.area_code, "held_on": new.held_on.isoformat(),
        "present": "|".join(new.present), "period_start": new.period[0].isoformat(),
        "period_end": new.period[1].isoformat(),
    }  # fmt: skip
    return At(lake, "", new.title, version, today).save(Edit("meetings", (), values))


def decide(at: At, new: NewDecision) -> Outcome:
    """Write a decision, and the action that it becomes where it becomes one: both, or none."""
    due = new.due.isoformat() if new.due else ""
    values = {
        "meeting_id": at.meeting_id, "text": new.text, "role_id": new.role_id, "due": due, "state": OPEN,
        "decided_on": at.today.isoformat(), **new.about,
    }  # fmt: skip
    if new.action is None:
        return at.save(Edit("decisions", (), values))
    action_id = f"atgard-{token_hex(4)}"
    shared = {name: text for name, text in new.about.items() if name in ("area_code", "theme")}
    action = {"action_id": action_id, "title": new.text, "role_id": new.role_id, "starts_on": at.today.isoformat(),
              "ends_on": due, "state": GOING_ON, **shared, **new.action}  # fmt: skip
    return at.save(Edit("actions", (), action), Edit("decisions", (), values | {"action_id": action_id}))


def follow_up(at: At, decision_id: str, state: str, result: str) -> Outcome:
    """Write what has come of a decision."""
    return at.save(Edit("decisions", (decision_id,), {"state": state, "result": result}))


def close(at: At) -> Outcome:
    """Write that the meeting is closed, and which version of the picture it saw."""
    values = {"closed_on": at.today.isoformat(), "version": str(at.version)}
    return at.save(Edit("meetings", (at.meeting_id,), values))
