"""The stored rows of published uploads, and which of them count.

In Arrow, which takes a table in one look: asking an engine for a small table takes longer than reading it.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from samverkan_data.errors import DamagedError
from samverkan_data.lake.faults import in_words
from samverkan_data.lake.frames import to_frame
from samverkan_data.lake.history import find_upload, fold
from samverkan_data.lake.ledger import read_ledger
from samverkan_data.lake.location import Location
from samverkan_data.lake.tables import FOLDER, fit, stored_files, stored_schema
from samverkan_data.lake.upload import Upload
from samverkan_data.texts import faults

Files = tuple[tuple[str, str], ...]
"""Paths in the lake, each with its checksum, empty where it has none."""

SMALL_ROWS, MOST_SMALL = 100, 4_000


def stored_rows(
    location: Location, name: str, uploads: Sequence[Upload], but_at: Collection[int] = frozenset()
) -> pa.Table:
    """Rows of the uploads with `position` (in `uploads`) and `example`; the right columns where there are none.

    Args:
        location: the lake.
        name: of the table.
        uploads: those whose rows are wanted.
        but_at: positions of those that are not.

    Raises:
        DamagedError: the rows of one of them are not those that were stored.
    """
    found = _files_of(location, name, uploads)
    held = [
        (position, upload)
        for position, upload in enumerate(uploads)
        if position not in but_at and _has_rows(name, upload, found)
    ]
    parts = [_fitted(location, name, upload, found[upload.upload_id]) for _, upload in held]
    if not parts:
        return placed(stored_schema(name).empty_table(), name, "", 0, False)
    lengths = [part.num_rows for part in parts]
    positions = np.repeat(np.array([position for position, _ in held], dtype="int64"), lengths)
    examples = np.repeat(np.array([upload.example for _, upload in held], dtype=bool), lengths)
    return _with_place(pa.concat_tables(parts), pa.array(positions), pa.array(examples))


def _has_rows(name: str, upload: Upload, found: Mapping[str, Files]) -> bool:
    """Whether the table should have rows of the upload."""
    return bool(found[upload.upload_id]) or (upload.table == name and upload.stored_rows > 0)


def _files_of(location: Location, name: str, uploads: Sequence[Upload]) -> dict[str, Files]:
    """Upload -> its files in the table with their checksums; as the table's log says where there are none."""
    listed = stored_files(location, name) if any(upload.sums is None for upload in uploads) else {}
    folder = f"{FOLDER}/{name}/"
    return {
        upload.upload_id: tuple(dict.fromkeys(listed.get(upload.upload_id, ()), "").items())
        if upload.sums is None
        else tuple((path, checksum) for path, checksum in upload.sums.items() if path.startswith(folder))
        for upload in uploads
    }


def forget_files() -> None:
    """Let go of what has been read of small files; after an erasure."""
    _small.cache_clear()


def _fitted(location: Location, name: str, upload: Upload, files: Files) -> pa.Table:
    """An upload's rows with every stored column. Small ones, of which there may be hundreds, are remembered.

    What has been erased since the picture was opened is gone without a word; anything else that is gone is damage.
    """
    read = _small if upload.stored_rows <= SMALL_ROWS else _read
    try:
        return read(location, name, upload.upload_id, files or ((f"{FOLDER}/{name}", ""),))
    except DamagedError as error:
        if find_upload(fold(read_ledger(location).events), upload.upload_id).state == "erased":
            return stored_schema(name).empty_table()
        told = {
            "file": upload.file,
            "upload_id": upload.upload_id,
            "path": files[0][0] if files else f"{FOLDER}/{name}",
        }
        raise DamagedError(faults.ROWS_CHANGED.format(**told), faults.NOTHING_WRITTEN) from error


def _read(location: Location, name: str, upload_id: str, files: Files) -> pa.Table:
    rows = pa.concat_tables([_read_whole(location, *file) for file in files], promote_options="default")
    return fit(rows, stored_schema(name), upload_id, removed=False)


_small = lru_cache(maxsize=MOST_SMALL)(_read)


def placed(rows: pa.Table, name: str, upload_id: str, position: int, example: bool) -> pa.Table:
    """An upload's rows with every stored column, `position` and `example`.

    Columns that came to the schema after the rows were stored are empty.
    """
    positions = pa.repeat(pa.scalar(position, pa.int64()), rows.num_rows)
    fitted = fit(rows, stored_schema(name), upload_id, removed=False)
    return _with_place(fitted, positions, pa.repeat(pa.scalar(example), rows.num_rows))


def _with_place(rows: pa.Table, positions: pa.Array, examples: pa.Array) -> pa.Table:
    return rows.append_column("position", positions).append_column("example", examples)


def current_rows(stored: pa.Table, key: Sequence[str]) -> pa.Table:
    """Per key the row that was published last, unless that one says that the key is gone."""
    stored = _with_whole_keys(stored, key)
    if len(stored.column("position").unique()) > 1:
        keyed = to_frame(stored.select([*key, "position"]))
        newest = keyed.groupby(list(key), sort=False, dropna=False)["position"].transform("max")
        stored = stored.filter(pa.array(keyed["position"] == newest))
    return stored.filter(pc.invert(stored.column("removed")))


def _with_whole_keys(stored: pa.Table, key: Sequence[str]) -> pa.Table:
    """The rows, where those that say that a key is gone were stored before the key got another column.

    Such a row names the rest of the key only, and takes away every earlier row that has it.
    """
    lacking = pa.repeat(pa.scalar(False), stored.num_rows)
    for name in key:
        lacking = pc.or_(lacking, pc.and_(stored.column("removed"), pc.is_null(stored.column(name))))
    if not pc.any(lacking).as_py():
        return stored
    earlier = stored.select([*key, "position"]).to_pylist()
    whole = [
        {**gone, **{name: row[name] for name in key}}
        for gone in stored.filter(lacking).to_pylist()
        for row in earlier
        if row["position"] < gone["position"] and all(gone[name] in (None, row[name]) for name in key)
    ]
    return pa.concat_tables([stored.filter(pc.invert(lacking)), pa.Table.from_pylist(whole, stored.schema)])


@in_words
def _read_whole(location: Location, path: str, checksum: str) -> pa.Table:
    """The rows of a file, in a folder or an object store, which is the one that was stored.

    Raises:
        DamagedError: it is gone, or another.
    """
    content = location.read(path)
    if content is None or (checksum and sha256(content).hexdigest() != checksum):
        raise DamagedError(faults.UNREADABLE, faults.UNREADABLE_REMEDY)
    return pq.ParquetFile(pa.BufferReader(content)).read()
