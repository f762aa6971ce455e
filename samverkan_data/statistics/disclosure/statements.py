"""All that several releases of one table say, as limits on whole, non-negative numbers: what an attacker has to go on.

The attacker is taken to know of every finest cell in which versions its count was the same, and where it was larger or
smaller, but not by how much. So a cell's counts in all versions are sums of parts: the smallest count, and the steps
up to the others in order of size. A step is at least 1, and what it has beyond that is the part: whoever knows that a
cell grew twice within 1 to 4 knows that it began at 1 or 2. Whoever knows less has more worlds to choose from.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from samverkan_data.statistics.disclosure.places import OUTSIDE, Blocks, blocks_of
from samverkan_data.statistics.disclosure.release import Earlier, Release
from samverkan_data.statistics.disclosure.table import Flags, Table
from samverkan_data.statistics.disclosure.worlds import Array, World

Rows = NDArray[np.int64]


@dataclass(frozen=True)
class Statements:
    """low ≤ sums · parts ≤ high; `truth` gives the parts, `secret` the rows, of the first, that nobody may pin down.

    The parts begin at 0: a row is what its cell holds beyond the least that its steps are. Rows with the same `name`
    are sums of the very same parts; 0 is the name of what a zero settles. `block` says which parts are of neighbouring
    places.
    """

    sums: sparse.csr_matrix
    low: Array
    high: Array
    truth: World
    secret: NDArray[np.bool_]
    block: Blocks

    def names(self) -> NDArray[np.uint64]:
        """A number per row."""
        return name_rows(self.sums)

    def open_parts(self) -> "Statements":
        """The same without the parts that a zero settles."""
        kept = np.flatnonzero((self.sums.T @ (self.high == 0).astype(np.int64)) == 0)
        return Statements(self.sums[:, kept], self.low, self.high, self.truth[kept], self.secret, self.block[:, kept])


class Story:
    """A table after its earlier releases, oldest first: how the finest counts of all of them are made of parts."""

    def __init__(self, before: Sequence[Release], table: Table) -> None:
        self.before = before
        self.table = table
        leaves = _leaves(tuple(release.table for release in before), table)
        values, place = np.unique(leaves[["leaf", "count"]].to_numpy(), axis=0, return_inverse=True)
        same = np.diff(values[:, 0], prepend=-1) == 0
        self.truth: World = np.where(same, np.diff(values[:, 1], prepend=0), values[:, 1])
        self.least: World = same.astype(np.int64)  # of each part
        self.block = _blocks(leaves, table)[:, values[:, 0]]
        start = np.maximum.accumulate(np.where(same, 0, np.arange(len(values))))
        made = _ranges(start[place.ravel()], place.ravel(), len(values))
        version = leaves["version"].to_numpy()
        holds = [one.holds() for one in (*[release.table for release in before], table)]
        inside = leaves["inside"].to_numpy()
        self.sums = [hold @ made[(version == number) & inside] for number, hold in enumerate(holds)]
        self.absent = made[~inside]

    def earlier(self) -> Earlier:
        """What of the earlier releases stands in the table."""
        if not self.before:
            return Earlier.nothing(self.table)
        names, shape = [name_rows(sums) for sums in self.sums], self.table.counts.shape
        hidden = np.concatenate([release.hidden.ravel() for release in self.before])
        told = np.concatenate([release.table.released.ravel() for release in self.before])
        old = np.concatenate(names[:-1])
        said = np.isin(names[-1], old[told & ~hidden]).reshape(shape) & self.table.released
        kept_back = np.isin(names[-1], old[told & hidden]).reshape(shape)
        return Earlier(said, kept_back & ~said, self._settled())

    def statements(self, release: Release) -> Statements:
        """What the earlier releases and this one of the table say together; first come the cells, as in `places`."""
        told = [*self.before, release]
        limits = [one.limits() for one in self.before] + [_with_known(release)]
        absent = np.zeros(self.absent.shape[0])
        low, high = (np.concatenate([absent, *[pair[side].ravel() for pair in limits]]) for side in (0, 1))
        secret = np.concatenate([absent.astype(bool), *[one.protected.ravel() for one in told]])
        whole = Statements(
            sparse.vstack([self.absent, *self.sums], format="csr"), low, high, self.truth, secret, self.block
        )
        return _beyond(_with_offsets(whole, told, len(absent)), self.least) if self.before else whole

    def places(self) -> Rows:
        """Per row of `statements`, the cell of the table with its name, flat; -1 where there is none."""
        here = {name: place for place, name in enumerate(self.table.cell_names())}
        old = [here.get(name, -1) for release in self.before for name in release.table.cell_names()]
        return np.array([-1] * self.absent.shape[0] + old + list(here.values()), dtype=np.int64)

    def _settled(self) -> NDArray[np.bool_]:
        """Leaf cells of the table whose parts all stand in something that was said to be zero."""
        zeros = [sums[release.zero.ravel()] for sums, release in zip(self.sums, self.before, strict=False)]
        gone = sparse.vstack([self.absent, *zeros]).T @ np.ones(self.absent.shape[0] + sum(z.shape[0] for z in zeros))
        leaves = self.sums[-1][_leaf_cells(self.table)]
        return np.asarray(leaves @ (gone == 0).astype(np.int64) == 0)


def name_rows(sums: sparse.csr_matrix) -> NDArray[np.uint64]:
    """The same number for rows that are sums of the same parts."""
    drawn = np.random.default_rng(1).integers(1, 2**40, sums.shape[1])
    return np.asarray(sums @ drawn).astype(np.uint64)


def _leaves(before: Sequence[Table], table: Table) -> pd.DataFrame:
    """Every finest cell of every version whose period it gives out: `version`, `leaf`, `count`, `inside`.

    A `leaf` is a number. The cells of a version come in its own order. One that is not `inside` was in no row then,
    which was plain to see.
    """
    frames = [_own_leaves(one, number) for number, one in enumerate([*before, table])]
    found = pd.concat(frames, ignore_index=True)
    cells = found[["name", "period"]].drop_duplicates()
    given = [(number, period) for number, one in enumerate([*before, table]) for period in one.times()]
    periods = pd.DataFrame(given, columns=["version", "period"])
    every = periods.merge(cells, on="period")
    known = pd.MultiIndex.from_frame(found[["version", "name"]])
    absent = every[~pd.MultiIndex.from_frame(every[["version", "name"]]).isin(known)]
    found = pd.concat([found, absent.assign(count=0, inside=False)], ignore_index=True)
    return found.assign(leaf=pd.factorize(found["name"])[0], inside=found["inside"].astype(bool))


def _blocks(leaves: pd.DataFrame, table: Table) -> Blocks:
    """Of each finest cell, in the order of their numbers."""
    blocks = blocks_of(table)
    nowhere = np.full_like(next(iter(blocks.values())), OUTSIDE)
    names = leaves.drop_duplicates("leaf").sort_values("leaf")["name"]
    return np.stack([blocks.get(name.partition("\x1f")[0], nowhere) for name in names], axis=1)


def _own_leaves(table: Table, version: int) -> pd.DataFrame:
    names = table.leaf_names()
    periods = [name.rsplit("\x1f", 1)[-1] for name in names]
    counts = table.leaf_counts().ravel()
    return pd.DataFrame({"version": version, "name": names, "period": periods, "count": counts, "inside": True})


def _ranges(first: Rows, last: Rows, width: int) -> sparse.csr_matrix:
    """A matrix with ones from the first to the last column of each row."""
    lengths = last - first + 1
    bounds = np.concatenate([[0], np.cumsum(lengths)])
    columns = np.arange(bounds[-1]) - np.repeat(bounds[:-1] - first, lengths)
    return sparse.csr_matrix((np.ones(len(columns), dtype=np.int64), columns, bounds), shape=(len(first), width))


def _leaf_cells(table: Table) -> Rows:
    """Flat places of the leaf cells, in the order of `leaf_names`."""
    lowest = [np.flatnonzero(~np.isin(np.arange(len(tree.nodes)), tree.parent)) for tree in table.trees]
    return np.ravel_multi_index(np.ix_(*lowest), table.counts.shape).ravel()


def _with_known(release: Release) -> tuple[Array, Array]:
    """The limits where others have published exact counts, which are those of the newest version."""
    low, high = release.limits()
    counts = release.table.counts
    return np.where(release.known, counts, low), np.where(release.known, counts, high)


def _beyond(whole: Statements, least: World) -> Statements:
    """The same with parts that begin at their least; the parts after those of `least` begin at 0."""
    begin = np.zeros_like(whole.truth)
    begin[: len(least)] = least
    under = whole.sums @ begin
    return replace(whole, low=whole.low - under, high=whole.high - under, truth=whole.truth - begin)


def _with_offsets(whole: Statements, told: Sequence[Release], first: int) -> Statements:
    """Add what follows from a cell keeping its offset: count + offset lies from the figure to `base` − 1 above it."""
    shown = _changed_figures(whole, told, first)
    if shown.empty:
        return whole
    cells, base = shown["cell"].to_numpy(), told[-1].base
    row = shown["row"].to_numpy()
    figure = shown["figure"].to_numpy()
    number = int(cells.max()) + 1
    offsets = np.zeros(number, dtype=np.int64)
    np.maximum.at(offsets, cells, figure - whole.sums[row] @ whole.truth)
    place = sparse.csr_matrix((np.ones(len(cells), dtype=np.int64), (np.arange(len(cells)), cells)))
    none = sparse.csr_matrix((whole.sums.shape[0], number), dtype=np.int64)
    own = sparse.hstack([sparse.csr_matrix((number, whole.sums.shape[1]), dtype=np.int64), sparse.identity(number)])
    added = [sparse.hstack([whole.sums[row], place]), own]
    return Statements(
        sparse.vstack([sparse.hstack([whole.sums, none]), *added], format="csr").astype(np.int64),
        np.concatenate([whole.low, figure, np.zeros(number)]),
        np.concatenate([whole.high, figure + base - 1, np.full(number, base - 1)]),
        np.concatenate([whole.truth, offsets]),
        whole.secret,
        np.pad(whole.block, [(0, 0), (0, number)], constant_values=OUTSIDE),
    )


def _changed_figures(whole: Statements, told: Sequence[Release], first: int) -> pd.DataFrame:
    """`row`, `figure`, `cell` (number) of the cells that were shown with two different counts or more."""
    shown = np.concatenate([one.shown.ravel() for one in told])
    row = np.flatnonzero(shown)
    figures = np.concatenate([one.rounded.ravel() for one in told])[row]
    names = np.concatenate([np.array(one.table.cell_names(), dtype=object) for one in told])[row]
    sums = whole.names()[first + row]
    frame = pd.DataFrame({"row": first + row, "figure": figures, "cell": names, "sum": sums})
    frame = frame[frame.groupby("cell")["sum"].transform("nunique") > 1].drop_duplicates(["cell", "sum"])
    return frame.assign(cell=pd.factorize(frame["cell"])[0])


def flags_of(rows: Rows, shape: tuple[int, ...]) -> Flags:
    """True at the flat places; -1 is nowhere."""
    flags = np.zeros(int(np.prod(shape)), dtype=bool)
    flags[rows[rows >= 0]] = True
    return flags.reshape(shape)
