"""The questions of `changes` answered in the open view: from what is given out, and from nothing else."""

from datetime import date

import numpy as np
import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.gate.open_view import GivenOut, check_period
from samverkan_data.picture.incidents.changes import CELL, with_compared, with_names, with_population
from samverkan_data.picture.incidents.counting import Compared, what_is_compared
from samverkan_data.picture.incidents.reach import Reach, reach_of
from samverkan_data.picture.incidents.sentence import since
from samverkan_data.picture.question import Period, Question
from samverkan_data.picture.register.owners import owners_on, with_owner
from samverkan_data.query.places import categories_of
from samverkan_data.statistics.disclosure import EVERY_CATEGORY
from samverkan_data.statistics.verdicts import judge_changes
from samverkan_data.verdict import Verdict

JUDGED = [
    "baseline",
    "expected_low",
    "expected_high",
    "normal_low",
    "normal_high",
    "certainty",
    "ratio",
    "ratio_low",
    "ratio_high",
]
HIDDEN = ("masked", "masked_second")


def find_open_changes(given: GivenOut, snapshot: Snapshot, question: Question, today: date) -> pd.DataFrame:
    """As `changes.find_changes`, with `masked` and `secondary` (masked only to protect another cell).

    A masked cell has no count and no expectation, and the verdict `too_few`. How many have no place, or
    usually come later, is not given out.

    Raises:
        RefusedError: the period is not on the grid.
    """
    check_period(given.periods, question.start, question.end)
    cells = asked_cells(given, snapshot, question)
    if cells.empty:
        return cells
    judged = judge_given(cells, given, snapshot, question).sort_values([*CELL], ignore_index=True)
    judged = with_compared(judged, open_compared(given, question)).assign(
        unplaced=np.nan, late=np.nan, may_change=False
    )
    return with_owner(with_names(judged, snapshot), owners_on(snapshot, today))


def open_periods(given: GivenOut, question: Question) -> dict[int, Period]:
    """0 is the period asked for, then those it is compared with, newest first; only those that are given out."""
    asked = enumerate(question.periods(given.first))
    return {index: days for index, days in asked if given.code(*days)}


def open_compared(given: GivenOut, question: Question) -> Compared:
    """As `counting.what_is_compared`: a period is compared whole or not at all, and only where it is given out."""
    table = {at: [period] for at, period in open_periods(given, question).items()}
    return what_is_compared(given.coverage, question, table) if 0 in table else {}


def open_compared_with(given: GivenOut, _: Snapshot, question: Question) -> str:
    """As `sentence.compared_with`."""
    compared = {at for one in open_compared(given, question).values() for at in one.pieces}
    return since(question, [days for at, days in open_periods(given, question).items() if at and at in compared])


def open_reach(given: GivenOut, _: Snapshot, question: Question) -> Reach:
    """As `reach.reach`, of what is given out."""
    return reach_of(given.coverage, open_compared(given, question), question)


def asked_cells(given: GivenOut, snapshot: Snapshot, question: Question) -> pd.DataFrame:
    """Every source and category × area × period that is asked for.

    Returns:
        `source`, `category`, `area_code`, `period` (see `open_periods`), `count` (NaN where masked), `status`.
    """
    tops = set(categories_of(snapshot).shown(question.categories).values()) - {EVERY_CATEGORY}
    found = _of_question(given, question, given.cells[given.cells["category"].isin(tops)])
    some = found.groupby(["source", "category"])["status"].transform(lambda status: (status != "zero").any())
    return found[some.astype(bool)].reset_index(drop=True)


def asked_totals(given: GivenOut, snapshot: Snapshot, question: Question) -> pd.DataFrame:
    """As `asked_cells`, one row for all the categories asked for, `category` empty.

    Where not all are, it is the sum of what is given out of each, masked where more than one part could be masked.
    """
    if not question.categories:
        cells = given.cells[given.cells["category"] == EVERY_CATEGORY]
        return _of_question(given, question, cells)
    cells = asked_cells(given, snapshot, question)
    parts = cells[cells["status"] != "zero"].groupby(["source", "area_code", "period"])
    sums = parts.agg(
        count=("count", lambda counts: counts.sum(skipna=False)), parts=("status", "size"), status=("status", "first")
    ).reset_index()
    several = np.where(sums["count"].isna(), "masked_second", "shown")
    sums["status"] = sums["status"].where(sums["parts"] == 1, several)
    every = cells[["source", "area_code", "period"]].drop_duplicates()
    whole = every.merge(sums.drop(columns="parts"), how="left", on=["source", "area_code", "period"])
    whole["count"] = whole["count"].where(whole["status"].notna(), 0.0)
    return whole.assign(status=whole["status"].fillna("zero"), category="")[[*CELL, "period", "count", "status"]]


def judge_given(cells: pd.DataFrame, given: GivenOut, snapshot: Snapshot, question: Question) -> pd.DataFrame:
    """`statistics.judge_changes` on rounded counts, with `masked` and `secondary`.

    A masked earlier period counts as the middle of what it may be, or dropping the small ones would lift the baseline;
    one of which nothing is said leaves nothing to compare with.
    """
    now = cells[cells["period"] == 0]
    masked = now[now["status"].isin(HIDDEN)]
    usable = cells.assign(count=cells["count"].mask(cells["status"] == "masked", given.mask_below / 2))
    unknown = usable[(usable["period"] > 0) & (usable["status"] == "masked_second")]
    usable = _without(usable, masked)
    usable = pd.concat([usable[usable["period"] == 0], _without(usable[usable["period"] > 0], unknown)])
    parts = []
    if len(usable):
        years = {index: end.year for index, (_, end) in open_periods(given, question).items()}
        judged = judge_changes(with_population(usable.drop(columns="status"), snapshot, years))
        parts.append(judged.assign(masked=False, secondary=False))
    blank = masked[CELL].assign(
        count=np.nan, **dict.fromkeys(JUDGED, np.nan), verdict=str(Verdict.TOO_FEW), masked=True
    )
    parts.append(blank.assign(secondary=(masked["status"] == "masked_second").to_numpy()))
    return pd.concat([part for part in parts if len(part)], ignore_index=True)


def _without(cells: pd.DataFrame, others: pd.DataFrame) -> pd.DataFrame:
    """The rows of cells that are not among the others, whatever the period."""
    gone = pd.MultiIndex.from_frame(others[CELL])
    return cells[~pd.MultiIndex.from_frame(cells[CELL]).isin(gone)]


def _of_question(given: GivenOut, question: Question, cells: pd.DataFrame) -> pd.DataFrame:
    """The cells of what is compared, in each period that it is compared in; zeros filled in."""
    periods = open_periods(given, question)
    rows = [
        (source, area, at, given.code(*periods[at]))
        for (source, area), one in open_compared(given, question).items()
        for at in one.pieces
    ]
    asked = pd.DataFrame(rows, columns=["source", "area_code", "period", "code"])
    every = cells[["source", "category"]].drop_duplicates().merge(asked, on="source")
    found = every.merge(cells.rename(columns={"period": "code"}), how="left", on=[*CELL, "code"])
    found["count"] = found["count"].where(found["status"].notna(), 0.0)
    found["status"] = found["status"].fillna("zero")
    return found[[*CELL, "period", "count", "status"]].reset_index(drop=True)
