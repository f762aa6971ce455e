"""A tree of areas, categories or periods as arrays: which nodes there are, and which leaves each of them holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

REST = "\x00"
"""Ends the name of the leaf for rows coded directly at a node that has children; such a leaf is never released."""


@dataclass(frozen=True)
class Tree:
    """Nodes from the top down.

    `parent` is the index of each node's parent, -1 at a root; `holds` is nodes × leaves, 1 where the leaf lies in the
    node; `released` is False for the rest that is coded directly at an upper node. A node with one child only is the
    same cell under another name: it is left out, and `names` gives all names of each node.
    """

    nodes: tuple[str, ...]
    parent: NDArray[np.int64]
    holds: NDArray[np.int64]
    released: NDArray[np.bool_]
    names: tuple[tuple[str, ...], ...]

    @property
    def leaves(self) -> tuple[str, ...]:
        """Names of the nodes without children, in the order of the columns of `holds`."""
        return tuple(name for index, name in enumerate(self.nodes) if not (self.parent == index).any())

    def is_same(self, other: "Tree") -> bool:
        """Whether both have the same nodes under the same names in the same places."""
        mine, others = (self.names, self.nodes, tuple(self.parent)), (other.names, other.nodes, tuple(other.parent))
        return mine == others

    def part(self, root: int) -> "Tree":
        """The tree below one node, with it as the root."""
        inside = np.flatnonzero(above(self.parent)[:, root])
        leaves = np.flatnonzero(self.holds[root])
        new = {int(old): index for index, old in enumerate(inside)}
        parent = np.array([new.get(int(self.parent[old]), -1) for old in inside], dtype=np.int64)
        nodes = tuple(self.nodes[old] for old in inside)
        names = tuple(self.names[old] for old in inside)
        return Tree(nodes, parent, self.holds[np.ix_(inside, leaves)], self.released[inside], names)


def above(parent: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Nodes × nodes: True where the column is the row's node itself or lies above it; parents come before children."""
    result = np.eye(len(parent), dtype=bool)
    for node, over in enumerate(parent):
        if over >= 0:
            result[node] |= result[over]
    return result


def read_parents(register: pd.DataFrame, code: str) -> dict[str, str]:
    """Parent of each code that has one, from a register with the columns `code` and `parent`."""
    pairs = zip(register[code], register["parent"], strict=True)
    return {name: parent for name, parent in pairs if isinstance(parent, str) and parent}


def grow(codes: Iterable[str], parents: Mapping[str, str], carrying: Iterable[str]) -> Tree:
    """The tree of the codes and everything above them; `carrying` are the codes that have rows of their own.

    Raises:
        ValueError: where a code lies above itself.
    """
    known = {name for code in codes for name in path(code, parents)}
    over = {name: parents[name] for name in known if name in parents}
    over |= {name + REST: name for name in carrying if name in set(over.values())}
    names = _names(known | set(over), over)
    over = {name: over[same[-1]] for name, same in names.items() if same[-1] in over}
    ways = {name: path(name, over) for name in names}
    nodes = sorted(ways, key=lambda name: (len(ways[name]), name))
    place = {name: index for index, name in enumerate(nodes)}
    leaves = [name for name in nodes if name not in set(over.values())]
    holds = np.zeros((len(nodes), len(leaves)), dtype=np.int64)
    for column, leaf in enumerate(leaves):
        holds[[place[name] for name in ways[leaf]], column] = 1
    parent = np.array([place[over[name]] if name in over else -1 for name in nodes], dtype=np.int64)
    released = np.array([not name.endswith(REST) for name in nodes], dtype=bool)
    return Tree(tuple(nodes), parent, holds, released, tuple(names[name] for name in nodes))


def _names(nodes: set[str], over: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The nodes to keep, each with its own name and those of the nodes above that hold nothing else."""
    children = pd.Series(over, dtype=object).value_counts()
    single = {over[name]: name for name in over if children[over[name]] == 1}
    names: dict[str, tuple[str, ...]] = {}
    for name in sorted(nodes - set(single)):
        same = [name]
        while same[-1] in over and over[same[-1]] in single:
            same.append(over[same[-1]])
        names[name] = tuple(same)
    return names


def path(code: str, parents: Mapping[str, str]) -> list[str]:
    """The code and everything above it.

    Raises:
        ValueError: where the code lies above itself.
    """
    way = [code]
    while way[-1] in parents:
        if parents[way[-1]] in way:
            raise ValueError(f"{code} lies above itself")
        way.append(parents[way[-1]])
    return way
