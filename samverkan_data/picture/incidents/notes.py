"""What stands beside every change in an export: caveats, and whether one place stands for most of a rise."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.caveats import change_caveats
from samverkan_data.picture.incidents.changes import CELL, find_changes
from samverkan_data.picture.incidents.concentration import Cell, concentrations, sentence
from samverkan_data.picture.question import Question
from samverkan_data.query.registers import register


def with_notes(snapshot: Snapshot, question: Question, changes: pd.DataFrame, today: date) -> pd.DataFrame:
    """Rows of `find_changes` with `caveats` (list of texts) and `concentration` (`share` and `text`, or None)."""
    if changes.empty:
        return changes
    found = concentrations(snapshot, question, today)
    cells = changes[CELL].itertuples(index=False, name=None)
    return changes.assign(
        caveats=_column(changes, change_caveats(snapshot, question, changes, today)),
        concentration=_column(changes, [_told(found.get(cell)) for cell in cells]),
    )


def caveats_by_cell(snapshot: Snapshot, question: Question, today: date) -> dict[Cell, list[str]]:
    """The caveats of every source, category and area of the picture."""
    changes = find_changes(snapshot, question, today)
    if changes.empty:
        return {}
    cells = changes[CELL].itertuples(index=False, name=None)
    return dict(zip(cells, change_caveats(snapshot, question, changes, today), strict=True))


def category_caveats(snapshot: Snapshot, question: Question, source: str, today: date) -> list[tuple[list[str], str]]:
    """What the register says of the source's categories in the picture: labels that share a caveat, and the caveat."""
    return grouped_caveats(snapshot, find_changes(snapshot, question, today), source)


def grouped_caveats(snapshot: Snapshot, changes: pd.DataFrame, source: str) -> list[tuple[list[str], str]]:
    """As `category_caveats`, for changes that are known."""
    if changes.empty:
        return []
    told = register(snapshot, "categories").set_index("category")["caveat"].dropna()
    rows = changes[changes["source"] == source].drop_duplicates("category")
    said = rows.assign(caveat=rows["category"].map(told)).dropna(subset=["caveat"])
    return [(list(group["label"]), str(caveat)) for caveat, group in said.groupby("caveat", sort=False)]


def _column(changes: pd.DataFrame, values: Sequence[object]) -> pd.Series:
    return pd.Series(values, index=changes.index, dtype=object)


def _told(share: float | None) -> dict[str, Any] | None:
    return None if share is None else {"share": round(share, 2), "text": sentence(share)}
