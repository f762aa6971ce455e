"""A panel per area on one scale, in one figure."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from samverkan_data.charts.area_year import area_year, in_order
from samverkan_data.charts.look import Look
from samverkan_data.charts.panel_grid import labelled
from samverkan_data.charts.theme import palette


@pytest.fixture
def figure(area_counts: pd.DataFrame) -> go.Figure:
    return area_year(area_counts).figure


def traces(figure: go.Figure, place: int) -> dict[str, go.Scatter]:
    """The traces of a panel by their names."""
    axis = f"x{place + 1}" if place else "x"
    return {trace.name: trace for trace in figure.data if (trace.xaxis or "x") == axis}


def titles(figure: go.Figure) -> list[str]:
    return [note.text for note in figure.layout.annotations if "domain" in note.xref]


def axes(figure: go.Figure, letter: str) -> list[object]:
    return [figure.layout[name] for name in figure.layout.to_plotly_json() if name.startswith(f"{letter}axis")]


def many(area_counts: pd.DataFrame, years: int) -> pd.DataFrame:
    one = area_counts[area_counts["area_code"] == "a"].iloc[:1]
    return pd.concat([one.assign(year=2026 - back, count=1000 + back) for back in range(years)])


def test_the_largest_area_comes_first_and_each_has_its_verdict(figure: go.Figure) -> None:
    assert titles(figure) == [
        "<b>Fjugesta</b>", "<b>▲ tydlig ökning</b>", "<b>Lanna</b>", "– inom det väntade",
        "<b>Gropen</b>", "– för få för att bedöma",
    ]  # fmt: skip


def test_the_chosen_area_comes_first_and_stands_out(area_counts: pd.DataFrame) -> None:
    figure = area_year(area_counts, chosen="c").figure
    assert titles(figure)[0] == "<b>Gropen</b>"
    assert [shape.xref for shape in figure.layout.shapes if shape.name == "chosen"] == ["x domain"]
    assert traces(figure, 0)["count"].line.width > traces(figure, 1)["count"].line.width


def test_all_panels_have_one_scale_and_three_stand_beside_each_other(figure: go.Figure) -> None:
    assert len({tuple(axis.range) for axis in axes(figure, "y")}) == 1
    assert len({tuple(axis.domain) for axis in axes(figure, "y")}) == 1
    assert len({tuple(axis.domain) for axis in axes(figure, "x")}) == 3
    assert max(axis.domain[1] for axis in axes(figure, "x")) == pytest.approx(1, abs=0.001)


def test_a_telephone_has_one_column_and_a_single_area_the_whole_width(area_counts: pd.DataFrame) -> None:
    for counts, look in ((area_counts, Look(narrow=True)), (area_counts[area_counts["area_code"] == "a"], Look())):
        assert {tuple(axis.domain) for axis in axes(area_year(counts, look).figure, "x")} == {(0, 1)}


def test_every_year_is_labelled_and_its_number_printed(figure: go.Figure) -> None:
    fjugesta = traces(figure, 0)
    assert fjugesta["count"].text == ("60", "61", "62", "63", "64", "")
    assert fjugesta["last"].text == ("<b>94</b>",)
    assert fjugesta["last"].textfont.color == palette(False).up
    assert figure.layout.xaxis.ticktext == ("2020", "2021", "2022", "2023", "2024", "2025")


def test_thirty_years_have_every_fifth_label_and_the_last(area_counts: pd.DataFrame) -> None:
    panels = pd.concat([many(area_counts, 30).assign(area_code=code) for code in "abc"])
    figure = area_year(panels).figure
    assert figure.layout.xaxis.ticktext == ("2000", "2005", "2010", "2015", "2020", "2026")
    told = traces(figure, 0)["count"].text
    assert len([text for text in told if text]) < 8


def test_a_label_that_would_touch_the_last_is_left_out() -> None:
    assert labelled(range(1997, 2027), 28, 400) == [2000, 2005, 2010, 2015, 2020, 2026]
    assert labelled([2024, 2025, 2026], 28, 400) == [2024, 2025, 2026]


def test_masked_and_missing_years_are_gaps_told_apart(area_counts: pd.DataFrame) -> None:
    drawn = area_year(area_counts)
    gropen = traces(drawn.figure, 2)
    assert gropen["count"].y == (6, 6, None, None, 6, 6)
    assert [shape.x0 for shape in drawn.figure.layout.shapes if shape.name == "missing"] == [2021.6]
    assert gropen["masked"].x[0] == pytest.approx(2022.58)
    assert drawn.alt.endswith("Maskerat: 2023. Uppgift saknas: 2022.")


def test_a_masked_rate_never_says_a_span_of_counts(area_counts: pd.DataFrame) -> None:
    for is_rate, text in ((False, "1–4"), (True, "maskerat")):
        notes = area_year(area_counts, is_rate=is_rate).figure.layout.annotations
        assert [note.text for note in notes if "domain" not in note.xref] == [text]


def test_rates_have_a_decimal(area_counts: pd.DataFrame) -> None:
    drawn = area_year(area_counts.assign(count=area_counts["count"] / 7), is_rate=True)
    assert traces(drawn.figure, 0)["last"].text == ("<b>13,4</b>",)
    assert drawn.alt.startswith("Antal per 1 000 invånare, område och år 2020–2025")


def test_a_long_name_takes_more_lines_and_makes_room_for_them(area_counts: pd.DataFrame) -> None:
    long = area_counts.assign(name=area_counts["name"] + " med omnejd, norra delen och skärgården utanför")
    assert area_year(long).figure.layout.height > area_year(area_counts).figure.layout.height


def test_the_text_has_verdict_first_and_last_value_of_each(area_counts: pd.DataFrame) -> None:
    assert "Fjugesta: tydlig ökning. Från 60 (2020) till 94 (2025)." in area_year(area_counts).alt


def test_each_area_has_a_row_for_every_year(area_counts: pd.DataFrame) -> None:
    assert [area["year"].tolist() for area in in_order(area_counts)] == [list(range(2020, 2026))] * 3
