"""Counts of the asked-for period and the earlier ones, each source and area over the months that it has reported."""

from collections.abc import Callable, Collection, Sequence

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.comparable import Comparable, Table, by_month, comparable
from samverkan_data.picture.incidents.coverage import Coverage, coverage_of
from samverkan_data.picture.incidents.unplaced import placed_in, unplaced, without_unknown_zeros
from samverkan_data.picture.question import Period, Question
from samverkan_data.query import Selection, incidents
from samverkan_data.query.places import areas_of

COUNTED = ["source", "category", "area_code", "period", "count"]
Compared = dict[tuple[str, str], Comparable]
Count = Callable[[Snapshot, Selection, Sequence[Period]], pd.DataFrame]
"""Counts with at least the columns of `COUNTED`, as `incidents.count_by_period` gives them."""


def compared_periods(snapshot: Snapshot, question: Question) -> list[Period]:
    """The asked-for period, then those it is compared with that the incidents reach back to, newest first."""
    extent = incidents.extent(snapshot)
    first = question.start if extent.empty else extent["first"].min().date()
    return question.periods(first)


def compared_of(snapshot: Snapshot, question: Question) -> Compared:
    """As `what_is_compared`, of all that a snapshot knows; the same object each time."""
    return snapshot.again(_compared_of, question)


def _compared_of(snapshot: Snapshot, question: Question) -> Compared:
    table = by_month(question, compared_periods(snapshot, question))
    return what_is_compared(coverage_of(snapshot), question, table)


def what_is_compared(coverage: Coverage, question: Question, table: Table) -> Compared:
    """Per source and area, the asked-for one and those right below it, what can be compared; others are not there."""
    found: Compared = {}
    for source in coverage.sources:
        if not question.sources or source in question.sources:
            for area in shown_areas(coverage, source, question.area_code):
                compared = comparable(coverage, source, area, table)
                if compared is not None:
                    found[source, area] = compared
    return found


def shown_areas(coverage: Coverage, source: str, area_code: str) -> list[str]:
    """The area and those right below it that the source has reported from, or for each the one unit that has alone.

    An area in a municipality from which nothing has ever been reported is not among them: nothing is known of it.
    """
    alone = _stands_alone(coverage, source, area_code)
    if alone or not coverage.units(source, area_code):
        return [alone] * bool(alone)
    silent = coverage.unheard(source, area_code)
    below = [child for child in coverage.areas.children(area_code) if child not in silent]
    return [area_code, *(_stands_alone(coverage, source, child) or child for child in below)]


def _stands_alone(coverage: Coverage, source: str, area_code: str) -> str:
    """The one unit that has reported from an area above the municipalities; empty where there are none or several."""
    units = [] if coverage.areas.municipality(area_code) else coverage.units(source, area_code)
    return units[0] if len(units) == 1 else ""


def count_compared(snapshot: Snapshot, question: Question, compared: Compared) -> pd.DataFrame:
    """Counts over what is compared.

    Returns:
        `source`, `category`, `area_code`, `period`, `count`; zero where a source and category has none in an area.
        What is known only to the asked-for area stands by itself too, see `unplaced`.
    """
    found = count_over(snapshot, question, compared, incidents.count_by_period)
    return without_unknown_zeros(found[COUNTED], question.area_code) if len(found) else found[COUNTED]


def count_over(snapshot: Snapshot, question: Question, compared: Compared, count: Count) -> pd.DataFrame:
    """What `count` counts of each source and area over the days that are compared of it."""
    asked: dict[tuple[tuple[int, tuple[Period, ...]], ...], list[tuple[str, str]]] = {}
    for cell, one in compared.items():
        asked.setdefault(tuple(one.pieces.items()), []).append(cell)
    parts = [_count(snapshot, question, dict(pieces), cells, count) for pieces, cells in asked.items()]
    filled = [part for part in parts if len(part)] or parts[:1]
    return pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=COUNTED)


def _count(
    snapshot: Snapshot, question: Question, pieces: dict[int, tuple[Period, ...]], cells: Sequence[tuple[str, str]],
    count: Count,
) -> pd.DataFrame:  # fmt: skip
    """Counts of the sources and areas that are compared over the same days."""
    sources = tuple(dict.fromkeys(source for source, _ in cells))
    days = [(period, piece) for period, found in pieces.items() for piece in found]
    selection = Selection(question.area_code, question.start, question.end, question.categories, sources)
    counts = count(snapshot, selection, [piece for _, piece in days])
    counts = counts.assign(period=counts["period"].map(dict(enumerate(period for period, _ in days))))
    sums = counts.groupby([name for name in counts.columns if name != "count"], as_index=False)[["count"]].sum()
    told = with_whole(sums, question.area_code)
    told = pd.concat([told, _without_place(sums, question.area_code)], ignore_index=True)
    return at_units(snapshot, told, cells, question.area_code)


def _without_place(sums: pd.DataFrame, area_code: str) -> pd.DataFrame:
    """What is known only to the area, under the code of its unknown place; nothing where the area has no parts."""
    own = sums[sums["area_code"] == area_code]
    some = own.groupby(["source", "category"])["count"].transform("sum") > 0
    has_parts = sums["area_code"].nunique() > 1
    return own[some & has_parts].assign(area_code=unplaced(area_code))


def at_units(
    snapshot: Snapshot, counts: pd.DataFrame, cells: Collection[tuple[str, str]], area_code: str
) -> pd.DataFrame:
    """Counts of an area and those right below it as `cells`, source and area, are shown; those of others are left out.

    What is counted for an area below is of the one unit in it where `cells` name that in its place, see `shown_areas`.
    """
    areas, told = areas_of(snapshot), counts.copy()
    direct = areas.children(area_code)
    for source, area in cells:
        outer = [code for code in areas.path(area) if code in direct and code != area]
        if outer:
            told.loc[(told["source"] == source) & told["area_code"].isin(outer), "area_code"] = area
    where = pd.MultiIndex.from_arrays([told["source"], told["area_code"].map(placed_in)])
    return told[where.isin(cells)]


def with_whole(counts: pd.DataFrame, area_code: str) -> pd.DataFrame:
    """Put the area's total first and keep the areas below it; rows known only to the whole area are in the total."""
    keys = [column for column in counts.columns if column not in ("area_code", "count")]
    sums = counts.groupby(keys, as_index=False).agg(count=("count", "sum"))
    whole = sums.assign(area_code=area_code)
    parts = counts[counts["area_code"] != area_code]
    return pd.concat([whole[counts.columns], parts], ignore_index=True)
