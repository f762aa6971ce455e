"""Counts that look like sums of others and differ from them, when a file is laid beside what is stored: what to do.

Somebody says it: that the sums hold, so that what they have beyond their parts is counted too (`COUNT_REST`), or that
they are left out (`LEAVE_OUT`): those of the file are then not stored and the stored ones go away with it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa

from samverkan_data.findings import Finding
from samverkan_data.formats import listed, number
from samverkan_data.lake import Snapshot
from samverkan_data.query.cells_at_hand import CELL
from samverkan_data.query.sums import named_totals, stored_totals
from samverkan_data.received import LEAVE_OUT
from samverkan_data.schema import TABLES

SHOWN = 5
SERIES = ["source", "category", "area_code"]


@dataclass(frozen=True)
class Differing:
    """Sums that differ and did not before the file: in words, their cells, and whether others of each were stored so.

    `cells` has the columns of `rollup.CELL`, and `settled`: somebody has said before that sums of the area and the
    category hold beside their parts.
    """

    told: tuple[str, ...]
    cells: pd.DataFrame

    @property
    def asked(self) -> list[str]:
        """Those that nobody has answered for."""
        return [text for text, is_settled in zip(self.told, self.cells["settled"], strict=True) if not is_settled]


def find_differing(snapshot: Snapshot, rows: pa.Table) -> Differing:
    """What the rows of a file make differ from its parts, with what is stored."""
    before, after = stored_totals(snapshot), named_totals(snapshot, rows)
    known, series = (set(before.cells[names].itertuples(index=False, name=None)) for names in (CELL, SERIES))
    is_new = [cell not in known for cell in after.cells[CELL].itertuples(index=False, name=None)]
    cells = after.cells[np.array(is_new, dtype=bool)]
    settled = [one in series for one in cells[SERIES].itertuples(index=False, name=None)]
    told = tuple(text for text, one in zip(after.differing, is_new, strict=True) if one)
    return Differing(told, cells.assign(settled=settled))


def findings_of(found: Differing, said: str) -> Iterator[Finding]:
    """An error for what nobody has answered for, else what becomes of the sums."""
    asked = [] if said else found.asked
    answered = [text for text in found.told if text not in asked]
    for told, code in ((asked, "total_differs_stored"), (answered, _answered(said))):
        if told:
            yield Finding(code, value=number(len(told)), detail=listed(dict.fromkeys(told), SHOWN))


def without_differing(snapshot: Snapshot, rows: pa.Table) -> pa.Table:
    """The rows of a file without its own sums that differ."""
    gone = set(find_differing(snapshot, rows).cells[CELL].itertuples(index=False, name=None))
    cells = rows.select(CELL).to_pandas().itertuples(index=False, name=None)
    return rows.filter(pa.array([cell not in gone for cell in cells], pa.bool_()))


def stored_differing(snapshot: Snapshot, rows: pa.Table) -> pa.Table:
    """Keys of the stored sums that the rows of a file differ from, and do not hold themselves."""
    key = list(TABLES["incidents"].key)
    cells = find_differing(snapshot, rows).cells[CELL]
    with snapshot.beside(pa.Table.from_pandas(cells, preserve_index=False)) as gone, snapshot.beside(rows) as incoming:
        stored = snapshot.table("incidents")
        return snapshot.run_arrow(stored.semi_join(gone, CELL).anti_join(incoming, key).select(*key))


def _answered(said: str) -> str:
    return "total_taken_out" if said == LEAVE_OUT else "total_rest_counted"
