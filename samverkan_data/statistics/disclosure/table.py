"""One table to protect: a source's counts over a tree of areas, a tree of categories and a year with its tertials."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from samverkan_data.statistics.disclosure.tree import REST, Tree, above, grow, read_parents

EVERY_CATEGORY = ""
"""Code of the total over a source's categories in what is released."""

Counts = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Table:
    """Exact counts of every cell, areas × categories × periods, and the trees that say which cells add up to which."""

    source: str
    areas: Tree
    categories: Tree
    periods: Tree
    counts: Counts

    @property
    def trees(self) -> tuple[Tree, Tree, Tree]:
        """The three trees in the order of the axes."""
        return self.areas, self.categories, self.periods

    @property
    def released(self) -> Flags:
        """Cells that the open view has a place for: the rest coded directly at an upper node has none."""
        a, c, p = (tree.released for tree in self.trees)
        return np.asarray(a[:, None, None] & c[None, :, None] & p[None, None, :])

    def holds(self) -> sparse.csr_matrix:
        """Cells × leaf cells, 1 where the leaf cell is part of the cell; both in C order."""
        a, c, p = (sparse.csr_matrix(tree.holds) for tree in self.trees)
        product = sparse.csr_matrix(sparse.kron(sparse.kron(a, c), p))
        product.eliminate_zeros()
        return product

    def leaf_counts(self) -> Counts:
        """Exact counts of the leaf cells."""
        bottom = [_leaf_rows(tree) for tree in self.trees]
        return np.asarray(self.counts[np.ix_(*bottom)])

    def cell_names(self) -> list[str]:
        """What each cell is called in every data version, in C order."""
        return ["\x1f".join([self.source, *names]) for names in product(*(tree.nodes for tree in self.trees))]

    def leaf_names(self) -> list[str]:
        """What each leaf cell is called in every data version: the codes that its rows carry."""
        codes = ([name.removesuffix(REST) for name in tree.leaves] for tree in self.trees)
        return ["\x1f".join(names) for names in product(*codes)]

    def shares_leaves(self, other: "Table") -> bool:
        """Whether both count the same source in the same time."""
        return self.source == other.source and bool(self._times() & other._times())

    def times(self) -> set[str]:
        """Every period that is given out, the year also where no row is of the year alone."""
        return {name.removesuffix(REST) for name in self.periods.nodes}

    def _times(self) -> set[str]:
        return {name.removesuffix(REST) for name in self.periods.leaves}

    def is_same(self, other: "Table") -> bool:
        """Whether both hold the same counts of the same cells."""
        return all(map(Tree.is_same, self.trees, other.trees)) and bool(np.array_equal(self.counts, other.counts))


def _leaf_rows(tree: Tree) -> NDArray[np.int64]:
    place = {name: index for index, name in enumerate(tree.nodes)}
    return np.array([place[name] for name in tree.leaves], dtype=np.int64)


def read_tables(
    counts: pd.DataFrame, areas: pd.DataFrame, categories: pd.DataFrame, periods: pd.DataFrame
) -> Iterator[Table]:
    """The tables of every source and every period without a parent, in a fixed order; see `protect` for the frames.

    A source has a rest at an upper area or year only where it has rows coded there: where other sources have some says
    nothing of this one, and whoever knows how it is reported would not count with any.
    """
    over_areas, over_periods = read_parents(areas, "area_code"), read_parents(periods, "period")
    for source, rows in sorted(counts.groupby("source"), key=lambda pair: str(pair[0])):
        area_tree = grow(counts["area_code"].unique(), over_areas, rows["area_code"].unique())
        period_tree = grow(periods["period"], over_periods, rows["period"].unique())
        yield from _tables(str(source), rows, area_tree, _category_tree(rows, categories), period_tree)


def _category_tree(rows: pd.DataFrame, categories: pd.DataFrame) -> Tree:
    carrying = rows["category"].unique()
    parents = read_parents(categories, "category")
    roots = {_root(code, parents) for code in carrying}
    return grow(carrying, parents | dict.fromkeys(roots, EVERY_CATEGORY), carrying)


def _root(code: str, parents: dict[str, str]) -> str:
    while code in parents:
        code = parents[code]
    return code


def _tables(source: str, rows: pd.DataFrame, areas: Tree, categories: Tree, periods: Tree) -> Iterator[Table]:
    shape = tuple(len(tree.leaves) for tree in (areas, categories, periods))
    leaf = np.zeros(shape, dtype=np.int64)
    places = [_leaf_of(tree) for tree in (areas, categories, periods)]
    columns = ("area_code", "category", "period")
    index = [rows[column].map(place).to_numpy() for column, place in zip(columns, places, strict=True)]
    np.add.at(leaf, tuple(part.astype(np.int64) for part in index), rows["count"].to_numpy().astype(np.int64))
    for root in np.flatnonzero(periods.parent < 0):
        part = periods.part(int(root))
        inside = leaf[:, :, np.flatnonzero(periods.holds[root])]
        totals = np.einsum("ai,cj,pk,ijk->acp", areas.holds, categories.holds, part.holds, inside, optimize=True)
        yield Table(source, areas, categories, part, totals)


def _leaf_of(tree: Tree) -> dict[str, int]:
    """Column in `holds` for each code that can carry rows."""
    return {name.removesuffix(REST): column for column, name in enumerate(tree.leaves)}


def spread_down(flags: Flags, trees: tuple[Tree, ...]) -> Flags:
    """True at every cell that is flagged or lies below a flagged one in any of the trees."""
    for axis, tree in enumerate(trees):
        up = above(tree.parent).astype(np.int64)
        flags = np.moveaxis(np.tensordot(up, flags.astype(np.int64), axes=(1, axis)) > 0, 0, axis)
    return flags
