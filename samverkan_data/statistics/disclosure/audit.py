"""Can anybody pin a protected cell down? Looks for worlds in which it differs, as an attacker would."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from samverkan_data.statistics.disclosure.release import Release
from samverkan_data.statistics.disclosure.table import Flags
from samverkan_data.statistics.disclosure.worlds import Model, World

FEWEST_VALUES = 3
"""Values that every masked cell must be able to have."""

ROUNDS = 12
_LARGEST_BIT = 62


def find_pinned(release: Release, known: Flags) -> Flags:
    """Protected cells for which fewer than three values were found among the worlds that fit the release.

    `known` flags cells whose exact count the attacker has from elsewhere. Protected are the cells masked or hidden, and
    those below the threshold that have no place in the release (the rest coded directly at an upper node).
    """
    holds, leaves = _open_leaves(release)
    cells = np.flatnonzero(_protected(release, known))
    if not len(cells):
        return np.zeros_like(known)
    names = _names(holds)
    unique, inverse = np.unique(names[cells], return_index=True)[1], pd.factorize(names[cells])[0]
    unique = pd.Series(cells).groupby(inverse).first().to_numpy()
    model = _model(release, known, holds, names, holds[unique])
    pinned = Search(model, release.table.leaf_counts().ravel()[leaves]).run()
    result = np.zeros(known.size, dtype=bool)
    result[cells] = pinned[inverse]
    return result.reshape(known.shape)


def _protected(release: Release, known: Flags) -> Flags:
    counts = release.table.counts
    small = (counts > 0) & (counts < release.base)
    return np.asarray((release.masked | (release.hidden & (release.table.released | small))) & ~known)


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
    most = float(counts.max(initial=0) + 4 * release.base)
    return Model(holds[rows["cell"].to_numpy()], rows["low"].to_numpy(), rows["high"].to_numpy(), most, cells)


class Search:
    """Collects, per wanted cell, the values it has in the worlds found so far."""

    def __init__(self, model: Model, truth: World) -> None:
        self.model = model
        self.seen = np.zeros(model.cells.shape[0], dtype=np.int64)
        self._see(truth)

    def run(self) -> NDArray[np.bool_]:
        """Which wanted cells have fewer than three values: a few worlds for all, then worlds for each that is left."""
        self._see(self.model.find_central_world())
        chance = np.random.default_rng(1)
        idle = 0
        for _ in range(ROUNDS):
            left = self.left()
            if not len(left) or idle > 1:
                break
            weights = chance.choice([-1.0, 1.0], len(left)) * chance.uniform(0.5, 1.5, len(left))
            self._see(self.model.find_world(self.model.cells[left].T @ weights))
            idle = idle + 1 if len(self.left()) == len(left) else 0
        for cell in self.left():
            if self._values(cell) < FEWEST_VALUES:
                self._look_closely(int(cell))
        result = np.zeros(len(self.seen), dtype=bool)
        result[self.left()] = True
        return result

    def left(self) -> NDArray[np.int64]:
        """Cells with fewer than three values so far."""
        return np.flatnonzero(np.bitwise_count(self.seen) < FEWEST_VALUES)

    def _values(self, cell: int) -> int:
        return int(self.seen[cell]).bit_count()

    def _look_closely(self, cell: int) -> None:
        row = self.model.cells[[cell]]
        cost = np.asarray(row.todense(), dtype=np.float64).ravel()
        self._see(self.model.find_world(cost))
        self._see(self.model.find_world(-cost))
        values = [value for value in range(_LARGEST_BIT) if int(self.seen[cell]) >> value & 1]
        for value in range(values[0] + 1, min(values[-1], values[0] + 5)):
            if self._values(cell) < FEWEST_VALUES and value not in values:
                self._see(self.model.find_world(cost, row, (value, value)))

    def _see(self, world: World | None) -> None:
        if world is None:
            return
        here = self.model.cells @ world
        self._mark(here)
        down, up = self.model.steps(world)
        for can, step in ((down, -1), (up, 1)):
            self._mark(here + step, (self.model.cells @ can) > 0)

    def _mark(self, values: World, where: NDArray[np.bool_] | bool = True) -> None:
        bits = np.left_shift(np.int64(1), np.minimum(values, _LARGEST_BIT))
        self.seen |= np.where(where, bits, 0)
