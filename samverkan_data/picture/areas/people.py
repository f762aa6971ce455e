"""How many live in an area and in its parts."""

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query.observations import year_ends
from samverkan_data.query.places import areas_of


def people_in(snapshot: Snapshot, area_code: str) -> pd.DataFrame:
    """The latest known population of the area, then of the areas right below it: `name`, `year`, `value`."""
    areas, ends = areas_of(snapshot), year_ends(snapshot)
    latest = ends.sort_values("year", kind="stable").drop_duplicates("area_code", keep="last").set_index("area_code")
    known = [code for code in (area_code, *areas.children(area_code)) if code in latest.index]
    rows = latest.loc[known].reset_index()
    return rows.assign(name=rows["area_code"].map(areas.names))[["area_code", "name", "year", "value"]]
