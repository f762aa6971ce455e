"""The gate: no personnummer, phone number, e-mail address, plate or street address gets past it."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from samverkan_data.checking.contact_lines import person_rows
from samverkan_data.checking.identity_numbers import moment_shape
from samverkan_data.checking.known import Known
from samverkan_data.checking.name_cells import person_cells
from samverkan_data.checking.names import spelling
from samverkan_data.checking.person_names import names_person
from samverkan_data.checking.personal_candidates import find_candidates
from samverkan_data.checking.personal_patterns import ADDRESSES, IDENTITIES, PLATES, personal_kinds
from samverkan_data.findings import CATALOGUE, MAX_ALIKE, Finding, more_alike, told_alike
from samverkan_data.received import Recognised, TextTable
from samverkan_data.schema import TABLES
from samverkan_data.texts.reading import COLUMN_NUMBER, FILE_NAME, HIDDEN, SHEET_NAME

REGISTERS = ("areas", "categories", "indicators", "agreements")
VALUE_LENGTH = 200
ENOUGH = 10_000
MOMENT, NUMBERED, PERSONS, PERSON_CELLS = "moment", "numbered", "person_name", "person_name_column"
_NUMBERED = re.compile(r"([A-Z]{3})-\d{3}")
"""A plate, or a number in a series: a hyphen is hardly ever in the one, and the letters are the same in the other."""
_NUMBER_HEADERS = frozenset(
    spelling(said)
    for table in TABLES.values()
    for column in table.columns
    if column.name.endswith("_id")
    for said in (column.name, column.header, *column.variants)
)


Lean = Callable[[str, str], None]


def _nobody(what: str, column: str) -> None:
    """Nobody asks what the rest of a larger file may decide."""


def find_personal_data(recognised: Recognised, known: Known, file_name: str, lean: Lean = _nobody) -> list[Finding]:
    """Findings for personal data anywhere in a file as received, and in its name.

    A finding names the row and the column, never the value. Read are every cell of every column, also of those that
    are not stored, the headers, the names of sheets, the texts around the table, and what was said of all rows.
    """
    spared = _registered(known)
    findings = [Finding(code, None, FILE_NAME) for code in personal_kinds(PurePath(file_name).stem.replace("_", " "))]
    findings += _find_in_constants(recognised, spared)
    sources = _sources(recognised)
    several = sum(bool(source.title) for source in sources) > 1
    for source in sources:
        found = [*_find_in(source, spared, lean), *_find_names(source, spared, recognised.table, lean)]
        named = _sheet_name(source.title) if several else ""
        findings += [replace(finding, sheet=named) if finding.row else finding for finding in found]
    return findings


def _find_in_constants(recognised: Recognised, spared: Collection[str]) -> Iterator[Finding]:
    for name, text in recognised.constants.items():
        header = TABLES[recognised.table].column(name).header
        yield from (Finding(code, None, header) for code in _unspared(text, spared))


def _find_in(source: TextTable, spared: Collection[str], lean: Lean) -> Iterator[Finding]:
    yield from _find_beside(source, spared)
    for index, candidates in find_candidates(source):
        header = source.header[index]
        yield from _Column(header, _shown(header, index), spared, lean).read(candidates)


def _find_names(source: TextTable, spared: Collection[str], table: str, lean: Lean) -> Iterator[Finding]:
    """Names of persons in columns that by their headers are about persons."""
    is_register = table in TABLES and TABLES[table].kind == "register"
    for index, rows in person_cells(source, spared, lean, named_rows=is_register):
        column = _shown(source.header[index], index)
        yield from told_alike([Finding(PERSON_CELLS, row, column) for row in rows])


def _sheet_name(title: str) -> str:
    return HIDDEN if any(personal_kinds(title)) else title


def conceal(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without values that hold personal data, and with long values shortened."""
    return [_conceal(finding) for finding in findings]


def _sources(recognised: Recognised) -> tuple[TextTable, ...]:
    """The tables of the file as received."""
    return recognised.sources or (recognised.source or recognised.text,)


