"""A panel per area on one scale, in one figure."""

import json

import pandas as pd
import plotly.graph_objects as go
import pytest

from samverkan_data.charts.area_year import area_year, in_order
from samverkan_data.charts.look import PLAIN, Look
from samverkan_data.charts.panel_grid import labelled
from samverkan_data.charts.theme import palette


def unjoined(counts: pd.DataFrame, look: Look = PLAIN, chosen: str = "", *, is_rate: bool = False) -> go.Figure:
    """What is drawn, with a trace for each part of each panel."""
    return area_year(counts, look, chosen, is_rate=is_rate).figure


def sent(counts: pd.DataFrame, chosen: str = "") -> list[str]:
    """The names of the traces that are sent, from the ground up."""
    return [trace["name"] for trace in json.loads(area_year(counts, chosen=chosen).finished().spec)["data"]]


@pytest.fixture
def figure(area_counts: pd.DataFrame) -> go.Figure:
    return unjoined(area_counts)


def traces(figure: go.Figure, place: int) -> dict[str, go.Scatter]:
    """The traces of a panel by their names: each panel has one line, and what belongs to it stands beside it."""
    lines = [trace for trace in figure.data if trace.name == "count"]
    start = lines[place].x[0]
    years = lines[0].x[-1] - lines[0].x[0]
    return {
        trace.name: trace
        for trace in figure.data
        if trace.name not in ("grid", "foot", "numbers", "years") and start - 0.5 <= trace.x[0] <= start + years + 0.5
    }


def named(figure: go.Figure, name: str) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.name == name]


def titles(figure: go.Figure) -> list[str]:
    over = zip(named(figure, "name"), named(figure, "verdict"), strict=True)
    return [trace.text[0] for pair in over for trace in pair]


def many(area_counts: pd.DataFrame, years: int) -> pd.DataFrame:
    one = area_counts[area_counts["area_code"] == "a"].iloc[:1]
    return pd.concat([one.assign(year=2026 - back, count=1000 + back) for back in range(years)])


def test_the_largest_area_comes_first_and_each_has_its_verdict(figure: go.Figure) -> None:
    assert titles(figure) == [
        "<b>Fjugesta</b>", "<b>▲ tydlig ökning</b>", "<b>Lanna</b>", "– inom det väntade",
        "<b>Gropen</b>", "– för få för att bedöma",
    ]  # fmt: skip


def test_the_chosen_area_comes_first_and_stands_out(area_counts: pd.DataFrame) -> None:
    figure = unjoined(area_counts, chosen="c")
    assert titles(figure)[0] == "<b>Gropen</b>"
    assert [ground.x[0] for ground in named(figure, "chosen")] == [2019.5]
    assert traces(figure, 0)["count"].line.width > traces(figure, 1)["count"].line.width


def test_all_panels_have_one_scale_and_three_stand_beside_each_other(figure: go.Figure) -> None:
    feet = named(figure, "foot")
    assert [foot.y for foot in feet] == [(0, 0)] * 3
    assert [round(foot.x[1] - foot.x[0], 4) for foot in feet] == [6] * 3
    assert feet[0].x[1] < feet[1].x[0] < feet[1].x[1] < feet[2].x[0]
    assert figure.layout.xaxis.range == (feet[0].x[0], feet[2].x[1])
    assert [numbers.text[0] for numbers in named(figure, "numbers")] == ["0\u00a0"]


def test_a_fourth_area_stands_under_the_first_on_the_same_scale(area_counts: pd.DataFrame) -> None:
    fourth = area_counts[area_counts["area_code"] == "c"].assign(area_code="d", name="Hidinge")
    figure = unjoined(pd.concat([area_counts, fourth]))
    lines, feet = named(figure, "count"), named(figure, "foot")
    assert lines[3].x == lines[0].x
    assert [value and round(value - feet[3].y[0], 3) for value in lines[3].y] == list(lines[2].y)
    low, high = figure.layout.yaxis.range
    assert low < feet[3].y[0] < feet[0].y[0] < high


def test_a_telephone_has_one_column_and_a_single_area_the_whole_width(area_counts: pd.DataFrame) -> None:
    for counts, look in ((area_counts, Look(narrow=True)), (area_counts[area_counts["area_code"] == "a"], Look())):
        figure = unjoined(counts, look)
        assert {foot.x for foot in named(figure, "foot")} == {figure.layout.xaxis.range}


