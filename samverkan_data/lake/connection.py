"""A connection to an engine, which one asks at a time: questions, rows beside them, and what if it is lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from itertools import count
from threading import RLock

import ibis
import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa

from samverkan_data.errors import EngineLostError
from samverkan_data.lake.engine import ask, check_engine, connect, lend, scan, take_away
from samverkan_data.lake.files import StoredFile
from samverkan_data.lake.frames import to_frame
from samverkan_data.lake.written import WrittenRows


class Connection:
    """Made when the first question is asked. The lock is held only while the engine works.

    Args:
        engine: where questions are answered.

    Raises:
        RefusedError: no such engine.
    """

    def __init__(self, engine: str) -> None:
        check_engine(engine)
        self._engine = engine
        self._lock = RLock()
        self._lent: set[str] = set()
        """Names of the rows that are beside just now, which come again so that questions do."""

    @contextmanager
    def beside(self, rows: pa.Table | WrittenRows) -> Iterator[ir.Table]:
        """Let rows be used together with what else is there, for as long as the block lasts."""
        with self._asking() as backend:
            name = next(free for place in count() if (free := f"beside_{place}") not in self._lent)
            lent = _read_there(backend, name, rows) if isinstance(rows, WrittenRows) else lend(backend, name, rows)
            self._lent.add(name)
        try:
            yield lent
        finally:
            with self._asking() as backend:
                self._lent.discard(name)
                take_away(backend, name)

    def run(self, expression: ir.Table) -> pd.DataFrame:
        """The rows of an expression over what is there; several threads may ask at once.

        Dates and moments are datetime64, missing text is NaN, whole numbers with gaps are floats.
        """
        return to_frame(self.run_arrow(expression))

    def run_arrow(self, expression: ir.Table) -> pa.Table:
        """As `run`, as an Arrow table."""
        with self._asking() as backend:
            return ask(backend, expression)

    @contextmanager
    def _asking(self) -> Iterator[ibis.BaseBackend]:
        """The connection, which nobody else asks meanwhile; one that is lost is forgotten with all that was in it."""
        with self._lock:
            try:
                yield self._backend
            except EngineLostError:
                self._forget_engine()
                raise

    def _forget_engine(self) -> None:
        """Forget what was in an engine that is lost."""
        self.__dict__.pop("_backend", None)

    @cached_property
    def _backend(self) -> ibis.BaseBackend:
        """The connection, made when the first query is asked; whoever asks holds the lock."""
        return connect(self._engine)


def _read_there(backend: ibis.BaseBackend, name: str, rows: WrittenRows) -> ir.Table:
    """Rows that the engine reads from their file, a part at a time."""
    like = rows.schema.empty_table()
    for column, of in {"upload_id": pa.string(), "position": pa.int64(), "example": pa.bool_()}.items():
        like = like.append_column(column, pa.array([], of))
    found = scan(backend, name, rows.location, [StoredFile(rows.path, "", 0, False)], like)
    return found.select(rows.schema.names)
