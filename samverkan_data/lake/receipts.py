"""What vouches for the ledger from outside it: a small file per version with the digest of all that had happened then.

It is written when the version is on the disk and before anybody is told so, thus the ledger is never behind it: one
that is has lost something. Whoever looks takes the receipt first and the ledger after it. The first is written before
anything else in a new lake, so that a lake that never began can be told from one that has lost its ledger.
"""

from contextlib import suppress
from typing import NamedTuple

from samverkan_data.errors import RefusedError
from samverkan_data.lake.location import UNFINISHED, Location

FOLDER = "receipts"
KEPT = 3


class Receipt(NamedTuple):
    """A version that the ledger has had, and the digest of the ledger up to it."""

    version: int
    digest: str


def newest_receipt(location: Location) -> Receipt | None:
    """The receipt of the newest version; None where none was ever given."""
    while names := _names(location):
        content = location.read(f"{FOLDER}/{names[-1]}")
        if content is not None:
            return Receipt(int(names[-1]), content.decode(errors="replace").strip())
    return None


def give_receipt(location: Location, receipt: Receipt) -> None:
    """Put a receipt on the disk; the oldest go."""
    location.write(f"{FOLDER}/{receipt.version:010}", receipt.digest.encode())
    for name in _names(location)[:-KEPT]:
        with suppress(RefusedError):  # another process was first; no harm is done by one too many
            location.delete_file(f"{FOLDER}/{name}")


def _names(location: Location) -> list[str]:
    return [name for name in location.names(FOLDER) if not name.endswith(UNFINISHED) and name.isdecimal()]
