"""The rows of a version in an engine: those that are stored, those that count, and what is made of them once."""

from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa

from samverkan_data.errors import UnknownNameError
from samverkan_data.lake import files
from samverkan_data.lake.connection import Connection
from samverkan_data.lake.engine import LOCAL, create, lend, scan
from samverkan_data.lake.files import Source, check_whole_files, source_of
from samverkan_data.lake.frames import to_frame
from samverkan_data.lake.location import Location
from samverkan_data.lake.newest import current, followed
from samverkan_data.lake.old_keys import with_municipalities
from samverkan_data.lake.state import may_hold, state_of
from samverkan_data.lake.stored import current_rows
from samverkan_data.lake.upload import Upload
from samverkan_data.memory import Kept, Memory, Shared
from samverkan_data.schema import TABLES
from samverkan_data.texts import lake as texts

T = TypeVar("T")
MOST_KEPT = 1_000
MOST_AT_HAND = 20_000
"""Rows of a table; more are better asked for."""
FOUNDATIONS = {"incidents": ("incidents", "areas")}
"""Table -> the tables that its rows are read with, where that is not the table alone."""
_shared = Shared()


class Rows(Connection):
    """What is published at a version, read the first time it is asked for.

    What is made of some tables alone is shared by all versions that have the same uploads of them. The lock is held
    only while the engine works, never while something else is waited for.

    Args:
        location: the lake.
        uploads: the published ones, in the order published.
        engine: where queries run.
        all_new: ids of those that share no key with any before them.

    Raises:
        RefusedError: no such engine.
    """

    _scope: str | None = ""
    """Whose rows they are, for what is shared; None where nobody else has the same."""

    def __init__(
        self, location: Location, uploads: Sequence[Upload], engine: str, all_new: Collection[str] = frozenset(),
    ) -> None:  # fmt: skip
        super().__init__(engine)
        self.uploads = list(uploads)
        self.read_tables: set[str] = set()
        """Names of the tables that anything has been read of; for whoever freezes what is made of the snapshot."""
        self._location = location
        self._all_new = all_new
        self._kept = Memory(MOST_KEPT)

    def table(self, name: str) -> ir.Table:
        """The current rows: the schema's columns, `upload_id` and `example`.

        Raises:
            UnknownNameError: no such table.
        """
        check_table(name)
        return self._kept.get(("current", name), lambda: self._table(name).select(columns_of(name)))

    def at_hand(self, name: str) -> pa.Table | None:
        """As `table`, in the process, in no order; None where there are many, or they are elsewhere."""
        check_table(name)
        if self._engine != LOCAL or self._source(name).files:
            return None
        rows = self._current(name)
        return rows.select(columns_of(name)) if rows.num_rows <= MOST_AT_HAND else None

    def frame(self, name: str) -> pd.DataFrame:
        """The current rows as a frame, in file order; for registers. A copy, which the caller may change."""
        check_table(name)
        self.read_tables.add(name)
        frame: pd.DataFrame = self.shared("frame", lambda: self._frame(name), _foundations(name), name).copy()
        return frame

    def kept(self, name: str, make: Callable[[], ir.Table | pa.Table], of: Collection[str] = ()) -> ir.Table:
        """The rows of an expression, or Arrow rows, made the first time the name is asked for and kept.

        Args:
            name: what they are called.
            make: makes them.
            of: the tables that they are made of, where that is nothing else of the version: then other versions with
                the same rows of these share them.
        """
        if not of:
            return self._kept.get(name, lambda: self._keep(name, make()))
        return self._kept.get(
            name, lambda: self._keep(name, self.shared("rows", lambda: self._arrow(make()), of, name))
        )

    def shared(self, make_of: Hashable, make: Callable[[], T], of: Collection[str], name: str = "") -> T:
        """What is made of some tables alone; every version that has the same rows of them has the same object."""
        self.read_tables.update(of)
        kept: Kept[T] = self._kept.get(("shared", make_of, name), lambda: self._share((make_of, name), make, of))
        return kept.value

    def followed(self, name: str) -> ir.Table:
        """Keys and positions of the stored rows that a later upload has taken the place of, `after` is the first."""
        return self.kept(f"followed_{name}", lambda: self._followed(name))

    @contextmanager
    def stored(self, name: str) -> Iterator[ir.Table]:
        """Every row of every published upload, also those that a later upload has changed or removed.

        The schema's columns, `upload_id`, `row` (in the file), `removed`, `position` (the order in which the
        table's uploads were published) and `example`, for as long as the block lasts.
        """
        check_table(name)
        yield self._stored_table(name)

    def _forget_engine(self) -> None:
        super()._forget_engine()
        self._kept.clear()

    def _share(self, name: Hashable, make: Callable[[], T], of: Collection[str]) -> Kept[T]:
        if self._scope is None:
            return Kept(make())
        key = self._location.url, self._engine, self._scope, state_of(self.uploads, of), name
        return _shared.get(key, make)

    def _arrow(self, made: ir.Table | pa.Table) -> pa.Table:
        return made if isinstance(made, pa.Table) else self.run_arrow(made)

    def _keep(self, name: str, made: ir.Table | pa.Table) -> ir.Table:
        with self._asking() as backend:
            return (lend if isinstance(made, pa.Table) else create)(backend, name, made)

    def _frame(self, name: str) -> pd.DataFrame:
        if self._source(name).files:
            rows = self.run_arrow(self._table(name).order_by("position", "row"))
        else:
            rows = self._current(name).sort_by([("position", "ascending"), ("row", "ascending")])
        return to_frame(rows.select(columns_of(name)))

    def _table(self, name: str) -> ir.Table:
        """The rows that count, with `position` and `row`."""
        if not self._source(name).files:
            return self._kept.get(("alive", name), lambda: self._keep(f"current_{name}", self._current(name)))
        return self._counting(name)

    def _counting(self, name: str) -> ir.Table:
        """As `_table`, where the engine reads files."""
        rows = self._stored_table(name)
        return current(rows, name, self.followed(name) if self._followed(name).num_rows else None)

    def _followed(self, name: str) -> pa.Table:
        def found() -> pa.Table:
            return self.run_arrow(followed(self._stored_table(name), name, self._repeating(name)))

        return self.shared("followed", found, _foundations(name), name)

    def _repeating(self, name: str) -> list[int]:
        """Positions of the uploads that may have keys that others before them have."""
        return [position for position, upload in enumerate(self._uploads_of(name)) if not self.shares_no_key(upload)]

    def shares_no_key(self, upload: Upload) -> bool:
        """Whether it is large and no upload before it has any of its keys; small ones are asked instead."""
        return upload.upload_id in self._all_new and files.is_large(upload)

    def _uploads_of(self, name: str) -> list[Upload]:
        """Those that may have rows of a table; a position is one among these, so that other tables do not move it."""
        return [upload for upload in self.uploads if may_hold(upload, (name,))]

    def _current(self, name: str) -> pa.Table:
        """The rows that count, with `position` and `row`, where all are read here."""
        return self.shared(
            "current", lambda: current_rows(self._stored(name), TABLES[name].key), _foundations(name), name
        )

    def _stored_table(self, name: str) -> ir.Table:
        """All stored rows, as the engine has them."""
        return self._kept.get(("stored", name), lambda: self._put(name))

    def _put(self, name: str) -> ir.Table:
        source = self._source(name)
        rows = self._stored(name)
        check_whole_files(self._location, self._uploads_of(name), source)
        with self._asking() as backend:
            lent = lend(backend, f"stored_{name}", rows)
            if not source.files:
                return lent
            files = scan(backend, f"files_{name}", self._location, source.files, rows)
            return files.union(lent.select(files.columns))

    def _stored(self, name: str) -> pa.Table:
        """The stored rows that are read here."""
        rows = self._source(name).rows
        return with_municipalities(rows, self.frame("areas")) if name == "incidents" else rows

    def _source(self, name: str) -> Source:
        self.read_tables.add(name)
        return self.shared("source", lambda: source_of(self._location, name, self._uploads_of(name)), (name,), name)


def _foundations(name: str) -> tuple[str, ...]:
    return FOUNDATIONS.get(name, (name,))


def columns_of(name: str) -> list[str]:
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
