"""Tables of reported crime with areas as rows, and a column for each crime type and year (`Våldsbrott 2015`).

Others publish Brå's figures so. Whether they are counts or figures per 100 000 must stand in the headers, in a title
line or in the name of the file; else the file is refused.
"""

import re
from collections.abc import Iterable, Mapping

from samverkan_data.findings import Finding
from samverkan_data.reading.formats.bra_sol import is_rated, other_denominators
from samverkan_data.reading.formats.cells import read_rows, tidy
from samverkan_data.reading.formats.crime_rows import CrimeRow, crime_observations
from samverkan_data.reading.formats.crimes import Crime, find_crime
from samverkan_data.reading.formats.periods import read_period
from samverkan_data.reading.words import bra as words
from samverkan_data.received import Opened, Recognised, TextTable

NAME = "bra_wide"
_YEAR_LAST = re.compile(r"(.+?)[\s,_]+((?:19|20)\d\d(?: \(?prel\w*\.?\)?)?)", re.IGNORECASE)


def recognise(opened: Opened) -> Recognised | None:
    """The first table of the file that has such columns and nothing else, as observations."""
    return next((found for table in opened.tables if (found := _recognise(table, opened.name))), None)


def _recognise(table: TextTable, name: str) -> Recognised | None:
    columns = {place: match for place, text in enumerate(table.header) if (match := _YEAR_LAST.fullmatch(tidy(text)))}
    if table.header[:1] == () or table.header[0].casefold() not in words.WORKBOOK_HEADERS or not table.row_count:
        return None
    if len(columns) + 1 != len(table.header) or not any(_is_crime(match[1]) for match in columns.values()):
        return None
    said = " ".join([*(text for _, text in table.aside), table.title, name])
    told = other_denominators((*table.header, said))
    rated = {place: is_rated(match[1], said) for place, match in columns.items()}
    unsaid = [table.header[place] for place, is_rate in rated.items() if is_rate is None]
    if told or unsaid:
        return Recognised(NAME, "", table, findings=tuple(told or [Finding("measure_unknown", None, unsaid[0])]))
    return crime_observations(NAME, list(_rows(table, columns, rated)), table)


def _is_crime(label: str) -> bool:
    simple = label.casefold()
    return words.CRIME_ENDING in simple or simple.startswith(words.OTHER_CRIMES)


def _rows(
    table: TextTable, columns: Mapping[int, re.Match[str]], rated: Mapping[int, bool | None]
) -> Iterable[CrimeRow]:
    """A count and a figure per 100 000 of one crime and year are one row; two counts of them are two."""
    places: dict[tuple[Crime, str, int], dict[bool, int]] = {}
    for place, match in columns.items():
        crime = find_crime(re.sub(words.MEASURE_PATTERN, "", match[1]))
        is_rate = bool(rated[place])
        turn = sum(key[:2] == (crime, match[2]) and is_rate in of for key, of in places.items())
        places.setdefault((crime, match[2], turn), {})[is_rate] = place
    for row, cells in read_rows(table):
        for (crime, years, _), of in places.items():
            count, rate = (cells[of[is_rate]] if is_rate in of else None for is_rate in (False, True))
            yield CrimeRow(row, crime, cells[0], read_period(years), count, rate)
