"""Single reports of one source, as they came: for those who may see exact incidents."""

from datetime import date

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query.places import areas_of
from samverkan_data.query.rollup import counted_incidents
from samverkan_data.query.time import within

REPORT = ["occurred_at", "precision", "category", "area_code", "reporter", "assessment", "count"]


def reports_between(snapshot: Snapshot, source: str, area_code: str, start: date, end: date) -> pd.DataFrame:
    """Reports from the area and all inside it that are known to lie within the days, newest first.

    Returns:
        The columns of `REPORT`; those known only to the day come after those with a time of that day.
    """
    rows = counted_incidents(snapshot)
    rows = rows.filter(rows.source == source, rows.area_code.isin(areas_of(snapshot).descendants(area_code)))
    found = snapshot.run(rows.filter(within(rows, start, end)).select(*REPORT))
    return found.sort_values(["occurred_at", *REPORT[1:]], ascending=False, ignore_index=True)
