"""Neighbouring places in blocks, so that what a search takes grows as the places and not as their square."""

import numpy as np
from numpy.typing import NDArray

from samverkan_data.statistics.disclosure.table import Table
from samverkan_data.statistics.disclosure.tree import REST, Tree, above

SIZES = (150, 1_000)
"""Finest cells in a block of more than one place, small blocks first. A table of no more than the last is one block."""

OUTSIDE = -1
"""The number of what belongs to no block."""

Blocks = NDArray[np.int64]
"""Sizes × parts (or leaves of areas): the number of the block of each size that each lies in."""


def blocks_of(table: Table) -> dict[str, Blocks]:
    """The blocks of each code of an area that can carry rows, one of each size, numbered from 0."""
    per_place = len(table.categories.leaves) * len(table.periods.leaves)
    numbers = np.stack([_cut(table.areas, max(1, size // per_place)) for size in SIZES], axis=1)
    return {name.removesuffix(REST): own for name, own in zip(table.areas.leaves, numbers, strict=True)}


def _cut(areas: Tree, most: int) -> Blocks:
    """Per leaf the number of its block: `most` leaves in each at most, what lies in one area together where it can."""
    size, over = areas.holds.sum(axis=1), above(areas.parent)
    fits = size <= most
    tops = [node for node, parent in enumerate(areas.parent) if fits[node] and (parent < 0 or not fits[parent])]
    numbers, number, filled = np.zeros(len(areas.leaves), dtype=np.int64), 0, 0
    for node in sorted(tops, key=lambda node: tuple(np.flatnonzero(over[node]))):
        if filled + size[node] > most:
            number, filled = number + 1, 0
        numbers[areas.holds[node] > 0] = number
        filled += size[node]
    return numbers
