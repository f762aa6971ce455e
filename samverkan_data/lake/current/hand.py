"""Files of an upload all of whose rows count, made of the rows that are at hand: what has just been stored is not read.

Digests are those that the engine works out of stored rows, so nobody can tell how a file was made.
"""

from collections.abc import Iterator

import ibis
import ibis.expr.types as ir
import numpy as np
import pyarrow as pa

from samverkan_data.lake.current.columns import ORIGIN, as_seen, plain_fields, referred
from samverkan_data.lake.current.job import Job
from samverkan_data.lake.current.wanted import (
    PLACE,
    Part,
    UsedName,
    hashed,
    in_parts,
    parts_of,
    rows_among,
    used_name,
    used_names,
)
from samverkan_data.lake.upload import Upload
from samverkan_data.lake.written import WrittenRows


def from_hand(job: Job, name: str, upload: Upload) -> Iterator[tuple[Part, pa.Table]]:
    """The parts of an upload with their rows, as other tools see them."""
    rows = job.fresh[upload.upload_id]
    with job.snapshot.beside(rows) as lent:
        among = hashed(job.snapshot, name, _told(lent, upload))
        if isinstance(rows, WrittenRows):
            used = used_names(job.snapshot, name, job.labels, among)
            yield from rows_among(job.snapshot, name, parts_of(job.snapshot, name, among, used), job.labels, among)
            return
        pieces = job.snapshot.run_arrow(among.select("piece")).column("piece")
        parted = in_parts(_places(upload, pieces), as_seen(_whole(rows, name, upload), name, job.labels))
        used = {place: _names_in(part, name, job) for place, part in parted.items()}
        wanted = parts_of(job.snapshot, name, among, used)
    yield from ((part, parted[part.upload_id, part.piece]) for part in wanted)


def _names_in(part: pa.Table, name: str, job: Job) -> list[UsedName]:
    return [
        used_name(column, code, job.labels[register])
        for column, register in referred(name).items()
        for code in part.column(column).unique().to_pylist()
    ]


def _told(lent: ir.Table, upload: Upload) -> ir.Table:
    return lent.mutate(upload_id=ibis.literal(upload.upload_id), example=ibis.literal(upload.example))


def _places(upload: Upload, pieces: pa.ChunkedArray) -> pa.Table:
    """Whose each row is, and which piece it is in."""
    same = pa.DictionaryArray.from_arrays(np.zeros(len(pieces), np.int8), [upload.upload_id])
    return pa.table([same, pieces], names=PLACE)


def _whole(rows: pa.Table, name: str, upload: Upload) -> pa.Table:
    """The rows with what `Snapshot.table` says of them."""
    told = [pa.repeat(pa.scalar(getattr(upload, one.name), one.type), rows.num_rows) for one in ORIGIN]
    return pa.table(
        [*(rows.column(one.name) for one in plain_fields(name)), *told], pa.schema([*plain_fields(name), *ORIGIN])
    )
