"""How months have grown from one upload to the next: what each added to, and took from, what had been reported."""

from typing import NamedTuple

import ibis
import ibis.expr.types as ir
import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query.rollup import ROWS_OF
from samverkan_data.query.time import last_day
from samverkan_data.schema import TABLES

TABLE = "incidents"
CELL = ["source", "category", "area_code", "month", "step"]


class Steps(NamedTuple):
    """`changes`: `source`, `category`, `area_code`, `month`, `position` (of the upload), `change` (of the count).

    `reach`: `source`, `position`, `last`, the last day that the upload has an incident of.
    """

    changes: pd.DataFrame
    reach: pd.DataFrame


def steps(snapshot: Snapshot) -> Steps | None:
    """What every upload changed; None where there are not two to hold against each other."""
    if len(snapshot.uploads) < 2 or sum(upload.table == TABLE for upload in snapshot.uploads) < 2:
        return None
    changes = snapshot.rolled("incident_growth", _changes, ROWS_OF)
    reach = snapshot.rolled("incident_reach", _reach, ROWS_OF)
    last = reach.group_by(["source", "step"]).aggregate(last=reach["last"].max())
    return Steps(*(snapshot.run(rows).rename(columns={"step": "position"}) for rows in (changes, last)))


def _told(snapshot: Snapshot) -> ir.Table:
    """The stored rows that are known to the month; `step` is the position of their upload."""
    with snapshot.stored(TABLE) as rows:
        told = rows.filter(rows.precision != "year", ~rows.removed)
        return told.mutate(month=told.occurred_at.truncate("M"), last=last_day(told), step=told.position)


def _reach(snapshot: Snapshot) -> ir.Table:
    told = _told(snapshot)
    return told.group_by(["source", "area_code", "step"]).aggregate(last=told["last"].max())


def _changes(snapshot: Snapshot) -> ir.Table:
    """A row's count comes with its upload and goes with the next one that has the same key."""
    told = _told(snapshot)
    alive = told.mutate(change=told["count"].fill_null(ibis.literal(0)).cast("int64"))
    gone = alive.inner_join(snapshot.followed(TABLE), [*TABLES[TABLE].key, "position"])
    gone = gone.mutate(step=gone.after, change=-gone.change)
    every = alive.select(*CELL, "change").union(gone.select(*CELL, "change"))
    return every.group_by(CELL).aggregate(change=every.change.sum().cast("int64"))
