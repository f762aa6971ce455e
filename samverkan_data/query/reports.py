"""When each source has reported from each area: what the picture needs to tell nothing from not known."""

import ibis.expr.types as ir
import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query.time import last_day


def report_days(snapshot: Snapshot) -> pd.DataFrame:
    """The days, months and years that have any row, each once; a count of zero is a report too.

    Returns:
        `source`, `area_code`, `first`, `last` (the same day, or those of the month or year where no more is known).
    """
    rows = snapshot.kept("report_days", lambda: _spans(snapshot.table("incidents")), ("incidents", "areas"))
    return snapshot.run(rows)


def reporter_days(snapshot: Snapshot) -> pd.DataFrame:
    """As `report_days`, with `reporter`, empty where the source names none."""
    return snapshot.once(_reporter_days, ("incidents", "areas"))


def _reporter_days(snapshot: Snapshot) -> pd.DataFrame:
    rows = snapshot.table("incidents")
    named = rows.select(
        "source", "area_code", reporter=rows.reporter.fill_null(""), first=rows.occurred_at.date(), last=last_day(rows)
    )
    return snapshot.run(named.distinct())


def stated_periods(snapshot: Snapshot) -> pd.DataFrame:
    """The periods that files say they report, for each source and area that they have rows of.

    Returns:
        `source`, `area_code`, `first`, `last` (days of the period).
    """
    covered = snapshot.covered
    if not covered:
        return pd.DataFrame(columns=["source", "area_code", "first", "last"])
    with snapshot.stored("incidents") as every:
        rows = every.filter(every.upload_id.isin(list(covered)) & ~every.removed)
        found = snapshot.run(rows.select("upload_id", "source", "area_code").distinct())
    days = pd.DataFrame([covered[upload_id] for upload_id in found["upload_id"]], columns=["first", "last"])
    return found.drop(columns="upload_id").join(days)


def _spans(incidents: ir.Table) -> ir.Table:
    return incidents.select(
        "source", "area_code", first=incidents.occurred_at.date(), last=last_day(incidents)
    ).distinct()
