"""The attacker: an integer program over what the open view gives out, built from the released frame and nothing else.

It shares no code with the protection. It knows the trees, the threshold, the rounding rule, which codes can carry rows,
and whatever exact figures others publish; it does not know the key.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

MANY = 3
AXES = ["category", "area_code", "period"]
MASKED = ("masked", "masked_second")
World = NDArray[np.int64]


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
    coded: pd.DataFrame,
    trees: dict[str, pd.DataFrame],
    mask_below: int,
    exact: pd.DataFrame | None = None,
    growth: int | None = None,
) -> pd.DataFrame:
    """`attack` on every source and every period without a parent.

    Args:
        releases: frames from `protect`, one per data version, oldest first.
        coded: `source`, `category`, `area_code` of rows that exist; the attacker knows which codes are in use.
        trees: the registers given to `protect`, under category, area_code and period.
        mask_below: the threshold.
        exact: `source`, the columns of a cell and `count`, where exact figures are known from elsewhere.
        growth: see `attack`.
    """
    found = []
    for source, root in releases[0][["source", "period"]].drop_duplicates().itertuples(index=False):
        if root in _parents(trees["period"], "period"):
            continue
        knowledge = _knowledge(coded, trees, (source, root), mask_below)
        mine = [release[(release["source"] == source) & _within(release, root, knowledge)] for release in releases]
        if exact is not None:
            known = exact[(exact["source"] == source) & _within(exact, root, knowledge)]
            knowledge = replace(knowledge, exact=known)
        found.append(attack(mine, knowledge, growth).assign(source=source))
    return pd.concat(found, ignore_index=True)


def _within(frame: pd.DataFrame, root: str, knowledge: Knowledge) -> pd.Series:
    return frame["period"].map(lambda code: root in _line(code, knowledge.parents["period"])).astype(bool)


def _knowledge(
    coded: pd.DataFrame, trees: dict[str, pd.DataFrame], part: tuple[str, str], mask_below: int
) -> Knowledge:
    source, root = part
    parents = {axis: _parents(register, axis) for axis, register in trees.items()}
    used = coded.loc[coded["source"] == source, "category"].unique()
    tops = {code: "" for code in trees["category"]["category"] if code not in parents["category"]}
    parents["category"] |= tops | {code: "" for code in used if code not in parents["category"]}
    with_parts = set(parents["period"].values())
    leaves = [
        code for code in trees["period"]["period"] if code not in with_parts and root in _line(code, parents["period"])
    ]
    carrying = {"category": sorted(used), "area_code": sorted(coded["area_code"].unique()), "period": leaves}
    return Knowledge(parents, carrying, mask_below)


def _parents(register: pd.DataFrame, axis: str) -> dict[str, str]:
    pairs = zip(register[axis], register["parent"], strict=True)
    return {code: parent for code, parent in pairs if isinstance(parent, str) and parent}


def attack(releases: Sequence[pd.DataFrame], knowledge: Knowledge, growth: int | None = None) -> pd.DataFrame:
    """Pin down the masked cells of one source.

    Args:
        releases: what was released of one source, one frame per data version, oldest first; `protect`'s columns.
        knowledge: what else is known.
        growth: rows that at most were added from one version to the next (nothing removed); None knows nothing.

    Returns:
        One row per masked cell and version: the cell, `version`, `low` and `high` (smallest and largest count it can
        have), `values` (how many counts it can have; 3 stands for three or more). `low` and `high` are only as wide as
        was needed to count to three.
    """
    leaves = pd.MultiIndex.from_product([knowledge.carrying[axis] for axis in AXES], names=AXES).to_frame(index=False)
    parts = [_Part.read(release, leaves, knowledge) for release in releases]
    rows = [LinearConstraint(*_shift(part, number, len(parts))) for number, part in enumerate(parts)]
    rows += _growth(len(leaves), len(parts), growth)
    rows += [_changed(parts, number) for number in range(len(parts) - 1) if growth is not None]
    wanted = sparse.block_diag([part.masked for part in parts], format="csr")
    found = _Values(wanted, rows).count()
    named = pd.concat([part.cells.assign(version=number) for number, part in enumerate(parts)], ignore_index=True)
    return named.assign(low=found[0], high=found[1], values=found[2])


@dataclass(frozen=True)
class _Part:
    """One version as sums of leaf counts: what is said of them, and the masked cells."""

    sums: sparse.csr_matrix
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    masked: sparse.csr_matrix
    cells: pd.DataFrame
    said: pd.DataFrame

    @classmethod
    def read(cls, release: pd.DataFrame, leaves: pd.DataFrame, knowledge: Knowledge) -> "_Part":
        said = release[release["status"] != "masked_second"]
        floor = np.where(said["status"] == "masked", 1, said["shown_low"]).astype(float)
        roof = np.where(said["status"] == "masked", knowledge.mask_below - 1, said["shown_high"]).astype(float)
        exact = knowledge.exact
        cells = pd.concat([said[AXES], exact[AXES]], ignore_index=True)
        low, high = (np.concatenate([limit, exact["count"].to_numpy(float)]) for limit in (floor, roof))
        masked = release[release["status"].isin(MASKED)]
        masked = masked[~pd.MultiIndex.from_frame(masked[AXES]).isin(pd.MultiIndex.from_frame(exact[AXES]))]
        masked = masked[AXES].reset_index(drop=True)
        return cls(_sums(cells, leaves, knowledge), low, high, _sums(masked, leaves, knowledge), masked, said)


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


def _line(code: str, parents: dict[str, str]) -> set[str]:
    line = {code}
    while code in parents:
        code = parents[code]
        line.add(code)
    return line


def _shift(
    part: _Part, number: int, versions: int
) -> tuple[sparse.csr_matrix, NDArray[np.float64], NDArray[np.float64]]:
    place = np.zeros((1, versions))
    place[0, number] = 1
    return sparse.csr_matrix(sparse.kron(place, part.sums)), part.low, part.high


def _changed(parts: Sequence[_Part], earlier: int) -> LinearConstraint:
    """Where a cell's figure differs between two versions and nothing is ever removed, at least one row was added."""
    before, after = (_shown(part) for part in parts[earlier : earlier + 2])
    both = before.join(after, how="inner", rsuffix="_after")
    both = both[both["count"] != both["count_after"]]
    old, new = np.zeros((2, 1, len(parts)))
    old[0, earlier], new[0, earlier + 1] = -1, 1
    taken = sparse.kron(old, parts[earlier].sums[both["row"].to_numpy()])
    given = sparse.kron(new, parts[earlier + 1].sums[both["row_after"].to_numpy()])
    return LinearConstraint(sparse.csr_matrix(taken + given), 1, np.inf)


