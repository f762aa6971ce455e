"""Higher than those who are alike and rising: rarely where nothing is, nearly always where both are plain."""

import numpy as np
import pandas as pd
import pytest

from samverkan_data.statistics.likeness import against_similar

WORLDS, OTHERS, YEARS = 400, 40, 5
RATE, BETWEEN = 0.01, 0.06


def worlds(seed: int, level: float = 1.0, growth: float = 1.0) -> tuple[pd.DataFrame, pd.DataFrame]:
    """As many subjects as there are worlds: one municipality in a group whose rates differ, and bursts."""
    chance = np.random.default_rng(seed)
    people = chance.integers(4_000, 40_000, (WORLDS, OTHERS + 1))
    rates = RATE * chance.gamma(1 / BETWEEN, BETWEEN, (WORLDS, OTHERS + 1))
    rates[:, 0] *= level
    mean = rates * people
    names = [f"s{world}" for world in range(WORLDS)]
    own = [
        pd.DataFrame({"subject": names, "period": back, "population": people[:, 0],
                      "count": varying(chance, mean[:, 0] * (growth if back == 0 else 1.0))})
        for back in range(YEARS + 1)
    ]  # fmt: skip
    others = pd.DataFrame({"subject": np.repeat(names, OTHERS), "population": people[:, 1:].ravel(),
                           "count": varying(chance, mean[:, 1:].ravel())})  # fmt: skip
    return pd.concat(own, ignore_index=True), others


def varying(chance: np.random.Generator, mean: np.ndarray) -> np.ndarray:
    """Counts whose variance is half as much again as chance."""
    return chance.poisson(chance.gamma(mean / 0.5, 0.5))


@pytest.mark.parametrize("seed", [1, 2])
def test_the_mark_comes_seldom_where_nothing_differs_and_nothing_changes(seed: int) -> None:
    told = against_similar(*worlds(seed))
    assert told["mark"].mean() <= 1 / 40
    assert (told["verdict"] == "higher").mean() <= 0.06


def test_a_difference_without_a_change_has_the_mark_as_seldom() -> None:
    high = against_similar(*worlds(3, level=2.5))
    assert (high["verdict"] == "higher").mean() > 0.8
    assert high["mark"].mean() <= 1 / 40


def test_what_is_both_clearly_higher_and_clearly_rising_has_the_mark() -> None:
    told = against_similar(*worlds(4, level=2.5, growth=2.0))
    assert told["mark"].mean() > 0.8


def test_where_too_few_of_the_group_have_figures_nothing_is_said_of_it_and_how_many_have_is() -> None:
    own, others = worlds(5)
    told = against_similar(own, others.groupby("subject").head(7))
    assert set(told["verdict"]) == {"unknown"}
    assert set(told["have"]) == {7}
    assert not told["mark"].any()
    nobody = against_similar(own, others.head(0))
    assert set(nobody["have"]) == {0}


def test_what_lacks_earlier_years_has_no_change_and_no_mark() -> None:
    own, others = worlds(6, level=3.0)
    told = against_similar(own[own["period"] == 0], others)
    assert set(told["change"]) == {""}
    assert not told["mark"].any()
