"""The picture as of one version for somebody who has areas of his own: the rest is not in it."""

from collections.abc import Callable, Collection

import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa

from samverkan_data.lake.files import Source
from samverkan_data.lake.own_areas import OwnAreas
from samverkan_data.lake.snapshot import Snapshot
from samverkan_data.memory import Memory

MOST_OWN = 8


class OwnSnapshot(Snapshot):
    """Stands in for a snapshot, with the rows that `own_areas` gives; whatever is asked of it, stored rows included.

    Args:
        whole: the snapshot.
        bounds: codes of the own areas, each with all inside it.
    """

    def __init__(self, whole: Snapshot, bounds: frozenset[str]) -> None:
        super().__init__(whole._location, whole.version, whole.at, whole.uploads, whole._engine, whole._all_new)
        self._scope = None if whole._scope is None else ",".join(sorted(bounds))
        self._whole = whole
        self._bounds = bounds
        self._own = OwnAreas(bounds, self._frame_of_whole)

    @property
    def own_codes(self) -> frozenset[str]:
        """As in `Snapshot`."""
        return self._own.codes

    @property
    def of_everybody(self) -> Snapshot:
        """As in `Snapshot`."""
        return self._whole

    def without(self, upload_ids: Collection[str]) -> "OwnSnapshot":
        """As in `Snapshot`, of the same areas."""
        return OwnSnapshot(self._whole.without(upload_ids), self._bounds)

    def _frame_of_whole(self, name: str) -> pd.DataFrame:
        self.read_tables.add(name)
        return self._whole.frame(name)

    def _rolled(self, name: str, made: str | pa.Table) -> ir.Table:
        rows = super()._rolled(name, made)
        return rows.filter(rows.area_code.isin(sorted(self.own_codes)))

    def _rollup(self, name: str, make: Callable[..., ir.Table | pa.Table], of: Collection[str]) -> str | pa.Table:
        """Everybody's, of which what is own is picked."""
        self.read_tables.update(of)
        return self._whole._rollup(name, make, of)

    def _source(self, name: str) -> Source:
        """That of everybody; what is own is picked from it by `_stored` and `_stored_table`, which are all that ask."""
        self.read_tables.add(name)
        return self._whole._source(name)

    def _stored(self, name: str) -> pa.Table:
        rows = self._whole._stored(name)
        return rows if self._source(name).files else self._own.given(name, rows)

    def _put(self, name: str) -> ir.Table:
        rows = super()._put(name)
        return self._own.given_by_engine(name, rows) if self._source(name).files else rows


def own_snapshot(whole: Snapshot, bounds: frozenset[str]) -> OwnSnapshot:
    """The same object each time, for as long as the snapshot remembers it."""
    return whole.once(_made).get(bounds, lambda: OwnSnapshot(whole, bounds))


def document_snapshot(snapshot: Snapshot, area_code: str) -> Snapshot:
    """What a document of an area is made from, whoever makes it: all who work there may read it, and nothing else.

    A document of no area is read by those alone who see every area.
    """
    return own_snapshot(snapshot.of_everybody, frozenset({area_code})) if area_code else snapshot


def _made(_: Snapshot) -> Memory:
    return Memory(MOST_OWN)
