"""Whether the ledger is the one that was written: its chain, the receipt beside it, what else stands in the lake."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from samverkan_data.errors import DamagedError, NewerProgramError
from samverkan_data.lake.chain import broken_links, digests
from samverkan_data.lake.location import Location
from samverkan_data.lake.receipts import Receipt
from samverkan_data.texts import faults as texts

if TYPE_CHECKING:
    from samverkan_data.lake.ledger import Event

ROWS, ORIGINALS = "tables", "archive"
_begun: set[str] = set()
"""Lakes in which this process has seen anything published."""


def check_history(location: Location, events: Sequence["Event"], receipt: Receipt | None) -> None:
    """Whether the ledger may be gone by; the receipt was taken before the ledger was read.

    Raises:
        DamagedError: it is not the one that was written.
    """
    for problem in history_problems(location, events, receipt):
        raise DamagedError(problem, texts.NOTHING_WRITTEN)
    if events:
        _begun.add(location.url)


def check_understood(said: Iterable[str], known: Iterable[str]) -> None:
    """Whether a program that knows these columns and actions knows all that lines of the ledger say.

    What it left out would be lost with the next line that it wrote, and it would read the rest wrong.

    Raises:
        NewerProgramError: a newer program wrote them.
    """
    if not {*said} <= {*known}:
        raise NewerProgramError(texts.NEWER_PROGRAM, texts.RENEW_PROGRAM)


def check_there(location: Location) -> None:
    """Whether a folder that this process has seen a lake in is there still, so that nothing makes it anew.

    Raises:
        DamagedError: it is gone.
    """
    if location.url in _begun and location.is_local and not Path(location.url).is_dir():
        raise DamagedError(texts.LAKE_GONE.format(lake=location.url), texts.NOTHING_WRITTEN)


def forget_lake(location: Location) -> None:
    """Let there be nothing; for whoever has taken a lake away on purpose."""
    _begun.discard(location.url)


def history_problems(location: Location, events: Sequence["Event"], receipt: Receipt | None) -> list[str]:
    """What is wrong with the ledger; Swedish sentences with the repair."""
    version = events[-1].version if events else 0
    if not events and _has_begun(location, receipt):
        return [texts.LEDGER_LOST]
    if not events and receipt is None and location.url in _begun:
        return [texts.LAKE_GONE.format(lake=location.url)]
    if receipt and version < receipt.version:
        return [texts.SHORTENED.format(version=version, expected=receipt.version)]
    broken = broken_links(events)
    if not broken and receipt and digests(events)[receipt.version] != receipt.digest:
        broken = [texts.CHANGED.format(version=receipt.version)]
    lost = receipt is None and any(event.before for event in events)
    return broken + [texts.RECEIPTS_LOST] * lost


def _has_begun(location: Location, receipt: Receipt | None) -> bool:
    """Whether anything has been published where the ledger says nothing.

    A lake whose first publish was broken off has a receipt of no version; one from before there were receipts has none.
    """
    if receipt:
        return receipt.version > 0
    return bool(location.names(ORIGINALS) or location.names(ROWS))
