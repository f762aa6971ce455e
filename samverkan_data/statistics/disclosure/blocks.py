"""A large search in blocks of places (`places.py`), small ones first, larger ones for what is left.

While the cells of a block are asked about, all outside it stands as it is, but for a few counts of each kind that may
give way where a sum over several blocks cannot change. So every world that is found fits all that is said, and fewer
are found than there are: more may be hidden for that, never less.
"""

import numpy as np
from numpy.typing import NDArray

from samverkan_data.statistics.disclosure.places import OUTSIDE, Blocks
from samverkan_data.statistics.disclosure.search import Search, Values
from samverkan_data.statistics.disclosure.worlds import Model, World

GIVING_WAY = 2
"""Counts of each kind outside a block that may go up, and as many that may go down."""

Chosen = NDArray[np.bool_]


def look(model: Model, truth: World, block: Blocks, *, thorough: bool = False) -> Values:
    """How many values, 3 at most, each wanted cell of the model has among the worlds that are found.

    Args:
        model: all that is said.
        truth: the true parts.
        block: of each size, of each part.
        thorough: what is not found in blocks is looked for as a whole.
    """
    search = Search(model, truth)
    if not (block[-1] > 0).any():
        search.run()
        return search.values()
    search.look_around()
    for own in block:
        for number in range(int(own.max()) + 1):
            _look_inside(search, own, number)
    if thorough and len(search.left()):
        rest = search.left()
        whole = Search(model.asking(rest), truth)
        whole.run()
        search.seen[rest] |= whole.seen
    return search.values()


def _look_inside(search: Search, block: Blocks, number: int) -> None:
    """Look for values of what is left of a block."""
    model, rest = search.model, search.left()
    rest = rest[(model.cells[rest] @ (block == number).astype(np.int64)) > 0]
    if len(rest):
        free = _free(model, search.truth, block, number)
        inside = Search(model.asking(rest).within(np.flatnonzero(free), search.truth), search.truth[free])
        inside.run()
        search.seen[rest] |= inside.seen


def _free(model: Model, truth: World, block: Blocks, number: int) -> Chosen:
    """The parts that may change: the block's own, the draws of what it is in, and some that give way."""
    inside = np.asarray(block == number)
    touched = model.sums @ inside.astype(np.int64) > 0
    near: Chosen = model.turned @ touched.astype(np.float64) > 0
    draws = near & (block == OUTSIDE)
    kinds = _kinds(model, touched)
    at = model.sums @ truth
    free: Chosen = inside | draws
    for step in (-1, 1):
        full = ((at + step > model.high) | (at + step < model.low)) & ~touched
        able = near & ~inside & ~draws & (model.turned @ full.astype(np.float64) == 0) & (truth + step >= 0)
        free |= _first(able, kinds)
    return free


def _kinds(model: Model, touched: Chosen) -> NDArray[np.int64]:
    """The same number for parts that stand in the same of these sums."""
    drawn = np.random.default_rng(1).integers(1, 2**40, len(touched))
    return np.asarray(model.sums.T @ (drawn * touched))


def _first(able: Chosen, kinds: NDArray[np.int64]) -> Chosen:
    """The first few of each kind of those that are able."""
    rows = np.flatnonzero(able)
    order = np.argsort(kinds[rows], kind="stable")
    same = kinds[rows][order]
    begin = np.searchsorted(same, same)
    chosen = np.zeros_like(able)
    chosen[rows[order][np.arange(len(rows)) - begin < GIVING_WAY]] = True
    return chosen
