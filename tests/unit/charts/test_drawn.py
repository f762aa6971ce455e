"""A figure as it is sent."""

import plotly.graph_objects as go
import plotly.io as pio
import plotly.tools

from samverkan_data.charts.drawn import Drawn

FIGURE = go.Figure(go.Scatter(x=[1, 2], y=[3, None]), {"height": 300})


def test_a_finished_figure_is_sent_as_it_would_have_been() -> None:
    finished = Drawn(FIGURE, "Två punkter").finished()
    as_streamlit_does = plotly.tools.return_figure_from_figure_or_data(finished.ready, validate_figure=True)
    assert pio.to_json(as_streamlit_does, validate=False) == finished.spec == pio.to_json(FIGURE, validate=False)
    assert (finished.height, finished.alt, finished.static) == (300, "Två punkter", False)
