"""Two people's words about one row: what both can keep, and what only people can choose between."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from samverkan_data.intake.editing.row_texts import Key, Texts


@dataclass(frozen=True)
class Edit:
    """What somebody has done to one row of a register.

    Args:
        table: name of the schema's table.
        key: of the row as it was, in the order of the table's key; empty for a new row.
        values: column -> text, as a file may hold it; columns that are not named stay as they are.
        removes: the row goes away.
    """

    table: str
    key: Key = ()
    values: Texts = field(default_factory=dict)
    removes: bool = False


@dataclass(frozen=True)
class Conflict:
    """A row that two people have changed in the same columns, or that one has removed.

    Args:
        edit: which of the edits, from 0.
        columns: those that both have changed; none where one of them has removed the row.
        before: the row as it was for both.
        mine: as it would be; None where this edit removes it.
        theirs: as it is now; None where somebody has removed it.
        by, at: who was first, and when, UTC; empty where it is not known.
    """

    edit: int
    table: str
    key: Key
    columns: tuple[str, ...]
    before: Texts
    mine: Texts | None
    theirs: Texts | None
    by: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Merged:
    """The row as it should be, None where it goes away; or the columns that are in dispute."""

    row: Texts | None = None
    is_changed: bool = False
    disputed: tuple[str, ...] = ()
    is_disputed: bool = False


def merge(edit: Edit, before: Texts, now: Texts | None) -> Merged:
    """Lay an edit of a row beside what has happened to the row since.

    Args:
        edit: what somebody wants.
        before: the row that they saw.
        now: the row as it is; None where somebody has removed it.
    """
    mine = {name: text for name, text in edit.values.items() if text != before.get(name, "")}
    theirs = _changed(before, now or {})
    if edit.removes:
        return Merged(None, now is not None, tuple(theirs), now is not None and bool(theirs))
    if now is None:
        return Merged(None, False, (), bool(mine))
    disputed = tuple(name for name in mine if name in theirs and mine[name] != theirs[name])
    changes = any(text != now.get(name, "") for name, text in mine.items())
    return Merged({**now, **mine}, changes, disputed, bool(disputed))


def _changed(before: Texts, now: Texts) -> Mapping[str, str]:
    return {name: text for name, text in now.items() if text != before.get(name, "")}
