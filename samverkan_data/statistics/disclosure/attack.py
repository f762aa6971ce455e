"""The attacker: an integer program over what the open view gives out, built from the released frame and nothing else.

It shares no code with the protection. It knows the trees, the threshold, the rounding rule, that a cell keeps its draw in
every data version, which codes can carry rows, and whatever exact figures others publish; it does not know the key. Of
several versions it takes one `Step` from each to the next: which finest cells can have changed, and in which direction.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

MANY = 3
DIRECTIONS = 12
AXES = ["category", "area_code", "period"]
MASKED = ("masked", "masked_second")
World = NDArray[np.int64]
Block = tuple[sparse.csr_matrix, NDArray[np.float64], NDArray[np.float64]]


@dataclass(frozen=True)
class Step:
    """What is known of the step from one version to the next.

    `changed` has the columns of a cell: the finest cells outside of it are equal (None: all may differ). `only_added`:
    no count became smaller. `most` rows at most were added in all, where only added.
    """

    changed: pd.DataFrame | None = None
    only_added: bool = False
    most: int | None = None


@dataclass(frozen=True)
class Knowledge:
    """What the attacker knows beside the release: who lies above whom, which codes carry rows, and exact figures.

    `parents` maps a code to the code above it, for each of category, area_code and period; `carrying` lists the codes
    that can have rows of their own; `exact` has the columns of a cell and `count`.
    """

    parents: dict[str, dict[str, str]]
    carrying: dict[str, list[str]]
    mask_below: int
    exact: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=[*AXES, "count"]))


def attack_all(
    releases: Sequence[pd.DataFrame],
    coded: Sequence[pd.DataFrame],
    trees: dict[str, pd.DataFrame],
    mask_below: int,
    exact: pd.DataFrame | None = None,
    steps: Sequence[Step] = (),
) -> pd.DataFrame:
    """`attack` on every source and every period without a parent.

    Args:
        releases: frames from `protect_editions`, one per data version, oldest first.
        coded: per version `source`, `category`, `area_code` of rows that exist; the attacker knows which codes are in
            use.
        trees: the registers given to the protection, under category, area_code and period.
        mask_below: the threshold.
        exact: `source`, the columns of a cell and `count`, where exact figures are known from elsewhere.
        steps: see `attack`; `changed` with `source`.
    """
    found = []
    for source, root in releases[-1][["source", "period"]].drop_duplicates().itertuples(index=False):
        if root in _parents(trees["period"], "period"):
            continue
        knowledge = _knowledge(coded, trees, (source, root), mask_below)
        mine = [release[(release["source"] == source) & _within(release, root, knowledge)] for release in releases]
        if exact is not None:
            known = exact[(exact["source"] == source) & _within(exact, root, knowledge)]
            knowledge = replace(knowledge, exact=known)
        own = [replace(step, changed=_of_source(step.changed, source)) for step in steps]
        found.append(attack(mine, knowledge, own).assign(source=source))
    return pd.concat(found, ignore_index=True)


def _of_source(cells: pd.DataFrame | None, source: str) -> pd.DataFrame | None:
    return None if cells is None else cells[cells["source"] == source]


def _within(frame: pd.DataFrame, root: str, knowledge: Knowledge) -> pd.Series:
    return frame["period"].map(lambda code: root in _line(code, knowledge.parents["period"])).astype(bool)


def _knowledge(
    coded: Sequence[pd.DataFrame], trees: dict[str, pd.DataFrame], part: tuple[str, str], mask_below: int
) -> Knowledge:
    source, root = part
    parents = {axis: _parents(register, axis) for axis, register in trees.items()}
    used = {code for rows in coded for code in rows.loc[rows["source"] == source, "category"]}
    tops = {code: "" for code in trees["category"]["category"] if code not in parents["category"]}
    parents["category"] |= tops | {code: "" for code in used if code not in parents["category"]}
    with_parts = set(parents["period"].values())
    leaves = [
        code for code in trees["period"]["period"] if code not in with_parts and root in _line(code, parents["period"])
    ]
    carrying = [
        {
            "category": sorted(rows.loc[rows["source"] == source, "category"].unique()),
            "area_code": sorted(rows["area_code"].unique()),
            "period": leaves,
        }
        for rows in coded
    ]
    return Knowledge(parents, carrying, mask_below)


def _parents(register: pd.DataFrame, axis: str) -> dict[str, str]:
    pairs = zip(register[axis], register["parent"], strict=True)
    return {code: parent for code, parent in pairs if isinstance(parent, str) and parent}


def attack(releases: Sequence[pd.DataFrame], knowledge: Knowledge, steps: Sequence[Step] = ()) -> pd.DataFrame:
    """Pin down the masked cells of one source.

    Args:
        releases: what was released of one source, one frame per data version, oldest first; `protect`'s columns.
        knowledge: what else is known.
        steps: what is known of each step from a version to the next; empty where nothing is.

    Returns:
        One row per masked cell and version: the cell, `version`, `low` and `high` (smallest and largest count it can
        have), `values` (how many counts it can have; 3 stands for three or more). `low` and `high` are only as wide as
        was needed to count to three.
    """
    leaves = _every_leaf(knowledge)
    last = len(releases) - 1
    nothing = replace(knowledge, exact=knowledge.exact.iloc[:0])
    parts = [
        _Part.read(release, leaves, knowledge if number == last else nothing, knowledge.carrying[number])
        for number, release in enumerate(releases)
    ]
    offsets = _Offsets.read(parts, leaves, knowledge)
    blocks = [_shift(part, number, last + 1) for number, part in enumerate(parts)]
    blocks += [block for number, step in enumerate(steps) for block in _step(step, leaves, number, last + 1)]
    rows = [LinearConstraint(offsets.widen(sums), low, high) for sums, low, high in blocks]
    rows += offsets.limits(parts)
    wanted = offsets.widen(sparse.block_diag([part.masked for part in parts], format="csr"))
    found = _Values(wanted, rows).count()
    named = pd.concat([part.cells.assign(version=number) for number, part in enumerate(parts)], ignore_index=True)
    return named.assign(low=found[0], high=found[1], values=found[2])


def _every_leaf(knowledge: Knowledge) -> pd.DataFrame:
    codes = [sorted({code for one in knowledge.carrying for code in one[axis]}) for axis in AXES]
    return pd.MultiIndex.from_product(codes, names=AXES).to_frame(index=False)


@dataclass(frozen=True)
class _Part:
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
    ) -> "_Part":
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
        empty = sparse.identity(len(leaves), format="csr")[np.flatnonzero(~used & leaves["period"].isin(release["period"]))]
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
        lines = {code: _line(code, knowledge.parents[axis]) for code in leaves[axis].unique()}
        columns, names = pd.factorize(leaves[axis])
        codes, cell_names = pd.factorize(cells[axis])
        table = np.array([[cell in lines[leaf] for leaf in names] for cell in cell_names], dtype=bool)
        if len(cells):
            inside &= table[np.ix_(codes, columns)]
    return sparse.csr_matrix(inside.astype(float))


def _lowest(parents: dict[str, str], carrying: list[str]) -> dict[str, str]:
    """Code -> the lowest code that is the same cell under another name, which is what the draw belongs to."""
    used = {code for leaf in carrying for code in _line(leaf, parents)}
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


def _line(code: str, parents: dict[str, str]) -> set[str]:
    line = {code}
    while code in parents:
        code = parents[code]
        line.add(code)
    return line


def _shift(part: _Part, number: int, versions: int) -> Block:
    place = np.zeros((1, versions))
    place[0, number] = 1
    return sparse.csr_matrix(sparse.kron(place, part.sums)), part.low, part.high


def _step(step: Step, leaves: pd.DataFrame, earlier: int, versions: int) -> list[Block]:
    """The counts of two versions held against each other."""
    difference = np.zeros((1, versions))
    difference[0, earlier : earlier + 2] = -1, 1
    cells = pd.MultiIndex.from_frame(leaves)
    changed = pd.MultiIndex.from_frame(step.changed[AXES]) if step.changed is not None else cells
    may = cells.isin(changed)
    low, high = (np.where(may, limit, 0.0) for limit in (0.0 if step.only_added else -np.inf, np.inf))
    blocks = [(sparse.csr_matrix(sparse.kron(difference, sparse.identity(len(leaves)))), low, high)]
    if step.most is not None:
        total = sparse.csr_matrix(sparse.kron(difference, np.ones((1, len(leaves)))))
        blocks.append((total, np.array([0.0]), np.array([float(step.most)])))
    return blocks


@dataclass(frozen=True)
class _Offsets:
    """The secret draws of cells that are shown in two versions or more, as numbers from 0 to the threshold − 1."""

    cells: pd.MultiIndex
    before: int
    base: int
    sums: list[sparse.csr_matrix]

    @classmethod
    def read(cls, parts: Sequence[_Part], leaves: pd.DataFrame, knowledge: Knowledge) -> "_Offsets":
        every = pd.concat([part.shown[AXES] for part in parts], ignore_index=True)
        twice = every[every.duplicated()].drop_duplicates()
        sums = [_sums(part.shown[AXES], leaves, knowledge) for part in parts]
        return cls(pd.MultiIndex.from_frame(twice), len(leaves) * len(parts), knowledge.mask_below, sums)

    def widen(self, sums: sparse.csr_matrix) -> sparse.csr_matrix:
        """The same sums with room for the draws."""
        return sparse.hstack([sums, sparse.csr_matrix((sums.shape[0], len(self.cells)))], format="csr")

    def limits(self, parts: Sequence[_Part]) -> list[LinearConstraint]:
        """A count and its draw lie from the figure to the threshold − 1 above it."""
        if not len(self.cells):
            return []
        draws = sparse.csr_matrix(sparse.identity(len(self.cells)))
        alone = sparse.hstack([sparse.csr_matrix((len(self.cells), self.before)), draws], format="csr")
        found = [LinearConstraint(alone, 0, self.base - 1)]
        for number, part in enumerate(parts):
            place = self.cells.get_indexer(pd.MultiIndex.from_frame(part.shown[AXES]))
            figures = part.shown["count"].to_numpy(float)[place >= 0]
            counts, _, _ = _shift(replace(part, sums=self.sums[number][place >= 0]), number, len(parts))
            both = sparse.hstack([counts, draws[place[place >= 0]]], format="csr")
            found.append(LinearConstraint(both, figures, figures + self.base - 1))
        return found


class _Values:
    """Counts the values of each wanted sum by asking for its least and its most, then for one in between."""

    def __init__(self, wanted: sparse.csr_matrix, limits: list[LinearConstraint]) -> None:
        self.wanted = wanted
        self.limits = limits
        self.values: list[set[int]] = [set() for _ in range(wanted.shape[0])]

    def count(self) -> tuple[list[int], list[int], list[int]]:
        if len(self.values):
            self._scatter()
        for cell, values in enumerate(self.values):
            if len(values) < MANY:
                self._ask(cell)
        numbers = [min(len(values), MANY) for values in self.values]
        return [min(values) for values in self.values], [max(values) for values in self.values], numbers

    def _scatter(self) -> None:
        """Worlds in all directions, which settle most cells at once."""
        chance = np.random.default_rng(1)
        for _ in range(DIRECTIONS):
            left = np.array([len(values) < MANY for values in self.values])
            self._solve(self.wanted.T @ (chance.normal(size=len(left)) * left), [], {"mip_rel_gap": 0.5})

    def _ask(self, cell: int) -> None:
        row = self.wanted[[cell]]
        cost = row.toarray().ravel()
        least, most = self._solve(cost, []), self._solve(-cost, [])
        for value in range(least + 1, most):
            if len(self.values[cell]) < MANY:
                self._solve(cost, [LinearConstraint(row, value, value)])

    def _solve(
        self, cost: NDArray[np.float64], more: list[LinearConstraint], options: dict[str, float] | None = None
    ) -> int:
        whole, bounds = np.ones(len(cost)), Bounds(0, 1e5)
        found = milp(cost, integrality=whole, bounds=bounds, constraints=[*self.limits, *more], options=options)
        if found.x is None and not more:
            raise ValueError(f"no world fits what was released: {found.message}")
        if found.x is None:
            return -1
        sums = np.rint(self.wanted @ np.rint(found.x)).astype(int)
        for values, value in zip(self.values, sums, strict=True):
            values.add(int(value))
        return int(round(abs(found.fun)))
