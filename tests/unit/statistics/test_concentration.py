"""Unit tests: the names are the claims."""

import pandas as pd

from samverkan_data.statistics.concentration import find_concentration

CELL = {"source": "est", "category": "ofredande", "area_code": "1814"}


def change(verdict: str = "rise") -> pd.DataFrame:
    return pd.DataFrame([{**CELL, "count": 40, "baseline": 20.0, "verdict": verdict}])


def places(*rows: tuple[str, int, int]) -> pd.DataFrame:
    return pd.DataFrame([{**CELL, "place": p, "period": t, "count": c} for p, t, c in rows],
                        columns=[*CELL, "place", "period", "count"])  # fmt: skip


def test_one_address_behind_most_of_a_rise_is_told() -> None:
    found = find_concentration(change(), places(("x", 0, 14), ("x", 1, 2), ("y", 0, 5), ("y", 1, 6)))
    assert found["one_place"].tolist() == [True]
    assert found["place_share"].tolist() == [0.6]


def test_an_address_that_always_had_many_explains_nothing() -> None:
    assert find_concentration(change(), places(("x", 0, 14), ("x", 1, 14), ("x", 2, 14)))["one_place"].tolist() == [
        False
    ]


def test_a_place_that_only_began_to_be_written_down_has_not_risen() -> None:
    assert find_concentration(change(), places(("x", 0, 40), ("y", 1, 1)))["one_place"].tolist() == [False]


def test_a_period_in_which_no_place_is_known_does_not_lower_the_mean_before() -> None:
    found = find_concentration(change(), places(("x", 0, 14), ("x", 3, 12), ("y", 0, 1)))
    assert found["place_share"].tolist() == [0.1]


def test_what_has_not_risen_has_no_culprit() -> None:
    assert find_concentration(change("normal"), places(("x", 0, 20)))["one_place"].tolist() == [False]


def test_without_known_places_nothing_is_said() -> None:
    found = find_concentration(change(), places(("x", 0, 1)).iloc[:0])
    assert found["place_share"].isna().all()
    assert found["one_place"].tolist() == [False]
