"""What should stand in a table of `current/`, as a snapshot says, and a digest of it by which it is compared."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from hashlib import sha256
from itertools import pairwise
from operator import or_
from typing import TYPE_CHECKING, Any, NamedTuple

import ibis
import ibis.expr.types as ir
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.lake.current.columns import ORIGIN, Labels, as_seen, form, plain_fields, referred
from samverkan_data.lake.current.standing import DIGITS, PARTITION
from samverkan_data.lake.state import may_hold
from samverkan_data.schema import TABLES

if TYPE_CHECKING:
    from samverkan_data.lake.snapshot import Snapshot

MOST_ROWS = 100_000
"""Rows of a file, about: a larger upload is several, each of some months, so that a correction of one touches few."""
MOST_HELD = 500_000
"""Rows that are in hand at a time."""
RUNS = 2
"""So often the rows of a piece may stand apart before it is worth to put them together first."""
HASHED, PLACE = ("one", "other"), (PARTITION, "piece")
PRIME = 2_147_483_647
Place = tuple[str, int]
"""An upload and a piece of it."""
UsedName = tuple[str, str, str]
"""A column, a code in it, and what it is called."""


class Part(NamedTuple):
    """A file's worth of rows: whose they are, which piece of the upload, a digest, how many.

    The digest says which keys count and what the codes are called; the rest of an upload's rows never changes. `first`
    and `last` are its first and last moment or day, so that the engine need not look for its rows everywhere.
    """

    upload_id: str
    piece: int
    digest: str
    rows: int
    first: Any = None
    last: Any = None


def labels_of(snapshot: "Snapshot", register: str) -> dict[str, str]:
    """Code -> name, of a register's current rows."""
    table, frame = TABLES[register], snapshot.frame(register)
    named = frame[[table.code, table.label]].dropna()
    return dict(zip(named[table.code], named[table.label], strict=True))


def whole(snapshot: "Snapshot", name: str, labels: Labels) -> pa.Table:
    """All rows of a register as other tools see them, in file order."""
    frame = snapshot.frame(name)
    plain = [field for field in (*plain_fields(name), *ORIGIN) if field.name in frame]
    columns = [pa.Array.from_pandas(frame[field.name], type=field.type) for field in plain]
    return as_seen(pa.table(columns, schema=pa.schema(plain)), name, labels)


def parts(snapshot: "Snapshot", name: str, labels: Labels) -> list[Part]:
    """What a table of facts should consist of."""
    if not any(may_hold(one, (name,)) for one in snapshot.uploads):
        return []
    rows = hashed(snapshot, name, snapshot.table(name))
    near = _at_hand(snapshot, name)
    used = used_names(snapshot, name, labels, rows) if near is None else _used_at_hand(near, name, labels)
    return parts_of(snapshot, name, rows, used)


def parts_of(snapshot: "Snapshot", name: str, rows: ir.Table, used: Mapping[Place, list[UsedName]]) -> list[Part]:
    """What rows with hashes, those of some uploads, should stand in; `used` are the names beside them."""
    day = _day(name, rows)
    sums = [(rows[one] % PRIME).sum().name(one) for one in HASHED]
    ends = [day.min().name("first"), day.max().name("last"), day.count().name("dated")]
    counted = snapshot.run_arrow(rows.group_by(PLACE).aggregate(rows.count().name("rows"), *sums, *ends)).to_pylist()
    return sorted(
        Part(
            *place,
            _digest([*place, *(found[one] for one in ("rows", *HASHED)), sorted(used[place])]),
            found["rows"],
            *_ends(found),
        )
        for found in counted
        for place in [_place(found)]
    )


def _ends(found: Mapping[str, Any]) -> tuple[Any, Any]:
    """First and last moment of a part all of whose rows have one."""
    return (found["first"], found["last"]) if found["dated"] == found["rows"] else (None, None)


def rows_of(snapshot: "Snapshot", name: str, wanted: Sequence[Part], labels: Labels) -> Iterator[tuple[Part, pa.Table]]:
    """The rows of each part, as other tools see them. Some parts are asked for at a time, so that nothing holds all."""
    near = _at_hand(snapshot, name)
    if near is None:
        yield from rows_among(snapshot, name, wanted, labels, hashed(snapshot, name, snapshot.table(name)))
        return
    for part in wanted:
        yield part, as_seen(near.filter(pc.equal(near.column(PARTITION), part.upload_id)), name, labels)


def _at_hand(snapshot: "Snapshot", name: str) -> pa.Table | None:
    """The rows where they are few, so that each upload is one piece; None where they are the engine's."""
    return None if _large(snapshot) else snapshot.at_hand(name)


def rows_among(
    snapshot: "Snapshot", name: str, wanted: Sequence[Part], labels: Labels, rows: ir.Table
) -> Iterator[tuple[Part, pa.Table]]:
    """As `rows_of`, among rows with hashes."""
    rows = rows.drop(*HASHED)
    for some in _some_at_a_time(wanted):
        uploads: dict[str, list[int]] = defaultdict(list)
        for part in some:
            uploads[part.upload_id].append(part.piece)
        alike: dict[tuple[int, ...], list[str]] = defaultdict(list)
        for upload_id, pieces in uploads.items():
            alike[tuple(pieces)].append(upload_id)
        these = (rows[PARTITION].isin(ids) & rows["piece"].isin(pieces) for pieces, ids in alike.items())
        found = snapshot.run_arrow(_between(rows, _day(name, rows), some).filter(reduce(or_, these)))
        places, seen = found.select(PLACE), as_seen(found, name, labels)
        parted = in_parts(places, seen)
        yield from ((part, parted[part.upload_id, part.piece]) for part in some)


