"""A published rate must fit the counts and the population beside it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from samverkan_data.checking import Checked, Known, check
from samverkan_data.reading import recognise

HEADER = "Indikator;Område;Från;Till;Värde;Källa\n"
COUNT = "bra_totalt;1814;2025;2025;416;Brå\n"
POPULATION = "folkmangd;1814;2024-12-31;2024-12-31;8606;SCB\nfolkmangd;1814;2025-12-31;2025-12-31;8608;SCB\n"


@pytest.fixture(scope="module")
def check_rates(known: Known) -> Callable[[str], Checked]:
    indicators = known.indicators.copy()
    for code, unit in (("bra_totalt_per_100000", "per_100000"), ("folkmangd", "antal")):
        indicators.loc[len(indicators)] = {"indicator": code, "label": code, "unit": unit}
    people = pd.DataFrame({"area_code": ["1880"], "year": [2025], "population": [160_000.0]})
    wider = replace(known, indicators=indicators, population=people)

    def run(text: str) -> Checked:
        return check(recognise(text.encode(), "f.csv"), wider, date(2026, 11, 24), "f.csv")

    return run


def rate(value: str, area: str = "1814", year: int = 2025) -> str:
    return f"bra_totalt_per_100000;{area};{year};{year};{value};Brå\n"


@pytest.mark.parametrize(
    ("value", "likely"),
    [
        ("48,33", "per 1\u00a0000 invånare"),
        ("483,3", "per 10\u00a0000 invånare"),
        ("48333", "per 1\u00a0000\u00a0000 invånare"),
    ],
)
def test_a_rate_on_another_base_is_an_error_that_names_it(
    check_rates: Callable[[str], Checked], value: str, likely: str
) -> None:
    checked = check_rates(HEADER + COUNT + POPULATION + rate(value))
    assert [(f.code, f.row, f.column, f.value, f.detail) for f in checked.findings] == [
        ("wrong_rate_base", 5, "Värde", value, likely)
    ]


@pytest.mark.parametrize(
    "text",
    [
        COUNT + POPULATION + rate("4833"),
        COUNT + POPULATION + rate("6100"),
        COUNT + rate("48,33"),
        POPULATION + rate("48,33"),
        COUNT + POPULATION + rate("48,33", area="1880"),
        COUNT + POPULATION + rate("48,33", year=2023),
    ],
)
def test_a_rate_that_fits_or_has_nothing_beside_it_is_left_alone(
    check_rates: Callable[[str], Checked], text: str
) -> None:
    assert check_rates(HEADER + text).findings == ()


@pytest.mark.parametrize(
    ("value", "told"),
    [("1391,5", [("doubtful_rate_base", "per 10\u00a0000 invånare")]), ("13915", []), ("9000", [])],
)
def test_a_rate_that_fits_the_stored_population_on_another_base_is_a_warning(
    check_rates: Callable[[str], Checked], value: str, told: list[tuple[str, str]]
) -> None:
    checked = check_rates(HEADER + "bra_totalt;1880;2025;2025;22264;Brå\n" + rate(value, area="1880"))
    assert checked.accepted
    assert [(f.code, f.detail) for f in checked.findings] == told
