"""Counts of incidents per place, for the question whether one place stands for most of an increase.

Finer than any area: only for those who may see exact incidents.
"""

from collections.abc import Sequence
from datetime import date

import ibis
import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa

from samverkan_data.lake import Snapshot
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.query.rollup import counted_incidents
from samverkan_data.query.selection import Selection
from samverkan_data.query.time import within

CELL = ["source", "category", "area_code"]
NONE = pd.DataFrame(columns=[*CELL, "place", "period", "count"]).astype({"period": "int64", "count": "int64"})
DECIMALS = 4
"""Of a degree: about ten metres, one address."""


def count_by_place(snapshot: Snapshot, selection: Selection, periods: Sequence[tuple[date, date]]) -> pd.DataFrame:
    """Incidents whose coordinates are known, per source, category, shown area, place and period.

    Args:
        snapshot: the picture.
        selection: its time is not used.
        periods: first and last day of each; they may overlap.

    Returns:
        `source`, `category`, `area_code` (as in `incidents.count_by_period`), `place` (rounded coordinates), `period`
        (index in `periods`), `count`; only those above zero.
    """
    names = [str(at) for at, _ in enumerate(periods)]
    if _areas_with_places(snapshot).isdisjoint(areas_of(snapshot).descendants(selection.area_code)):
        return NONE
    fine = _per_period(snapshot, selection, periods)
    categories = categories_of(snapshot).shown(selection.categories)
    areas = areas_of(snapshot).shown(selection.area_code)
    shown = fine.assign(category=fine["category"].map(categories), area_code=fine["area_code"].map(areas))
    sums = shown.groupby([*CELL, "place"], as_index=False)[names].sum()
    long = sums.melt([*CELL, "place"], names, "period", "count").astype({"period": "int64", "count": "int64"})
    return long[long["count"] > 0].sort_values([*CELL, "place", "period"], ignore_index=True)


def _areas_with_places(snapshot: Snapshot) -> frozenset[str]:
    """The areas that any incident is told of with its coordinates; most sources never give them."""
    return snapshot.once(_told_with_places, ("incidents",))


def _told_with_places(snapshot: Snapshot) -> frozenset[str]:
    rows = snapshot.table("incidents")
    return frozenset(snapshot.run(_with_coordinates(rows).select("area_code").distinct())["area_code"])


def _with_coordinates(rows: ir.Table) -> ir.Table:
    return rows.filter(rows.latitude.notnull(), rows.longitude.notnull())


def _per_period(snapshot: Snapshot, selection: Selection, periods: Sequence[tuple[date, date]]) -> pd.DataFrame:
    """One question for all periods, with a column for each: putting an expression together takes longer than asking.

    The areas are laid beside, so that the question is the same for every area.
    """
    codes = pa.table({"area_code": pa.array(areas_of(snapshot).descendants(selection.area_code), pa.string())})
    rows = _placed(counted_incidents(snapshot), selection)
    with snapshot.beside(codes) as chosen:
        rows = rows.semi_join(chosen, "area_code")
        rows = rows.filter(ibis.or_(*(within(rows, *period) for period in periods)))
        sums = {str(at): rows["count"].sum(where=within(rows, *period)).fill_null(0).cast("int64")
                for at, period in enumerate(periods)}  # fmt: skip
        found = snapshot.run(rows.group_by([*CELL, "latitude", "longitude"]).aggregate(**sums))
    return found.assign(place=found["latitude"].astype(str) + " " + found["longitude"].astype(str))


def _placed(rows: ir.Table, selection: Selection) -> ir.Table:
    placed = _with_coordinates(rows)
    if selection.sources:
        placed = placed.filter(placed.source.isin(selection.sources))
    return placed.mutate(latitude=placed.latitude.round(DECIMALS), longitude=placed.longitude.round(DECIMALS))
