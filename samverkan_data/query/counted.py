"""Counts of incidents worked out in the process, where the picture's cells are few: the engine is asked for them once.

Every new period would be a new question to the engine, which takes longer to put together than to add up some
hundred thousand counts.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray

from samverkan_data.lake import Snapshot
from samverkan_data.lake.frames import to_frame
from samverkan_data.query.rollup import SUMS_OF, are_months, incident_rows
from samverkan_data.query.time import last_day

MOST_CELLS = 300_000
CELL = ["source", "category", "area_code"]
ODD_DAYS = ((date(2000, 1, 2), date(2000, 1, 2)),)
"""A period that is no whole months, as any other such."""
Period = tuple[date, date]
Days = NDArray[np.datetime64]


class Cells(NamedTuple):
    """`kinds`: each different `CELL` once. Of every cell: `kind`, its place there; `first` and `last`, days.

    `dated`: it is known to the month or better; `number` is its count.
    """

    kinds: pd.DataFrame
    kind: NDArray[np.int64]
    first: Days
    last: Days
    dated: NDArray[np.bool_]
    number: NDArray[np.int64]

    def within(self, start: date, end: date) -> NDArray[np.bool_]:
        """The cells that happened from the first day to the last, for certain; as `time.within`."""
        within: NDArray[np.bool_] = (self.first >= np.datetime64(start)) & (self.last <= np.datetime64(end))
        return within


def few_cells(snapshot: Snapshot, periods: Sequence[Period]) -> Cells | None:
    """The cells that give the right sums over the periods; None where they are so many that the engine is asked."""
    return snapshot.again(_cells, are_months(periods), of=SUMS_OF)


def per_period(cells: Cells, periods: Sequence[Period]) -> pd.DataFrame:
    """Of every area: `source`, `category`, `area_code` and a column of counts for each period, named by its place."""
    sums = {}
    for place, period in enumerate(periods):
        rows = cells.within(*period)
        found = np.bincount(cells.kind[rows], cells.number[rows], len(cells.kinds))
        sums[str(place)] = found.astype(np.int64)
    return cells.kinds.assign(**sums)


def per_month(cells: Cells, period: Period, kinds: NDArray[np.bool_]) -> pd.DataFrame:
    """Of the marked kinds: `source`, `category`, `area_code`, `month`, `count`; a month may have several rows."""
    rows = cells.within(*period) & cells.dated & kinds[cells.kind]
    months = cells.first[rows].astype("datetime64[M]").astype("datetime64[us]")
    return cells.kinds.take(cells.kind[rows]).reset_index(drop=True).assign(month=months, count=cells.number[rows])


def _cells(snapshot: Snapshot, whole_months: bool) -> Cells | None:
    rows = incident_rows(snapshot, () if whole_months else ODD_DAYS)
    told = rows.select(
        *CELL, first=rows.occurred_at.date(), last=last_day(rows), dated=rows.precision != "year", count=rows["count"]
    )
    found = snapshot.run_arrow(told.limit(MOST_CELLS + 1))
    if len(found) > MOST_CELLS:
        return None
    first_rows, kind = _kinds(found)
    days = {name: found[name].to_numpy().astype("datetime64[D]") for name in ("first", "last")}
    return Cells(
        to_frame(found.select(CELL).take(first_rows)), kind, **days,
        dated=found["dated"].to_numpy(), number=found["count"].to_numpy(),
    )  # fmt: skip


def _kinds(rows: pa.Table) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """A row of each different `CELL`, and of every row which it is; numbers are told apart faster than texts."""
    key = np.zeros(len(rows), np.int64)
    for name in CELL:
        texts = rows[name].combine_chunks().dictionary_encode("encode")
        key = key * (len(texts.dictionary) + 1) + texts.indices.to_numpy()
    _, first_rows, kind = np.unique(key, return_index=True, return_inverse=True)
    return first_rows, kind
