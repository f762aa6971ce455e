"""What is made of a large table once for all versions that have the same rows of it, and kept in the lake."""

from collections.abc import Callable, Collection
from typing import Self

import ibis.expr.types as ir
import pyarrow as pa
import pyarrow.parquet as pq

from samverkan_data.lake.engine import scan
from samverkan_data.lake.files import StoredFile
from samverkan_data.lake.rollups import Rollups
from samverkan_data.lake.rows import Rows
from samverkan_data.lake.state import state_of

SAID = {"upload_id": pa.string(), "position": pa.int64(), "example": pa.bool_()}
"""What the engine is told of the rows of a file; no rollup has such columns itself."""


class RolledRows(Rows):
    """Rows of which sums are kept where there are many."""

    _rollups: Rollups | None = None
    """Where they are kept; None keeps none."""

    def rolled(self, name: str, make: Callable[[Self], ir.Table | pa.Table], of: Collection[str]) -> ir.Table:
        """As `kept`; of a large table kept beside the tables too, for other processes and later versions.

        Args:
            name: what they are called.
            make: makes them of a snapshot; the rows name their area.
            of: the tables that they are made of; the first is the one that may be large.
        """
        if not self._source(next(iter(of))).files:
            return self.kept(name, lambda: make(self), of)
        return self._kept.get(("rolled", name), lambda: self._rolled(name, self._rollup(name, make, of)))

    def _rolled(self, name: str, made: str | pa.Table) -> ir.Table:
        """A rollup, as the engine has it: from the file at a path of the lake, or from memory."""
        if isinstance(made, pa.Table):
            return self._keep(name, made)
        with self._location.files.open_input_file(made) as stream:
            like = pq.ParquetFile(stream).schema_arrow.empty_table()
        columns = like.column_names
        for column, of in SAID.items():
            like = like.append_column(column, pa.array([], of))
        with self._asking() as backend:
            rows = scan(backend, name, self._location, [StoredFile(made, "", 0, False)], like)
        return rows.select(columns)

    def _rollup(self, name: str, make: Callable[[Self], ir.Table | pa.Table], of: Collection[str]) -> str | pa.Table:
        def found() -> str | pa.Table:
            if self._rollups is None:
                return self._arrow(make(self))
            return self._rollups.path(name, state_of(self.uploads, of), lambda: self._arrow(make(self)))

        return self.shared("rollup", found, of, name)
