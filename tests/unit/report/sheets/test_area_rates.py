"""Counts or rates of areas."""

from dataclasses import dataclass

import pandas as pd
import pytest

from samverkan_data.report.sheets.area_rates import MEASURE, RATE, measure

PEOPLE = pd.DataFrame({"area_code": ["A", "A"], "year": [2024, 2025], "population": [2_000.0, 2_000.0]})


@dataclass
class Asks:
    """Who has chosen rates, where so many people are known."""

    people: pd.DataFrame

    def value(self, name: str) -> str:
        return RATE if name == MEASURE else ""

    def ask(self, *_: object) -> pd.DataFrame:
        return self.people


def rows(*counts: int) -> pd.DataFrame:
    span = {"low": 1.0, "high": 90.0}
    years = [{"area_code": "A", "name": "Alfa", "year": 2024 + place, "period": 1 - place, "count": count, **span}
             for place, count in enumerate(counts)]  # fmt: skip
    return pd.DataFrame(years)


def test_a_rate_is_per_thousand_of_the_areas_own_people() -> None:
    found = measure(Asks(PEOPLE), rows(40, 50))  # type: ignore[arg-type]
    assert (found.is_rate, found.notes) == (True, ())
    assert found.rows["count"].tolist() == [20, 25]


@pytest.mark.parametrize(
    ("people", "counts", "note"),
    [
        (PEOPLE.iloc[:0], (40, 50), "folkmängden inte är känd: Alfa."),
        (PEOPLE, (40, 15), "därför visas antal."),
    ],
    ids=["nobody-known", "few-now"],
)
def test_where_no_area_has_a_rate_the_counts_are_shown_and_why(
    people: pd.DataFrame, counts: tuple[int, int], note: str
) -> None:
    found = measure(Asks(people), rows(*counts))  # type: ignore[arg-type]
    assert not found.is_rate
    assert found.rows["count"].tolist() == list(counts)
    assert found.notes[0].endswith(note)
