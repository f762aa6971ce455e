"""The worlds that fit what is released: whole, non-negative leaf counts inside every limit.

Most are reached step by step from the true world, which takes milliseconds; HiGHS finds the ones that are far away.
"""

from dataclasses import dataclass, replace
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

REPAIRS = 5
"""Steps elsewhere that may go with one step."""


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
        """Leaf cells × sums, in the type of what they are multiplied by: else each product converts them."""
        return sparse.csr_matrix(self.sums.T, dtype=np.float64)

    def find_world(self, cost: Array) -> World | None:
        """A world with about the least cost; None where none was found."""
        limits = LinearConstraint(self.sums, self.low, self.high)
        bounds = Bounds(0, MOST)
        found = milp(cost, integrality=np.ones(len(cost)), bounds=bounds, constraints=limits, options=OPTIONS)
        return None if found.x is None else np.rint(found.x).astype(np.int64)

    def asking(self, cells: Places) -> "Model":
        """The same with only these of the wanted cells."""
        return replace(self, cells=self.cells[cells])

    def within(self, free: Places, truth: World) -> "Model":
        """What is said of these leaf counts while the others stand as they are in the true world."""
        rows = np.unique(self.turned[free].indices)
        sums = self.sums[rows]
        own = sums.tocsc()[:, free].tocsr()
        rest = sums @ truth - own @ truth[free]
        return Model(own, self.low[rows] - rest, self.high[rows] - rest, self.cells.tocsc()[:, free].tocsr())

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
        after = self.at + step
        full = ((after < self.model.low) | (after > self.model.high)).astype(np.float64)
        return np.asarray((self.model.turned @ full == 0) & (self.world + step >= 0))

    def _push(self, leaf: int, step: int, kept: Places, chance: np.random.Generator) -> bool:
        """Take the step, then repair what it broke with steps outside `kept`; back again where that fails."""
        moves = [(leaf, step)]
        self._move(leaf, step)
        while self._is_broken():
            if len(moves) > REPAIRS:
                for place, taken in moves:
                    self._move(place, -taken)
                return False
            moves.append(self._best_repair(kept, chance))
            self._move(*moves[-1])
        return True

    def _is_broken(self) -> bool:
        return bool((self.at > self.model.high).any() or (self.at < self.model.low).any())

    def _best_repair(self, kept: Places, chance: np.random.Generator) -> tuple[int, int]:
        """The step outside `kept` that mends the most sums less those it breaks, by chance among equals."""
        low, high, turned = self.model.low, self.model.high, self.model.turned
        down = turned @ ((self.at > high).astype(np.float64) - (self.at <= low))
        up = turned @ ((self.at < low).astype(np.float64) - (self.at >= high))
        gain = np.stack([np.where(self.world > 0, down, -np.inf), up])
        gain[:, kept] = -np.inf
        side, leaf = divmod(int(np.argmax(gain + chance.uniform(0, 0.5, gain.shape))), gain.shape[1])
        return leaf, 2 * side - 1

    def _move(self, leaf: int, step: int) -> None:
        self.world[leaf] += step
        self.at[_row(self.model.turned, leaf)] += step


def _row(matrix: sparse.csr_matrix, row: int) -> Places:
    return np.asarray(matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]], dtype=np.int64)
