"""What has changed: every area × category × source of a period, with a verdict and an owner."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.counting import Compared, compared_of, compared_periods, count_compared
from samverkan_data.picture.incidents.late import with_late
from samverkan_data.picture.incidents.unplaced import placed_in, unplaced
from samverkan_data.picture.question import Question
from samverkan_data.picture.register.owners import owners_on, with_owner
from samverkan_data.query import observations
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.schema import SOURCES
from samverkan_data.statistics.verdicts import judge_changes
from samverkan_data.verdict import SIGNALS, Verdict

LARGE_KINDS = ("land", "lan", "lpo", "kommun")
Flags = NDArray[np.bool_]
Groups = NDArray[np.integer[Any]]
CELL = ["source", "category", "area_code"]
Populations = Mapping[str, Mapping[int, float]]
"""Area -> year -> mean population, years in order."""
MOST_EXPLAINED = 0.6
"""Share of the change of a whole that its parts must stand for to be told in its place."""


def find_changes(snapshot: Snapshot, question: Question, today: date) -> pd.DataFrame:
    """Judge the selected area as a whole and each area directly below it.

    Returns:
        One row per source × category × area: `count`, `baseline`, `expected_low`, `expected_high`, `normal_low`,
        `normal_high` (counts), `verdict`, `certainty`, `ratio` with limits, `label`, `area_name`, `source_label`,
        `theme`, `role_id`, `role`, `holder`, `compared`, the days that are compared, and `unplaced`, how many are known
        only to the asked-for area; `late` and `may_change`, see `late.with_late`. A source that has reported nothing of
        the period has no rows.
    """
    return snapshot.again(_find_changes, question, today)


def _find_changes(snapshot: Snapshot, question: Question, today: date) -> pd.DataFrame:
    every = place_counts(snapshot, question)
    if every.empty:
        return every
    counts = every[every["area_code"] != unplaced(question.area_code)]
    days = counts[["source", "area_code", "compared"]].drop_duplicates()
    judged = with_late(snapshot, question, counts.drop(columns="compared"), judge_changes(counts))
    judged = judged.merge(days, on=["source", "area_code"])
    named = with_names(with_unplaced(judged, every, question.area_code), snapshot)
    return with_owner(named, owners_on(snapshot, today))


def period_counts(snapshot: Snapshot, question: Question) -> pd.DataFrame:
    """As `place_counts`, without what is known only to the area: it is in the area's own rows."""
    counts = place_counts(snapshot, question)
    kept: pd.DataFrame = counts[counts["area_code"] != unplaced(question.area_code)].reset_index(drop=True)
    return kept


def with_unplaced(judged: pd.DataFrame, counts: pd.DataFrame, area_code: str) -> pd.DataFrame:
    """Add `unplaced`, how many of the asked-for period are known only to the area; 0 for the places in it."""
    own = counts[(counts["area_code"] == unplaced(area_code)) & (counts["period"] == 0)].assign(area_code=area_code)
    told = judged.merge(own[[*CELL, "count"]].rename(columns={"count": "unplaced"}), how="left", on=CELL)
    return told.assign(unplaced=told["unplaced"].fillna(0).astype("int64"))


def place_counts(snapshot: Snapshot, question: Question) -> pd.DataFrame:
    """Counts over what is compared, per source, category, area and period (0 = asked for, then the compared ones).

    Returns:
        `source`, `category`, `area_code`, `period`, `count`, `population` (of the area in the period's year) and
        `compared`: the compared days of the asked-for period, see `Comparable.text`.
    """
    return snapshot.again(_place_counts, question)


def _place_counts(snapshot: Snapshot, question: Question) -> pd.DataFrame:
    compared = compared_of(snapshot, question)
    cells = count_compared(snapshot, question, compared)
    if cells.empty:
        return cells.assign(population=0.0, compared="")
    years = {index: end.year for index, (_, end) in enumerate(compared_periods(snapshot, question))}
    return with_compared(with_population(cells, snapshot, years), compared)


def with_compared(rows: pd.DataFrame, compared: Compared) -> pd.DataFrame:
    """Add `compared` to rows with source and area."""
    pairs = zip(rows["source"], rows["area_code"], strict=True)
    return rows.assign(compared=[compared[source, placed_in(area)].text() for source, area in pairs])


def with_names(frame: pd.DataFrame, snapshot: Snapshot) -> pd.DataFrame:
    """Add `label`, `theme`, `area_name` and `source_label` from the registers."""
    categories, names = categories_of(snapshot), areas_of(snapshot).names
    return frame.assign(
        label=_named(frame["category"], categories.labels),
        theme=_named(frame["category"], categories.themes, ""),
        area_name=_named(frame["area_code"], names),
        source_label=frame["source"].map(SOURCES).fillna(frame["source"]),
    )


