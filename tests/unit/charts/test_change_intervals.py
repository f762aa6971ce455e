"""Changes with their margins."""

import pandas as pd

from samverkan_data.charts.change_intervals import change_intervals
from samverkan_data.charts.theme import palette


def test_the_row_name_holds_both_counts_and_cannot_hold_tags(changes: pd.DataFrame) -> None:
    assert list(change_intervals(changes).figure.layout.yaxis.ticktext) == [
        "Trafik · Fjugesta  <b>157</b> mot 101",
        "Stöld &lt;b&gt; &amp; annat  <b>12</b> mot 9",
        "Otrygg plats · Lanna  <b>1–4</b> mot 7",
        "Inbrott · hela kommunen  <b>16</b> mot 45",
    ]


def test_a_clear_change_is_filled_and_noise_is_hollow_and_grey(changes: pd.DataFrame) -> None:
    points = [trace for trace in change_intervals(changes).figure.data if trace.name == "point"]
    colours = palette(False)
    assert [(point.marker.symbol, point.marker.color) for point in points] == [
        ("triangle-up", colours.up),
        ("circle", colours.page),
        ("triangle-down", colours.down),
    ]
    assert points[1].marker.line.color == colours.unchanged


def test_the_axis_is_a_ratio_named_in_words(changes: pd.DataFrame) -> None:
    axis = change_intervals(changes).figure.layout.xaxis
    assert axis.type == "log"
    assert list(axis.ticktext) == ["hälften", "lika", "dubbelt"]


def test_a_masked_row_is_hatched_and_has_no_interval(changes: pd.DataFrame) -> None:
    figure = change_intervals(changes).figure
    assert [trace.name for trace in figure.data].count("masked") == 1
    assert all(bar.y[0] != 2 for bar in figure.data if bar.name == "interval")


def test_a_count_without_a_ratio_keeps_its_row(changes: pd.DataFrame) -> None:
    none = changes.assign(ratio=float("nan"), ratio_low=float("nan"), ratio_high=float("nan"), masked=False)
    figure = change_intervals(none).figure
    assert len(figure.data) == 0
    assert len(figure.layout.yaxis.ticktext) == 4


def test_extreme_ratios_stay_inside_the_figure(changes: pd.DataFrame) -> None:
    extreme = changes.assign(ratio=250.0, ratio_low=0.001, ratio_high=float("inf"))
    figure = change_intervals(extreme).figure
    low, high = figure.layout.xaxis.range
    assert all(10**low - 1e-9 <= x <= 10**high + 1e-9 for trace in figure.data for x in trace.x)


def test_a_bar_that_goes_on_outside_has_an_arrow_at_that_edge(changes: pd.DataFrame) -> None:
    def arrows(low: float, high: float) -> set[str]:
        figure = change_intervals(changes.assign(ratio=1.0, ratio_low=low, ratio_high=high, masked=False)).figure
        return {trace.marker.symbol for trace in figure.data if trace.name == "goes_on"}

    assert arrows(0.8, 1.5) == set()
    assert arrows(0.001, 1.5) == {"triangle-left"}
    assert arrows(0.8, float("inf")) == {"triangle-right"}
    assert arrows(0.0, 99.0) == {"triangle-left", "triangle-right"}


def test_the_text_tells_every_row(changes: pd.DataFrame) -> None:
    text = change_intervals(changes).alt
    assert text.startswith("Förändring med felmarginal för 4 rader. Trafik · Fjugesta: 157 mot 101, tydlig ökning.")
    assert "Otrygg plats · Lanna: maskerat, för få för att bedöma." in text


def test_a_name_of_many_lines_has_the_room_that_it_needs(changes: pd.DataFrame) -> None:
    def room(label: str) -> float:
        figure = change_intervals(changes.assign(label=label)).figure
        return (figure.layout.height - figure.layout.margin.t - figure.layout.margin.b) / len(changes)

    assert room("Misstänkt narkotikahantering · Södra landsbygden") >= 3 * 19
    assert room("Kort") < room("Brott mot person · Södra landsbygden") < room("Ord " * 20)
