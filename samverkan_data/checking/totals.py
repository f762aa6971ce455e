"""Counts that are sums of others: an area beside those in it, a group of crimes beside its parts, a year and months."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from samverkan_data.schema.area_tree import AreaTree
from samverkan_data.tree import Tree

RANKS = {"minute": 0, "day": 1, "month": 2, "year": 3}
PERIODS = {1: "D", 2: "M", 3: "Y"}
COARSE = 2
"""From here on a row is a count of a period, hardly a single case."""

FEWEST_CELLS, SMALL_SUM, LARGE_SUM, LEAST_SUM = 3, 3, 10, 2
# Equal numbers that come about so seldom by chance are sums.
CHANCE = 0.001


@dataclass
class Totals:
    """Rows, by their index, that are sums of others, and rows that look like sums but differ from them.

    `parts` is what the parts of a differing row add up to, and `rest` what it holds beyond them: all that is left to
    count of it where the parts are counted. `unsure` are sums of single incidents that may as well have as many by
    chance.
    """

    sums: set[int] = field(default_factory=set)
    unsure: set[int] = field(default_factory=set)
    differing: set[int] = field(default_factory=set)
    parts: dict[int, int] = field(default_factory=dict)
    rest: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class _Level:
    """What is compared: rows that may be sums, and those that may be their parts, alike in `keys`."""

    may_be_sum: Callable[[pd.DataFrame], pd.Series]
    may_be_part: Callable[[pd.DataFrame], pd.Series]
    keys: Sequence[str]
    is_total_by_nature: bool = True
    finer_only: bool = False
    fewest_days: int = 1


def find_totals(rows: pd.DataFrame, tree: AreaTree, categories: Tree) -> Totals:
    """The sums among counts, which would double everything if they were counted too.

    A count of an area larger than a municipality, of a group or of a year that has its parts beside it is their sum;
    where it is not, nobody can tell what it is, unless it is less than they are. A count known only to the municipality
    beside places in it is a sum only where it is theirs throughout.

    Args:
        rows: `source`, `category`, `area_code`, `occurred_at`, `precision`, `count`, and `rows` where one stands for
            several.
        tree: the area register.
        categories: the category register.
    """
    found = Totals()
    if not (rows["count"] > 1).any():
        return found
    known = rows.assign(rank=rows["precision"].map(RANKS).fillna(0).astype(int), rows=rows.get("rows", 1))
    for level in _levels(known, tree, categories):
        alive = known[~known.index.isin([*found.sums])]
        left = pd.Series(found.rest, dtype="float64").reindex(alive.index)
        alive = alive.assign(count=left.fillna(alive["count"]))
        for rank in PERIODS:
            _judge(alive, level, rank, found)
    return found


def _levels(rows: pd.DataFrame, tree: AreaTree, categories: Tree) -> Iterable[_Level]:
    yield _Level(lambda of: of["rank"] >= COARSE, lambda of: of["rank"] >= 0,
                 ("source", "category", "area_code"), finer_only=True)  # fmt: skip
    for outer, inside in _outer(rows["category"].unique(), categories):
        yield _between("category", outer, inside, ("source", "area_code"), fewest_days=FEWEST_CELLS)
    for outer, inside in _outer(rows["area_code"].unique(), tree):
        yield _between("area_code", outer, inside, ("source", "category"), is_total=tree.is_large(outer))


def _between(
    name: str, outer: str, inside: set[str], keys: Sequence[str], *, is_total: bool = True, fewest_days: int = 1
) -> _Level:
    return _Level(
        lambda of: of[name] == outer, lambda of: of[name].isin(inside), keys, is_total, fewest_days=fewest_days
    )


def _outer(codes: Iterable[str], tree: Tree) -> list[tuple[str, set[str]]]:
    """The codes that others of them lie in, innermost first, each with those."""
    present = {code for code in codes if isinstance(code, str)}
    inside: dict[str, set[str]] = {}
    for code in present:
        for outer in tree.path(code)[1:]:
            if outer in present:
                inside.setdefault(outer, set()).add(code)
    return sorted(inside.items(), key=lambda pair: -len(tree.path(pair[0])))


def _judge(rows: pd.DataFrame, level: _Level, rank: int, found: Totals) -> None:
    """Judge the counts of one period length beside their parts of the same or a shorter one, per source."""
    own = rows[level.may_be_sum(rows) & (rows["rank"] == rank)]
    finer = rows["rank"] < rank if level.finer_only else rows["rank"] <= rank
    parts = rows[level.may_be_part(rows) & finer & ~rows.index.isin(own.index)]
    if own.empty or parts.empty:
        return
    keys = [*level.keys, "bucket"]
    own = own.assign(bucket=own["occurred_at"].dt.to_period(PERIODS[rank]))
    parts = parts.assign(bucket=parts["occurred_at"].dt.to_period(PERIODS[rank]))
    sums = own.groupby(keys)["count"].sum().rename("own").to_frame()
    of_parts = parts.groupby(keys).agg(parts=("count", "sum"), rows=("rows", "sum"), finest=("rank", "min"))
    both = sums.join(of_parts, how="inner")
    both = both[both["own"] > 0]
    for _, cells in both.groupby(level="source"):
        equal, differing = _split(cells, level, rank)
        placed = own.assign(at=own.index).set_index(keys)["at"]
        same = set(placed[placed.index.isin(equal.index)])
        found.sums |= same
        found.unsure |= same if _may_be_chance(equal, level, rank) else set()
        for at, cell in zip(placed, placed.index, strict=True):
            if cell in differing.index:
                found.differing.add(at)
                found.parts[at] = int(differing.loc[cell, "parts"])
        _keep_rest(own.assign(at=own.index).set_index(keys), differing, found)


def _keep_rest(own: pd.DataFrame, differing: pd.DataFrame, found: Totals) -> None:
    """What counts hold beyond their parts, which are taken from the first of the counts of a cell first."""
    rows = own[own.index.isin(differing.index)].fillna({"count": 0})
    before = rows.groupby(level=list(range(rows.index.nlevels)))["count"].cumsum() - rows["count"]
    rest = rows["count"] - (differing["parts"].reindex(rows.index) - before).clip(lower=0)
    found.rest |= {at: max(int(left), 0) for at, left in zip(rows["at"], rest, strict=True)}


def _split(cells: pd.DataFrame, level: _Level, rank: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The cells in which the count is a sum, and those in which nobody can tell."""
    equal = cells[cells["own"] == cells["parts"]]
    other = cells[cells["own"] != cells["parts"]]
    none = cells.iloc[:0]
    mostly = 2 * len(equal) >= len(cells) and len(equal) > 0
    if level.finer_only and rank == COARSE:
        return (equal, none) if mostly and equal["own"].sum() >= LARGE_SUM else (none, none)
    if level.is_total_by_nature:
        of_days = _is_strong(equal) and len(equal) >= level.fewest_days
        if mostly and (of_days if rank < COARSE else equal["own"].sum() >= LEAST_SUM):
            return equal, other
        are_less = (cells["own"] < cells["parts"]).any()
        return none, (none if are_less or rank < COARSE else cells)
    if other.empty and _is_strong(equal):
        return equal, none
    is_doubtful = mostly and len(equal) > 1 and _is_strong(equal) and not (other["own"] < other["parts"]).any()
    return none, (cells if is_doubtful else none)


def _may_be_chance(equal: pd.DataFrame, level: _Level, rank: int) -> bool:
    """Whether counts equal single incidents, of the same place or of others inside it, no more often than chance does.

    Two counts around n are equal once in two times the root of pi n.
    """
    if equal.empty or rank < COARSE or (level.is_total_by_nature and not (level.finer_only and rank == COARSE)):
        return False
    chances = 1 / (2 * np.sqrt(np.pi * equal["own"].to_numpy(dtype=float)))
    return bool((equal["finest"] < COARSE).all() and np.prod(np.minimum(chances, 1)) > CHANCE)


def _is_strong(equal: pd.DataFrame) -> bool:
    """Whether so many cells are hardly sums by chance: one incident beside one other is none."""
    total = equal["own"].sum()
    added = (equal["rows"] > 1).any() and total >= SMALL_SUM
    return bool(added or total >= LARGE_SUM or (len(equal) >= FEWEST_CELLS and total >= 2 * FEWEST_CELLS))
