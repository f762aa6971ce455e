"""What is given out of a table: which cells are shown, rounded, zero, masked or hidden, and what that says of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samverkan_data.statistics.disclosure.table import Counts, Flags, Table, spread_down
from samverkan_data.statistics.disclosure.tree import Tree

NO_LIMIT = np.inf
Limits = NDArray[np.float64]


@dataclass(frozen=True)
class Release:
    """A table with its rounded counts and the cells about which nothing is said."""

    table: Table
    rounded: Counts
    hidden: Flags
    base: int

    @property
    def zero(self) -> Flags:
        """Cells shown as zero."""
        return np.asarray((self.table.counts == 0) & ~self.hidden)

    @property
    def masked(self) -> Flags:
        """Cells said to be at least 1 and below the threshold."""
        counts = self.table.counts
        return (counts > 0) & (counts < self.base) & ~self.hidden

    @property
    def shown(self) -> Flags:
        """Cells shown with a rounded number."""
        return (self.table.counts >= self.base) & ~self.hidden

    def limits(self) -> tuple[Limits, Limits]:
        """Smallest and largest exact count that each cell alone can have, given what is said of it."""
        low = np.where(self.shown, np.maximum(self.base, self.rounded - self.base + 1), np.where(self.masked, 1, 0))
        high = np.where(self.shown, self.rounded + self.base - 1, np.where(self.masked, self.base - 1, 0))
        return low.astype(np.float64), np.where(self.hidden, NO_LIMIT, high).astype(np.float64)


def first_release(table: Table, rounded: Counts, base: int) -> Release:
    """Everything shown, except that a masked cell is not broken down: what lies below it is hidden, zero or not."""
    small = (table.counts > 0) & (table.counts < base) & table.released
    return hide(Release(table, rounded, ~table.released, base), _strictly_below(small, table.trees))


def hide(release: Release, cells: Flags) -> Release:
    """Hide cells and all that lies below them, save what the zeros that are left settle anyway."""
    table = release.table
    hidden = release.hidden | spread_down(cells, table.trees) | ~table.released
    zero = ((table.counts == 0) & ~hidden).ravel()
    holds = table.holds()
    open_leaves = (holds.T @ zero.astype(np.int64)) == 0
    settled = ((holds @ open_leaves.astype(np.int64)) == 0).reshape(hidden.shape)
    return Release(table, release.rounded, hidden & ~(settled & table.released), release.base)


def _strictly_below(flags: Flags, trees: tuple[Tree, ...]) -> Flags:
    below = np.zeros_like(flags)
    for axis, tree in enumerate(trees):
        moved, result = np.moveaxis(spread_down(flags, trees), axis, 0), np.moveaxis(below, axis, 0)
        has_parent = tree.parent >= 0
        result[has_parent] |= moved[tree.parent[has_parent]]
    return below
