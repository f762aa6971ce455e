"""Looks for worlds in which cells differ from the true one, as an attacker would."""

import numpy as np
from numpy.typing import NDArray

from samverkan_data.statistics.disclosure.worlds import Model, Walker, World

Values = NDArray[np.int64]

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


class Search:
    """Collects, per wanted cell, the values it has in the worlds found so far."""

    def __init__(self, model: Model, truth: World) -> None:
        self.model = model
        self.truth = truth
        self.chance = np.random.default_rng(1)
        self.start = model.cells @ truth
        self.seen = np.zeros(model.cells.shape[0], dtype=np.int64)
        """Per cell a bit for each value found, the true one in the middle."""

    def look_around(self) -> None:
        """Take in the worlds that are one step from the true one."""
        self._see(Walker(self.model, self.truth))

    def run(self) -> None:
        """Look for worlds until every wanted cell has three values, or nothing more is found."""
        for _ in range(WALKS):
            self._walk(self.truth)
        for _ in range(JUMPS):
            self._jump()
        for cell in self.left():
            self._stretch(int(cell))

    def values(self) -> Values:
        """How many values, 3 at most, each wanted cell has in all the worlds that were found."""
        return np.minimum(np.bitwise_count(self.seen), FEWEST_VALUES).astype(np.int64)

    def left(self) -> NDArray[np.int64]:
        """The cells that have fewer than three."""
        return np.flatnonzero(np.bitwise_count(self.seen) < FEWEST_VALUES)

    def _walk(self, start: World) -> None:
        walker = Walker(self.model, start)
        self._see(walker)
        for cell in self.chance.permutation(self.left()):
            self._seek(walker, int(cell))

    def _jump(self) -> None:
        """Walk on from a world that lies as far as possible from the true one for the cells that are left."""
        left = self.left()
        if len(left):
            push = self.model.cells[left].T @ self.chance.choice([-1.0, 1.0], len(left))
            world = self.model.find_world(push)
            if world is not None:
                self._walk(world)

    def _stretch(self, cell: int) -> None:
        """Ask the solver for the least and the most of one cell: a value missed here could pass for one nobody has."""
        row = self.model.cells[cell].toarray().ravel().astype(np.float64)
        for cost in (row, -row):
            world = None if self._is_free(cell) else self.model.find_world(cost)
            if world is not None:
                walker = Walker(self.model, world)
                self._see(walker)
                self._seek(walker, cell)

    def _seek(self, walker: Walker, cell: int) -> None:
        """Push one cell up and down from where the walker stands, which is wherever the last cell left it."""
        for step in self.chance.permutation([-1, 1]):
            for _ in range(REACH):
                if self._is_free(cell) or not walker.shift(cell, int(step), self.chance):
                    break
                self._see(walker)

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
