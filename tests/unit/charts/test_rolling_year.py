"""Twelve months at a time."""

import pandas as pd
import pytest

from samverkan_data.charts.rolling_year import rolling_year


@pytest.fixture
def sums() -> pd.DataFrame:
    months = pd.date_range("2024-06-01", periods=28, freq="MS")
    return pd.DataFrame({"month": months, "count": range(40, 68), "low": 30.0, "high": 90.0})


def test_dots_stand_a_year_apart_from_the_last(sums: pd.DataFrame) -> None:
    years = next(trace for trace in rolling_year(sums, "est").figure.data if trace.name == "years")
    assert years.x == ("2024-09-01", "2025-09-01", "2026-09-01")
    assert years.y == (43, 55, 67)


def test_every_dot_has_its_number(sums: pd.DataFrame) -> None:
    texts = [note.text for note in rolling_year(sums, "est").figure.layout.annotations]
    assert {"43", "55", "<b>67</b>"} <= set(texts)


def test_the_text_tells_the_same_sums(sums: pd.DataFrame) -> None:
    text = rolling_year(sums, "est").alt
    assert "september 2024: 43, september 2025: 55 och september 2026: 67" in text
