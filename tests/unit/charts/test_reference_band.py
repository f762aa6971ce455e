"""Own series against other municipalities."""

import pandas as pd

from samverkan_data.charts.look import Look
from samverkan_data.charts.reference_band import reference_band
from samverkan_data.charts.theme import palette

REFERENCE = pd.DataFrame({"name": "Örebro", "year": [2023, 2024, 2025], "value": [14200.0, 14000, 13915]})


def test_own_line_is_thick_and_the_other_thin_and_grey(own: pd.DataFrame, band: pd.DataFrame) -> None:
    lines = {trace.name: trace.line for trace in reference_band(own, band, "Lekeberg", REFERENCE).figure.data}
    assert (lines["own"].color, lines["own"].width) == (palette(False).own, 3.2)
    assert (lines["reference"].color, lines["reference"].width) == (palette(False).reference, 1.6)


def test_the_names_stand_at_the_ends_with_the_last_value(own: pd.DataFrame, band: pd.DataFrame) -> None:
    assert [note.text for note in reference_band(own, band, "Lekeberg", REFERENCE).figure.layout.annotations] == [
        "Örebro 13\u00a0915",
        "<b>Lekeberg 4\u00a0833</b>",
        "hälften av alla<br>kommuner ligger här",
    ]


def test_names_that_would_meet_are_moved_apart(own: pd.DataFrame, band: pd.DataFrame) -> None:
    close = REFERENCE.assign(value=4840.0)
    heights = [note.y for note in reference_band(own, band, "Lekeberg", close).figure.layout.annotations[:2]]
    assert heights[0] - heights[1] > 500


def test_a_hidden_value_is_a_gap(own: pd.DataFrame, band: pd.DataFrame) -> None:
    figure = reference_band(own.assign(masked=[False, True, False]), band, "Lekeberg").figure
    assert figure.data[-1].y == (5200, None, 4833)


def test_the_axis_starts_at_zero(own: pd.DataFrame, band: pd.DataFrame) -> None:
    assert reference_band(own, band, "Lekeberg").figure.layout.yaxis.range[0] == 0


def test_the_text_has_own_band_and_others(own: pd.DataFrame, band: pd.DataFrame) -> None:
    assert reference_band(own, band, "Lekeberg", REFERENCE).alt == (
        "Lekeberg 2023–2025: från 5\u00a0200 till 4\u00a0833. "
        "Hälften av alla kommuner ligger på 6\u00a0900–11\u00a0100 (2025). Örebro 13\u00a0915 (2025)."
    )


def test_years_on_the_axis_do_not_meet_on_a_telephone() -> None:
    long = pd.DataFrame({"year": range(1996, 2026), "value": 1.0})
    nothing = pd.DataFrame({"year": [], "low": [], "high": []}, dtype=float)
    desk, phone = (reference_band(long, nothing, "x", look=Look(narrow=narrow)).figure for narrow in (False, True))
    assert list(desk.layout.xaxis.tickvals) == [1996, 2000, 2005, 2010, 2015, 2020, 2025]
    assert list(phone.layout.xaxis.tickvals) == [1996, 2010, 2025]


def test_a_band_of_some_is_not_called_a_band_of_all(own: pd.DataFrame, band: pd.DataFrame) -> None:
    figure = reference_band(own, band, "Lekeberg", band_name="hälften av de 12").figure
    assert figure.layout.annotations[-1].text == "hälften av de 12"
    assert "Hälften av de 12 ligger på" in reference_band(own, band, "Lekeberg", half="Hälften av de 12").alt