def _shown(part: _Part) -> pd.DataFrame:
    rows = part.said.assign(row=np.arange(len(part.said)))
    return rows[rows["status"] == "shown"].set_index(AXES)[["count", "row"]]


def _growth(leaves: int, versions: int, growth: int | None) -> list[LinearConstraint]:
    if growth is None:
        return []
    steps = sparse.diags([-1.0, 1.0], [0, 1], shape=(versions - 1, versions))
    added = sparse.csr_matrix(sparse.kron(steps, sparse.identity(leaves)))
    total = sparse.csr_matrix(sparse.kron(steps, np.ones((1, leaves))))
    return [LinearConstraint(added, 0, np.inf), LinearConstraint(total, 0, growth)]


class _Values:
    """Counts the values of each wanted sum by asking for its least and its most, then for one in between."""

    def __init__(self, wanted: sparse.csr_matrix, limits: list[LinearConstraint]) -> None:
        self.wanted = wanted
        self.limits = limits
        self.values: list[set[int]] = [set() for _ in range(wanted.shape[0])]

    def count(self) -> tuple[list[int], list[int], list[int]]:
        for cell, values in enumerate(self.values):
            if len(values) < MANY:
                self._ask(cell)
        numbers = [min(len(values), MANY) for values in self.values]
        return [min(values) for values in self.values], [max(values) for values in self.values], numbers

    def _ask(self, cell: int) -> None:
        row = self.wanted[[cell]]
        cost = row.toarray().ravel()
        least, most = self._solve(cost, []), self._solve(-cost, [])
        for value in range(least + 1, most):
            if len(self.values[cell]) < MANY:
                self._solve(cost, [LinearConstraint(row, value, value)])

    def _solve(self, cost: NDArray[np.float64], more: list[LinearConstraint]) -> int:
        found = milp(cost, integrality=np.ones(len(cost)), bounds=Bounds(0, 1e5), constraints=[*self.limits, *more])
        if found.x is None and not more:
            raise ValueError(f"no world fits what was released: {found.message}")
        if found.x is None:
            return -1
        sums = np.rint(self.wanted @ np.rint(found.x)).astype(int)
        for values, value in zip(self.values, sums, strict=True):
            values.add(int(value))
        return int(round(abs(found.fun)))
