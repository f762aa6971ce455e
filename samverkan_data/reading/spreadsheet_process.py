"""Run as a program of its own: a workbook on standard input becomes JSON on standard output.

A process of its own has a bound on memory and time, whatever a workbook claims about its size. It imports nothing of
the project, so that it starts fast. Exit codes: 0 done, 3 not readable, 4 locked with a password, 5 too large.
"""

import contextlib
import io
import json
import sys
from datetime import date, datetime, time, timedelta
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

MEMORY = 3 * 1024**3
NOT_READABLE, LOCKED, TOO_LARGE = 3, 4, 5
WHOLE = 1e15


def main() -> int:
    """Read the workbook; the first argument is the largest number of cells, the second of sheets."""
    most_cells, most_sheets = int(sys.argv[1]), int(sys.argv[2])
    _bound_memory()
    try:
        sheets = _read(sys.stdin.buffer.read(), most_cells, most_sheets)
    except PasswordError:
        return LOCKED
    except (CalamineError, ValueError, OSError, IndexError, KeyError):
        return NOT_READABLE
    if sheets is None:
        return TOO_LARGE
    json.dump(sheets, sys.stdout, ensure_ascii=True)
    return 0


def _bound_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _read(content: bytes, most_cells: int, most_sheets: int) -> list[dict[str, Any]] | None:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    sheets, cells = [], 0
    if len(workbook.sheet_names) > most_sheets:
        return None
    for name in workbook.sheet_names:
        sheet = workbook.get_sheet_by_name(name)
        cells += sheet.total_height * sheet.total_width
        if cells > most_cells:
            return None
        rows = [[_text(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
        sheets.append({"name": name, "rows": rows})
    return sheets


def _text(value: object) -> str:
    """A cell as the text an analyst would have written in a CSV file."""
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
