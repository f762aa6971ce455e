"""Counts that are sums of others, by name, as they would be with the rows of a file."""

import ibis
import pandas as pd
import pyarrow as pa

from samverkan_data.checking.totals import Totals
from samverkan_data.lake import Snapshot
from samverkan_data.query.registers import register
from samverkan_data.query.rollup import CELL, cells_with_sums
from samverkan_data.schema import TABLES


def named_sums(snapshot: Snapshot, rows: pa.Table) -> list[str]:
    """Area, category and first day of each count that is a sum of others.

    Args:
        snapshot: the picture.
        rows: typed incidents that are added to it, in the place of those with their keys; an empty table adds none.
    """
    current = snapshot.table("incidents")
    columns = [*CELL, "count"]
    if not rows.num_rows:
        return _named(snapshot, *cells_with_sums(snapshot, current))
    with snapshot.beside(rows) as incoming:
        kept = current.anti_join(incoming, list(TABLES["incidents"].key))
        together = ibis.union(kept.select(columns), incoming.select(columns))
        return _named(snapshot, *cells_with_sums(snapshot, together))


def _named(snapshot: Snapshot, cells: pd.DataFrame, found: Totals) -> list[str]:
    areas = register(snapshot, "areas").set_index("area_code")["name"]
    labels = register(snapshot, "categories").set_index("category")["label"]
    sums = cells.loc[sorted(found.sums)] if found.sums else cells.iloc[:0]
    counted = sums[sums["most"] > 1] if len(sums) else sums
    places = zip(counted["area_code"], counted["category"], counted["occurred_at"], strict=True)
    return [f"{areas.get(area, area)}, {labels.get(kind, kind)}, {day:%Y-%m-%d}" for area, kind, day in places]
