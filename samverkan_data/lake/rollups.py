"""Sums of a large table, made once for everybody and kept beside the tables: all derived, may be deleted at any time.

Each is a Delta table with a partition per state of what it was made from (`state.state_of`), so it never answers for
other rows; a file is named by the checksum of what it holds, so a damaged one is as if it were not there. What stands
here before an erasure holds what was erased, so each erasure begins a folder of its own and the sweep removes the ones
before it.
"""

from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from time import time_ns

import pyarrow as pa
from deltalake import CommitProperties
from deltalake.exceptions import DeltaError
from pyarrow import ArrowException

from samverkan_data.errors import SamverkanError
from samverkan_data.lake.delta import add_file, file_of, open_or_create
from samverkan_data.lake.ledger import Ledger
from samverkan_data.lake.location import Location

FOLDER = "rollup"
PARTITION = "state="
KEPT_STATES, KEPT_NS = 4, 2 * 24 * 3600 * 10**9
Nowhere = (OSError, ArrowException, DeltaError, SamverkanError)


class Rollups:
    """Those made since the last erasure. Nothing that goes wrong here stops a reader: it is only made again.

    Args:
        location: the lake.
        last_erasure: version of the ledger in which anything was last erased.
    """

    def __init__(self, location: Location, last_erasure: int) -> None:
        self._location = location
        self._folder = f"{FOLDER}/{last_erasure}"

    def path(self, name: str, state: str, make: Callable[[], pa.Table]) -> str | pa.Table:
        """The file that holds what `make` makes, as a path in the lake; made where there is none that is whole.

        The rows themselves where nothing can be kept here.
        """
        folder = f"{self._folder}/{name}/{PARTITION}{state}"
        found = self._whole(folder)
        if found:
            return found
        rows = make()
        with suppress(*Nowhere):
            return self._put(name, state, rows)
        return rows

    def _whole(self, folder: str) -> str:
        with suppress(*Nowhere):
            for name in self._location.names(folder):
                content = self._location.read(f"{folder}/{name}")
                if content is not None and sha256(content).hexdigest() == name.partition(".")[0]:
                    return f"{folder}/{name}"
        return ""

    def _put(self, name: str, state: str, rows: pa.Table) -> str:
        file = file_of(rows, "")
        file = file._replace(path=f"{PARTITION}{state}/{sha256(file.content).hexdigest()}.parquet")
        self._location.write(f"{self._folder}/{name}/{file.path}", file.content)
        schema = rows.schema.append(pa.field("state", pa.string()))
        table = open_or_create(self._location.at(self._folder, name), schema, ["state"])
        add_file(table, file, {"state": state}, CommitProperties())
        self._let_go(name)
        return f"{self._folder}/{name}/{file.path}"

    def _let_go(self, name: str) -> None:
        """Remove those made longest ago, but none that somebody who opened an older version may be reading."""
        folder = f"{self._folder}/{name}"
        states = [one for one in self._location.names(folder) if one.startswith(PARTITION)]
        info = self._location.files.get_file_info([f"{folder}/{one}" for one in states])
        old = sorted(info, key=lambda of: of.mtime_ns or 0)[:-KEPT_STATES]
        for one in (of for of in old if time_ns() - (of.mtime_ns or 0) > KEPT_NS):
            table = open_or_create(self._location.at(folder), pa.schema([]), ["state"])
            table.delete(f"state = '{one.base_name.removeprefix(PARTITION)}'")
            self._location.delete_folder(f"{folder}/{one.base_name}")


def discard_before_erasure(location: Location, ledger: Ledger) -> None:
    """Remove those made before the last erasure; what is being written just now is left for the next sweep."""
    for name in location.names(FOLDER):
        if not name.isdecimal() or int(name) < ledger.last_erasure:
            location.delete_folder(f"{FOLDER}/{name}")
