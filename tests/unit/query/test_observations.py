"""Published figures and the population."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.query import observations


def population(year: int, value: float | None, status: str = "final", **other: object) -> dict[str, object]:
    day = date(year, 12, 31)
    return {
        "indicator": "folkmangd", "area_code": "1814", "period_start": day, "period_end": day, "group": "alla",
        "value": value, "status": status, "source": "SCB", **other,
    }  # fmt: skip


def test_mean_population_is_the_mean_of_the_year_ends_where_both_are_known(add: Callable[..., Snapshot]) -> None:
    snapshot = add(
        "observations",
        [
            population(2022, 100),
            population(2023, 110),
            population(2023, 999, "preliminary", source="Kommunen"),
            population(2023, 55, group="kvinnor"),
            population(2023, 7, area_code="L"),
            population(2024, None, "missing"),
            population(2025, 130),
            population(2026, 140, period_end=date(2026, 6, 30)),
        ],
    )
    mean = observations.mean_population(snapshot)
    assert mean.to_dict("list") == {"area_code": ["1814"], "year": [2023], "population": [105.0]}


@pytest.mark.parametrize(
    ("first", "second", "value"),
    [
        (population(2023, 110, source="SCB"), population(2023, 111, source="Kolada"), 111),
        (population(2023, 111, source="Kolada"), population(2023, 110, source="SCB"), 110),
        (population(2023, 110), population(2023, 111, "preliminary", source="Kolada"), 110),
        (population(2023, 111, "preliminary"), population(2023, 110, source="Kolada"), 110),
        (population(2023, 110), population(2023, 110, period_start=date(2023, 1, 1)), 110),
        (population(2023, 110), population(2023, None, "missing", source="Kolada"), 110),
    ],
)
def test_of_several_figures_for_a_year_the_final_one_counts_then_the_one_published_last(
    add: Callable[..., Snapshot], first: dict[str, object], second: dict[str, object], value: float
) -> None:
    add("observations", [population(2022, 100), population(2024, 100)])
    add("observations", [first])
    mean = observations.mean_population(add("observations", [second]))
    assert mean["year"].tolist() == [2023, 2024]
    assert mean["population"].tolist() == [(100 + value) / 2] * 2


def test_a_year_is_a_whole_calendar_year_and_there_once(add: Callable[..., Snapshot]) -> None:
    year = {"indicator": "bra_totalt", "period_start": date(2025, 1, 1), "period_end": date(2025, 12, 31)}
    month = {**year, "period_start": date(2025, 12, 1)}
    two = {**year, "period_start": date(2024, 1, 1)}
    rows = [population(2025, value, **period) for value, period in ((416, year), (35, month), (820, two))]
    found = observations.yearly(add("observations", rows), "bra_totalt")
    assert found.to_dict("records") == [{"area_code": "1814", "year": 2025, "value": 416}]


@pytest.mark.parametrize(
    ("indicators", "areas", "found"),
    [((), (), 3), (("folkmangd",), (), 2), ((), ("L",), 1), (("annat",), ("1814",), 1), (("annat",), ("L",), 0)],
)
def test_values_are_of_the_indicators_and_areas_asked_for(
    add: Callable[..., Snapshot], indicators: tuple[str, ...], areas: tuple[str, ...], found: int
) -> None:
    rows = [population(2022, 1), population(2022, 2, area_code="L"), population(2022, 3, indicator="annat")]
    assert len(observations.values(add("observations", rows), indicators, areas)) == found


def test_a_suppressed_value_is_not_zero(add: Callable[..., Snapshot]) -> None:
    values = observations.values(add("observations", [population(2022, None, "suppressed")]))
    assert pd.isna(values.loc[0, "value"])
    assert values.loc[0, "status"] == "suppressed"
