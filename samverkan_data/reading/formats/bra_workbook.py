"""Brå's workbook of indicators for a municipality: a sheet per topic, areas as rows, years as columns.

Sheets of reported crime hold counts and figures per 100 000; sheets whose name ends with NTU hold per cent, with two
years pooled (`2017/2018`). The crime groups are the workbook's own and never joined to those of Brå's database.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from samverkan_data.findings import Finding
from samverkan_data.reading.counted import not_crime
from samverkan_data.reading.formats.bra_sol import is_rated, other_denominators
from samverkan_data.reading.formats.cells import find_years, read_rows, tidy
from samverkan_data.reading.formats.crime_rows import MARKERS
from samverkan_data.reading.formats.crimes import Crime, crime_indicators, made_code
from samverkan_data.reading.formats.periods import Period, only_days
from samverkan_data.reading.formats.shares import not_shares
from samverkan_data.reading.mentions import Mention
from samverkan_data.reading.observed import Observed, observations
from samverkan_data.reading.spans import scan
from samverkan_data.reading.stated import column_period
from samverkan_data.reading.statements import Statement, headers, said_of, state, statements
from samverkan_data.reading.unread import left_unread
from samverkan_data.reading.words import bra as words
from samverkan_data.received import SHEET_ROWS, Opened, Recognised, TextTable
from samverkan_data.texts.reading import IN_HEADER

NAME = "bra_workbook"
CRIME_PREFIX, SURVEY_PREFIX = "bra_indikator_", "ntu_"
_ASIDE = re.compile(words.HEADER_WORDS, re.IGNORECASE)


@dataclass(frozen=True)
class Series:
    """A column of a sheet: its indicator with label, its period, and whether it is per 100 000, if said."""

    column: int
    crime: Crime
    period: Period
    is_rate: bool | None
    is_survey: bool

    @property
    def indicator(self) -> str:
        """Code of the indicator."""
        return self.crime.rate_code if self.is_rate else self.crime.code


def recognise(opened: Opened) -> Recognised | None:
    """Every sheet of areas and years, as observations; None for workbooks that do not speak of crime or the survey."""
    sheets = [table for table in opened.tables if _is_series(table)]
    if opened.kind != "spreadsheet" or not any(_speaks_of_crime(table) for table in sheets):
        return None
    series = {id(table): list(_series(table, opened.name)) for table in sheets}
    told = [finding for table in sheets for finding in _unfit(table, series[id(table)], opened)]
    if told:
        return Recognised(NAME, "", sheets[0], findings=tuple(told))
    told = [Finding("sheet_not_read", value=table.title) for table in opened.tables if table not in sheets]
    told += [_in_sheet(one, place, table) for place, table in enumerate(sheets) for one in table.findings if place]
    told += [
        _in_sheet(one, place, table) for place, table in enumerate(sheets) for one in _left(table, series[id(table)])
    ]
    figures = [
        replace(figure, row=figure.row + place * SHEET_ROWS)
        for place, table in enumerate(sheets)
        for figure in _figures(table, series[id(table)])
    ]
    rows = [row for table in sheets for row in _indicators(series[id(table)], table)]
    found = observations(NAME, figures, sheets[0], words.PUBLISHER, indicators=rows, markers=MARKERS, findings=told)
    return replace(found, sheets=tuple(table.title for table in sheets))


def _left(table: TextTable, series: Iterable[Series | Finding]) -> list[Finding]:
    """The columns of a sheet that are no period of it: `1990-talet`."""
    return left_unread(table, {0, *(one.column for one in series if isinstance(one, Series))}, table.rows.to_pylist())


def _in_sheet(finding: Finding, place: int, table: TextTable) -> Finding:
    """A finding of a sheet, with its row numbered as the rows of several sheets are."""
    row = finding.row and finding.row + place * SHEET_ROWS
    return replace(finding, row=row, sheet="" if row else table.title)


def _is_series(table: TextTable) -> bool:
    """Whether the first column names areas and the others years."""
    if len(table.header) < 2 or table.header[0].casefold() not in words.WORKBOOK_HEADERS:
        return False
    return bool(table.row_count) and all(find_years(text) for text in table.header[1:] if text)


def _speaks_of_crime(table: TextTable) -> bool:
    said = " ".join([table.title, *(text for _, text in table.aside), *table.header]).casefold()
    return any(word in said for word in words.WORKBOOK_WORDS)


def _said(table: TextTable) -> str:
    """What stands above and below the table."""
    return tidy(" ".join(text for _, text in table.aside))


def _unfit(table: TextTable, series: Iterable[Series | Finding], opened: Opened) -> Iterable[Finding]:
    """Why a sheet cannot be stored: no period, another base, something else than crime, or no word of the measure.

    Sheets of the survey hold per cent; those of crime hold counts and figures per 100 000.
    """
    strange = [one for one in series if isinstance(one, Finding)]
    if _is_survey(table):
        return strange or not_shares((*table.header, *(tidy(text) for _, text in table.aside)))
    other = not_crime(
        [*statements(opened, table), *headers(table.header)], [*table.header, *(sheet.title for sheet in opened.tables)]
    )
    unsaid = [table.header[one.column] for one in series if isinstance(one, Series) and one.is_rate is None]
    unclear = [Finding("measure_unknown", None, unsaid[0])] if unsaid else []
    return strange or other_denominators((*table.header, _said(table))) or ([other] if other else unclear)


def _is_survey(table: TextTable) -> bool:
    return tidy(table.title).casefold().endswith(words.NTU_ENDING.casefold())


def _series(table: TextTable, name: str) -> Iterable[Series | Finding]:
    """Every column of a period, or why one has none."""
    sheet, is_survey = tidy(table.title), _is_survey(table)
    topic = tidy(sheet[: -len(words.NTU_ENDING)]) if is_survey else sheet
    for column, header in enumerate(table.header):
        mentions, rest = scan(header) if column else ([], "")
        if mentions:
            period = _period(mentions, header, said_of(table, name))
            part = tidy(_ASIDE.sub(" ", rest))
            label = words.SHEET_PART.format(sheet=topic, part=part) if part else topic
            is_rate = None if is_survey else is_rated(header, _said(table))
            crime = _topic(label, is_survey)
            yield period if isinstance(period, Finding) else Series(column, crime, period, is_rate, is_survey)


def _period(mentions: Sequence[Mention], header: str, said: Sequence[Statement]) -> Period | Finding:
    """The period of a column, which may be two years pooled."""
    days = only_days(mentions) if any(one.last_year for one in mentions) else None
    period = Period(days[0].isoformat(), days[1].isoformat()) if days else column_period(state(IN_HEADER, header), said)
    preliminary = words.PRELIMINARY_MARK in header.casefold()
    return period if isinstance(period, Finding) else replace(period, preliminary=preliminary)


def _topic(label: str, is_survey: bool) -> Crime:
    if is_survey:
        return Crime(words.NTU_SHEETS.get(label.casefold()) or made_code(SURVEY_PREFIX, label), label)
    return Crime(made_code(CRIME_PREFIX, label), words.SHEET_LABEL.format(sheet=label))


def _figures(table: TextTable, series: Iterable[Series | Finding]) -> Iterable[Observed]:
    for row, cells in read_rows(table):
        for one in series:
            if isinstance(one, Finding):
                continue
            period, value = one.period, cells[one.column]
            status = period.status if value else "missing"
            yield Observed(row, one.indicator, cells[0], period.start, period.end, value, status=status)


def _indicators(series: Iterable[Series | Finding], table: TextTable) -> Iterable[Mapping[str, str]]:
    """Register rows; what the sheet says above its headers is what the reader must know."""
    read = [one for one in series if isinstance(one, Series)]
    title = _said(table)
    yield from (
        {**row, "caveat": title or row["caveat"]}
        for row in crime_indicators((one.crime for one in read if not one.is_survey), words.INDICATOR_INSTRUMENT)
    )
    for crime in {one.crime for one in read if one.is_survey}:
        yield {"indicator": crime.code, "label": crime.label + words.NTU_ENDING, "unit": "procent", "better": "low",
               "instrument": words.NTU_INSTRUMENT, "caveat": title}  # fmt: skip
