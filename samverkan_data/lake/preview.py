"""The picture as it would be if a file were published."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pyarrow as pa

from samverkan_data.lake.files import Source
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

    _scope = None

    def __init__(self, base: Snapshot, tried: Tried) -> None:
        super().__init__(base._location, base.version + 1, datetime.now(UTC), base.uploads, base._engine, base._all_new)
        self._base = base
        self._tried = tried
        self._position: int = len(self.uploads) + (base._position + 1 if isinstance(base, Preview) else 0)

    @property
    def covered(self) -> dict[str, tuple[date, date]]:
        """As in `Snapshot`, with the file that is tried."""
        return super().covered | ({UPLOAD_ID: self._tried.covers} if self._tried.covers else {})

    def _source(self, name: str) -> Source:
        """As in `Snapshot`, with the rows that are tried last."""
        self.read_tables.add(name)
        source = self._base._source(name)
        if not self._holds(name):
            return source
        rows = placed(self._tried.stored(name), name, UPLOAD_ID, self._position, False)
        return Source(source.files, pa.concat_tables([source.rows, rows]))

    def _repeating(self, name: str) -> list[int]:
        return [*self._base._repeating(name), *([self._position] if self._holds(name) else [])]

    def _holds(self, name: str) -> bool:
        """Whether rows of the table are tried."""
        return name == self._tried.table or name in self._tried.additions
