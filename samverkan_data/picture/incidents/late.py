"""Late registrations: verdicts that the usual growth of the newest months would take away.

Known from the lake's own versions only; where no earlier upload tells how months grow nothing is said.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.counting import at_units, with_whole
from samverkan_data.picture.incidents.coverage import coverage_of
from samverkan_data.picture.question import Question
from samverkan_data.query import incidents
from samverkan_data.query.growth import steps
from samverkan_data.query.rollup import ROWS_OF
from samverkan_data.statistics.growth import usual_growth
from samverkan_data.statistics.verdicts import judge_changes
from samverkan_data.verdict import SIGNALS

CELL = ["source", "category", "area_code"]
Growth = dict[str, list[float]]


def with_late(snapshot: Snapshot, question: Question, counts: pd.DataFrame, judged: pd.DataFrame) -> pd.DataFrame:
    """Add `late`, how many more usually come, and `may_change`: with them the verdict would be another.

    Args:
        snapshot: the picture.
        question: what was asked.
        counts: what was judged, see `verdicts.judge_changes`.
        judged: its answer.
    """
    cells = set(zip(judged["source"], judged["area_code"], strict=True))
    more = _usually_come(snapshot, question, cells, snapshot.once(growth, ROWS_OF))
    told = judged.merge(more, how="left", on=CELL)
    told["late"] = told["late"].fillna(0.0).round().astype("int64")
    if not told["late"].any():
        return told.assign(may_change=False)
    later = counts.merge(told[[*CELL, "late"]], on=CELL)
    later["count"] = later["count"] + later["late"].where(later["period"] == 0, 0)
    verdicts = judge_changes(later.drop(columns="late"))[[*CELL, "verdict"]].rename(columns={"verdict": "later"})
    told = told.merge(verdicts, on=CELL)
    may_change = told["verdict"].isin(SIGNALS) & (told["verdict"] != told["later"])
    return told.assign(may_change=may_change).drop(columns="later")


def growth(snapshot: Snapshot) -> Growth:
    """Per source the usual growth of its newest months, see `usual_growth`; sources that do not grow are not there."""
    found = steps(snapshot)
    if found is None:
        return {}
    sources = found.changes.groupby("source")
    told = {str(of): usual_growth(rows, found.reach[found.reach["source"] == of]) for of, rows in sources}
    return {source: factors for source, factors in told.items() if max(factors) > 1}


def _usually_come(
    snapshot: Snapshot, question: Question, cells: Collection[tuple[str, str]], told: Growth
) -> pd.DataFrame:
    """`source`, `category`, `area_code`, `late`: what the growth of the asked-for months adds to each cell.

    A month's age is counted from the last that is known of the cell's own area.
    """
    coverage, parts = coverage_of(snapshot), []
    for source, factors in told.items():
        if not question.sources or source in question.sources:
            counts = incidents.count_by_month(snapshot, replace(question.selection(), sources=(source,)))
            shown = at_units(snapshot, with_whole(counts, question.area_code), cells, question.area_code)
            until = {code: coverage.until(source, code) for code in shown["area_code"].unique()}
            pairs = zip(shown["area_code"], shown["month"], strict=True)
            added = [_factor(factors, until[code], month) - 1 for code, month in pairs]
            parts.append(shown.assign(count=shown["count"] * added))
    if not parts:
        return pd.DataFrame(columns=[*CELL, "late"])
    sums = pd.concat(parts).groupby(CELL, as_index=False)[["count"]].sum()
    return sums.rename(columns={"count": "late"})


def _factor(factors: list[float], until: date | None, month: pd.Timestamp) -> float:
    """The usual growth of a month; none after the last that is known."""
    if until is None:
        return 1.0
    age = (until.year - month.year) * 12 + until.month - month.month
    return factors[age] if 0 <= age < len(factors) else 1.0
