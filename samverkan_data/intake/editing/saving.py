"""Saving edits: as often as somebody else is first, the plan is made anew from what is stored then."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from samverkan_data.access import check_can, right_to_write
from samverkan_data.errors import AccessError, ConflictError, UnknownNameError
from samverkan_data.formats import listed
from samverkan_data.intake.editing.merging import Conflict, Edit
from samverkan_data.intake.editing.plan import Part, Plan, rows_where
from samverkan_data.intake.editing.row_texts import Key, rows_by_key, typed_keys, typed_texts, write_rows
from samverkan_data.intake.editing.told import Told
from samverkan_data.intake.signing import signed
from samverkan_data.lake import EDITED, Counts, Lake, NewUpload, Upload
from samverkan_data.lake.attempts import attempts
from samverkan_data.schema import TABLES
from samverkan_data.texts import access as access_texts
from samverkan_data.texts import editing as texts
from samverkan_data.texts import lake as lake_texts

EDITABLE = tuple(table.name for table in TABLES.values() if table.kind == "register" and table.label)
"""The tables whose rows are written on pages: every register that others refer to by code."""


@dataclass(frozen=True)
class Outcome:
    """What came of saving.

    Args:
        version: the lake's version afterwards, which shows what was saved.
        keys: of each edit its row's key; empty where it has none.
        uploads: what was stored; none where nothing needed to be.
        told: errors and warnings, each with its edit and column.
        conflicts: rows that somebody else has changed since; nothing was stored.
    """

    version: int
    keys: tuple[Key, ...]
    uploads: tuple[Upload, ...] = ()
    told: tuple[Told, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @property
    def is_saved(self) -> bool:
        """Whether what was written is stored, by this save or before it."""
        return not self.conflicts and not any(told.is_error for told in self.told)


def save_rows(lake: Lake, edits: Sequence[Edit], by: str, *, based_on: int, today: date, batch: str = "") -> Outcome:
    """Save edits of registers as one version: all of them, or none.

    They are checked by the same schema, references and gate as a file. Only the rows named are touched; of a row that
    somebody else has changed since `based_on`, other columns are merged and the same column is a conflict.

    Args:
        lake: where to.
        edits: rows to change, add or remove; tables are checked in the order in which they are first named, so that a
            row may refer to a new one of a table before its own.
        by: who writes.
        based_on: the version that they saw.
        today: as everywhere.
        batch: what this is a part of, as a person calls it: everything with one label is one line in the history.

    Raises:
        UnknownNameError: a table that is not edited so, or no such version.
        AccessError: the right to write rows of a table is not held, or not in the row's area.
        RefusedError: `by` is empty, or it or `batch` holds personal data.
        ConflictError: others write all the time; try again.
    """
    _check_editable(edits)
    _check_may_write(lake, edits, based_on)
    name, label = signed(by), signed(batch)
    for _ in attempts():
        plan = Plan(lake.of_installation, edits, based_on, today)
        keys = tuple(plan.keys.get(place, ()) for place in range(len(edits)))
        if plan.is_stopped or not plan.parts:
            version = plan.snapshot.version
            return Outcome(version, keys, told=tuple(plan.told), conflicts=tuple(plan.conflicts))
        new = [upload for part in plan.parts for upload in _uploads(part, plan.snapshot.version, label)]
        try:
            stored = lake.publish(new, name)
        except ConflictError:
            continue
        return Outcome(stored[0].version, keys, tuple(stored), tuple(plan.told))
    raise ConflictError(texts.STILL_MOVING, lake_texts.WAIT)


def _check_editable(edits: Sequence[Edit]) -> None:
    for edit in edits:
        if edit.table not in EDITABLE:
            remedy = texts.EDITABLE_ARE.format(names=listed(EDITABLE, len(EDITABLE)))
            raise UnknownNameError(texts.NOT_EDITABLE.format(name=edit.table), remedy)


def _check_may_write(lake: Lake, edits: Sequence[Edit], based_on: int) -> None:
    """Before anything is said of a row; `Lake.publish` weighs what becomes of it too."""
    for edit in edits:
        check_can(lake.person, right_to_write(edit.table, on_page=True))
    if lake.person.bounds is None:
        return
    seen = [lake.snapshot(), lake.snapshot(based_on or None)]
    for edit in edits:
        if edit.key and not any(edit.key in rows_by_key(one, edit.table) for one in seen):
            raise AccessError(access_texts.OTHER_AREA, access_texts.OWN_AREAS)


def _uploads(part: Part, version: int, batch: str) -> Iterator[NewUpload]:
    """The rows as they are stored: what was example data goes on being it, in an upload of its own."""
    for example in (False, True):
        rows = rows_where(part, example=example)
        gone = typed_keys([key for key, was in part.removed if was == example], part.table)
        if rows.num_rows or gone.num_rows:
            of = [row for row in part.of if row.example == example]
            moved = sum(bool(row.old) for row in of)
            counts = Counts(new=len(of) - moved, changed=moved, removed=gone.num_rows)
            content = write_rows(part.table, typed_texts(rows, part.table))
            file = texts.EDIT_FILE.format(table=part.table.title)
            yield NewUpload(part.table.name, rows, content, file, EDITED, counts, version, gone, example, batch=batch)
