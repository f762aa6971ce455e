"""Taking columns out of a file before anything of it is stored."""

import csv
import io
import json
import re
from collections.abc import Collection
from pathlib import PurePath

from samverkan_data.checking.personal_patterns import personal_kinds
from samverkan_data.findings import PERSONAL_CODES, Finding
from samverkan_data.formats import harmless
from samverkan_data.intake.inspection import Inspection
from samverkan_data.received import TextTable

NUMBER = re.compile(r"[+-]?[\d\s.,]*%?")


def personal_findings(inspection: Inspection) -> list[Finding]:
    """What the gate has found: while there is any, nothing of the file may be shown."""
    return [finding for finding in inspection.findings if finding.code in PERSONAL_CODES]


def columns_to_drop(inspection: Inspection) -> list[str]:
    """Headers of columns with personal data in cells; empty where it stands elsewhere too, as in the file's name."""
    found = personal_findings(inspection)
    headers = {header for table in inspection.opened.tables for header in table.header if header}
    named = list(dict.fromkeys(finding.column or "" for finding in found))
    return named if named and set(named) <= headers else []


def without_columns(inspection: Inspection, headers: Collection[str]) -> tuple[bytes, str]:
    """The file without the columns, and its name: JSON stays JSON, everything else becomes CSV in UTF-8.

    Title lines above the table stay where they hold no personal data; other sheets do not come along, and no text that
    a spreadsheet would run as a formula.
    """
    opened = inspection.opened
    stem = PurePath(opened.name).stem
    if opened.kind == "json":
        return json.dumps(_pruned(opened.data, "", headers), ensure_ascii=False).encode(), f"{stem}.json"
    table = max(opened.tables, key=lambda one: (bool(set(one.header) & set(headers)), one.row_count))
    return _write(table, headers), f"{stem}.csv"


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
    kept = [index for index, header in enumerate(table.header) if header not in headers]
    first = min(table.rows.to_pylist(), default=1)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    titles = [text for row, text in table.aside if row and row < first and not any(personal_kinds(text))]
    writer.writerows([_cell(text)] for text in titles)
    writer.writerow([_cell(table.header[index]) for index in kept])
    columns = [[_cell(text) for text in table.column(index).to_pylist()] for index in kept]
    writer.writerows(zip(*columns, strict=True))
    return out.getvalue().encode("utf-8-sig")


def _cell(text: str) -> str:
    return text if NUMBER.fullmatch(text) else harmless(text)
