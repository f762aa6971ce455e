"""The stored rows of published uploads, and which of them count.

In Arrow, which takes a table in one look: asking an engine for a small table takes longer than reading it.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from samverkan_data.lake.frames import to_frame
from samverkan_data.lake.location import Location
from samverkan_data.lake.tables import PARTITION, fit, stored_files, stored_schema
from samverkan_data.lake.upload import Upload

SMALL_ROWS, MOST_SMALL = 100, 4_000


def stored_rows(location: Location, name: str, uploads: Sequence[Upload]) -> pa.Table:
    """Rows of the uploads with `position` (in `uploads`) and `example`; the right columns where there are none."""
    found = stored_files(location, name) if uploads else {}
    held = [(position, upload) for position, upload in enumerate(uploads) if upload.upload_id in found]
    parts = [_fitted(location, name, upload, tuple(found[upload.upload_id])) for _, upload in held]
    if not parts:
        return placed(stored_schema(name).empty_table(), name, "", 0, False)
    lengths = [part.num_rows for part in parts]
    positions = np.repeat(np.array([position for position, _ in held], dtype="int64"), lengths)
    examples = np.repeat(np.array([upload.example for _, upload in held], dtype=bool), lengths)
    return _with_place(pa.concat_tables(parts), pa.array(positions), pa.array(examples))


def forget_files() -> None:
    """Let go of what has been read of small files; after an erasure."""
    _small.cache_clear()


def _fitted(location: Location, name: str, upload: Upload, files: tuple[str, ...]) -> pa.Table:
    """An upload's rows with every stored column. Small ones, of which there may be hundreds, are remembered."""
    read = _small if upload.stored_rows <= SMALL_ROWS else _read
    return read(location, name, upload.upload_id, files)


def _read(location: Location, name: str, upload_id: str, files: tuple[str, ...]) -> pa.Table:
    return fit(read_through_arrow(location, files), stored_schema(name), upload_id, removed=False)


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


def read_through_arrow(location: Location, files: Sequence[str]) -> pa.Table:
    """Rows of files of a partitioned table, in a folder or an object store, with the partition as `upload_id`."""
    tables = []
    for file in files:
        upload_id = file.split("/")[-2].removeprefix(PARTITION)
        rows = pq.ParquetFile(location.files.open_input_file(file)).read()
        tables.append(rows.append_column("upload_id", pa.repeat(pa.scalar(upload_id), rows.num_rows)))
    return pa.concat_tables(tables, promote_options="default")
