"""The time axis, its gaps and its gridlines."""

import pandas as pd
import pytest

from samverkan_data.charts.look import Look
from samverkan_data.charts.theme import blank
from samverkan_data.charts.timeline import add_gaps, complete, last_day, missing, nice_step, set_month_axis


def test_a_month_without_a_row_is_missing_and_a_masked_one_is_not(masked_series: pd.DataFrame) -> None:
    whole = complete(masked_series)
    assert len(whole) == 12
    assert whole[missing(whole)]["month"].dt.month.tolist() == [4]
    assert whole[whole["masked"]]["month"].dt.month.tolist() == [2]


def test_limits_beside_a_masked_count_are_whole_and_the_mean_is_left_out(masked_series: pd.DataFrame) -> None:
    whole = complete(masked_series)
    assert "mean" not in whole
    assert (whole["low"].iloc[0], whole["high"].iloc[0]) == (0, 20)


def test_limits_are_exact_where_nothing_is_masked(series: pd.DataFrame) -> None:
    whole = complete(series)
    assert (whole["mean"].iloc[0], whole["high"].iloc[0]) == (10.4, 19.6)


@pytest.mark.parametrize(
    ("top", "expected"), [(1, 1), (4, 1), (5, 2), (9, 5), (26, 10), (41, 20), (600, 200), (15600, 5000)]
)
def test_gridlines_are_few_and_whole(top: float, expected: int) -> None:
    assert nice_step(top) == expected


@pytest.mark.parametrize(
    ("step", "expected"), [("month", "2026-02-28"), ("quarter", "2026-04-30"), ("year", "2027-01-31")]
)
def test_a_step_ends_the_day_before_the_next(step: str, expected: str) -> None:
    assert str(last_day(pd.Timestamp(2026, 2, 1), step)) == expected


def test_ticks_say_the_year_once(series: pd.DataFrame) -> None:
    drawing = blank(Look(), 100)
    set_month_axis(drawing, complete(series), "month")
    figure = drawing.figure
    assert list(figure.layout.xaxis.ticktext) == ["jan<br>2025", "jul"]


def test_missing_gets_a_dotted_frame_and_masked_a_hatch(masked_series: pd.DataFrame) -> None:
    drawing = blank(Look(), 100)
    add_gaps(drawing, complete(masked_series), "month", Look(), 20)
    figure = drawing.figure
    assert [(shape.name, shape.line.dash) for shape in figure.layout.shapes] == [("missing", "dot")]
    assert [(trace.name, trace.fillpattern.shape, trace.hoverinfo) for trace in figure.data] == [
        ("masked", "/", "skip")
    ]
    assert [note.text for note in figure.layout.annotations] == ["saknas", "1–4"]


def test_a_hidden_count_has_no_signal(series: pd.DataFrame) -> None:
    whole = complete(series.assign(masked=series["month"] == "2025-12-01"))
    assert whole["signal"].tolist()[-2:] == ["rise", ""]
