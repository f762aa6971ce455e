"""What a correcting file takes away: stored rows of the uploads it corrects that it no longer holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import ibis
import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.lake import Snapshot
from samverkan_data.query.own_rows import own_rows
from samverkan_data.schema import TABLES

TIME = {"incidents": "occurred_at", "observations": "period_start"}


@dataclass(frozen=True)
class _Reach:
    """Uploads that the file corrects as a whole, and those that it corrects within the months it covers."""

    everywhere: list[str]
    within: list[str]


def find_removed_keys(snapshot: Snapshot, table: str, rows: pa.Table, file: str) -> pa.Table:
    """Keys of current rows that a correcting file takes away.

    A file corrects an earlier upload of the same table
    - within the months from its first to its last row, when it holds at least half of the upload's rows there or has
      the same name;
    - everywhere, when no other upload is more like it and it holds at least half of the upload's rows; of a register
      more than half, so that one corrected row of two does not take the other away.
    Only rows of the file's own sources and places are weighed and taken (`query/own_rows.py`).
    So a file with one corrected row takes nothing away, and neither does a correction of January–June take away July
    from the longer extract that came after. Registers have no months: only the second rule.

    Args:
        snapshot: the picture.
        table: name of the schema's table.
        rows: typed rows of the file.
        file: its name.
    """
    key = list(TABLES[table].key)
    span = _span(table, rows)
    with snapshot.beside(rows) as incoming, snapshot.stored(table) as every:
        stored = own_rows(snapshot, table, every.filter(~every.removed), incoming)
        stored = stored.mutate(inside=_is_inside(stored, table, span))
        held = _held(snapshot, stored, incoming, key)
        held["reported"] = held["upload_id"].isin(_same_reporters(snapshot, table, stored, rows))
        reach = _find_reach(
            held, bool(TABLES[table].label), rows.num_rows, {u.upload_id: u.file for u in snapshot.uploads}, file
        )
        corrected = stored.filter(
            stored.upload_id.isin(reach.everywhere) | (stored.upload_id.isin(reach.within) & stored.inside)
        )
        gone = snapshot.table(table).semi_join(corrected, key).anti_join(incoming, key).select(*key)
        return snapshot.run_arrow(gone)


def _same_reporters(snapshot: Snapshot, table: str, stored: ir.Table, rows: pa.Table) -> list[str]:
    """Uploads that some reporter of the file is in too, or that name none: others are of another system."""
    reporters = rows.column("reporter").unique().to_pylist() if table == "incidents" else [None]
    every = stored.select("upload_id").distinct()
    if table == "incidents" and None not in reporters:
        every = stored.filter(stored.reporter.isnull() | stored.reporter.isin(reporters)).select("upload_id").distinct()
    return list(snapshot.run(every)["upload_id"])


def _span(table: str, rows: pa.Table) -> tuple[datetime, datetime] | None:
    """First instant of the file's first month, and of the month after its last; None without months."""
    if table not in TIME or not rows.num_rows:
        return None
    times = rows.column(TIME[table]).cast(pa.timestamp("us"))
    first = pc.floor_temporal(pc.min(times), unit="month").as_py()
    return first, pc.ceil_temporal(pc.max(times), unit="month", ceil_is_strictly_greater=True).as_py()


def _is_inside(stored: ir.Table, table: str, span: tuple[datetime, datetime] | None) -> ir.BooleanValue:
    if span is None:
        return ibis.literal(False)
    time = stored[TIME[table]].cast("timestamp")
    return (time >= ibis.literal(span[0])) & (time < ibis.literal(span[1]))


def _held(snapshot: Snapshot, stored: ir.Table, incoming: ir.Table, key: list[str]) -> pd.DataFrame:
    """Per upload: its rows, how many the file holds, and the same within the file's months."""
    known = incoming.select(*key).mutate(is_held=True)
    joined = stored.left_join(known, key)
    is_held = joined.is_held.fill_null(False)
    return snapshot.run(
        joined.group_by("upload_id").aggregate(
            rows=joined.count(),
            held=is_held.sum().cast("int64"),
            rows_inside=joined.inside.sum().cast("int64"),
            held_inside=(is_held & joined.inside).sum().cast("int64"),
        )
    )


def _find_reach(held: pd.DataFrame, is_register: bool, file_rows: int, names: Mapping[str, str], file: str) -> _Reach:
    likeness = held["held"] / (held["rows"] + file_rows - held["held"])
    most = (likeness == likeness.max()) & (held["held"] > 0) & (2 * held["held"] >= held["rows"] + is_register)
    half_inside = (held["held_inside"] > 0) & (2 * held["held_inside"] >= held["rows_inside"])
    same_name = (held["upload_id"].map(names) == file) & (held["reported"] | (held["held"] > 0))
    within = held["upload_id"][(held["rows_inside"] > 0) & (half_inside | same_name)]
    return _Reach(list(held["upload_id"][most]), list(within))
