"""The one way from exact counts to what the open view may say of them."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from samverkan_data.statistics.disclosure.chain import Chain
from samverkan_data.statistics.disclosure.kept import Kept, KeptNowhere
from samverkan_data.statistics.disclosure.release import Release
from samverkan_data.statistics.disclosure.search import FEWEST_VALUES
from samverkan_data.statistics.disclosure.table import EVERY_CATEGORY, Flags, Table, read_tables
from samverkan_data.statistics.disclosure.tree import Tree, read_parents

__all__ = ["EVERY_CATEGORY", "Edition", "protect", "protect_editions"]

CODED = ["source", "category", "area_code"]
AXES = ["area_code", "category", "period"]
COLUMNS = ["source", "category", "area_code", "period", "count", "shown_low", "shown_high", "status"]


class Edition(NamedTuple):
    """What is protected at once; the columns are those of `protect`."""

    counts: pd.DataFrame
    areas: pd.DataFrame
    categories: pd.DataFrame
    periods: pd.DataFrame
    known: pd.DataFrame | None = None


def protect(
    counts: pd.DataFrame,
    areas: pd.DataFrame,
    categories: pd.DataFrame,
    periods: pd.DataFrame,
    mask_below: int,
    key: bytes,
    known: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """What the open view may say of every cell: every combination of area, category and period, per source.

    Args:
        counts: `source`, `category`, `area_code`, `period`, `count` at the finest level, with the rows coded at an
            upper node.
        areas: `area_code`, `parent`.
        categories: `category`, `parent`.
        periods: `period`, `parent`; every period to release (see `grid.period_tree`).
        mask_below: counts from 1 up to this are masked, and shown ones are multiples of it; at least 4.
        key: the secret behind the rounding, the same for the life of the data.
        known: `source`, `category`, `area_code`, `period` of cells whose exact count others publish. They are treated
            as any cell, and the protection of the others then holds against somebody who knows them.

    Returns:
        `source`, `category` (`EVERY_CATEGORY` is the source's total), `area_code`, `period`, `count` (rounded; NaN
        where masked), `shown_low` and `shown_high` (the exact counts the cell may have; NaN without limit), `status`:
        shown, zero, masked (1 up to the threshold) or masked_second (nothing is said, not even whether it is zero).
        Nodes are those that the counts use and all above them. Everything in the open view is computed from this.

    Raises:
        ValueError: where the threshold is below 4, a count is negative or of none of the periods, or a tree has a
            loop.
    """
    return protect_editions([Edition(counts, areas, categories, periods, known)], mask_below, key)


def protect_editions(
    editions: Iterable[Edition], mask_below: int, key: bytes, kept: Kept | None = None
) -> pd.DataFrame:
    """As `protect`, of the last edition, so that nobody learns more by comparing it with the ones before.

    Args:
        editions: all that has been given out, oldest first.
        mask_below: see `protect`.
        key: see `protect`.
        kept: decisions made another time, and where those made now are put. They change how long it takes, never what
            is said.
    """
    chain = Chain(mask_below, key, KeptNowhere() if kept is None else kept)
    now: list[Release] = []
    coded = pd.DataFrame(columns=CODED)
    for edition in editions:
        _check(edition.counts, edition.periods, mask_below)
        counts = _with_codes(edition, coded)
        coded = counts[CODED].drop_duplicates()
        tables = read_tables(counts, edition.areas, edition.categories, edition.periods)
        known = _Known(edition.known)
        now = [chain.release(table, known.flags(table)) for table in tables]
    frames = [_frame(release) for release in now]
    return pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(columns=COLUMNS)


def _with_codes(edition: Edition, coded: pd.DataFrame) -> pd.DataFrame:
    """The counts with a zero for codes that were in use before: to leave one out would say that it holds nothing."""
    if coded.empty or edition.periods.empty:
        return edition.counts
    zeros = coded.assign(period=min(_finest(edition.periods)), count=0)
    return pd.concat([edition.counts, zeros], ignore_index=True)


def _check(counts: pd.DataFrame, periods: pd.DataFrame, mask_below: int) -> None:
    if mask_below <= FEWEST_VALUES:
        raise ValueError(
            f"a threshold below {FEWEST_VALUES + 1} leaves a masked count fewer than {FEWEST_VALUES} values"
        )
    if (counts["count"] < 0).any():
        raise ValueError("a count is negative")
    if not set(counts["period"]) <= set(periods["period"]):
        raise ValueError("a count is of a period that is not among those to release")


def _finest(periods: pd.DataFrame) -> set[str]:
    return set(periods["period"]) - set(read_parents(periods, "period").values())


class _Known:
    """Cells whose exact count others publish; each column as numbers, since every table asks."""

    def __init__(self, cells: pd.DataFrame | None) -> None:
        rows = pd.DataFrame(columns=["source", *AXES]) if cells is None else cells
        self._columns = {column: pd.factorize(rows[column]) for column in ("source", *AXES)}

    def flags(self, table: Table) -> Flags:
        """The table's cells that are among them."""
        flags = np.zeros(table.counts.shape, dtype=bool)
        own = self._places("source", {table.source: 0}) >= 0
        places = [self._places(column, _place_of(tree)) for column, tree in zip(AXES, table.trees, strict=True)]
        found = np.stack([place[own] for place in places])
        flags[tuple(found[:, (found >= 0).all(axis=0)])] = True
        return flags

    def _places(self, column: str, place: dict[str, int]) -> NDArray[np.int64]:
        """Per row the place of what it names, -1 where it has none."""
        codes, names = self._columns[column]
        return np.array([*(place.get(name, -1) for name in names), -1], dtype=np.int64)[codes]


def _place_of(tree: Tree) -> dict[str, int]:
    return {name: place for place, names in enumerate(tree.names) for name in names}


def _frame(release: Release) -> pd.DataFrame:
    """One row per released cell and per name of it."""
    table = release.table
    axes = [_named(tree) for tree in table.trees]
    names = [[name for name, _ in axis] for axis in axes]
    cells = np.ix_(*[[place for _, place in axis] for axis in axes])
    shown, zero, masked = (flags[cells].ravel() for flags in (release.shown, release.zero, release.masked))
    low, high = (limit[cells].ravel() for limit in release.limits())
    index = pd.MultiIndex.from_product(names, names=AXES).to_frame(index=False)
    return index.assign(
        source=table.source,
        count=np.where(shown, release.rounded[cells].ravel(), np.where(zero, 0.0, np.nan)),
        shown_low=low,
        shown_high=np.where(np.isfinite(high), high, np.nan),
        status=np.select([shown, zero, masked], ["shown", "zero", "masked"], "masked_second").astype(object),
    )[COLUMNS]


def _named(tree: Tree) -> list[tuple[str, int]]:
    """Every name that is released, with the node it stands for."""
    places = [place for place in range(len(tree.nodes)) if tree.released[place]]
    return [(name, place) for place in places for name in tree.names[place]]
