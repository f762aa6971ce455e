"""Published figures and survey answers, and the population that rates divide by."""

from collections.abc import Mapping, Sequence

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.lake import Snapshot
from samverkan_data.lake.frames import to_frame

POPULATION = "folkmangd"
EVERYBODY = "alla"
SURVEY_UNITS = ("procent", "index")
ORDER = ["indicator", "area_code", "period_start", "period_end", "group", "source"]


def values(snapshot: Snapshot, indicators: Sequence[str] = (), areas: Sequence[str] = ()) -> pd.DataFrame:
    """Observation rows, all columns of the schema with `upload_id` and `example`.

    A value that is suppressed or missing is NaN; `status` says which.

    Args:
        snapshot: the picture.
        indicators: codes; none means all.
        areas: codes of exactly these areas; none means all.
    """
    wanted = {"indicator": list(indicators), "area_code": list(areas)}
    if (near := snapshot.at_hand("observations")) is not None:
        return to_frame(_of(near, wanted).sort_by([(name, "ascending") for name in ORDER]))
    rows = snapshot.table("observations")
    for name, codes in wanted.items():
        rows = rows.filter(rows[name].isin(codes)) if codes else rows
    return snapshot.run(rows.order_by(ORDER))


def _of(rows: pa.Table, wanted: Mapping[str, list[str]]) -> pa.Table:
    """The rows at hand that have one of some codes in each column that names any."""
    for name, codes in wanted.items():
        rows = rows.filter(pc.is_in(rows.column(name), pa.array(codes, pa.string()))) if codes else rows
    return rows


def with_values(snapshot: Snapshot) -> set[str]:
    """Codes of the indicators that have any observation."""
    return set(snapshot.run(snapshot.table("observations").select("indicator").distinct())["indicator"])


def example_areas(snapshot: Snapshot) -> frozenset[str]:
    """Codes of the areas that any made-up observation is of; the same object each time."""
    return snapshot.once(_example_areas, ("observations",))


def _example_areas(snapshot: Snapshot) -> frozenset[str]:
    rows = snapshot.table("observations")
    return frozenset(snapshot.run(rows.filter(rows.example).select("area_code").distinct())["area_code"])


def last_days(snapshot: Snapshot) -> pd.DataFrame:
    """How far the figures reach.

    Returns:
        `indicator`, `area_code`, `period_end` (the last); the same frame each time.
    """
    return snapshot.once(_last_days, ("observations",))


def _last_days(snapshot: Snapshot) -> pd.DataFrame:
    rows = snapshot.table("observations")
    last = rows.group_by(["indicator", "area_code"]).aggregate(period_end=rows.period_end.max())
    return snapshot.run(last.order_by("indicator", "area_code"))


def mean_population(snapshot: Snapshot) -> pd.DataFrame:
    """Mean population of each year: the mean of the two year-ends, where both are known, as Brå does.

    Returns:
        `area_code`, `year`, `population`; the same frame each time.
    """
    return snapshot.once(_mean_population, ("observations",))


def _mean_population(snapshot: Snapshot) -> pd.DataFrame:
    ends = year_ends(snapshot)
    before = ends.assign(year=ends["year"] + 1)
    both = ends.merge(before, on=["area_code", "year"], suffixes=("", "_before"))
    both["population"] = (both["value"] + both["value_before"]) / 2
    return both[["area_code", "year", "population"]].sort_values(["area_code", "year"], ignore_index=True)


def yearly(snapshot: Snapshot, indicator: str) -> pd.DataFrame:
    """A published figure of whole calendar years, once per area and year whoever gave it.

    Returns:
        `area_code`, `year`, `value`, in that order.
    """
    found = _everybody(snapshot, indicator)
    start, end = found["period_start"], found["period_end"]
    whole = (start.dt.day_of_year == 1) & (end.dt.month == 12) & (end.dt.day == 31) & (start.dt.year == end.dt.year)
    return _one_per_year(snapshot, found[whole])


def year_ends(snapshot: Snapshot) -> pd.DataFrame:
    """Population on 31 December: `area_code`, `year`, `value`."""
    found = _everybody(snapshot, POPULATION)
    end = found["period_end"]
    return _one_per_year(snapshot, found[(end.dt.month == 12) & (end.dt.day == 31) & found["value"].notna()])


def _everybody(snapshot: Snapshot, indicator: str) -> pd.DataFrame:
    found = values(snapshot, [indicator])
    return found[found["group"] == EVERYBODY]


def _one_per_year(snapshot: Snapshot, rows: pd.DataFrame) -> pd.DataFrame:
    """Where several figures are given for a year, the final one, then the one that was published last."""
    published = {upload.upload_id: position for position, upload in enumerate(snapshot.uploads)}
    ranked = rows.assign(
        year=rows["period_end"].dt.year.astype("int64"),
        final=rows["status"] == "final",
        published=rows["upload_id"].map(published),
    ).sort_values(["area_code", "year", "final", "published"], kind="stable")
    newest: pd.DataFrame = ranked.drop_duplicates(["area_code", "year"], keep="last")[["area_code", "year", "value"]]
    return newest.reset_index(drop=True)
