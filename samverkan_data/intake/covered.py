"""The period that a file of incidents says it reports: title, name, sheet or notes, `t.o.m. juni 2026`.

Such a period says which months are complete: also one in which nothing happened, and not one that it ends inside.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.reading.mentions import PART, WHOLE, YEAR, Mention
from samverkan_data.reading.statements import statements
from samverkan_data.reading.words.periods import UNTIL
from samverkan_data.received import Opened, Recognised

Days = tuple[date, date]
_UNTIL = re.compile(UNTIL)


def covered_days(opened: Opened, recognised: Recognised, rows: pa.Table, today: date) -> Days | None:
    """First and last day of the one period that the file says, where all of its rows lie in it.

    None where it says none, several, or one that its rows do not keep to: then nobody knows what it is of. Of a period
    that is not over the months that are.

    Args:
        opened: the file.
        recognised: which of its tables are read.
        rows: its typed rows.
        today: the day it is checked on.
    """
    if recognised.table != "incidents" or not rows.num_rows or not pc.count(rows.column("occurred_at")).as_py():
        return None
    held = [pc.min_max(rows.column("occurred_at"))[name].as_py().date() for name in ("min", "max")]
    said = {_days(one, held[0], held[1]) for one in _mentions(opened, recognised)}
    if len(said) != 1 or None in said:
        return None
    first, last = next(days for days in said if days)
    over = last if last < today else today.replace(day=1) - timedelta(days=1)
    return (first, over) if first <= held[0] and held[1] <= last and first <= over else None


def _mentions(opened: Opened, recognised: Recognised) -> Iterator[Mention]:
    """What is said to be of a period: parts of years and whole years, and other years beside them."""
    tables = [one for one in opened.tables if one.title in recognised.sheets] or [recognised.source or recognised.text]
    said = [one for table in tables for place in statements(opened, table) for one in place.mentions]
    parts = [one for one in said if one.kind in (PART, WHOLE)]
    years = {one.year for one in parts}
    yield from parts
    yield from (one for one in said if parts and one.kind == YEAR and years.isdisjoint({one.year, None}))


def _days(mention: Mention, first: date, last: date) -> Days | None:
    """The days of a mention, without a year in that of the rows; `t.o.m.` says the end, and the rows the beginning."""
    days = mention.in_year(last.year).days
    if days and _UNTIL.match(mention.text):
        return min(first, days[1]).replace(day=1), days[1]
    return days
