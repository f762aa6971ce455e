"""The parts of a municipality, each against the rest of it: incidents of one year, source by source, never summed."""

from datetime import date
from typing import NamedTuple

import numpy as np
import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.coverage import coverage_of
from samverkan_data.query import Selection, incidents, observations
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.query.rows import rows_of
from samverkan_data.schema import SOURCES
from samverkan_data.statistics.apart import against_rest, rate_against_whole
from samverkan_data.statistics.rates import few_for_rate

PER = 1_000
OLDEST_POPULATION = 3
MOST_FEW = 0.5


class Parts(NamedTuple):
    """One year.

    `frame`: `source`, `area_code`, `name`, `own`, `count`, `population`, `value`, `low`, `high`, `ratio`,
    `ratio_low`, `ratio_high`, `verdict`, `few`, `shown_as`. `value` is per 1 000 inhabitants where
    `shown_as` is rate (NaN where `few`: under 20), else the count: few (most parts are under 20) or unknown
    (population). `low` and `high` are the limits that decide, in front of `whole`; only rates have them.

    `whole` is the value of all parts together and `unplaced` the count known only to the municipality, per source;
    `reporters` the kinds of organisation that have reported.
    """

    name: str
    frame: pd.DataFrame
    whole: dict[str, float]
    unplaced: dict[str, int]
    reporters: dict[str, int]
    population_year: int


def municipality_around(snapshot: Snapshot, area_code: str) -> str:
    """The municipality that the area is or lies in; empty for larger areas."""
    return areas_of(snapshot).municipality(area_code)


def parts_against_rest(snapshot: Snapshot, area_code: str, year: int, theme: str) -> Parts | None:
    """Hold each part of the municipality against the rest of it.

    Args:
        snapshot: the picture.
        area_code: the municipality, or an area in it, whose part is then `own`.
        year: a whole year; sources that do not reach over it are left out.
        theme: only categories of this theme; empty means all.

    Returns:
        None where the municipality has no parts, or nothing was reported in them.
    """
    areas, outer = areas_of(snapshot), municipality_around(snapshot, area_code)
    inside = areas.children(outer) if outer else []
    counts = _counts(snapshot, outer, year, theme)
    people = _population(snapshot, inside, year)
    placed = counts[counts["area_code"].isin(inside)].assign(population=lambda rows: rows["area_code"].map(people))
    if placed.empty:
        return None
    known = bool(len(people))
    judged = pd.concat([_judged(rows, known) for _, rows in placed.groupby("source")], ignore_index=True)
    own = judged["area_code"].isin(areas.path(area_code))
    frame = judged.assign(name=judged["area_code"].map(areas.names), own=own)
    totals = placed.groupby("source")[["count", "population"]].sum()
    wholes = totals["count"] / totals["population"] * PER
    unplaced = counts[counts["area_code"] == outer].set_index("source")["count"]
    return Parts(
        str(areas.names[outer]),
        frame,
        {str(source): float(whole) for source, whole in wholes.items()} if known else {},
        {str(source): int(count) for source, count in unplaced.items()},
        _reporters(snapshot),
        int(people.name) if known else 0,  # type: ignore[call-overload]
    )


def themes(snapshot: Snapshot) -> dict[str, str]:
    """The themes of the category register: code → label."""
    return categories_of(snapshot).all_themes()


def _counts(snapshot: Snapshot, outer: str, year: int, theme: str) -> pd.DataFrame:
    """`source`, `area_code`, `count` of the sources that reach over the year and have reported from here.

    A part that a source has never told anything of is not there.
    """
    start, end = date(year, 1, 1), date(year, 12, 31)
    coverage = coverage_of(snapshot)
    sources = tuple(one for one in coverage.sources if one in SOURCES and coverage.covers(one, outer, start, end))
    categories = categories_of(snapshot).of_theme(theme)
    if not sources or (theme and not categories):
        return pd.DataFrame(columns=["source", "area_code", "count"])
    selection = Selection(outer, start, end, categories, sources)
    cells = incidents.count_by_period(snapshot, selection, [(start, end)])
    heard = pd.MultiIndex.from_frame(cells[["source", "area_code"]]).isin(list(coverage.heard))
    counts = cells[heard].groupby(["source", "area_code"], as_index=False)["count"].sum()
    told = counts.groupby("source")["count"].transform("sum") > 0
    kept: pd.DataFrame = counts[told].reset_index(drop=True)
    return kept


def _population(snapshot: Snapshot, inside: list[str], year: int) -> pd.Series:
    """Mean population of every part in the newest year, not older than three, that all are known for; else empty."""
    mean = observations.mean_population(snapshot)
    kept = mean[mean["area_code"].isin(inside) & mean["year"].between(year - OLDEST_POPULATION, year)]
    wide = kept.pivot(index="area_code", columns="year", values="population").dropna(axis="columns")
    if wide.empty or len(wide) < len(inside):
        return pd.Series(dtype=float)
    newest: pd.Series = wide[wide.columns.max()]
    return newest


def _judged(rows: pd.DataFrame, known: bool) -> pd.DataFrame:
    few = few_for_rate(rows["count"]).to_numpy()
    shown_as = "unknown" if not known else "few" if few.mean() > MOST_FEW else "rate"
    judged = against_rest(rows)
    if shown_as != "rate":
        return judged.assign(shown_as=shown_as, few=False, value=rows["count"].astype(float), low=np.nan, high=np.nan)
    people = rows["population"].astype(float)
    limits = rate_against_whole(judged, rows["count"].sum() / people.sum() * PER)
    shown = limits.assign(value=rows["count"] / people * PER)
    return judged.assign(shown_as=shown_as, few=few, **{str(name): shown[name].mask(few) for name in shown})


def _reporters(snapshot: Snapshot) -> dict[str, int]:
    extent = incidents.extent(snapshot)
    return {str(row.source): int(row.reporters) for row in rows_of(extent)}
