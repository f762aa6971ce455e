"""What a meeting looks at where nobody has said another time: as long as its kind says, up to the day it is held."""

from datetime import date, timedelta

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.question import Period
from samverkan_data.picture.register.meetings import meetings_of
from samverkan_data.query.registers import register

WEEK, TERTIAL, YEAR = "vecka", "tertial", "ar"
MONTHS = {TERTIAL: 4, YEAR: 12}
DAY = timedelta(days=1)


def proposed_period(snapshot: Snapshot, kind: str, area_code: str, held_on: date) -> Period | None:
    """The last week, tertial or year that was over; of other kinds the time since the meeting before, if there is one.

    Args:
        snapshot: whose meetings and kinds of meetings they are.
        kind: of the meeting.
        area_code: where it decides.
        held_on: its day.
    """
    kinds = register(snapshot, "meeting_kinds").set_index("kind")["period"]
    length = kinds.get(kind)
    if length == WEEK:
        return last_week(held_on)
    if length in MONTHS:
        return last_months(held_on, MONTHS[str(length)])
    return _since_last(snapshot, kind, area_code, held_on)


def last_week(day: date) -> Period:
    """The last Monday to Sunday before the day."""
    sunday = day - timedelta(days=day.isoweekday())
    return sunday - timedelta(days=6), sunday


def last_months(day: date, months: int) -> Period:
    """The last tertial or year before the day: as many months, the first of which divide the year."""
    start = day.replace(month=(day.month - 1) // months * months + 1, day=1)
    before = (pd.Timestamp(start) - pd.DateOffset(months=months)).date()
    return before, start - DAY


def _since_last(snapshot: Snapshot, kind: str, area_code: str, held_on: date) -> Period | None:
    """From the day after what the last meeting looked at; of the same kind where there is one."""
    earlier = [one for one in meetings_of(snapshot, area_code) if one.area_code == area_code and one.held_on < held_on]
    before = next((one for one in earlier if one.kind[0] == kind), next(iter(earlier), None))
    if before is None:
        return None
    start = (before.period[1] if before.period else before.held_on) + DAY
    return (start, held_on - DAY) if start < held_on else None
