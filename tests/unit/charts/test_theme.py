"""Colours by meaning, and the settings a page shows figures with."""

import tomllib
from pathlib import Path

import pytest

from samverkan_data.charts.look import Look
from samverkan_data.charts.theme import CONFIG, STATIC_CONFIG, blank, palette, template

THEME = tomllib.loads(Path(".streamlit/config.toml").read_text(encoding="utf-8"))["theme"]


@pytest.mark.parametrize(
    ("meaning", "key"),
    [
        ("up", "redColor"),
        ("down", "greenColor"),
        ("est", "orangeColor"),
        ("police", "blueColor"),
        ("masked", "violetColor"),
    ],
)
@pytest.mark.parametrize("dark", [False, True])
def test_a_meaning_has_the_colour_that_the_page_gives_it(meaning: str, key: str, dark: bool) -> None:
    assert getattr(palette(dark), meaning) == THEME["dark" if dark else "light"][key]


@pytest.mark.parametrize("dark", [False, True])
def test_the_ramp_has_ten_steps_and_starts_near_the_page(dark: bool) -> None:
    ramp = palette(dark).ramp
    assert len(set(ramp)) == 10
    assert abs(_lightness(ramp[0]) - _lightness(palette(dark).page)) < 0.1
    assert sorted(ramp, key=_lightness, reverse=not dark) == list(ramp)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("meaning", ["up", "down", "unchanged", "muted", "own", "police", "est", "masked", "text"])
def test_words_in_a_colour_can_be_read_on_the_page(meaning: str, dark: bool) -> None:
    colours = palette(dark)
    assert _contrast(getattr(colours, meaning), colours.page) >= 4.5


def test_sources_and_verdicts_have_their_own_colours() -> None:
    colours = palette(False)
    assert [colours.source(name) for name in ("est", "polisanmalan", "vaktare")] == [
        colours.est,
        colours.police,
        colours.own,
    ]
    assert [colours.verdict(name) for name in ("rise", "higher", "fall", "lower", "normal", "too_few")] == [
        colours.up,
        colours.up,
        colours.down,
        colours.down,
        colours.unchanged,
        colours.unchanged,
    ]


def test_figures_are_shown_in_swedish_without_a_tool_bar() -> None:
    assert CONFIG["displayModeBar"] is False
    assert CONFIG["locale"] == "sv"
    assert CONFIG["locales"]["sv"]["format"]["months"][9] == "oktober"
    assert CONFIG["locales"]["sv"]["format"]["days"][:2] == ["söndag", "måndag"]
    assert STATIC_CONFIG["staticPlot"] is True
    assert "staticPlot" not in CONFIG


def test_axes_cannot_be_zoomed_by_scrolling_and_start_at_zero() -> None:
    layout = blank(Look(), 100).figure.layout.template.layout
    assert layout.xaxis.fixedrange is layout.yaxis.fixedrange is True
    assert layout.yaxis.rangemode == "tozero"
    assert layout.dragmode is False


@pytest.mark.parametrize(
    ("look", "name"),
    [
        (Look(), "samverkan"),
        (Look(dark=True), "samverkan_dark"),
        (Look(large=True), "samverkan_large"),
        (Look(dark=True, large=True), "samverkan_dark_large"),
    ],
)
def test_a_template_is_named_after_its_look(look: Look, name: str) -> None:
    assert template(look) == name


def _channels(colour: str) -> list[float]:
    values = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in values]


def _lightness(colour: str) -> float:
    red, green, blue = _channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_lightness(one), _lightness(other)))
    return (high + 0.05) / (low + 0.05)
