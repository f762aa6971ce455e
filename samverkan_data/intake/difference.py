"""The difference that a file would make."""

from dataclasses import dataclass, field

import pandas as pd
import pyarrow as pa

from samverkan_data.errors import RefusedError
from samverkan_data.findings import count_errors
from samverkan_data.formats import number
from samverkan_data.intake.differing import stored_differing
from samverkan_data.intake.hanging import told_lost
from samverkan_data.intake.inspection import Inspection
from samverkan_data.lake import Counts, Preview, Snapshot, Tried
from samverkan_data.query.comparison import MOST_CHANGES, compare_rows, count_by_area
from samverkan_data.query.identity import find_moved
from samverkan_data.query.references import Hanging, lost_references
from samverkan_data.query.removal import find_removed_keys
from samverkan_data.received import LEAVE_OUT
from samverkan_data.schema import TABLES
from samverkan_data.texts import lake as texts

NOTHING = pa.table({})


@dataclass(frozen=True)
class Difference:
    """What publishing a file would do to the stored rows of its table.

    Args:
        new: rows with a key that is not stored.
        changed: rows with another value than the stored one; `finalised` of them go from preliminary to final. An
            incident that its system now has in another municipality is one of them.
        removed: stored rows that go away; only where the file replaces, or somebody has said that stored sums do.
        needs_replace: changed rows that are refused unless the file says that it replaces.
        first_changed: key of the first of them, as text.
        changes: see `query.comparison.Comparison`; `told_changes` says them as a person does.
        by_area: `area_code`, `before`, `after` for the areas the file touches.
        removed_keys: keys of the removed rows, and of the incidents that have moved.
        version: ledger version that the file was compared with.
        lost: what else refers to register rows that go away, which stops the file.
    """

    new: int
    changed: int
    unchanged: int
    removed: int
    finalised: int
    needs_replace: int
    first_changed: str
    changes: pd.DataFrame = field(repr=False)
    by_area: pd.DataFrame = field(repr=False)
    removed_keys: pa.Table = field(repr=False)
    version: int
    lost: tuple[Hanging, ...] = ()

    @property
    def counts(self) -> Counts:
        """The counts that the history keeps."""
        return Counts(self.new, self.changed, self.unchanged, self.removed)


def compare(inspection: Inspection, snapshot: Snapshot, replace: bool = False) -> Difference:
    """Compare an accepted file with what is published.

    Raises:
        RefusedError: the file has errors, so there are no rows to compare.
    """
    check_accepted(inspection)
    table, rows = inspection.table, inspection.checked.rows
    found = compare_rows(snapshot, table, rows)
    moved = find_moved(snapshot, rows) if table == "incidents" else NOTHING
    gone = find_removed_keys(snapshot, table, rows, inspection.name) if replace else NOTHING
    sums = stored_differing(snapshot, rows) if inspection.sums == LEAVE_OUT and table == "incidents" else NOTHING
    removed_keys = _keys(table, rows, gone, moved, sums)
    removed = removed_keys.num_rows - moved.num_rows
    first = found.first_changed or next(iter(moved.column("incident_id").to_pylist() if moved.num_rows else []), "")
    tried = tried_on(snapshot, inspection, removed_keys)
    lost = tuple(lost_references(snapshot, tried)) if removed_keys.num_rows and TABLES[table].label else ()
    return Difference(
        found.new - moved.num_rows, found.changed + moved.num_rows, found.unchanged, removed, found.finalised,
        found.changed + moved.num_rows - found.finalised, first, _with_moves(found.changes, moved),
        count_by_area(snapshot, table, rows, removed_keys), removed_keys, snapshot.version, lost,
    )  # fmt: skip


def _keys(table: str, rows: pa.Table, *parts: pa.Table) -> pa.Table:
    """The keys of the parts, each once."""
    none = rows.schema.empty_table().select(TABLES[table].key)
    joined = pa.concat_tables(
        [none, *(part.select(none.column_names).cast(none.schema) for part in parts if part.num_rows)]
    )
    return joined.group_by(none.column_names).aggregate([])


def _with_moves(changes: pd.DataFrame, moved: pa.Table) -> pd.DataFrame:
    """The changed cells with one more for each incident that has moved."""
    if not moved.num_rows:
        return changes
    cells = {"key": "incident_id", "old": "area_code_old", "new": "area_code"}
    told = pd.DataFrame({name: moved.column(column).to_pylist() for name, column in cells.items()}, dtype="str")
    return pd.concat([changes, told.assign(column="area_code")[changes.columns]], ignore_index=True).head(MOST_CHANGES)


def preview(inspection: Inspection, difference: Difference, snapshot: Snapshot) -> Preview:
    """The picture as it would be if the file were published; nothing is stored."""
    return tried_on(snapshot, inspection, difference.removed_keys)


def tried_on(snapshot: Snapshot, inspection: Inspection, removed_keys: pa.Table) -> Preview:
    """The picture with the file's rows, and without those that it takes away."""
    checked = inspection.checked
    return Preview(snapshot, Tried(inspection.table, checked.rows, removed_keys, checked.additions, inspection.covers))


def check_accepted(inspection: Inspection) -> None:
    """Whether a file may be published.

    Raises:
        RefusedError: it has errors; names how many and the first.
    """
    if inspection.accepted:
        return
    first = next(finding for finding in inspection.findings if finding.severity == "error")
    problem = first.message if first.row is None else texts.AT_ROW.format(row=first.row, message=first.message)
    raise RefusedError(
        texts.NOT_ACCEPTED.format(
            file=inspection.name, errors=number(count_errors(inspection.findings)), problem=problem
        ),
        first.remedy or texts.CORRECT_FILE,
    )


def check_replaces(inspection: Inspection, difference: Difference, replace: bool) -> None:
    """Whether the file may change what it changes. A preliminary figure becoming final needs no word.

    Raises:
        RefusedError: it changes stored values and does not say that it replaces, or others refer to what it takes away.
    """
    if difference.lost:
        raise RefusedError(told_lost(difference.lost), texts.KEEP_REFERRED)
    if replace or not difference.needs_replace:
        return
    text = texts.WOULD_CHANGE["one" if difference.needs_replace == 1 else "many"]
    message = text.format(file=inspection.name, rows=number(difference.needs_replace), key=difference.first_changed)
    raise RefusedError(message, texts.REPLACE)
