"""Lines about whom to ask, which agencies put above and below their tables: name, telephone and e-mail."""

import re
from collections.abc import Collection, Iterator, Sequence

import pyarrow.compute as pc

from samverkan_data.checking.person_names import BEGINNING, is_person, names_person
from samverkan_data.checking.personal_patterns import personal_kinds
from samverkan_data.checking.personal_words import NAME_PATTERN
from samverkan_data.glance import may_hold_letters
from samverkan_data.received import TextTable
from samverkan_data.words import CONTACT_LABELS, CONTACT_WORDS, FOOTER_WORDS

Line = tuple[int, tuple[str, ...]]
_CONTACT = re.compile(
    rf"(?:{'|'.join(map(re.escape, CONTACT_WORDS))})(?![^\W\d_])"
    rf"|(?:{'|'.join(map(re.escape, CONTACT_LABELS))})(?![^\W\d_]|-)[^:]{{0,30}}(?::|$)",
    re.IGNORECASE,
)
NARROW = 2
_LABEL = re.compile(r"[^:]*:\s*")
_NAME = re.compile(NAME_PATTERN)


def contact_rows(table: TextTable) -> set[int]:
    """Numbers of the rows that say whom to ask, among the lines around a table and among its rows.

    A name is known by where it stands: after a label of its own line, or beside a line with a telephone or an address.
    """
    found = {row for row, _ in _body(table)}
    for block in _blocks(sorted([*_lines(table), *_only_lines(table)])):
        found |= _in_block(block)
    return found


def _in_block(block: Sequence[Line]) -> set[int]:
    """The rows of lines without a blank line between; from the first contact on, other notes alone stay."""
    found: set[int] = set()
    for place, (row, cells) in enumerate(block):
        before = block[place - 1] if place else None
        if _is_contact(cells):
            found.add(row)
            if before and _NAME.fullmatch(before[1][0]) and not _is_note(before[1]):
                found.add(before[0])
        elif before and before[0] in found and not _is_note(cells) and _follows(before[1], cells):
            found.add(row)
    return found


def _follows(before: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether a line belongs to the contact above it: below a bare label, or a name."""
    return bool(_LABEL.fullmatch(before[0])) or bool(_NAME.fullmatch(cells[0]))


def person_rows(table: TextTable, known: Collection[str] = ()) -> set[int]:
    """Numbers of the rows among them that name a person, behind a word for whom to ask or below one.

    Args:
        table: the table with the lines around it.
        known: names of places and the like in lower case, which are no persons.
    """
    gone = contact_rows(table)
    lines = sorted([*_lines(table), *_only_lines(table), *_body(table)])
    before = dict(lines)
    return {row for row, cells in lines if row in gone and _says_who(cells, before.get(row - 1), known)}


def _says_who(cells: Sequence[str], before: Sequence[str] | None, known: Collection[str]) -> bool:
    below = before is not None and bool(_CONTACT.match(before[0])) and _LABEL.fullmatch(before[0].rstrip(" :") + ":")
    return names_person(" ".join(filter(None, cells)), known) or bool(below and is_person(cells[0], known))


def _is_contact(cells: Sequence[str]) -> bool:
    named = names_person(" ".join(filter(None, cells)))
    return bool(_CONTACT.match(cells[0])) or named or any(any(personal_kinds(cell)) for cell in cells if cell)


def _is_note(cells: Sequence[str]) -> bool:
    simple = cells[0].casefold()
    return simple.startswith(FOOTER_WORDS) and not _CONTACT.match(simple)


def _body(table: TextTable) -> Iterator[Line]:
    """The rows that begin as a contact does and hold nothing more, or a name, a telephone or an address."""
    if not table.row_count:
        return
    first = table.cells.column(0)
    if not may_hold_letters(first):
        return
    for place in pc.indices_nonzero(pc.match_substring_regex(first, BEGINNING, ignore_case=True)).to_pylist():
        cells = tuple(column[place].as_py().strip() for column in table.cells.columns)
        narrow = sum(map(bool, cells)) <= NARROW < len(cells)
        is_label = bool(_CONTACT.match(cells[0]))
        personal = is_label and any(any(personal_kinds(cell)) for cell in cells if cell)
        if personal or (narrow and (is_label or names_person(" ".join(filter(None, cells))))):
            yield table.rows[place].as_py(), cells


def header_row(table: TextTable) -> int:
    """Number of the row of the headers."""
    titled = next((finding.row for finding in table.findings if finding.code == "title_lines"), None)
    return titled or max(1, min(table.rows.to_pylist(), default=2) - 1)


def _only_lines(table: TextTable) -> Iterator[Line]:
    """The rows of a sheet of one column, which holds nothing but lines; its first line has been read as a header."""
    if len(table.header) == 1:
        yield header_row(table), table.header
        yield from (
            (row, (text.strip(),))
            for row, text in zip(table.rows.to_pylist(), table.column(0).to_pylist(), strict=True)
        )


def _lines(table: TextTable) -> list[Line]:
    lines: dict[int, list[str]] = {}
    for row, text in table.aside:
        if row:
            lines.setdefault(row, []).append(text.strip())
    return [(row, tuple(cells)) for row, cells in lines.items()]


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    block: list[Line] = []
    for line in lines:
        if block and line[0] > block[-1][0] + 1:
            yield block
            block = []
        block.append(line)
    yield block
