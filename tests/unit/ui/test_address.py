"""Dates in a link."""

from datetime import date

import pytest

from samverkan_data.ui.address import read_date


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-10-15", date(2026, 10, 15), date(2026, 10, 15)),
        ("2026-10", date(2026, 10, 1), date(2026, 10, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-13", None, None),
        ("2026-02-30", None, None),
        ("", None, None),
        ("2026", None, None),
        ("oktober", None, None),
        ("<b>2026</b>", None, None),
    ],
)
def test_a_day_or_a_month_is_read_and_anything_else_is_none(text: str, first: date | None, last: date | None) -> None:
    assert (read_date(text), read_date(text, end=True)) == (first, last)
