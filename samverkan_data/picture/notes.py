"""What stands beside every change in an export: caveats, and whether one place stands for most of a rise."""

from datetime import date
from typing import Any

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.caveats import change_caveats, register_caveats
from samverkan_data.picture.changes import CELL
from samverkan_data.picture.concentration import concentrations, sentence
from samverkan_data.picture.question import Question


def with_notes(snapshot: Snapshot, question: Question, changes: pd.DataFrame, today: date) -> pd.DataFrame:
    """Rows of `find_changes` with `caveats` (list of texts) and `concentration` (`share` and `text`, or None)."""
    if changes.empty:
        return changes
    found = concentrations(snapshot, question, today)
    cells = changes[CELL].itertuples(index=False, name=None)
    return changes.assign(
        caveats=change_caveats(snapshot, question, changes, today),
        concentration=pd.Series([_told(found.get(cell)) for cell in cells], index=changes.index, dtype=object),
    )


def with_open_notes(snapshot: Snapshot, changes: pd.DataFrame) -> pd.DataFrame:
    """As `with_notes` for the open view: the registers' words only, and never a word about a single place."""
    return changes.assign(caveats=register_caveats(snapshot, changes), concentration=None)


def _told(share: float | None) -> dict[str, Any] | None:
    return None if share is None else {"share": round(share, 2), "text": sentence(share)}
