"""What is seen again in a file that is read in parts: numbers of 64 bits stand for keys, contents and whole rows.

Of fifteen million different rows two have the same number by chance once in 160 000 files.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray

from samverkan_data.checking.incident_ids import CONTENT_HASH
from samverkan_data.database import connect
from samverkan_data.findings import Finding, told_alike

Hashes = NDArray[np.uint64]
Rows = NDArray[np.uint32]
_KEY = "SELECT CASE WHEN {filled} THEN hash({key}) ELSE 0 END AS hashed FROM part"
_TEXT = "SELECT hash(text) AS hashed FROM part"
_CONTENT = f"SELECT {CONTENT_HASH} AS content, ('0x' || left(content, 16))::UBIGINT AS hashed FROM part"


class Seen:
    """Hashes of all parts with their rows; 0 stands for a row that is not like any other."""

    def __init__(self) -> None:
        self._hashes: list[Hashes] = []
        self._rows: list[Rows] = []

    def add(self, hashes: Hashes, rows: pa.Array | pa.ChunkedArray) -> None:
        """The hashes of a part, and the numbers of its rows."""
        self._hashes.append(hashes)
        self._rows.append(rows.to_numpy(zero_copy_only=False).astype(np.uint32))

    def repeats(self) -> tuple[Rows, Rows]:
        """The rows that are like an earlier one, in order, and the first row that each of them is like."""
        hashes = np.concatenate([np.empty(0, np.uint64), *self._hashes])
        different = np.sort(hashes)
        twice = np.unique(different[1:][(different[1:] == different[:-1]) & (different[1:] != 0)])
        at = np.flatnonzero(np.isin(hashes, twice)) if len(twice) else np.empty(0, np.int64)
        rows = np.concatenate([np.empty(0, np.uint32), *self._rows])[at]
        _, first, of = np.unique(hashes[at], return_index=True, return_inverse=True)
        again = first[of] != np.arange(len(at))
        return rows[again], rows[first[of]][again]


def key_hashes(part: pa.Table, key: Sequence[str]) -> Hashes:
    """Of the key of each row; 0 where a column of it is empty."""
    filled = " AND ".join(f'"{name}" IS NOT NULL' for name in key)
    return _hashed(part, _KEY.format(filled=filled, key=", ".join(f'"{name}"' for name in key)))


def text_hashes(texts: pa.Array | pa.ChunkedArray) -> Hashes:
    """Of each text."""
    if not len(texts):
        return np.empty(0, np.uint64)
    return _hashed(pa.table({"text": texts}), _TEXT)


def told_keys(seen: Seen, header: str) -> list[Finding]:
    """An error for each row whose key an earlier row has, as `rules` tells them of a file in one piece."""
    rows, firsts = (found.tolist() for found in seen.repeats())
    told = [Finding("duplicate_key", row, header, "", str(first)) for row, first in zip(rows, firsts, strict=True)]
    return told_alike(told)


class Contents:
    """How often each content without an id has come, so that the n-th one gets n."""

    def __init__(self) -> None:
        self._hashes: Hashes = np.empty(0, np.uint64)
        self._counts: NDArray[Any] = np.empty(0, np.int64)

    def with_ids(self, part: pa.Table) -> pa.Table:
        """The incidents of the next part with an id each, as `fill_incident_ids` gives them to a file in one piece."""
        ids = part.column("incident_id").combine_chunks()
        if not ids.null_count:
            return part
        lacking = ids.is_null()
        with connect() as connection:
            connection.register("part", part.filter(lacking))
            found = connection.sql(_CONTENT).to_arrow_table()
        number = self._number(found.column("hashed").to_numpy())
        contents = found.column("content").to_pylist()
        made = pa.array([f"{content}-{n}" for content, n in zip(contents, number, strict=True)], pa.string())
        return part.set_column(
            part.column_names.index("incident_id"), "incident_id", pa.compute.replace_with_mask(ids, lacking, made)
        )

    def _number(self, hashes: Hashes) -> list[int]:
        """How many of each there are with it, up to it."""
        different, of, counts = np.unique(hashes, return_inverse=True, return_counts=True)
        place = np.searchsorted(self._hashes, different)
        known = place < len(self._hashes)
        known[known] = self._hashes[place[known]] == different[known]
        before = np.zeros(len(different), np.int64)
        before[known] = self._counts[place[known]]
        self._counts[place[known]] += counts[known]
        self._hashes = np.insert(self._hashes, place[~known], different[~known])
        self._counts = np.insert(self._counts, place[~known], counts[~known])
        within: NDArray[Any] = pd.Series(of).groupby(of).cumcount().to_numpy()
        numbers: list[int] = (before[of] + within + 1).tolist()
        return numbers


def _hashed(part: pa.Table, query: str) -> Hashes:
    with connect() as connection:
        connection.register("part", part)
        found: Hashes = connection.sql(query).to_arrow_table().column("hashed").to_numpy()
    return found
