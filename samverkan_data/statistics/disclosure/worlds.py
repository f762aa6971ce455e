"""The worlds that fit what is released: whole, non-negative leaf counts inside every limit.

Most are reached step by step from the true world, which takes milliseconds; HiGHS finds the ones that are far away.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

Array = NDArray[np.float64]
World = NDArray[np.int64]
Places = NDArray[np.int64]

TRIES = 6
"""Leaf cells tried before a cell is taken to be stuck in one direction."""


OPTIONS = {"node_limit": 20, "mip_rel_gap": 0.2}
"""Bounds on the work of one solve, counted in nodes and not in seconds so that the same data give the same answer."""

MOST = 100_000
"""A leaf count that nobody reaches."""


@dataclass(frozen=True)
class Model:
    """Leaf counts x ≥ 0 with low ≤ sums · x ≤ high; `cells` are the sums that somebody wants to know."""

    sums: sparse.csr_matrix
    low: Array
    high: Array
    cells: sparse.csr_matrix

    @cached_property
    def turned(self) -> sparse.csr_matrix:
        """Leaf cells × sums."""
        return sparse.csr_matrix(self.sums.T)

    def find_world(self, cost: Array) -> World | None:
        """A world with about the least cost; None where none was found."""
        limits = LinearConstraint(self.sums, self.low, self.high)
        bounds = Bounds(0, MOST)
        found = milp(cost, integrality=np.ones(len(cost)), bounds=bounds, constraints=limits, options=OPTIONS)
        return None if found.x is None else np.rint(found.x).astype(np.int64)

    def parts(self, cell: int) -> Places:
        """Leaf cells of a wanted cell."""
        return _row(self.cells, cell)


class Walker:
    """Stands in one world and moves to neighbouring ones."""

    def __init__(self, model: Model, world: World) -> None:
        self.model = model
        self.world = world.copy()
        self.at = model.sums @ world

    def shift(self, cell: int, step: int, chance: np.random.Generator) -> bool:
        """Change a wanted cell by one, up or down, with a step back outside it where needed; whether it went."""
        parts = self.model.parts(cell)
        able = parts[self.world[parts] + step >= 0]
        return any(self._push(int(leaf), step, parts, chance) for leaf in chance.permutation(able)[:TRIES])

    def steps(self, step: int) -> NDArray[np.bool_]:
        """Which leaf counts can alone go one step."""
        return np.asarray(((self.model.turned @ self._full(step)) == 0) & (self.world + step >= 0))

    def _push(self, leaf: int, step: int, kept: Places, chance: np.random.Generator) -> bool:
        touched = _row(self.model.turned, leaf)
        stuck = touched[self._full(step)[touched] > 0]
        if len(stuck):
            partners = np.setdiff1d(self._partners(touched, stuck, -step), kept)
            if not len(partners):
                return False
            self._move(int(chance.choice(partners)), -step)
        self._move(leaf, step)
        return True

    def _partners(self, touched: Places, stuck: Places, step: int) -> Places:
        """Leaf cells that lie in every stuck sum and can take the step, the touched sums standing still."""
        turned, full = self.model.turned, self._full(step)
        full[touched] = 0
        wanted = np.zeros(len(full))
        wanted[stuck] = 1
        fits = (turned @ wanted == len(stuck)) & (turned @ full == 0) & (self.world + step >= 0)
        return np.flatnonzero(fits)

    def _full(self, step: int) -> Array:
        """1 for each sum that cannot take the step."""
        after = self.at + step
        outside: Array = ((after < self.model.low) | (after > self.model.high)).astype(np.float64)
        return outside

    def _move(self, leaf: int, step: int) -> None:
        self.world[leaf] += step
        self.at[_row(self.model.turned, leaf)] += step


def _row(matrix: sparse.csr_matrix, row: int) -> Places:
    return np.asarray(matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]], dtype=np.int64)
