"""Which areas can be told apart."""

import pandas as pd
import pytest

from samverkan_data.statistics.apart import (
    against_rest,
    change_between,
    disagreement,
    overlapping,
    place_in_band,
    tell_apart,
)
from samverkan_data.statistics.intervals import rate_interval

NAN = float("nan")


def areas(*rows: tuple[str, float, float]) -> pd.DataFrame:
    """Tuples of code, count and population, with limits."""
    frame = pd.DataFrame(rows, columns=["area_code", "count", "population"])
    limits = rate_interval(frame["count"], frame["population"])
    return frame.assign(low=limits.low, high=limits.high)


def two_years(*rows: tuple[float, float, float, float]) -> pd.DataFrame:
    """Tuples of count and population, and the same of the year before."""
    return pd.DataFrame(rows, columns=["count", "population", "count_before", "population_before"])


MANY_CHANGES = two_years(
    (200, 1000, 100, 1000), (100, 1000, 200, 1000), (105, 1000, 100, 1000), (200, 2000, 100, 1000), (40, 1000, 0, 1000),
    (3, 1000, 4, 1000), (NAN, 1000, 100, 1000), (100, NAN, 100, 1000), (100, 1000, NAN, NAN),
)  # fmt: skip


def test_a_year_is_judged_against_another_per_inhabitant() -> None:
    told = change_between(MANY_CHANGES)
    assert told["verdict"].tolist() == [
        "rise", "fall", "unchanged", "unchanged", "rise", "too_few", "unknown", "unknown", "unknown",
    ]  # fmt: skip
    assert told["ratio"].iloc[[0, 3]].tolist() == [2.0, 1.0]


def test_metamorphic_two_years_that_change_places_give_the_opposite() -> None:
    swapped = MANY_CHANGES.rename(
        columns=lambda name: name.removesuffix("_before") if "_" in name else f"{name}_before"
    )
    told, opposite = change_between(MANY_CHANGES), change_between(swapped)
    turned = {"rise": "fall", "fall": "rise"}
    assert opposite["verdict"].tolist() == [turned.get(verdict, verdict) for verdict in told["verdict"]]
    pd.testing.assert_series_equal(opposite["ratio_low"], 1 / told["ratio_high"], check_names=False)


def test_the_bar_leaves_out_no_change_exactly_where_the_change_is_clear() -> None:
    told = change_between(MANY_CHANGES)
    clear = (told["ratio_low"] > 1) | (told["ratio_high"] < 1)
    assert clear.tolist() == told["verdict"].isin(["rise", "fall"]).tolist()


@pytest.mark.parametrize(
    ("count", "population", "verdict"),
    [
        (200, 1000, "higher"),
        (50, 1000, "lower"),
        (105, 1000, "same"),
        (1050, 10_000, "same"),
        (NAN, 1000, "unknown"),
        (100, NAN, "unknown"),
    ],
)
def test_an_area_is_judged_against_the_own(count: float, population: float, verdict: str) -> None:
    judged = tell_apart(areas(("own", 100, 1000), ("other", count, population)), "own")
    assert judged["verdict"].tolist() == ["", verdict]


def test_a_handful_in_both_is_too_few() -> None:
    assert tell_apart(areas(("own", 4, 1000), ("other", 0, 1000)), "own")["verdict"].tolist() == ["", "too_few"]


def test_areas_told_apart_never_have_overlapping_intervals() -> None:
    judged = tell_apart(areas(("own", 100, 1000), *((str(count), count, 1000) for count in range(40, 220))), "own")
    own = judged.iloc[0]
    clear = judged[judged["verdict"].isin(["higher", "lower"])]
    assert len(clear) > 0
    assert ((clear["low"] > own["high"]) | (clear["high"] < own["low"])).all()


def test_the_more_are_compared_the_more_it_takes() -> None:
    own, other = ("own", 100_000, 1e6), ("other", 1_110, 10_000)
    assert tell_apart(areas(own, other), "own")["verdict"].tolist()[1] == "higher"
    crowd = [(f"x{place}", 1_000, 10_000) for place in range(60)]
    assert tell_apart(areas(own, other, *crowd), "own")["verdict"].tolist()[1] == "same"


def test_areas_that_overlap_in_a_chain_are_one_group_and_the_others_alone() -> None:
    rows = pd.DataFrame({"low": [10, 1, 4, 2, NAN], "high": [12, 3, 6, 5, NAN]})
    groups = overlapping(rows)
    assert groups.tolist()[:4] == [2, 1, 1, 1]
    assert pd.isna(groups[4])


def test_a_wide_interval_holds_together_what_it_covers() -> None:
    assert overlapping(pd.DataFrame({"low": [0, 1, 5, 9], "high": [10, 2, 6, 11]})).nunique() == 1


@pytest.mark.parametrize(
    ("low", "value", "high", "place"),
    [
        (4, 5, 6, "inside"),
        (1, 1.5, 2, "below"),
        (1, 2, 4, "edge"),
        (8, 9, 10, "above"),
        (6, 8, 10, "edge"),
        (0, 3, 9, "inside"),
    ],
)
def test_outside_the_band_is_clear_only_with_the_whole_interval(
    low: float, value: float, high: float, place: str
) -> None:
    assert place_in_band(low, high, value, 3, 7) == place


def test_a_part_is_judged_against_the_rest_and_not_against_the_whole() -> None:
    parts = pd.DataFrame({"area_code": ["a", "b", "c"], "count": [90, 30, 30], "population": [1000, 1000, 1000]})
    judged = against_rest(parts)
    assert judged["ratio"].tolist() == pytest.approx([3, 0.5, 0.5])
    assert judged["verdict"].tolist() == ["higher", "lower", "lower"]


@pytest.mark.parametrize(
    ("count", "population", "verdict"),
    [([9, 3], [NAN, NAN], "unknown"), ([3, 1], [1000, 1000], "too_few"), ([30], [1000], "unknown")],
    ids=["unknown", "few", "alone"],
)
def test_a_part_without_population_or_rest_is_not_judged(
    count: list[int], population: list[float], verdict: str
) -> None:
    parts = pd.DataFrame({"area_code": "a", "count": count, "population": population})
    assert set(against_rest(parts)["verdict"]) == {verdict}


@pytest.mark.parametrize(
    ("crime", "felt", "word"),
    [
        ("lower", "higher", "unsafe"),
        ("higher", "lower", "safe"),
        ("same", "higher", "worried"),
        ("higher", "higher", ""),
        ("lower", "lower", ""),
        ("lower", "same", ""),
        ("too_few", "higher", ""),
        ("lower", "too_few", ""),
    ],
)
def test_crime_and_unsafety_disagree_only_where_both_are_clear(crime: str, felt: str, word: str) -> None:
    assert disagreement(pd.Series([crime]), pd.Series([felt])).tolist() == [word]
