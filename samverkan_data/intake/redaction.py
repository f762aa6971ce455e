"""Taking personal data out of a file before anything of it is stored: whole columns, and lines around the tables."""

import csv
import io
import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from samverkan_data.checking.contact_lines import contact_rows, header_row
from samverkan_data.checking.personal_patterns import personal_kinds
from samverkan_data.findings import PERSONAL_CODES, Finding
from samverkan_data.formats import harmless, number
from samverkan_data.intake.inspection import Inspection, inspect
from samverkan_data.intake.workbook import Row, write_workbook
from samverkan_data.lake import Snapshot
from samverkan_data.reading import MAX_BYTES
from samverkan_data.received import TextTable
from samverkan_data.texts.reading import FILE_NAME, SHEET_NAME
from samverkan_data.words import CONTACT_KEYS

NUMBER = re.compile(r"[+-]?[\d\s.,]*%?")
# The row that the gate names for what stands in headers.
HEADERS = 1
# What a rewritten file no longer has, or says anew.
OF_THE_LAYOUT = ("title_lines", "footer_lines", "missing_header", "wrapped_lines", "unknown_format", "more_alike")
DATA_KEYS = ("value", "values", "data", "dimension", "dataset", "records", "items", "columns")


@dataclass(frozen=True)
class Cleaning:
    """What must go out of a file: headers of columns, and how many lines or other texts outside the tables."""

    columns: tuple[str, ...] = ()
    lines: int = 0


def personal_findings(inspection: Inspection) -> list[Finding]:
    """What the gate has found: while there is any, nothing of the file may be shown."""
    return [finding for finding in inspection.findings if finding.code in PERSONAL_CODES]


def find_cleaning(inspection: Inspection) -> Cleaning | None:
    """What to take out so that no personal data are left; None where that is not enough, as in the file's name.

    A line of contact that stands below a table without a blank line has been read as one of its rows: the line goes and
    not the column.
    """
    found = personal_findings(inspection)
    opened = inspection.opened
    headers = {header for table in opened.tables for header in table.header if header}
    rows = {row for table in opened.tables for row in contact_rows(table)}
    if any(header_row(table) in contact_rows(table) for table in opened.tables if len(table.header) == 1):
        rows.add(HEADERS)
    in_cells = [one for one in found if one.column is not None and one.row not in rows]
    outside = [one for one in found if one not in in_cells]
    columns = tuple(dict.fromkeys(one.column or "" for one in in_cells))
    packed = any(one.row is None for one in outside) and opened.kind == "text"
    named = any(one.column in (FILE_NAME, SHEET_NAME) for one in found) or any(personal_kinds(opened.name))
    if not found or named or packed or not set(columns) <= headers:
        return None
    return Cleaning(columns, len(rows) if opened.kind != "json" and rows else len(outside))


def take_out(inspection: Inspection, cleaning: Cleaning, snapshot: Snapshot, limit: int = MAX_BYTES) -> Inspection:
    """The file without what is named, read and checked again.

    Args:
        inspection: the file as received.
        cleaning: what goes out of it.
        snapshot: the picture whose registers count.
        limit: largest accepted size in bytes.
    """
    content, name = clean(inspection, cleaning)
    found = inspect(content, name, snapshot, inspection.today, limit, inspection.mapping, inspection.sums)
    return as_cleaned(found, inspection, cleaning)


def clean(inspection: Inspection, cleaning: Cleaning) -> tuple[bytes, str]:
    """The file without what is named, and its new name.

    JSON stays JSON and a workbook a workbook, with all its sheets; everything else becomes CSV in UTF-8. A workbook is
    written anew from its cells, so that no properties, comments or copies come along, and a CSV without any text that
    a spreadsheet would run as a formula. Other lines around the tables stay, and every row keeps its number.
    """
    opened = inspection.opened
    stem = PurePath(opened.name).stem
    if opened.kind == "json":
        pruned = _without_contacts(_pruned(opened.data, "", cleaning.columns))
        return json.dumps(pruned, ensure_ascii=False).encode(), f"{stem}.json"
    if opened.kind == "spreadsheet":
        return write_workbook({one.title: _rows(one, cleaning.columns) for one in opened.tables}), f"{stem}.xlsx"
    return _write(opened.table, cleaning.columns), f"{stem}.csv"


