"""Tables whose shape hides what a cell belongs to, as one row of headers and a place in every row.

PxWeb saves its workbooks without headers over the variables, with a place on the first of its rows only and with groups
above the years; others put years above measures. What is above and beside a cell is written to it only where the shape
leaves no doubt, and told.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from samverkan_data.findings import Finding
from samverkan_data.formats import listed
from samverkan_data.reading.formats import scb_dimensions as dimensions
from samverkan_data.reading.formats.cells import find_years, tidy
from samverkan_data.reading.words import bra
from samverkan_data.reading.words import scb as words
from samverkan_data.received import TextTable, make_text_table

SPLIT_HEADERS = ("duplicate_header", "missing_header")
_FIGURE = re.compile(r"[-+]?\d[\d\s.,]*%?|\.{1,2}|[-\u2013]")
_YEAR_LAST = re.compile(r"\s*(?:19|20)\d\d(?: \(?prel\w*\.?\)?)?$", re.IGNORECASE)
_ONLY_MEASURE = re.compile(
    r"antal(?: brott)?|(?:antal )?per 100 ?000(?: inv\w*\.?)?|/100 ?000 inv\w*\.?", re.IGNORECASE
)
_TIME = re.compile(r"(?:19|20)\d\d(?:[MK]\d{1,2})?")
_AGE = re.compile(rf"\d+(?:\s?[-\u2013]\s?\d+)?\+? {words.YEARS}")
_MEASURE = re.compile(r"\bantal\b|\bper 1|/1|\bandel|procent|%", re.IGNORECASE)
_DIMENSIONS = re.compile(r",\s*| och ")


@dataclass(frozen=True)
class Shape:
    """A table as its header and its rows (number, cells), with what has been told of it."""

    header: list[str]
    rows: list[tuple[int, list[str]]]
    told: tuple[Finding, ...] = ()


def reshape(table: TextTable, name: str) -> TextTable | None:
    """The table with one row of headers and filled cells; None where nothing in its shape calls for it.

    A table whose groups stand in its headers while nothing says what is counted has a finding that says so.
    """
    if not table.row_count or len(table.header) < 2:
        return None
    columns = [[tidy(text) for text in column.to_pylist()] for column in table.cells.columns]
    rows = [list(cells) for cells in zip(*columns, strict=True)]
    shape = first = Shape([tidy(text) for text in table.header], list(zip(table.rows.to_pylist(), rows, strict=True)))
    steps: Sequence[Callable[[Shape, TextTable, str], Shape]] = (
        _join_headers,
        _name_crimes,
        _name_keys,
        _fill_down,
        _part_groups,
    )
    for step in steps:
        shape = step(shape, table, name)
    if shape is first:
        return None
    kept = [finding for finding in table.findings if finding.code not in SPLIT_HEADERS]
    made = make_text_table(
        shape.header, list(zip(*(cells for _, cells in shape.rows), strict=True)), [row for row, _ in shape.rows],
        table.encoding, table.delimiter, (*kept, *shape.told),
    )  # fmt: skip
    return replace(made, title=table.title, aside=table.aside)


def two_header_rows(table: TextTable) -> Finding | None:
    """What is wrong with a table whose headers stand on two rows; None where they do not."""
    columns = [[tidy(text) for text in column.slice(0, 1).to_pylist()] for column in table.cells.columns]
    below = [column[0] for column in columns if column]
    if not below or not _is_header(below, [tidy(text) for text in table.header]):
        return None
    first = table.rows[0].as_py()
    return Finding("two_header_rows", first - 1, value=str(first), detail=listed([text for text in below if text][:3]))


def _is_header(below: Sequence[str], above: Sequence[str]) -> bool:
    """Whether the first row is a second row of headers: years or measures without a figure, below gaps."""
    tops, filled = ([text for text in texts[1:] if text] for texts in (above, below))
    has_gaps = any(not text for text in above[1:]) or not below[0]
    years = any(len(texts) > 0 and all(map(_TIME.fullmatch, texts)) for texts in (tops, filled))
    words_only = not any(_FIGURE.fullmatch(text) and not _TIME.fullmatch(text) for text in below)
    return len(filled) > 1 and has_gaps and words_only and (years or all(map(_MEASURE.search, filled)))


def _join_headers(shape: Shape, table: TextTable, name: str) -> Shape:
    """Each header with the one above it; an empty one above goes on from the left, as merged cells mean."""
    below = shape.rows[0][1]
    if not _is_header(below, shape.header) or len(shape.rows) < 2:
        return shape
    above = list(shape.header)
    for place in range(2, len(above)):
        above[place] = above[place] or above[place - 1]
    header = [_joined(one, other) for one, other in zip(above, below, strict=True)]
    told = Finding("headers_joined", shape.rows[0][0], value=header[-1])
    return Shape(header, shape.rows[1:], (*shape.told, told))


def _name_crimes(shape: Shape, table: TextTable, name: str) -> Shape:
    """What is counted written to headers of nothing but measures and years, where the file says all reported crime."""
    said = " ".join([*(text for _, text in table.aside), table.title, name]).casefold()
    others = [word for word in re.findall(r"[^\W\d_]+", said.replace(bra.TABLE_TITLE, " "))
              if word.endswith(bra.CRIME_ENDING) or word.startswith(bra.OTHER_CRIMES)]  # fmt: skip
    plain = [_YEAR_LAST.sub("", text) for text in shape.header[1:]]
    if not shape.told or bra.TABLE_TITLE not in said or others or not all(map(_ONLY_MEASURE.fullmatch, plain)):
        return shape
    label = bra.CRIME_LABELS[bra.TOTAL_CRIME][2]
    return replace(shape, header=[shape.header[0], *(f"{label}, {text}" for text in shape.header[1:])])


def _joined(above: str, below: str) -> str:
    """The two as one header, with the year last."""
    parts = [below, above] if find_years(above) == [above] else [above, below]
    return " ".join(dict.fromkeys(part for part in parts if part))


def _name_keys(shape: Shape, table: TextTable, name: str) -> Shape:
    """Headers for the columns of words that have none, by the variables that the title of the table lists."""
    keys = _keys(shape)
    named = _dimensions(table)
    if not keys or any(shape.header[:keys]) or not 0 < keys <= len(named):
        return shape
    told = Finding("headers_from_title", None, value=listed(named[:keys]))
    return replace(shape, header=[*named[:keys], *shape.header[keys:]], told=(*shape.told, told))


def _fill_down(shape: Shape, table: TextTable, name: str) -> Shape:
    """Places and groups that stand on the first of their rows only, written on all of them.

    That is what the empty cells mean where every place then has the same rows, each of them once.
    """
    keys = _keys(shape)
    if keys < 2 or not dimensions.is_region(shape.header[0]) or all(cells[0] for _, cells in shape.rows):
        return shape
    filled: list[tuple[int, list[str]]] = []
    for number, cells in shape.rows:
        before = filled[-1][1] if filled else [""] * keys
        same = 0
        while same < keys - 1 and not cells[same]:
            same += 1
        filled.append((number, [*before[:same], *cells[same:]]))
    by_place: dict[str, list[tuple[str, ...]]] = {}
    for _, cells in filled:
        by_place.setdefault(cells[0], []).append(tuple(cells[1:keys]))
    found = list(by_place.values())
    if "" in by_place or any(rows != found[0] or len(set(rows)) < len(rows) for rows in found):
        return shape
    count = sum(not cells[0] for _, cells in shape.rows)
    told = Finding("cells_filled", None, shape.header[0], str(count))
    return Shape(shape.header, filled, (*shape.told, told))


def _part_groups(shape: Shape, table: TextTable, name: str) -> Shape:
    """A row for each group of the headers (`män 2023`), and what is counted before the year."""
    keys = _keys(shape)
    if not keys or not dimensions.is_region(shape.header[0]):
        return shape
    contents = dimensions.name_of("", f"{_title(table)} {name.rpartition('.')[0]}".strip())
    parts = [_group(text) for text in shape.header[keys:]]
    grouped = all(group for group, _, _ in parts)
    bare = any(not what for _, what, time in parts if time)
    if not all(time for _, _, time in parts) or not (grouped or (bare and shape.told)):
        return shape
    if bare and not contents:
        told = Finding("contents_unknown", None, shape.header[keys])
        return replace(shape, told=(*shape.told, told))
    times = list(dict.fromkeys((what or contents, time) for _, what, time in parts))
    groups = list(dict.fromkeys(group for group, _, _ in parts))
    place = {(group, what or contents, time): keys + index for index, (group, what, time) in enumerate(parts)}
    if len(place) < len(parts):
        return shape
    extra = [_dimension(groups)] if grouped else []
    rows = [
        (number, [*cells[:keys], *[group] * grouped, *(cells[place[group, *time]] for time in times)])
        for number, cells in shape.rows
        for group in groups
        if all((group, *time) in place for time in times)
    ]
    if len(rows) < len(shape.rows) * len(groups):
        return shape
    header = [*shape.header[:keys], *extra, *(f"{what} {time}" for what, time in times)]
    return Shape(header, rows, shape.told)


def _group(text: str) -> tuple[str, str, str]:
    """Group, what is counted, and time of a header: `män 2023`, `Folkmängd kvinnor 2023`, `2023`."""
    parts = text.split(" ")
    time = parts[-1] if _TIME.fullmatch(parts[-1]) else ""
    rest = " ".join(parts[:-1]).strip(" ,") if time else text
    for group in (*words.SEX_GROUPS, *_AGE.findall(rest)):
        match = re.search(rf"(?<![\w-]){re.escape(group)}(?![\w-])", rest, re.IGNORECASE)
        if match:
            return match[0], tidy(f"{rest[: match.start()]} {rest[match.end() :]}").strip(" ,"), time
    return "", rest, time


def _dimension(groups: Sequence[str]) -> str:
    return words.AGE[0] if any(_AGE.fullmatch(group) for group in groups) else words.SEX[0]


def _keys(shape: Shape) -> int:
    """How many of the first columns hold words; 0 where all do."""
    for place in range(len(shape.header)):
        texts = [cells[place] for _, cells in shape.rows if cells[place]]
        if not texts or _TIME.search(shape.header[place]) or all(_FIGURE.fullmatch(text) for text in texts):
            return place
    return 0


def _title(table: TextTable) -> str:
    return next((tidy(text) for _, text in table.aside if words.BY in text), "")


def _dimensions(table: TextTable) -> list[str]:
    """The variables that the title lists: `Folkmängd efter region, kön och år`."""
    _, _, told = _title(table).partition(words.BY)
    return [part.strip() for part in _DIMENSIONS.split(told) if part.strip()]
