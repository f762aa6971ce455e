"""Incidents added up per month, once per data version: what most pages ask for."""

from collections.abc import Sequence
from datetime import date, timedelta

import ibis.expr.types as ir

from samverkan_data.lake import Snapshot


def incident_rows(snapshot: Snapshot, periods: Sequence[tuple[date, date]]) -> ir.Table:
    """Rows with `source`, `category`, `area_code`, `occurred_at`, `precision` and `count` that give the right sums.

    The monthly sums where every period is whole months, the incidents themselves otherwise.
    """
    if all(start.day == 1 and (end + timedelta(days=1)).day == 1 for start, end in periods):
        return snapshot.kept("incidents_per_month", lambda: _per_month(snapshot.table("incidents")))
    return snapshot.table("incidents")


def _per_month(incidents: ir.Table) -> ir.Table:
    """One row per cell and month, which says of itself that it is known to the month, or to the year."""
    rows = incidents.mutate(
        occurred_at=incidents.occurred_at.truncate("M"),
        precision=(incidents.precision == "year").ifelse("year", "month"),
    )
    keys = ["source", "category", "area_code", "occurred_at", "precision"]
    return rows.group_by(keys).aggregate(count=rows["count"].sum().fill_null(0).cast("int64"))
