"""The small series of the start page."""

import pandas as pd

from samverkan_data.charts.sparkline import sparkline


def test_it_is_low_and_prints_the_last_value(series: pd.DataFrame) -> None:
    figure = sparkline(series).figure
    assert figure.layout.height == 78
    assert [note.text for note in figure.layout.annotations] == ["2025, per månad", "<b>26</b>"]
    assert [trace.name for trace in figure.data] == ["band", "count", "preliminary", "rise"]


def test_the_step_is_written_under_the_axis(series: pd.DataFrame) -> None:
    quarters = series[series["month"].dt.month.isin([1, 7, 10])]
    assert sparkline(quarters, step="quarter").figure.layout.annotations[0].text == "2025, per kvartal"
    assert sparkline(quarters, step="quarter").alt.startswith("Linjediagram per kvartal, 2025.")


def test_a_masked_last_value_is_a_span(series: pd.DataFrame) -> None:
    masked = series.assign(masked=series["month"] == "2025-12-01")
    assert sparkline(masked).figure.layout.annotations[-1].text == "1–4"
    assert sparkline(masked).alt.endswith("Senaste värdet är maskerat.")


def test_a_missing_last_value_is_left_out(series: pd.DataFrame) -> None:
    blank = series.assign(count=series["count"].astype(float).mask(series["month"] == "2025-12-01"))
    assert [note.text for note in sparkline(blank).figure.layout.annotations] == ["2025, per månad"]


def test_without_limits_there_is_no_band(series: pd.DataFrame) -> None:
    figure = sparkline(series[["month", "count"]]).figure
    assert [trace.name for trace in figure.data] == ["count"]
