"""What a file is and what is wrong with it; nothing is stored."""

from dataclasses import dataclass, field, fields, replace
from datetime import date
from hashlib import sha256

from samverkan_data.checking import Checked, Known, check
from samverkan_data.findings import Finding
from samverkan_data.intake.beside import findings_beside
from samverkan_data.lake import Snapshot
from samverkan_data.query.observations import mean_population
from samverkan_data.query.registers import register
from samverkan_data.reading import (
    MAX_BYTES,
    HandMapping,
    Opened,
    Recognised,
    from_rows,
    open_file,
    recognise_opened,
)
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
        opened: the file as text tables.
        mapping: what somebody has said about this very file.
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
    opened: Opened = field(repr=False)
    mapping: HandMapping | None = None


def inspect(
    content: bytes,
    name: str,
    snapshot: Snapshot,
    today: date,
    limit: int = MAX_BYTES,
    mapping: HandMapping | None = None,
) -> Inspection:
    """Read and check a file against the registers of a snapshot. Bad files give findings, never errors.

    Args:
        content: the file as received.
        name: its name.
        snapshot: the picture whose registers and remembered mappings count.
        today: later dates are in the future.
        limit: largest accepted size in bytes.
        mapping: what somebody says about this very file.
    """
    opened = open_file(content, name, limit)
    return inspect_opened(opened, content, name, snapshot, today, mapping)


def inspect_opened(
    opened: Opened, content: bytes, name: str, snapshot: Snapshot, today: date, mapping: HandMapping | None = None
) -> Inspection:
    """As `inspect`, for a file that is open already."""
    recognised = recognise_opened(opened, remembered(snapshot), mapping)
    return beside_stored(_inspect(opened, recognised, content, name, known_from(snapshot), today, mapping), snapshot)


def beside_stored(inspection: Inspection, snapshot: Snapshot) -> Inspection:
    """The file with what is found when it is laid beside the stored rows; one that has errors is left as it is."""
    if not inspection.accepted:
        return inspection
    found = findings_beside(snapshot, inspection.table, inspection.checked.rows)
    told = [finding for finding in found if finding not in inspection.findings]
    findings = tuple(sorted((*told, *inspection.findings), key=lambda finding: finding.severity != "error"))
    return replace(inspection, findings=findings, accepted=all(one.severity != "error" for one in findings))


def inspect_again(inspection: Inspection, snapshot: Snapshot, mapping: HandMapping | None = None) -> Inspection:
    """The same file against another picture, or read by another mapping."""
    said = mapping or inspection.mapping
    return inspect_opened(inspection.opened, inspection.content, inspection.name, snapshot, inspection.today, said)


def inspect_against(content: bytes, name: str, known: Known, today: date, limit: int = MAX_BYTES) -> Inspection:
    """As `inspect`, against registers that need not be in a lake."""
    opened = open_file(content, name, limit)
    return _inspect(opened, recognise_opened(opened), content, name, known, today, None)


def remembered(snapshot: Snapshot) -> list[HandMapping]:
    """The mappings made by hand that are published."""
    rows = register(snapshot, "mappings")
    filled = rows.astype(object).where(rows.notna(), "")
    return from_rows([{str(name): str(text) for name, text in row.items()} for row in filled.to_dict("records")])


def _inspect(
    opened: Opened,
    recognised: Recognised,
    content: bytes,
    name: str,
    known: Known,
    today: date,
    mapping: HandMapping | None,
) -> Inspection:
    checked = check(recognised, known, today, name)
    text = recognised.source or recognised.text
    return Inspection(
        name, sha256(content).hexdigest(), recognised.format, recognised.table, text.encoding, text.delimiter,
        checked.row_count, checked.findings, checked.accepted and bool(recognised.table), checked, content, today,
        opened, mapping,
    )  # fmt: skip


def known_from(snapshot: Snapshot) -> Known:
    """The registers that a file may refer to, and the population that its rates are compared with; the same each time.

    Names are spelt out once in it, so that a page that asks in every run does no more than look up.
    """
    return snapshot.once(_known_from)


def registers_known(snapshot: Snapshot) -> Known:
    """The registers alone, for rows that hold no rates."""
    names = [known.name for known in fields(Known) if known.name in TABLES]
    return Known(**{name: register(snapshot, name)[list(TABLES[name].names)] for name in names})


def _known_from(snapshot: Snapshot) -> Known:
    return replace(registers_known(snapshot), population=mean_population(snapshot))
