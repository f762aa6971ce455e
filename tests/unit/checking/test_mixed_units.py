"""Numbers of one series in two units."""

from collections.abc import Callable

import pytest

from samverkan_data.checking import Checked

HEADER = "Indikator;Område;Från;Till;Värde;Källa\n"


@pytest.mark.parametrize(
    ("indicator", "values", "wrong"),
    [
        ("bra_totalt_per_100000", ("4315", "43,2", "4833"), ["43,2"]),
        ("bra_totalt_per_100000", ("43,1", "4315", "44,2"), ["4315"]),
        ("bra_totalt_per_100000", ("4315", "0,0432"), ["0,0432"]),
        ("bra_totalt_per_100000", ("11,6", "116", "58"), []),
        ("bra_totalt_per_100000", ("4315", "4833", "5100"), []),
        ("folkmangd", ("158057", "159", "160687"), ["159"]),
        ("folkmangd", ("8600", "8606", "8608"), []),
        ("bra_totalt", ("2", "14", "150"), []),
        ("bra_totalt", ("0", "371", "416"), []),
    ],
)
def test_a_number_that_fits_its_series_only_in_another_unit_is_asked_about(
    check_text: Callable[..., Checked], indicator: str, values: tuple[str, ...], wrong: list[str]
) -> None:
    rows = "".join(f"{indicator};1814;{2020 + i};{2020 + i};{value};Brå\n" for i, value in enumerate(values))
    checked = check_text(HEADER + rows)
    assert [f.value for f in checked.findings if f.code == "mixed_units"] == wrong
    assert checked.accepted is not bool(wrong)


def test_two_areas_may_differ_as_much_as_two_units(check_text: Callable[..., Checked]) -> None:
    rows = "folkmangd;1814;2023;2023;160;SCB\nfolkmangd;1880;2023;2023;160000;SCB\n"
    assert check_text(HEADER + rows).accepted
