"""Tables of reported crime with areas as rows, and a column for each crime type and year (`Våldsbrott 2015`).

Others publish Brå's figures so. Whether they are counts or figures per 100 000 must stand in the headers, in a title
line or in the name of the file; else the file is refused.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from samverkan_data.findings import Finding
from samverkan_data.reading.counted import not_crime
from samverkan_data.reading.formats.bra_sol import is_rated, other_denominators
from samverkan_data.reading.formats.cells import read_rows, tidy
from samverkan_data.reading.formats.crime_rows import CrimeRow, crime_observations
from samverkan_data.reading.formats.crimes import Crime, find_crime
from samverkan_data.reading.formats.periods import Period
from samverkan_data.reading.spans import scan
from samverkan_data.reading.stated import column_period
from samverkan_data.reading.statements import headers, said_of, state
from samverkan_data.reading.words import bra as words
from samverkan_data.received import Opened, Recognised, TextTable
from samverkan_data.texts.reading import IN_HEADER

NAME = "bra_wide"
_PRELIMINARY = re.compile(r"\(?\bprel\w*\.?\)?", re.IGNORECASE)


@dataclass(frozen=True)
class Named:
    """A column: what its header says besides the period, the period, and whether it is per 100 000, if said."""

    label: str
    period: Period
    is_rate: bool | None


def recognise(opened: Opened) -> Recognised | None:
    """The first table of the file that has such columns and nothing else, as observations."""
    return next((found for table in opened.tables if (found := _recognise(table, opened.name))), None)


def _recognise(table: TextTable, name: str) -> Recognised | None:
    if table.header[:1] == () or table.header[0].casefold() not in words.WORKBOOK_HEADERS or not table.row_count:
        return None
    labels = {place: _label(text) for place, text in enumerate(table.header) if place}
    if not labels or not all(labels.values()) or not any(map(_is_crime, labels.values())):
        return None
    said = said_of(table, name)
    periods = {place: column_period(state(IN_HEADER, table.header[place]), said) for place in labels}
    spoken = " ".join([*(text for _, text in table.aside), table.title, name])
    told = other_denominators((*table.header, spoken)) or [one for one in periods.values() if isinstance(one, Finding)]
    if told:
        return Recognised(NAME, "", table, findings=tuple(told[:1]))
    columns = {
        place: Named(labels[place], _marked(period, table.header[place]), is_rated(labels[place], spoken))
        for place, period in periods.items() if isinstance(period, Period)
    }  # fmt: skip
    other = not_crime([*said, *headers(table.header)], table.header)
    if other:
        return Recognised(NAME, "", table, findings=(other,))
    unsaid = [table.header[place] for place, named in columns.items() if named.is_rate is None]
    if unsaid:
        return Recognised(NAME, "", table, findings=(Finding("measure_unknown", None, unsaid[0]),))
    return crime_observations(NAME, list(_rows(table, columns)), table, columns=range(len(table.header)))


def _label(header: str) -> str:
    """What a header says besides its period; empty where it names no year."""
    mentions, rest = scan(header)
    return _PRELIMINARY.sub("", tidy(rest)).strip(" ,.:;-/") if any(one.year for one in mentions) else ""


def _marked(period: Period, header: str) -> Period:
    return replace(period, preliminary=bool(_PRELIMINARY.search(header)))


def _is_crime(label: str) -> bool:
    simple = label.casefold()
    return words.CRIME_ENDING in simple or simple.startswith(words.OTHER_CRIMES)


def _rows(table: TextTable, columns: Mapping[int, Named]) -> Iterable[CrimeRow]:
    """A count and a figure per 100 000 of one crime and period are one row; two counts of them are two."""
    places: dict[tuple[Crime, Period, int], dict[bool, int]] = {}
    for place, named in columns.items():
        crime, is_rate = find_crime(re.sub(words.MEASURE_PATTERN, "", named.label)), bool(named.is_rate)
        turn = sum(key[:2] == (crime, named.period) and is_rate in of for key, of in places.items())
        places.setdefault((crime, named.period, turn), {})[is_rate] = place
    for row, cells in read_rows(table):
        for (crime, period, _), of in places.items():
            count, rate = (cells[of[is_rate]] if is_rate in of else None for is_rate in (False, True))
            yield CrimeRow(row, crime, cells[0], period, count, rate)
