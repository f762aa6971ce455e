"""The attacker: an integer program over what the open view gives out, built from the released frame and nothing else.

It shares no code with the protection. It knows the trees, the threshold, the rounding rule, that a cell keeps its draw
in every data version, which codes can carry rows, and whatever exact figures others publish; it does not know the key.
Of several versions it takes one `Step` from each to the next: which finest cells can have changed, in which direction.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

from tests.disclosure.attack_model import (
    AXES,
    Knowledge,
    Offsets,
    Part,
    Step,
    line_of,
    shift,
    step_blocks,
)

__all__ = ["Knowledge", "Step", "attack", "attack_all"]

MANY = 3
DIRECTIONS = 12


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
        coded: per version `source`, `category`, `area_code`, `period` of rows that exist; the attacker knows which
            codes are in use, and at which upper areas and years a source has rows.
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
    return frame["period"].map(lambda code: root in line_of(code, knowledge.parents["period"])).astype(bool)


def _knowledge(
    coded: Sequence[pd.DataFrame], trees: dict[str, pd.DataFrame], part: tuple[str, str], mask_below: int
) -> Knowledge:
    source, root = part
    parents = {axis: _parents(register, axis) for axis, register in trees.items()}
    used = {code for rows in coded for code in rows.loc[rows["source"] == source, "category"]}
    tops = {code: "" for code in trees["category"]["category"] if code not in parents["category"]}
    parents["category"] |= tops | {code: "" for code in used if code not in parents["category"]}
    inside = {code for code in trees["period"]["period"] if root in line_of(code, parents["period"])}
    finest = inside - set(parents["period"].values())
    carrying = [
        {
            "category": sorted(rows.loc[rows["source"] == source, "category"].unique()),
            "area_code": _carrying(rows["area_code"], parents["area_code"], rows["source"] == source),
            "period": sorted(finest | inside & set(rows.loc[rows["source"] == source, "period"])),
        }
        for rows in coded
    ]
    return Knowledge(parents, carrying, mask_below)


def _carrying(codes: pd.Series, parents: dict[str, str], own: pd.Series) -> list[str]:
    """Codes in use that have none below them, and those above where the source itself has rows."""
    used = set(codes)
    upper = {above for code in used for above in line_of(code, parents) - {code}}
    return sorted(used - upper | set(codes[own]))


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
        Part.read(release, leaves, knowledge if number == last else nothing, knowledge.carrying[number])
        for number, release in enumerate(releases)
    ]
    offsets = Offsets.read(parts, leaves, knowledge)
    blocks = [shift(part, number, last + 1) for number, part in enumerate(parts)]
    blocks += [block for number, step in enumerate(steps) for block in step_blocks(step, leaves, number, last + 1)]
    rows = [LinearConstraint(offsets.widen(sums), low, high) for sums, low, high in blocks]
    rows += offsets.limits(parts)
    wanted = offsets.widen(sparse.block_diag([part.masked for part in parts], format="csr"))
    found = _Values(wanted, rows).count()
    named = pd.concat([part.cells.assign(version=number) for number, part in enumerate(parts)], ignore_index=True)
    return named.assign(low=found[0], high=found[1], values=found[2])


def _every_leaf(knowledge: Knowledge) -> pd.DataFrame:
    codes = [sorted({code for one in knowledge.carrying for code in one[axis]}) for axis in AXES]
    return pd.MultiIndex.from_product(codes, names=AXES).to_frame(index=False)


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
