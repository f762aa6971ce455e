"""The worked examples of docs/metod.md are what the product says."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from samverkan_data.formats import number, span
from samverkan_data.lake import Snapshot
from samverkan_data.picture.areas.comparison import Compared, all_rates, compare, county, funnel_of
from samverkan_data.statistics.funnel import LEVEL, Funnel, fit_funnel
from samverkan_data.statistics.rates import PER

METHOD = Path(__file__).parents[3] / "docs" / "metod.md"


@pytest.fixture(scope="module")
def text() -> str:
    return " ".join(METHOD.read_text(encoding="utf-8").replace("\u00a0", " ").split())


@pytest.fixture(scope="module")
def compared(started_snapshot: Snapshot) -> Compared:
    rows = all_rates(started_snapshot, "bra_totalt")
    return compare(rows, "1814", 2025, county(started_snapshot, "1814"))


def written(value: str) -> str:
    return value.replace("\u00a0", " ")


def in_words(row: pd.Series) -> str:
    return written(f"{number(row['rate'])} ({span(row['low'], row['high'])})")


@pytest.mark.parametrize("name", ["Lekeberg", "Nora", "Askersund", "Hällefors"])
def test_the_rates_of_the_example_with_their_intervals(text: str, compared: Compared, name: str) -> None:
    assert in_words(compared.shown.set_index("name").loc[name]) in text


def test_the_middle_half_of_the_county(text: str, compared: Compared) -> None:
    assert compared.band is not None
    assert written(f"mittenhalvan är {span(compared.band['low'], compared.band['high'])}") in text


def test_the_funnel_of_the_county_with_and_without_ordinary_difference(text: str, compared: Compared) -> None:
    fitted = fit_funnel(compared.everybody)
    people = np.array([float(compared.own["population"])])
    for kind, level in ((fitted, LEVEL), (Funnel(fitted.rate, 0.0), 0.95)):
        low, high = kind.limits(people, level)
        assert written(span(low[0] * PER, high[0] * PER)) in text
    found = funnel_of(compared)
    assert found is not None
    assert written(f"Mitten av länets tolv kommuner 2025 är {number(found.middle)}") in text
    assert found.points["verdict"].eq("normal").all()


def test_by_chance_alone_ten_of_twelve_would_be_unusual(text: str, compared: Compared) -> None:
    chance = Funnel(fit_funnel(compared.everybody).rate, 0.0)
    people, rate = (compared.everybody[name].to_numpy(float) for name in ("population", "rate"))
    low, high = chance.limits(people, 0.95)
    assert int(((rate / PER < low) | (rate / PER > high)).sum()) == 10
    assert "tio av tolv" in text
