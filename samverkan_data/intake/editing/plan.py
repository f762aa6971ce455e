"""What saving edits would do: rows merged with what others have done since, checked one table after another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking import Checked, check
from samverkan_data.intake.editing.merging import Conflict, Edit, merge
from samverkan_data.intake.editing.new_ids import makes_id, new_id
from samverkan_data.intake.editing.row_texts import Key, StoredRow, Texts, key_of, rows_by_key, typed_keys, typed_texts
from samverkan_data.intake.editing.told import FIRST_ROW, Told, told_findings, told_lacking
from samverkan_data.intake.hanging import told_lost
from samverkan_data.intake.inspection import registers_known
from samverkan_data.lake import Lake, Preview, Snapshot, Tried
from samverkan_data.query.references import Hanging, lost_references
from samverkan_data.received import OWN_FORMAT, Recognised, make_text_table
from samverkan_data.schema import TABLES, Table
from samverkan_data.texts import editing as texts


@dataclass(frozen=True)
class Row:
    """What becomes of the row of an edit.

    Args:
        edit: which of the edits.
        texts: the row as it should be; None where it goes away.
        old: its key as stored; empty for a new row.
        example: it is an example row.
    """

    edit: int
    texts: Texts | None
    old: Key = ()
    example: bool = False


@dataclass(frozen=True)
class Part:
    """The rows of one table that are to be stored: typed, each with its row, and keys that go away."""

    table: Table
    rows: pa.Table
    of: tuple[Row, ...]
    removed: tuple[tuple[Key, bool], ...]


@dataclass
class Plan:
    """What saving would do to a version.

    Args:
        lake: where to.
        edits: what somebody wants.
        based_on: the version that they saw.
        today: as everywhere.
    """

    lake: Lake
    edits: Sequence[Edit]
    based_on: int
    today: date
    told: list[Told] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    keys: dict[int, Key] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.snapshot = self.lake.snapshot()
        self.before = self.lake.snapshot(self.based_on) if self.based_on else self.snapshot
        rows: dict[str, list[Row]] = {}
        for place, edit in enumerate(self.edits):
            rows.setdefault(edit.table, []).extend(self._meet(place, _trimmed(edit)))
        if not self.conflicts:
            self._check(rows)

    @property
    def is_stopped(self) -> bool:
        """Whether nothing may be stored."""
        return bool(self.conflicts) or any(told.is_error for told in self.told)

    @cached_property
    def _taken(self) -> dict[str, set[str]]:
        return {}

    def _meet(self, place: int, edit: Edit) -> Iterator[Row]:
        """The row of an edit after what others have done since; nothing where nothing is left to do."""
        now, before = rows_by_key(self.snapshot, edit.table), rows_by_key(self.before, edit.table)
        if not edit.key:
            yield from self._new(place, edit, now, before)
            return
        self.keys[place] = edit.key
        seen, current = before.get(edit.key) or now.get(edit.key), now.get(edit.key)
        if seen is None:
            self.told.append(Told(place, "", "error", f"{texts.NO_ROW} {texts.NO_ROW_REMEDY}", "no_row"))
            return
        merged = merge(edit, seen.texts, current.texts if current else None)
        if merged.is_disputed:
            self.conflicts.append(self._conflict(place, edit, seen, current, merged.disputed))
        elif merged.is_changed and current:
            yield Row(place, merged.row, edit.key, current.example)

    def _conflict(
        self, place: int, edit: Edit, seen: StoredRow, current: StoredRow | None, columns: Sequence[str]
    ) -> Conflict:
        mine = None if edit.removes else {**seen.texts, **edit.values}
        theirs = current.texts if current else None
        conflict = Conflict(place, edit.table, edit.key, tuple(columns), seen.texts, mine, theirs)
        later = [one for one in self.snapshot.uploads if one.table == edit.table and one.version > self.before.version]
        said = [one for one in later if (one.upload_id == current.upload_id if current else one.rows_removed)]
        return replace(conflict, by=said[-1].by, at=said[-1].at) if said else conflict

    def _new(
        self, place: int, edit: Edit, now: Mapping[Key, StoredRow], before: Mapping[Key, StoredRow]
    ) -> Iterator[Row]:
        """A new row with a code; nothing where the same words have come since, as when somebody saves twice."""
        table = TABLES[edit.table]
        if not makes_id(table) or edit.values.get(table.code):
            yield Row(place, edit.values)
            return
        own = {one.name: edit.values.get(one.name) or one.default for one in table.columns if one.name != table.code}
        for key, row in now.items():
            if key not in before and all(row.texts[name] == text for name, text in own.items()):
                self.keys[place] = key
                return
        taken = self._taken.setdefault(edit.table, self.lake.ever(edit.table, table.code))
        code = new_id(table, edit.values.get(table.label, ""), taken)
        taken.add(code)
        yield Row(place, {**edit.values, table.code: code})

    def _check(self, rows: Mapping[str, Sequence[Row]]) -> None:
        """Check the tables in the order that they were named, each beside what the ones before would make."""
        tried: Snapshot = self.snapshot
        for name, of in rows.items():
            part = self._part(TABLES[name], of, tried)
            if part.rows.num_rows or part.removed:
                self.parts.append(part)
                gone = typed_keys([key for key, _ in part.removed], part.table)
                tried = Preview(tried, Tried(name, part.rows, gone))
        if any(part.removed for part in self.parts):
            self.told += [self._referred(one) for one in lost_references(self.snapshot, tried)]

    def _part(self, table: Table, of: Sequence[Row], tried: Snapshot) -> Part:
        kept = [row for row in of if row.texts is not None]
        removed = {row.old: row.example for row in of if row.texts is None}
        rows = pa.table({})
        if kept:
            checked = check_rows(table, [row.texts or {} for row in kept], tried, self.today)
            rows = checked.rows
            self.told += told_findings(checked.findings, table, [row.edit for row in kept])
            self.told += [told for row in kept for told in told_lacking(table, row.texts or {}, row.edit)]
            kept, rows = self._with_own_keys(table, kept, rows)
            removed |= {row.old: row.example for row in kept if row.old and row.old != self.keys[row.edit]}
        return Part(table, rows, tuple(kept), tuple(removed.items()))

    def _with_own_keys(self, table: Table, kept: Sequence[Row], rows: pa.Table) -> tuple[list[Row], pa.Table]:
        """The rows without those that are stored as they are; one that has another's key is told."""
        now, stays = rows_by_key(self.snapshot, table.name), []
        for row, stored in zip(kept, typed_texts(rows, table), strict=True):
            self.keys[row.edit] = key = key_of(table, stored)
            stays.append(not (key in now and now[key].texts == stored))
            if stays[-1] and key != row.old and key in now:
                self.told.append(_key_taken(row.edit, table, key))
        return [row for row, stay in zip(kept, stays, strict=True) if stay], rows.filter(pa.array(stays, pa.bool_()))

    def _referred(self, lost: Hanging) -> Told:
        """That something refers to a row that would go away, told of the edit that takes it."""
        takers = [
            place for place, edit in enumerate(self.edits) if edit.table == lost.register and _code(edit) in lost.codes
        ]
        message = f"{texts.STILL_REFERRED.format(lost=told_lost([lost]))} {texts.STILL_REFERRED_REMEDY}"
        return Told(takers[0] if takers else None, "", "error", message, "still_referred")


