"""Shares per area."""

import pandas as pd
import pytest

from samverkan_data.charts.proportion_areas import proportion_areas
from samverkan_data.charts.theme import palette


def texts(figure: object) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_the_highest_comes_first_and_hidden_ones_last(shares: pd.DataFrame) -> None:
    assert list(proportion_areas(shares, 21).figure.layout.yaxis.ticktext) == ["Lanna", "Gropen", "Hidingebro"]


def test_value_span_answers_and_verdict_are_printed(shares: pd.DataFrame) -> None:
    printed = texts(proportion_areas(shares, 21, whole_name="Hela Lekeberg").figure)
    assert "<b>38\u00a0%</b>  (26–52)" in printed
    assert "n = 52  <b>▲ tydligt högre</b>" in printed
    assert "n = 33  – går inte att skilja" in printed
    assert "Hela Lekeberg 21\u00a0%" in printed


def test_hue_means_direction_and_no_difference_is_own_ink(shares: pd.DataFrame) -> None:
    points = [trace.marker.color for trace in proportion_areas(shares, 21).figure.data if trace.name == "point"]
    assert points == [palette(False).up, palette(False).own]
    lower = proportion_areas(shares.assign(verdict="lower"), 90).figure.data[1]
    assert lower.marker.color == palette(False).down


def test_few_answers_hide_the_value_even_if_the_flag_is_forgotten(shares: pd.DataFrame) -> None:
    forgotten = shares.assign(too_few=False)
    assert "färre än 30 svar – visas inte" in texts(proportion_areas(forgotten, 21).figure)
    assert "77" not in proportion_areas(forgotten, 21).alt


def test_there_is_no_line_for_an_unknown_whole(shares: pd.DataFrame) -> None:
    assert len(proportion_areas(shares, None).figure.layout.shapes) == 0
    assert "Hela" not in proportion_areas(shares, None).alt


def test_the_text_tells_every_area(shares: pd.DataFrame) -> None:
    assert proportion_areas(shares, 21).alt == (
        "Andel per område med felmarginal mot helheten. Lanna 38\u00a0% (26–52), 52 svar, tydligt högre. "
        "Gropen 13\u00a0% (5–28), 33 svar, går inte att skilja. Hidingebro: färre än 30 svar – visas inte. "
        "Hela kommunen 21\u00a0%."
    )


@pytest.mark.parametrize("value", [3, 12, 22, 38, 53, 77, 100])
def test_the_words_of_the_axis_never_meet_in_half_a_page(shares: pd.DataFrame, value: float) -> None:
    figure = proportion_areas(shares.assign(value=value, low=value, high=value), value).figure
    ticks, (_, limit) = figure.layout.xaxis.tickvals, figure.layout.xaxis.range
    assert len(ticks) > 1
    assert (ticks[1] - ticks[0]) / limit >= 0.18
