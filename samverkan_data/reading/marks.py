"""What a sheet says beside the values of its cells, and what becomes of it: a text that tells, or a finding."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samverkan_data.findings import Finding
from samverkan_data.formats import listed, number

SHOWN = 8
RAISED = "\x01"
_HIGH = str.maketrans("0123456789()", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207d\u207e")

Row = tuple[int, list[str]]
Rows = dict[tuple[str, int], list[str]]


@dataclass(frozen=True)
class Mark:
    """One thing that a sheet says.

    Args:
        sheet: name of the sheet.
        kind: `text` where the cell must be read as `text`, else the code of a finding.
        row: as the spreadsheet shows it; None for a column or the sheet.
        column: index; None for a row or the sheet.
        text: what the cell shows; of merged cells the last row.
    """

    sheet: str
    kind: str
    row: int | None = None
    column: int | None = None
    text: str = ""


def raised(text: str) -> str:
    """Raised or lowered signs so that they are no part of the figure before them: `1` becomes `¹`."""
    stripped = text.strip()
    high = stripped.translate(_HIGH)
    return high if high != stripped or not stripped.isalnum() else f" {stripped})"


def with_raised(text: str) -> str:
    """A text of an `.xls` whose raised parts stand between two signs of their own."""
    parts = text.split(RAISED)
    return "".join(raised(part) if place % 2 else part for place, part in enumerate(parts))


def struck(text: str) -> str:
    """A text that is crossed out, so that it is no part of what stands beside it."""
    return f"~{text}~" if text.strip() else text


def apply_marks(sheets: Sequence[tuple[str, list[Row]]], marks: Iterable[Mark]) -> dict[str, list[Finding]]:
    """Write the texts that marks give into the rows, and tell the others: sheet -> findings.

    Args:
        sheets: name and rows (number and texts) of each sheet; changed in place.
        marks: what the sheets say.
    """
    rows: Rows = {(name, row): texts for name, numbered in sheets for row, texts in numbered}
    by_kind: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.kind == "text":
            _write(sheets, rows, mark)
        elif _is_filled(mark, rows):
            by_kind[mark.sheet, mark.kind].append(mark)
    found: dict[str, list[Finding]] = defaultdict(list)
    for (sheet, kind), same in by_kind.items():
        places = list(dict.fromkeys(_place(mark) for mark in same))
        found[sheet].append(Finding(kind, same[0].row, None, number(len(places)), listed(places, SHOWN)))
    return found


def _write(sheets: Sequence[tuple[str, list[Row]]], rows: Rows, mark: Mark) -> None:
    """Put a text into its cell; a row of nothing else stands in no list yet."""
    if mark.row is None or mark.column is None:
        return
    if (mark.sheet, mark.row) not in rows:
        numbered = next((numbered for name, numbered in sheets if name == mark.sheet), [])
        rows[mark.sheet, mark.row] = []
        numbered.append((mark.row, rows[mark.sheet, mark.row]))
        numbered.sort(key=lambda row: row[0])
    texts = rows[mark.sheet, mark.row]
    texts += [""] * (mark.column + 1 - len(texts))
    texts[mark.column] = mark.text


def _is_filled(mark: Mark, rows: Rows) -> bool:
    """Whether what a mark is about holds any text, or should."""
    if mark.kind == "formula_without_value":
        return True
    if mark.row is None:
        return any(
            sheet == mark.sheet and any(texts[slice(mark.column, mark.column and mark.column + 1)])
            for (sheet, _), texts in rows.items()
        )
    return any(rows.get((mark.sheet, mark.row), []))


def _place(mark: Mark) -> str:
    """`F2` for a cell, `2` for a row, `F` for a column, the name of a sheet."""
    letters = "" if mark.column is None else _letters(mark.column)
    last = f":{letters}{mark.text}" if mark.kind == "merged_cells" else ""
    return f"{letters}{mark.row or ''}{last}" or mark.sheet


def _letters(column: int) -> str:
    before, last = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)
