"""Published figures of areas side by side, with 2, 12 and 290 municipalities."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.areas.comparison import (
    all_rates,
    bands,
    compare,
    county,
    funnel_of,
    inside_with_figures,
    nearest_with_figures,
    neighbours,
    series,
)

TOTAL, THEFT, DRUGS = "bra_totalt", "bra_stold", "bra_narkotika_vapen"


@pytest.fixture(scope="session")
def rows(started_snapshot: Snapshot) -> Callable[[str], pd.DataFrame]:
    found = {subject: all_rates(started_snapshot, subject) for subject in (TOTAL, THEFT, DRUGS)}
    return found.__getitem__


@pytest.fixture
def of_country(country: Callable[[int], Path]) -> Callable[[int], pd.DataFrame]:
    """A number -> the rates of so many made-up municipalities."""

    def read(municipalities: int) -> pd.DataFrame:
        found = all_rates(Lake.open(str(country(municipalities))).snapshot(), TOTAL)
        return found[found["area_code"].str.startswith("T")]

    return read


def test_the_published_rate_stands_and_its_interval_comes_from_the_count(rows: Callable[[str], pd.DataFrame]) -> None:
    own = compare(rows(TOTAL), "1814", 2025, ()).own
    assert (own["count"], own["rate"]) == (416, 4833)
    assert (round(own["low"]), round(own["high"])) == (4380, 5321)


def test_where_only_the_rate_is_published_the_count_is_worked_out_and_told(rows: Callable[[str], pd.DataFrame]) -> None:
    kumla = compare(rows(TOTAL), "1881", 2025, ()).own
    assert not kumla["counted"]
    assert (kumla["count"], round(kumla["rate"], 2)) == (2221, 9795.79)


def test_under_twenty_a_year_there_is_no_rate_but_a_verdict(rows: Callable[[str], pd.DataFrame]) -> None:
    compared = compare(rows(DRUGS), "1814", 2023, ("1880",))
    assert compared.own[["count"]].tolist() == [18]
    assert compared.own[["rate", "low", "high"]].isna().all()
    assert compared.shown.set_index("area_code")["verdict"].to_dict() == {"1880": "higher", "1814": ""}
    assert compared.shown["few"].tolist() == [False, True]


def test_a_rate_without_population_has_neither_interval_nor_verdict(
    add_rate: Callable[[float], Snapshot],
) -> None:
    found = all_rates(add_rate(800.0), TOTAL)
    assert found["rate"].tolist() == [800.0]
    assert found[["count", "population", "low", "high"]].isna().all(axis=None)


def test_the_nearest_area_around_with_figures_stands_in(started_snapshot: Snapshot) -> None:
    nearest = {code: nearest_with_figures(started_snapshot, TOTAL, code) for code in ("1814R001", "1880", "LPO-OREBRO")}
    assert nearest == {"1814R001": "1814", "1880": "1880", "LPO-OREBRO": ""}
    assert inside_with_figures(started_snapshot, THEFT, "LPO-OREBRO") == ["Lekeberg", "Örebro"]


def test_the_neighbour_is_in_the_police_area_and_the_county_around_it(started_snapshot: Snapshot) -> None:
    assert neighbours(started_snapshot, "1814") == ("1880",)
    assert len(county(started_snapshot, "1814")) == 11
    assert county(started_snapshot, "18") == ()


def test_two_municipalities_have_neither_band_nor_funnel(rows: Callable[[str], pd.DataFrame]) -> None:
    compared = compare(rows(THEFT), "1814", 2025, ("1880",))
    assert compared.band is None
    assert funnel_of(compared) is None


def test_areas_without_a_figure_that_year_are_left_out(rows: Callable[[str], pd.DataFrame]) -> None:
    assert set(compare(rows(TOTAL), "1814", 2024, ("1880", "1881", "9999")).shown["area_code"]) == {"1814", "1880"}


@pytest.mark.parametrize("municipalities", [12, 290])
def test_the_middle_half_holds_half_of_all(of_country: Callable[[int], pd.DataFrame], municipalities: int) -> None:
    compared = compare(of_country(municipalities), "T001", 2025, ("T000",))
    assert compared.band is not None
    assert compared.band["areas"] == municipalities
    inside = compared.everybody["true_rate"].between(compared.band["low"], compared.band["high"]).mean()
    assert inside == pytest.approx(0.5, abs=1.5 / municipalities)


@pytest.mark.parametrize("municipalities", [12, 290])
def test_the_funnel_finds_the_planted_municipality_and_few_others(
    of_country: Callable[[int], pd.DataFrame], municipalities: int
) -> None:
    found = funnel_of(compare(of_country(municipalities), "T001", 2025, ()))
    assert found is not None
    verdicts = found.points.set_index("area_code")["verdict"]
    assert verdicts["T004"] == "higher"
    assert verdicts.ne("normal").sum() <= 1 + 0.02 * municipalities
    assert set(found.points["population"]) <= set(found.limits["population"])
    assert found.middle == pytest.approx(9000, rel=0.2)


def test_small_counts_count_for_the_band_though_their_rates_are_not_shown(
    of_country: Callable[[int], pd.DataFrame],
) -> None:
    found = of_country(12)
    blank = found.assign(rate=np.where(found["area_code"] == "T002", np.nan, found["rate"]))
    pd.testing.assert_frame_equal(bands(blank, "kommun"), bands(found, "kommun"))


def test_a_year_without_a_figure_is_a_gap(rows: Callable[[str], pd.DataFrame]) -> None:
    with_gap = rows(TOTAL)[lambda found: found["year"] != 2010]
    own = series(with_gap, ["1814"])
    assert own["year"].tolist() == list(range(1996, 2026))
    assert own.loc[own["value"].isna(), "year"].tolist() == [2010]
    assert series(with_gap, ["9999"]).empty
