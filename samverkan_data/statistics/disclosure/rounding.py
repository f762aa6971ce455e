"""Rounding to a multiple of the threshold, up or down by a secret draw that belongs to the cell and its count.

A count x is shown as base · ⌊(x + offset) / base⌋, the offset 0 to base − 1, which only the key can tell. The same
count of the same cell is always shown alike, so asking again teaches nothing; another count draws anew, so that a
figure that stands still from one data version to the next does not say that little has changed.
"""

from hashlib import blake2b

import numpy as np

from samverkan_data.statistics.disclosure.table import Counts, Table
from samverkan_data.statistics.disclosure.tree import Tree


def round_counts(table: Table, base: int, key: bytes) -> Counts:
    """Every cell's count as it is shown: a multiple of `base`, less than `base` away, and never below `base`."""
    offset = _offsets(table, base, key)
    return np.asarray(np.maximum((table.counts + offset) // base * base, base))


def _offsets(table: Table, base: int, key: bytes) -> Counts:
    """A number from 0 to base − 1 per cell; cells that count the very same events share it: one figure, two names."""
    _, c, p = np.indices(table.counts.shape)
    a = _deepest(table.counts, table.areas, 0)
    c = _deepest(table.counts, table.categories, 1)[a, c, p]
    p = _deepest(table.counts, table.periods, 2)[a, c, p]
    flat = np.ravel_multi_index((a, c, p), table.counts.shape)
    cells, inverse = np.unique(flat, return_inverse=True)
    drawn = np.array([_draw(table, int(cell), base, key) for cell in cells], dtype=np.int64)
    return drawn[inverse].reshape(table.counts.shape)


def _deepest(counts: Counts, tree: Tree, axis: int) -> Counts:
    """Per cell, the lowest node of the tree that still holds all its events."""
    moved = np.moveaxis(counts, axis, 0)
    lowest = np.zeros_like(moved) + np.arange(len(tree.nodes)).reshape(-1, *[1] * (counts.ndim - 1))
    for node in reversed(range(len(tree.nodes))):
        over = tree.parent[node]
        if over >= 0:
            same = (moved[node] == moved[over]) & (moved[node] > 0)
            lowest[over] = np.where(same, lowest[node], lowest[over])
    return np.moveaxis(lowest, 0, axis)


def _draw(table: Table, cell: int, base: int, key: bytes) -> int:
    places = np.unravel_index(cell, table.counts.shape)
    names = [tree.nodes[int(place)] for tree, place in zip(table.trees, places, strict=True)]
    text = "\x1f".join([table.source, *names, str(table.counts[places])]).encode()
    return int.from_bytes(blake2b(text, key=key[:64], digest_size=8).digest(), "big") % base
