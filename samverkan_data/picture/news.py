"""What polisen.se has told about an area: a feed of news beside the picture, never part of its numbers."""

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.owners import area_path
from samverkan_data.query import areas as area_tree
from samverkan_data.query.registers import register

MOST = 10


def latest_news(snapshot: Snapshot, area_code: str) -> pd.DataFrame:
    """The latest notices about an area, newest first; those about its municipality where it lies inside one.

    Returns:
        The columns of `news` and `area_name`; at most `MOST` rows.
    """
    areas = register(snapshot, "areas")
    kinds = dict(zip(areas["area_code"], areas["kind"], strict=True))
    place = next((code for code in area_path(areas, area_code) if kinds.get(code) == "kommun"), area_code)
    news = register(snapshot, "news")
    found = news[news["area_code"].isin(area_tree.descendants(areas, place))]
    names = areas.set_index("area_code")["name"]
    latest = found.sort_values("published_at", ascending=False, kind="stable").head(MOST)
    return latest.assign(area_name=latest["area_code"].map(names)).reset_index(drop=True)
