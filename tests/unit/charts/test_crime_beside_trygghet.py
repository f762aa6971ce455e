"""Two measures beside each other."""

import pandas as pd

from samverkan_data.charts.crime_beside_trygghet import Measure, crime_beside_trygghet
from samverkan_data.charts.look import Look
from samverkan_data.charts.theme import palette

CRIME = Measure("Anmälda brott", "per 1 000 invånare", 48)
TRYGGHET = Measure("Otrygga", "andel svarande", 21, percent=True)


def test_each_panel_has_its_own_scale_and_colour(beside: pd.DataFrame) -> None:
    figure = crime_beside_trygghet(beside, crime=CRIME, trygghet=TRYGGHET).figure
    points = {trace.xaxis: trace.marker for trace in figure.data if trace.name == "point"}
    assert (points["x"].symbol, points["x"].color) == ("square", palette(False).police)
    assert (points["x2"].symbol, points["x2"].color) == ("circle", palette(False).own)
    assert figure.layout.xaxis.range != figure.layout.xaxis2.range
    assert list(figure.layout.xaxis2.ticktext)[:2] == ["0\u00a0%", "20\u00a0%"]


def test_the_mismatch_is_framed_in_both_panels(beside: pd.DataFrame) -> None:
    frames = [shape for shape in crime_beside_trygghet(beside).figure.layout.shapes if shape.name == "frame"]
    assert [(frame.y0, frame.y1, frame.yref) for frame in frames] == [(0.55, 1.45, "y"), (0.55, 1.45, "y2")]


def test_the_whole_is_a_dotted_line_where_it_is_known(beside: pd.DataFrame) -> None:
    figure = crime_beside_trygghet(beside, crime=CRIME, trygghet=TRYGGHET).figure
    assert [(line.x0, line.line.dash) for line in figure.layout.shapes if line.name == "whole"] == [
        (48, "dot"),
        (21, "dot"),
    ]
    assert not [line for line in crime_beside_trygghet(beside).figure.layout.shapes if line.name == "whole"]


def test_the_limits_of_a_hidden_value_do_not_stretch_the_axis(beside: pd.DataFrame) -> None:
    figure = crime_beside_trygghet(beside).figure
    assert figure.layout.xaxis.range[1] < 100
    assert "visas inte" in [note.text for note in figure.layout.annotations]


def test_on_a_telephone_the_panels_are_stacked(beside: pd.DataFrame) -> None:
    layout = crime_beside_trygghet(beside, Look(narrow=True)).figure.layout
    assert layout.xaxis.domain == layout.xaxis2.domain == (0, 1)
    assert layout.yaxis2.domain[1] < layout.yaxis.domain[0]


def test_the_text_says_where_the_two_part(beside: pd.DataFrame) -> None:
    text = crime_beside_trygghet(beside, crime=CRIME, trygghet=TRYGGHET).alt
    assert "Lanna: 24 och 38\u00a0%." in text
    assert "Gropen: visas inte och 13\u00a0%." in text
    assert text.endswith("Talen går isär i Lanna.")
