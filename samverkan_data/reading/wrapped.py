"""Lines that a program has put whole into one cell, and files that were joined end to end, as lines of cells."""

import csv
import re
from collections import Counter
from collections.abc import Sequence

from samverkan_data.findings import Finding
from samverkan_data.reading.delimiter import DELIMITERS, find_delimiter

BOM = "\ufeff".encode()
MOSTLY = 0.7
SAMPLE_LINES = 200
_WHOLE = re.compile(r'\s*"((?:[^"]|"")*)"[;,|\t]*\s*')
_OTHERS = "".join(DELIMITERS)


def without_marks(text: bytes) -> bytes:
    """The text without byte order marks inside it, where files were joined.

    A file that did not end with a line break has its last row and the header of the next one on the same line.
    """
    if BOM not in text:
        return text
    first = text.split(b"\n", 1)[0].rstrip()
    return text.replace(b"\n" + BOM, b"\n").replace(BOM + first, b"\n" + first).replace(BOM, b"")


def unwrap_text(text: bytes) -> tuple[bytes, list[Finding]]:
    """The text with the lines that stand whole in quotes as the cells that they hold, and how many there are."""
    if b'"' not in text:
        return text, []
    lines = text.decode("utf-8", "surrogateescape").split("\n")
    inner = {
        place: match[1].replace('""', '"') for place, line in enumerate(lines) if (match := _WHOLE.fullmatch(line))
    }
    whole = [inner.get(place, line) for place, line in enumerate(lines)]
    delimiter, size = _shape(whole) if inner else ("", 0)
    fits = {place for place, line in inner.items() if size > 1 and len(_cells(line, delimiter)) == size}
    if not fits:
        return text, []
    ends = _OTHERS.replace(delimiter, "") + "\r"
    made = [whole[place] if place in fits else line.rstrip(ends) for place, line in enumerate(lines)]
    return "\n".join(made).encode("utf-8", "surrogateescape"), [_told(min(fits) + 1, len(fits))]


def unwrap_rows(rows: Sequence[tuple[int, list[str]]]) -> tuple[list[tuple[int, list[str]]], list[Finding]]:
    """The rows of a sheet whose every line stands whole in the first cell, as the cells that they hold."""
    if any(any(cell.strip() for cell in cells[1:]) for _, cells in rows):
        return list(rows), []
    delimiter, size = _shape([cells[0] for _, cells in rows])
    parted = [(number, _cells(cells[0], delimiter)) for number, cells in rows]
    fits = [number for number, cells in parted if len(cells) == size > 1]
    return (parted, [_told(fits[0], len(fits))]) if fits else (list(rows), [])


def _shape(lines: Sequence[str]) -> tuple[str, int]:
    """The delimiter of the lines, and into how many cells it parts nearly all of them; 0 where it does not."""
    filled = [line for line in lines if line.strip()][:SAMPLE_LINES]
    delimiter = find_delimiter("\n".join(filled).encode("utf-8", "surrogateescape"))
    sizes = Counter(len(_cells(line, delimiter)) for line in filled)
    size, count = sizes.most_common(1)[0] if sizes else (0, 0)
    return delimiter, size if count >= MOSTLY * len(filled) else 0


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [""])
    except csv.Error:
        return [""]


def _told(row: int, count: int) -> Finding:
    return Finding("wrapped_lines", row, value=str(count))
