"""What holds for all diagrams, whatever they show."""

import pkgutil
import re
from collections.abc import Callable
from functools import partial

import pandas as pd
import plotly.graph_objects as go
import plotly.io as pio
import pytest

from samverkan_data import charts
from samverkan_data.charts.actions_on_series import actions_on_series
from samverkan_data.charts.area_waves import area_waves
from samverkan_data.charts.area_year import area_year
from samverkan_data.charts.change_intervals import change_intervals
from samverkan_data.charts.crime_beside_trygghet import crime_beside_trygghet
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.funnel import funnel
from samverkan_data.charts.goal_progress import goal_progress
from samverkan_data.charts.look import Look
from samverkan_data.charts.month_limits import month_limits
from samverkan_data.charts.place_map import place_map
from samverkan_data.charts.proportion_areas import proportion_areas
from samverkan_data.charts.question_year import question_year
from samverkan_data.charts.rate_areas import rate_areas
from samverkan_data.charts.reference_band import reference_band
from samverkan_data.charts.role_matrix import role_matrix
from samverkan_data.charts.rolling_year import rolling_year
from samverkan_data.charts.sparkline import sparkline
from samverkan_data.charts.theme import palette
from samverkan_data.charts.weekday_hour import weekday_hour
from samverkan_data.charts.year_wheel import year_wheel

Draw = Callable[[pd.DataFrame, Look], go.Figure]
Tell = Callable[[pd.DataFrame], str]
_BAND = pd.DataFrame({"year": [2025], "low": [7000.0], "high": [11000.0]})
_LIMITS = pd.DataFrame(columns=["population", "low", "high"], dtype=float)
_EARLIER = pd.DataFrame({"month": [1, 2], "year": [2025, 2025], "count": [4, 6]})
_ACTIONS = pd.DataFrame(columns=["label", "role", "start", "end", "follow_up"])


def drawn(frame: str, chart: Callable[..., Drawn]) -> tuple[str, Draw, Tell]:
    """A chart that gives its figure and its text alternative together."""
    return frame, lambda values, look: chart(values, look=look).figure, lambda values: chart(values).alt


CHARTS: dict[str, tuple[str, Draw, Tell]] = {
    "area_year": drawn("area_counts", area_year),
    "sparkline": drawn("masked_series", sparkline),
    "change_intervals": drawn("changes", change_intervals),
    "month_limits": (
        "masked_series",
        lambda frame, look: month_limits(frame, "est", look).figure,
        lambda frame: month_limits(frame, "est").alt,
    ),
    "weekday_hour": drawn("week", weekday_hour),
    "place_map": drawn("areas", place_map),
    "question_year": drawn("answers", partial(question_year, unit="index")),
    "proportion_areas": drawn("shares", partial(proportion_areas, whole=21.0)),
    "area_waves": drawn("waves", partial(area_waves, unit="procent")),
    "rate_areas": drawn("rates", partial(rate_areas, unit=("brott", "brott"))),
    "crime_beside_trygghet": drawn("beside", crime_beside_trygghet),
    "goal_progress": drawn("goals", goal_progress),
    "role_matrix": drawn("roles", role_matrix),
    "reference_band": drawn("own", partial(reference_band, band=_BAND, own_name="Lekeberg")),
    "funnel": drawn("municipalities", partial(funnel, limits=_LIMITS, mean=260)),
    "rolling_year": (
        "masked_series",
        lambda frame, look: rolling_year(frame, "est", look).figure,
        lambda frame: rolling_year(frame, "est").alt,
    ),
    "year_wheel": (
        "wheel",
        lambda frame, look: year_wheel(frame, _EARLIER, "2026", "est", look).figure,
        lambda frame: year_wheel(frame, _EARLIER, "2026", "est").alt,
    ),
    "actions_on_series": (
        "masked_series",
        lambda frame, look: actions_on_series(frame, _ACTIONS, "est", look).figure,
        lambda frame: actions_on_series(frame, _ACTIONS, "est").alt,
    ),
}
LOOKS = [Look(), Look(dark=True), Look(large=True), Look(narrow=True)]
every_chart = pytest.mark.parametrize(("frame", "draw", "tell"), CHARTS.values(), ids=CHARTS)