def as_cleaned(found: Inspection, before: Inspection, cleaning: Cleaning) -> Inspection:
    """The inspection of the cleaned file with what was found in the file as received and can no longer be seen.

    A row of the wrong length, a hidden row or a formula without a value are not in a file that is written anew.
    """
    said_anew = {*(finding.code for finding in found.findings), *PERSONAL_CODES, *OF_THE_LAYOUT}
    gone = {row for table in before.opened.tables for row in contact_rows(table)}
    hidden = [
        finding
        for finding in before.findings
        if finding.code not in said_anew and finding.column not in cleaning.columns and finding.row not in gone
    ]
    told = [Finding("lines_taken_out", value=number(cleaning.lines))] if cleaning.lines else []
    accepted = found.accepted and all(finding.severity != "error" for finding in hidden)
    return replace(found, findings=(*hidden, *found.findings, *told), accepted=accepted)


def _without_contacts(part: object, *, in_rows: bool | None = None) -> object:
    """The document without what says whom to ask, objects that hold personal data, and such texts, outside its records.

    A document that is a list is nothing but records, whose keys are columns.
    """
    in_rows = isinstance(part, list) if in_rows is None else in_rows
    if isinstance(part, list):
        return [_without_contacts(one, in_rows=in_rows) for one in part if not _is_personal(one)]
    if not isinstance(part, dict):
        return part
    return {
        key: value if key in DATA_KEYS else _without_contacts(value, in_rows=in_rows)
        for key, value in part.items()
        if key in DATA_KEYS or not (_is_personal(value) or (key.casefold() in CONTACT_KEYS and not in_rows))
    }


def _is_personal(part: object) -> bool:
    """Whether a text holds personal data, or an object does in a text of its own: the name beside it goes too."""
    if isinstance(part, dict):
        return not set(part) & set(DATA_KEYS) and any(
            _is_personal(one) for one in part.values() if isinstance(one, str)
        )
    return isinstance(part, str) and any(personal_kinds(part))


def _pruned(part: object, path: str, headers: Collection[str]) -> object:
    if isinstance(part, list):
        return [_pruned(one, path, headers) for one in part]
    if not isinstance(part, dict):
        return part
    paths = {key: f"{path}.{key}" if path else key for key in part}
    return {
        key: _pruned(value, paths[key], headers)
        for key, value in part.items()
        if not any(paths[key] == header or paths[key].endswith(f".{header}") for header in headers)
    }


def _write(table: TextTable, headers: Collection[str]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    written = 0
    for row, cells in _rows(table, headers):
        out.write("\r\n" * (row - written - 1))
        writer.writerow([_cell(text) for text in cells])
        written = row
    return out.getvalue().encode("utf-8-sig")


def _rows(table: TextTable, headers: Collection[str]) -> Iterator[Row]:
    """Every line of a table that stays, with its number."""
    gone = contact_rows(table)
    kept = [index for index, header in enumerate(table.header) if header not in headers]
    body = list(
        zip(table.rows.to_pylist(), zip(*(table.column(index).to_pylist() for index in kept), strict=True), strict=True)
    )
    lines: dict[int, list[str]] = {}
    for row, text in table.aside:
        lines.setdefault(row or 0, []).append(text)
    rows = [*lines.items(), (header_row(table), [table.header[index] for index in kept]), *body]
    yield from sorted((row, list(cells)) for row, cells in rows if row and row not in gone)


def _cell(text: str) -> str:
    return text if NUMBER.fullmatch(text) else harmless(text)
