"""Run as a program of its own: a workbook on standard input becomes lines of JSON on standard output.

A process of its own has a bound on memory and time, whatever a workbook claims about its size. It imports nothing of
the project, so that it starts fast. A line is the name of a sheet, or a row of that sheet as its number and its texts,
or (of an `.xls`) a cell as sheet, row, column and number format, where the format may show it otherwise, or what
`marks.Mark` holds.
Exit codes: 0 done, 3 not readable, 4 locked with a password, 5 too large.
"""

import contextlib
import io
import json
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

if TYPE_CHECKING:
    from xlrd.sheet import Sheet

MEMORY = 3 * 1024**3
NOT_READABLE, LOCKED, TOO_LARGE = 3, 4, 5
WHOLE = 1e15

OLE, ZIP = b"\xd0\xcf\x11\xe0", b"PK"
MOST_FORMATS = 1_000_000

Formatted = tuple[str, int, int, str]
Marked = tuple[str, str, int | None, int | None, str]
Line = str | tuple[int, list[str]] | Formatted | Marked
FORMATS = re.compile(r'[%h"\\;]|,(?![0#?])', re.IGNORECASE)
RAISED = "\x01"
UNKNOWN_ERROR = "#ERROR!"
# The stream of an `.xls`, and codes of its records; results of a formula that is 0, or an empty text.
STREAMS = ("Workbook", "Book")
FORMULA, SHEET, CALCULATED, BEGINS, ENDS = 0x06, 0x85, 0x1C1, 0x809, 0x0A
NO_RESULTS = (bytes(8), b"\x03" + bytes(5) + b"\xff\xff")
# Cells with an error: the reader of workbooks does not know those of newer programs, such as `#SPILL!`.
ERROR = re.compile(rb'(<(?:\w+:)?c\b[^<>]*\bt="e"[^<>]*>(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>)[^<]*<', re.DOTALL)
SHEETS = re.compile(r"xl/worksheets/[^/]+\.xml")


class TooLargeError(Exception):
    """More sheets, cells or text than may be read."""


def main() -> int:
    """Read the workbook; the arguments are the largest number of cells, of sheets and of characters."""
    limits = [int(text) for text in sys.argv[1:4]]
    _bound_memory()
    try:
        for line in read_lines(sys.stdin.buffer.read(), *limits):
            sys.stdout.write(f"{json.dumps(line)}\n")
    except PasswordError:
        return LOCKED
    except (TooLargeError, MemoryError):
        return TOO_LARGE
    except (CalamineError, zipfile.BadZipFile, ValueError, OSError, IndexError, KeyError, OverflowError):
        return NOT_READABLE
    return 0


def read_lines(content: bytes, most_cells: int, most_sheets: int, most_characters: int) -> Iterator[Line]:
    """The name of each sheet, followed by its rows with text.

    Raises:
        TooLargeError: the workbook has more than it may have.
        CalamineError: it cannot be read.
    """
    cells, characters = 0, 0
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    if len(workbook.sheet_names) > most_sheets:
        raise TooLargeError
    for name in workbook.sheet_names:
        try:
            sheet = workbook.get_sheet_by_name(name)
        except CalamineError:
            if not content.startswith(ZIP):
                raise
            workbook = CalamineWorkbook.from_filelike(io.BytesIO(_with_known_errors(content)))
            sheet = workbook.get_sheet_by_name(name)
        row, column = sheet.end or (0, 0)
        cells += (row + 1) * (column + 1)
        if cells > most_cells:
            raise TooLargeError
        yield name
        for number, texts in _filled(sheet.iter_rows()):
            characters += sum(map(len, texts))
            if characters > most_characters:
                raise TooLargeError
            yield number, texts
    yield from islice(_beside(content), MOST_FORMATS) if content.startswith(OLE) else ()


