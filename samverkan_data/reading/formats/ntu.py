"""Regional results of the national survey (NTU): an area and a year per row, per cent of each question in columns.

`XX` is Brå's mark for too few answers. The survey changed its method in 2017, so later years are indicators of their
own.
"""

from collections.abc import Mapping

from samverkan_data.reading.formats.cells import find_columns, read_rows
from samverkan_data.reading.formats.counties import county_names
from samverkan_data.reading.formats.periods import read_period
from samverkan_data.reading.formats.shares import not_shares
from samverkan_data.reading.headers import simplify
from samverkan_data.reading.observed import Observed, observations
from samverkan_data.reading.words import surveys as words
from samverkan_data.received import Opened, Recognised, TextTable

NAME = "ntu_region"
NEW_METHOD = "2017"
COLUMNS = {"area": words.AREA_HEADERS, "year": words.YEAR_HEADERS}
_CODES = {simplify(label): code for code, labels in words.NTU_LABELS.items() for label in labels}


def recognise(opened: Opened) -> Recognised | None:
    """The first table of nothing but questions of the survey, as observations; None where there is none."""
    return next((found for table in opened.tables if (found := _recognise(table, opened.name))), None)


def _recognise(table: TextTable, name: str) -> Recognised | None:
    columns = find_columns(table.header, COLUMNS)
    questions = {index: code for index, text in enumerate(table.header) if (code := _CODES.get(simplify(text)))}
    if len(columns) < 2 or not questions or len(columns) + len(questions) != len(table.header):
        return None
    told = not_shares((*(text for _, text in table.aside), table.title, name))
    if told:
        return Recognised(NAME, "", table, findings=tuple(told))
    figures = _figures(table, columns, questions)
    used = {figure.indicator for figure in figures}
    rows = [row for code in questions.values() for row in _indicators(code) if row["indicator"] in used]
    return observations(NAME, figures, table, words.NTU_PUBLISHER, indicators=rows, markers=words.HIDDEN_MARKERS,
                        columns=range(len(table.header)))  # fmt: skip


def _figures(table: TextTable, columns: Mapping[str, int], questions: Mapping[int, str]) -> list[Observed]:
    rows = list(read_rows(table))
    counties = county_names(cells[columns["area"]] for _, cells in rows)
    figures = []
    for row, cells in rows:
        area, year = cells[columns["area"]], cells[columns["year"]]
        for index, code in questions.items():
            known = code if year < NEW_METHOD else _new(code)
            status = "final" if cells[index] else "missing"
            area_code = counties.get(area.casefold(), area)
            period = read_period(year)
            figures.append(Observed(row, known, area_code, period.start, period.end, cells[index], status=status))
    return figures


def _new(code: str) -> str:
    return f"{code}_{NEW_METHOD}"


def _indicators(code: str) -> list[Mapping[str, str]]:
    shared = {"label": words.NTU_LABELS[code][1], "unit": "procent", "better": "low"}
    return [
        {"indicator": code, "instrument": words.NTU_OLD, **shared},
        {"indicator": _new(code), "instrument": words.NTU_NEW, **shared},
    ]
