"""Register rows that came to the program after a lake began: given to the lake as an upload of their own.

A lake of an earlier version must read the same files as a fresh one. The rows are published like any others, signed and
told in the history, so older versions of the picture stand, and whoever does not want them takes them back. The lake's
own rows go before: a key that anybody else has changed, renamed or taken away is left as it is.
"""

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from samverkan_data.checking.names import spelling
from samverkan_data.errors import RefusedError
from samverkan_data.intake.inspection import Inspection
from samverkan_data.intake.starter import inspect_files, rows_for
from samverkan_data.lake import Counts, Lake, NewUpload, Snapshot
from samverkan_data.lake.began import SIGNATURES, StarterFile, lacks_shipped, register_files
from samverkan_data.query.places import areas_of
from samverkan_data.query.settings import home_area
from samverkan_data.schema import TABLES, Column, Table
from samverkan_data.settings import Settings
from samverkan_data.texts import lake as texts
from samverkan_data.tree import Tree

Row = dict[str, Any]
Codes = Mapping[str, Collection[str]]
GROUP = {"areas": "kind", "categories": "tree"}
"""Within which rows of a register a name must be one row's."""


@dataclass(frozen=True)
class _Own:
    """A register as the lake has it, by key: the current rows, every key that ever was, what the program gave it."""

    rows: dict[str, Row]
    ever: set[str]
    given: dict[str, Row] = field(default_factory=dict)


def renew_registers(lake: Lake, settings: Settings) -> None:
    """Publish the shipped register rows that the lake lacks, or still has as an earlier version of the program gave.

    Nothing happens where all is there. A lake that cannot be written to is left as it is.
    """
    files = lacks_shipped(lake, settings.starter)
    batch = find_renewals(files, settings, lake.snapshot()) if files else []
    if batch:
        with suppress(RefusedError, OSError):  # another process was first, or nobody may write here
            lake.publish(batch, texts.RENEWED)


def find_renewals(files: Collection[StarterFile], settings: Settings, snapshot: Snapshot) -> list[NewUpload]:
    """The uploads that give a lake what it lacks of the files."""
    registers = [table for table in TABLES.values() if table.label]
    known = {table.name: set(snapshot.frame(table.name)[table.code]) for table in registers}
    shipped = register_files(settings.starter)
    areas, batch = areas_of(snapshot), []
    homes = {home_area(snapshot), *(areas.part_of(code) for code in areas.names)}
    for file, inspection in zip(shipped, inspect_files(shipped, settings.current_date()), strict=True):
        table, own = TABLES[file.table], _own(snapshot, TABLES[file.table])
        offered = rows_for(file.table, inspection.checked.rows, homes).to_pylist()
        rows = _renewed(table, offered, own, known) if file in files else []
        known[file.table] |= {row[table.code] for row in rows}
        if rows:
            batch.append(_new_upload(inspection, rows, sum(row[table.code] not in own.rows for row in rows), snapshot))
    return batch


def _new_upload(inspection: Inspection, rows: list[Row], new: int, snapshot: Snapshot) -> NewUpload:
    typed = pa.Table.from_pylist(rows, inspection.checked.rows.schema)
    counts = Counts(new=new, changed=len(rows) - new)
    return NewUpload(
        inspection.table, typed, inspection.content, inspection.name, inspection.format, counts, snapshot.version
    )


def _own(snapshot: Snapshot, table: Table) -> _Own:
    with snapshot.stored(table.name) as stored:
        every = snapshot.run_arrow(stored.order_by("position")).to_pylist()
    signed = {upload.upload_id for upload in snapshot.uploads if upload.by in SIGNATURES}
    newest = {row[table.code]: row for row in every}
    given = {row[table.code]: row for row in every if row["upload_id"] in signed and not row["removed"]}
    return _Own({code: row for code, row in newest.items() if not row["removed"]}, set(newest), given)


def _renewed(table: Table, shipped: Iterable[Row], own: _Own, known: Codes) -> list[Row]:
    """The shipped rows that the lake gets, without names that others of its rows have."""
    wanted = {row[table.code]: row for row in shipped if _is_wanted(table, row, own)}
    taken = [row for code, row in own.rows.items() if code not in wanted]
    rows = {code: left for code, row in wanted.items() if (left := _without_names(table, row, taken))}
    rows = {code: row for code, row in rows.items() if not _same(table, row, own.rows.get(code))}
    while lost := [code for code, row in rows.items() if not _holds(table, row, {**own.rows, **rows}, known)]:
        rows = {code: row for code, row in rows.items() if code not in lost}
    return list(rows.values())


def _is_wanted(table: Table, row: Row, own: _Own) -> bool:
    """Whether nobody but the program has said anything about the row."""
    code = row[table.code]
    return code not in own.ever or (code in own.rows and _same(table, own.rows[code], own.given.get(code)))


def _same(table: Table, one: Row, other: Row | None) -> bool:
    return other is not None and all(one[name] == other[name] for name in table.names)


def _without_names(table: Table, row: Row, taken: Iterable[Row]) -> Row | None:
    """The row without other names that are taken; nothing where its own name is."""
    group = GROUP.get(table.name, "")
    names = {
        spelling(name) for other in taken if not group or other[group] == row[group] for name in _names(table, other)
    }
    if spelling(row[table.label]) in names:
        return None
    if "aliases" not in table.names:
        return row
    left = [name for name in (row["aliases"] or "").split("|") if spelling(name) not in names]
    return {**row, "aliases": "|".join(left) or None}


def _names(table: Table, row: Row) -> list[str]:
    return [row[table.label], *(name for name in (row.get("aliases") or "").split("|") if name)]


def _codes(column: Column, cell: str | None) -> list[str]:
    """The codes that a cell refers to."""
    return [code for code in (cell or "").split("|" if column.kind == "list" else None) if code]


def _holds(table: Table, row: Row, register: Mapping[str, Row], known: Codes) -> bool:
    """Whether what the row refers to is there, and it does not lie in itself."""
    named = [
        (column, code) for column in table.columns if column.refers_to for code in _codes(column, row[column.name])
    ]
    is_whole = all(
        code in (register if column.refers_to == table.name else known[column.refers_to]) for column, code in named
    )
    return is_whole and not Tree({code: one.get("parent") for code, one in register.items()}).is_circular(
        row[table.code]
    )