def _with_known_errors(content: bytes) -> bytes:
    """The workbook with `#N/A` for every error; what the cells show is read from the file as it was received."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in packed.namelist():
            part = packed.read(name)
            made.writestr(name, ERROR.sub(rb"\1#N/A<", part) if SHEETS.match(name) else part)
    return out.getvalue()


def _beside(content: bytes) -> Iterator[Formatted | Marked]:
    """What an `.xls` says beside the values of its cells; nothing where xlrd cannot read the workbook.

    What xlrd raises for damaged workbooks is not listed anywhere, and such a one is then read without formats.
    """
    import xlrd

    with contextlib.suppress(Exception):
        yield from _formulas_without_value(content)
    with contextlib.suppress(Exception):
        book = xlrd.open_workbook(file_contents=content, formatting_info=True, logfile=io.StringIO())
        formats = [book.format_map[style.format_key].format_str for style in book.xf_list]
        told = {place: code for place, code in enumerate(formats) if FORMATS.search(code)}
        for sheet in book.sheets():
            yield from _hidden(sheet)
            for row in range(sheet.nrows):
                for column, cell in enumerate(sheet.row(row)):
                    if cell.xf_index in told:
                        yield sheet.name, row + 1, column, told[cell.xf_index]
                    if cell.ctype == xlrd.XL_CELL_ERROR:
                        known = xlrd.error_text_from_code
                        yield sheet.name, "text", row + 1, column, known.get(cell.value, UNKNOWN_ERROR)
            for (row, column), runs in sheet.rich_text_runlist_map.items():
                text = sheet.cell_value(row, column)
                raised = [(start, book.font_list[font].escapement > 0) for start, font in runs]
                if any(up for _, up in raised):
                    yield sheet.name, "raised", row + 1, column, _with_raised(text, raised)


def _formulas_without_value(content: bytes) -> Iterator[Marked]:
    """Formulas of an `.xls` that were never worked out.

    A formula always has a result there; a program that does not calculate writes an empty text, or 0, in each of them
    and does not say which version of its calculation it has used, as spreadsheet programs do.
    """
    import xlrd
    from xlrd.compdoc import CompDoc

    names = xlrd.open_workbook(file_contents=content, on_demand=True, logfile=io.StringIO()).sheet_names()
    package = CompDoc(content, logfile=io.StringIO())
    memory, base, _ = next(found for name in STREAMS if (found := package.locate_named_stream(name))[0])
    general = list(_records(memory, base))
    starts = [int.from_bytes(data[:4], "little") for code, data in general if code == SHEET and data[5] == 0]
    formulas = [
        (name, data) for name, start in zip(names, starts, strict=True)
        for code, data in _records(memory, base + start) if code == FORMULA
    ]  # fmt: skip
    if any(code == CALCULATED for code, _ in general) or any(data[6:14] not in NO_RESULTS for _, data in formulas):
        return
    for name, data in formulas:
        row, column = (int.from_bytes(data[start : start + 2], "little") for start in (0, 2))
        yield name, "formula_without_value", row + 1, column, ""


def _records(memory: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    """Code and data of each record from a place to the end of its part, or of the file; parts within are left out."""
    depth = 0
    while place < len(memory):
        code, size = (int.from_bytes(memory[at : at + 2], "little") for at in (place, place + 2))
        depth += (code == BEGINS) - (code == ENDS)
        if depth == 1:
            yield code, memory[place + 4 : place + 4 + size]
        if not depth:
            return
        place += 4 + size


def _hidden(sheet: "Sheet") -> Iterator[Marked]:
    """Hidden rows and columns of a sheet of xlrd, and the sheet itself."""
    if sheet.visibility:
        yield sheet.name, "hidden_sheet", None, None, ""
    for row, about in sheet.rowinfo_map.items():
        if about.hidden:
            yield sheet.name, "hidden_rows", row + 1, None, ""
    for column, about in sheet.colinfo_map.items():
        if about.hidden:
            yield sheet.name, "hidden_columns", None, column, ""
    for first, last, column, _ in sheet.merged_cells:
        if last > first + 1:
            yield sheet.name, "merged_cells", first + 1, column, str(last)


def _with_raised(text: str, runs: Sequence[tuple[int, bool]]) -> str:
    """The text with a sign before and after each part that is raised or lowered."""
    ends = [*(start for start, _ in runs[1:]), len(text)]
    parts = [f"{RAISED}{text[start:end]}{RAISED}" if up else text[start:end]
             for (start, up), end in zip(runs, ends, strict=True)]  # fmt: skip
    return text[: runs[0][0]] + "".join(parts)


def _filled(rows: Iterable[Sequence[object]]) -> Iterator[tuple[int, list[str]]]:
    """Number and texts of each row with text, without the empty cells at its end."""
    for number, row in enumerate(rows, start=1):
        texts = [_text(value) for value in row]
        while texts and not texts[-1].strip():
            texts.pop()
        if texts:
            yield number, texts


def _bound_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _text(value: object) -> str:
    """A cell as the text an analyst would have written in a CSV file."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < WHOLE else repr(value)
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes" if value.second == 0 else "seconds").removesuffix(" 00:00")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value)


if __name__ == "__main__":
    sys.exit(main())
