"""Published reported crime: the area's yearly counts and rates beside the neighbours'."""

from typing import NamedTuple

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.areas.comparison import neighbours
from samverkan_data.query import observations
from samverkan_data.query.places import areas_of

COUNT, RATE = "bra_totalt", "bra_totalt_per_100000"
LEAST_YEARS = 3
MOST_BESIDE = 3


class Published(NamedTuple):
    """`own`: `year`, `count`, `value` (rate per 100 000); `others`: `name`, `year`, `value`; `area_code`, `name`.

    There are no others where the neighbours are too many to draw.
    """

    own: pd.DataFrame
    others: pd.DataFrame
    area_code: str
    name: str


def published_crime(snapshot: Snapshot, area_code: str) -> Published | None:
    """The series of the area, or of the nearest area around it that has one; None where there is none.

    Source: Brå, reported crime; the rates are Brå's own, per 100 000 of the mean population.
    """
    areas = areas_of(snapshot)
    rates = observations.yearly(snapshot, RATE)
    long_enough = rates.groupby("area_code")["year"].nunique() >= LEAST_YEARS
    known = [code for code in areas.path(area_code) if long_enough.get(code, False)]
    if not known:
        return None
    counts = observations.yearly(snapshot, COUNT).rename(columns={"value": "count"})
    own = rates[rates["area_code"] == known[0]].merge(counts, on=["area_code", "year"], how="left")
    beside = [code for code in neighbours(snapshot, known[0]) if long_enough.get(code, False)]
    others = rates[rates["area_code"].isin(beside if len(beside) <= MOST_BESIDE else [])]
    others = others.assign(name=others["area_code"].map(areas.names))
    return Published(
        own[["year", "count", "value"]], others[["name", "year", "value"]], known[0], str(areas.names[known[0]])
    )
