"""Counts of incidents. Sources are kept apart: they count different things and are never summed."""

from collections.abc import Sequence
from datetime import date

import ibis
import ibis.expr.types as ir
import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query.counted import few_cells, per_month, per_period
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.query.rollup import (
    ROWS_OF,
    SUMS_OF,
    are_months,
    counted_incidents,
    incident_rows,
    incident_spans,
    incidents_per_clock,
    with_clock,
)
from samverkan_data.query.selection import Selection
from samverkan_data.query.time import within

CELL = ["source", "category", "area_code"]
Period = tuple[date, date]


def count_by_month(snapshot: Snapshot, selection: Selection) -> pd.DataFrame:
    """Incidents per source, category, shown area and month; cells without incidents are not there.

    Incidents known only to the year are in no month.

    Returns:
        `source`, `category` (top of its tree, or the selected one), `area_code` (a direct child of the area, or the
        area itself for incidents known only to it), `month` (its first day), `count`.
    """
    period = (selection.start, selection.end)
    cells = few_cells(snapshot, [period])
    if cells is None:
        fine = _selected(snapshot, selection, snapshot.again(_per_month, period, of=SUMS_OF))
    else:
        fine = per_month(cells, period, _is_selected(snapshot, selection, cells.kinds).to_numpy())
    return _shown(snapshot, selection, fine, ["count"])


def _per_month(snapshot: Snapshot, period: Period) -> pd.DataFrame:
    """Of every area: `source`, `category`, `area_code`, `month`, `count`."""
    rows = incident_rows(snapshot, [period])
    rows = rows.filter(within(rows, *period), rows.precision != "year").mutate(month=rows.occurred_at.truncate("M"))
    return snapshot.run(rows.group_by([*CELL, "month"]).aggregate(count=_total(rows)))


def count_by_period(snapshot: Snapshot, selection: Selection, periods: Sequence[tuple[date, date]]) -> pd.DataFrame:
    """Incidents per source, category, shown area and period, zero where there are none.

    Args:
        snapshot: the picture.
        selection: its time is not used.
        periods: first and last day of each; they may overlap.

    Returns:
        `source`, `category`, `area_code`, `period` (index in `periods`), `count`; every source and category seen in any
        of the periods, for the area and each of its direct children.
    """
    sums = [str(index) for index, _ in enumerate(periods)]
    empty = pd.DataFrame(columns=[*CELL, "period", "count"])
    if not sums:
        return empty
    fine = snapshot.again(_counted, tuple(periods), of=SUMS_OF)
    wide = _shown(snapshot, selection, _selected(snapshot, selection, fine), sums)
    wide = wide[wide[sums].gt(0).any(axis=1)]
    if wide.empty:
        return empty
    counts = _with_every_area(wide, snapshot, selection, sums)
    long = counts.melt(CELL, var_name="period", value_name="count").astype({"period": "int64", "count": "int64"})
    return long.sort_values([*CELL, "period"], ignore_index=True)


def _counted(snapshot: Snapshot, periods: tuple[Period, ...]) -> pd.DataFrame:
    """Of every area: `source`, `category`, `area_code` and a column of counts for each period."""
    cells = few_cells(snapshot, periods)
    return _per_period(snapshot, periods) if cells is None else per_period(cells, periods)


def _per_period(snapshot: Snapshot, periods: Sequence[Period]) -> pd.DataFrame:
    """As `_counted`, by the engine."""
    rows = incident_rows(snapshot, periods)
    sums = {
        str(index): rows["count"].sum(where=within(rows, start, end)).fill_null(0).cast("int64")
        for index, (start, end) in enumerate(periods)
    }
    return snapshot.run(rows.group_by(CELL).aggregate(**sums))


