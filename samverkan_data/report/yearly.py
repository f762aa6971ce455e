"""Counts and rates per area, year, category and source: the rows of an export.

Status: `final`; `preliminary` (the year is not over); `partial` (the source has reported only a part of the area or the
year); `masked` (too few to show in the open view, or hidden to protect such a count); `suppressed` (by whoever has
published it); `not_over` (the open view shows whole years only); `missing` (the source had no data). A count of zero is
a count.
"""

from datetime import date

import numpy as np
import pandas as pd

from samverkan_data.errors import RefusedError
from samverkan_data.picture.gate.view import View
from samverkan_data.picture.incidents.coverage import Coverage, coverage_of, year_known
from samverkan_data.picture.incidents.yearly import CELL, used_cells, year_counts
from samverkan_data.query import observations
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.report.published import published_rows
from samverkan_data.statistics.rates import rates
from samverkan_data.texts import report as texts

COLUMNS = ["area_code", "year", "category", "source", "count", "rate", "status"]
CARRIES_RATE = ("final", "preliminary")


def yearly_rows(view: View, area_code: str, years: tuple[int, int], today: date) -> pd.DataFrame:
    """The area and everything inside it, first to last year, every category of every source.

    Args:
        view: what may be shown.
        area_code: the outer area.
        years: first and last.
        today: later years are not over.

    Returns:
        `area_code`, `year`, `category` (or indicator), `source`, `count`, `rate` (per 100 000 inhabitants), `status`.

    Raises:
        RefusedError: the last year is before the first.
    """
    first, last = years
    if last < first:
        raise RefusedError(texts.YEARS_BACKWARDS.format(first=first, last=last), texts.SWAP_YEARS)
    span = list(range(first, last + 1))
    areas = view.ask(areas_of).descendants(area_code)
    parts = [_incident_rows(view, areas, span, today), view.ask(published_rows, areas, span)]
    filled = [part[COLUMNS] for part in parts if len(part)]
    return pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=COLUMNS)


def _incident_rows(view: View, areas: list[str], years: list[int], today: date) -> pd.DataFrame:
    used = view.ask(used_cells)
    every = _every_row(view.ask(register, "categories"), used, areas, years)
    if every.empty:
        return every
    counts = view.ask(year_counts, areas).rename(columns={"status": "given"})
    rows = every.merge(counts, how="left", on=CELL)
    rows["count"] = rows["count"].where(rows["given"].notna(), 0.0)
    rows["status"] = _statuses(rows, view, today)
    rows.loc[rows["status"].isin(["missing", "masked", "not_over"]), "count"] = np.nan
    rated = rates(rows, view.ask(observations.mean_population))
    rated["rate"] = rated["rate"].where(rated["status"].isin(CARRIES_RATE))
    return rated


def _every_row(categories: pd.DataFrame, used: pd.DataFrame, areas: list[str], years: list[int]) -> pd.DataFrame:
    """Every area, year, and category of the trees that each source uses."""
    trees = used[["source", "category"]].drop_duplicates().merge(categories[["category", "tree"]], on="category")
    pairs = trees[["source", "tree"]].drop_duplicates().merge(categories[["category", "tree"]], on="tree")
    places = pd.MultiIndex.from_product([areas, years], names=["area_code", "year"]).to_frame(index=False)
    every = places.merge(pairs[["source", "category"]], how="cross")
    return every.sort_values(["area_code", "source", "category", "year"], ignore_index=True)


def _statuses(rows: pd.DataFrame, view: View, today: date) -> pd.Series:
    known, year = _known(view.ask(coverage_of), rows), rows["year"]
    given_out = year.astype("str").isin({one.code for one in view.periods or ()})
    conditions = {
        "not_over": ~given_out & view.is_open & (year >= today.year),
        "missing": known == "none",
        "masked": rows["given"].isin(["masked", "masked_second"]),
        "preliminary": year >= today.year,
        "partial": known == "part",
    }
    chosen = np.select([mask.to_numpy(bool) for mask in conditions.values()], list(conditions), "final")
    return pd.Series(chosen, rows.index, dtype="str")


def _known(coverage: Coverage, rows: pd.DataFrame) -> pd.Series:
    """How much of its year each row's source has reported from its area."""
    cells = list(rows[["source", "area_code", "year"]].itertuples(index=False, name=None))
    levels = {cell: year_known(coverage, *cell) for cell in dict.fromkeys(cells)}
    return pd.Series([levels[cell] for cell in cells], rows.index, dtype="str")
