"""What is given out of a table: which cells are shown, rounded, zero, masked or hidden, and what that says of them."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from samverkan_data.statistics.disclosure.table import Counts, Flags, Table, spread_down
from samverkan_data.statistics.disclosure.tree import Tree

NO_LIMIT = np.inf
Limits = NDArray[np.float64]


@dataclass(frozen=True)
class Earlier:
    """What stands of earlier releases: cells that hold the very same rows and were said or hidden then.

    `settled` flags the leaf cells that earlier zeros settle.
    """

    said: Flags
    hidden: Flags
    settled: NDArray[np.bool_]

    @classmethod
    def nothing(cls, table: Table) -> "Earlier":
        """No earlier release."""
        none = np.zeros(table.counts.shape, dtype=bool)
        return cls(none, none, np.zeros(table.leaf_counts().size, dtype=bool))


@dataclass(frozen=True)
class Release:
    """A table with its rounded counts and the cells about which nothing is said.

    `known` flags cells whose exact count the attacker has from elsewhere.
    """

    table: Table
    rounded: Counts
    hidden: Flags
    base: int
    known: Flags
    earlier: Earlier

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

    @property
    def protected(self) -> Flags:
        """Cells nobody may pin down: those masked or hidden, and the small rest coded directly at an upper node."""
        counts = self.table.counts
        small = (counts > 0) & (counts < self.base)
        return np.asarray((self.masked | (self.hidden & (self.table.released | small))) & ~self.known)

    def limits(self) -> tuple[Limits, Limits]:
        """Smallest and largest exact count that each cell alone can have, given what is said of it."""
        low = np.where(self.shown, np.maximum(self.base, self.rounded - self.base + 1), np.where(self.masked, 1, 0))
        high = np.where(self.shown, self.rounded + self.base - 1, np.where(self.masked, self.base - 1, 0))
        return low.astype(np.float64), np.where(self.hidden, NO_LIMIT, high).astype(np.float64)


def first_release(table: Table, rounded: Counts, base: int, known: Flags, earlier: Earlier) -> Release:
    """Everything shown, except that a masked cell is not broken down: what lies below it is hidden, zero or not.

    What was hidden earlier and has not changed stays hidden, what was said of it stays said.
    """
    small = (table.counts > 0) & (table.counts < base) & table.released
    release = Release(table, rounded, ~table.released, base, known, earlier)
    return hide(release, _strictly_below(small, table.trees) | earlier.hidden)


def hide(release: Release, cells: Flags) -> Release:
    """Hide cells and all that lies below them, save what was said earlier and what zeros settle anyway."""
    table, earlier = release.table, release.earlier
    hidden = ((release.hidden | spread_down(cells, table.trees)) & ~earlier.said) | ~table.released
    zero = ((table.counts == 0) & ~hidden).ravel()
    holds = table.holds()
    open_leaves = ((holds.T @ zero.astype(np.int64)) == 0) & ~earlier.settled
    settled = ((holds @ open_leaves.astype(np.int64)) == 0).reshape(hidden.shape)
    return replace(release, hidden=hidden & ~(settled & table.released))


def _strictly_below(flags: Flags, trees: tuple[Tree, ...]) -> Flags:
    below = np.zeros_like(flags)
    for axis, tree in enumerate(trees):
        moved, result = np.moveaxis(spread_down(flags, trees), axis, 0), np.moveaxis(below, axis, 0)
        has_parent = tree.parent >= 0
        result[has_parent] |= moved[tree.parent[has_parent]]
    return below
