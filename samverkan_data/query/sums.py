"""Counts that are sums of others, by name, as they would be with the rows of a file."""

from dataclasses import dataclass, field

import ibis
import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa

from samverkan_data.checking.totals import Totals
from samverkan_data.formats import number
from samverkan_data.lake import Snapshot
from samverkan_data.query import at_hand
from samverkan_data.query.cells_at_hand import CELL
from samverkan_data.query.identity import without_keys
from samverkan_data.query.registers import register
from samverkan_data.query.rollup import SUMS_OF, as_days, cells_with_sums
from samverkan_data.schema import TABLES
from samverkan_data.texts import review as texts


@dataclass(frozen=True)
class NamedTotals:
    """Counts beside their parts by area, category and first day: `sums` of them, `unsure` ones, and `differing` ones.

    `differing` says the count and what its parts add up to; `cells` are those counts: the columns of `rollup.CELL`.
    """

    sums: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()
    cells: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=CELL), repr=False)


def stored_totals(snapshot: Snapshot) -> NamedTotals:
    """Counts beside their parts as they are stored; the same object each time."""
    return snapshot.once(_stored_totals, SUMS_OF)


def _stored_totals(snapshot: Snapshot) -> NamedTotals:
    return _named(snapshot, *cells_with_sums(snapshot))


def named_totals(snapshot: Snapshot, rows: pa.Table) -> NamedTotals:
    """Counts beside their parts as they would be with the rows of a file; the same object for the same rows.

    Args:
        snapshot: the picture.
        rows: typed incidents that are added to it, in the place of those with their keys.
    """
    return snapshot.again_beside(_named_totals, rows)


def _named_totals(snapshot: Snapshot, rows: pa.Table) -> NamedTotals:
    columns, key = [*CELL, "count"], list(TABLES["incidents"].key)
    near = snapshot.at_hand("incidents")
    if near is not None and at_hand.is_small(rows):
        kept_here = at_hand.without_keys(near, rows, key).select(columns)
        here = pa.concat_tables([kept_here, rows.select(columns).cast(kept_here.schema, safe=False)])
        return _named(snapshot, *cells_with_sums(snapshot, here))
    current = snapshot.table("incidents")
    with snapshot.beside(rows) as incoming:
        kept = without_keys(current, incoming, key)
        together = ibis.union(kept.select(columns), incoming.select(columns))
        together = together.filter(together.source.isin(_counting(snapshot, current, incoming)))
        return _named(snapshot, *cells_with_sums(snapshot, as_days(together)))


def _counting(snapshot: Snapshot, *some: ir.Table) -> list[str]:
    """The sources that count more than one anywhere: only theirs can be sums, and most files have none."""
    many = ibis.union(*(rows.filter(rows["count"] > 1).select("source") for rows in some), distinct=True)
    return sorted(snapshot.run_arrow(many).column("source").to_pylist())


def _named(snapshot: Snapshot, cells: pd.DataFrame, found: Totals) -> NamedTotals:
    areas = register(snapshot, "areas").set_index("area_code")["name"]
    labels = register(snapshot, "categories").set_index("category")["label"]

    def names(places: set[int]) -> dict[int, str]:
        counted = cells.loc[sorted(places)] if places else cells.iloc[:0]
        counted = counted[counted["many"] > 0] if len(counted) else counted
        told = zip(counted.index, counted["area_code"], counted["category"], counted["occurred_at"], strict=True)
        return {
            at: f"{areas.get(area, area)}, {labels.get(kind, kind)}, {day:%Y-%m-%d}" for at, area, kind, day in told
        }

    differing = names(found.differing - found.sums)
    told = [texts.BESIDE.format(name=name, own=number(int(cells["count"][at])), parts=number(found.parts[at]))
            for at, name in differing.items()]  # fmt: skip
    return NamedTotals(
        tuple(names(found.sums - found.unsure).values()), tuple(names(found.unsure).values()), tuple(told),
        cells.loc[list(differing), CELL],
    )  # fmt: skip
