"""When each source has reported from each area: what the picture needs to tell nothing from not known."""

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query.rollup import ROWS_OF, incident_spans


def report_days(snapshot: Snapshot) -> pd.DataFrame:
    """The days, months and years that have any row, each once; a count of zero is a report too.

    Returns:
        `source`, `area_code`, `first`, `last` (the same day, or those of the month or year where no more is known).
    """
    return snapshot.once(_report_days, ROWS_OF)


def _report_days(snapshot: Snapshot) -> pd.DataFrame:
    return snapshot.run(incident_spans(snapshot).select("source", "area_code", "first", "last").distinct())


def reporter_days(snapshot: Snapshot) -> pd.DataFrame:
    """As `report_days`, with `reporter`, empty where the source names none."""
    return snapshot.once(_reporter_days, ROWS_OF)


def _reporter_days(snapshot: Snapshot) -> pd.DataFrame:
    rows = incident_spans(snapshot)
    named = rows.select("source", "area_code", "first", "last", reporter=rows.reporter.fill_null(""))
    return snapshot.run(named.distinct())


def stated_periods(snapshot: Snapshot) -> pd.DataFrame:
    """The periods that files say they report, for each source and area that they have rows of.

    Returns:
        `source`, `area_code`, `first`, `last` (days of the period).
    """
    covered = snapshot.covered
    if not covered:
        return pd.DataFrame(columns=["source", "area_code", "first", "last"])
    found = snapshot.once(_told_of, ROWS_OF)
    found = found[found["upload_id"].isin(covered)].reset_index(drop=True)
    days = pd.DataFrame([covered[upload_id] for upload_id in found["upload_id"]], columns=["first", "last"])
    return found.drop(columns="upload_id").join(days)


def _told_of(snapshot: Snapshot) -> pd.DataFrame:
    """`upload_id`, `source`, `area_code` of what each upload has rows of, whether they count or not."""
    with snapshot.stored("incidents") as every:
        rows = every.filter(~every.removed)
        return snapshot.run(rows.select("upload_id", "source", "area_code").distinct())
