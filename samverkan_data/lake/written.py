"""Rows of a large file that stand in the lake and count for nobody yet: whoever asks for them reads them there."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.parquet as pq

from samverkan_data.lake.location import Location


@dataclass(frozen=True, eq=False)
class WrittenRows:
    """Rows in a file, as a table of Arrow that is not in memory.

    Args:
        location: the lake.
        path: of the file, in the lake.
        checksum: of what the file holds.
        size: of the file in bytes.
        num_rows: how many there are.
        schema: their columns, of the table and `row`.
    """

    location: Location
    path: str
    checksum: str
    size: int
    num_rows: int
    schema: pa.Schema

    def column(self, name: str) -> pa.ChunkedArray:
        """One column; texts are in it once each."""
        return self.select([name]).column(name)

    def select(self, names: Sequence[str]) -> pa.Table:
        """Some columns."""
        texts = [name for name in names if pa.types.is_string(self.schema.field(name).type)]
        with self.location.files.open_input_file(self.path) as stream:
            return pq.ParquetFile(stream, read_dictionary=texts).read(list(names))
