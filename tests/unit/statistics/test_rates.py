"""Unit tests: the names are the claims."""

import pandas as pd
import pytest

from samverkan_data.statistics.rates import rates

POPULATION = pd.DataFrame({"area_code": ["1814"], "year": [2025], "population": [8607.0]})


def counts(*values: int, year: int = 2025) -> pd.DataFrame:
    return pd.DataFrame({"area_code": "1814", "year": year, "count": values})


def test_lekebergs_rate_is_bras_to_the_decimal() -> None:
    # Brå 2025: 416 reported crimes, 4 833 per 100 000 of the mean population 8 607
    assert rates(counts(416), POPULATION)["rate"].tolist() == pytest.approx([4833.27524])


def test_below_twenty_events_there_is_no_rate() -> None:
    assert rates(counts(19, 20), POPULATION)["rate"].isna().tolist() == [True, False]


def test_an_unknown_population_gives_no_rate() -> None:
    assert rates(counts(416, year=2024), POPULATION)[["rate", "rate_low"]].isna().all(axis=None)


def test_the_interval_holds_the_rate() -> None:
    row = rates(counts(416), POPULATION).iloc[0]
    assert row["rate_low"] == pytest.approx(4380, abs=1)
    assert row["rate_high"] == pytest.approx(5321, abs=1)
