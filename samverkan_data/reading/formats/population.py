"""Population lists: a municipality and its population per row, the year in the header, the title or the file's name."""

import re
from collections import Counter

from samverkan_data.findings import Finding
from samverkan_data.reading.formats.cells import find_columns, find_years, read_rows, tidy
from samverkan_data.reading.observed import Observed, observations
from samverkan_data.reading.words import population as words
from samverkan_data.received import Opened, Recognised, TextTable

NAME = "population"
_YEAR = re.compile(r"(?:\D*[\s_])?((?:19|20)\d\d)")


def recognise(opened: Opened) -> Recognised | None:
    """The file as population on 31 December; a list without a year is refused with the reason."""
    table = opened.table
    columns = find_columns(table.header, words.COLUMNS)
    place = columns.get("code", columns.get("name"))
    if place is None or opened.kind == "json":
        return None
    if "population" in columns:
        return _one_year(table, place, columns["population"], opened.name)
    years = {index: match[1] for index, text in enumerate(table.header) if (match := _YEAR.fullmatch(tidy(text)))}
    plain = {index for index, text in enumerate(table.header) if tidy(text).casefold() in words.OTHERS}
    named = {*columns.values(), *plain, *years}
    if not years or len(named) != len(table.header):
        return None
    place = columns.get("small", columns.get("code", columns.get("name", place)))
    return _recognised(table, place, years)


def _one_year(table: TextTable, place: int, value: int, name: str) -> Recognised | None:
    years = find_years(" ".join([table.header[value], name, *(text for _, text in table.aside)]))
    if len(years) != 1:
        return Recognised(NAME, "", table, findings=(Finding("year_unknown"),))
    return _recognised(table, place, {value: years[0]})


def _recognised(table: TextTable, place: int, years: dict[int, str]) -> Recognised:
    rows = list(read_rows(table))
    counts = Counter(cells[place] for _, cells in rows)
    twice = [name for name, count in counts.items() if count > 1]
    figures = [
        Observed(row, words.INDICATOR, cells[place], f"{year}-12-31", f"{year}-12-31", cells[index])
        for row, cells in rows
        if cells[place] not in twice
        for index, year in years.items()
    ]
    found = [Finding("name_twice", None, table.header[place], str(counts[name]), name) for name in twice]
    return observations(NAME, figures, table, words.PUBLISHER, markers=words.MARKERS, findings=found)
