"""The picture as it would be if a file were published."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pyarrow as pa

from samverkan_data.lake.snapshot import Snapshot
from samverkan_data.lake.stored import placed
from samverkan_data.lake.tables import fit, stored_schema

UPLOAD_ID = "preview"


@dataclass(frozen=True)
class Tried:
    """Rows that are tried: those of the file's table, the keys it takes away, and rows that registers get.

    `covers` is the period that the file says it reports.
    """

    table: str
    rows: pa.Table
    removed_keys: pa.Table
    additions: Mapping[str, pa.Table] = field(default_factory=dict)
    covers: tuple[date, date] | None = None

    def stored(self, name: str) -> pa.Table:
        """The rows that the table called `name` would get, as they would be stored."""
        schema = stored_schema(name)
        if name == self.table:
            gone = fit(self.removed_keys, schema, UPLOAD_ID, removed=True)
            return pa.concat_tables([fit(self.rows, schema, UPLOAD_ID, removed=False), gone])
        return fit(self.additions[name], schema, UPLOAD_ID, removed=False)


class Preview(Snapshot):
    """A snapshot, or another preview, with one file more, which is stored nowhere."""

    def __init__(self, base: Snapshot, tried: Tried) -> None:
        super().__init__(base._location, base.version + 1, datetime.now(UTC), base.uploads, base._engine)
        self._base = base
        self._tried = tried

    @property
    def covered(self) -> dict[str, tuple[date, date]]:
        """As in `Snapshot`, with the file that is tried."""
        return super().covered | ({UPLOAD_ID: self._tried.covers} if self._tried.covers else {})

    def _read(self, name: str) -> pa.Table:
        """As in `Snapshot`, with the rows that are tried last."""
        rows = self._base._read(name)
        if name != self._tried.table and name not in self._tried.additions:
            return rows
        return pa.concat_tables([rows, placed(self._tried.stored(name), name, UPLOAD_ID, len(self.uploads), False)])
