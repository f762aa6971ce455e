"""The attacker: an integer program over all that is given out; it must find cells under naive masking and none here."""

from dataclasses import replace
from datetime import date
from itertools import accumulate
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_data.statistics.disclosure import grid
from tests.unit.statistics.disclosure.places import (
    AREAS,
    CATEGORIES,
    CELL,
    TERTIALS,
    YEAR,
    Place,
    compare,
    draw_place,
    make_place,
    release_each,
    with_added,
)

DATA = Path(__file__).parents[2] / "data"
COUNT = st.one_of(st.just(0), st.integers(0, 4), st.integers(5, 12), st.integers(0, 60))
CELLS = st.dictionaries(
    st.tuples(st.sampled_from(list(CATEGORIES)), st.sampled_from(list(AREAS)), st.sampled_from([*TERTIALS, YEAR])),
    COUNT,
    min_size=3,
    max_size=40,
)
PLACES = CELLS.filter(lambda cells: any(cells.values())).map(make_place)

COMPARED = draw_place(3, 1.0)


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


@pytest.mark.parametrize("knowing", ["", "added", "where", "both", "surely"])
def test_disclosure_attacker_finds_none_by_comparing_two_versions(knowing: str) -> None:
    places = [COMPARED, with_added(COMPARED, [1, 4, 7, 12])]
    found = compare(places, release_each(places), knowing)
    assert len(found) > 50
    assert pinned(found).empty


@pytest.mark.parametrize("first", ["2025T1", YEAR])
def test_disclosure_attacker_finds_none_where_he_knows_that_a_cell_grew_twice(first: str) -> None:
    """1 to 4 in three versions, and more in each than in the one before, would leave two counts in each."""
    cells = {("theft", "R1", "2025T1"): 2, ("theft", "R1", "2025T2"): 0, ("violence", "R3", "2025T2"): 40}
    second = {**cells, ("theft", "R1", first): cells.get(("theft", "R1", first), 0) + 1}
    third = {**second, ("theft", "R1", "2025T2"): 1}
    places = [make_place(one) for one in (cells, second, third)]
    assert pinned(compare(places, release_each(places), "surely")).empty


@settings(max_examples=4, deadline=None, derandomize=True, database=None)
@given(PLACES, st.lists(st.integers(0, 10**6), min_size=1, max_size=4))
def test_disclosure_attacker_finds_none_by_comparing_two_versions_of_any_table(place: Place, rows: list[int]) -> None:
    places = [place, with_added(place, rows)]
    assert pinned(compare(places, release_each(places), "both")).empty


@settings(max_examples=2, deadline=None, derandomize=True, database=None)
@given(st.lists(PLACES, min_size=3, max_size=3))
def test_disclosure_attacker_finds_none_by_comparing_three_versions_whatever_came_and_went(places: list[Place]) -> None:
    assert pinned(compare(places, release_each(places), "where")).empty


def test_disclosure_attacker_finds_none_by_comparing_two_versions_of_the_starter_data(starter: Place) -> None:
    est = starter.with_counts(starter.counts[~starter.counts["source"].str.startswith("Polis")].reset_index(drop=True))
    places = [est, with_added(est, [3, 40, 90])]
    assert pinned(compare(places, release_each(places), "both")).empty


def test_disclosure_attacker_finds_none_by_comparing_tertials_with_the_year_that_came_after() -> None:
    whole = draw_place(4, 1.0)
    tertials = whole.periods[whole.periods["parent"].notna()].assign(parent=None)
    places = [replace(whole, periods=tertials), whole]
    found = compare(places, release_each(places), "both")
    assert set(found["version"]) == {0, 1}
    assert pinned(found).empty


def known_to_the_year(place: Place, every: int) -> Place:
    """The same where of every so many rows only the year is known."""
    late = pd.Series(range(len(place.counts)), index=place.counts.index) % every == 0
    return place.with_counts(place.counts.assign(period=place.counts["period"].mask(late, YEAR)))


@pytest.mark.parametrize("level", [0.5, 2.0])
def test_disclosure_attacker_finds_none_where_some_is_known_only_to_the_year(level: float) -> None:
    place = known_to_the_year(draw_place(6, level), 3)
    found = place.attack(place.protect())
    assert len(found) > 30
    assert pinned(found).empty


def test_disclosure_attacker_finds_none_in_the_starter_data_with_rows_known_only_to_the_year(starter: Place) -> None:
    place = known_to_the_year(starter, 9)
    assert pinned(place.attack(place.protect())).empty


def test_disclosure_attacker_finds_none_by_comparing_with_the_version_that_knew_only_the_year() -> None:
    places = [known_to_the_year(COMPARED, 4), COMPARED]
    found = compare(places, release_each(places), "where")
    assert len(found) > 50
    assert pinned(found).empty


@pytest.mark.parametrize("other", [("theft", "R3", YEAR), ("theft", "K", "2025T1")], ids=["year", "area"])
@pytest.mark.parametrize("key", [b"1", b"2", b"3", b"4"])
def test_disclosure_attacker_finds_none_though_another_source_alone_has_rows_at_the_whole(
    other: tuple[str, str, str], key: bytes
) -> None:
    parts = [("theft", "R3", "2025T1"), ("theft", "R3", "2025T3") if other[2] == YEAR else ("theft", "R4", "2025T1")]
    police = make_place(dict(zip(parts, (8, 4), strict=True)))
    both = [police.counts.assign(source="polisanmalan"), make_place({parts[0]: 8, other: 3}).counts]
    place = police.with_counts(pd.concat(both, ignore_index=True))
    exact = pd.DataFrame([("polisanmalan", "theft", "K", YEAR, 12)], columns=[*CELL, "count"])
    assert pinned(place.attack(place.protect(key, known=exact), exact=exact)).empty


def test_disclosure_of_a_chain_of_versions_holds_only_where_they_are_protected_together() -> None:
    places = list(accumulate([[1, 4, 7, 12], [2, 9], [1, 30, 31]], with_added, initial=COMPARED))
    alone, together = (
        compare(places, releases, "both") for releases in ([place.protect() for place in places], release_each(places))
    )
    assert len(pinned(alone)) > 0
    assert len(together) > 200
    assert pinned(together).empty


def test_disclosure_says_the_same_again_of_what_has_not_changed() -> None:
    places = [COMPARED, with_added(COMPARED, [1])]
    before, after = (release.set_index(CELL) for release in release_each(places))
    changed = places[1].exact() != places[0].exact()
    same = before.index.difference(changed[changed].index)
    assert 0 < len(same) < len(before)
    pd.testing.assert_frame_equal(before.loc[same], after.loc[same])


def test_disclosure_of_what_was_taken_back_is_what_it_was() -> None:
    first, _, third = release_each([COMPARED, with_added(COMPARED, [1, 4]), COMPARED])
    pd.testing.assert_frame_equal(first, third)


def test_disclosure_of_an_earlier_version_does_not_depend_on_later_ones() -> None:
    places = [COMPARED, with_added(COMPARED, [1, 4])]
    pd.testing.assert_frame_equal(release_each(places)[0], COMPARED.protect())


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
