"""A figure as plain data is the one that plotly's own methods would have made."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from samverkan_data.charts.drawing import Drawing, over
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.look import PLAIN
from samverkan_data.charts.theme import template
from tests.conftest import check_drawing

LINE = {"color": "red", "width": 2}
Act = Callable[[Any], object]
ACTS: dict[str, Act] = {
    "scatter": lambda f: f.add_scatter(x=[1, None], y=(2, 3), mode="lines", line=LINE | {"dash": None}, name=None),
    "heatmap": lambda f: f.add_heatmap(z=[[1, None]], showscale=False, customdata=None),
    "annotation": lambda f: f.add_annotation(text="a", x=1, y=2, bgcolor=None, font={"size": 12}),
    "shape": lambda f: f.add_shape(type="line", x0=0, x1=1, y0=0, y1=1, line=LINE, layer="below"),
    "vline": lambda f: f.add_vline(3, line=LINE, layer="below", name="rule"),
    "hline": lambda f: f.add_hline(3, line=LINE, layer="above"),
    "vrect": lambda f: f.add_vrect("2025-01-01", "2025-02-01", fillcolor="red", line={"width": 0}),
    "layout": lambda f: f.update_layout(height=200, margin={"r": 9}, title={"text": "a"}),
    "second axis": lambda f: f.update_layout(xaxis2={"anchor": "y2"}, yaxis2={"anchor": "x2", "range": [0, 1]}),
    "x-axes": lambda f: f.update_xaxes(range=[0, 2], tickfont={"size": 12}, tickvals=[0, 1]),
    "y-axes": lambda f: f.update_yaxes(range=[3, 0], tickfont={"color": "red"}, dtick=1),
    "y-axes again": lambda f: f.update_yaxes(dtick=None, tickfont={"size": 13}, title={"font": {"size": 14}}),
}


def test_every_method_says_what_plotlys_does_one_after_the_other() -> None:
    said = {"template": template(PLAIN), "margin": {"l": 5, "r": 1}}
    ours, plotlys = Drawing(layout=said), go.Figure(layout=said)
    for name in [*ACTS, *reversed(ACTS)]:
        ACTS[name](ours)
        ACTS[name](plotlys)
        assert ours.figure == plotlys, name
        check_drawing(ours)


def test_what_is_laid_over_changes_nothing_that_it_came_from() -> None:
    below, above = {"font": {"size": 12}, "height": 1}, {"font": {"color": "red"}, "height": None}
    assert over(below, above) == {"font": {"size": 12, "color": "red"}}
    assert (below, above) == ({"font": {"size": 12}, "height": 1}, {"font": {"color": "red"}, "height": None})


@pytest.mark.parametrize(
    "said",
    [
        {"colour": "red"},
        {"marker": {"colour": "red"}},
        {"mode": "line"},
        {"line_width": 1},
        {"name": 1},
        {"x": pd.Series([1, 2])},
        {"x": [float("nan")], "hoverinfo": "noone"},
    ],
    ids=str,
)
def test_a_test_that_makes_a_figure_that_plotly_would_not_have_made_fails(said: dict[str, Any]) -> None:
    drawing = Drawing()
    drawing.add_scatter(x=[1])
    Drawn(drawing, "")
    drawing.add_scatter(**said)
    with pytest.raises((ValueError, AssertionError)):
        Drawn(drawing, "")


@pytest.mark.parametrize("axis", [{"rang": [0, 1]}, {"tickfont": {"sise": 12}}, {"title": "a"}], ids=str)
def test_so_does_one_with_a_misspelt_axis(axis: dict[str, Any]) -> None:
    drawing = Drawing(layout={"yaxis": {"range": [0, 1]}})
    Drawn(drawing, "")
    drawing.update_yaxes(**axis)
    with pytest.raises((ValueError, AssertionError)):
        Drawn(drawing, "")
