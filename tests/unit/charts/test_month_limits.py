"""The control chart."""

import pandas as pd
import pytest

from samverkan_data.charts.month_limits import month_limits
from samverkan_data.charts.theme import palette


def texts(series: pd.DataFrame) -> list[str]:
    return [note.text for note in month_limits(series, "est").figure.layout.annotations]


def test_everything_is_labelled_where_it_stands(series: pd.DataFrame) -> None:
    assert texts(series) == [
        "saknas",
        "övre gräns 19",
        "medel 10",
        "<b>▲ 2 månader i rad<br>över det väntade</b>",
        "prel.",
    ]


def test_the_line_has_the_colour_of_its_source(series: pd.DataFrame) -> None:
    names = {"est": palette(False).est, "polisanmalan": palette(False).police}
    for source, colour in names.items():
        lines = {trace.name: trace.line.color for trace in month_limits(series, source).figure.data}
        assert lines["count"] == colour


def test_a_masked_month_takes_the_mean_away(masked_series: pd.DataFrame) -> None:
    figure = month_limits(masked_series, "est").figure
    assert "mean" not in {trace.name for trace in figure.data}
    assert "1–4" in texts(masked_series)
    assert not any(text.startswith("medel") for text in texts(masked_series))


def test_old_signals_get_no_sentence(series: pd.DataFrame) -> None:
    early = series.assign(signal=["rise", "rise"] + [""] * 9)
    assert not any("i rad" in text for text in texts(early))
    assert "Över det väntade: jan–feb 2025." in month_limits(early, "est").alt


def test_low_counts_are_told_as_under(series: pd.DataFrame) -> None:
    low = series.assign(signal=[""] * 10 + ["fall"], low=8.2)
    assert "<b>▼ 1 månad<br>under det väntade</b>" in texts(low)
    assert "nedre gräns 9" in texts(low)


@pytest.mark.parametrize("last", [10, 11])
def test_the_labels_of_mean_and_last_count_are_kept_apart(series: pd.DataFrame, last: int) -> None:
    close = series.assign(count=[*series["count"].tolist()[:-1], last], signal="")
    shifts = {note.text: note.yshift for note in month_limits(close, "est").figure.layout.annotations}
    assert abs(shifts["medel 10"]) > 5


def test_one_month_alone_can_be_drawn(series: pd.DataFrame) -> None:
    assert month_limits(series.iloc[:1], "est").figure.data[-1].y == (10,)


@pytest.mark.parametrize(
    "columns",
    [
        {"count": 0},
        {"count": float("nan")},
        {"masked": True},
        {"count": 3.0, "mean": float("nan"), "high": float("nan")},
    ],
    ids=["zero", "missing", "masked", "without limits"],
)
def test_a_series_without_shape_can_be_drawn_and_told(series: pd.DataFrame, columns: dict[str, object]) -> None:
    flat = series.assign(**columns)
    assert month_limits(flat, "est").figure.layout.yaxis.range[0] == 0
    assert month_limits(flat, "est").alt.startswith("Linjediagram per månad, 2025, EST.")


def test_months_may_be_plain_dates(series: pd.DataFrame) -> None:
    dates = series.assign(month=series["month"].dt.date)
    assert month_limits(dates, "est").figure == month_limits(series, "est").figure


def test_weeks_are_named_by_their_days_and_ticks_stand_at_the_months() -> None:
    mondays = pd.date_range("2026-06-01", periods=20, freq="W-MON")
    series = pd.DataFrame({"month": mondays, "count": 4, "low": 0.0, "high": 9.0, "mean": 4.0, "signal": ""})
    drawn = month_limits(series.drop(index=5), "est", step="week")
    line = next(trace for trace in drawn.figure.data if trace.name == "count")
    assert line.text[0] == "1–7 jun 2026"
    assert list(drawn.figure.layout.xaxis.ticktext) == ["jun<br>2026", "jul", "aug", "sep", "okt"]
    assert "per vecka, 1 jun–18 okt 2026" in drawn.alt
    assert "6–12 jul 2026" in drawn.alt
