"""Rows of a small file beside stored ones that are at hand: gone through before an engine has understood the question.

Whoever asks gets None where it is the engine's work, and the same answer as the engine's otherwise
(`tests/unit/query/test_at_hand.py`).
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

MOST_ROWS = 2_000
"""Of a file."""


def is_small(rows: object) -> bool:
    """Whether rows that are laid beside are few, and here."""
    return isinstance(rows, pa.Table) and rows.num_rows <= MOST_ROWS


def with_keys(stored: pa.Table | None, rows: pa.Table, key: Sequence[str]) -> pa.Table | None:
    """The stored rows whose key some of the rows have; one with nothing in a part of it is like none.

    Args:
        stored: as `Snapshot.at_hand` gives them.
        rows: those of a file.
        key: the columns that must be the same.
    """
    return None if stored is None or not is_small(rows) else stored.take(_places(stored, rows, key))


def without_keys(stored: pa.Table, rows: pa.Table, key: Sequence[str]) -> pa.Table:
    """The stored rows that `with_keys` does not give."""
    gone = _places(stored, rows, key)
    return stored.take(np.delete(np.arange(stored.num_rows), gone)) if len(gone) else stored


def cells_of(rows: pa.Table, names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Each row's cells of some columns."""
    return zip(*(rows.column(name).to_pylist() for name in names), strict=True)


def _places(stored: pa.Table, rows: pa.Table, key: Sequence[str]) -> np.ndarray:
    met = reduce(pc.and_, (are_among(stored.column(name), rows.column(name)) for name in key))
    places: np.ndarray = np.flatnonzero(met.to_numpy())
    if not len(places) or len(key) == 1:
        return places
    wanted = set(cells_of(rows, key))
    return places[[one in wanted for one in cells_of(stored.select(key).take(places), key)]]


def are_among(column: pa.ChunkedArray, values: pa.ChunkedArray) -> pa.ChunkedArray:
    """Whether each value is one of some; nothing is like nothing."""
    return pc.is_in(column, value_set=values.cast(column.type).combine_chunks(), skip_nulls=True)
