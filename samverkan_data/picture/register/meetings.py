"""The meetings of an area, what each of them has decided, and which one came before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from samverkan_data.lake import EDITED, Snapshot
from samverkan_data.picture.question import Period
from samverkan_data.picture.register.owners import codes
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.query.rows import rows_of

OPEN, DONE = "oppet", "klart"


@dataclass(frozen=True)
class Meeting:
    """A row of the register, with the names of what it refers to.

    Args:
        meeting_id, title: as in the register.
        kind: what kind of meeting it is, by its code and name.
        items: what stands on its agenda, by codes, in order.
        area_code, area_name: where it decides.
        held_on: the day.
        closed_on: the day it was closed; None while it is open.
        present: the roles that were there, by code and title.
        version: of the picture that it saw, where the register says so.
        period: the time that it looks at, where the register says so.
        length: of what its kind looks at, by its code; empty where that is not said.
    """

    meeting_id: str
    title: str
    kind: tuple[str, str]
    items: tuple[str, ...]
    area_code: str
    area_name: str
    held_on: date
    closed_on: date | None
    present: tuple[tuple[str, str], ...]
    version: int | None
    period: Period | None
    length: str = ""

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is decided at it."""
        return self.closed_on is not None


@dataclass(frozen=True)
class Decision:
    """A row of the register with the names of what it refers to; `role` is empty where nobody has it."""

    decision_id: str
    meeting_id: str
    text: str
    area_name: str
    role: str
    due: date | None
    state: str
    result: str
    decided_on: date
    action_id: str
    figure: str
    theme: str
    category: str

    def is_late(self, today: date) -> bool:
        """Whether it should have been done."""
        return self.state == OPEN and self.due is not None and self.due < today


def meetings_of(snapshot: Snapshot, area_code: str) -> list[Meeting]:
    """The meetings of an area, of what it lies in and of what lies in it, the latest first."""
    near = areas_of(snapshot).near(area_code)
    rows = register(snapshot, "meetings")
    found = [_meeting(snapshot, row) for row in rows_of(rows[rows["area_code"].isin(near)])]
    return sorted(found, key=lambda one: (one.held_on, one.meeting_id), reverse=True)


def meeting_of(snapshot: Snapshot, meeting_id: str) -> Meeting | None:
    """The meeting; None where there is none."""
    rows = register(snapshot, "meetings")
    return next((_meeting(snapshot, row) for row in rows_of(rows[rows["meeting_id"] == meeting_id])), None)


def meeting_before(snapshot: Snapshot, meeting_id: str) -> Meeting | None:
    """The last closed one of the same area held before it, of the same kind where there is any; None at the first."""
    meeting = meeting_of(snapshot, meeting_id)
    if meeting is None:
        return None
    earlier = [
        one for one in meetings_of(snapshot, meeting.area_code)
        if one.is_closed and one.area_code == meeting.area_code and _is_before(one, meeting)
    ]  # fmt: skip
    return next((one for one in earlier if one.kind == meeting.kind), next(iter(earlier), None))


def meeting_kinds(snapshot: Snapshot) -> dict[str, str]:
    """Kinds of meetings: code -> name."""
    kinds = register(snapshot, "meeting_kinds")
    return dict(zip(kinds["kind"], kinds["title"], strict=True))


def role_titles(snapshot: Snapshot) -> dict[str, str]:
    """Every role that has ever been, by code; the last title that it had."""
    roles = register(snapshot, "roles")
    return dict(zip(roles["role_id"], roles["title"], strict=True))


def decisions_of(snapshot: Snapshot, meeting_id: str) -> list[Decision]:
    """What a meeting has decided, in the order in which it did."""
    rows = register(snapshot, "decisions")
    return _decisions(snapshot, rows[rows["meeting_id"] == meeting_id])


