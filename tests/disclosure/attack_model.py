"""What the attacker of the open view knows and reads, as sums of the finest counts."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import LinearConstraint

AXES = ["category", "area_code", "period"]
MASKED = ("masked", "masked_second")
Block = tuple[sparse.csr_matrix, NDArray[np.float64], NDArray[np.float64]]


@dataclass(frozen=True)
class Step:
    """What is known of the step from one version to the next.

    `changed` has the columns of a cell: the finest cells outside of it are equal (None: all may differ). `only_added`:
    no count became smaller, and where `surely` every one of the changed became larger. `most` rows at most were added
    in all, where only added.
    """

    changed: pd.DataFrame | None = None
    only_added: bool = False
    surely: bool = False
    most: int | None = None


@dataclass(frozen=True)
class Knowledge:
    """What the attacker knows beside the release: who lies above whom, which codes carry rows, and exact figures.

    `parents` maps a code to the code above it, for each of category, area_code and period; `carrying` lists the codes
    that can have rows of their own; `exact` has the columns of a cell and `count`.
    """

    parents: dict[str, dict[str, str]]
    carrying: list[dict[str, list[str]]]
    mask_below: int
    exact: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=[*AXES, "count"]))


@dataclass(frozen=True)
class Part:
    """One version as sums of leaf counts: what is said of them, and the masked cells."""

    sums: sparse.csr_matrix
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    masked: sparse.csr_matrix
    cells: pd.DataFrame
    shown: pd.DataFrame

    @classmethod
    def read(
        cls, release: pd.DataFrame, leaves: pd.DataFrame, knowledge: Knowledge, carrying: dict[str, list[str]]
    ) -> "Part":
        """What a version's release says; `carrying` are the codes in use then."""
        said = release[release["status"] != "masked_second"]
        floor = np.where(said["status"] == "masked", 1, said["shown_low"]).astype(float)
        roof = np.where(said["status"] == "masked", knowledge.mask_below - 1, said["shown_high"]).astype(float)
        exact = knowledge.exact
        cells = pd.concat([said[AXES], exact[AXES]], ignore_index=True)
        low, high = (np.concatenate([limit, exact["count"].to_numpy(float)]) for limit in (floor, roof))
        masked = release[release["status"].isin(MASKED)]
        masked = masked[~pd.MultiIndex.from_frame(masked[AXES]).isin(pd.MultiIndex.from_frame(exact[AXES]))]
        masked = masked[AXES].reset_index(drop=True)
        used = pd.concat([leaves[axis].isin(carrying[axis]) for axis in AXES], axis=1).all(axis=1)
        empty = sparse.identity(len(leaves), format="csr")[
            np.flatnonzero(~used & leaves["period"].isin(release["period"]))
        ]
        low, high = (np.concatenate([limit, np.zeros(empty.shape[0])]) for limit in (low, high))
        shown = said[said["status"] == "shown"]
        names = [shown[axis].map(_lowest(knowledge.parents[axis], carrying[axis])) for axis in AXES]
        shown = pd.concat([*names, shown["count"].astype(int)], axis=1).drop_duplicates(ignore_index=True)
        sums = sparse.vstack([_sums(cells, leaves, knowledge), empty], format="csr")
        return cls(sums, low, high, _sums(masked, leaves, knowledge), masked, shown)


def _sums(cells: pd.DataFrame, leaves: pd.DataFrame, knowledge: Knowledge) -> sparse.csr_matrix:
    """Cells × leaves, 1 where the leaf is part of the cell."""
    inside = np.ones((len(cells), len(leaves)), dtype=bool)
    for axis in AXES:
        lines = {code: line_of(code, knowledge.parents[axis]) for code in leaves[axis].unique()}
        columns, names = pd.factorize(leaves[axis])
        codes, cell_names = pd.factorize(cells[axis])
        table = np.array([[cell in lines[leaf] for leaf in names] for cell in cell_names], dtype=bool)
        if len(cells):
            inside &= table[np.ix_(codes, columns)]
    return sparse.csr_matrix(inside.astype(float))


