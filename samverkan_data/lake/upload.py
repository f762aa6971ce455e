"""One file that was published: before it is stored, and as the history tells it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import Literal

import pyarrow as pa

from samverkan_data.lake.written import WrittenRows

Sums = Mapping[str, str]
"""File of rows, as a path in the lake -> checksum of what it holds."""
State = Literal["published", "taken_back", "erased"]
# The format of rows that were written on a page.
EDITED = "edited"


@dataclass(frozen=True)
class Counts:
    """How the rows of a file compare to the stored ones."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0


@dataclass(frozen=True)
class NewUpload:
    """A checked file on its way in.

    Args:
        table: name of the schema's table.
        rows: typed rows with the columns of the schema and `row`.
        content: the file as received, which is archived; empty where it has `arrived`.
        file: its name.
        format: what it was recognised as.
        based_on: the ledger version that it was compared with.
        removed_keys: keys (the key columns of the table) of stored rows that the file takes away.
        additions: register -> typed rows that come and go with the file.
        batch: what it is a part of, as a person calls it: a meeting, or what somebody wrote in one sitting.
        covers: first and last day of the period that it says it reports, where it says one.
        arrived: what stands in the lake already of a large file, its rows and its original.
    """

    table: str
    rows: pa.Table | WrittenRows
    content: bytes = field(repr=False)
    file: str
    format: str
    counts: Counts
    based_on: int
    removed_keys: pa.Table | None = None
    example: bool = False
    additions: Mapping[str, pa.Table] = field(default_factory=dict)
    batch: str = ""
    covers: tuple[date, date] | None = None
    arrived: "Arrived | None" = None

    @cached_property
    def sha256(self) -> str:
        """Checksum of the file as received."""
        return self.arrived.sha256 if self.arrived else sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Arrived:
    """A large file that nobody sees yet: the upload that it is going to be, and the checksum of its original."""

    upload_id: str
    sha256: str


@dataclass(frozen=True)
class Upload:
    """A file, or rows written on a page, in the history.

    `at` is UTC; `version` is the ledger version at which it was published. Uploads with one `batch` are told as one.
    `files` are those that hold its rows, with their checksums, as the ledger writes them.
    """

    upload_id: str
    version: int
    at: datetime
    by: str
    file: str
    sha256: str
    table: str
    format: str
    rows: int
    rows_new: int
    rows_changed: int
    rows_unchanged: int
    rows_removed: int
    example: bool
    state: State = "published"
    batch: str = ""
    covers: str = ""
    files: str = ""

    @property
    def sums(self) -> Sums | None:
        """Its files of rows with their checksums; None where it was stored before there were any."""
        return read_sums(self.files) if self.files else None

    @property
    def covered(self) -> tuple[date, date] | None:
        """First and last day of the period that the file says it reports; `covers` is the same as text."""
        first, _, last = self.covers.partition("/")
        return (date.fromisoformat(first), date.fromisoformat(last)) if last else None

    @property
    def is_edit(self) -> bool:
        """Whether it was written on a page."""
        return self.format == EDITED

    @property
    def stored_rows(self) -> int:
        """Rows in the store: those of the file, and one for each key it removed."""
        return self.rows + self.rows_removed


def write_sums(sums: Sums) -> str:
    """As the ledger keeps them."""
    return json.dumps(sums, sort_keys=True)


@lru_cache(maxsize=10_000)
def read_sums(text: str) -> Sums:
    """As the ledger keeps them, read."""
    sums: dict[str, str] = json.loads(text)
    return sums