def _named(codes: pd.Series, names: dict[str, str], unknown: str | None = None) -> pd.Series:
    """The names of codes; the code itself, or `unknown`, where a register that has been taken back lacks it."""
    return codes.map(names).astype("str").fillna(codes if unknown is None else unknown)


def with_population(cells: pd.DataFrame, snapshot: Snapshot, years: dict[int, int]) -> pd.DataFrame:
    """Add `population` (mean of the year) of the nearest area known for every period; the last known carries on."""
    known, areas = snapshot.once(_populations), areas_of(snapshot)
    oldest = min(years.values())
    series = {code: _population(known, areas.path(placed_in(code)), oldest) for code in cells["area_code"].unique()}
    pairs = zip(cells["area_code"], cells["period"], strict=True)
    return cells.assign(population=[_at_year(series[code], years[period]) for code, period in pairs])


def _populations(snapshot: Snapshot) -> Populations:
    known = observations.mean_population(snapshot).sort_values("year")
    return {
        str(code): dict(zip(rows["year"], rows["population"], strict=True)) for code, rows in known.groupby("area_code")
    }


def _population(known: Populations, path: Sequence[str], oldest: int) -> Mapping[int, float]:
    """Population per year of the first area on the path that is known as far back as `oldest`."""
    return next((known[code] for code in path if code in known and min(known[code]) <= oldest), {})


def _at_year(population: Mapping[int, float], year: int) -> float:
    until = [known for known in population if known <= year]
    return float(population[until[-1]]) if until else float("nan")


def stands_for(changes: pd.DataFrame, area_code: str) -> pd.Series:
    """The rows of the asked-for area, and of the one unit that stands in its place where no other has reported."""
    own, sources = changes["area_code"] == area_code, changes["source_label"]
    alone = changes.groupby(sources)["area_code"].transform("nunique") == 1
    return own | (alone & ~own.groupby(sources).transform("any"))


def changes_once(changes: pd.DataFrame, area_code: str) -> pd.DataFrame:
    """The judged rows in which each source × category is counted once, in the order of the changes.

    One that has clearly changed stands where it happened: in the parts when they explain the whole, else as the whole,
    beside parts that have changed the other way. One that has not stands as the whole.
    """
    judged = changes[changes["verdict"] != Verdict.TOO_FEW]
    kept: pd.DataFrame = judged[_told_once(judged, area_code)]
    return kept


def lead_signals(changes: pd.DataFrame, area_code: str, most: int = 3) -> pd.DataFrame:
    """The signals to put first, as `changes_once` counts them: rises before falls, the largest change first."""
    once = changes_once(changes, area_code)
    rows = once[once["verdict"].isin(SIGNALS)]
    order = rows.assign(size=(rows["count"] - rows["baseline"]).abs(), up=rows["verdict"].eq(Verdict.RISE))
    return order.sort_values(["up", "size"], ascending=False).drop(columns=["size", "up"]).head(most)


def _told_once(judged: pd.DataFrame, area_code: str) -> Flags:
    """Which rows stand for their source × category; all groups at once, since there are hundreds of them."""
    group = judged.groupby(["source", "category"], sort=False, dropna=False).ngroup().to_numpy()
    whole = (judged["area_code"] == area_code).to_numpy()
    signal = judged["verdict"].isin(SIGNALS).to_numpy()
    part = signal & ~whole
    alike = part & (judged["verdict"].to_numpy() == _of_whole(judged["verdict"].to_numpy(), whole, group))
    size = (judged["count"] - judged["baseline"]).abs().to_numpy(float)
    explained = np.bincount(group, np.where(alike, np.nan_to_num(size), 0.0))[group]
    explains = _any_of(alike, group) & (explained >= MOST_EXPLAINED * _of_whole(size, whole, group))
    changed = np.where(explains, part, whole | (part & ~alike))
    unchanged = np.where(_any_of(part, group), part, whole | ~_any_of(whole, group))
    told: Flags = np.where(_any_of(whole & signal, group), changed, unchanged)
    return told


def _any_of(flags: Flags, group: Groups) -> Flags:
    """For each row whether any of its group has the flag."""
    found: Flags = np.bincount(group, flags)[group] > 0
    return found


def _of_whole(values: NDArray[Any], whole: Flags, group: Groups) -> NDArray[Any]:
    """For each row the value of the first whole of its group; any row's where it has none."""
    first = np.zeros(group.max(initial=-1) + 1, np.intp)
    places = np.flatnonzero(whole)[::-1]
    first[group[places]] = places
    return values[first][group] if len(values) else values
