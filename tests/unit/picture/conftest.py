"""The year so far in Lekeberg, as the start page asks for it by itself, and frames of changes."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.changes import find_changes
from samverkan_data.picture.question import Question

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def this_year() -> Question:
    return Question("1814", date(2026, 1, 1), date(2026, 10, 31))


@pytest.fixture(scope="session")
def found(started_snapshot: Snapshot, this_year: Question) -> pd.DataFrame:
    """The changes of the starter data."""
    return find_changes(started_snapshot, this_year, TODAY)


@pytest.fixture
def changed() -> Callable[..., pd.DataFrame]:
    """Tuples (area, count, baseline, verdict[, owner]) of one category -> rows as `find_changes` gives them."""

    def rows(*cells: tuple[object, ...], label: str = "Klotter") -> pd.DataFrame:
        frame = pd.DataFrame([(*cell, "roll")[:5] for cell in cells])
        frame.columns = pd.Index(["area_code", "count", "baseline", "verdict", "role_id"])
        names = frame["area_code"].map({"1814": "Lekeberg"}).fillna(frame["area_code"])
        return frame.assign(area_name=names, source="est", category=label, label=label)

    return rows
