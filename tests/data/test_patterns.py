"""The planted patterns are in the example data, and nothing else stands out."""

from collections.abc import Callable
from itertools import pairwise

import pandas as pd
import pytest
from scipy.stats import binomtest, fisher_exact

MUNICIPALITY = "1814"
FJUGESTA, NORTH, SOUTH, LANNA, MULLHYTTAN = "1814-FJUGESTA", "1814R003", "1814R004", "1814R005", "1814R006"
EARLIER = [2022, 2023, 2024, 2025]
PLANTED = {
    ("est_trafik", FJUGESTA),
    ("est_trafik", MUNICIPALITY),
    ("pol_bedrageri", MUNICIPALITY),
    ("pol_stold", NORTH),
    ("pol_stold", MUNICIPALITY),
}


@pytest.fixture(scope="module")
def cells(incidents: pd.DataFrame) -> pd.DataFrame:
    """January to October: category × area × year, the municipality as a whole included."""
    early = incidents[incidents["moment"].dt.month <= 10]
    both = pd.concat([early[early["area_code"] != MUNICIPALITY], early.assign(area_code=MUNICIPALITY)])
    return both.pivot_table(index=["top", "area_code"], columns="year", values="moment", aggfunc="count", fill_value=0)


def chance(counts: pd.Series) -> float:
    """How likely it is that the last year takes a share so far from its own, where all years have one rate."""
    return float(binomtest(int(counts.iloc[-1]), int(counts.sum()), 1 / len(counts)).pvalue)


def test_traffic_in_fjugesta_has_tripled_since_july(incidents: pd.DataFrame, cells: pd.DataFrame) -> None:
    here = incidents[(incidents["top"] == "est_trafik") & (incidents["area_code"] == FJUGESTA)]
    since_july = here[here["moment"].dt.month.between(7, 10)].groupby("year").size()
    assert 2.5 < since_july[2026] / since_july[EARLIER].mean() < 3.5
    assert chance(cells.loc[("est_trafik", FJUGESTA)]) < 1e-4


def test_the_new_traffic_comes_on_friday_and_saturday_evenings(incidents: pd.DataFrame) -> None:
    here = incidents[(incidents["top"] == "est_trafik") & (incidents["area_code"] == FJUGESTA)]
    timed = here[here["occurred_at"].str.contains(":")]
    evening = timed["moment"].dt.day_of_week.isin([4, 5]) & (timed["moment"].dt.hour >= 18)
    new = timed["moment"] >= "2026-07-01"
    assert evening[new].mean() > 0.65
    assert evening[~new].mean() < 0.4


def test_three_in_four_of_the_new_traffic_reports_come_from_one_place(incidents: pd.DataFrame) -> None:
    here = incidents[(incidents["top"] == "est_trafik") & (incidents["area_code"] == FJUGESTA)]
    at_point = (here["latitude"] == "59,1706") & (here["longitude"] == "14,8542")
    assert here.loc[at_point, "moment"].min() >= pd.Timestamp("2026-07-01")
    this_year = here[at_point & (here["moment"].dt.month <= 10)]
    assert 0.7 < len(this_year) / (76 - 39.25) < 0.8


def test_fraud_has_risen_and_is_known_only_to_the_whole_municipality(cells: pd.DataFrame) -> None:
    counts = cells.loc["pol_bedrageri"]
    assert [*counts.index] == [MUNICIPALITY]
    assert [*counts.loc[MUNICIPALITY]] == [20, 18, 19, 21, 50]
    assert chance(counts.loc[MUNICIPALITY]) < 1e-6


def test_theft_in_the_north_has_fallen_with_burglary(incidents: pd.DataFrame, cells: pd.DataFrame) -> None:
    burglary = incidents[(incidents["category"] == "pol_inbrott") & (incidents["area_code"] == NORTH)]
    early = burglary[burglary["moment"].dt.month <= 10].groupby("year").size()
    assert [*early] == [13, 12, 12, 11, 1]
    assert [*cells.loc[("pol_stold", NORTH)]] == [29, 28, 27, 26, 6]
    assert chance(cells.loc[("pol_stold", NORTH)]) < 1e-4


