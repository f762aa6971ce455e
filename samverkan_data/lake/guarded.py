"""A snapshot for somebody who may not read everything: some tables as they are, some filtered, the others refused."""

from collections.abc import Callable, Collection, Hashable, Mapping
from typing import Any, NoReturn, TypeVar

import ibis
import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa

from samverkan_data.errors import AccessError
from samverkan_data.lake.frames import to_frame
from samverkan_data.lake.snapshot import MOST_ANSWERS, Snapshot
from samverkan_data.memory import Memory
from samverkan_data.schema import TABLES
from samverkan_data.texts import access as texts

T = TypeVar("T")
Filter = Callable[[pd.DataFrame], pd.DataFrame]


class GuardedSnapshot(Snapshot):
    """Stands in for a snapshot where a function asks for one, and gives out no more than it is told to.

    Args:
        whole: the snapshot.
        given: names of the tables that are given as they are.
        filtered: name -> what is done to the rows before anybody sees them; columns and order stay.
        name: says which guard this is, where several share a snapshot's engine.
    """

    def __init__(self, whole: Snapshot, given: frozenset[str], filtered: Mapping[str, Filter], name: str) -> None:
        self.token = whole.token
        self.version = whole.version
        self.at = whole.at
        self.uploads = []
        self._whole = whole
        self._given = given
        self._filtered = filtered
        self._name = name
        self._made: dict[Any, Any] = {}
        self._answers = Memory(MOST_ANSWERS)

    @property
    def example_tables(self) -> tuple[str, ...]:
        """As the whole snapshot says: that something is made up is told to everybody."""
        return self._whole.example_tables

    def table(self, name: str) -> ir.Table:
        """As `Snapshot.table`.

        Raises:
            AccessError: the table is not given out.
        """
        if name in self._filtered:
            return self._whole.kept(f"{self._name}_{name}", lambda: self._filter(name))
        self._check(name)
        return self._whole.table(name)

    def at_hand(self, _: str) -> None:
        """Nothing: whoever asks goes on to `table`, which gives out no more than it is told to."""

    def frame(self, name: str) -> pd.DataFrame:
        """As `Snapshot.frame`.

        Raises:
            AccessError: the table is not given out.
        """
        if name in self._filtered:
            return self._filtered[name](self._whole.frame(name))
        self._check(name)
        return self._whole.frame(name)

    def first_named(self, name: str, column: str) -> list[str]:
        """As `Snapshot.first_named`.

        Raises:
            AccessError: the table is not given out as it is.
        """
        self._check(name)
        return self._whole.first_named(name, column)

    def run_arrow(self, expression: ir.Table) -> pa.Table:
        """The rows of an expression, which can only be made from tables that were given."""
        return self._whole.run_arrow(expression)

    def once(self, make: Callable[[Snapshot], T], of: Collection[str] = ()) -> T:
        """As `Snapshot.once`, shared with nobody: others may see more of the same tables."""
        return super().once(make)

    def again(self, function: Callable[..., T], *arguments: Hashable, of: Collection[str] = ()) -> T:
        """As `Snapshot.again`, shared with nobody either."""
        return super().again(function, *arguments)

    def kept(self, name: str, make: Callable[[], ir.Table | pa.Table], of: Collection[str] = ()) -> ir.Table:
        """The expression itself, each time anew: what the whole snapshot keeps may hold more than is given here."""
        made = make()
        return made if isinstance(made, ir.Table) else ibis.memtable(made)

    def rolled(self, name: str, make: Callable[..., ir.Table | pa.Table], of: Collection[str]) -> ir.Table:
        """As `kept`, of what is given here."""
        return self.kept(name, lambda: make(self), of)

    def stored(self, name: str) -> NoReturn:
        """Refused: rows that no longer count are nobody else's business.

        Raises:
            AccessError: always.
        """
        raise AccessError(texts.NOT_OPEN, texts.OPEN_REMEDY)

    def _check(self, name: str) -> None:
        if name not in self._given:
            raise AccessError(texts.NOT_OPEN, texts.OPEN_REMEDY)

    def _filter(self, name: str) -> pa.Table:
        rows = self._whole.run_arrow(self._whole.table(name))
        kept = self._filtered[name](to_frame(rows))
        columns = [*TABLES[name].names, "upload_id", "example"]
        return pa.Table.from_pandas(kept[columns], schema=rows.schema.remove_metadata(), preserve_index=False)
