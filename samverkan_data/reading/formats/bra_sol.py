"""Brå's database (SOL) as a file: `Databasfil.txt`, and longer files that others have made of the same rows.

Header `Region;Brott;År;Period;Antal;/100 000 inv`; yearly rows have the word for year in the third column and the
year in the fourth, monthly rows `2026 prel.` and `Aug`. A dash is no figure there, `..` one that is not shown.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from samverkan_data.findings import Finding
from samverkan_data.reading.formats.cells import Row, denominator, find_columns, read_rows, tidy
from samverkan_data.reading.formats.crime_rows import CrimeRow, crime_observations
from samverkan_data.reading.formats.crimes import Crime, find_crime
from samverkan_data.reading.formats.periods import Period, read_period, with_preliminary
from samverkan_data.reading.words import bra as words
from samverkan_data.received import Opened, Recognised, TextTable

NAME = "bra_sol"
COLUMNS = {
    "area": words.AREA_HEADERS, "crime": words.CRIME_HEADERS, "year": words.YEAR_HEADERS, "part": words.PART_HEADERS,
    "quarter": words.QUARTER_HEADERS, "count": words.COUNT_HEADERS, "rate": words.RATE_HEADERS,
    "preliminary": words.PRELIMINARY_HEADERS,
}  # fmt: skip
NEEDED = ("area", "crime", "year")


def recognise(opened: Opened) -> Recognised | None:
    """The file as observations, two per row; None for other files."""
    return next((found for table in opened.tables if (found := _recognise(table))), None)


def _recognise(table: TextTable) -> Recognised | None:
    columns = find_columns(table.header, COLUMNS)
    others = other_denominators(table.header)
    if any(name not in columns for name in NEEDED) or not ({"count", "rate"} & set(columns) or others):
        return None
    if others:
        return Recognised(NAME, "", table, findings=tuple(others))
    remembered: dict[str, Crime] = {}
    rows = [_crime_row(row, columns, remembered) for row in read_rows(table)]
    return crime_observations(NAME, rows, table, columns=columns.values(), label=columns["crime"])


def other_denominators(header: Sequence[str], row: int = 1) -> list[Finding]:
    """One finding per header that counts per something else than 100 000: its figures would be taken for others."""
    found = [(text, number) for text in header if (number := denominator(text)) not in (None, 100_000)]
    return [Finding("other_denominator", row, text, f"{number:,}".replace(",", " ")) for text, number in found]


def is_rated(header: str, said: str) -> bool | None:
    """Whether a column holds figures per 100 000, by its header or else by what the file says; None where neither does.

    A text that says both of its columns says nothing of one of them.
    """
    for text in (header, said):
        rated, counted = denominator(text) is not None, bool(re.search(words.COUNT_PATTERN, text.casefold()))
        if rated != counted:
            return rated
    return None


def _crime_row(row: Row, columns: Mapping[str, int], remembered: dict[str, Crime]) -> CrimeRow:
    number, cells = row

    def cell(name: str) -> str | None:
        return cells[columns[name]] if name in columns else None

    label = cell("crime") or ""
    crime = remembered.get(label) or remembered.setdefault(label, find_crime(label))
    return CrimeRow(number, crime, cell("area") or "", _period(cell), cell("count"), cell("rate"))


def _period(cell: Callable[[str], str | None]) -> Period:
    quarter = (cell("quarter") or "").removesuffix(".0")
    within = words.QUARTER_TEXT.format(number=quarter) if quarter.isdecimal() else quarter
    period = read_period(cell("year") or "", cell("part") or within)
    whole = read_period(cell("year") or "", within)
    if cell("part") and within and not whole.start <= period.start <= period.end <= whole.end:
        text = tidy(" ".join([cell("year") or "", cell("part") or "", within]))
        period = Period(text, text, period.preliminary)
    return with_preliminary(period, cell("preliminary") or "")
