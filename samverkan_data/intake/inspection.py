"""What a file is and what is wrong with it; nothing is stored."""

from dataclasses import dataclass, field, fields, replace
from datetime import date
from hashlib import sha256

from samverkan_data.checking import Checked, Known, check
from samverkan_data.findings import Finding
from samverkan_data.intake.beside import findings_beside
from samverkan_data.intake.covered import covered_days
from samverkan_data.intake.differing import without_differing
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
from samverkan_data.received import LEAVE_OUT
from samverkan_data.schema import TABLES

REGISTERS = tuple(known.name for known in fields(Known) if known.name in TABLES)


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
        sums: what somebody has said of sums in it that differ from their parts.
        covers: first and last day of the period that it says it reports, where it says one.
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
    sums: str = ""
    covers: tuple[date, date] | None = None


def inspect(
    content: bytes,
    name: str,
    snapshot: Snapshot,
    today: date,
    limit: int = MAX_BYTES,
    mapping: HandMapping | None = None,
    sums: str = "",
) -> Inspection:
    """Read and check a file against the registers of a snapshot. Bad files give findings, never errors.

    Args:
        content: the file as received.
        name: its name.
        snapshot: the picture whose registers and remembered mappings count.
        today: later dates are in the future.
        limit: largest accepted size in bytes.
        mapping: what somebody says about this very file.
        sums: what somebody says of sums that differ from their parts: `COUNT_REST`, `LEAVE_OUT`, or nothing.
    """
    opened = open_file(content, name, limit)
    return inspect_opened(opened, content, name, snapshot, today, mapping, sums)


def inspect_opened(
    opened: Opened,
    content: bytes,
    name: str,
    snapshot: Snapshot,
    today: date,
    mapping: HandMapping | None = None,
    sums: str = "",
) -> Inspection:
    """As `inspect`, for a file that is open already."""
    recognised = replace(recognise_opened(opened, remembered(snapshot), mapping), sums=sums)
    return beside_stored(_inspect(opened, recognised, content, name, known_from(snapshot), today, mapping), snapshot)


def beside_stored(inspection: Inspection, snapshot: Snapshot) -> Inspection:
    """The file with what is found when it is laid beside the stored rows; one that has errors is left as it is."""
    if not inspection.accepted:
        return inspection
    found = findings_beside(snapshot, inspection.table, inspection.checked.rows, inspection.sums)
    told = [finding for finding in found if finding not in inspection.findings]
    findings = tuple(sorted((*told, *inspection.findings), key=lambda finding: finding.severity != "error"))
    accepted = all(one.severity != "error" for one in findings)
    return replace(inspection, checked=_left(inspection, snapshot), findings=findings, accepted=accepted)


def _left(inspection: Inspection, snapshot: Snapshot) -> Checked:
    """What is checked, without sums that somebody has said are left out."""
    checked = inspection.checked
    if inspection.sums != LEAVE_OUT or inspection.table != "incidents":
        return checked
    return replace(checked, rows=without_differing(snapshot, checked.rows))


def inspect_again(
    inspection: Inspection, snapshot: Snapshot, mapping: HandMapping | None = None, sums: str | None = None
) -> Inspection:
    """The same file against another picture, read by another mapping, or with another word about its sums."""
    said = mapping or inspection.mapping
    of_sums = inspection.sums if sums is None else sums
    opened, content, name = inspection.opened, inspection.content, inspection.name
    return inspect_opened(opened, content, name, snapshot, inspection.today, said, of_sums)


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
        opened, mapping, recognised.sums, covered_days(opened, recognised, checked.rows, today),
    )  # fmt: skip


def known_from(snapshot: Snapshot) -> Known:
    """The registers that a file may refer to, and the population that its rates are compared with; the same each time.

    Names are spelt out once in it, so that a page that asks in every run does no more than look up.
    """
    return snapshot.once(_known_from, (*REGISTERS, "observations"))


def registers_known(snapshot: Snapshot) -> Known:
    """The registers alone, for rows that hold no rates; the same each time."""
    return snapshot.once(_registers_known, REGISTERS)


def _registers_known(snapshot: Snapshot) -> Known:
    return Known(**{name: register(snapshot, name)[list(TABLES[name].names)] for name in REGISTERS})


def _known_from(snapshot: Snapshot) -> Known:
    return replace(registers_known(snapshot), population=mean_population(snapshot))
