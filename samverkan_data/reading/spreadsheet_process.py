"""Run as a program of its own: a workbook on standard input becomes lines of JSON on standard output.

A process of its own has a bound on memory and time, whatever a workbook claims about its size. It imports nothing of
the project, so that it starts fast. A line is the name of a sheet, or a row of that sheet as its number and its texts,
or (of an `.xls`) a cell as sheet, row, column and number format, where the format has per cent or a clock.
Exit codes: 0 done, 3 not readable, 4 locked with a password, 5 too large.
"""

import contextlib
import io
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

MEMORY = 3 * 1024**3
NOT_READABLE, LOCKED, TOO_LARGE = 3, 4, 5
WHOLE = 1e15

OLE = b"\xd0\xcf\x11\xe0"
MOST_FORMATS = 1_000_000

Formatted = tuple[str, int, int, str]
Line = str | tuple[int, list[str]] | Formatted


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
    except (CalamineError, ValueError, OSError, IndexError, KeyError, OverflowError):
        return NOT_READABLE
    return 0


def read_lines(content: bytes, most_cells: int, most_sheets: int, most_characters: int) -> Iterator[Line]:
    """The name of each sheet, followed by its rows with text.

    Raises:
        TooLargeError: the workbook has more than it may have.
        CalamineError: it cannot be read.
    """
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    cells, characters = 0, 0
    if len(workbook.sheet_names) > most_sheets:
        raise TooLargeError
    for name in workbook.sheet_names:
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
    yield from islice(_formatted(content), MOST_FORMATS) if content.startswith(OLE) else ()


def _formatted(content: bytes) -> Iterator[Formatted]:
    """The cells of an `.xls` whose number format may show them otherwise; none where xlrd cannot read the workbook.

    What xlrd raises for damaged workbooks is not listed anywhere, and such a one is then read without formats.
    """
    import xlrd

    with contextlib.suppress(Exception):
        book = xlrd.open_workbook(file_contents=content, formatting_info=True, logfile=io.StringIO())
        formats = [book.format_map[style.format_key].format_str for style in book.xf_list]
        told = {place: code for place, code in enumerate(formats) if "%" in code or "h" in code.casefold()}
        for sheet in book.sheets():
            for row in range(sheet.nrows):
                for column, style in enumerate(cell.xf_index for cell in sheet.row(row)):
                    if style in told:
                        yield sheet.name, row + 1, column, told[style]


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
        return "1" if value else "0"
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
