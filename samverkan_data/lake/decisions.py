"""What the open view has decided to hide, kept so that it is decided once: all derived, may be deleted at any time.

What stands here before an erasure may be made from what was erased, so each erasure begins a folder of its own and the
sweep removes the ones before it, also what a slow process has put there since.
"""

from contextlib import suppress
from secrets import token_hex

from pyarrow import ArrowException

from samverkan_data.errors import StoreError
from samverkan_data.lake.ledger import Ledger
from samverkan_data.lake.location import UNFINISHED, Location

FOLDER = "protection"
TRIES = 3


class Decisions:
    """Small files by name, made since the last erasure. Nothing that goes wrong here stops a reader."""

    def __init__(self, location: Location, ledger: Ledger) -> None:
        self._files = location.files
        self._folder = f"{FOLDER}/{ledger.last_erasure}"

    def get(self, name: str) -> bytes | None:
        """What was put under the name; None where nothing is, or it cannot be read."""
        try:
            with self._files.open_input_stream(self._path(name)) as stream:
                content: bytes = stream.read()
        except (OSError, ArrowException):
            return None
        return content

    def put(self, name: str, content: bytes) -> None:
        """Keep it, whole or not at all; where the folder cannot be written, not at all."""
        unfinished = f"{self._path(name)}.{token_hex(4)}{UNFINISHED}"
        with suppress(OSError, ArrowException):
            self._files.create_dir(self._folder, recursive=True)
            with self._files.open_output_stream(unfinished) as stream:
                stream.write(content)
            self._files.move(unfinished, self._path(name))

    def _path(self, name: str) -> str:
        return f"{self._folder}/{name}"


def discard_before_erasure(location: Location, ledger: Ledger) -> None:
    """Remove those made before the last erasure; what is being written there just now is left for the next sweep."""
    for _ in range(TRIES):
        with suppress(StoreError):
            for name in location.names(FOLDER):
                if not name.isdecimal() or int(name) < ledger.last_erasure:
                    location.delete_folder(f"{FOLDER}/{name}")
            return
