"""How months have grown from one upload to the next: what each added to, and took from, what had been reported."""

from typing import NamedTuple

import ibis
import ibis.expr.types as ir
import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query.time import last_day
from samverkan_data.schema import TABLES

TABLE = "incidents"
CELL = ["source", "category", "area_code", "month", "position"]


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
    with snapshot.stored(TABLE) as rows:
        told = rows.filter(rows.precision != "year").mutate(month=rows.occurred_at.truncate("M"), last=last_day(rows))
        reach = told.group_by(["source", "position"]).aggregate(last=told["last"].max())
        return Steps(snapshot.run(_changes(told)), snapshot.run(reach))


def _changes(rows: ir.Table) -> ir.Table:
    """A row's count comes with its upload and goes with the next one that has the same key."""
    order = ibis.window(group_by=list(TABLES[TABLE].key), order_by=rows.position)
    following = rows.mutate(after=rows.position.lead().over(order))
    alive = following.filter(~following.removed)
    count = alive["count"].fill_null(ibis.literal(0)).cast("int64")
    come = alive.select(*CELL, change=count)
    gone = alive.filter(alive.after.notnull())
    gone = gone.mutate(position=gone.after).select(
        *CELL, change=-gone["count"].fill_null(ibis.literal(0)).cast("int64")
    )
    every = come.union(gone)
    return every.group_by(CELL).aggregate(change=every.change.sum().cast("int64"))
