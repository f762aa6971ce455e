"""Shares that may be fractions."""

from collections.abc import Callable

import pytest

from samverkan_data.checking import Checked

HEADER = "Indikator;Område;Från;Till;Värde;Källa\n"


@pytest.mark.parametrize(
    ("values", "codes"),
    [
        (("0,25", "0,07", "0,5"), ["low_shares"]),
        (("0,25", "0,07", "25"), []),
        (("0,25", "0,07"), []),
        (("0", "1", "0"), []),
        (("0,25 %", "0,07 %", "0,5 %"), []),
    ],
)
def test_shares_of_at_most_one_are_a_warning(
    check_text: Callable[..., Checked], values: tuple[str, ...], codes: list[str]
) -> None:
    rows = "".join(f"otrygg;1814;{2020 + i};{2020 + i};{value};X\n" for i, value in enumerate(values))
    checked = check_text(HEADER + rows)
    assert (checked.accepted, [f.code for f in checked.findings]) == (True, codes)
