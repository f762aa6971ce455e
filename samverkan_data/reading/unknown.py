"""Files that nobody knows: what was seen in them, and which known kind of table they are nearest to."""

from collections.abc import Iterator, Mapping, Sequence

from samverkan_data.findings import Finding
from samverkan_data.formats import listed
from samverkan_data.reading.counted import some_crimes
from samverkan_data.reading.formats.cells import find_columns, find_years
from samverkan_data.reading.headers import match_columns, missing_columns
from samverkan_data.reading.reshape import two_header_rows
from samverkan_data.reading.statements import said_of
from samverkan_data.reading.words import bra, incidents, scb
from samverkan_data.received import Opened, TextTable
from samverkan_data.schema import TABLES
from samverkan_data.texts import reading as texts

SHOWN = 8
COUNTED = {
    "area": (*bra.AREA_HEADERS, *bra.MUNICIPALITY_HEADERS), "count": bra.MUNICIPALITY_COUNTS,
    "rate": bra.MUNICIPALITY_RATES, "crime": bra.CRIME_HEADERS,
}  # fmt: skip
# Kind of table -> what it must say -> the headers that say it.
NEEDED: Mapping[str, Mapping[str, Sequence[str]]] = {
    texts.CASES: {
        texts.WHEN: [
            name for part in ("moment", "date", "period", "year", "registered") for name in incidents.COLUMNS[part]
        ],
        texts.WHERE: [*incidents.COLUMNS["area"], *incidents.COLUMNS["police_area"]],
        texts.WHAT: [*incidents.COLUMNS["category"], *incidents.COLUMNS["subcategory"]],
    },
    texts.CRIME_TABLE: {
        texts.WHERE: bra.AREA_HEADERS,
        texts.WHAT_CRIME: bra.CRIME_HEADERS,
        texts.WHICH_YEAR: bra.YEAR_HEADERS,
        texts.FIGURE: [*bra.COUNT_HEADERS, *bra.RATE_HEADERS],
    },
    texts.SCB_TABLE: {
        texts.WHERE: scb.REGION,
        texts.WHICH_YEAR: scb.TIME,
        texts.FIGURE: scb.POPULATION_COLUMNS,
    },
}


def unknown_format(opened: Opened) -> Finding:
    """The finding for a file that no format claims: its headers, and what it lacks of the kind it is nearest to."""
    table = max(opened.tables, key=lambda one: one.row_count)
    two_rows = two_header_rows(table)
    if two_rows:
        return two_rows
    if one := _one_crime(opened, table):
        return one
    seen = listed([header for header in table.header if header][:SHOWN])
    near = max(_candidates(table), key=lambda one: (one[0], -len(one[2])), default=None)
    if near is None:
        return Finding("unknown_format", 1, value=seen)
    return Finding("unknown_format", 1, value=seen, detail=texts.NEAREST.format(kind=near[1], lacking=listed(near[2])))


def _one_crime(opened: Opened, table: TextTable) -> Finding | None:
    """That a table of figures per place is of some crimes by what the file says of itself, which no column says."""
    columns = find_columns(table.header, COUNTED)
    if "area" not in columns or not {"count", "rate"} & set(columns) or "crime" in columns:
        return None
    said = (one for one in said_of(table, opened.name) if not one.is_note)
    told = ((one.place, some_crimes(one.text)) for one in said)
    return next((Finding("counts_one_crime", value=text, detail=place) for place, text in told if text), None)


def _candidates(table: TextTable) -> Iterator[tuple[float, str, list[str]]]:
    """Share of what it needs that the table has, kind, and what it lacks; only kinds that it has half of."""
    dated = any(map(find_years, table.header))
    for kind, parts in NEEDED.items():
        has = find_columns(table.header, parts)
        lacking = [part for part in parts if part not in has and not (part == texts.WHICH_YEAR and dated)]
        yield from _near(kind, len(parts), lacking)
    for own in (one for one in TABLES.values() if one.kind != "made"):
        mapping = match_columns(table.header, own)
        needed = sum(column.required and not column.default for column in own.file_columns)
        lacking = [column.header for column in missing_columns(mapping, own)]
        yield from _near(texts.OWN_TABLE.format(title=own.title), needed, lacking)


def _near(kind: str, needed: int, lacking: list[str]) -> Iterator[tuple[float, str, list[str]]]:
    share = 1 - len(lacking) / needed if needed else 0
    if lacking and share >= 1 / 2:
        yield share, kind, lacking