@pytest.fixture
def load(request: pytest.FixtureRequest) -> Callable[[str], pd.DataFrame]:
    return request.getfixturevalue


def test_every_chart_module_is_in_the_table() -> None:
    modules = {module.name for module in pkgutil.iter_modules(charts.__path__)}
    pieces = {"area_panel", "cells", "drawing", "drawn", "joined", "labels", "line", "look", "masking", "opening",
              "panel_grid", "rows", "series_marks", "theme", "timeline", "wave_words", "wording"}  # fmt: skip
    assert modules - pieces == set(CHARTS)


@every_chart
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_samverkan_template_is_set_and_nothing_is_left_to_a_legend(
    frame: str, draw: Draw, tell: Tell, look: Look, load: Callable[[str], pd.DataFrame]
) -> None:
    figure = draw(load(frame), look)
    assert figure.layout.template == pio.templates[look.template]
    assert figure.layout.separators == ",\u00a0"
    assert figure.layout.showlegend is False
    assert {trace.type for trace in figure.data} <= {"scatter", "heatmap"}


@every_chart
def test_a_masked_number_is_nowhere_in_the_figure_or_its_text(
    frame: str, draw: Draw, tell: Tell, load: Callable[[str], pd.DataFrame]
) -> None:
    values = load(frame)
    assert not re.search(r"7771|3,8|77,8|1,9777", draw(values, Look()).to_json() + tell(values))


@every_chart
def test_the_figure_holds_plain_numbers_that_can_be_searched(
    frame: str, draw: Draw, tell: Tell, load: Callable[[str], pd.DataFrame]
) -> None:
    assert "bdata" not in draw(load(frame), Look()).to_json()


@every_chart
def test_an_empty_frame_gives_a_friendly_figure_and_text(
    frame: str, draw: Draw, tell: Tell, load: Callable[[str], pd.DataFrame]
) -> None:
    nothing = load(frame).iloc[:0]
    figure = draw(nothing, Look())
    assert len(figure.data) == 0
    assert re.match("Inga (händelser|värden|roller)", figure.layout.annotations[0].text)
    assert tell(nothing).startswith("Diagram utan värden. Inga ")


@every_chart
def test_the_frame_is_not_changed(frame: str, draw: Draw, tell: Tell, load: Callable[[str], pd.DataFrame]) -> None:
    values = load(frame)
    before = values.copy(deep=True)
    draw(values, Look())
    tell(values)
    pd.testing.assert_frame_equal(values, before)


@every_chart
def test_no_text_is_smaller_than_twelve_pixels(
    frame: str, draw: Draw, tell: Tell, load: Callable[[str], pd.DataFrame]
) -> None:
    figure = draw(load(frame), Look())
    sizes = [note.font.size for note in figure.layout.annotations]
    sizes += [trace.textfont.size for trace in figure.data if "text" in (trace.to_plotly_json().get("mode") or "")]
    assert all(size >= 12 for size in sizes)


@every_chart
def test_dark_figures_stand_on_the_dark_page(
    frame: str, draw: Draw, tell: Tell, load: Callable[[str], pd.DataFrame]
) -> None:
    template = draw(load(frame), Look(dark=True)).layout.template.layout
    assert template.paper_bgcolor == palette(dark=True).page != palette(dark=False).page


@every_chart
def test_large_figures_are_taller_than_plain_ones(
    frame: str, draw: Draw, tell: Tell, load: Callable[[str], pd.DataFrame]
) -> None:
    values = load(frame)
    assert draw(values, Look(large=True)).layout.height > 1.4 * draw(values, Look()).layout.height
