"""Incidents added up per month, once per data version: what most pages ask for. Nothing is counted twice."""

from collections.abc import Sequence
from datetime import date, timedelta

import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa

from samverkan_data.checking.totals import Totals, find_totals
from samverkan_data.lake import Snapshot
from samverkan_data.query.registers import register
from samverkan_data.schema.area_tree import AreaTree
from samverkan_data.tree import Tree

CELL = ["source", "category", "area_code", "occurred_at", "precision"]
SUMS_OF = ("incidents", "areas", "categories")
"""The tables that decide what is counted."""


def counted_incidents(snapshot: Snapshot) -> ir.Table:
    """The incidents without the counts that are sums of others, whatever files they came in.

    A file is asked about the sums in it; a sum in one file beside its parts in another is seen only here. Of one that
    is more than its parts what they lack is counted, where the sum is known to be; of one that is less, nothing.
    """
    return snapshot.kept("counted_incidents", lambda: _without_sums(snapshot))


def incident_rows(snapshot: Snapshot, periods: Sequence[tuple[date, date]]) -> ir.Table:
    """Rows with `source`, `category`, `area_code`, `occurred_at`, `precision` and `count` that give the right sums.

    The monthly sums where every period is whole months, the incidents themselves otherwise.
    """
    if all(start.day == 1 and (end + timedelta(days=1)).day == 1 for start, end in periods):
        return snapshot.kept("incidents_per_month", lambda: _per_month(counted_incidents(snapshot)), SUMS_OF)
    return counted_incidents(snapshot)


def cells_with_sums(snapshot: Snapshot, incidents: ir.Table) -> tuple[pd.DataFrame, Totals]:
    """Counts of incidents per cell, in their order, and which are sums of others by the registers of the snapshot."""
    none = pd.DataFrame(columns=[*CELL, "count"])
    highest = snapshot.run(incidents.aggregate(highest=incidents["count"].max()))["highest"]
    if not (highest > 1).any():
        return none, Totals()
    cells = snapshot.run(incidents.group_by(CELL).aggregate(
        count=incidents["count"].sum().cast("int64"), most=incidents["count"].max()
    ).order_by(CELL))  # fmt: skip
    areas, categories = register(snapshot, "areas"), register(snapshot, "categories")
    tree = AreaTree(areas["area_code"], areas["kind"], areas["parent"])
    trees = dict(zip(categories["category"], categories["tree"], strict=True))
    pairs = zip(categories["category"], categories["parent"], strict=True)
    within = Tree({code: above for code, above in pairs if trees.get(above) == trees.get(code)})
    return cells, find_totals(cells, tree, within)


def _without_sums(snapshot: Snapshot) -> ir.Table | pa.Table:
    incidents = snapshot.table("incidents")
    cells, found = cells_with_sums(snapshot, incidents)
    left_out = sorted((found.sums - found.unsure) | found.differing)
    sums = cells.loc[left_out][lambda of: of["most"] > 1] if left_out else cells.iloc[:0]
    if sums.empty:
        return incidents
    rest = [0 if at in found.sums else found.rest[at] for at in sums.index]
    with snapshot.beside(pa.Table.from_pandas(sums[CELL].assign(rest=rest), preserve_index=False)) as gone:
        kept = snapshot.run_arrow(incidents.anti_join(gone, CELL))
        beside = snapshot.run_arrow(incidents.inner_join(gone.filter(gone.rest > 0), CELL))
    return pa.concat_tables([kept, _rest_only(beside).cast(kept.schema)])


def _rest_only(rows: pa.Table) -> pa.Table:
    """One row per cell with what is left of its count."""
    first = rows.to_pandas().drop_duplicates(CELL)
    counted = first.assign(count=first["rest"]).drop(columns="rest")
    return pa.Table.from_pandas(counted, rows.drop_columns(["rest"]).schema, preserve_index=False)


def _per_month(incidents: ir.Table) -> ir.Table:
    """One row per cell and month, which says of itself that it is known to the month, or to the year."""
    rows = incidents.mutate(
        occurred_at=incidents.occurred_at.truncate("M"),
        precision=(incidents.precision == "year").ifelse("year", "month"),
    )
    return rows.group_by(CELL).aggregate(count=rows["count"].sum().fill_null(0).cast("int64"))
