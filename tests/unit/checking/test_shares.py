"""Shares that may be fractions."""

from collections.abc import Callable

import pytest

from samverkan_data.checking import Checked

HEADER = "Indikator;Område;Från;Till;Värde;Källa\n"


@pytest.mark.parametrize(
    ("values", "source", "codes"),
    [
        (("0,25", "0,07", "0,5"), "X", ["share_as_fraction"]),
        (("0,37",), "X", ["share_as_fraction"]),
        (("0,25", "0,07", "0,5"), "Kolada", ["low_shares"]),
        (("0,25",), "Kolada", []),
        (("0,25", "0,07", "25"), "X", ["mixed_shares", "mixed_shares"]),
        (("0,22", "37"), "X", ["mixed_shares"]),
        (("0,22", "37"), "SCB", ["low_beside_shares"]),
        (("0,22 %", "37"), "X", []),
        (("0,9", "1,4", "2"), "X", []),
        (("0,4", "5"), "X", []),
        (("0", "1", "0"), "X", []),
        (("0,25 %", "0,07 %", "0,5 %"), "X", []),
    ],
)
def test_shares_of_at_most_one_are_stopped_but_for_those_who_publish_per_cent(
    check_text: Callable[..., Checked], values: tuple[str, ...], source: str, codes: list[str]
) -> None:
    rows = "".join(f"otrygg;1814;{2020 + i};{2020 + i};{value};{source}\n" for i, value in enumerate(values))
    checked = check_text(HEADER + rows)
    stopped = {"share_as_fraction", "mixed_shares"} & set(codes)
    assert (checked.accepted, [f.code for f in checked.findings]) == (not stopped, codes)
