"""The open view offers years and tertials and nothing else."""

from datetime import date

import pytest

from samverkan_data.statistics.disclosure import grid


def test_disclosure_grid_leaves_out_what_is_not_over() -> None:
    codes = [period.code for period in grid.periods(date(2024, 6, 1), date(2026, 11, 23))]
    assert codes == ["2024T3", "2025", "2025T1", "2025T2", "2025T3", "2026T1", "2026T2"]


def test_disclosure_grid_gives_no_total_to_an_unfinished_year() -> None:
    parents = {period.code: period.parent for period in grid.periods(date(2025, 1, 1), date(2026, 9, 30))}
    assert (parents["2025T2"], parents["2026T2"]) == ("2025", None)


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (date(2026, 1, 1), date(2026, 10, 31), (date(2026, 5, 1), date(2026, 8, 31))),
        (date(2024, 1, 1), date(2025, 12, 31), (date(2025, 1, 1), date(2025, 12, 31))),
        (date(2026, 10, 5), date(2026, 10, 20), (date(2026, 9, 1), date(2026, 12, 31))),
        (date(2025, 1, 1), date(2025, 12, 31), (date(2025, 1, 1), date(2025, 12, 31))),
    ],
)
def test_disclosure_grid_snaps_to_the_last_period_inside(start: date, end: date, shown: tuple[date, date]) -> None:
    assert grid.snap(start, end) == shown


def test_disclosure_grid_refuses_a_period_backwards() -> None:
    with pytest.raises(ValueError, match="ends before"):
        grid.snap(date(2026, 2, 1), date(2026, 1, 1))
