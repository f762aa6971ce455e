"""The real figures are the published ones, and agree with each other."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

SHARED = Path(__file__).parents[3] / "shared" / "data"
KEYS = {
    "total": "bra_totalt",
    "person": "bra_person",
    "theft": "bra_stold",
    "burglary": "bra_inbrott",
    "vandalism": "bra_skadegorelse",
    "drugs_weapons": "bra_narkotika_vapen",
}
RATE = "_per_100000"


@pytest.fixture(scope="module")
def published(observed: Callable[[str], pd.DataFrame]) -> pd.DataFrame:
    """Brå's own figures for Lekeberg and Örebro: `group`, `kind` (count or rate), area, year, value."""
    frame = observed("observations_bra.csv").query("source == 'Brå'")
    is_rate = frame["indicator"].str.endswith(RATE)
    return frame.assign(
        group=frame["indicator"].str.removesuffix(RATE), kind=is_rate.map({True: "rate", False: "count"})
    )


@pytest.fixture(scope="module")
def rates(published: pd.DataFrame, observed: Callable[[str], pd.DataFrame]) -> pd.DataFrame:
    """Published and recomputed rate per group, area and year, and how far they are from each other."""
    cells = published.pivot_table(index=["group", "area_code", "year"], columns="kind", values="value").reset_index()
    year_end = observed("observations_folkmangd.csv").set_index(["area_code", "year"])["value"]
    ends = [
        (year_end.get((row.area_code, row.year - 1)), year_end.get((row.area_code, row.year)))
        for row in cells.itertuples()
    ]
    mean = pd.DataFrame(ends).mean(axis=1, skipna=False)
    return cells.assign(off=(cells["rate"] - cells["count"] / mean * 100_000).abs())


def test_every_year_and_group_is_there_once(published: pd.DataFrame) -> None:
    per_kind = published.groupby("kind").size()
    assert per_kind.to_dict() == {"count": 360, "rate": 360}
    assert not published.duplicated(["group", "kind", "area_code", "year"]).any()
    assert set(published["year"]) == set(range(1996, 2026))


def test_rates_to_2024_are_reproduced_to_the_unit_from_the_mean_population(rates: pd.DataFrame) -> None:
    until_2024 = rates[rates["year"] <= 2024]
    summed = until_2024["group"] == "bra_narkotika_vapen"
    assert (len(until_2024[~summed]), len(until_2024[summed])) == (290, 58)
    assert until_2024.loc[~summed, "off"].max() <= 0.5
    assert until_2024.loc[summed, "off"].max() <= 1


def test_rates_of_2025_are_within_two_in_a_thousand_and_the_rounding(rates: pd.DataFrame) -> None:
    last = rates[rates["year"] == 2025]
    assert len(last) == 12
    assert (last["off"] <= 1 + 0.002 * last["rate"]).all()


def test_groups_are_parts_of_the_total_and_burglary_of_theft(published: pd.DataFrame) -> None:
    counts = published[published["kind"] == "count"].pivot_table(
        index=["area_code", "year"], columns="group", values="value"
    )
    parts = counts.drop(columns=["bra_totalt", "bra_inbrott"]).sum(axis=1)
    assert (counts["bra_inbrott"] < counts["bra_stold"]).all()
    assert (parts < counts["bra_totalt"]).all()


def test_regso_add_up_to_the_municipality(observed: Callable[[str], pd.DataFrame]) -> None:
    people = observed("observations_folkmangd.csv").pivot_table(index="year", columns="area_code", values="value")
    years = people.loc[2020:2023]
    regso = years[[f"1814R00{number}" for number in range(1, 7)]]
    assert (regso.sum(axis=1) == years["1814"]).all()
    assert (years["1814R001"] + years["1814R002"] == years["1814-FJUGESTA"]).all()


def test_police_reports_follow_the_published_totals_of_lekeberg(
    published: pd.DataFrame, incidents: pd.DataFrame
) -> None:
    police = incidents[incidents["category"].str.startswith("pol_")]
    years = published[(published["area_code"] == "1814") & (published["kind"] == "count")]
    truth = years[years["year"].between(2022, 2025)].set_index(["group", "year"])["value"]
    drawn = {
        "bra_totalt": police,
        "bra_person": police[police["top"] == "pol_vald"],
        "bra_stold": police[police["top"] == "pol_stold"],
        "bra_inbrott": police[police["category"] == "pol_inbrott"],
        "bra_skadegorelse": police[police["top"] == "pol_skadegorelse"],
        "bra_narkotika_vapen": police[police["top"] == "pol_narkotika"],
    }
    for group, reports in drawn.items():
        assert reports.groupby("year").size().loc[:2025].to_dict() == truth[group].to_dict()


@pytest.mark.skipif(not SHARED.is_dir(), reason="the source files are not on this machine")
def test_crime_is_typed_as_in_the_source(published: pd.DataFrame) -> None:
    source = pd.read_csv(SHARED / "bra-kommun-1996-2025" / "bra_crime_1814_1880.csv", sep=";", dtype={"kommun": str})
    source = source.assign(group=source["key"].map(KEYS)).set_index(["group", "kommun", "period"])
    for kind, column in (("count", "count"), ("rate", "per100k")):
        typed = published[published["kind"] == kind].set_index(["group", "area_code", "year"])["value"]
        assert typed.to_dict() == source[column].astype(float).to_dict()


@pytest.mark.skipif(not SHARED.is_dir(), reason="the source files are not on this machine")
def test_population_is_typed_as_in_the_sources(observed: Callable[[str], pd.DataFrame]) -> None:
    typed = observed("observations_folkmangd.csv").set_index(["area_code", "year"])["value"]
    wide = pd.read_csv(SHARED / "scb-befolkning" / "folkmangd_kommun_1950_2019.csv", sep=";", encoding="utf-8-sig")
    for code, name in (("1814", "Lekeberg"), ("1880", "Orebro")):
        row = wide[wide.eq(name).any(axis=1)].iloc[0]
        for year in range(1995, 2020):
            assert typed[code, year] == row[f"ar_{year}"]
    newest = pd.read_csv(SHARED / "scb-befolkning" / "population_kommun_2024.csv", dtype={"kommun_kod": str})
    for row in newest[newest["kommun_kod"].str.startswith("18")].itertuples():
        assert typed[row.kommun_kod, 2024] == row.population
