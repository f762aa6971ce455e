"""Incidents added up, once for all versions that have the same: what most pages ask for. Nothing is counted twice.

Per day and cell everything else is sums of; of a large table these sums are kept in the lake (`lake/rollups.py`).
"""

from collections.abc import Sequence
from datetime import date, timedelta

import ibis
import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa

from samverkan_data.checking.totals import Totals, find_totals
from samverkan_data.lake import Snapshot
from samverkan_data.query.cells_at_hand import CELL, cells_at_hand
from samverkan_data.query.registers import register
from samverkan_data.query.time import last_day
from samverkan_data.schema.area_tree import AreaTree
from samverkan_data.tree import Tree

SUMS_OF = ("incidents", "areas", "categories")
"""The tables that decide what is counted."""
ROWS_OF = ("incidents", "areas")
"""The tables that decide which incidents there are."""
BLOCK_HOURS = 3
REST = pa.schema([*((name, pa.string()) for name in CELL[:3]), ("occurred_at", pa.timestamp("us")),
                  ("precision", pa.string()), ("rest", pa.int64())])  # fmt: skip


def counted_incidents(snapshot: Snapshot) -> ir.Table:
    """The incidents without the counts that are sums of others, whatever files they came in.

    A file is asked about the sums in it; a sum in one file beside its parts in another is seen only here. Of one that
    is more than its parts what they lack is counted, where the sum is known to be; of one that is less, nothing.
    """
    incidents = snapshot.table("incidents")
    day = incidents.occurred_at.truncate("D")
    return _without_sums(snapshot, incidents.mutate(day=day), [*CELL[:3], "precision", "day"]).drop("day")


def incident_rows(snapshot: Snapshot, periods: Sequence[tuple[date, date]]) -> ir.Table:
    """Rows with `source`, `category`, `area_code`, `occurred_at`, `precision` and `count` that give the right sums.

    The monthly sums where every period is whole months, those per day otherwise.
    """
    if are_months(periods):
        return snapshot.rolled("incidents_per_month", lambda of: _per_month(_counted_days(of)), SUMS_OF)
    return _counted_days(snapshot)


def are_months(periods: Sequence[tuple[date, date]]) -> bool:
    """Whether every period is whole months."""
    return all(start.day == 1 and (end + timedelta(days=1)).day == 1 for start, end in periods)


def incidents_per_day(snapshot: Snapshot) -> ir.Table:
    """The incidents of each cell and day, sums of others among them.

    `source`, `category`, `area_code`, `occurred_at` (the day), `precision`, `count`, `rows` and `many`, how many of the
    rows are a count of more than one.
    """
    return snapshot.rolled("incidents_per_day", lambda of: as_days(of.table("incidents")), ROWS_OF)


def incidents_per_clock(snapshot: Snapshot) -> ir.Table:
    """The incidents whose minute is known, per month, weekday (0 = Monday) and block of three hours.

    `source`, `category`, `area_code`, `occurred_at` (first of the month), `precision` (month), `weekday`, `block`,
    `count`.
    """
    return snapshot.rolled("incidents_per_clock", lambda of: _per_clock(of.table("incidents")), ROWS_OF)


def incident_spans(snapshot: Snapshot) -> ir.Table:
    """Who has told anything of where and when: each reporter, area and day, month or year once.

    `source`, `area_code`, `reporter`, `is_example`, `first`, `last` (days), `rows`.
    """
    return snapshot.rolled("incident_spans", lambda of: _spans(of.table("incidents")), ROWS_OF)


