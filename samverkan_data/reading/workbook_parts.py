"""Texts of a workbook that stand in no cell: comments, text boxes, page headers, and what its parts remember."""

import html
import io
import re
import zipfile
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from samverkan_data.reading.cell_formats import sheet_paths
from samverkan_data.reading.unpack import DAMAGED, ZIP
from samverkan_data.received import TextTable

MARKUP = (".xml", ".vml", ".rels")
NO_WORDS = re.compile(r"xl/(sharedStrings|styles|calcChain|theme/.*)\.xml|META-INF/.*|\[Content_Types\]\.xml")
SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
ANNOTATION = re.compile(rb"<office:annotation\b.*?</office:annotation>", re.DOTALL)
STRINGS = "xl/sharedStrings.xml"
STRING = re.compile(r"<(?:\w+:)?si\b")
STRING_TEXT = re.compile(r"<(?:\w+:)?t\b[^<>]*>([^<]*)<")
SHOWN = re.compile(rb'\bt="s"[^<>]*>\s*<(?:\w+:)?v>(\d+)<')
WORDS = re.compile(r'>([^<>]+)<|\s(?:v|name|author|title|descr|alt|Target|prompt|error)="([^"]+)"')
# Six signs are the shortest that the gate looks for.
NARROW = re.compile(rb"[\t\n\r\x20-\x7e\xa0-\xff]{6,}")
WIDE = re.compile(rb"(?:[\t\n\r\x20-\x7e\xa0-\xff]\x00|[\x10-\x3f]\x20){6,}")


def size_beside_cells(content: bytes) -> int:
    """Bytes of what `texts_beside_cells` reads of a zipped workbook beside its sheets: shared strings, other parts."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return sum(part.file_size for part in packed.infolist() if _is_beside(part.filename))
    except DAMAGED:
        return 0


def _is_beside(name: str) -> bool:
    is_of_cells = SHEET.fullmatch(name) or name == "content.xml" or NO_WORDS.fullmatch(name)
    return name == STRINGS or (name.endswith(MARKUP) and not is_of_cells)


def texts_beside_cells(content: bytes, tables: Iterable[TextTable]) -> tuple[str, ...]:
    """Each different text of a workbook that stands in no cell of its tables.

    An `.xls` has no parts to tell apart: everything in it that looks like text is searched. Of a zipped workbook pivot
    tables keep a copy of the rows that they were made of, also where the sheet is deleted, and the list of shared
    strings may keep the text of a cell that has another text now.
    """
    if not content.startswith(ZIP):
        return tuple(_printed(content, {text for table in tables for text in _shown_texts(table)}))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            found = dict.fromkeys(text for part in packed.namelist() for text in _texts(packed, part))
            found |= dict.fromkeys(_unshown(packed))
    except (*DAMAGED, KeyError):
        return ()
    return tuple(text for text in found if text)


def _printed(content: bytes, shown: set[str]) -> Iterator[str]:
    """Runs of signs, of one byte or two each, that no cell's text begins or ends with.

    A long text is cut where its record ends. The number that comes next may look like one sign more at the end of a
    run, so the run without it is tried and given too.
    """
    runs = dict.fromkeys(run.decode("latin-1") for run in NARROW.findall(content))
    runs |= dict.fromkeys(run.decode("utf-16-le") for run in WIDE.findall(content))
    forwards, backwards = sorted(shown), sorted(text[::-1] for text in shown)
    for run in runs:
        tried = (run.strip(), run[:-1].strip())
        if not any(_begins(forwards, text) or _begins(backwards, text[::-1]) for text in tried):
            yield from (run, run[:-1])


def _begins(texts: Sequence[str], start: str) -> bool:
    """Whether one of the sorted texts begins so."""
    place = bisect_left(texts, start)
    return place < len(texts) and texts[place].startswith(start)


def _shown_texts(table: TextTable) -> Iterator[str]:
    yield from (text.strip() for column in table.cells.columns for text in column.unique().to_pylist())
    yield from (*table.header, *(text.strip() for _, text in table.aside))


def _texts(packed: zipfile.ZipFile, name: str) -> Iterator[str]:
    if not name.endswith(MARKUP) or NO_WORDS.fullmatch(name):
        return
    markup = packed.read(name)
    if SHEET.fullmatch(name):
        markup = markup[markup.rfind(b"</sheetData>") + 1 :]
    elif name == "content.xml":
        markup = b"".join(ANNOTATION.findall(markup))
    for found in WORDS.finditer(markup.decode("utf-8", errors="replace")):
        yield html.unescape(found[1] or found[2]).strip()


def _unshown(packed: zipfile.ZipFile) -> Iterator[str]:
    """The shared strings that no cell of a sheet shows."""
    if STRINGS not in packed.namelist():
        return
    shown = {number for _, path in sheet_paths(packed) for number in set(SHOWN.findall(packed.read(path)))}
    for place, part in enumerate(_strings(packed.read(STRINGS).decode("utf-8", errors="replace"))):
        if str(place).encode() not in shown:
            yield html.unescape("".join(STRING_TEXT.findall(part))).strip()


def _strings(markup: str) -> Iterator[str]:
    """The markup of each shared string, one at a time: a small file may claim millions."""
    begun = None
    for found in STRING.finditer(markup):
        if begun is not None:
            yield markup[begun : found.start()]
        begun = found.end()
    if begun is not None:
        yield markup[begun:]
