"""How many organisations report: counts from a source that people report to follow how many they are."""

from collections.abc import Sequence
from datetime import date

import ibis
import ibis.expr.types as ir
import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query.places import areas_of
from samverkan_data.query.rollup import ROWS_OF, incident_spans


def reporters_by_period(snapshot: Snapshot, area_code: str, periods: Sequence[tuple[date, date]]) -> pd.DataFrame:
    """Different reporting organisations in the area and all inside it, per source and period.

    Args:
        snapshot: the picture.
        area_code: the area.
        periods: first and last day of each.

    Returns:
        `source`, `period` (index in `periods`), `reporters`; sources that never name a reporter are not there.
    """
    everywhere = snapshot.again(_told, tuple(periods), of=ROWS_OF)
    inside = everywhere[everywhere["area_code"].isin(areas_of(snapshot).descendants(area_code))]
    names = [str(at) for at, _ in enumerate(periods)]
    own = inside.groupby(["source", "reporter"], as_index=False)[names].any()
    wide = own.groupby("source", as_index=False)[names].sum()
    long = wide.melt("source", var_name="period", value_name="reporters").astype({"period": "int64"})
    told = long.groupby("source")["reporters"].transform("max") > 0
    return long[told].sort_values(["source", "period"], ignore_index=True)


def _told(snapshot: Snapshot, periods: tuple[tuple[date, date], ...]) -> pd.DataFrame:
    """Of every area: `source`, `area_code`, `reporter`, and a column for each period, whether it reported then."""
    rows = incident_spans(snapshot)
    rows = rows.filter(rows.reporter.notnull())
    told = {str(at): _within(rows, *period).any() for at, period in enumerate(periods)}
    return snapshot.run(rows.group_by(["source", "area_code", "reporter"]).aggregate(**told))


def _within(spans: ir.Table, start: date, end: date) -> ir.BooleanValue:
    return (spans["first"] >= ibis.literal(start)) & (spans["last"] <= ibis.literal(end))
