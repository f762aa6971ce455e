"""Rows of a file beside the stored ones."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.query import comparison
from samverkan_data.query.comparison import compare_rows, count_by_area
from samverkan_data.query.identity import find_moved
from samverkan_data.schema import TABLES

Add = Callable[..., Snapshot]
Make = Callable[..., Any]
STORED = (
    "2025-01-05T21:30 minute L est_epa est 1",
    "2025-01-06 day L est_epa est 2",
    "2025-01-07 day F est_epa polisanmalan 4",
)


def observation(value: float, status: str, year: int = 2025) -> dict[str, object]:
    return {
        "indicator": "x", "area_code": "L", "period_start": date(year, 1, 1), "period_end": date(year, 12, 31),
        "group": "alla", "value": value, "status": status, "source": "SCB",
    }  # fmt: skip


def test_rows_are_new_changed_or_unchanged_by_their_key(add_incidents: Add, make_rows: Make, incident: Make) -> None:
    lines = [STORED[0], STORED[1].replace("06 day", "08 day"), "2025-02-01 day L est_epa est 1"]
    ids = ["0", "1", "9"]
    rows = make_rows("incidents", [incident(line, key) for line, key in zip(lines, ids, strict=True)])
    found = compare_rows(add_incidents(*STORED), "incidents", rows)
    assert (found.new, found.changed, found.unchanged, found.finalised, found.first_changed) == (1, 1, 1, 0, "1")
    assert found.changes.to_dict("records") == [
        {"key": "1", "column": "occurred_at", "old": "2025-01-06", "new": "2025-01-08"}
    ]


def test_every_changed_cell_is_told_also_from_and_to_nothing(
    add_incidents: Add, make_rows: Make, incident: Make
) -> None:
    changed = incident(STORED[0].replace("est 1", "est 3"), "0") | {"reporter": "Skola", "area_code": None}
    found = compare_rows(add_incidents(*STORED), "incidents", make_rows("incidents", [changed]))
    assert [tuple(row) for row in found.changes[["column", "old", "new"]].to_numpy()] == [
        ("area_code", "L", ""),
        ("reporter", "", "Skola"),
        ("count", "1", "3"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "changed", "finalised"),
    [
        ((1, "preliminary"), (2, "final"), 1, 1),
        ((1, "preliminary"), (1, "final"), 1, 1),
        ((1, "preliminary"), (2, "preliminary"), 1, 0),
        ((1, "final"), (2, "final"), 1, 0),
        ((1, "final"), (1, "preliminary"), 1, 0),
        ((1, "final"), (1, "final"), 0, 0),
    ],
)
def test_a_preliminary_figure_that_becomes_final_is_told_apart(
    add: Add, before: tuple[float, str], after: tuple[float, str], changed: int, finalised: int, make_rows: Make
) -> None:
    snapshot = add("observations", [observation(*before)])
    found = compare_rows(snapshot, "observations", make_rows("observations", [observation(*after)]))
    assert (found.changed, found.finalised) == (changed, finalised)
    assert bool(found.first_changed) == (changed > finalised)


def test_a_file_for_an_empty_table_is_all_new(add: Add, make_rows: Make) -> None:
    rows = make_rows("observations", [observation(1, "final"), observation(2, "final", 2024)])
    found = compare_rows(add("indicators", [{"indicator": "x"}]), "observations", rows)
    assert (found.new, found.changed, found.unchanged, found.first_changed) == (2, 0, 0, "")
    assert list(found.changes.columns) == ["key", "column", "old", "new"]


def test_numbers_that_nobody_has_are_new_in_either_way(
    add_incidents: Add, make_rows: Make, incident: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot = add_incidents(*STORED)
    rows = make_rows("incidents", [incident(line, f"new-{place}") for place, line in enumerate(STORED)])
    quick = compare_rows(snapshot, "incidents", rows)
    assert find_moved(snapshot, rows).num_rows == 0
    monkeypatch.setattr(comparison, "shared_numbers", lambda *_: pd.DataFrame({"held": [1]}))
    slow = compare_rows(snapshot, "incidents", rows)
    assert vars(quick) | {"changes": None} == vars(slow) | {"changes": None}
    pd.testing.assert_frame_equal(quick.changes, slow.changes)


def test_an_empty_file_changes_nothing(add_incidents: Add, make_rows: Make) -> None:
    found = compare_rows(add_incidents(*STORED), "incidents", make_rows("incidents", []))
    assert (found.new, found.changed, found.unchanged) == (0, 0, 0)


def test_areas_are_counted_before_and_after_within_the_files_own_source(
    add_incidents: Add, make_rows: Make, incident: Make
) -> None:
    rows = make_rows("incidents", [incident("2025-01-05 day F est_epa est 16", "0")])
    removed = make_rows("incidents", [incident(STORED[1], "1")]).select(TABLES["incidents"].key)
    counts = count_by_area(add_incidents(*STORED), "incidents", rows, removed)
    assert counts.to_dict("records") == [
        {"area_code": "F", "before": 0, "after": 16},
        {"area_code": "L", "before": 3, "after": 0},
    ]


def test_a_table_without_areas_gives_an_empty_frame(add: Add, make_rows: Make) -> None:
    rows = make_rows("indicators", [{"indicator": "x"}])
    counts = count_by_area(add("indicators", [{"indicator": "y"}]), "indicators", rows, rows.select(["indicator"]))
    pd.testing.assert_frame_equal(counts, pd.DataFrame(columns=["area_code", "before", "after"]))
