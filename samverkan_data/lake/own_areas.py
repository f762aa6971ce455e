"""Which stored rows are of somebody's own areas: what is given of each table, and what may be written in it.

Incidents, problems, actions, meetings, papers and what is said of them are given of own areas alone. A sum for a larger
area is not given either: less what is one's own it would be somebody else's figure. Agreements with their roles,
promises and what lies ahead are given of the areas around one's own too, since they hold there. Published figures of
whole municipalities and larger areas are anybody's; those of places inside somebody else's municipality are not.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import ibis
import ibis.expr.types as ir
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.lake.frames import to_frame
from samverkan_data.schema import TABLES
from samverkan_data.schema.addresses import page_of
from samverkan_data.schema.area_tree import AreaTree
from samverkan_data.words import MUNICIPALITY

AREA, PLACE = "area_code", "omrade"
INSIDE = frozenset(
    {"incidents", "problems", "causes", "actions", "meetings", "decisions", "comments", "papers", "paper_texts"}
)
AROUND = frozenset({"agreements", "roles", "promises", "events"})
PUBLISHED = frozenset({"areas", "observations"})
_SAYS = {"roles": "agreement_id", "causes": "problem_id", "comments": "figure", "paper_texts": "paper_id"}
_BELONGS_TO = {"roles": "agreements", "causes": "problems", "paper_texts": "papers"}
Frame = Callable[[str], pd.DataFrame]


@dataclass(frozen=True)
class OwnAreas:
    """What is somebody's own of a version.

    Args:
        bounds: codes of the areas, each with all inside it.
        frame: the current rows of a table of the version, whoever they belong to.
    """

    bounds: frozenset[str]
    frame: Frame

    @cached_property
    def _tree(self) -> AreaTree:
        areas = self.frame("areas")
        return AreaTree(areas[AREA], areas["kind"], areas["parent"])

    @cached_property
    def codes(self) -> frozenset[str]:
        """The areas themselves and all that are inside them."""
        return frozenset(code for code in self.frame("areas")[AREA] if self.bounds.intersection(self._tree.path(code)))

    @cached_property
    def around(self) -> frozenset[str]:
        """The own areas and those that they are inside."""
        return self.codes.union(*(self._tree.path(code) for code in self.codes))

    @cached_property
    def published(self) -> frozenset[str]:
        """As `around`, with every whole municipality and larger area."""
        tree = self._tree
        whole = {code for code, kind in tree.kinds.items() if kind == MUNICIPALITY or tree.is_large(code)}
        return self.around | whole

    def given(self, name: str, rows: pa.Table) -> pa.Table:
        """The stored rows that are given of a table.

        Of a row that somebody else's has taken the place of, as when it has moved to another area, a row that says that
        it is gone is given in its stead, so that the earlier one does not count again.
        """
        if name not in INSIDE | AROUND | PUBLISHED:
            return rows
        allowed = self.codes if name in INSIDE else self.around if name in AROUND else self.published
        said = to_frame(rows.select([_column(name)]))
        areas = self._areas_of(name, said)
        is_mine = areas.isin(allowed) | (said[_column(name)].isna() & (name in AROUND))
        own = pc.and_(pc.invert(rows.column("removed")), pa.array(is_mine.to_numpy(), pa.bool_()))
        key = list(TABLES[name].key)
        keyed = to_frame(rows.select(key))
        gone = pa.array(_among(keyed, keyed[np.asarray(own)], key), pa.bool_())
        return pa.concat_tables([rows.filter(own), _emptied(rows.filter(pc.and_(pc.invert(own), gone)), key)])

    def given_by_engine(self, name: str, rows: ir.Table) -> ir.Table:
        """As `given`, of a table that names each row's area itself."""
        allowed, key = (self.codes if name in INSIDE else self.published), list(TABLES[name].key)
        is_mine = ~rows.removed & rows[AREA].isin(sorted(allowed)).fill_null(False)
        own = rows.filter(is_mine)
        gone = rows.filter(~is_mine).semi_join(own.select(key).distinct(), key)
        kept = {*key, "upload_id", "row", "position", "example"}
        nothing = {name: ibis.null(of) for name, of in rows.schema().items() if name not in kept}
        return own.union(gone.mutate(**{**nothing, "removed": ibis.literal(True)}).select(rows.columns))

    def is_own(self, name: str, rows: pd.DataFrame) -> bool:
        """Whether every row may be written by whoever has the areas; a row that names no area is nobody's own."""
        return bool(self._areas_of(name, rows).isin(self.codes).all())

    def with_new(self, rows: Mapping[str, pd.DataFrame]) -> "OwnAreas":
        """The same where these rows of tables, which come together, are in their place."""
        return replace(self, frame=lambda name: pd.concat([self.frame(name), rows.get(name, pd.DataFrame())]))

    def _areas_of(self, name: str, rows: pd.DataFrame) -> pd.Series:
        """The code of each row's area, missing where it has none."""
        column = rows[_column(name)]
        if name in _BELONGS_TO:
            owner = _BELONGS_TO[name]
            areas = self.frame(owner).drop_duplicates(_column(name), keep="last").set_index(_column(name))[AREA]
            return column.map(areas)
        if name == "comments":
            return column.map(lambda address: page_of(address)[1].get(PLACE), na_action="ignore")
        return column


def rows_with_keys(name: str, rows: pd.DataFrame, keys: pd.DataFrame) -> pd.DataFrame:
    """The rows of a table whose key is among others."""
    key = list(TABLES[name].key)
    return rows[_among(rows, keys, key)]


def _among(rows: pd.DataFrame, others: pd.DataFrame, key: list[str]) -> np.ndarray:
    """Per row whether its key is among those of other rows."""
    met = rows[key].merge(others[key].drop_duplicates(), how="left", on=key, indicator=True)
    return (met["_merge"] == "both").to_numpy()


def _column(name: str) -> str:
    """The column that says which area a row of the table belongs to."""
    return _SAYS.get(name, AREA)


def _emptied(rows: pa.Table, key: list[str]) -> pa.Table:
    """Rows that say that their key is gone, and nothing else."""
    kept = {*key, "upload_id", "row", "position", "example"}
    said = {"removed": pa.repeat(pa.scalar(True), rows.num_rows)}
    for place, field in enumerate(rows.schema):
        if field.name not in kept:
            rows = rows.set_column(place, field, said.get(field.name, pa.nulls(rows.num_rows, field.type)))
    return rows