def test_narcotics_in_mullhyttan_have_doubled_by_chance(cells: pd.DataFrame) -> None:
    counts = cells.loc[("pol_narkotika", MULLHYTTAN)]
    assert [*counts] == [6, 4, 6, 4, 9]
    assert chance(counts) > 0.05


def test_crimes_against_the_person_in_the_south_are_too_few_to_show(cells: pd.DataFrame) -> None:
    assert [*cells.loc[("pol_vald", SOUTH)]] == [4, 5, 4, 4, 3]


def test_nothing_else_differs_from_the_same_months_of_earlier_years(cells: pd.DataFrame) -> None:
    unplanted = cells[~cells.index.isin(PLANTED)]
    surprising = {key: [*counts] for key, counts in unplanted.iterrows() if chance(counts) < 0.01}
    assert len(unplanted) == 92
    assert not surprising


@pytest.fixture(scope="module")
def shares(observed: Callable[[str], pd.DataFrame]) -> pd.DataFrame:
    """The survey in per cent with whole numbers in `n` and `yes`."""
    frame = observed("observations_trygghet.csv")
    frame = frame[frame["indicator"].str.startswith("tma_")]
    n = frame["n"].astype(int)
    return frame.assign(n=n, yes=(frame["value"] * n / 100).round().astype(int))


def differ(one: pd.Series, other: pd.Series) -> float:
    """The chance of so large a difference between two groups that answer alike."""
    table = [[one["yes"], one["n"] - one["yes"]], [other["yes"], other["n"] - other["yes"]]]
    return float(fisher_exact(table).pvalue)


def test_only_speeding_and_worry_about_burglary_have_changed_since_2023(shares: pd.DataFrame) -> None:
    whole = shares[(shares["area_code"] == MUNICIPALITY) & (shares["group"] == "alla")].sort_values("year")
    changed = {
        (indicator, int(after["year"]), bool(after["value"] > before["value"]))
        for indicator, waves in whole.groupby("indicator")
        for (_, before), (_, after) in pairwise(waves.iterrows())
        if differ(before, after) < 0.01
    }
    assert changed == {("tma_fortkorning", 2025, True), ("tma_oro_inbrott", 2025, False)}


def test_lanna_feels_unsafe_with_the_fewest_crimes(shares: pd.DataFrame, incidents: pd.DataFrame) -> None:
    asked = shares[(shares["indicator"] == "tma_otrygg_kvall") & (shares["year"] == 2025) & (shares["group"] == "alla")]
    by_area = asked.set_index("area_code")[["yes", "n"]]
    assert differ(by_area.loc[LANNA], by_area.drop([LANNA, MUNICIPALITY]).sum()) < 0.001
    police = incidents[(incidents["source"] == "Polisanmälan") & (incidents["area_code"] != MUNICIPALITY)]
    assert police.groupby("area_code").size().idxmin() == LANNA


def test_answers_of_the_areas_and_of_the_sexes_add_up_to_the_municipality(shares: pd.DataFrame) -> None:
    whole = shares["area_code"] == MUNICIPALITY
    everybody = shares["group"] == "alla"
    keys = ["indicator", "year"]
    expected = shares[whole & everybody].set_index(keys)[["n", "yes"]].sort_index()
    assert shares[~whole].groupby(keys)[["n", "yes"]].sum().equals(expected)
    assert shares[whole & ~everybody].groupby(keys)[["n", "yes"]].sum().equals(expected)


def test_one_area_has_too_few_answers_in_one_wave(shares: pd.DataFrame) -> None:
    few = shares[(shares["group"] == "alla") & (shares["n"] < 30)]
    assert set(zip(few["area_code"], few["year"], strict=True)) == {(MULLHYTTAN, 2025)}
