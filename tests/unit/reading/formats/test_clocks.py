"""Columns of clocks."""

import pytest

from samverkan_data.reading.formats.clocks import read_clocks


@pytest.mark.parametrize(
    ("texts", "clocks"),
    [
        (["21:30", "9.30", "kl. 930", "0930", "21:30:15"], ["21:30", "9:30", "09:30", "09:30", "21:30:15"]),
        (["0.895833333333333", "0,25", "0", "0.5"], ["21:30", "06:00", "00:00", "12:00"]),
        (["0.25", "9.30"], ["0:25", "9:30"]),
        (["på kvällen", "0.9999999", "25 min."], ["på kvällen", "0.9999999", "25 min."]),
    ],
)
def test_a_part_of_a_day_is_a_clock_and_what_is_none_stays(texts: list[str], clocks: list[str]) -> None:
    assert read_clocks(texts) == clocks


def test_a_quarter_alone_in_a_sheet_is_left_to_the_check() -> None:
    assert read_clocks(["0.25"], typed=True) == ["0.25"]
