"""The attacker: an integer program over all that is given out; it must find cells under naive masking and none here."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_data.statistics.disclosure import grid
from tests.unit.statistics.disclosure.places import AREAS, CATEGORIES, TERTIALS, Place, draw_place, make_place

DATA = Path(__file__).parents[4] / "data"
COUNT = st.one_of(st.just(0), st.integers(0, 4), st.integers(5, 12), st.integers(0, 60))
CELLS = st.dictionaries(
    st.tuples(st.sampled_from(list(CATEGORIES)), st.sampled_from(list(AREAS)), st.sampled_from(TERTIALS)),
    COUNT,
    min_size=3,
    max_size=40,
)
PLACES = CELLS.filter(lambda cells: any(cells.values())).map(make_place)


def pinned(found: pd.DataFrame) -> pd.DataFrame:
    return found[found["values"] < 3]


@pytest.fixture(scope="module")
def starter() -> Place:
    """The starter data of one finished year."""
    rows = pd.concat(pd.read_csv(DATA / f"incidents_{name}.csv", sep=";", dtype=str) for name in ("est", "polis"))
    names = {"Källa": "source", "Kategori": "category", "Område": "area_code"}
    rows = rows.rename(columns=names).assign(day=pd.to_datetime(rows["Tidpunkt"].str[:10]))
    rows = rows[rows["day"].dt.year == 2025]
    rows = rows.assign(period=rows["day"].map(lambda day: grid.tertial_of(day.date()).code), count=1)
    counts = rows.groupby(["source", "category", "area_code", "period"], as_index=False)["count"].sum()
    names = {"Områdeskod": "area_code", "Kategorikod": "category", "Ingår i": "parent"}
    registers = [pd.read_csv(DATA / f"{name}.csv", sep=";").rename(columns=names) for name in ("areas", "categories")]
    return Place(counts, *registers, draw_place(0, 1).periods)


def test_disclosure_attacker_finds_most_cells_under_naive_masking() -> None:
    place = draw_place(3, 2.0)
    found = place.attack(place.mask_naively())
    assert len(pinned(found)) > 0.7 * len(found) > 20


def test_disclosure_attacker_subtracts_a_lone_masked_cell() -> None:
    place = make_place({("theft", "R1", "2025T1"): 20, ("theft", "R2", "2025T1"): 2})
    found = place.attack(place.mask_naively()).set_index(["category", "area_code", "period"])
    assert found.loc[("theft", "R2", "2025T1"), ["low", "high"]].tolist() == [2, 2]


def test_disclosure_attacker_finds_none_in_the_starter_data(starter: Place) -> None:
    found = starter.attack(starter.protect())
    assert len(found) > 200
    assert pinned(found).empty


def test_disclosure_attacker_finds_none_though_bra_publishes_the_exact_yearly_totals(starter: Place) -> None:
    police = starter.with_counts(starter.counts[starter.counts["source"].str.startswith("Polis")])
    exact = police.exact().rename_axis(["source", "category", "area_code", "period"]).reset_index(name="count")
    exact = exact[(exact["area_code"] == "1814") & (exact["period"] == "2025") & (exact["count"] >= 5)]
    assert len(exact) > 5
    assert pinned(police.attack(police.protect(known=exact), exact=exact)).empty


@settings(max_examples=9, deadline=None, derandomize=True, database=None)
@given(PLACES)
def test_disclosure_attacker_finds_none_in_any_table(place: Place) -> None:
    assert pinned(place.attack(place.protect())).empty


@settings(max_examples=4, deadline=None, derandomize=True, database=None)
@given(PLACES, st.lists(st.integers(0, 10**6), min_size=1, max_size=4))
def test_disclosure_attacker_finds_none_by_comparing_two_versions(place: Place, rows: list[int]) -> None:
    later = place.counts.copy()
    for row in rows:
        later.loc[later.index[row % len(later)], "count"] += 1
    found = place.attack(place.protect(), place.with_counts(later).protect())
    assert pinned(found).empty


def test_disclosure_leaves_a_period_alone_that_did_not_change() -> None:
    place = draw_place(5, 3.0)
    tertials = [grid.Period("2026T1", date(2026, 1, 1), date(2026, 4, 30))]
    wider = Place(
        pd.concat([place.counts, place.counts[place.counts["period"] == "2025T1"].assign(period="2026T1")]),
        place.areas,
        place.categories,
        pd.concat([place.periods, grid.period_tree(tertials)], ignore_index=True),
    )
    before, after = place.protect(), wider.protect()
    after = after[~after["period"].str.startswith("2026")].reset_index(drop=True)
    pd.testing.assert_frame_equal(before, after)
