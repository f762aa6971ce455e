"""Stored rows that the engine reads itself, from the files of large uploads; those of small ones it is lent.

Asking an engine for a small table takes longer than reading it, and a large one need not stand in the process.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from samverkan_data.errors import DamagedError
from samverkan_data.lake.faults import in_words
from samverkan_data.lake.location import Location
from samverkan_data.lake.old_keys import MADE
from samverkan_data.lake.stored import stored_rows
from samverkan_data.lake.sums import wrong_rows
from samverkan_data.lake.tables import FOLDER
from samverkan_data.lake.upload import Upload
from samverkan_data.texts import faults

READ_BY_ENGINE = ("incidents", "observations")
LARGE_UPLOAD = 50_000
"""Rows; a smaller upload is read here."""


class StoredFile(NamedTuple):
    """A file of rows: its path in the lake, and what its upload says of each of them."""

    path: str
    upload_id: str
    position: int
    example: bool


class Source(NamedTuple):
    """All stored rows of a table: in `files`, and in `rows`, which have `position` and `example` too."""

    files: tuple[StoredFile, ...]
    rows: pa.Table


def is_large(upload: Upload) -> bool:
    """Whether its rows are worth the engine's asking."""
    return upload.stored_rows >= LARGE_UPLOAD


def source_of(location: Location, name: str, uploads: Sequence[Upload]) -> Source:
    """The stored rows of published uploads; files are not read yet, see `check_whole_files`.

    Raises:
        DamagedError: the rows of one of them are not those that were stored, or a file is gone.
    """
    files = tuple(_large(location, name, uploads)) if name in READ_BY_ENGINE else ()
    if not all(_has_keys(location, name, file.path) for file in files):
        files = ()
    return Source(files, stored_rows(location, name, uploads, but_at={file.position for file in files}))


def _large(location: Location, name: str, uploads: Sequence[Upload]) -> Iterator[StoredFile]:
    folder = f"{FOLDER}/{name}/"
    for position, upload in enumerate(uploads):
        if upload.table == name and is_large(upload) and upload.sums:
            for path in upload.sums:
                if path.startswith(folder):
                    yield StoredFile(path, upload.upload_id, position, upload.example)


def check_whole_files(location: Location, uploads: Sequence[Upload], source: Source) -> None:
    """Whether the engine would read what was stored.

    Raises:
        DamagedError: the rows of an upload are not those that were stored.
    """
    for position in {file.position for file in source.files}:
        problems = list(wrong_rows(location, uploads[position], ()))
        if problems:
            raise DamagedError(problems[0], faults.NOTHING_WRITTEN)


@in_words
def _has_keys(location: Location, name: str, path: str) -> bool:
    """Whether no row is from before incidents had their municipality in the key: those are read by `old_keys`."""
    if name != "incidents":
        return True
    with location.files.open_input_file(path) as stream:
        told = pq.ParquetFile(stream).metadata
        groups = [told.row_group(at) for at in range(told.num_row_groups)]
        places = [at for at in range(told.num_columns) if told.schema.column(at).path == MADE]
        columns = [group.column(at).statistics for group in groups for at in places]
    return bool(places) and all(column is not None and column.null_count == 0 for column in columns)