def _conceal(finding: Finding) -> Finding:
    value, detail, column = finding.value, finding.detail, finding.column
    return replace(
        finding,
        value=HIDDEN if any(personal_kinds(value, column or "")) else value[:VALUE_LENGTH],
        detail="" if any(personal_kinds(detail, column or "")) else detail,
        column=HIDDEN if column and any(personal_kinds(column)) else column,
    )


def _shown(header: str, index: int) -> str:
    """The header, or the column's number where the header is empty or holds personal data itself."""
    return header if header and not any(personal_kinds(header)) else COLUMN_NUMBER.format(number=index + 1)


def _registered(known: Known) -> frozenset[str]:
    """Codes and names of the registers, which may look like plates or addresses."""
    return frozenset(name for register in REGISTERS for name in known.names(register).shown)


def _find_beside(source: TextTable, spared: Collection[str]) -> Iterator[Finding]:
    """Personal data in the sheet's name, the texts around the table and its headers."""
    for code in _unspared(source.title, spared):
        yield Finding(code, None, SHEET_NAME)
    for row, text in source.aside:
        yield from (Finding(code, row) for code in _unspared(text, spared))
        if row is None and names_person(text, spared):
            yield Finding(PERSONS)
    yield from (Finding(PERSONS, row) for row in sorted(person_rows(source, spared)))
    for index, header in enumerate(source.header):
        yield from (Finding(code, 1, _shown(header, index)) for code in personal_kinds(header))


@dataclass
class _Column:
    """What the gate finds in one column: the rows of each kind, until there are enough."""

    header: str
    shown: str
    spared: Collection[str]
    lean: Lean
    rows: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    counts: Counter[str] = field(default_factory=Counter)
    series: set[str] = field(default_factory=set)

    def read(self, candidates: Iterable[tuple[int, str]]) -> list[Finding]:
        kinds: dict[str, tuple[str, ...]] = {}
        for row, text in candidates:
            if text not in kinds:
                if len(kinds) >= ENOUGH:
                    kinds.clear()
                kinds[text] = tuple(self._kinds(text))
            for code in kinds[text]:
                self._add(code, row)
            if sum(self.counts[code] for code in self.rows) >= ENOUGH:
                break
        if self.counts[MOMENT] or self.counts["invalid"] or self.counts[NUMBERED]:
            self.lean("like_numbers", self.shown)
        self._judge_moments()
        self._judge_numbers()
        return [finding for code in self.rows if code in CATALOGUE for finding in self._findings(code)]

    def _kinds(self, text: str) -> Iterator[str]:
        """Codes of findings; for a moment without a colon `moment` and how it reads as a number, and `numbered`."""
        shape = moment_shape(text)
        if shape == "invalid":
            yield shape
        numbered = _NUMBERED.fullmatch(text.strip()) if spelling(self.header) in _NUMBER_HEADERS else None
        for code in _unspared(text, self.spared, self.header):
            if numbered and code == PLATES:
                self.series.add(numbered[1])
                yield NUMBERED
            else:
                yield MOMENT if shape and code == IDENTITIES else code

    def _add(self, code: str, row: int) -> None:
        self.counts[code] += 1
        if code != "invalid":
            self.rows[code].append(row)

    def _judge_moments(self) -> None:
        """One moment in ten has a right check digit by chance; where most have one they are personnummer."""
        if self.counts[MOMENT] <= self.counts["invalid"] and not self.counts[IDENTITIES]:
            return
        for row in self.rows.pop(MOMENT, []):
            self._add(IDENTITIES, row)

    def _judge_numbers(self) -> None:
        """`ERA-100` in a column of numbers is one where no other letters and nothing that is a plate stand there."""
        rows = self.rows.pop(NUMBERED, [])
        if len(self.series) > 1 or self.rows.get(PLATES):
            for row in rows:
                self._add(PLATES, row)

    def _findings(self, code: str) -> Iterator[Finding]:
        yield from (Finding(code, row, self.shown) for row in self.rows[code][:MAX_ALIKE])
        more = self.rows[code][MAX_ALIKE:]
        if more:
            yield more_alike(code, self.shown, more, stopped=self.counts.total() >= ENOUGH)


def _unspared(text: str, spared: Collection[str], header: str = "") -> Iterator[str]:
    for code in personal_kinds(text, header):
        if code not in (PLATES, ADDRESSES) or spelling(text) not in spared:
            yield code
