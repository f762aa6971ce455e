"""Large tables are searched in blocks of places: what is found there is true, and the attacker still finds nothing."""

from collections.abc import Sequence
from hashlib import sha256
from itertools import accumulate, product
from platform import machine

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_data.statistics.disclosure import audit, blocks, kept, places, protect_editions
from samverkan_data.statistics.disclosure.audit import count_values
from samverkan_data.statistics.disclosure.places import blocks_of
from samverkan_data.statistics.disclosure.release import first_release
from samverkan_data.statistics.disclosure.rounding import round_counts
from samverkan_data.statistics.disclosure.statements import Statements, Story
from samverkan_data.statistics.disclosure.table import Table, read_tables
from tests.disclosure.test_attack import known_to_the_year, pinned
from tests.unit.statistics.disclosure.places import (
    CATEGORIES,
    CELL,
    TERTIALS,
    Place,
    compare,
    draw_place,
    release_each,
    with_added,
)

COUNTY = [None, *[0] * 12, 1, 1, 2, 2, 2]
"""The parent of each area: a county of twelve municipalities, two of which have parts."""

TREES = st.integers(4, 12).flatmap(
    lambda areas: st.tuples(
        *[st.none() | st.integers(0, max(0, place - 1)) if place else st.none() for place in range(areas)]
    )
)


@pytest.fixture(params=[(1,), (30,), (1, 30)], ids=["a place each", "some places each", "both"])
def small_blocks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks so small that what is tried here has many."""
    monkeypatch.setattr(places, "SIZES", request.param)


def draw_tree(seed: int, level: float, parents: Sequence[int | None]) -> Place:
    """A place with uneven counts over a tree of areas, some of them coded directly at an upper one."""
    chance = np.random.default_rng(seed)
    codes = [f"A{number:02}" for number in range(len(parents))]
    over = [None if parent is None else codes[parent] for parent in parents]
    carrying = [code for code in codes if code not in over or chance.random() < 0.2]
    rates = chance.gamma(0.7, level / 0.7, (len(CATEGORIES), len(carrying)))
    rows = [
        ("est", category, area, tertial, int(chance.poisson(rates[c, a])))
        for c, category in enumerate(CATEGORIES) for a, area in enumerate(carrying) for tertial in TERTIALS
    ]  # fmt: skip
    counts = pd.DataFrame([row for row in rows if row[-1]] or rows[:1], columns=[*CELL, "count"])
    plain = draw_place(0, 1.0)
    return Place(counts, pd.DataFrame({"area_code": codes, "parent": over}, dtype=object), *plain_registers(plain))


def plain_registers(place: Place) -> tuple[pd.DataFrame, pd.DataFrame]:
    return place.categories, place.periods


def table_of(place: Place) -> Table:
    return next(read_tables(place.counts, place.areas, place.categories, place.periods))


def said_of(place: Place) -> Statements:
    """What the place's release says before anything is hidden because it could be pinned down."""
    table = table_of(place)
    story = Story((), table)
    none = np.zeros(table.counts.shape, dtype=bool)
    return story.statements(first_release(table, round_counts(table, 5, b"key"), 5, none, story.earlier()))


