"""A municipality beside those that are like it, by the group that the register puts it in."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.areas.comparison import all_rates, with_counts, with_true_rates
from samverkan_data.query.places import areas_of
from samverkan_data.query.published import subjects, yearly_figures_of
from samverkan_data.query.registers import register
from samverkan_data.query.rows import rows_of
from samverkan_data.statistics.likeness import against_similar, middles
from samverkan_data.statistics.rates import PER

EARLIER_YEARS = 5
COLUMNS = ["subject", "label", "theme", "instrument", "year", "count", "rate", "have", "middle", "low", "high",
           "verdict", "change", "mark", "preliminary", "example"]  # fmt: skip


class Group(NamedTuple):
    """The municipalities that one is like: `title` and `origin` of the group, `others` the codes of the rest of it."""

    area_code: str
    title: str
    origin: str
    others: tuple[str, ...]


class Likeness(NamedTuple):
    """`rows`: `COLUMNS` of each subject with figures, per 100 000 (`rate` NaN under 20 a year); the worst first."""

    name: str
    group: Group
    rows: pd.DataFrame


class SimilarYears(NamedTuple):
    """How those alike have moved in a subject: `rows` are `year`, `have` and `middle` per 100 000 (NaN: too few)."""

    group: Group
    rows: pd.DataFrame


def group_of(snapshot: Snapshot, area_code: str) -> Group | None:
    """The first group of the register that holds the municipality that the area is or lies in; None where none does."""
    own, known = areas_of(snapshot).municipality(area_code), areas_of(snapshot).names
    for row in rows_of(register(snapshot, "municipality_groups")):
        members = str(row.members or "").split("|")
        if own and own in members:
            others = tuple(code for code in members if code in known and code != own)
            return Group(own, str(row.title), row.origin if isinstance(row.origin, str) else "", others)
    return None


def similar(snapshot: Snapshot, area_code: str) -> tuple[str, ...]:
    """The municipalities like an area that is one; nothing for other areas."""
    group = group_of(snapshot, area_code)
    return group.others if group is not None and group.area_code == area_code else ()


def likeness(snapshot: Snapshot, area_code: str) -> Likeness | None:
    """How the municipality around the area stands to those like it, in all that has been published of it.

    Each subject in the newest year of which the municipality has a figure and a population, which may be published
    later than the figure, against the `EARLIER_YEARS` before.

    Returns:
        None where the register puts it in no group, or it has no such figures.
    """
    group, known = group_of(snapshot, area_code), subjects(snapshot)
    if group is None or known.empty:
        return None
    own, others = _figures(snapshot, tuple(known["subject"]), group)
    if own.empty:
        return None
    told = against_similar(own, others).merge(known, on="subject")
    rates = {name: told[name] * PER for name in ("middle", "low", "high")}
    told = told.assign(**rates, above=told["true_rate"] / rates["middle"])
    ranked = told.sort_values(["mark", "above"], ascending=False, kind="stable")
    return Likeness(str(areas_of(snapshot).names[group.area_code]), group, ranked[COLUMNS].reset_index(drop=True))


def similar_years(snapshot: Snapshot, subject: str, area_code: str) -> SimilarYears | None:
    """The middle of those like a municipality, year by year; None for other areas and where it is in no group."""
    group = group_of(snapshot, area_code)
    if group is None or group.area_code != area_code:
        return None
    rows = snapshot.again(all_rates, subject)
    told = middles(rows[rows["area_code"].isin(group.others)])
    return SimilarYears(group, told.assign(middle=told["middle"] * PER))


def _figures(snapshot: Snapshot, subjects: tuple[str, ...], group: Group) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The own figures of each subject's newest year and those before, and the others' of that year; in their order."""
    every = snapshot.again(yearly_figures_of, subjects)
    rows = with_counts(snapshot, every[every["area_code"].isin([group.area_code, *group.others])])
    rows = rows.iloc[np.argsort(pd.Index(subjects).get_indexer(pd.Index(rows["subject"])), kind="stable")]
    is_own, known = rows["area_code"] == group.area_code, rows[["count", "population"]].notna().all(axis=1)
    newest = rows[is_own & known].groupby("subject")["year"].max()
    age = rows["subject"].map(newest).astype("float64") - rows["year"]
    is_recent = is_own & known & (age <= EARLIER_YEARS)
    own = with_true_rates(rows[is_recent]).assign(period=age[is_recent].astype("int64")).drop(columns=["low", "high"])
    return own.reset_index(drop=True), rows[~is_own & (age == 0)].reset_index(drop=True)