def in_parts(places: pa.Table, rows: pa.Table) -> dict[Place, pa.Table]:
    """Upload and piece -> its rows, in their order; where those of a piece stand together none is copied."""
    uploads = places[PARTITION].combine_chunks().dictionary_encode()
    names = uploads.dictionary.to_pylist()
    codes = places["piece"].to_numpy().astype(np.int64) * len(names) + uploads.indices.to_numpy()
    if np.count_nonzero(np.diff(codes)) > RUNS * len(np.unique(codes)):
        order = np.argsort(codes, kind="stable")
        rows, codes = rows.take(order), codes[order]
    ends = [*(np.flatnonzero(np.diff(codes)) + 1).tolist(), len(codes)] if len(codes) else []
    found: dict[Place, list[pa.Table]] = defaultdict(list)
    for start, end in pairwise([0, *ends]):
        piece, upload = divmod(int(codes[start]), len(names))
        found[names[upload], piece].append(rows.slice(start, end - start))
    return {place: pa.concat_tables(some) for place, some in found.items()}


def _between(rows: ir.Table, day: ir.Value, some: Sequence[Part]) -> ir.Table:
    """The rows from the first to the last moment of the parts, which engines find without reading the others."""
    ends = [(part.first, part.last) for part in some]
    if len(some) == 1 or any(None in pair for pair in ends):
        return rows
    first, last = min(pair[0] for pair in ends), max(pair[1] for pair in ends)
    return rows.filter(day.between(ibis.literal(first, day.type()), ibis.literal(last, day.type())))


def _day(name: str, rows: ir.Table) -> ir.Value:
    """The first moment or day of a row."""
    return rows[next(one.name for one in TABLES[name].columns if one.kind in ("moment", "date"))]


def _some_at_a_time(wanted: Iterable[Part]) -> Iterator[list[Part]]:
    some, held = list[Part](), 0
    for part in wanted:
        if some and held + part.rows > MOST_HELD:
            yield some
            some, held = [], 0
        some.append(part)
        held += part.rows
    if some:
        yield some


def hashed(snapshot: "Snapshot", name: str, rows: ir.Table) -> ir.Table:
    """Rows as `Snapshot.table` gives them with two hashes of the key, and which piece of its upload each is in."""
    texts = [rows[column].cast("string").fill_null("\x1e") for column in TABLES[name].key]
    hashes = {one: ibis.literal(mark).join(texts).hash() for one, mark in zip(HASHED, "\x1f\x1d", strict=True)}
    return rows.mutate(piece=_piece(snapshot, name, rows), **hashes)


def _piece(snapshot: "Snapshot", name: str, rows: ir.Table) -> ir.Value:
    """By the month of the first moment or day of a row; how many depends on what was stored, which never changes."""
    large = _large(snapshot)
    if not large:
        return ibis.literal(0)
    day = _day(name, rows)
    month = (day.year() * 12 + day.month()).fill_null(0)
    return month % rows[PARTITION].cases(*large, else_=1)


def _large(snapshot: "Snapshot") -> list[tuple[str, int]]:
    """The uploads that are several files, and how many."""
    return [
        (one.upload_id, -(-one.stored_rows // MOST_ROWS)) for one in snapshot.uploads if one.stored_rows > MOST_ROWS
    ]


def _used_at_hand(rows: pa.Table, name: str, labels: Labels) -> dict[Place, list[UsedName]]:
    """As `used_names`, of rows at hand."""
    used: dict[Place, list[UsedName]] = defaultdict(list)
    for column, register in referred(name).items():
        pairs = rows.group_by([PARTITION, column]).aggregate([])
        for upload_id, code in zip(*(pairs.column(one).to_pylist() for one in (PARTITION, column)), strict=True):
            used[upload_id, 0].append(used_name(column, code, labels[register]))
    return used


def used_names(snapshot: "Snapshot", name: str, labels: Labels, rows: ir.Table) -> dict[Place, list[UsedName]]:
    """The name of every code that the rows use."""
    used: dict[Place, list[UsedName]] = defaultdict(list)
    for column, register in referred(name).items():
        for found in snapshot.run_arrow(rows.select(*PLACE, column).distinct()).to_pylist():
            used[_place(found)].append(used_name(column, found[column], labels[register]))
    return used


def used_name(column: str, code: str | None, labels: Mapping[str, str]) -> UsedName:
    """A code, which may be empty, with its name."""
    return column, code or "", labels.get(code or "", code or "")


def _place(found: Mapping[str, Any]) -> Place:
    return found[PARTITION], found["piece"]


def _digest(told: object) -> str:
    return sha256(json.dumps([form(), told]).encode()).hexdigest()[:DIGITS]
