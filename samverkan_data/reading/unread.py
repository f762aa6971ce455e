"""What a format has not read of a table: told, so that nothing vanishes."""

from collections.abc import Collection, Iterator

import pyarrow.compute as pc

from samverkan_data.findings import Finding
from samverkan_data.formats import listed, number
from samverkan_data.received import TextTable
from samverkan_data.words import MUNICIPALITY_HEADERS, NAME_HEADERS

SHOWN = 8


def left_unread(table: TextTable, columns: Collection[int], rows: Collection[int]) -> list[Finding]:
    """A note per column that a format does not read, and what becomes of rows that gave nothing.

    A row with a label alone is a heading, told once for all; one with more in it stops the file.

    Args:
        table: as received.
        columns: the places of the columns that the format reads.
        rows: the numbers of the rows that it has read, or told of itself.
    """
    return [*_columns(table, columns), *_rows(table, columns, rows)]


def _columns(table: TextTable, columns: Collection[int]) -> Iterator[Finding]:
    for place, header in enumerate(table.header):
        if place not in columns and header and not _is_name(header) and is_filled(table, place):
            yield Finding("column_not_stored", None, header)


def _is_name(header: str) -> bool:
    """Whether a column names the places: the check holds it against those that are stored."""
    return " ".join(header.casefold().replace("_", " ").split()) in (*MUNICIPALITY_HEADERS, *NAME_HEADERS)


def is_filled(table: TextTable, place: int) -> bool:
    """Whether any cell of a column has text."""
    return bool(pc.any(pc.greater(pc.binary_length(pc.utf8_trim_whitespace(table.column(place))), 0)).as_py())


def _rows(table: TextTable, columns: Collection[int], rows: Collection[int]) -> Iterator[Finding]:
    read = set(rows)
    left = [(place, row) for place, row in enumerate(table.rows.to_pylist()) if row not in read]
    if not left:
        return
    headings: list[tuple[int, str]] = []
    for place, row in left:
        texts = [text for column in sorted(columns) if (text := table.column(column)[place].as_py().strip())]
        if len(texts) > 1:
            yield Finding("row_not_read", row, None, "", listed(texts, SHOWN))
        elif texts:
            headings.append((row, texts[0]))
    if headings:
        shown = listed([text for _, text in headings], SHOWN)
        yield Finding("heading_rows", headings[0][0], None, number(len(headings)), shown)
