"""The picture as of one version: the rows that count, as Ibis tables."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from secrets import token_hex
from threading import RLock

import ibis
import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa

from samverkan_data.errors import UnknownNameError
from samverkan_data.lake.engine import connect, create, lend, take_away
from samverkan_data.lake.frames import to_frame
from samverkan_data.lake.location import Location
from samverkan_data.lake.stored import load_uploads, stored_rows
from samverkan_data.lake.tables import schema_fields
from samverkan_data.lake.upload import Upload
from samverkan_data.schema import TABLES
from samverkan_data.texts import lake as texts


class Snapshot:
    """What is published at a version. It reads a table the first time it is asked for and keeps it in the engine.

    Args:
        location: the lake.
        version: version of the ledger; 0 is an empty lake.
        at: when the version came to be, UTC.
        uploads: the published ones, in the order published.
        engine: where queries run.
    """

    def __init__(self, location: Location, version: int, at: datetime, uploads: Sequence[Upload], engine: str) -> None:
        self.version = version
        self.at = at
        self.uploads = list(uploads)
        self._location = location
        self._engine = engine
        self._backend = connect(engine)
        self._lock = RLock()
        self._tables: dict[str, ir.Table] = {}
        self._frames: dict[str, pd.DataFrame] = {}
        load_uploads(self._backend, self.uploads)

    @property
    def has_example(self) -> bool:
        """Some published upload is made-up example data."""
        return bool(self.example_tables)

    @property
    def example_tables(self) -> tuple[str, ...]:
        """Tables that hold example data, by name."""
        return tuple(sorted({upload.table for upload in self.uploads if upload.example}))

    def table(self, name: str) -> ir.Table:
        """The current rows: the schema's columns, `upload_id` and `example`.

        Raises:
            UnknownNameError: no such table.
        """
        current = self._current(name)
        return current.select(*TABLES[name].names, "upload_id", "example")

    def kept(self, name: str, make: Callable[[], ir.Table | pa.Table]) -> ir.Table:
        """The rows of an expression, or Arrow rows, made the first time the name is asked for and kept."""
        with self._lock:
            if name not in self._tables:
                made = make()
                is_arrow = isinstance(made, pa.Table)
                self._tables[name] = (lend if is_arrow else create)(self._backend, name, made)
            return self._tables[name]

    def stored(self, name: str) -> ir.Table:
        """Every row of every published upload, also those that a later upload has changed or removed.

        The schema's columns, `upload_id`, `row` (in the file), `removed`, `position` (in `uploads`) and `example`.
        """
        check_table(name)
        with self._lock:
            return stored_rows(self._backend, self._location, name, self.uploads)

    @contextmanager
    def beside(self, rows: pa.Table) -> Iterator[ir.Table]:
        """Let Arrow rows be used together with the snapshot's tables, for as long as the block lasts."""
        name = f"rows_{token_hex(8)}"
        with self._lock:
            lent = lend(self._backend, name, rows)
        try:
            yield lent
        finally:
            with self._lock:
                take_away(self._backend, name)

    def run(self, expression: ir.Table) -> pd.DataFrame:
        """The rows of an expression over this snapshot's tables; several threads may ask at once.

        Dates and moments are datetime64, missing text is NaN, whole numbers with gaps are floats.
        """
        return to_frame(self.run_arrow(expression))

    def run_arrow(self, expression: ir.Table) -> pa.Table:
        """As `run`, as an Arrow table."""
        with self._lock:
            return self._backend.to_pyarrow(expression)

    def frame(self, name: str) -> pd.DataFrame:
        """The current rows as a frame, in file order; for registers. A copy, which the caller may change."""
        with self._lock:
            if name not in self._frames:
                ordered = self._current(name).order_by("position", "row")
                self._frames[name] = self.run(ordered.select(*TABLES[name].names, "upload_id", "example"))
            return self._frames[name].copy()

    @property
    def _layers(self) -> int:
        """How many files may hold the same key."""
        return len(self.uploads)

    def _current(self, name: str) -> ir.Table:
        check_table(name)
        return self.kept(f"current_{name}", lambda: self._newest(name))

    def _newest(self, name: str) -> ir.Table:
        stored = self.stored(name)
        if self._layers > 1:
            stored = _newest_per_key(stored, TABLES[name].key)
        columns = [field.name for field in schema_fields(TABLES[name])]
        return stored.filter(~stored.removed).select(*columns, "upload_id", "example", "position", "row")


def check_table(name: str) -> None:
    """Whether the schema has the table.

    Raises:
        UnknownNameError: it has not.
    """
    if name not in TABLES:
        known = ", ".join(TABLES)
        raise UnknownNameError(texts.UNKNOWN_TABLE.format(name=name), texts.KNOWN_TABLES.format(names=known))


def _newest_per_key(stored: ir.Table, key: Sequence[str]) -> ir.Table:
    """Per key the row that was published last, which may be one that says that the key is gone."""
    numbered = stored.mutate(newest=stored.position.max().over(ibis.window(group_by=key)))
    return numbered.filter(numbered.position == numbered.newest)
