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
    rows = snapshot.kept("report_days", lambda: _spans(snapshot.table("incidents")))
    return snapshot.run(rows)


def _spans(incidents: ir.Table) -> ir.Table:
    return incidents.select(
        "source", "area_code", first=incidents.occurred_at.date(), last=last_day(incidents)
    ).distinct()
