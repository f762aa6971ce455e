"""What to hide where a cell could be pinned down: the narrowest breakdown that it stands in."""

import numpy as np
from numpy.typing import NDArray

from samverkan_data.statistics.disclosure.release import Release
from samverkan_data.statistics.disclosure.table import Flags
from samverkan_data.statistics.disclosure.tree import above

Place = tuple[int, ...]


def cells_to_hide(release: Release, pinned: Flags) -> Flags:
    """Cells to hide so that each pinned cell loses the breakdown of its smallest visible cell above.

    A breakdown is all cells directly below one cell along one tree. Only what is released decides, never a count.
    """
    chosen = np.zeros_like(pinned)
    for place in np.argwhere(pinned):
        _choose(release, tuple(int(part) for part in place), chosen)
    return chosen


def _choose(release: Release, place: Place, chosen: Flags) -> None:
    ways = _ways(release, place)
    if not ways:
        return
    _, axis, node = min(ways)
    family = list(node)
    tree = release.table.trees[axis]
    for child in np.flatnonzero(tree.parent == node[axis]):
        family[axis] = int(child)
        chosen[tuple(family)] = True


def _ways(release: Release, place: Place) -> list[tuple[tuple[int, int], int, Place]]:
    """Visible breakdowns above the cell with a visible part that was not said before: size of the whole, axis, cell."""
    visible = ~release.hidden
    over = [np.flatnonzero(above(tree.parent)[part]) for tree, part in zip(release.table.trees, place, strict=True)]
    found = []
    for node in _product(over):
        if not visible[node]:
            continue
        size = int(release.rounded[node])
        depth = sum(len(line) for line in over) - sum(node)
        found += [((size, depth), axis, node) for axis in range(3) if _has_visible_part(release, node, axis)]
    return found


def _product(lines: list[NDArray[np.int64]]) -> list[Place]:
    return [(int(a), int(c), int(p)) for a in lines[0] for c in lines[1] for p in lines[2]]


def _has_visible_part(release: Release, node: Place, axis: int) -> bool:
    below = np.flatnonzero(release.table.trees[axis].parent == node[axis])
    index: list[int | NDArray[np.int64]] = list(node)
    index[axis] = below
    part = tuple(index)
    may_go = ~release.hidden[part] & ~release.earlier.said[part]
    return bool((may_go & (release.table.counts[part] > 0)).any())
