"""What polisen.se has told about an area: a feed of news beside the picture, never part of its numbers."""

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register

MOST = 10


def latest_news(snapshot: Snapshot, area_code: str) -> pd.DataFrame:
    """The latest notices about an area, newest first; those about its municipality where it lies inside one.

    Returns:
        The columns of `news` and `area_name`; at most `MOST` rows.
    """
    areas = areas_of(snapshot)
    place = areas.municipality(area_code) or area_code
    news = register(snapshot, "news")
    found = news[news["area_code"].isin(areas.descendants(place))]
    latest = found.sort_values("published_at", ascending=False, kind="stable").head(MOST)
    return latest.assign(area_name=latest["area_code"].map(areas.names)).reset_index(drop=True)
