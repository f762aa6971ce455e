"""A text file too large to be held, read as parts of whole lines, each a small file with the same headers.

What takes the whole file is noted in `leans`: such a file is not read in parts.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.findings import Finding
from samverkan_data.reading.encoding import decode, find_wrong, is_utf8, to_utf8, without_utf8
from samverkan_data.reading.headers import without_repeats
from samverkan_data.reading.limits import MAX_LINES_IN_PARTS, PART_BYTES
from samverkan_data.reading.read import header_line, read_text
from samverkan_data.reading.wrapped import BOM
from samverkan_data.received import TextTable, unread

BY_BYTES = ("utf-8", "utf-8-sig", "cp1252", "cp850", "")
"""Encodings in which a line feed is one byte that means nothing else."""
OF_HEADER = ("missing_header", "duplicate_header")
OF_ALL = ("wrapped_lines", "repeated_header", "other_header", "unclosed_quote", "title_lines")
"""Findings whose number, or whose being there, takes the whole file."""
QUOTE, LINE = b'"', b"\n"
HEADER_ROW, FIRST_ROW = 1, 2
SHORT = 4
"""The last part is not shorter than so many of a part, since notes below a table are looked for in it."""


class OtherEncodingError(Exception):
    """The file is in another encoding than its first parts are, and is to be read again from the beginning."""

    def __init__(self, encoding: str) -> None:
        super().__init__(encoding)
        self.encoding = encoding


class Part(NamedTuple):
    """Whole lines: what they are, the number of the first of them, how far into the file they end."""

    content: bytes
    row: int
    end: int
    is_last: bool


@dataclass
class PartReader:
    """Reads a file from its beginning to its end.

    Args:
        path: the file.
        size: bytes of a part.
        encoding: of the file, where it is known; else it is found, and this is it once a part has been read.
        leans: (what, column) of what stands in the way of reading the file in parts; see `texts.reading.LEANING`.
        header: of the first part.
    """

    path: Path
    size: int = PART_BYTES
    encoding: str = ""
    leans: list[tuple[str, str]] = field(default_factory=list)
    header: tuple[str, ...] = ()
    delimiter: str = ""
    _line: bytes = b""
    _header_row: int = HEADER_ROW
    _otherwise: str = ""

    def parts(self) -> Iterator[Part]:
        """The lines of the file; no more where something stands in the way."""
        with self.path.open("rb") as file:
            for part in _parts(file, self.size):
                if not part.content:
                    self.leans.append(("lines", ""))
                if self.leans:
                    return
                yield part

    def read(self, part: Part) -> TextTable:
        """A part as a table with the rows of the file; the first is read before any other, these at once if need be.

        Raises:
            OtherEncodingError: read the file again in that encoding.
        """
        if part.row > MAX_LINES_IN_PARTS:
            return unread(self.encoding, Finding("too_many_lines", None, None, str(part.row), str(MAX_LINES_IN_PARTS)))
        return self._first(part) if part.row == 1 else self._next(part)

    def _first(self, part: Part) -> TextTable:
        text, self.encoding, wrong = decode(part.content, self.encoding)
        self._otherwise = without_utf8(part.content)
        if self.encoding not in BY_BYTES:
            self.leans.append(("encoding", ""))
        table = without_repeats(read_text(text, self.encoding, wrong))
        self.header, self.delimiter = table.header, table.delimiter
        if table.header:
            self._line = header_line(text) or b""
            self._header_row = text[: text.find(self._line)].count(LINE) + 1
            self.leans += [] if self._line else [("header", "")]
        self._judge(table, text, part, "title_lines")
        return table

    def _next(self, part: Part) -> TextTable:
        if self.encoding == "utf-8" and not is_utf8(part.content):
            raise OtherEncodingError(self._otherwise)
        text, shift = to_utf8(part.content, self.encoding), part.row - FIRST_ROW
        wrong = [replace(one, row=(one.row or 0) + part.row - 1) for one in find_wrong(text)]
        table = without_repeats(read_text(self._line + text, self.encoding, []))
        more = table.header[len(self.header) :]
        if table.header[: len(self.header)] != self.header or any(more) or table.delimiter != self.delimiter:
            self.leans.append(("header", ""))
        self._judge(table, text, part)
        return replace(
            table,
            rows=pc.add(table.rows, shift).cast(pa.int64()),
            findings=(*wrong, *(self._moved(finding, shift) for finding in table.findings)),
            aside=tuple((row and row + shift, said) for row, said in table.aside),
        )

    def _moved(self, finding: Finding, shift: int) -> Finding:
        """A finding of the part as one of the file; what is found in headers is found in those of the file."""
        if finding.code in OF_HEADER:
            return replace(finding, row=self._header_row)
        rows = tuple(row + shift for row in finding.rows)
        return replace(finding, row=finding.row + shift if finding.row else finding.row, rows=rows)

    def _judge(self, table: TextTable, text: bytes, part: Part, *allowed: str) -> None:
        """Note what takes the whole file."""
        for finding in table.findings:
            is_note = finding.code == "footer_lines" and not part.is_last
            if is_note or (finding.code in OF_ALL and finding.code not in allowed):
                self.leans.append(("layout", finding.title))
        if BOM in text:
            self.leans.append(("joined", ""))


def _parts(file: BinaryIO, size: int) -> Iterator[Part]:
    """The file in whole lines; a part without content stands where no line ends."""
    held, row, end = b"", 1, 0
    block = file.read(size)
    while block:
        following = file.read(size)
        if len(following) < size // SHORT:
            block, following = block + following, b""
        content = held + block
        cut = _cut(content) if following else len(content)
        part, held = content[:cut], content[cut:]
        end += cut
        yield Part(part, row, end, not following)
        row += part.count(LINE)
        block = following


def _cut(content: bytes) -> int:
    """Behind the last line that ends outside quotes; 0 where none does."""
    cut = content.rfind(LINE) + 1
    quotes = content.count(QUOTE, 0, cut)
    while cut and quotes % 2:
        before = content.rfind(LINE, 0, cut - 1) + 1
        quotes -= content.count(QUOTE, before, cut)
        cut = before
    return cut
