"""Brå's published tables: crime types as rows, counts and figures per 100 000 inhabitants as columns.

A title line says what, where and which year; the headers may stand on two rows with years above measures; crime types
are indented, parts of a group begin with a word for it, and notes stand below. The workbook that Brå's database (SOL)
saves has a row with the name of each region, and the crime types of that region below it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from samverkan_data.findings import Finding
from samverkan_data.reading.counted import in_thousands, other_than_crime
from samverkan_data.reading.formats.bra_sol import other_denominators
from samverkan_data.reading.formats.cells import Row, denominator, find_years, read_rows, tidy
from samverkan_data.reading.formats.crime_rows import CrimeRow, crime_observations
from samverkan_data.reading.formats.crimes import Crime, find_crime, is_listed
from samverkan_data.reading.formats.periods import Period
from samverkan_data.reading.stated import column_period
from samverkan_data.reading.statements import Statement, headers, said_of, state
from samverkan_data.reading.unread import is_filled
from samverkan_data.reading.words import bra as words
from samverkan_data.received import Opened, Recognised, TextTable
from samverkan_data.texts.reading import COLUMN_NUMBER, IN_HEADER

NAME = "bra_table"
# Why a column is left out where others are read.
SKIPPED = ("year_unknown", "counts_other_than_crime")
SPLIT_HEADERS = ("duplicate_header", "missing_header")
_NOTE_MARK = re.compile(r"(?:\s*\d\)|[\u00b9\u00b2\u00b3\u2070-\u2079*]+)+$")
_FIGURE = re.compile(r"-?\d[\d ]*(?:[.,]\d+)?|\.\.|[-\u2013]")


@dataclass(frozen=True)
class Measure:
    """What a column holds: the count, or the figure per 100 000, of a period; None where nothing says which."""

    column: int
    period: Period
    is_rate: bool | None


def recognise(opened: Opened) -> Recognised | None:
    """The first table of crime types in the file, as observations."""
    return next((found for table in opened.tables if (found := _recognise(table, opened.name))), None)


def _recognise(table: TextTable, name: str) -> Recognised | None:
    if len(table.header) < 2 or not table.row_count:
        return None
    regions = _regions(table)
    if not regions and table.header[0].casefold() not in words.TABLE_HEADERS:
        return None
    title = tidy(" ".join([*(text for row, text in table.aside if row and row < table.rows[0].as_py()), table.title]))
    if not regions and words.TABLE_TITLE not in f"{title} {name}".casefold():
        return None
    heads = _heads(table)
    found = list(_measures(heads, title, name, said_of(table, name)))
    measures = [one for one in found if isinstance(one, Measure)]
    thousands = in_thousands(headers(heads))
    told = other_denominators((*heads, title, name)) or ([thousands] if thousands else _unclear(found, heads))
    if told:
        return Recognised(NAME, "", table, findings=tuple(told))
    kept = tuple(finding for finding in table.findings if finding.code not in SPLIT_HEADERS)
    body = replace(table, cells=table.cells.slice(1), rows=table.rows.slice(1)) if _below(table) else table
    rows = list(_crime_rows(body, measures, regions or {body.rows[0].as_py(): _area(title)})) if body.row_count else []
    read = {0, *(one.column for one in measures)}
    left = [Finding("column_not_stored", None, head or COLUMN_NUMBER.format(number=place + 1))
            for place, head in enumerate(heads) if place not in read and is_filled(body, place)]  # fmt: skip
    above = [*regions, *([table.rows[0].as_py()] if _below(table) else [])]
    whole = replace(table, findings=kept)
    return crime_observations(NAME, rows, whole, left, columns=range(len(heads)), headers=above, label=0)


def _unclear(found: Sequence[Measure | Finding], heads: Sequence[str]) -> list[Finding]:
    """Why the columns cannot be told: no period or measure, or two columns with the same period and measure."""
    seen: dict[tuple[Period, bool | None], int] = {}
    measures = [one for one in found if isinstance(one, Measure)]
    strange = [one for one in found if isinstance(one, Finding) and (one.code not in SKIPPED or not measures)]
    for measure in measures:
        if measure.is_rate is None:
            return [Finding("measure_unknown", None, heads[measure.column])]
        before = seen.setdefault((measure.period, measure.is_rate), measure.column)
        if before != measure.column:
            return [Finding("same_measure", None, heads[before], value=heads[measure.column])]
    return strange[:1] or ([] if measures else [Finding("year_unknown")])


def _heads(table: TextTable) -> list[str]:
    """The whole text above each column: years above measures are joined, and a merged header holds for its columns."""
    below = _below(table)
    upper = _filled([tidy(text) for text in table.header]) if below else [tidy(text) for text in table.header]
    heads = [f"{text} {below[index] if below else ''}".strip() for index, text in enumerate(upper)]
    years = [
        text for row, text in table.aside if row == _header_row(table, bool(below)) - 1 and text in find_years(text)
    ]
    return heads if any(map(find_years, heads)) or not years else _with_years(heads, years)


def _below(table: TextTable) -> tuple[str, ...]:
    """The second row of headers: the first row of the table where it says measures or years and has no label."""
    first = next(iter(read_rows(table)))[1]
    filled = [cell for cell in first[1:] if cell]
    said = all(_counts(cell) or denominator(cell) is not None or find_years(cell) for cell in filled)
    return first if filled and said and not any(_is_figure(cell) for cell in filled) else ()


def _is_figure(cell: str) -> bool:
    return bool(_FIGURE.fullmatch(cell)) and not find_years(cell)


def _header_row(table: TextTable, has_below: bool) -> int:
    titled = next((finding.row for finding in table.findings if finding.code == "title_lines"), None)
    return titled or table.rows[0].as_py() - 1 - has_below


def _filled(texts: Sequence[str]) -> list[str]:
    """Each empty text after the first column takes the one before it, as merged cells mean."""
    filled = list(texts)
    for index in range(2, len(filled)):
        filled[index] = filled[index] or filled[index - 1]
    return filled


def _with_years(heads: Sequence[str], years: Sequence[str]) -> list[str]:
    """Years that stood above groups of columns, shared out evenly."""
    size = max(1, (len(heads) - 1) // len(years))
    return [heads[0], *(f"{years[min(i // size, len(years) - 1)]} {head}" for i, head in enumerate(heads[1:]))]


def _measures(heads: Sequence[str], title: str, name: str, said: Sequence[Statement]) -> Iterable[Measure | Finding]:
    """The columns that are stored, or why one is not; the places of the file say what a header does not.

    A title that names several years says none.
    """
    for column, head in enumerate(heads[1:], start=1):
        simple = head.casefold()
        if other := other_than_crime(head):
            yield Finding("counts_other_than_crime", None, head, other, IN_HEADER)
            continue
        if any(word in simple for word in words.OTHER_MEASURES):
            continue
        period = column_period(state(IN_HEADER, head), said)
        if isinstance(period, Finding):
            yield period
        else:
            preliminary = words.PRELIMINARY_MARK in f"{head} {title}".casefold()
            yield Measure(column, replace(period, preliminary=preliminary), _is_rate(simple, (title, name)))


def _is_rate(head: str, said: Iterable[str]) -> bool | None:
    """Whether a column holds figures per 100 000: as its header says, else as the title or the name of the file does.

    None where nothing says it: a title that says both of its columns says nothing of one of them.
    """
    if denominator(head) is not None or _counts(head):
        return denominator(head) is not None
    told = [denominator(text) is not None for text in said if _counts(text) != (denominator(text) is not None)]
    return told[0] if told else None


def _counts(text: str) -> bool:
    return any(word in text.casefold() for word in words.COUNT_WORDS)


def _regions(table: TextTable) -> dict[int, str]:
    """Row -> region, for the rows of nothing but a name in a table where such a row names a municipality or a county.

    Brå writes `..` where a group has no figures, so an empty row is a region, also one that nobody knows.
    """
    alone = {row: cells[0] for row, cells in read_rows(table) if cells[0] and not any(cells[1:])}
    places = (*words.AREA_ENDINGS, words.WHOLE_COUNTRY.casefold())
    of_crime = any(words.CRIME_ENDING in text.casefold() for text in table.column(0).to_pylist())
    return alone if of_crime and any(name.casefold().endswith(places) for name in alone.values()) else {}


def _area(title: str) -> str:
    match = re.search(words.AREA_IN_TITLE, title)
    return match[1] if match else words.WHOLE_COUNTRY


def _crime_rows(table: TextTable, measures: Sequence[Measure], areas: Mapping[int, str]) -> Iterable[CrimeRow]:
    """Every row under the nearest area above it; rows above the first one have none."""
    periods = list(dict.fromkeys(measure.period for measure in measures))
    for area, rows, labels in _by_area(table, areas):
        for (row, cells), crime in zip(rows, _crimes(labels), strict=True):
            for period in periods:
                told = {measure.is_rate: cells[measure.column] for measure in measures if measure.period == period}
                if any(told.values()):
                    yield CrimeRow(row, crime, area, period, told.get(False), told.get(True))


def _by_area(table: TextTable, areas: Mapping[int, str]) -> Iterable[tuple[str, list[Row], list[str]]]:
    """Each area with its rows and their labels as they stand, indented."""
    found: list[tuple[str, list[Row], list[str]]] = []
    for (row, cells), label in zip(read_rows(table), table.column(0).to_pylist(), strict=True):
        if row in areas:
            found.append((areas[row], [], []))
        if found:
            found[-1][1].append((row, cells))
            found[-1][2].append(label)
    return found


def _crimes(texts: Iterable[str]) -> list[Crime]:
    """The group of each row; the group above it tells a label that stands under several apart, and every part of one.

    `därav mot kvinna` is a part of another group in the next table, also where this one has it once.
    """
    above: list[tuple[int, str]] = []
    labels: list[tuple[str, str]] = []
    for text in texts:
        label = _NOTE_MARK.sub("", tidy(text)) or tidy(text)
        depth = 2 * (len(text) - len(text.lstrip())) + label.casefold().startswith(words.PART_OF)
        above = [(level, name) for level, name in above if level < depth]
        labels.append((above[-1][1] if above else "", label))
        above.append((depth, label))
    parents = _parents(labels)
    return [
        find_crime(
            words.SHEET_PART.format(sheet=parent, part=label)
            if parent and (len(parents[label]) > 1 or _is_nameless_part(label))
            else label
        )
        for parent, label in labels
    ]


def _is_nameless_part(label: str) -> bool:
    return label.casefold().startswith(words.PART_OF) and not is_listed(label)


def _parents(labels: Iterable[tuple[str, str]]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for parent, label in labels:
        found.setdefault(label, set()).add(parent)
    return found
