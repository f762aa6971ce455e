"""Cells in ten steps."""

import pytest

from samverkan_data.charts.cells import add_cells, level, stepped_scale, text_colour
from samverkan_data.charts.look import Look
from samverkan_data.charts.theme import blank, palette


@pytest.mark.parametrize(("value", "expected"), [(0, 0), (5.9, 0), (6, 1), (35, 5), (59.9, 9), (60, 9)])
def test_a_value_falls_in_one_of_ten_equal_steps(value: float, expected: int) -> None:
    assert level(value, 60) == expected


def test_the_scale_is_stepped_not_smooth() -> None:
    assert stepped_scale(["#000000", "#ffffff"]) == [
        [0.0, "#000000"],
        [0.5, "#000000"],
        [0.5, "#ffffff"],
        [1.0, "#ffffff"],
    ]


def test_zero_is_printed_without_a_fill_and_a_blank_not_at_all() -> None:
    drawing = blank(Look(), 100)
    add_cells(drawing, [[0, None, 6]], [["0", "", "6"]], 6, Look())
    figure = drawing.figure
    assert list(figure.data[0].z[0]) == [None, None, 6]
    assert list(figure.data[1].text) == ["0", "6"]


@pytest.mark.parametrize("dark", [False, True])
def test_text_on_every_step_can_be_told_from_it(dark: bool) -> None:
    colours = palette(dark)
    inks = [text_colour(step + 0.5, 10, Look(dark=dark)) for step in range(10)]
    assert inks == [colours.text] * 5 + [colours.page] * 5
    assert text_colour(0, 10, Look(dark=dark)) == colours.muted
