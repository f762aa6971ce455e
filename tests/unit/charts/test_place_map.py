"""Circles where the areas lie."""

import pandas as pd
import pytest

from samverkan_data.charts.place_map import place_map
from samverkan_data.charts.theme import palette

RING = [(14.8, 59.1), (15.0, 59.1), (14.9, 59.3), (14.8, 59.1)]


def test_the_surface_is_the_count(areas: pd.DataFrame) -> None:
    large, small, _ = place_map(areas).figure.data
    assert large.marker.size == pytest.approx(2 * small.marker.size)


def test_names_and_counts_stand_beside_the_circles(areas: pd.DataFrame) -> None:
    assert [note.text for note in place_map(areas).figure.layout.annotations] == [
        "<b>Fjugesta 100 ▲</b>",
        "Lanna 25",
        "Gropen 1–4",
    ]


def test_a_masked_area_is_a_small_ring_whatever_its_number(areas: pd.DataFrame) -> None:
    rings = [
        place_map(areas.assign(count=areas["count"].mask(areas["masked"], hidden))).figure.data[2] for hidden in (1, 4)
    ]
    assert rings[0] == rings[1]
    assert (rings[0].marker.symbol, rings[0].marker.color) == ("circle-open", palette(False).masked)


def test_circles_have_the_colour_of_source_or_signal(areas: pd.DataFrame) -> None:
    signal, plain, _ = place_map(areas, source="est").figure.data
    assert (signal.marker.color, plain.marker.color) == (palette(False).up, palette(False).est)


def test_outlines_are_ground_without_tiles(areas: pd.DataFrame) -> None:
    figure = place_map(areas, outlines=[RING]).figure
    assert (figure.data[0].name, figure.data[0].fill) == ("outline", "toself")
    assert figure.layout.yaxis.scaleanchor == "x"
    assert figure.layout.yaxis.scaleratio == pytest.approx(1.954, abs=0.01)


def test_the_text_names_what_the_map_cannot_show(areas: pd.DataFrame) -> None:
    text = place_map(areas).alt
    assert "Gropen maskerat, för få för att bedöma" in text
    assert text.endswith("Utan läge på kartan: Okänd plats.")


def test_a_zero_is_a_dot_and_one_place_is_enough(areas: pd.DataFrame) -> None:
    figure = place_map(areas.iloc[1:2].assign(count=0)).figure
    assert figure.data[0].marker.size == 5
    assert figure.layout.annotations[0].text == "Lanna 0"
