"""Counts of incidents per cell, of rows that are at hand: what `rollup.cells_with_sums` looks for sums in."""

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.lake.frames import to_frame

CELL = ["source", "category", "area_code", "occurred_at", "precision"]
SUMS = {"count": "sum", "rows": "sum", "many": "sum"}
FINE = pa.array(["minute", "day"])


def cells_at_hand(incidents: pa.Table) -> pd.DataFrame:
    """The cells of sources that count more than one anywhere; by the month where a source tells no count by the day.

    Returns:
        The columns of `CELL`, `count`, `rows`, `many`, in that order and by the columns of `CELL`.
    """
    rows = incidents.select([*CELL, "count"])
    rows = _of_sources(rows, _is_many(rows))
    is_fine = pc.is_in(rows.column("precision"), FINE)
    counts_days = pc.is_in(rows.column("source"), _sources(rows, pc.and_(_is_many(rows), is_fine)))
    is_merged = pc.and_(is_fine, pc.invert(counts_days))
    days, months = (pc.floor_temporal(rows.column("occurred_at"), unit=unit) for unit in ("day", "month"))
    told = {
        **{name: rows.column(name) for name in CELL[:3]},
        "occurred_at": pc.if_else(is_merged, months, days),
        "precision": pc.if_else(is_merged, "minute", rows.column("precision")),
        "count": pc.fill_null(rows.column("count"), 0),
        "rows": pa.repeat(pa.scalar(1, pa.int64()), rows.num_rows),
        "many": _is_many(rows).cast(pa.int64()),
    }
    sums = pa.table(told).group_by(CELL).aggregate(list(SUMS.items())).rename_columns([*CELL, *SUMS])
    return to_frame(sums.sort_by([(name, "ascending") for name in CELL]))


def _is_many(rows: pa.Table) -> pa.ChunkedArray:
    return pc.fill_null(pc.greater(rows.column("count"), 1), False)


def _sources(rows: pa.Table, which: pa.ChunkedArray) -> pa.Array:
    return pc.drop_null(rows.column("source").filter(which).unique())


def _of_sources(rows: pa.Table, which: pa.ChunkedArray) -> pa.Table:
    """The rows of the sources that some rows have."""
    return rows.filter(pc.is_in(rows.column("source"), _sources(rows, which)))
