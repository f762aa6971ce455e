"""What a file is and what is wrong with it; nothing is stored."""

from dataclasses import dataclass, field, fields
from datetime import date
from hashlib import sha256

from samverkan_data.checking import Checked, Known, check
from samverkan_data.findings import Finding
from samverkan_data.lake import Snapshot
from samverkan_data.query.registers import register
from samverkan_data.reading import MAX_BYTES, recognise
from samverkan_data.schema import TABLES


@dataclass(frozen=True)
class Inspection:
    """A file that has been read and checked.

    Args:
        format: what it was recognised as; empty where nobody knows it.
        table: name of the schema's table; empty where none fits.
        rows: rows in the file.
        accepted: it may be published.
        checked: the typed rows.
        content: the file as received.
        today: the date it was checked on.
    """

    name: str
    sha256: str
    format: str
    table: str
    encoding: str
    delimiter: str
    rows: int
    findings: tuple[Finding, ...]
    accepted: bool
    checked: Checked = field(repr=False)
    content: bytes = field(repr=False)
    today: date


def inspect(content: bytes, name: str, snapshot: Snapshot, today: date, limit: int = MAX_BYTES) -> Inspection:
    """Read and check a file against the registers of a snapshot. Bad files give findings, never errors.

    Args:
        content: the file as received.
        name: its name.
        snapshot: the picture whose registers count.
        today: later dates are in the future.
        limit: largest accepted size in bytes.
    """
    return inspect_against(content, name, known_from(snapshot), today, limit)


def inspect_against(content: bytes, name: str, known: Known, today: date, limit: int = MAX_BYTES) -> Inspection:
    """As `inspect`, against registers that need not be in a lake."""
    recognised = recognise(content, name, limit)
    checked = check(recognised, known, today, name)
    text = recognised.source or recognised.text
    return Inspection(
        name, sha256(content).hexdigest(), recognised.format, recognised.table, text.encoding, text.delimiter,
        checked.row_count, checked.findings, checked.accepted and bool(recognised.table), checked, content, today,
    )  # fmt: skip


def known_from(snapshot: Snapshot) -> Known:
    """The registers that a file may refer to."""
    names = [known.name for known in fields(Known)]
    return Known(**{name: register(snapshot, name)[list(TABLES[name].names)] for name in names})
