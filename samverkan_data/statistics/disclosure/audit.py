"""Can anybody pin a protected cell down? Looks for worlds in which it differs, as an attacker would."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from samverkan_data.statistics.disclosure.release import Release
from samverkan_data.statistics.disclosure.table import Flags
from samverkan_data.statistics.disclosure.worlds import Model, Walker, World

FEWEST_VALUES = 3
"""Values that every masked cell must be able to have."""

WALKS = 3
"""Walks from the true world; each takes up the cells that the ones before it left."""

JUMPS = 2
"""Walks from a world that the solver finds."""

REACH = 4
"""Steps in one direction from one place."""

_MIDDLE = 31
"""Bit that stands for the true value of a cell; values more than 31 away share the outermost bit."""


def protected(release: Release, known: Flags) -> Flags:
    """Cells that nobody may pin down: those masked or hidden, and the small rest coded directly at an upper node."""
    counts = release.table.counts
    small = (counts > 0) & (counts < release.base)
    return np.asarray((release.masked | (release.hidden & (release.table.released | small))) & ~known)


def find_pinned(release: Release, known: Flags, asked: Flags) -> Flags:
    """Those of the asked cells for which fewer than three values were found among the worlds that fit the release.

    `known` flags cells whose exact count the attacker has from elsewhere.
    """
    holds, leaves = _open_leaves(release)
    cells = np.flatnonzero(asked)
    if not len(cells):
        return np.zeros_like(known)
    names = _names(holds)
    _, first, inverse = np.unique(names[cells], return_index=True, return_inverse=True)
    model = _model(release, known, holds, names, holds[cells[first]])
    pinned = Search(model, release.table.leaf_counts().ravel()[leaves]).run()
    result = np.zeros(known.size, dtype=bool)
    result[cells] = pinned[inverse]
    return result.reshape(known.shape)


def _open_leaves(release: Release) -> tuple[sparse.csr_matrix, NDArray[np.int64]]:
    """Cells × leaf cells, without the leaf cells that a zero settles."""
    holds = release.table.holds()
    settled = (holds.T @ release.zero.ravel().astype(np.int64)) > 0
    leaves = np.flatnonzero(~settled)
    return sparse.csr_matrix(holds[:, leaves]), leaves


def _names(holds: sparse.csr_matrix) -> NDArray[np.uint64]:
    """The same number for cells that hold the same open leaf cells."""
    drawn = np.random.default_rng(1).integers(1, 2**40, holds.shape[1])
    return np.asarray(holds @ drawn).astype(np.uint64)


def _model(
    release: Release, known: Flags, holds: sparse.csr_matrix, names: NDArray[np.uint64], cells: sparse.csr_matrix
) -> Model:
    low, high = (limit.ravel() for limit in release.limits())
    exact, counts = known.ravel(), release.table.counts.ravel()
    limits = pd.DataFrame({
        "name": names, "cell": np.arange(len(names)),
        "low": np.where(exact, counts, low), "high": np.where(exact, counts, high),
    })  # fmt: skip
    said = limits[np.isfinite(limits["high"]) & (limits["name"] > 0)]
    rows = said.groupby("name", sort=True).agg(cell=("cell", "first"), low=("low", "max"), high=("high", "min"))
    return Model(holds[rows["cell"].to_numpy()], rows["low"].to_numpy(), rows["high"].to_numpy(), cells)


class Search:
    """Collects, per wanted cell, the values it has in the worlds found so far."""

    def __init__(self, model: Model, truth: World) -> None:
        self.model = model
        self.truth = truth
        self.chance = np.random.default_rng(1)
        self.start = model.cells @ truth
        self.seen = np.zeros(model.cells.shape[0], dtype=np.int64)

    def run(self) -> NDArray[np.bool_]:
        """Which wanted cells have fewer than three values in all the worlds that were found."""
        for _ in range(WALKS):
            self._walk(self.truth)
        for _ in range(JUMPS):
            self._jump()
        result = np.zeros(len(self.seen), dtype=bool)
        result[self._left()] = True
        return result

    def _walk(self, start: World) -> None:
        walker = Walker(self.model, start)
        self._see(walker)
        for cell in self.chance.permutation(self._left()):
            self._seek(walker, int(cell))

    def _jump(self) -> None:
        """Walk on from a world that lies as far as possible from the true one for the cells that are left."""
        left = self._left()
        if len(left):
            push = self.model.cells[left].T @ self.chance.choice([-1.0, 1.0], len(left))
            world = self.model.find_world(push)
            if world is not None:
                self._walk(world)

    def _seek(self, walker: Walker, cell: int) -> None:
        """Push one cell up and down from where the walker stands, which is wherever the last cell left it."""
        for step in self.chance.permutation([-1, 1]):
            for _ in range(REACH):
                if self._is_free(cell) or not walker.shift(cell, int(step), self.chance):
                    break
                self._see(walker)

    def _left(self) -> NDArray[np.int64]:
        return np.flatnonzero(np.bitwise_count(self.seen) < FEWEST_VALUES)

    def _is_free(self, cell: int) -> bool:
        return int(self.seen[cell]).bit_count() >= FEWEST_VALUES

    def _see(self, walker: Walker) -> None:
        here = self.model.cells @ walker.world
        self._mark(here, np.ones(len(here), dtype=bool))
        for step in (-1, 1):
            self._mark(here + step, (self.model.cells @ walker.steps(step)) > 0)

    def _mark(self, values: World, where: NDArray[np.bool_]) -> None:
        bits = np.left_shift(np.int64(1), np.clip(values - self.start + _MIDDLE, 0, 2 * _MIDDLE))
        self.seen |= np.where(where, bits, 0)
