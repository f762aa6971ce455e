"""What should stand in a table of `current/`, as a snapshot says, and a digest of it by which it is compared."""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from samverkan_data.lake.current.columns import ORIGIN, Labels, as_seen, form, plain_fields, referred
from samverkan_data.lake.current.standing import DIGITS, PARTITION
from samverkan_data.lake.tables import FOLDER
from samverkan_data.schema import TABLES

if TYPE_CHECKING:
    from samverkan_data.lake.snapshot import Snapshot

MOST_ROWS = 500_000
"""Rows of a file: more of one upload are several, so that nothing holds them all."""
PRIME = 2_147_483_647


class Part(NamedTuple):
    """The rows of an upload that count in a table: how many, and a digest of which and of the names beside them."""

    rows: int
    digest: str

    @property
    def pieces(self) -> int:
        """How many files they are."""
        return -(-self.rows // MOST_ROWS)

    @property
    def digests(self) -> list[str]:
        """Of each file."""
        return [f"{self.digest}{piece:04x}" for piece in range(self.pieces)]


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


def parts(snapshot: "Snapshot", name: str, labels: Labels) -> dict[str, Part]:
    """Upload -> its part of a table of facts, of those that have rows which count.

    The digest says which keys count and what the codes are called; the rest of an upload's rows never changes.
    """
    if not _has_rows(snapshot, name):
        return {}
    rows = _hashed(snapshot, name)
    sums = [(rows[hashed] % PRIME).sum().name(hashed) for hashed in ("one", "other")]
    counted = snapshot.run_arrow(rows.group_by(PARTITION).aggregate(rows.count().name("rows"), *sums)).to_pylist()
    used = _used_names(snapshot, name, labels)
    return {
        found[PARTITION]: Part(found["rows"], _digest([found["one"], found["other"], *used[found[PARTITION]]]))
        for found in counted
    }


def rows_of(snapshot: "Snapshot", name: str, upload_id: str, part: Part, labels: Labels) -> Iterator[pa.Table]:
    """The rows of an upload that count, as other tools see them; for each file of the part by themselves."""
    rows = _hashed(snapshot, name)
    rows = rows.filter(rows[PARTITION] == upload_id)
    for piece in range(part.pieces):
        some = rows.filter(rows["one"].abs() % part.pieces == piece) if part.pieces > 1 else rows
        yield as_seen(snapshot.run_arrow(some.drop("one", "other")), name, labels)


def _has_rows(snapshot: "Snapshot", name: str) -> bool:
    """Whether an upload could have rows of the table; one from before there were checksums may always."""
    folder = f"{FOLDER}/{name}/"
    return any(
        one.table == name or one.sums is None or any(path.startswith(folder) for path in one.sums)
        for one in snapshot.uploads
    )


def _hashed(snapshot: "Snapshot", name: str) -> ir.Table:
    """The current rows with two hashes of the key."""
    rows = snapshot.table(name)
    texts = [rows[column].cast("string").fill_null("\x1e") for column in TABLES[name].key]
    return rows.mutate(one=ibis.literal("\x1f").join(texts).hash(), other=ibis.literal("\x1d").join(texts).hash())


def _used_names(snapshot: "Snapshot", name: str, labels: Labels) -> dict[str, list[tuple[str, str, str]]]:
    """Upload -> column, code and name of every code that its rows use."""
    rows, used = snapshot.table(name), {upload.upload_id: list[tuple[str, str, str]]() for upload in snapshot.uploads}
    for column, register in referred(name).items():
        for found in snapshot.run_arrow(rows.select(PARTITION, column).distinct()).to_pylist():
            code = found[column] or ""
            used[found[PARTITION]].append((column, code, labels[register].get(code, code)))
    return {upload_id: sorted(names) for upload_id, names in used.items()}


def _digest(told: object) -> str:
    return sha256(json.dumps([form(), told]).encode()).hexdigest()[:DIGITS]
