"""The picture as of one version: the rows that count, as Ibis tables."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property
from secrets import token_hex
from threading import RLock
from typing import Any, TypeVar
from weakref import ReferenceType, ref

import ibis
import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa

from samverkan_data.errors import UnknownNameError
from samverkan_data.lake.engine import check_engine, connect, create, lend, take_away
from samverkan_data.lake.frames import to_frame
from samverkan_data.lake.location import Location
from samverkan_data.lake.old_keys import with_municipalities
from samverkan_data.lake.stored import current_rows, stored_rows
from samverkan_data.lake.tables import stored_files
from samverkan_data.lake.upload import Upload
from samverkan_data.memory import Memory
from samverkan_data.schema import TABLES
from samverkan_data.texts import lake as texts

MOST_ANSWERS = 60
T = TypeVar("T")


class Snapshot:
    """What is published at a version. It reads a table the first time it is asked for and keeps it in the engine.

    Args:
        location: the lake.
        version: version of the ledger; 0 is an empty lake.
        at: when the version came to be, UTC.
        uploads: the published ones, in the order published.
        engine: where queries run.

    Raises:
        RefusedError: no such engine.
    """

    _beside: tuple[ReferenceType[pa.Table], dict[Any, Any]] | None = None
    """The rows that were last laid beside, and what has been answered of them."""

    def __init__(self, location: Location, version: int, at: datetime, uploads: Sequence[Upload], engine: str) -> None:
        check_engine(engine)
        self.token = token_hex(8)
        """Tells snapshots apart, also of one version before and after an erasure."""
        self.version = version
        self.at = at
        self.uploads = list(uploads)
        self.read_tables: set[str] = set()
        """Names of the tables that anything has been read of; for whoever freezes what is made of the snapshot."""
        self._location = location
        self._engine = engine
        self._lock = RLock()
        self._tables: dict[str, ir.Table] = {}
        self._frames: dict[str, pd.DataFrame] = {}
        self._made: dict[Any, Any] = {}
        self._answers = Memory(MOST_ANSWERS)

    @cached_property
    def _backend(self) -> ibis.BaseBackend:
        """The connection, made when the first query is asked; whoever asks holds the lock."""
        return connect(self._engine)

    @property
    def own_codes(self) -> frozenset[str] | None:
        """The areas that may be asked about; None is all."""
        return None

    @property
    def of_everybody(self) -> "Snapshot":
        """The same picture with all areas in it; for the open view, which is the same for everybody."""
        return self

    @property
    def has_example(self) -> bool:
        """Some published upload is made-up example data."""
        return bool(self.example_tables)

    @property
    def example_tables(self) -> tuple[str, ...]:
        """Tables that hold example data, by name."""
        return tuple(sorted({upload.table for upload in self.uploads if upload.example}))

    @property
    def covered(self) -> dict[str, tuple[date, date]]:
        """Upload -> first and last day of the period that its file says it reports, of those that say one."""
        return {upload.upload_id: days for upload in self.uploads if (days := upload.covered)}

    def table(self, name: str) -> ir.Table:
        """The current rows: the schema's columns, `upload_id` and `example`.

        Raises:
            UnknownNameError: no such table.
        """
        return self.kept(f"current_{name}", lambda: self._current(name).select(_columns(name)))

    def kept(self, name: str, make: Callable[[], ir.Table | pa.Table]) -> ir.Table:
        """The rows of an expression, or Arrow rows, made the first time the name is asked for and kept."""
        with self._lock:
            if name not in self._tables:
                made = make()
                is_arrow = isinstance(made, pa.Table)
                self._tables[name] = (lend if is_arrow else create)(self._backend, name, made)
            return self._tables[name]

    @contextmanager
    def stored(self, name: str) -> Iterator[ir.Table]:
        """Every row of every published upload, also those that a later upload has changed or removed.

        The schema's columns, `upload_id`, `row` (in the file), `removed`, `position` (in `uploads`) and `example`, for
        as long as the block lasts.
        """
        check_table(name)
        with self.beside(self._stored(name)) as lent:
            yield lent

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
                ordered = self._current(name).sort_by([("position", "ascending"), ("row", "ascending")])
                self._frames[name] = to_frame(ordered.select(_columns(name)))
            return self._frames[name].copy()

    def without(self, upload_ids: Collection[str]) -> "Snapshot":
        """The picture as it would be without some of its uploads; nothing is stored."""
        left = [upload for upload in self.uploads if upload.upload_id not in upload_ids]
        return Snapshot(self._location, self.version, self.at, left, self._engine)

    def rests_on(self, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Table -> the uploads that it has rows of here: its own, and others that brought rows of it.

        One that is being erased is still named.
        """
        ids = {upload.upload_id for upload in self.uploads}
        own = {name: {upload.upload_id for upload in self.uploads if upload.table == name} for name in names}
        brought = {name: ids.intersection(stored_files(self._location, name)) for name in own}
        return {name: tuple(sorted(own[name] | brought[name])) for name in sorted(own)}

    def first_named(self, name: str, column: str) -> list[str]:
        """What a column of the current rows says, in the order in which files that are published first said it."""
        current = set(self.frame(name)[column].dropna())
        with self._lock:
            stored = self._stored(name).sort_by([("position", "ascending"), ("row", "ascending")])
        return [value for value in dict.fromkeys(stored.column(column).to_pylist()) if value in current]

    def once(self, make: Callable[["Snapshot"], T]) -> T:
        """What the function makes of this snapshot; made the first time it is asked for, so nobody may change it.

        Two threads that ask at the same time for the first time may both make it, and both get the same.
        """
        if make not in self._made:
            self._made.setdefault(make, make(self))
        made: T = self._made[make]
        return made

    def again(self, function: Callable[..., T], *arguments: Hashable) -> T:
        """What the function answers of this snapshot; remembered for the last questions, so nobody may change it."""
        return self._answers.get((function, arguments), lambda: function(self, *arguments))

    def again_beside(self, function: Callable[["Snapshot", pa.Table], T], rows: pa.Table) -> T:
        """What the function answers of a file's rows beside this snapshot; remembered while the same rows are asked of.

        They are those of one file at a time, which is looked at, compared and published; nobody may change the answer.
        """
        beside = self._beside
        if beside is None or beside[0]() is not rows:
            self._beside = beside = (ref(rows), {})
        if function not in beside[1]:
            beside[1][function] = function(self, rows)
        answer: T = beside[1][function]
        return answer

    def _stored(self, name: str) -> pa.Table:
        rows = self._read(name)
        return with_municipalities(rows, self.frame("areas")) if name == "incidents" else rows

    def _read(self, name: str) -> pa.Table:
        self.read_tables.add(name)
        return stored_rows(self._location, name, self.uploads)

    def _current(self, name: str) -> pa.Table:
        """The rows that count, with `position` and `row`."""
        check_table(name)
        return current_rows(self._stored(name), TABLES[name].key)


def _columns(name: str) -> list[str]:
    """What a snapshot gives of a table."""
    return [*TABLES[name].names, "upload_id", "example"]


def check_table(name: str) -> None:
    """Whether the schema has the table.

    Raises:
        UnknownNameError: it has not.
    """
    if name not in TABLES:
        known = ", ".join(TABLES)
        raise UnknownNameError(texts.UNKNOWN_TABLE.format(name=name), texts.KNOWN_TABLES.format(names=known))
