"""The questions of `notes`, `caveats` and `concentration` answered in the open view.

Only the registers' words: what the data say of reporters, places and one address could point at somebody.
"""

from datetime import date

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.gate.open_view import GivenOut
from samverkan_data.picture.incidents.caveats import register_caveats
from samverkan_data.picture.incidents.changes import CELL
from samverkan_data.picture.incidents.concentration import Cell
from samverkan_data.picture.incidents.notes import grouped_caveats
from samverkan_data.picture.incidents.open_changes import find_open_changes
from samverkan_data.picture.question import Question


def with_open_notes(
    _: GivenOut, snapshot: Snapshot, question: Question, changes: pd.DataFrame, today: date
) -> pd.DataFrame:
    """As `notes.with_notes`: the registers' words, and never a word about a single place."""
    if changes.empty:
        return changes
    caveats = pd.Series(register_caveats(snapshot, changes), index=changes.index, dtype=object)
    return changes.assign(caveats=caveats, concentration=None)


def open_caveats_by_cell(given: GivenOut, snapshot: Snapshot, question: Question, today: date) -> dict[Cell, list[str]]:
    """As `notes.caveats_by_cell`."""
    changes = find_open_changes(given, snapshot, question, today)
    if changes.empty:
        return {}
    cells = changes[CELL].itertuples(index=False, name=None)
    return dict(zip(cells, register_caveats(snapshot, changes), strict=True))


def open_category_caveats(
    given: GivenOut, snapshot: Snapshot, question: Question, source: str, today: date
) -> list[tuple[list[str], str]]:
    """As `notes.category_caveats`."""
    return grouped_caveats(snapshot, find_open_changes(given, snapshot, question, today), source)


def open_source_caveats(*_: object) -> list[str]:
    """As `caveats.source_caveats`: nothing, for they are made of the incidents."""
    return []


def open_concentrations(*_: object) -> dict[Cell, float]:
    """As `concentration.concentrations`: nothing, for one place may be one person."""
    return {}
