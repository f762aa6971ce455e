"""Where the table stands in a sheet or a file: title lines above it, footers below it."""

import re
from collections import Counter
from collections.abc import Sequence

import pyarrow as pa

from samverkan_data.findings import Finding
from samverkan_data.reading.headers import check_header
from samverkan_data.received import TextTable
from samverkan_data.words import CONTACT_LABELS, CONTACT_WORDS, FOOTER_WORDS

Row = tuple[int, Sequence[str]]
SAMPLE_ROWS = 60
GAP_ROWS = 20
NARROW = 0.7
LABELLED = 2
NOTE_WORDS = (*FOOTER_WORDS, *CONTACT_WORDS, *(f"{word}:" for word in CONTACT_LABELS))
_FIGURE = re.compile(r"[\d\s.,%-]+")


def width(cells: Sequence[str]) -> int:
    """Number of cells up to the last filled one."""
    return next((place for place in range(len(cells), 0, -1) if cells[place - 1].strip()), 0)


def find_header(rows: Sequence[Row]) -> int:
    """Index of the header: the first of the rows that is nearly as wide as most of them."""
    widths = [width(cells) for _, cells in rows[:SAMPLE_ROWS]]
    usual = Counter(size for size in widths if size > 1).most_common(1)
    if not usual:
        return 0
    return next(index for index, size in enumerate(widths) if size >= NARROW * usual[0][0] and size > 1)


def is_footer(cells: Sequence[str], *, after_gap: bool, size: int = 1) -> bool:
    """A row with nothing but a note in its first cell, below a blank line or beginning as notes do.

    In a table of more than two columns a note may stand in two cells: what it tells of, and what it tells.
    """
    told = cells[0].strip().casefold().startswith(NOTE_WORDS) if cells else False
    if width(cells) == LABELLED < size:
        return told and not _FIGURE.fullmatch(cells[1].strip())
    return width(cells) == 1 and (after_gap or told)


def count_footers(rows: Sequence[Row], size: int) -> int:
    """How many of the last rows are footers of a table of `size` columns; a table of one column has none.

    A line of one cell below a footer is one too, as a name below the word for whom to ask.
    """
    found = 0
    for count in range(1, len(rows) + 1 if size > 1 else 1):
        place = len(rows) - count
        gap = _has_gap(rows[max(0, place - GAP_ROWS) : place + 1])
        if is_footer(rows[place][1], after_gap=gap, size=size):
            found = count
        elif width(rows[place][1]) > 1:
            break
    return found


def _has_gap(rows: Sequence[Row]) -> bool:
    """Whether a blank line stands close above the last of the rows."""
    numbers = [number for number, _ in rows if number >= rows[-1][0] - GAP_ROWS]
    return numbers[-1] - numbers[0] >= len(numbers)


def lay_out(rows: Sequence[Row], title: str) -> TextTable:
    """A table of the filled rows of a sheet, which may have title lines above its header and footers below."""
    start = find_header(rows)
    body = list(rows[start + 1 :])
    footers = count_footers(body, max(width(cells) for _, cells in rows[start:]))
    below, body = body[len(body) - footers :], body[: len(body) - footers]
    header = [cell.strip() for cell in rows[start][1]]
    size = max(width(cells) for _, cells in [rows[start], *body])
    header = [*header, *[""] * size][:size]
    columns = {f"c{i}": pa.array([_cell(cells, i) for _, cells in body], pa.string()) for i in range(size)}
    aside = [(number, cell) for number, cells in [*rows[:start], *below] for cell in cells if cell.strip()]
    findings = [Finding("title_lines", rows[start][0], value=str(start))] if start else []
    findings += [Finding("footer_lines", below[0][0], value=str(footers))] if below else []
    findings += [] if body else [Finding("no_rows")]
    numbers = pa.array([number for number, _ in body], pa.int64())
    table = pa.table(columns)
    findings += check_header(header, rows[start][0], table)
    return TextTable(tuple(header), table, numbers, "", "", tuple(findings), title, tuple(aside))


def _cell(cells: Sequence[str], index: int) -> str:
    return cells[index] if index < len(cells) else ""
