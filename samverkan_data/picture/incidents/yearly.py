"""Counts per calendar year for the exports."""

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.query.rollup import incident_rows

CELL = ["area_code", "year", "category", "source"]


def used_cells(snapshot: Snapshot) -> pd.DataFrame:
    """The areas and categories in which each source has any incident: `source`, `category`, `area_code`."""
    return _fine(snapshot)[["source", "category", "area_code"]].drop_duplicates().reset_index(drop=True)


def year_counts(snapshot: Snapshot, areas: list[str]) -> pd.DataFrame:
    """Counts with everything inside each area and category added up; cells without incidents are not there.

    Args:
        snapshot: the picture.
        areas: codes.

    Returns:
        `area_code`, `year`, `category`, `source`, `count`, `status` (shown; see `open_view` for the others).
    """
    tree, categories = areas_of(snapshot), categories_of(snapshot)
    inside = [(outer, area) for outer in areas for area in tree.descendants(outer)]
    parts = [(outer, code) for outer in categories.trees for code in categories.shown([outer])]
    places = pd.DataFrame(inside, columns=["outer_area", "area_code"], dtype="str")
    wholes = pd.DataFrame(parts, columns=["outer_category", "category"], dtype="str")
    rows = _fine(snapshot).merge(places, on="area_code").merge(wholes, on="category")
    named = rows.drop(columns=["area_code", "category"]).rename(
        columns={"outer_area": "area_code", "outer_category": "category"}
    )
    return named.groupby(CELL)["count"].sum().reset_index().assign(status="shown")


def _fine(snapshot: Snapshot) -> pd.DataFrame:
    rows = snapshot.run(incident_rows(snapshot, ()))
    rows["year"] = rows["occurred_at"].dt.year.astype("int64")
    return rows.groupby(CELL)["count"].sum().reset_index()