def check_rows(table: Table, rows: Sequence[Texts], snapshot: Snapshot, today: date) -> Checked:
    """Rows checked as those of a file with exactly the table's headers, which nobody needs to recognise."""
    names = [column.name for column in table.file_columns]
    columns = [[row.get(name, "") for row in rows] for name in names]
    headers = [column.header for column in table.file_columns]
    text = make_text_table(headers, columns, range(FIRST_ROW, FIRST_ROW + len(rows)))
    mapping = {name: place for place, name in enumerate(names)}
    recognised = Recognised(OWN_FORMAT, table.name, text, mapping, source=text, sources=(text,))
    return check(recognised, registers_known(snapshot), today, "")


def _trimmed(edit: Edit) -> Edit:
    return replace(edit, values={name: text.strip() for name, text in edit.values.items()})


def _code(edit: Edit) -> str:
    """The code that others know the row by; empty for a new row."""
    table = TABLES[edit.table]
    return dict(zip(table.key, edit.key, strict=False)).get(table.code, "")


def _key_taken(edit: int, table: Table, key: Key) -> Told:
    told = texts.KEY_TAKEN.format(header=table.column(table.code).header, key=texts.KEY_PART.join(key))
    return Told(edit, table.code, "error", f"{told} {texts.KEY_TAKEN_REMEDY}", "key_taken")


def rows_where(part: Part, *, example: bool) -> pa.Table:
    """The rows of a part that are example rows, or those that are not."""
    return part.rows.filter(pc.equal(pa.array([row.example for row in part.of], pa.bool_()), example))
