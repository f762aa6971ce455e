"""What has changed: every area × category × source of a period, with a verdict and an owner."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.owners import owners_on, with_owner
from samverkan_data.picture.question import Period, Question
from samverkan_data.query import incidents, observations
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.schema import SOURCES
from samverkan_data.statistics.verdicts import judge_changes
from samverkan_data.verdict import SIGNALS, Verdict

LARGE_KINDS = ("land", "lan", "lpo", "kommun")
CELL = ["source", "category", "area_code"]


def find_changes(snapshot: Snapshot, question: Question, today: date) -> pd.DataFrame:
    """Judge the selected area as a whole and each area directly below it.

    Returns:
        One row per source × category × area: `count`, `baseline`, `expected_low`, `expected_high`, `normal_low`,
        `normal_high` (counts), `verdict`, `certainty`, `ratio` with limits, `label`, `area_name`, `source_label`,
        `theme`, `role_id`, `role`, `holder`.
    """
    counts = period_counts(snapshot, question)
    if counts.empty:
        return counts
    judged = judge_changes(counts)
    named = with_names(judged, snapshot)
    return with_owner(named, owners_on(snapshot, today))


def period_counts(snapshot: Snapshot, question: Question) -> pd.DataFrame:
    """Counts per source, category, area, period (0 = asked for, then the compared ones) with the area's population."""
    extent = incidents.extent(snapshot)
    if extent.empty:
        return pd.DataFrame(columns=[*CELL, "period", "count", "population"])
    periods = compared_periods(snapshot, question)
    counts = incidents.count_by_period(snapshot, question.selection(), periods)
    cells = with_whole(_only_covered(counts, snapshot), question.area_code)
    cells = _only_known_periods(cells, extent, [start for start, _ in periods])
    years = {index: end.year for index, (_, end) in enumerate(periods)}
    return with_population(cells, snapshot, years)


def compared_periods(snapshot: Snapshot, question: Question) -> list[Period]:
    """The asked-for period, then those it is compared with that the incidents reach back to, newest first."""
    extent = incidents.extent(snapshot)
    first = question.start if extent.empty else extent["first"].min().date()
    return question.periods(first)


def _only_covered(counts: pd.DataFrame, snapshot: Snapshot) -> pd.DataFrame:
    """Drop municipalities and larger areas that a source has never reported from: not known is not zero."""
    kinds = areas_of(snapshot).kinds
    told = counts.groupby(["source", "area_code"])["count"].transform("sum") > 0
    return counts[told | ~counts["area_code"].map(kinds).isin(LARGE_KINDS)].reset_index(drop=True)


def with_whole(counts: pd.DataFrame, area_code: str) -> pd.DataFrame:
    """Put the area's total first and keep the areas below it; rows known only to the whole area are in the total."""
    keys = [column for column in counts.columns if column not in ("area_code", "count")]
    sums = counts.groupby(keys, as_index=False).agg(count=("count", "sum"))
    whole = sums.assign(area_code=area_code)
    parts = counts[counts["area_code"] != area_code]
    return pd.concat([whole[counts.columns], parts], ignore_index=True)


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
    known = observations.mean_population(snapshot).sort_values("year")
    areas = areas_of(snapshot)
    oldest = min(years.values())
    series = {code: _population(known, areas.path(code), oldest) for code in cells["area_code"].unique()}
    pairs = zip(cells["area_code"], cells["period"], strict=True)
    return cells.assign(population=[_at_year(series[code], years[period]) for code, period in pairs])


def _population(known: pd.DataFrame, path: Sequence[str], oldest: int) -> pd.Series:
    """Population per year of the first area on the path that is known as far back as `oldest`."""
    for code in path:
        of_area = known[known["area_code"] == code].set_index("year")["population"]
        if len(of_area) and of_area.index.min() <= oldest:
            return of_area
    return pd.Series(dtype=float)


def _at_year(population: pd.Series, year: int) -> float:
    until = population[population.index <= year]
    return float(until.iloc[-1]) if len(until) else float("nan")


def _only_known_periods(cells: pd.DataFrame, extent: pd.DataFrame, starts: list[date]) -> pd.DataFrame:
    """Drop periods that began before the source had data: no reports then is not the same as zero."""
    first = extent.set_index("source")["first"].dt.to_period("M").dt.to_timestamp()
    began = cells["period"].map(dict(enumerate(pd.to_datetime(pd.Series(starts)))))
    return cells[(cells["period"] == 0) | (began >= cells["source"].map(first))].reset_index(drop=True)


def lead_signals(changes: pd.DataFrame, area_code: str, most: int = 3) -> pd.DataFrame:
    """The signals to put first: the part where it happened when it explains the whole, else the whole."""
    found = changes[changes["verdict"].isin(SIGNALS)]
    kept = [_most_telling(group, area_code) for _, group in found.groupby(["source", "category"], sort=False)]
    if not kept:
        return found
    rows = pd.concat(kept)
    order = rows.assign(size=(rows["count"] - rows["baseline"]).abs(), up=rows["verdict"].eq(Verdict.RISE))
    return order.sort_values(["up", "size"], ascending=False).drop(columns=["size", "up"]).head(most)


def _most_telling(group: pd.DataFrame, area_code: str) -> pd.DataFrame:
    whole = group[group["area_code"] == area_code]
    parts = group[group["area_code"] != area_code]
    if whole.empty or parts.empty:
        return parts if whole.empty else whole
    change = abs(float((whole["count"] - whole["baseline"]).iloc[0]))
    explained = float((parts["count"] - parts["baseline"]).abs().sum())
    return parts if explained >= 0.6 * change else whole
