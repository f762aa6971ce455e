"""Counts and rates per area, year, category and source: the rows of an export.

Status: `final`; `preliminary` (the year is not over); `partial` (the source covers only part of the area or the year);
`masked` (too few to show in the open view, or protected by whoever published it); `not_over` (the open view shows whole
years only); `missing` (the source had no data). A count of zero is a count.
"""

from datetime import date

import numpy as np
import pandas as pd

from samverkan_data.errors import RefusedError
from samverkan_data.lake import Snapshot
from samverkan_data.picture.open_view import OpenView
from samverkan_data.query import incidents, observations
from samverkan_data.query.areas import descendants
from samverkan_data.query.categories import shown_category_map
from samverkan_data.query.registers import register
from samverkan_data.query.rollup import incident_rows
from samverkan_data.report.coverage import coverage
from samverkan_data.report.published import published_rows
from samverkan_data.statistics.rates import rates
from samverkan_data.texts import report as texts

COLUMNS = ["area_code", "year", "category", "source", "count", "rate", "status"]
CELL = ["area_code", "year", "category", "source"]
CARRIES_RATE = ("final", "preliminary")


def yearly_rows(
    snapshot: Snapshot,
    area_code: str,
    years: tuple[int, int],
    today: date,
    mask_below: int,
    view: OpenView | None = None,
) -> pd.DataFrame:
    """The area and everything inside it, first to last year, every category of every source.

    Args:
        snapshot: the picture.
        area_code: the outer area.
        years: first and last.
        today: later years are not over.
        mask_below: published counts from 1 up to this are masked in the open view.
        view: what may be given out; None for the internal picture.

    Returns:
        `area_code`, `year`, `category` (or indicator), `source`, `count`, `rate` (per 100 000 inhabitants), `status`.

    Raises:
        RefusedError: the last year is before the first.
    """
    first, last = years
    if last < first:
        raise RefusedError(texts.YEARS_BACKWARDS.format(first=first, last=last), texts.SWAP_YEARS)
    span = list(range(first, last + 1))
    areas = descendants(register(snapshot, "areas"), area_code)
    published = published_rows(snapshot, areas, span, mask_below if view else 0)
    parts = [_incident_rows(snapshot, areas, span, today, view), published]
    filled = [part[COLUMNS] for part in parts if len(part)]
    return pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=COLUMNS)


def _incident_rows(
    snapshot: Snapshot, areas: list[str], years: list[int], today: date, view: OpenView | None
) -> pd.DataFrame:
    cells = _cells(snapshot)
    every = _every_row(snapshot, cells, areas, years)
    if every.empty:
        return every
    counts = _exact(snapshot, cells, areas) if view is None else _released(view)
    rows = every.merge(counts, how="left", on=CELL)
    rows["count"] = rows["count"].where(rows["released"].notna(), 0.0)
    rows["status"] = _statuses(rows, snapshot, cells, today, view)
    rows.loc[rows["status"].isin(["missing", "masked", "not_over"]), "count"] = np.nan
    rated = rates(rows, observations.mean_population(snapshot))
    rated["rate"] = rated["rate"].where(rated["status"].isin(CARRIES_RATE))
    return rated


def _cells(snapshot: Snapshot) -> pd.DataFrame:
    rows = snapshot.run(incident_rows(snapshot, ()))
    rows["year"] = rows["occurred_at"].dt.year.astype("int64")
    return rows.groupby(CELL)["count"].sum().reset_index()


def _every_row(snapshot: Snapshot, cells: pd.DataFrame, areas: list[str], years: list[int]) -> pd.DataFrame:
    """Every area, year, and category of the trees that each source uses."""
    register_ = register(snapshot, "categories")
    trees = cells[["source", "category"]].drop_duplicates().merge(register_[["category", "tree"]], on="category")
    pairs = trees[["source", "tree"]].drop_duplicates().merge(register_[["category", "tree"]], on="tree")
    places = pd.MultiIndex.from_product([areas, years], names=["area_code", "year"]).to_frame(index=False)
    every = places.merge(pairs[["source", "category"]], how="cross")
    return every.sort_values(["area_code", "source", "category", "year"], ignore_index=True)


def _exact(snapshot: Snapshot, cells: pd.DataFrame, areas: list[str]) -> pd.DataFrame:
    """Counts with everything inside each area and category added up."""
    tree, categories = register(snapshot, "areas"), register(snapshot, "categories")
    inside = [(outer, area) for outer in areas for area in descendants(tree, outer)]
    parts = [(outer, code) for outer in categories["category"] for code in shown_category_map(categories, [outer])]
    places = pd.DataFrame(inside, columns=["outer_area", "area_code"], dtype="str")
    wholes = pd.DataFrame(parts, columns=["outer_category", "category"], dtype="str")
    rows = cells.merge(places, on="area_code").merge(wholes, on="category")
    named = rows.drop(columns=["area_code", "category"]).rename(
        columns={"outer_area": "area_code", "outer_category": "category"}
    )
    return named.groupby(CELL)["count"].sum().reset_index().assign(released="shown")


def _released(view: OpenView) -> pd.DataFrame:
    whole: pd.DataFrame = view.cells[view.cells["period"].str.len() == len("2026")]
    years = whole["period"].astype("int64")
    return whole.drop(columns="period").assign(year=years).rename(columns={"status": "released"})


def _statuses(
    rows: pd.DataFrame, snapshot: Snapshot, cells: pd.DataFrame, today: date, view: OpenView | None
) -> pd.Series:
    extent = incidents.extent(snapshot).set_index("source")
    first, last = rows["source"].map(extent["first"]), rows["source"].map(extent["last"])
    covered = coverage(register(snapshot, "areas"), cells, rows[["area_code", "source"]])
    year = rows["year"]
    given_out = {one.code for one in view.periods} if view else set()
    conditions = {
        "missing": (covered == "none") | (year < first.dt.year) | (year > last.dt.year),
        "not_over": ~year.astype("str").isin(given_out) & (view is not None),
        "masked": rows["released"].isin(["masked", "masked_second"]),
        "preliminary": year >= today.year,
        "partial": (covered == "part") | ((year == first.dt.year) & (first.dt.month > 1)),
    }
    chosen = np.select([mask.to_numpy(bool) for mask in conditions.values()], list(conditions), "final")
    return pd.Series(chosen, rows.index, dtype="str")
