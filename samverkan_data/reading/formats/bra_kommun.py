"""Brå's yearly file of reported crime in every municipality, `Anmälda brott kommunerna 2025.csv`.

`Kommun;Antal;Per 100 000 inv.`, or with `(prel.)`, or (2021) without headers. What is counted, and for which period,
stands in a title line, in the headers or in the name of the file.
"""

import re
from dataclasses import replace

from samverkan_data.findings import Finding
from samverkan_data.reading.counted import other_than_crime, some_crimes
from samverkan_data.reading.formats.bra_sol import other_denominators
from samverkan_data.reading.formats.cells import find_columns, read_rows
from samverkan_data.reading.formats.crime_rows import CrimeRow, crime_observations
from samverkan_data.reading.formats.crimes import Crime
from samverkan_data.reading.formats.periods import Period
from samverkan_data.reading.stated import said_period
from samverkan_data.reading.statements import headers, said_of
from samverkan_data.reading.words import bra as words
from samverkan_data.received import Opened, Recognised, TextTable

NAME = "bra_kommun"
COLUMNS = {
    "area": words.MUNICIPALITY_HEADERS, "count": words.MUNICIPALITY_COUNTS, "rate": words.MUNICIPALITY_RATES,
}  # fmt: skip
HEADERLESS = {"area": 0, "count": 1, "rate": 2}
HEADER_FINDINGS = ("duplicate_header", "missing_header")
HALF = 0.5
_FIGURE = re.compile(r"(\d{1,3}( ?\d{3})*|\.\.|-)?")


def recognise(opened: Opened) -> Recognised | None:
    """All crime per municipality of one year; None for other files, and for single crimes."""
    table = opened.table
    columns = find_columns(table.header, COLUMNS)
    others = other_denominators(table.header) if "area" in columns else []
    headed = "area" in columns and len(table.header) == len(columns) + len(others) > 1
    if not (headed or _is_headerless(table)) or _names_one_crime(opened):
        return None
    return Recognised(NAME, "", table, findings=tuple(others)) if others else _read(opened, columns, headed)


def _read(opened: Opened, columns: dict[str, int], headed: bool) -> Recognised:
    table = opened.table
    period = _period(opened)
    if isinstance(period, Finding):
        return Recognised(NAME, "", table, findings=(period,))
    if headed:
        return crime_observations(NAME, _rows(table, columns, period, with_header=False), table,
                                  columns=columns.values())  # fmt: skip
    kept = tuple(finding for finding in table.findings if finding.code not in HEADER_FINDINGS)
    rows = _rows(table, HEADERLESS, period, with_header=True)
    told = [Finding("headers_assumed", rows[0].row)]
    return crime_observations(NAME, rows, replace(table, findings=kept), told, columns=HEADERLESS.values())


def _rows(table: TextTable, columns: dict[str, int], period: Period, *, with_header: bool) -> list[CrimeRow]:
    crime = Crime(words.TOTAL_CRIME, words.CRIME_LABELS[words.TOTAL_CRIME][0])
    count, rate = columns.get("count"), columns.get("rate")
    return [
        CrimeRow(row, crime, cells[columns["area"]], period, None if count is None else cells[count],
                 None if rate is None else cells[rate])
        for row, cells in read_rows(table, with_header=with_header)
    ]  # fmt: skip


def _is_headerless(table: TextTable) -> bool:
    """Whether every row is a name with two figures, and half of the names say that they are municipalities.

    The others are the districts of the large cities, the country, and names like Malung–Sälen.
    """
    if len(table.header) != len(HEADERLESS) or not table.row_count:
        return False
    rows = [cells for _, cells in read_rows(table, with_header=True)]
    named = sum(name.endswith(words.AREA_ENDINGS) for name, _, _ in rows)
    return named >= HALF * len(rows) and all(_FIGURE.fullmatch(text) for _, *figures in rows for text in figures)


def _said(opened: Opened) -> str:
    """What the file says of itself, the surest first: title lines, headers, its name."""
    return " ".join([*(text for _, text in opened.table.aside), *opened.table.header, opened.name])


def _names_one_crime(opened: Opened) -> bool:
    """Whether only some crimes are named, so that the figures are not all crime; what is no crime is told elsewhere."""
    places = [*said_of(opened.table, opened.name), *headers(opened.table.header)]
    said = [one.text for one in places if not one.is_note]
    return any(map(some_crimes, said)) and not any(map(other_than_crime, said))


def _period(opened: Opened) -> Period | Finding:
    """The one period that title lines, headers and the name of the file say, or why there is none."""
    table = opened.table
    *lines, name = said_of(table, opened.name)
    period = said_period([*lines, *headers(table.header), name])
    preliminary = words.PRELIMINARY_MARK in _said(opened).casefold()
    return period if isinstance(period, Finding) else replace(period, preliminary=preliminary)