def count_by_weekday_hour(snapshot: Snapshot, selection: Selection) -> pd.DataFrame:
    """Incidents per source, weekday (0 = Monday) and block of three hours (0 = from midnight).

    Only incidents whose minute is known; cells without incidents are not there.

    Returns:
        `source`, `weekday`, `block`, `count`.
    """
    categories = categories_of(snapshot).shown(selection.categories)
    rows = _with_clock(snapshot, selection)
    if selection.sources:
        rows = rows.filter(rows.source.isin(selection.sources))
    rows = rows.filter(rows.area_code.isin(areas_of(snapshot).descendants(selection.area_code)))
    rows = rows.filter(within(rows, selection.start, selection.end), rows.category.isin(list(categories)))
    keys = ["source", "weekday", "block"]
    counts = snapshot.run(rows.group_by(keys).aggregate(count=_total(rows)))
    return counts.sort_values(keys, ignore_index=True)


def extent(snapshot: Snapshot) -> pd.DataFrame:
    """What each source holds.

    Returns:
        `source`, `first`, `last` (days on which an incident can have happened), `rows`, `reporters` (different kinds of
        reporting organisations), `example` (some of it is example data); the same frame each time.
    """
    return snapshot.once(_extent, ROWS_OF)


def _extent(snapshot: Snapshot) -> pd.DataFrame:
    rows = incident_spans(snapshot)
    found = rows.group_by("source").aggregate(
        first=rows["first"].min(),
        last=rows["last"].max(),
        rows=rows.rows.sum().cast("int64"),
        reporters=rows.reporter.nunique(),
        example=rows.is_example.any(),
    )
    return snapshot.run(found).sort_values("source", ignore_index=True)


def example_cells(snapshot: Snapshot) -> frozenset[tuple[str, str]]:
    """Source and area code of the incidents that are example data; the same object each time."""
    return snapshot.once(_example_cells, ROWS_OF)


def _example_cells(snapshot: Snapshot) -> frozenset[tuple[str, str]]:
    rows = incident_spans(snapshot)
    found = snapshot.run(rows.filter(rows.is_example).select("source", "area_code").distinct())
    return frozenset(found.itertuples(index=False, name=None))


def _with_clock(snapshot: Snapshot, selection: Selection) -> ir.Table:
    """Incidents whose minute is known, with `weekday` and `block`; no sum of others is known so well."""
    if are_months([(selection.start, selection.end)]):
        return incidents_per_clock(snapshot)
    rows = counted_incidents(snapshot)
    return with_clock(rows.filter(rows.precision == "minute"))


def _selected(snapshot: Snapshot, selection: Selection, fine: pd.DataFrame) -> pd.DataFrame:
    """Those of an area and sources, from counts of everything: putting a question together takes longer than that."""
    return fine[_is_selected(snapshot, selection, fine)]


def _is_selected(snapshot: Snapshot, selection: Selection, fine: pd.DataFrame) -> pd.Series:
    inside = fine["area_code"].isin(areas_of(snapshot).descendants(selection.area_code))
    return inside & fine["source"].isin(selection.sources) if selection.sources else inside


def _total(rows: ir.Table) -> ir.IntegerScalar:
    return rows["count"].sum().fill_null(ibis.literal(0)).cast("int64")


def _shown(snapshot: Snapshot, selection: Selection, fine: pd.DataFrame, sums: list[str]) -> pd.DataFrame:
    """Add up fine counts to the categories and areas that are shown."""
    categories = categories_of(snapshot).shown(selection.categories)
    if not selection.categories:
        categories |= {code: code for code in fine["category"].unique() if code not in categories}
    areas = areas_of(snapshot).shown(selection.area_code)
    shown = fine.assign(category=fine["category"].map(categories), area_code=fine["area_code"].map(areas))
    keys = [column for column in fine.columns if column not in sums]
    return shown.groupby(keys, as_index=False, observed=True)[sums].sum()


def _with_every_area(wide: pd.DataFrame, snapshot: Snapshot, selection: Selection, sums: list[str]) -> pd.DataFrame:
    codes = [selection.area_code, *areas_of(snapshot).children(selection.area_code)]
    shown = pd.DataFrame({"area_code": codes}, dtype="str")
    every = wide[CELL[:2]].drop_duplicates().merge(shown, how="cross")
    return every.merge(wide, how="left", on=CELL).fillna(dict.fromkeys(sums, 0))
