"""Survey answers per area and year."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from samverkan_data.charts.area_waves import area_waves
from samverkan_data.charts.look import Look
from samverkan_data.charts.theme import palette


def named(figure: go.Figure, name: str) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.name == name]


def test_every_area_has_a_panel_with_a_dot_a_bar_and_the_answers_of_every_wave(waves: pd.DataFrame) -> None:
    figure = area_waves(waves, "procent").figure
    assert [len(trace.x) for trace in named(figure, "point")] == [3, 3, 2]
    assert figure.layout.xaxis.ticktext == ("2021<br>n = 248", "2023<br>n = 256", "2025<br>n = 253")
    assert figure.layout.xaxis3.ticktext[-1] == "2025<br>n = 12"
    assert "<b>52\u00a0%</b>" in named(figure, "texts")[1].text
    assert [note.text.split("<br>")[0] for note in figure.layout.annotations] == [
        "<b>Lekeberg</b>", "<b>Lanna</b>", "<b>Mull &amp; hyttan</b>",
    ]  # fmt: skip


def test_all_panels_have_the_same_scale_and_the_narrow_ones_stand_in_one_column(waves: pd.DataFrame) -> None:
    beside, below = (area_waves(waves, "procent", look).figure.layout for look in (Look(), Look(narrow=True)))
    for layout in (beside, below):
        assert layout.yaxis.range == layout.yaxis2.range == layout.yaxis3.range
    assert beside.yaxis.domain == beside.yaxis2.domain
    assert beside.xaxis.domain[1] < beside.xaxis2.domain[0]
    assert below.xaxis.domain == below.xaxis2.domain == (0, 1)
    assert below.yaxis.domain[0] > below.yaxis2.domain[1]
    assert below.height > 2.5 * beside.height


def test_the_whole_is_a_dotted_line_in_the_panels_of_its_parts(waves: pd.DataFrame) -> None:
    lines = named(area_waves(waves, "procent").figure, "whole")
    assert [(line.xaxis, line.y) for line in lines] == [("x2", (25, 26, 26)), ("x3", (25, 26, 26))]
    assert named(area_waves(waves.assign(whole=False), "procent").figure, "whole") == []


def test_waves_are_joined_only_where_they_are_of_one_source(waves: pd.DataFrame) -> None:
    other = waves.assign(source=["a", "b", "b"] * 3)
    joined = named(area_waves(other, "procent").figure, "joined")
    assert [line.x for line in joined] == [(2023, 2025), (2023, 2025)]
    assert len(named(area_waves(waves.assign(source=["a", "b", "c"] * 3), "procent").figure, "joined")) == 0


def test_two_sources_in_one_year_stand_beside_each_other(waves: pd.DataFrame) -> None:
    both = pd.concat([waves.iloc[:3], waves.iloc[2:3].assign(source="b", value=30.0)])
    assert named(area_waves(both, "procent").figure, "point")[0].x == (2021, 2023, 2025, 2025.3)


def test_too_few_answers_are_words_and_never_a_dot_or_a_label(waves: pd.DataFrame) -> None:
    drawn = area_waves(waves, "procent")
    (hidden,) = named(drawn.figure, "masked")
    assert hidden.text == ("&lt; 30",)
    assert "färre än 30 svar – visas inte" in drawn.alt


@pytest.mark.parametrize(("status", "text"), [("suppressed", "–"), ("missing", "saknas"), ("masked", "–")])
def test_what_may_not_be_shown_is_told_from_what_is_missing(waves: pd.DataFrame, status: str, text: str) -> None:
    lacking = waves.iloc[:3].assign(status=["final", "final", status], value=[25.0, 26.0, float("nan")])
    assert named(area_waves(lacking, "procent").figure, "masked")[0].text == (text,)


def test_a_clear_difference_has_words_and_colour_and_the_chosen_area_a_ground(waves: pd.DataFrame) -> None:
    figure = area_waves(waves.assign(own=waves["area_code"] == "L"), "procent").figure
    assert "▲ tydligt högre" in figure.layout.annotations[1].text
    assert set(named(figure, "point")[1].marker.line.color) == {palette(False).up}
    (ground,) = figure.layout.shapes
    assert ground.x0 < figure.layout.xaxis2.domain[0] < ground.x1


def test_a_verdict_of_an_older_wave_is_not_said_of_the_latest(waves: pd.DataFrame) -> None:
    figure = area_waves(waves.drop(index=5), "procent").figure
    assert "högre" not in figure.layout.annotations[1].text


def test_many_waves_have_fewer_labels_and_no_letter_before_the_answers(waves: pd.DataFrame) -> None:
    long = pd.concat([waves.iloc[:1].assign(year=year) for year in range(2010, 2026)])
    ticks = area_waves(long, "procent").figure.layout.xaxis.ticktext
    assert len(ticks) <= 7
    assert ticks[-1] == "2025<br>248"


def test_an_index_has_one_decimal_and_no_bar_where_it_has_no_margin(waves: pd.DataFrame) -> None:
    index = waves.assign(value=waves["value"] / 20, low=float("nan"), high=float("nan"))
    figure = area_waves(index, "index").figure
    assert named(figure, "interval") == []
    assert "<b>2,6</b>" in named(figure, "texts")[1].text


def test_the_text_tells_the_first_and_the_last_wave_of_every_area(waves: pd.DataFrame) -> None:
    assert area_waves(waves, "procent").alt == (
        "Ett litet diagram per område, procent per år med felmarginal. "
        "Lekeberg: 2021: 25\u00a0% (20–31), n = 248, 2025: 26\u00a0% (21–32), n = 253. "
        "Lanna: 2021: 50\u00a0% (35–65), n = 38, 2025: 52\u00a0% (38–66), n = 44, tydligt högre. "
        "Mull & hyttan: 2021: 20\u00a0% (10–37), n = 30, 2025: färre än 30 svar – visas inte, för få för att bedöma."
    )