@pytest.mark.parametrize("most", [1, 2, 3, 5, 8, 100])
def test_blocks_are_neighbours_and_hold_no_more_than_they_may(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    table = table_of(draw_tree(1, 2.0, COUNTY))
    per_place = len(table.categories.leaves) * len(table.periods.leaves)
    monkeypatch.setattr(places, "SIZES", (most * per_place, 7 * per_place))
    own_blocks = {code: int(own[0]) for code, own in blocks_of(table).items()}
    sizes = pd.Series(own_blocks).value_counts()
    assert sorted(sizes.index) == list(range(len(sizes)))
    assert sizes.max() <= most
    assert len(sizes) < 2 * len(own_blocks) / most + 1
    if most >= 3:
        assert len({own_blocks[code] for code in ("A16", "A17", "A15") if code in own_blocks}) == 1


def test_a_table_that_fits_in_a_block_is_one() -> None:
    assert {int(own[-1]) for own in blocks_of(table_of(draw_tree(1, 2.0, COUNTY))).values()} == {0}


@pytest.mark.parametrize("seed", range(4))
def test_what_is_found_in_blocks_is_there_and_nearly_all_is_found(seed: int, small_blocks: None) -> None:
    said = said_of(draw_tree(seed, 1.0, COUNTY))
    in_blocks = count_values(said, said.secret)
    whole = count_values(_in_one(said), said.secret)
    assert (in_blocks <= whole).all()
    assert (in_blocks[said.secret] == whole[said.secret]).mean() > 0.9
    np.testing.assert_array_equal(count_values(said, said.secret, thorough=True), whole)


@pytest.mark.parametrize("seed", range(3))
def test_a_world_of_a_block_is_a_world_of_the_whole(seed: int, small_blocks: None) -> None:
    said = said_of(draw_tree(seed, 1.0, COUNTY)).open_parts()
    model = audit._model(said, said.names(), said.sums[said.secret])
    chance = np.random.default_rng(seed)
    moved = 0
    for number in range(int(said.block[0].max()) + 1):
        free = np.flatnonzero(blocks._free(model, said.truth, said.block[0], number))
        found = model.within(free, said.truth).find_world(chance.normal(size=len(free)))
        assert found is not None
        world = said.truth.copy()
        world[free] = found
        sums = model.sums @ world
        assert ((model.low <= sums) & (sums <= model.high)).all()
        moved += int((world != said.truth).sum())
    assert moved > 20


def _in_one(said: Statements) -> Statements:
    return Statements(said.sums, said.low, said.high, said.truth, said.secret, np.zeros_like(said.block))


def test_more_is_hidden_where_less_is_found(small_blocks: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """What no block finds passes for pinned down: it may hide too much, never too little."""
    place = draw_tree(2, 1.0, COUNTY)
    found = audit.look
    monkeypatch.setattr(
        audit, "look", lambda *rest, **how: found(*rest, **how) if how["thorough"] else found(*rest) * 0
    )
    hidden = place.protect()["status"] == "masked_second"
    assert hidden.all()


def test_attacker_finds_none_in_a_county_of_twelve(small_blocks: None) -> None:
    found = (place := draw_tree(3, 1.0, COUNTY)).attack(place.protect())
    assert len(found) > 100
    assert pinned(found).empty


@settings(max_examples=6, deadline=None, derandomize=True, database=None)
@given(TREES, st.integers(0, 1000), st.sampled_from([0.5, 2.0, 6.0]))
def test_attacker_finds_none_in_any_tree_of_areas(parents: tuple[int | None, ...], seed: int, level: float) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(places, "SIZES", (10, 30))
        place = draw_tree(seed, level, parents)
        assert pinned(place.attack(place.protect())).empty


@pytest.mark.parametrize("knowing", ["where", "both", "surely"])
def test_attacker_finds_none_by_comparing_versions(knowing: str, small_blocks: None) -> None:
    first = draw_tree(4, 1.0, COUNTY[:9])
    versions = list(accumulate([[1, 4, 7], [2, 9]], with_added, initial=first))
    found = compare(versions, release_each(versions), knowing)
    assert len(found) > 100
    assert pinned(found).empty


def test_attacker_finds_none_where_some_is_known_only_to_the_year(small_blocks: None) -> None:
    place = known_to_the_year(draw_place(6, 2.0), 3)
    assert pinned(place.attack(place.protect())).empty


@pytest.mark.skipif(machine() != "x86_64", reason="the solver may choose among equals otherwise on another processor")
def test_what_is_decided_in_blocks_stays_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """As `test_kept.test_a_method_that_decides_otherwise_has_another_number`, of tables larger than a block."""
    monkeypatch.setattr(places, "SIZES", (10, 30))
    digest = sha256()
    for seed, level in product(range(2), (0.5, 2.0)):
        versions = list(accumulate([[seed, 5], [seed + 1, 9]], with_added, initial=draw_tree(seed, level, COUNTY)))
        editions = [one.edition() for one in versions]
        digest.update(protect_editions(editions, 5, b"key").to_csv().encode())
    assert {kept.METHOD: digest.hexdigest()[:16]} == {2: "d9fd6216b6bf2724"}
