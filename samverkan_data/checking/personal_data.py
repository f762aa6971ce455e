"""The gate: no personnummer, phone number, e-mail address, plate or street address gets past it."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import PurePath

from samverkan_data.checking.engine import connect
from samverkan_data.checking.known import Known
from samverkan_data.checking.names import known_names, spelling
from samverkan_data.checking.personal_patterns import ADDRESSES, PLATES, personal_kinds
from samverkan_data.checking.problems import MAX_ALIKE
from samverkan_data.findings import CATALOGUE, Finding
from samverkan_data.formats import number
from samverkan_data.received import Recognised, TextTable
from samverkan_data.texts.reading import (
    AT_LEAST,
    COLUMN_NUMBER,
    FILE_NAME,
    HIDDEN,
    OUTSIDE_TABLE,
    PLATE_WORDS,
    SHEET_NAME,
    STREET_ENDINGS,
)  # fmt: skip

REGISTERS = ("areas", "categories", "indicators", "agreements")
VALUE_LENGTH = 200
ENOUGH = 10_000

# Wide and fast: everything that may be personal data, and some that is not; `personal_kinds` decides.
_SEP = r"[\s\-+/_.\x{00A0}\x{00AD}\x{2000}-\x{2015}\x{202F}\x{2060}\x{2212}\x{FE58}\x{FE63}\x{FEFF}\x{FF0D}]{0,4}"
_DIGITS = r"[\x{0660}-\x{0669}\x{FF10}-\x{FF19}]"
_CANDIDATE = "|".join((
    rf"\d\d{_SEP}[01]\d{_SEP}\d\d{_SEP}\d{{3}}{_SEP}\d([^\d]|$)",
    rf"(^|[^\d])\(?0{_SEP}\d(\)?{_SEP}\d){{6,}}",
    r"46[\s\-()0\x{00A0}\x{2000}-\x{2015}]*[1-9]",
    "@",
    r"[A-Z]{3}[\s\-\x{00A0}]?\d\d[0-9A-Z]",
    rf"(?i)(?:{'|'.join(STREET_ENDINGS)})\s+(nr)?\.?\s*\d",
    rf"(?i)(?:{'|'.join(word.replace('.', '[.]') for word in PLATE_WORDS)})\W{{0,3}}[a-z]{{3}}[\s\-]?\d\d",
    _DIGITS,
))  # fmt: skip
_FIND = 'SELECT "row", {column} FROM source WHERE regexp_matches({column}, $pattern)'


def find_personal_data(recognised: Recognised, known: Known, file_name: str) -> list[Finding]:
    """Findings for personal data in any cell of any column, in the headers and in the file's name.

    A finding names the row and the column, never the value. The cells read are those of the file as received: every
    sheet with its name, and the lines above and below the tables.
    """
    findings = [Finding(code, None, FILE_NAME) for code in personal_kinds(PurePath(file_name).stem.replace("_", " "))]
    spared = _registered(known)
    for source in recognised.sources or (recognised.source or recognised.text,):
        findings += _find_in_table(source, spared)
    return findings


def _find_in_table(source: TextTable, spared: Collection[str]) -> list[Finding]:
    findings = [Finding(code, None, SHEET_NAME) for code in personal_kinds(source.title)]
    for row, text in source.aside:
        findings += [Finding(code, row, OUTSIDE_TABLE) for code in _unspared(text, spared)]
    for index, header in enumerate(source.header):
        findings += [Finding(code, 1, _shown(header, index)) for code in personal_kinds(header)]
    for index, candidates in enumerate(_candidates(source)):
        findings += _find_in_column(candidates, _shown(source.header[index], index), spared)
    return findings


def conceal(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without values that hold personal data, and with long values shortened."""
    return [_conceal(finding) for finding in findings]


def _conceal(finding: Finding) -> Finding:
    value, detail, column = finding.value, finding.detail, finding.column
    return replace(
        finding,
        value=HIDDEN if any(personal_kinds(value)) else value[:VALUE_LENGTH],
        detail="" if any(personal_kinds(detail)) else detail,
        column=HIDDEN if column and any(personal_kinds(column)) else column,
    )


def _shown(header: str, index: int) -> str:
    """The header, or the column's number where the header is empty or holds personal data itself."""
    return header if header and not any(personal_kinds(header)) else COLUMN_NUMBER.format(number=index + 1)


def _registered(known: Known) -> frozenset[str]:
    """Codes and names of the registers, which may look like plates or addresses."""
    return frozenset(name for register in REGISTERS for name in known_names(register, known.register(register)).shown)


def _candidates(source: TextTable) -> Iterable[list[tuple[int, str]]]:
    """For each column the cells that may hold personal data."""
    table = source.cells.append_column("row", source.rows)
    with connect() as connection:
        connection.register("source", table)
        for name in source.cells.column_names:
            yield connection.execute(_FIND.format(column=name), {"pattern": _CANDIDATE}).fetchall()


def _find_in_column(candidates: Iterable[tuple[int, str]], column: str, spared: Collection[str]) -> list[Finding]:
    findings: list[Finding] = []
    counts: Counter[str] = Counter()
    kinds: dict[str, tuple[str, ...]] = {}
    for row, text in candidates:
        if counts.total() >= ENOUGH:
            break
        if text not in kinds:
            kinds[text] = tuple(_unspared(text, spared))
        for code in kinds[text]:
            counts[code] += 1
            if counts[code] <= MAX_ALIKE:
                findings.append(Finding(code, row, column))
    return findings + [
        Finding("more_alike", None, column, CATALOGUE[code].title, _more(count, counts.total() >= ENOUGH))
        for code, count in counts.items()
        if count > MAX_ALIKE
    ]


def _more(count: int, stopped: bool) -> str:
    more = number(count - MAX_ALIKE)
    return AT_LEAST.format(low=more) if stopped else more


def _unspared(text: str, spared: Collection[str]) -> Iterable[str]:
    for code in personal_kinds(text):
        if code not in (PLATES, ADDRESSES) or spelling(text) not in spared:
            yield code
