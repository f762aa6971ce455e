"""The text alternative of a series."""

import pandas as pd
import pytest

from samverkan_data.charts.timeline import complete
from samverkan_data.charts.wording import measure, series_text


def test_a_series_is_told_from_period_to_last_value(series: pd.DataFrame) -> None:
    assert series_text(complete(series), "month", "EST") == (
        "Linjediagram per månad, 2025, EST. Det väntade spannet är 1–19. Över det väntade: nov–dec 2025. "
        "Uppgift saknas: apr 2025. Senaste värdet är 26, preliminärt."
    )


def test_masked_months_are_named_without_a_number(masked_series: pd.DataFrame) -> None:
    assert "Maskerat: feb 2025." in series_text(complete(masked_series), "month", "")


def test_a_quiet_series_says_so(series: pd.DataFrame) -> None:
    quiet = complete(series.assign(signal="", preliminary=False))
    assert "Inget värde ligger utanför det väntade." in series_text(quiet, "month", "")


@pytest.mark.parametrize(("value", "expected"), [(4.83, "4,8"), (10.2, "10"), (4833, "4\u00a0833")])
def test_small_measures_have_a_decimal(value: float, expected: str) -> None:
    assert measure(value) == expected
