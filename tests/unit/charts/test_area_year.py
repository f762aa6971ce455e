"""Small multiples per area."""

import pandas as pd
import pytest

from samverkan_data.charts.area_year import Panel, area_year
from samverkan_data.charts.look import Look
from samverkan_data.charts.theme import palette


@pytest.fixture
def panels(area_counts: pd.DataFrame) -> list[Panel]:
    return area_year(area_counts)


def trace(panel: Panel, name: str) -> object:
    return next(trace for trace in panel.figure.data if trace.name == name)


def test_the_largest_area_comes_first(panels: list[Panel]) -> None:
    assert [(panel.name, panel.verdict) for panel in panels] == [
        ("Fjugesta", "rise"),
        ("Lanna", "normal"),
        ("Gropen", "too_few"),
    ]


def test_all_panels_have_one_scale_and_width(panels: list[Panel]) -> None:
    assert {panel.figure.layout.width for panel in panels} == {198}
    assert len({tuple(panel.figure.layout.yaxis.range) for panel in panels}) == 1
    assert len({tuple(panel.figure.layout.xaxis.range) for panel in panels}) == 1


def test_the_last_value_is_printed_in_the_colour_of_its_verdict(panels: list[Panel]) -> None:
    notes = [panel.figure.layout.annotations[-1] for panel in panels]
    assert [note.text for note in notes] == ["<b>94</b>", "<b>12</b>", "<b>6</b>"]
    assert [note.font.color for note in notes[:2]] == [palette(False).up, palette(False).own]


def test_masked_and_missing_years_are_gaps_told_apart(panels: list[Panel]) -> None:
    gropen = panels[2]
    assert trace(gropen, "count").y == (6, 6, None, None, 6, 6)
    assert [shape.name for shape in gropen.figure.layout.shapes] == ["missing"]
    assert trace(gropen, "masked").x[:2] == (2022.5, 2023.5)
    assert gropen.alt.endswith("Maskerat: 2023. Uppgift saknas: 2022.")


def test_the_dotted_mean_is_of_the_shown_earlier_years(panels: list[Panel]) -> None:
    assert trace(panels[2], "mean").y == (6, 6)
    assert trace(panels[0], "mean").line.dash == "dot"


def test_no_masked_number_leaks(panels: list[Panel]) -> None:
    assert not any("7771" in panel.figure.to_json() + panel.alt for panel in panels)


def test_the_text_has_first_and_last_value(panels: list[Panel]) -> None:
    assert panels[0].alt == "Fjugesta, antal per år 2020–2025: tydlig ökning. Från 60 (2020) till 94 (2025)."


def test_no_rows_give_no_panels(area_counts: pd.DataFrame) -> None:
    assert area_year(area_counts.iloc[:0], Look()) == []