def _lowest(parents: dict[str, str], carrying: list[str]) -> dict[str, str]:
    """Code -> the lowest code that is the same cell under another name, which is what the draw belongs to."""
    used = {code for leaf in carrying for code in line_of(leaf, parents)}
    below: dict[str, list[str]] = {}
    for code in used:
        if code in parents:
            below.setdefault(parents[code], []).append(code)
    lowest = {}
    for code in used:
        lowest[code] = code
        while lowest[code] not in carrying and len(below.get(lowest[code], [])) == 1:
            lowest[code] = below[lowest[code]][0]
    return lowest


def line_of(code: str, parents: dict[str, str]) -> set[str]:
    """The code and everything above it."""
    line = {code}
    while code in parents:
        code = parents[code]
        line.add(code)
    return line


def shift(part: Part, number: int, versions: int) -> Block:
    """A version's sums among the counts of all versions."""
    place = np.zeros((1, versions))
    place[0, number] = 1
    return sparse.csr_matrix(sparse.kron(place, part.sums)), part.low, part.high


def step_blocks(step: Step, leaves: pd.DataFrame, earlier: int, versions: int) -> list[Block]:
    """The counts of two versions held against each other."""
    difference = np.zeros((1, versions))
    difference[0, earlier : earlier + 2] = -1, 1
    cells = pd.MultiIndex.from_frame(leaves)
    changed = pd.MultiIndex.from_frame(step.changed[AXES]) if step.changed is not None else cells
    may = cells.isin(changed)
    low, high = (np.where(may, limit, 0.0) for limit in (float(step.surely) if step.only_added else -np.inf, np.inf))
    blocks = [(sparse.csr_matrix(sparse.kron(difference, sparse.identity(len(leaves)))), low, high)]
    if step.most is not None:
        total = sparse.csr_matrix(sparse.kron(difference, np.ones((1, len(leaves)))))
        blocks.append((total, np.array([0.0]), np.array([float(step.most)])))
    return blocks


@dataclass(frozen=True)
class Offsets:
    """The secret draws of cells that are shown in two versions or more, as numbers from 0 to the threshold − 1."""

    cells: pd.MultiIndex
    before: int
    base: int
    sums: list[sparse.csr_matrix]

    @classmethod
    def read(cls, parts: Sequence[Part], leaves: pd.DataFrame, knowledge: Knowledge) -> "Offsets":
        """The cells that the parts show more than once."""
        every = pd.concat([part.shown[AXES] for part in parts], ignore_index=True)
        twice = every[every.duplicated()].drop_duplicates()
        sums = [_sums(part.shown[AXES], leaves, knowledge) for part in parts]
        return cls(pd.MultiIndex.from_frame(twice), len(leaves) * len(parts), knowledge.mask_below, sums)

    def widen(self, sums: sparse.csr_matrix) -> sparse.csr_matrix:
        """The same sums with room for the draws."""
        return sparse.hstack([sums, sparse.csr_matrix((sums.shape[0], len(self.cells)))], format="csr")

    def limits(self, parts: Sequence[Part]) -> list[LinearConstraint]:
        """A count and its draw lie from the figure to the threshold − 1 above it."""
        if not len(self.cells):
            return []
        draws = sparse.csr_matrix(sparse.identity(len(self.cells)))
        alone = sparse.hstack([sparse.csr_matrix((len(self.cells), self.before)), draws], format="csr")
        found = [LinearConstraint(alone, 0, self.base - 1)]
        for number, part in enumerate(parts):
            place = self.cells.get_indexer(pd.MultiIndex.from_frame(part.shown[AXES]))
            figures = part.shown["count"].to_numpy(float)[place >= 0]
            counts, _, _ = shift(replace(part, sums=self.sums[number][place >= 0]), number, len(parts))
            both = sparse.hstack([counts, draws[place[place >= 0]]], format="csr")
            found.append(LinearConstraint(both, figures, figures + self.base - 1))
        return found