def with_clock(rows: ir.Table) -> ir.Table:
    """The rows with `weekday` and `block`."""
    return rows.mutate(
        weekday=rows.occurred_at.day_of_week.index().cast("int64"),
        block=(rows.occurred_at.hour() // BLOCK_HOURS).cast("int64"),
    )


def cells_with_sums(snapshot: Snapshot, days: ir.Table | pa.Table | None = None) -> tuple[pd.DataFrame, Totals]:
    """Counts of incidents per cell, and which of them are sums of others by the registers of the snapshot.

    Args:
        snapshot: the picture.
        days: as `incidents_per_day`, which they are where nothing is said, or incidents at hand. What only sources
            have that never count more than one is not asked for, and single cases of sources that count whole months
            are asked for by the month.
    """
    if days is None:
        near = snapshot.at_hand("incidents")
        days = incidents_per_day(snapshot) if near is None else near
    found = cells_at_hand(days) if isinstance(days, pa.Table) else _cells(snapshot, days)
    areas, categories = register(snapshot, "areas"), register(snapshot, "categories")
    if not (found["count"] > 1).any():
        return found, Totals()
    tree = AreaTree(areas["area_code"], areas["kind"], areas["parent"])
    trees = dict(zip(categories["category"], categories["tree"], strict=True))
    pairs = zip(categories["category"], categories["parent"], strict=True)
    within = Tree({code: above for code, above in pairs if trees.get(above) == trees.get(code)})
    return found, find_totals(found, tree, within)


def _cells(snapshot: Snapshot, days: ir.Table) -> pd.DataFrame:
    counted = days.group_by("source").aggregate(many=days.many.sum(), fine=_fine(days).sum())
    rows = days.inner_join(counted.filter(counted.many > 0).select("source", "fine"), "source")
    merged = (rows.fine == 0) & rows.precision.isin(["minute", "day"])
    at = merged.ifelse(rows.occurred_at.truncate("M"), rows.occurred_at)
    cells = rows.mutate(occurred_at=at, precision=merged.ifelse("minute", rows.precision)).group_by(CELL)
    return snapshot.run(cells.aggregate(
        count=rows["count"].sum().cast("int64"), rows=rows.rows.sum().cast("int64"), many=rows.many.sum().cast("int64")
    ).order_by(CELL))  # fmt: skip


def _fine(days: ir.Table) -> ir.IntegerValue:
    """Rows that count more than one and are known to the day or better."""
    return days.precision.isin(["minute", "day"]).ifelse(days.many, 0)


def _left_out(snapshot: Snapshot) -> pa.Table:
    """The cells that are sums of others, with what is left to count of each: `REST`."""
    cells, found = cells_with_sums(snapshot)
    left_out = sorted((found.sums - found.unsure) | found.differing)
    sums = cells.loc[left_out][lambda of: of["many"] > 0] if left_out else cells.iloc[:0]
    rest = [0 if at in found.sums else found.rest[at] for at in sums.index]
    return pa.Table.from_pandas(sums[CELL].assign(rest=rest), REST, preserve_index=False)


def _without_sums(snapshot: Snapshot, rows: ir.Table, cell: list[str]) -> ir.Table:
    """The rows without those of cells that are left out; of one of which something is left, one row with that.

    Args:
        snapshot: the picture.
        rows: with the columns of `cell` and `count`.
        cell: the columns of a cell, in the order of `REST`.
    """
    left_out = _kept_left_out(snapshot)
    if not snapshot.once(_has_left_out, SUMS_OF):
        return rows
    day = cell[-1] if "day" in cell else "occurred_at"
    gone = left_out.select(*CELL[:3], "precision", "rest", **{day: left_out.occurred_at})
    order = ibis.window(group_by=cell, order_by=[rows[name] for name in rows.columns if name not in cell])
    firsts = rows.inner_join(gone.filter(gone.rest > 0), cell).mutate(place=ibis.row_number().over(order))
    rest = firsts.filter(firsts.place == 0).mutate(count=firsts.rest).select(rows.columns)
    return rows.anti_join(gone, cell).union(rest)


def _kept_left_out(snapshot: Snapshot) -> ir.Table:
    return snapshot.rolled("left_out", _left_out, SUMS_OF)


def _has_left_out(snapshot: Snapshot) -> bool:
    left_out = _kept_left_out(snapshot)
    return bool(snapshot.run(left_out.aggregate(rows=left_out.count()))["rows"].iloc[0])


def _counted_days(snapshot: Snapshot) -> ir.Table:
    days = incidents_per_day(snapshot).select(*CELL, "count")
    return _without_sums(snapshot, days, [*CELL[:3], "precision", "occurred_at"])


def as_days(incidents: ir.Table) -> ir.Table:
    """As `incidents_per_day`, of some incidents."""
    rows = incidents.select(*CELL[:3], "precision", "count", occurred_at=incidents.occurred_at.truncate("D"))
    sums = rows.group_by(CELL).aggregate(
        count=rows["count"].sum().fill_null(0).cast("int64"),
        rows=rows.count().cast("int64"),
        many=(rows["count"] > 1).sum().fill_null(0).cast("int64"),
    )
    return sums.order_by("occurred_at", *CELL[:3], "precision")


def _per_clock(incidents: ir.Table) -> ir.Table:
    rows = with_clock(incidents.filter(incidents.precision == "minute"))
    rows = rows.mutate(occurred_at=rows.occurred_at.truncate("M"), precision=ibis.literal("month"))
    keys = [*CELL, "weekday", "block"]
    sums = rows.group_by(keys).aggregate(count=rows["count"].sum().fill_null(0).cast("int64"))
    return sums.order_by("area_code", *CELL[:2], "occurred_at", "weekday", "block")


def _spans(incidents: ir.Table) -> ir.Table:
    told = incidents.select(
        "source",
        "area_code",
        "reporter",
        is_example=incidents.example,
        first=incidents.occurred_at.date(),
        last=last_day(incidents),
    )
    keys = list(told.columns)
    return told.group_by(keys).aggregate(rows=told.count().cast("int64")).order_by(keys)


def _per_month(days: ir.Table) -> ir.Table:
    """One row per cell and month, which says of itself that it is known to the month, or to the year."""
    rows = days.mutate(
        occurred_at=days.occurred_at.truncate("M"),
        precision=(days.precision == "year").ifelse("year", "month"),
    )
    sums = rows.group_by(CELL).aggregate(count=rows["count"].sum().fill_null(0).cast("int64"))
    return sums.order_by("area_code", "occurred_at", *CELL[:2], "precision")
