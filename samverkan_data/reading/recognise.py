"""What a file is: one of the project's own tables, a known foreign format, or unknown."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from samverkan_data.findings import Finding
from samverkan_data.reading.agreement import agreeing, own_agreeing
from samverkan_data.reading.by_hand import HandMapping, read_by_hand, recognise_by_hand
from samverkan_data.reading.document_keys import once_per_record, unread_keys
from samverkan_data.reading.formats import FORMATS, bra_workbook
from samverkan_data.reading.formats.bra_sol import other_denominators
from samverkan_data.reading.headers import match_columns, missing_columns
from samverkan_data.reading.limits import MAX_BYTES
from samverkan_data.reading.open_file import open_file
from samverkan_data.reading.reshape import reshape
from samverkan_data.reading.unknown import unknown_format
from samverkan_data.received import OWN_FORMAT, Opened, Recognised, TextTable
from samverkan_data.schema import TABLES, Table
from samverkan_data.texts.schema import TEMPLATE_SHEETS


def recognise(content: bytes, name: str, limit: int = MAX_BYTES, mappings: Sequence[HandMapping] = ()) -> Recognised:
    """Read a file and find out what it is.

    Always answers: a file that nobody knows has an empty `table` and a finding that says so.

    Args:
        content: the file as received.
        name: its name, which some formats need.
        limit: largest accepted size in bytes.
        mappings: what people have said about files that nobody knows.
    """
    return recognise_opened(open_file(content, name, limit), mappings)


def recognise_opened(
    opened: Opened, mappings: Sequence[HandMapping] = (), chosen: HandMapping | None = None
) -> Recognised:
    """As `recognise`, for a file that is open; `chosen` is a mapping that somebody says is right for it."""
    found = read_by_hand(opened, chosen) if chosen else None
    found = found or _recognise(opened, mappings)
    if found.format not in (OWN_FORMAT, bra_workbook.NAME, ""):
        found = replace(found, findings=(*found.findings, *_unread_sheets(opened, found.source or found.text)))
    if found.table and opened.kind == "json":
        found = once_per_record(replace(found, findings=(*found.findings, *unread_keys(opened.data, found.reads_key))))
    if found.format and not found.table and found.findings:
        text = _without_emptiness(found.text)
        found = replace(found, text=text, source=found.source or text)
    received = next((table for table in opened.tables if table is found.text), opened.table)
    decimal = found.decimal or ("" if opened.kind == "text" else ".")
    return replace(found, source=found.source or received, sources=opened.sources, decimal=decimal)


def _recognise(opened: Opened, mappings: Sequence[HandMapping]) -> Recognised:
    """What the file is; one with damaged names is never taken for a foreign format, whose names it would store."""
    if not any(table.header or table.row_count for table in opened.tables) and opened.data is None:
        return Recognised("", "", opened.table)
    own = _best_own(opened.tables)
    if own and not own.findings:
        return own_agreeing(replace(own, findings=tuple(_unread_sheets(opened, own.text, TEMPLATE_SHEETS))))
    if any(finding.code == "damaged_text" for table in opened.tables for finding in table.findings):
        return own or Recognised("", "", opened.table)
    foreign = _foreign(opened)
    if foreign and foreign.table:
        return foreign
    unknown = [unknown_format(opened), *_other_bases(opened.tables)]
    unknown = unknown if any(table.row_count for table in opened.tables) else []
    by_hand = recognise_by_hand(opened, mappings)
    by_hand = agreeing(by_hand, opened) if by_hand else None
    return by_hand or foreign or own or Recognised("", "", opened.table, findings=tuple(unknown))


def _without_emptiness(text: TextTable) -> TextTable:
    """A document that is refused for what it says is not also said to hold no list of rows."""
    return replace(
        text, findings=tuple(finding for finding in text.findings if finding.code not in ("no_records", "no_hits"))
    )


def _foreign(opened: Opened) -> Recognised | None:
    """What the formats say of the file, as it stands or with its headers and places written out.

    Headers on two rows are read as they stand where a format knows them; a place or a group that no cell of the row
    says is written to it first.
    """
    reshaped = [reshape(table, opened.name) or table for table in opened.tables]
    made = [new for new, old in zip(reshaped, opened.tables, strict=True) if new is not old]
    if not made:
        return _by_formats(opened)
    told = {finding.code for table in made for finding in table.findings}
    if "contents_unknown" in told:
        refused = next(table for table in made if any(one.code == "contents_unknown" for one in table.findings))
        return Recognised("", "", opened.table, findings=tuple(f for f in refused.findings if f.severity == "error"))
    written = replace(opened, tables=tuple(reshaped))
    first, second = (opened, written) if "headers_joined" in told else (written, opened)
    found = _by_formats(first)
    return found if found and found.table else _by_formats(second) or found


def _by_formats(opened: Opened) -> Recognised | None:
    return next((agreeing(found, opened) for recogniser in FORMATS if (found := recogniser(opened))), None)


def _other_bases(tables: Sequence[TextTable]) -> Iterable[Finding]:
    """What the columns of every sheet are counted per, where that is not 100 000."""
    for table in tables:
        sheet = table.title if len(tables) > 1 else ""
        yield from (replace(finding, sheet=sheet) for finding in other_denominators(table.header))


def _best_own(tables: Sequence[TextTable]) -> Recognised | None:
    """The own table with most columns in the file, complete ones first; None where most of what it needs is missing."""
    own = [table for table in TABLES.values() if table.kind != "made"]
    candidates = [_match(text, table) for text in tables for table in own]
    best = max(candidates, key=lambda found: (not found.findings, len(found.mapping)))
    required = sum(column.required for column in TABLES[best.table].file_columns)
    return best if len(best.findings) <= required / 2 else None


def _match(text: TextTable, table: Table) -> Recognised:
    mapping = match_columns(text.header, table)
    missing = tuple(Finding("missing_column", 1, c.header, detail=table.title) for c in missing_columns(mapping, table))
    return Recognised(OWN_FORMAT, table.name, text, mapping, findings=missing)


def _unread_sheets(opened: Opened, read: TextTable, known: Collection[str] = ()) -> Iterable[Finding]:
    """A warning for each sheet with rows that is left aside beside the one that is read; none for those `known`."""
    others = [table for table in opened.tables if table.title not in {read.title, *known} and table.row_count]
    return (Finding("sheet_not_read", value=table.title) for table in others)
