"""Actions above the series they are about."""

import pandas as pd

from samverkan_data.charts.actions_on_series import actions_on_series
from samverkan_data.charts.month_limits import month_limits


def test_an_action_is_a_bar_with_role_drop_line_and_follow_up(series: pd.DataFrame, actions: pd.DataFrame) -> None:
    figure = actions_on_series(series, actions, "est").figure
    traces = {trace.name: trace for trace in figure.data}
    assert traces["action"].x == ("2025-09-01", "2025-12-16")
    assert traces["follow_up"].marker.symbol == "diamond"
    assert [shape.x0 for shape in figure.layout.shapes if shape.name == "start"] == ["2025-09-01"]
    texts = [note.text for note in figure.layout.annotations]
    assert "Fälttid · fältassistent" in texts
    assert "uppföljning<br>15 dec 2025" in texts


def test_bars_lie_above_the_counts(series: pd.DataFrame, actions: pd.DataFrame) -> None:
    figure = actions_on_series(series, actions, "est").figure
    top = month_limits(series, "est").figure.layout.yaxis.range[1]
    bar = next(trace for trace in figure.data if trace.name == "action")
    assert top < bar.y[0] < figure.layout.yaxis.range[1]
    assert figure.layout.height > month_limits(series, "est").figure.layout.height


def test_the_end_says_whether_the_series_is_back(series: pd.DataFrame, actions: pd.DataFrame) -> None:
    def end(frame: pd.DataFrame) -> str:
        return str(actions_on_series(frame, actions, "est").figure.layout.annotations[-1].text)

    assert end(series) == "26 i december (prel.)<br><b>fortfarande över<br>det väntade</b>"
    back = series.assign(signal=[""] * 9 + ["rise", ""], count=[*series["count"][:-1], 11], preliminary=False)
    assert end(back) == "11 i december<br><b>tillbaka inom<br>det väntade</b>"
    assert end(series.assign(signal="", preliminary=False)) == "26 i december"


def test_an_action_outside_the_period_is_left_out(series: pd.DataFrame, actions: pd.DataFrame) -> None:
    later = actions.assign(start=pd.Timestamp(2026, 5, 1))
    assert "action" not in {trace.name for trace in actions_on_series(series, later, "est").figure.data}


def test_the_text_tells_the_actions_last(series: pd.DataFrame, actions: pd.DataFrame) -> None:
    text = actions_on_series(series, actions, "est").alt
    assert text.endswith("Åtgärder: Fälttid (fältassistent) från 1 sep 2025.")
