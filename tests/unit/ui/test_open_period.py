"""The period in the open view."""

from datetime import date

import pytest

from samverkan_data.statistics.disclosure import grid
from samverkan_data.ui.open_period import on_grid

PERIODS = grid.periods(date(2024, 1, 1), date(2026, 11, 23))


@pytest.mark.parametrize(("start", "end", "shown"), [
    (date(2025, 1, 1), date(2025, 12, 31), (date(2025, 1, 1), date(2025, 12, 31))),
    (date(2026, 1, 1), date(2026, 10, 31), (date(2026, 5, 1), date(2026, 8, 31))),
    (date(2090, 1, 1), date(2090, 12, 31), (date(2026, 5, 1), date(2026, 8, 31))),
    (date(1990, 1, 1), date(1990, 12, 31), (date(2024, 1, 1), date(2024, 12, 31))),
])  # fmt: skip
def test_another_period_gives_the_nearest(start: date, end: date, shown: tuple[date, date]) -> None:
    assert on_grid(PERIODS, start, end, asked_for=True) == shown


def test_the_newest_is_shown_to_who_has_not_asked() -> None:
    assert on_grid(PERIODS, date(2026, 1, 1), date(2026, 10, 31), asked_for=False)[1] == date(2026, 8, 31)


def test_a_whole_year_goes_before_its_last_tertial() -> None:
    whole = grid.periods(date(2025, 1, 1), date(2025, 12, 31))
    assert on_grid(whole, date(2026, 1, 1), date(2026, 1, 2), asked_for=False) == (date(2025, 1, 1), date(2025, 12, 31))
