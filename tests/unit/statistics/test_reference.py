"""Unit tests: the names are the claims."""

import pandas as pd
import pytest

from samverkan_data.statistics.reference import middle_half, ratio_to_rest


def test_an_area_is_held_against_the_others() -> None:
    counts = pd.DataFrame({"area_code": ["a", "b", "c"], "count": [60, 30, 30], "population": [1000, 1000, 1000]})
    held = ratio_to_rest(counts)
    assert held["ratio"].tolist() == pytest.approx([2.0, 2 / 3, 2 / 3])
    assert held.loc[0, "ratio_low"] > 1


def test_a_single_area_has_no_rest() -> None:
    alone = pd.DataFrame({"area_code": ["a"], "count": [60], "population": [1000]})
    assert ratio_to_rest(alone)["ratio"].isna().all()


def test_the_band_holds_the_middle_half_of_those_that_have_data() -> None:
    values = pd.DataFrame({"year": 2025, "rate": [1.0, 2.0, 3.0, 4.0, 5.0, None]})
    assert middle_half(values, ["year"]).iloc[0].tolist() == [2025, 2, 3, 4, 5]
