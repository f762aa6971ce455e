"""Published figures and survey answers, and the population that rates divide by."""

from collections.abc import Sequence

import pandas as pd

from samverkan_data.lake import Snapshot

POPULATION = "folkmangd"
EVERYBODY = "alla"


def values(snapshot: Snapshot, indicators: Sequence[str] = (), areas: Sequence[str] = ()) -> pd.DataFrame:
    """Observation rows, all columns of the schema with `upload_id` and `example`.

    A value that is suppressed or missing is NaN; `status` says which.

    Args:
        snapshot: the picture.
        indicators: codes; none means all.
        areas: codes of exactly these areas; none means all.
    """
    rows = snapshot.table("observations")
    if indicators:
        rows = rows.filter(rows.indicator.isin(indicators))
    if areas:
        rows = rows.filter(rows.area_code.isin(areas))
    return snapshot.run(rows.order_by("indicator", "area_code", "period_start", "period_end", "group", "source"))


def mean_population(snapshot: Snapshot) -> pd.DataFrame:
    """Mean population of each year: the mean of the two year-ends, where both are known, as Brå does.

    Returns:
        `area_code`, `year`, `population`.
    """
    ends = _year_ends(snapshot)
    before = ends.assign(year=ends["year"] + 1)
    both = ends.merge(before, on=["area_code", "year"], suffixes=("", "_before"))
    both["population"] = (both["value"] + both["value_before"]) / 2
    return both[["area_code", "year", "population"]].sort_values(["area_code", "year"], ignore_index=True)


def _year_ends(snapshot: Snapshot) -> pd.DataFrame:
    """Population on 31 December: `area_code`, `year`, `value`; a final figure goes before a preliminary one."""
    found = values(snapshot, [POPULATION])
    end = found["period_end"]
    is_year_end = (end.dt.month == 12) & (end.dt.day == 31) & (found["group"] == EVERYBODY) & found["value"].notna()
    known = found[is_year_end].assign(year=end.dt.year.astype("int64"), final=found["status"] == "final")
    newest = known.sort_values("final", kind="stable").drop_duplicates(["area_code", "year"], keep="last")
    ends: pd.DataFrame = newest[["area_code", "year", "value"]]
    return ends
