"""What the parties have promised and do in an area, and what lies ahead there: late things first, then by day."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal, NamedTuple

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.register.agreements import agreements_on
from samverkan_data.picture.register.meetings import OPEN, role_titles, text_of
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.query.rows import rows_of

UPHELD, BEHIND = "uppfyllt", "efter_plan"
Kind = Literal["promise", "action"]


class Undertaking(NamedTuple):
    """A promise or an action.

    How it goes, `done` of `planned` (None where nobody counts), who answers for it, and when it is followed up.
    """

    kind: Kind
    title: str
    area_name: str
    state: str
    done: int | None
    planned: int | None
    roles: tuple[str, ...]
    follow_up: date | None
    is_late: bool


class Ahead(NamedTuple):
    """Something to come; `kind` is a kind of event, `agreement`, or what is to be followed up."""

    start: date
    end: date | None
    what: str
    kind: str
    area_name: str
    role: str


def undertakings(snapshot: Snapshot, area_code: str, today: date) -> list[Undertaking]:
    """Promises and actions of the area and what is in or around it that are not over: late ones first, then by day.

    One that is fulfilled is told of until its follow-up day has been.
    """
    promises, actions = (_near(snapshot, name, area_code) for name in ("promises", "actions"))
    found = [_undertaking(snapshot, "promise", row, row.promised, [row.role_id], today) for row in rows_of(promises)]
    begun = actions[actions["starts_on"] <= pd.Timestamp(today)]
    found += [
        _undertaking(snapshot, "action", row, row.goal_count, [row.role_id, row.role_other], today)
        for row in rows_of(begun)
    ]
    current = [one for one in found if one.state != UPHELD or (one.follow_up and one.follow_up >= today)]
    return sorted(current, key=lambda one: (not one.is_late, one.follow_up or date.max))


def ahead(snapshot: Snapshot, area_code: str, today: date, until: date) -> list[Ahead]:
    """What comes in the area, in or around it up to a day: events, agreements that end, follow-ups; by day."""
    names = areas_of(snapshot).names
    found = [
        Ahead(
            row.starts_on.date(), _day(row.ends_on), row.title, text_of(row.kind) or "annat", names[row.area_code], ""
        )
        for row in rows_of(_near(snapshot, "events", area_code))
        if (_day(row.ends_on) or row.starts_on.date()) >= today and row.starts_on.date() <= until
    ]
    found += [*_ending(snapshot, area_code, today, until), *_due(snapshot, area_code, today, until)]
    return sorted(found, key=lambda one: (one.start, one.what))


def _ending(snapshot: Snapshot, area_code: str, today: date, until: date) -> Iterator[Ahead]:
    agreements, names = agreements_on(snapshot, today), areas_of(snapshot).names
    own = agreements.of(area_code)
    for one in dict.fromkeys([*([own] if own else []), *agreements.inside(area_code)]):
        if one.end and today <= one.end <= until:
            yield Ahead(one.end, None, one.title, "agreement", names[one.area_code], "")


def _due(snapshot: Snapshot, area_code: str, today: date, until: date) -> Iterator[Ahead]:
    titles, names = role_titles(snapshot), areas_of(snapshot).names
    for table, day, label in (("promises", "follow_up", "title"), ("actions", "follow_up", "title"),
                              ("decisions", "due", "text")):  # fmt: skip
        rows = _near(snapshot, table, area_code)
        going_on = rows["state"].fillna(OPEN) == OPEN if table == "decisions" else rows["state"] != UPHELD
        for row in rows_of(rows[going_on & rows[day].between(pd.Timestamp(today), pd.Timestamp(until))]):
            role = titles.get(text_of(row.role_id), "")
            yield Ahead(getattr(row, day).date(), None, getattr(row, label), table, names[row.area_code], role)


def _near(snapshot: Snapshot, table: str, area_code: str) -> pd.DataFrame:
    rows = register(snapshot, table)
    return rows[rows["area_code"].isin(areas_of(snapshot).near(area_code))]


def _undertaking(
    snapshot: Snapshot, kind: Kind, row: Any, planned: float, roles: list[object], today: date  # noqa: ANN401
) -> Undertaking:  # fmt: skip
    titles, follow_up, state = role_titles(snapshot), _day(row.follow_up), text_of(row.state)
    overdue = follow_up is not None and follow_up < today and state != UPHELD
    named = tuple(titles.get(code, code) for code in map(text_of, roles) if code)
    return Undertaking(kind, row.title, areas_of(snapshot).names[row.area_code], state, _count(row.done),
                       _count(planned), named, follow_up, overdue or state == BEHIND)  # fmt: skip


def _count(value: float) -> int | None:
    return None if pd.isna(value) else int(value)


def _day(moment: pd.Timestamp) -> date | None:
    return None if pd.isna(moment) else moment.date()
