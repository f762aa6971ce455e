"""Actions and events that stand on a series."""

import pandas as pd
import pytest

from samverkan_data.charts.month_limits import month_limits


@pytest.fixture
def marks() -> pd.DataFrame:
    rows = [("action", "Kontroller <b> & samtal", "2024-06-01", None), ("event", "Marknad", "2025-09-12", "2025-09-13"),
            ("event", "Bygge", "2026-03-01", "2026-05-31")]  # fmt: skip
    frame = pd.DataFrame(rows, columns=["kind", "title", "start", "end"])
    return frame.assign(start=pd.to_datetime(frame["start"]), end=pd.to_datetime(frame["end"]))


def test_every_mark_has_its_number_a_bar_above_the_counts_and_a_line_down(
    series: pd.DataFrame, marks: pd.DataFrame
) -> None:
    plain, figure = month_limits(series, "est").figure, month_limits(series, "est", marks=marks).figure
    bars = [trace for trace in figure.data if trace.name in ("action", "event")]
    top = plain.layout.yaxis.range[1]
    assert [trace.name for trace in bars] == ["action", "event", "event"]
    assert all(top < trace.y[0] < figure.layout.yaxis.range[1] for trace in bars)
    assert [note.text for note in figure.layout.annotations][-3:] == ["<b>1</b>", "<b>2</b>", "<b>3</b>"]
    assert len([shape for shape in figure.layout.shapes if shape.name == "start"]) == 3
    assert bars[0].hovertemplate == "Kontroller &lt;b&gt; &amp; samtal<extra></extra>"


def test_the_axis_holds_what_is_ahead_and_begins_where_the_series_does(
    series: pd.DataFrame, marks: pd.DataFrame
) -> None:
    plain, figure = month_limits(series, "est").figure, month_limits(series, "est", marks=marks).figure
    (first, last), (start, end) = plain.layout.xaxis.range, figure.layout.xaxis.range
    assert (first, start) == (start, figure.data[-3].x[0])
    assert end > "2026-03-01" > last
    held = month_limits(series, "est", marks=marks[:2]).figure.layout.xaxis
    assert held == plain.layout.xaxis
    years_ahead = marks.assign(start=marks["start"] + pd.DateOffset(years=2))
    for axis in (figure.layout.xaxis, month_limits(series, "est", marks=years_ahead).figure.layout.xaxis):
        apart = pd.to_datetime([*axis.tickvals, axis.range[1]]).to_series().diff().dropna()
        assert apart.iloc[-1] <= apart.iloc[:-1].max()
        assert len(axis.ticktext) == len(axis.tickvals)


def test_the_words_name_every_mark_and_no_marks_leave_the_figure_alone(
    series: pd.DataFrame, marks: pd.DataFrame
) -> None:
    plain = month_limits(series, "est")
    told = month_limits(series, "est", marks=marks).alt.removeprefix(plain.alt)
    assert told == (
        " 1: Kontroller <b> & samtal, från 1 jun 2024. 2: Marknad, från 12 sep 2025. 3: Bygge, från 1 mar 2026."
    )
    assert month_limits(series, "est", marks=marks[:0]).figure == plain.figure
