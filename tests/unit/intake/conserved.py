"""Whether a text of a file is stored, told or stops it: the judge of the properties that nothing vanishes."""

import os
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from samverkan_data.checking import Checked, Known, check
from samverkan_data.findings import Finding
from samverkan_data.reading import HandMapping, Recognised, open_file, recognise_opened
from samverkan_data.words import MONTH_NAMES
from tests.conftest import TODAY

TIMES = int(os.environ.get("SAMVERKAN_TIMES", "1"))
"""How many times as many cells are tried as in the tests; see `benchmarks/conservation.py`."""
RUBBISH = (
    "{}*", "{} *", "{} 1)", "{}\u00b9", "{}\u00b2\u00b3", "{} r", "{}r", "{}\u2020", "ca {}", "\u2248{}", "<{}", "{}?",
    "({})", "--{}", "-{}", "+-{}", "{},500", "{} tusen", "{}{}", "{} {}", "{} x-x", "371*", "ca 370", "e.u.", "<5",
    "5\u201310", "\u2013", "-", "#REF!", "#DIV/0!", "r", "\u2020", "*", "1)", "..", "x", "?", "ord", "x-x",
    "x\u2013x", "x,5", "x.5", "I", "k\u00e4lla: ord", "not: ord", "0", "-5", "4,5", "12.345", "21,723", "1e5",
    "\u00bd", "true", "31 mars", "saknas", "nan", "Total", "uppgift l\u00e4mnas inte",
)  # fmt: skip
NUMBER = re.compile(r"-?(?:\d+|\d{1,3}(?: \d{3})+)(?:[.,]\d+)?")
SPAN = re.compile(r"(\d+)-(\d+)")
# Words that are stored as another word of the same meaning.
SAME = {
    ("kön", "total"): "alla", ("preliminary", "true"): "preliminary", ("preliminary", "0"): "final",
    ("preliminary", "nan"): "final",
}  # fmt: skip
# Findings that say of a whole column that it is not read, and of a whole row that it is read once or not at all.
COLUMN_CODES = ("column_not_stored",)
# Findings whose value is the day of a row with the text of its clock behind it.
JOINED_CODES = ("clock_interval",)
ROW_CODES = ("repeated_row", "row_not_read", "uncertainty_alone")
HOUR = "timme"
SITE = "https://polisen.se"


def look(content: bytes, name: str, known: Known, mapping: HandMapping | None = None) -> tuple[Recognised, Checked]:
    """What the check says of a file."""
    recognised = recognise_opened(open_file(content, name), (), mapping)
    return recognised, check(recognised, known, TODAY, name)


def is_conserved(text: str, row: int | None, header: str, found: Checked, cells: Sequence[str] = ()) -> bool:
    """Whether the text of a cell is stored or told; a file that is stopped stores nothing.

    `cells` are those of its row, which may be told as a whole.
    """
    plain = tidy(text)
    if not found.accepted or not plain or is_stored(plain, row, header, found):
        return True
    return is_told(plain, row, header, found.findings) or (is_left_out(cells, found) and not _is_kept(row, found))


def tidy(text: str) -> str:
    """A text with single spaces, without case, and with one sign for every dash."""
    return re.sub("[\u2010-\u2015]", "-", " ".join(text.split())).casefold()


def is_stored(plain: str, row: int | None, header: str, found: Checked) -> bool:
    """Whether a value of the row, or of a register that grows, is the whole text or one of the listed texts in it.

    A row that is not stored itself may be joined to others, as the numbers of answers below the questions.
    """
    kept = [one for one in found.rows.to_pylist() if one["row"] == row or not _is_kept(row, found)]
    kept += [one for table in found.additions.values() for one in table.to_pylist()]
    values = [value for one in kept for name, value in one.items() if value is not None and name != "row"]
    if tidy(header) == HOUR and any(isinstance(one, datetime) and plain == str(one.hour) for one in values):
        return True
    span = SPAN.fullmatch(plain)
    parts = span.groups() if span else (SAME.get((tidy(header), plain), plain),)
    return any(_is(plain, one) for one in values) or all(any(_is(part, one) for one in values) for part in parts)


def _is(plain: str, value: object) -> bool:
    if isinstance(value, int | float):
        return bool(NUMBER.fullmatch(plain)) and float(plain.replace(" ", "").replace(",", ".")) == float(value)
    if isinstance(value, datetime):
        return plain in (f"{value:%Y-%m-%d %H:%M}", f"{value:%Y-%m-%d}")
    if isinstance(value, date):
        return plain in (value.isoformat(), f"{value.day} {MONTH_NAMES[value.month - 1]}")
    stored = tidy(str(value))
    return plain in (stored, *stored.split("|"), *stored.split(", ")) or stored == f"{SITE}{plain}"


def is_told(plain: str, row: int | None, header: str, findings: Iterable[Finding]) -> bool:
    """Whether a finding quotes the whole text, names its row and column, or says that the column is not read."""
    return any(_tells(one, plain, row, header) for one in findings)


def _tells(one: Finding, plain: str, row: int | None, header: str) -> bool:
    here = row is not None and (one.row == row or row in one.rows)
    joined = one.code in JOINED_CODES and tidy(one.value).endswith(f" {plain}")
    placed = joined or here and (one.column == header or one.code in ROW_CODES)
    return placed or (one.code in COLUMN_CODES and one.column == header) or plain in quoted(one)


def quoted(finding: Finding) -> set[str]:
    """The texts that a finding quotes whole: its value, and each of those that its detail lists."""
    listed = re.split("; " if "; " in finding.detail else ", ", finding.detail)
    return {tidy(text) for text in (finding.value, finding.detail, *listed)}


def lost_rows(numbers: Iterable[int], cells: dict[int, Sequence[str]], found: Checked) -> list[int]:
    """The rows that are neither stored nor told, by their number or by a text of theirs that a finding quotes."""
    if not found.accepted:
        return []
    named = {one.row for one in found.findings} | {row for one in found.findings for row in one.rows}
    named |= {int(text) for one in found.findings for text in re.findall(r"\d+", one.detail) if one.code in LISTS_ROWS}
    left = [row for row in numbers if row not in named and not _is_kept(row, found)]
    return [row for row in left if not is_left_out(cells[row], found)]


def is_left_out(cells: Sequence[str], found: Checked) -> bool:
    """Whether a finding that leaves rows out quotes a cell of the row."""
    told = {text for one in found.findings if one.code in LEAVES_OUT for text in quoted(one)} - {""}
    whole = [tidy(cell) for cell in cells if cell.strip()]
    return any(_names(text, cell) for text in told for cell in whole)


def _names(told: str, cell: str) -> bool:
    """Whether a name that is told is that of a cell, behind its code or before it, or stands last in the cell."""
    return told in (cell, cell.rpartition(", ")[2]) or told.startswith(f"{cell} ") or told.endswith(f" {cell}")


def _is_kept(row: int | None, found: Checked) -> bool:
    return row in found.rows.column("row").to_pylist()


LISTS_ROWS = ("repeated_label", "uncertainty_alone")
LEAVES_OUT = ("left_out", "unit_unknown", "echoed_group", "total_left_out", "name_twice", "heading_rows")
