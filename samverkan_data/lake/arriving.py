"""A large file on its way in: its rows are stored a part at a time where nobody sees them, then the file itself.

The ledger names them at last, as it does with every upload. What it has not named when the block ends is removed, and
what a process that died has left is swept away as that of any other publish.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from samverkan_data.errors import SamverkanError
from samverkan_data.lake import archive, tables
from samverkan_data.lake.commit import begin
from samverkan_data.lake.delta import encoded, repeated, told
from samverkan_data.lake.faults import in_words
from samverkan_data.lake.ledger import load_ledger, read_ledger
from samverkan_data.lake.location import Location
from samverkan_data.lake.publish import new_id
from samverkan_data.lake.sums import check_whole
from samverkan_data.lake.sweep import sweep
from samverkan_data.lake.tables import FOLDER, PARTITION, fit, schema_fields, stored_schema
from samverkan_data.lake.upload import Arrived
from samverkan_data.lake.written import WrittenRows
from samverkan_data.schema import TABLES


@contextmanager
def begin_arrival(location: Location, name: str) -> Iterator["Arriving"]:
    """A place for a large file of a table; whatever the ledger does not name afterwards is gone again.

    Raises:
        DamagedError: the lake is not as the ledger says, so nothing is written.
    """
    ledger = read_ledger(location)
    check_whole(location, ledger)
    begin(location, ledger)
    sweep(location)
    upload_id = new_id(ledger)
    try:
        with ExitStack() as stack:
            yield Arriving(location, name, upload_id, stack)
    finally:
        with suppress(SamverkanError):
            if upload_id not in {event.upload_id for event in load_ledger(location).events}:
                archive.discard(location, upload_id)
                tables.discard(location, name, upload_id)


class Arriving:
    """Rows as they come, and at the end the file that they are of."""

    def __init__(self, location: Location, name: str, upload_id: str, stack: ExitStack) -> None:
        self._location, self._name, self._upload_id, self._stack = location, name, upload_id, stack
        self._path = f"{FOLDER}/{name}/{PARTITION}{upload_id}/part-{token_hex(16)}.parquet"
        self._stored, self._rows, self._listed = stored_schema(name), 0, list[str]()
        self._sink = _Summed(stack.enter_context(location.writing(self._path)))
        self._writer: pq.ParquetWriter | None = None

    @in_words
    def add(self, rows: pa.Table) -> None:
        """Store typed rows with the columns of the table and `row`, after those before."""
        kept = fit(rows, self._stored, self._upload_id, removed=False).drop_columns(["upload_id"])
        self._listed = repeated(kept) if self._writer is None else self._listed
        kept = encoded(kept, self._listed)
        self._writer = self._writer or self._begun(kept)
        self._writer.write_table(kept)
        self._rows += kept.num_rows

    def _begun(self, first: pa.Table) -> pq.ParquetWriter:
        """A file whose rows are like the first of them."""
        dictionaries, statistics = self._listed or False, told(first)
        writer = pq.ParquetWriter(
            self._sink, first.schema, use_dictionary=dictionaries, write_statistics=statistics, store_schema=False
        )
        self._stack.callback(writer.close)
        return writer

    @in_words
    def finish(self) -> WrittenRows:
        """The rows, all of which are on the disk."""
        self._stack.close()
        schema = pa.schema([*schema_fields(TABLES[self._name]), pa.field("row", pa.int64())])
        checksum, size = self._sink.found.hexdigest(), self._sink.size
        return WrittenRows(self._location, self._path, checksum, size, self._rows, schema)

    def keep_original(self, file: Path) -> Arrived:
        """Archive the file itself."""
        return Arrived(self._upload_id, archive.keep_copy(self._location, self._upload_id, file))


class _Summed:
    """A file that is written to, with the checksum of what has been written."""

    closed = False

    def __init__(self, sink: BinaryIO) -> None:
        self._sink, self.found, self.size = sink, sha256(), 0

    def write(self, piece: bytes) -> int:
        self.found.update(piece)
        self._sink.write(piece)
        self.size += len(piece)
        return len(piece)

    def tell(self) -> int:
        return self.size

    def flush(self) -> None:
        """What is written is on the disk when the file has its name."""

    def close(self) -> None:
        """The file is closed by whoever opened it."""
