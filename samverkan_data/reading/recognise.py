"""What a file is: one of the project's own tables, a known foreign format, or unknown."""

from dataclasses import replace

from samverkan_data.findings import Finding
from samverkan_data.reading.formats import FORMATS
from samverkan_data.reading.headers import match_columns, missing_columns
from samverkan_data.reading.limits import MAX_BYTES
from samverkan_data.reading.read import read_text_table
from samverkan_data.received import Recognised, TextTable
from samverkan_data.schema import TABLES, Table

OWN_FORMAT = "samverkan"
HOPELESS = ("too_large", "empty_file")


def recognise(content: bytes, name: str, limit: int = MAX_BYTES) -> Recognised:
    """Read a file and find out what it is.

    Always answers: a file that nobody knows has an empty `table` and a finding that says so.

    Args:
        content: the file as received.
        name: its name, which some formats need.
        limit: largest accepted size in bytes.
    """
    text = read_text_table(content, name, limit)
    found = _recognise(text, content, name)
    return replace(found, source=found.source or (text if text.row_count else found.text))


def _recognise(text: TextTable, content: bytes, name: str) -> Recognised:
    own = _best_own(text)
    if own and not own.findings:
        return own
    foreign = _recognise_foreign(text, content, name)
    unknown = (Finding("unknown_format", 1),) if text.header else ()
    return foreign or own or Recognised("", "", text, findings=unknown)


def _recognise_foreign(text: TextTable, content: bytes, name: str) -> Recognised | None:
    """Ask every foreign format, also where the file is no table of texts: it may be JSON or a spreadsheet."""
    if any(f.code in HOPELESS for f in text.findings):
        return None
    return next((found for recogniser in FORMATS if (found := recogniser(text, content, name))), None)


def _best_own(text: TextTable) -> Recognised | None:
    """The own table with most columns in the file, complete ones first; None where most of what it needs is missing."""
    candidates = [_match(text, table) for table in TABLES.values() if table.kind != "made"]
    best = max(candidates, key=lambda found: (not found.findings, len(found.mapping)))
    required = sum(column.required for column in TABLES[best.table].file_columns)
    return best if len(best.findings) <= required / 2 else None


def _match(text: TextTable, table: Table) -> Recognised:
    mapping = match_columns(text.header, table)
    missing = tuple(Finding("missing_column", 1, c.header, detail=table.title) for c in missing_columns(mapping, table))
    return Recognised(OWN_FORMAT, table.name, text, mapping, findings=missing)