def test_every_year_is_labelled_and_its_number_printed(figure: go.Figure) -> None:
    fjugesta = traces(figure, 0)
    assert fjugesta["count"].text == ("60", "61", "62", "63", "64", "")
    assert fjugesta["last"].text == ("<b>94</b>",)
    assert fjugesta["last"].textfont.color == palette(False).up
    assert {below.text for below in named(figure, "years")} == {("2020", "2021", "2022", "2023", "2024", "2025")}


def test_thirty_years_have_every_fifth_label_and_the_last(area_counts: pd.DataFrame) -> None:
    panels = pd.concat([many(area_counts, 30).assign(area_code=code) for code in "abc"])
    figure = unjoined(panels)
    assert named(figure, "years")[0].text == ("2000", "2005", "2010", "2015", "2020", "2026")
    told = traces(figure, 0)["count"].text
    assert len([text for text in told if text]) < 8


def test_a_label_that_would_touch_the_last_is_left_out() -> None:
    assert labelled(range(1997, 2027), 28, 400) == [2000, 2005, 2010, 2015, 2020, 2026]
    assert labelled([2024, 2025, 2026], 28, 400) == [2024, 2025, 2026]


def test_masked_and_missing_years_are_gaps_told_apart(area_counts: pd.DataFrame) -> None:
    drawn = unjoined(area_counts)
    gropen = traces(drawn, 2)
    assert gropen["count"].y == (6, 6, None, None, 6, 6)
    first = gropen["count"].x[0] - 2020
    assert [gap.x[0] for gap in named(drawn, "missing")] == [pytest.approx(first + 2021.6)]
    assert gropen["masked"].x[0] == pytest.approx(first + 2022.58)
    assert area_year(area_counts).alt.endswith("Maskerat: 2023. Uppgift saknas: 2022.")


def test_a_masked_rate_never_says_a_span_of_counts(area_counts: pd.DataFrame) -> None:
    for is_rate, text in ((False, "1–4"), (True, "maskerat")):
        assert [note.text for note in named(unjoined(area_counts, is_rate=is_rate), "hidden")] == [(text,)]


def test_rates_have_a_decimal(area_counts: pd.DataFrame) -> None:
    sevenths = area_counts.assign(count=area_counts["count"] / 7)
    drawn = area_year(sevenths, is_rate=True)
    assert traces(unjoined(sevenths, is_rate=True), 0)["last"].text == ("<b>13,4</b>",)
    assert drawn.alt.startswith("Antal per 1 000 invånare, område och år 2020–2025")


def test_a_long_name_takes_more_lines_and_makes_room_for_them(area_counts: pd.DataFrame) -> None:
    long = area_counts.assign(name=area_counts["name"] + " med omnejd, norra delen och skärgården utanför")
    assert area_year(long).figure.layout.height > area_year(area_counts).figure.layout.height


def test_the_text_has_verdict_first_and_last_value_of_each(area_counts: pd.DataFrame) -> None:
    assert "Fjugesta: tydlig ökning. Från 60 (2020) till 94 (2025)." in area_year(area_counts).alt


def test_a_point_says_its_year_and_number_wherever_its_panel_stands(area_counts: pd.DataFrame) -> None:
    lanna = named(unjoined(area_counts.assign(opens="handelser?omrade=1")), "count")[1]
    said = [text.split("<br>")[0] for text in lanna.hovertext]
    assert (said[0], said[-1]) == ("2020: 13", "2025: 12")
    assert set(lanna.customdata) == {"handelser?omrade=1"}


def test_no_line_lies_over_the_newest_number_and_no_ground_over_the_lines_of_the_scale(
    area_counts: pd.DataFrame,
) -> None:
    drawn = sent(area_counts, chosen="c")
    over = {name: max(place for place, one in enumerate(drawn) if one == name) for name in drawn}
    assert over["count"] < drawn.index("last")
    assert over["chosen"] < drawn.index("grid") < drawn.index("count")


def test_twelve_areas_are_no_more_traces_than_three(area_counts: pd.DataFrame) -> None:
    many = pd.concat([area_counts.assign(area_code=area_counts["area_code"] + str(place)) for place in range(4)])
    assert len(sent(many)) == len(sent(area_counts))


def test_each_area_has_a_row_for_every_year(area_counts: pd.DataFrame) -> None:
    assert [area["year"].tolist() for area in in_order(area_counts)] == [list(range(2020, 2026))] * 3
