"""The year as a profile of twelve months."""

import pandas as pd

from samverkan_data.charts.look import Look
from samverkan_data.charts.year_wheel import year_wheel


def traces(year: pd.DataFrame, earlier: pd.DataFrame) -> dict[str, object]:
    return {trace.name: trace for trace in year_wheel(year, earlier, "2026", "est").figure.data}


def test_a_month_that_is_not_over_is_a_gap_and_still_has_its_span(year: pd.DataFrame, earlier: pd.DataFrame) -> None:
    assert traces(year.assign(masked=False), earlier)["count"].y[-2:] == (None, None)
    shapes = year_wheel(year, earlier, "2026", "est").figure.layout.shapes
    assert sum(shape.name == "band" for shape in shapes) == 12


def test_the_signal_is_a_triangle(year: pd.DataFrame, earlier: pd.DataFrame) -> None:
    rise = traces(year, earlier)["rise"]
    assert (rise.x, rise.y, rise.marker.symbol) == ((7,), (19,), "triangle-up")


def test_earlier_years_are_dots_unless_they_would_give_a_masked_month_away(
    year: pd.DataFrame, earlier: pd.DataFrame
) -> None:
    assert "earlier" not in traces(year, earlier)
    assert traces(year.assign(masked=False), earlier)["earlier"].y == (4, 9, 5)


def test_a_telephone_has_months_of_one_letter(year: pd.DataFrame, earlier: pd.DataFrame) -> None:
    figure = year_wheel(year, earlier, "2026", "est", Look(narrow=True)).figure
    assert "".join(figure.layout.xaxis.ticktext) == "jfmamjjasond"


def test_the_text_tells_months_and_what_stands_out(year: pd.DataFrame, earlier: pd.DataFrame) -> None:
    text = year_wheel(year.assign(masked=False, mean=range(12)), earlier, "2026", "est").alt
    assert "jul 19" in text
    assert "Över det väntade: juli." in text
    assert "Flest väntas i december." in text
