"""Published counts of whole years as rows of an export, with the rate that was published beside them."""

import re
import unicodedata

import numpy as np
import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query import observations
from samverkan_data.query.registers import register

RATE = "_per_100000"
NO_VALUE = ("masked", "suppressed", "missing")
KEY = ["area_code", "year", "category", "publisher"]


def published_rows(snapshot: Snapshot, areas: list[str], years: list[int]) -> pd.DataFrame:
    """Every counting indicator and publisher, for each area and year; `missing` where nothing is published.

    Args:
        snapshot: the picture.
        areas: codes.
        years: calendar years.

    Returns:
        `area_code`, `year`, `category` (the indicator), `source`, `count`, `rate`, `status`.
    """
    found = _whole_years(snapshot)
    units = register(snapshot, "indicators").set_index("indicator")["unit"]
    unit = found["category"].map(units)
    counts = found[(unit == "antal") & (found["category"] != observations.POPULATION)]
    per = found[unit == "per_100000"].assign(category=found["category"].str.removesuffix(RATE))
    pairs = counts[["category", "publisher"]].drop_duplicates()
    places = pd.MultiIndex.from_product([areas, years], names=["area_code", "year"]).to_frame(index=False)
    rows = places.merge(pairs, how="cross").merge(counts, how="left", on=KEY).rename(columns={"value": "count"})
    rows = rows.merge(per[[*KEY, "value"]].rename(columns={"value": "rate"}), how="left", on=KEY)
    rows["status"] = rows["status"].fillna("missing")
    rows.loc[rows["status"].isin(NO_VALUE), ["count", "rate"]] = np.nan
    rows["source"] = rows["publisher"].map(source_code)
    return rows.sort_values(["area_code", "source", "category", "year"], ignore_index=True)


def source_code(publisher: str) -> str:
    """A publisher's name as a code: small letters without accents, joined by `_`."""
    plain = unicodedata.normalize("NFKD", publisher.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")


def _whole_years(snapshot: Snapshot) -> pd.DataFrame:
    found = observations.values(snapshot)
    start, end = found["period_start"], found["period_end"]
    whole = (start.dt.strftime("%m-%d") == "01-01") & (end.dt.strftime("%m-%d") == "12-31")
    kept = whole & (start.dt.year == end.dt.year) & (found["group"] == observations.EVERYBODY)
    named = found.assign(year=start.dt.year).rename(columns={"indicator": "category", "source": "publisher"})
    years: pd.DataFrame = named.loc[kept, [*KEY, "value", "status"]]
    return years.astype({"year": "int64"})
