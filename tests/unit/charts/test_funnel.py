"""Rates against population."""

import pandas as pd

from samverkan_data.charts.funnel import funnel
from samverkan_data.charts.theme import palette


def test_only_the_own_and_those_outside_are_named(municipalities: pd.DataFrame, limits: pd.DataFrame) -> None:
    texts = [note.text for note in funnel(municipalities, limits, 260).figure.layout.annotations]
    assert texts[1:3] == ["<b>Lekeberg 163: inom det väntade</b>", "<b>Örebro 410: tydligt högre</b>"]
    assert not any("Kommun 1" in text for text in texts)


def test_the_others_are_plain_points_on_a_log_axis(municipalities: pd.DataFrame, limits: pd.DataFrame) -> None:
    figure = funnel(municipalities, limits, 260).figure
    traces = {trace.name: trace for trace in figure.data}
    assert len(traces["municipalities"].x) == 8
    assert traces["outlier"].marker.color == palette(False).up
    assert traces["own"].marker.color == palette(False).own
    assert figure.layout.xaxis.type == "log"
    assert list(figure.layout.xaxis.ticktext) == ["10\u00a0000", "30\u00a0000", "100\u00a0000"]


def test_the_grey_is_what_decides_and_does_not_go_below_zero(
    municipalities: pd.DataFrame, limits: pd.DataFrame
) -> None:
    traces = {trace.name: trace for trace in funnel(municipalities, limits, 260).figure.data}
    assert traces["band"].y == (0, 60, 150, 370, 450, 600)


def test_the_text_names_the_same_points(municipalities: pd.DataFrame, limits: pd.DataFrame) -> None:
    assert funnel(municipalities, limits, 260).alt == (
        "Trattdiagram med 10 kommuner efter folkmängd, mitten av alla 260. "
        "Lekeberg 163: inom det väntade. Örebro 410: tydligt högre."
    )
