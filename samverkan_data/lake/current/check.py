"""`current/` against the ledger: whether it has come as far, has the same rows with the same values, nothing erased.

Nothing is written. A file is compared at a time, so the memory that this takes does not grow with the lake.
"""

from collections.abc import Iterator
from time import sleep
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from samverkan_data.errors import StoreError
from samverkan_data.formats import number
from samverkan_data.lake.current.columns import schema_of
from samverkan_data.lake.current.erased import MARK, left_before, tables_on_disk
from samverkan_data.lake.current.job import Names
from samverkan_data.lake.current.keeping import is_of_this_form, needed
from samverkan_data.lake.current.standing import FOLDER, PARTITION, File, Standing, look
from samverkan_data.lake.current.tables import is_by_upload
from samverkan_data.lake.current.wanted import parts, rows_of, whole
from samverkan_data.lake.faults import told_in_words
from samverkan_data.lake.ledger import Ledger, read_ledger
from samverkan_data.lake.location import Location
from samverkan_data.lake.pictures import passing_snapshot
from samverkan_data.schema import TABLES
from samverkan_data.texts import current as texts

if TYPE_CHECKING:
    from samverkan_data.lake.snapshot import Snapshot

TRIES, PAUSE = 4, 0.25
Pair = tuple[File | None, pa.Table | None]
"""A file, and the rows that should be in it."""


def find_problems(location: Location, engine: str) -> list[str]:
    """What is wrong; Swedish sentences with the repair. What somebody is just about to write is waited for a moment."""
    for attempt in range(TRIES):
        ledger = read_ledger(location)
        problems = list(_problems(location, engine, ledger))
        if not problems or (attempt and read_ledger(location).version == ledger.version):
            break
        sleep(PAUSE)
    return problems


def find_notes(location: Location, engine: str) -> list[str]:
    """What cannot be held against the ledger yet, since it is to be written, or was by another program."""
    if not tables_on_disk(location):
        return [texts.NONE_YET] if needed(read_ledger(location)) else []
    return [] if is_of_this_form(look(location, MARK), engine) else [texts.OTHER_FORM]


def differing(location: Location, engine: str) -> dict[str, str]:
    """Table -> what is wrong with it, in Swedish, of those that do not hold what the newest version does."""
    ledger = read_ledger(location)
    snapshot = passing_snapshot(location, engine, ledger, ledger.version)
    found = {name: _wrong(location, snapshot, name) for name in TABLES}
    return {name: problem for name, problem in found.items() if problem}


def unreadable(location: Location) -> list[str]:
    """Tables that cannot be opened at all."""
    return [name for name in (*tables_on_disk(location), MARK) if not _is_readable(location, name)]


def _problems(location: Location, engine: str, ledger: Ledger) -> Iterator[str]:
    names = tables_on_disk(location)
    damaged = unreadable(location)
    yield from (texts.UNREADABLE.format(table=name) for name in damaged)
    if not names or damaged or not is_of_this_form(mark := look(location, MARK), engine):
        return
    for name in names:
        if ledger.last_erasure and left_before(location, look(location, name), ledger.last_erasure):
            yield texts.ERASED_LEFT.format(table=name)
    if mark.version > ledger.version:
        yield f"{texts.AHEAD.format(shown=mark.version)} {texts.MAKE_ANEW}"
    elif mark.version < needed(ledger):
        yield texts.BEHIND.format(shown=mark.version, version=ledger.version)
    else:
        yield from differing(location, engine).values()


def _is_readable(location: Location, name: str) -> bool:
    try:
        look(location, name)
    except StoreError:
        return False
    return True


def _wrong(location: Location, snapshot: "Snapshot", name: str) -> str:
    """What is wrong with a table; nothing where it is as it should be."""
    found, expected, is_same = 0, 0, True
    try:
        for file, rows in (_by_upload if is_by_upload(name) else _one)(snapshot, name, look(location, name)):
            stored = _read(location, name, file) if file else None
            found, expected = found + _count(stored), expected + _count(rows)
            is_same = is_same and stored is not None and rows is not None and _is_same(stored, rows, name)
    except StoreError:
        return texts.UNREADABLE.format(table=name)
    if found != expected:
        return texts.DIFFERS.format(table=name, found=number(found), expected=number(expected))
    return "" if is_same else texts.OTHER_VALUES.format(table=name)


def _one(snapshot: "Snapshot", name: str, standing: Standing) -> Iterator[Pair]:
    rows = whole(snapshot, name, Names(snapshot))
    files = list(standing.files)
    if rows.num_rows:
        yield (files.pop() if files else None), rows
    yield from ((file, None) for file in files)


def _by_upload(snapshot: "Snapshot", name: str, standing: Standing) -> Iterator[Pair]:
    files, labels = {(file.upload_id, file.digest): file for file in standing.files}, Names(snapshot)
    for part, rows in rows_of(snapshot, name, parts(snapshot, name, labels), labels):
        yield files.pop((part.upload_id, part.digest), None), rows
    yield from ((file, None) for file in files.values())


def _count(rows: pa.Table | None) -> int:
    return rows.num_rows if rows is not None else 0


def _read(location: Location, name: str, file: File) -> pa.Table:
    """What a file holds, with the upload whose rows they are."""
    content = location.read(f"{FOLDER}/{name}/{file.path}")
    with told_in_words():
        rows = pq.ParquetFile(pa.BufferReader(content or b"")).read()
    if not file.upload_id:
        return rows
    return rows.append_column(PARTITION, pa.repeat(pa.scalar(file.upload_id), rows.num_rows))


def _is_same(stored: pa.Table, expected: pa.Table, name: str) -> bool:
    """Whether they hold the same rows, in whatever order."""
    schema = schema_of(name)
    if set(stored.column_names) != set(schema.names):
        return False
    order = [(column, "ascending") for column in dict.fromkeys((*TABLES[name].key, *schema.names))]
    one, other = (rows.select(schema.names).cast(schema).sort_by(order) for rows in (stored, expected))
    return bool(one.equals(other))
