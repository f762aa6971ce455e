"""The picture as of one version: the rows that count, as Ibis tables, and what has been asked of them."""

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from datetime import date, datetime
from secrets import token_hex
from typing import Any, TypeVar
from weakref import ReferenceType, ref

import pyarrow as pa

from samverkan_data.lake.location import Location
from samverkan_data.lake.rolled import RolledRows
from samverkan_data.lake.rollups import Rollups
from samverkan_data.lake.tables import stored_files
from samverkan_data.lake.upload import Upload
from samverkan_data.memory import Memory

MOST_ANSWERS, MOST_SHARED = 60, 24
"""Of one version, and of all that have the same rows of some tables, where an answer may be of every area."""
T = TypeVar("T")


class Snapshot(RolledRows):
    """What is published at a version. It reads a table the first time it is asked for and keeps it in the engine.

    Args:
        location: the lake.
        version: version of the ledger; 0 is an empty lake.
        at: when the version came to be, UTC.
        uploads: the published ones, in the order published.
        engine: where queries run.
        all_new: ids of those that share no key with any before them.
        rollups: where sums of large tables are kept; None keeps none.

    Raises:
        RefusedError: no such engine.
    """

    _beside: tuple[ReferenceType[pa.Table], dict[Any, Any]] | None = None
    """The rows that were last laid beside, and what has been answered of them."""

    def __init__(
        self, location: Location, version: int, at: datetime, uploads: Sequence[Upload], engine: str,
        all_new: Collection[str] = frozenset(), rollups: Rollups | None = None,
    ) -> None:  # fmt: skip
        super().__init__(location, uploads, engine, all_new)
        self._rollups = rollups
        self.token = token_hex(8)
        """Tells snapshots apart, also of one version before and after an erasure."""
        self.version = version
        self.at = at
        self._made: dict[Any, Any] = {}
        self._answers = Memory(MOST_ANSWERS)

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

    def without(self, upload_ids: Collection[str]) -> "Snapshot":
        """The picture as it would be without some of its uploads; nothing is stored."""
        left = [upload for upload in self.uploads if upload.upload_id not in upload_ids]
        return Snapshot(self._location, self.version, self.at, left, self._engine, self._all_new)

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
        stored = self._stored(name).sort_by([("position", "ascending"), ("row", "ascending")])
        return [value for value in dict.fromkeys(stored.column(column).to_pylist()) if value in current]

    def once(self, make: Callable[["Snapshot"], T], of: Collection[str] = ()) -> T:
        """What the function makes of this snapshot; made the first time it is asked for, so nobody may change it.

        Two threads that ask at the same time for the first time may both make it, and both get the same.

        Args:
            make: the function.
            of: the tables that it asks, where it asks nothing else of the version: then versions with the same rows of
                these have the same object.
        """
        if make not in self._made:
            self._made.setdefault(make, self.shared(make, lambda: make(self), of) if of else make(self))
        made: T = self._made[make]
        return made

    def again(self, function: Callable[..., T], *arguments: Hashable, of: Collection[str] = ()) -> T:
        """What the function answers of this snapshot; remembered for the last questions, so nobody may change it.

        Args:
            function: asked of the snapshot.
            arguments: of it.
            of: as in `once`.
        """
        answers = self.shared(("answers", tuple(of)), lambda: Memory(MOST_SHARED), of) if of else self._answers
        return answers.get((function, arguments), lambda: function(self, *arguments))

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

    def _forget_engine(self) -> None:
        """As in `Rows`; what has been answered may hold tables of the engine."""
        super()._forget_engine()
        self._made.clear()
        self._answers.clear()
        self._beside = None
