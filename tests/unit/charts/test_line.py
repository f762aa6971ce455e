"""The line and its marks."""

import pandas as pd

from samverkan_data.charts.line import add_line, add_signals
from samverkan_data.charts.look import Look
from samverkan_data.charts.theme import blank, palette
from samverkan_data.charts.timeline import complete


def test_preliminary_counts_hang_on_the_last_final_one_by_a_dotted_line(series: pd.DataFrame) -> None:
    drawing = blank(Look(), 100)
    add_line(drawing, complete(series), "#123456", Look())
    figure = drawing.figure
    solid, dotted = figure.data
    assert solid.y[-3:] == (12, 24, None)
    assert dotted.y[-3:] == (None, 24, 26)
    assert dotted.line.dash == "dot"


def test_a_gap_is_a_gap_and_a_zero_is_a_point(series: pd.DataFrame) -> None:
    drawing = blank(Look(), 100)
    add_line(drawing, complete(series), "#123456", Look())
    figure = drawing.figure
    assert figure.data[0].y[:6] == (10, 9, 11, None, 12, 0)
    assert not figure.data[0].connectgaps


def test_signals_are_triangles_in_their_colour_hollow_where_preliminary(series: pd.DataFrame) -> None:
    drawing = blank(Look(), 100)
    add_signals(drawing, complete(series), Look())
    figure = drawing.figure
    (marks,) = figure.data
    colours = palette(False)
    assert (marks.name, marks.marker.symbol) == ("rise", "triangle-up")
    assert marks.marker.color == (colours.up, colours.page)
    assert marks.marker.line.color == colours.up