def decisions_near(snapshot: Snapshot, area_code: str, today: date) -> list[Decision]:
    """Every decision of an area, of what it lies in and of what lies in it: late ones first, then open ones by day.

    What is done comes last, the latest decided first.
    """
    rows = register(snapshot, "decisions")
    found = _decisions(snapshot, rows[rows["area_code"].isin(areas_of(snapshot).near(area_code))])
    latest = sorted(found, key=lambda one: one.decided_on, reverse=True)
    return sorted(latest, key=lambda one: (one.state != OPEN, (one.due or date.max) if one.state == OPEN else date.max))


def meeting_titles(snapshot: Snapshot) -> dict[str, str]:
    """Every meeting by its code."""
    rows = register(snapshot, "meetings")
    return dict(zip(rows["meeting_id"], rows["title"], strict=True))


def decisions_before(snapshot: Snapshot, meeting_id: str, today: date) -> list[Decision]:
    """What the meeting before decided, and of earlier ones what was open after it: late ones first, then by day."""
    before = meeting_before(snapshot, meeting_id)
    if before is None:
        return []
    earlier = [
        one.meeting_id for one in meetings_of(snapshot, before.area_code)
        if one.area_code == before.area_code and _is_before(one, before)
    ]  # fmt: skip
    rows = register(snapshot, "decisions")
    left = (rows["state"].fillna(OPEN) == OPEN) | rows["upload_id"].isin(_written_since(snapshot, before.held_on))
    of_earlier = rows["meeting_id"].isin(earlier) & left
    found = _decisions(snapshot, rows[(rows["meeting_id"] == before.meeting_id) | of_earlier])
    return sorted(found, key=lambda one: (not one.is_late(today), one.state != OPEN, one.due or date.max))


def _written_since(snapshot: Snapshot, day: date) -> list[str]:
    """The uploads of what has been written on pages after a day: what has come of a decision is written so."""
    return [one.upload_id for one in snapshot.uploads if one.format == EDITED and one.at.date() > day]


def _is_before(one: Meeting, other: Meeting) -> bool:
    return (one.held_on, one.meeting_id) < (other.held_on, other.meeting_id)


def _meeting(snapshot: Snapshot, row: Any) -> Meeting:  # noqa: ANN401
    kinds = register(snapshot, "meeting_kinds").set_index("kind")
    kind = kinds.loc[row.kind] if row.kind in kinds.index else pd.Series({"title": row.kind, "items": "", "period": ""})
    titles, start, end = role_titles(snapshot), _day(row.period_start), _day(row.period_end)
    held_on = _day(row.held_on)
    assert held_on is not None
    return Meeting(
        row.meeting_id, row.title, (row.kind, str(kind["title"])), tuple(codes(kind["items"])), row.area_code,
        _name(areas_of(snapshot).names, row.area_code), held_on, _day(row.closed_on),
        tuple((code, _name(titles, code)) for code in codes(row.present)),
        None if pd.isna(row.version) else int(row.version), (start, end) if start and end else None,
        text_of(kind["period"]),
    )  # fmt: skip


def _decisions(snapshot: Snapshot, rows: pd.DataFrame) -> list[Decision]:
    titles, names = role_titles(snapshot), areas_of(snapshot).names
    return [
        Decision(
            row.decision_id, text_of(row.meeting_id), row.text, _name(names, row.area_code),
            _name(titles, text_of(row.role_id)), _day(row.due), text_of(row.state) or OPEN, text_of(row.result),
            row.decided_on.date(), text_of(row.action_id), text_of(row.figure), text_of(row.theme),
            text_of(row.category),
        )
        for row in rows_of(rows)
    ]  # fmt: skip


def text_of(cell: object) -> str:
    """A text cell; empty where there is nothing."""
    return cell if isinstance(cell, str) else ""


def _name(names: Mapping[str, str], code: str) -> str:
    return str(names.get(code, code))


def _day(moment: pd.Timestamp) -> date | None:
    return None if pd.isna(moment) else moment.date()
