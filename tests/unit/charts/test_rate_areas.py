"""Rates of areas."""

import pandas as pd
import pytest

from samverkan_data.charts.look import Look
from samverkan_data.charts.rate_areas import Backdrop, rate_areas
from samverkan_data.charts.theme import palette

UNIT = ("brott", "brott")
BAND = Backdrop((7398.1, 13248.9), "hälften<br>ligger här")
LINE = Backdrop(line=45.0, line_label="alla")


def texts(figure: object) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_rows_keep_their_order_and_the_own_name_is_bold(rates: pd.DataFrame) -> None:
    names = list(rate_areas(rates, UNIT).figure.layout.yaxis.ticktext)
    assert names == [
        "Örebro",
        "<b>Lekeberg</b>",
        "Nora &amp; co",
        "Gropen",
    ]


def test_value_span_and_verdict_are_printed(rates: pd.DataFrame) -> None:
    printed = texts(rate_areas(rates, UNIT).figure)
    assert "<b>13\u00a0915</b>  (13\u00a0733–14\u00a0099)" in printed
    assert "<b>▲ tydligt högre</b>" in printed
    assert "– går inte att skilja" in printed


def test_a_few_are_a_count_and_no_point(rates: pd.DataFrame) -> None:
    figure = rate_areas(rates, UNIT).figure
    assert "12 brott" in texts(figure)
    assert list(figure.data[-1].y) == [0, 1, 2]
    assert "Gropen 12 brott" in rate_areas(rates, UNIT).alt


def test_shape_and_hue_say_the_same(rates: pd.DataFrame) -> None:
    points = rate_areas(rates, UNIT).figure.data[-1].marker
    assert list(points.symbol) == ["triangle-up", "circle", "circle"]
    assert list(points.color) == [palette(False).up, palette(False).own, palette(False).page]


@pytest.mark.parametrize(("backdrop", "shapes"), [(Backdrop(), 0), (BAND, 1), (LINE, 1)])
def test_band_and_line_stand_behind_only_where_they_are_known(
    rates: pd.DataFrame, backdrop: Backdrop, shapes: int
) -> None:
    assert len(rate_areas(rates, UNIT, backdrop).figure.layout.shapes) == shapes


def test_counts_have_no_decimals_and_small_rates_have_one(rates: pd.DataFrame) -> None:
    counts = rates.assign(value=[8.0, 4.0, 2.0, 1.0], low=0.4, high=8.8, few=False)
    assert "<b>8</b>  (0–9)" in texts(rate_areas(counts, UNIT).figure)
    small = rates.assign(value=[8.1, 4.0, 2.0, 1.0], low=0.4, high=8.8, few=False)
    assert "<b>8,1</b>  (0,4–8,8)" in texts(rate_areas(small, UNIT).figure)


@pytest.mark.parametrize("look", [Look(), Look(narrow=True)])
def test_the_words_beside_the_highest_mark_have_room(rates: pd.DataFrame, look: Look) -> None:
    highest = rates["high"].max()
    assert rate_areas(rates, UNIT, look=look).figure.layout.xaxis.range[1] > 1.5 * highest


def test_the_text_tells_every_area_and_the_band(rates: pd.DataFrame) -> None:
    assert rate_areas(rates, UNIT, BAND).alt == (
        "Tal per område med felmarginal. Örebro 13\u00a0915 (13\u00a0733–14\u00a0099), tydligt högre. "
        "Lekeberg 4\u00a0833 (4\u00a0380–5\u00a0321). "
        "Nora & co 5\u00a0000 (4\u00a0500–5\u00a0500), går inte att skilja. "
        "Gropen 12 brott, går inte att skilja. hälften ligger här: 7\u00a0398–13\u00a0249."
    )
