"""The worlds that fit what is released: whole, non-negative leaf counts inside every limit, found with HiGHS."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

Array = NDArray[np.float64]
World = NDArray[np.int64]

OPTIONS = {"node_limit": 50, "mip_rel_gap": 0.05}
"""Bounds on the work of one solve, counted in nodes and not in seconds so that the same data give the same answer."""


@dataclass(frozen=True)
class Model:
    """Leaf counts x with low ≤ sums · x ≤ high and 0 ≤ x ≤ most; `cells` are the sums that somebody wants to know."""

    sums: sparse.csr_matrix
    low: Array
    high: Array
    most: float
    cells: sparse.csr_matrix

    def find_world(
        self, cost: Array, row: sparse.csr_matrix | None = None, span: tuple[float, float] = (0, 0)
    ) -> World | None:
        """The world with about the least cost, optionally with one more sum in `span`; None where none was found."""
        limits = [LinearConstraint(self.sums, self.low, self.high)]
        if row is not None:
            limits.append(LinearConstraint(row, *span))
        return _solve(cost, np.ones(len(cost)), Bounds(0, self.most), limits, len(cost))

    def find_central_world(self) -> World | None:
        """A world where as many sums as possible can still move one step both up and down."""
        rows, leaves = self.sums.shape
        room = sparse.identity(rows, format="csr")
        movable = np.minimum((self.high - self.low) / 2, 1.0)
        limits = [
            LinearConstraint(sparse.hstack([self.sums, -room], format="csr"), self.low, np.inf),
            LinearConstraint(sparse.hstack([self.sums, room], format="csr"), -np.inf, self.high),
        ]
        cost = np.concatenate([np.zeros(leaves), -np.ones(rows)])
        upper = np.concatenate([np.full(leaves, self.most), movable])
        whole = np.concatenate([np.ones(leaves), np.zeros(rows)])
        return _solve(cost, whole, Bounds(0, upper), limits, leaves)

    def steps(self, world: World) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Which leaf counts can alone go one down, and which one up, in the world."""
        at = self.sums @ world
        down = (self.sums.T @ (at - 1 < self.low)) == 0
        up = (self.sums.T @ (at + 1 > self.high)) == 0
        return np.asarray(down & (world > 0)), np.asarray(up)


def _solve(cost: Array, whole: Array, bounds: Bounds, limits: list[LinearConstraint], leaves: int) -> World | None:
    found = milp(cost, integrality=whole, bounds=bounds, constraints=limits, options=OPTIONS)
    return None if found.x is None else np.rint(found.x[:leaves]).astype(np.int64)
