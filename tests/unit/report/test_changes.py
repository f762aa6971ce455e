"""Rows of changes made ready for a chart or a table."""

from typing import Any

import pandas as pd

from samverkan_data.report.changes import (
    MOST_ROWS,
    count_per_source,
    in_order,
    interval_rows,
    sources_text,
    twin_columns,
)


def row(label: str, area: str, verdict: str, **more: Any) -> dict[str, Any]:
    known = {"count": 1234, "normal_low": 3.0, "normal_high": 9.0, "ratio": 1.0, "source_label": "EST"}
    return {**known, "label": label, "area_code": area, "area_name": area.title(), "verdict": verdict, **more}


def frame(*rows: dict[str, Any]) -> pd.DataFrame:
    return pd.DataFrame(list(rows))


def test_a_row_is_named_by_its_part_or_its_source() -> None:
    rows = frame(row("a", "whole", "normal"), row("c", "part", "fall"))
    assert interval_rows(rows, "whole")["label"].tolist() == ["a · EST", "c · Part"]


def test_signals_stand_first_and_the_largest_ratio_on_top() -> None:
    rows = frame(row("a", "w", "normal", ratio=9.0), row("b", "w", "rise", ratio=2.0), row("c", "w", "rise", ratio=3.0))
    assert in_order(rows)["label"].tolist() == ["c", "b", "a"]


def test_the_chart_has_room_for_a_limited_number_of_rows() -> None:
    assert len(interval_rows(frame(*(row(str(number), "w", "rise") for number in range(30))), "w")) == MOST_ROWS


def test_the_number_behind_is_told_per_source_for_the_area_and_never_summed() -> None:
    rows = frame(
        row("a", "w", "rise", count=300), row("b", "w", "rise", count=20), row("a", "part", "rise", count=9),
        row("c", "w", "rise", count=354, source_label="Polisanmälan"),
    )  # fmt: skip
    assert count_per_source(rows, "w") == "n = 320 (EST), 354 (Polisanmälan)"
    assert sources_text(rows) == "EST och Polisanmälan"


def test_the_table_behind_has_only_columns_that_exist() -> None:
    assert twin_columns(frame(row("a", "w", "rise"))) == [
        "source_label", "label", "area_name", "count", "normal_low", "normal_high", "verdict",
    ]  # fmt: skip
