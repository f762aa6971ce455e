"""A figure as it is sent."""

import json

import plotly.io as pio
import plotly.tools
import pytest

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.look import PLAIN, Look
from samverkan_data.charts.theme import blank

DRAWING = Drawing([{"type": "scatter", "x": [1, 2], "y": [3, None]}], {"height": 300})


def test_a_finished_figure_is_sent_as_it_would_have_been() -> None:
    finished = Drawn(DRAWING, "Två punkter").finished()
    as_streamlit_does = plotly.tools.return_figure_from_figure_or_data(finished.ready, validate_figure=True)
    assert pio.to_json(as_streamlit_does, validate=False) == finished.spec
    sent = json.loads(finished.spec)
    assert sent["data"] == json.loads(pio.to_json(DRAWING.figure, validate=False))["data"]
    assert (finished.height, finished.alt, finished.static) == (300, "Två punkter", False)


def _sent(look: Look) -> dict[str, dict[str, object]]:
    drawing = blank(look, 300, xaxis2={"anchor": "y2", "tickfont": {"size": 31}}, margin={"l": 77})
    drawing.add_scatter(x=[1], y=[2])
    drawing.add_scatter(x=[1], y=[2], xaxis="x2", yaxis="y2")
    layout: dict[str, dict[str, object]] = json.loads(Drawn(drawing, "").finished().spec)["layout"]
    return layout


@pytest.mark.parametrize("look", [PLAIN, Look(dark=True), Look(large=True)])
def test_what_the_template_says_stands_in_the_figure_and_what_the_figure_says_goes_before_it(look: Look) -> None:
    sent = _sent(look)
    said = json.loads(pio.to_json(pio.templates[look.template], validate=False))["layout"]
    assert sent["margin"] == said["margin"] | {"l": 77}
    assert sent["xaxis"] == said["xaxis"]
    assert sent["xaxis2"] == said["xaxis"] | {
        "anchor": "y2", "tickfont": said["xaxis"]["tickfont"] | {"size": 31}
    }  # fmt: skip
    assert sent["yaxis"] == sent["yaxis2"] == said["yaxis"]
    assert {name: sent[name] for name in ("font", "colorway", "hoverlabel")} == {
        name: said[name] for name in ("font", "colorway", "hoverlabel")
    }


def test_nothing_in_a_figure_makes_plotly_draw_it_a_second_time() -> None:
    """Streamlit hands it over twice; a template, or data without a mark that they stand, count as changed."""
    sent = _sent(PLAIN)
    assert "template" not in sent
    assert sent["datarevision"] is not None
