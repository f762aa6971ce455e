"""What a workbook shows beside the bare value: per cent, and a clock at midnight, by the number formats of its cells.

A spreadsheet holds 25 % as 0.25 and midnight as a whole number of days; only the format of the cell says so. Read are
`.xlsx` (ECMA-376 part 1, 18.8.30) and `.ods` (OpenDocument 1.2, 19.385); the cells of `.xls` come from the process
that reads workbooks.
"""

import contextlib
import html
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from itertools import islice

from samverkan_data.reading.unpack import DAMAGED
from samverkan_data.reading.words.sheets import SHOWN_OTHERWISE

PERCENT, CLOCK, OTHERWISE = "percent", "clock", "shown_otherwise"
MOST_PLACES = 1_000_000
BUILT_IN = {9: PERCENT, 10: PERCENT, **dict.fromkeys((18, 19, 20, 21, 22), CLOCK)}

Row = tuple[int, list[str]]
Place = tuple[int, int, str]
Formatted = tuple[str, int, int, str]

_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
_QUOTED = re.compile(r'"([^"]*)"|\\(.)')
_BARE = re.compile(r"-?\d+(?:\.\d+)?")
# A comma behind the last place of a number shows it in thousands; nothing before the first semicolon hides it.
_WORDED = re.compile(SHOWN_OTHERWISE)
_SCALED = re.compile(r"[0#?],+(?![0#?,])")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
_FORMAT = re.compile(r"<(?:\w+:)?numFmt\b([^<>]*)>")
_STYLES = re.compile(r"</?(?:\w+:)?cellXfs\b")
_STYLE = re.compile(r"<(?:\w+:)?xf\b([^<>]*)>")
_SHEET = re.compile(r"<(?:\w+:)?sheet\b([^<>]*)>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b([^<>]*)>")
# A cell with its place and one of the styles, in the order that spreadsheet programs write them.
_CELL = rb'<(?:\w+:)?c\b[^<>]*?\br="([A-Z]{1,3})(\d{1,7})"[^<>]*?\bs="(%s)"'
_ODS_PART = re.compile(
    r"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^<>]*)>(?:\s*<text:p>([^<]*)</text:p>)?"
)
_CLOCK_SHOWN = re.compile(r"\d:\d\d")


def show_formats(
    content: bytes, sheets: list[tuple[str, list[Row]]], formatted: Iterable[Formatted]
) -> Iterable[tuple[str, int, int]]:
    """Write the cells with such a format as the workbook shows them: `0.25` becomes `25%`, a day gets its `00:00`.

    Args:
        content: the workbook.
        sheets: name and rows (number and texts) of each sheet; changed in place.
        formatted: sheet, row, column and code of the number formats that the reading process found.

    Returns:
        sheet, row and column of the numbers that the workbook shows in thousands, or with a word or sign beside them.
    """
    otherwise: list[tuple[str, int, int]] = []
    places = [(sheet, (row, column, kind)) for sheet, row, column, code in formatted if (kind := _kind(code))]
    with contextlib.suppress(*DAMAGED, KeyError), zipfile.ZipFile(io.BytesIO(content)) as packed:
        found = _places_ods(packed) if "content.xml" in packed.namelist() else _places_xlsx(packed)
        places = list(islice(found, MOST_PLACES + 1))
    if len(places) <= MOST_PLACES:
        rows = {(name, number): texts for name, numbered in sheets for number, texts in numbered}
        for name, (row, column, kind) in places:
            texts = rows.get((name, row), [])
            if column < len(texts):
                if kind == OTHERWISE and _BARE.fullmatch(texts[column]):
                    otherwise.append((name, row, column))
                texts[column] = _shown(texts[column], kind)
    return otherwise


def sheet_paths(packed: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Name and path in the package of each sheet of an `.xlsx` workbook."""
    relations = packed.read("xl/_rels/workbook.xml.rels").decode("utf-8", errors="replace")
    targets = {one.get("Id"): one.get("Target", "") for one in map(_attributes, _RELATION.findall(relations))}
    for one in map(_attributes, _SHEET.findall(packed.read("xl/workbook.xml").decode("utf-8", errors="replace"))):
        target = targets.get(next((value for key, value in one.items() if key.endswith(":id")), None), "")
        path = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        if path in packed.namelist():
            yield one.get("name", ""), path


def _shown(text: str, kind: str) -> str:
    if kind == OTHERWISE:
        return text
    if kind == CLOCK:
        return f"{text} 00:00" if _DAY.fullmatch(text) else text
    try:
        share = (Decimal(text) * 100).normalize()
    except InvalidOperation:
        return text
    return f"{share:f}%" if share.is_finite() else text


def _places_xlsx(packed: zipfile.ZipFile) -> Iterator[tuple[str, Place]]:
    styles = _styles(packed)
    if not styles:
        return
    numbers = "|".join(map(str, styles)).encode()
    cells = re.compile(_CELL % numbers)
    for name, path in sheet_paths(packed):
        for letters, row, style in cells.findall(packed.read(path)):
            yield name, (int(row), _column(letters), styles[int(style)])


def _styles(packed: zipfile.ZipFile) -> dict[int, str]:
    """Number of a cell's style -> kind."""
    if "xl/styles.xml" not in packed.namelist():
        return {}
    text = packed.read("xl/styles.xml").decode("utf-8", errors="replace")
    kinds = dict(BUILT_IN)
    for one in map(_attributes, _FORMAT.findall(text)):
        kind = _kind(one.get("formatCode", ""))
        if kind and one.get("numFmtId", "").isdecimal():
            kinds[int(one["numFmtId"])] = kind
    block = ["", *_STYLES.split(text)[1:2]][-1]
    formats = [_attributes(style).get("numFmtId", "0") for style in _STYLE.findall(block)]
    return {place: kinds[int(one)] for place, one in enumerate(formats) if one.isdecimal() and int(one) in kinds}


def _kind(code: str) -> str:
    """Kind of a format by its code, without what it writes as it stands."""
    bare = _LITERAL.sub("", code)
    if _SCALED.search(bare) or _WORDED.search(_written(code)) or bare.startswith(";"):
        return OTHERWISE
    return PERCENT if "%" in bare else CLOCK if "h" in bare.casefold() else ""


def _written(code: str) -> str:
    """What a format writes as it stands."""
    return " ".join(quoted or sign for quoted, sign in _QUOTED.findall(code))


def _places_ods(packed: zipfile.ZipFile) -> Iterator[tuple[str, Place]]:
    name, row, column, times = "", 0, 0, 1
    for part, raw, shown in _ODS_PART.findall(packed.read("content.xml").decode("utf-8", errors="replace")):
        one = _attributes(raw)
        if part == "table":
            name, row, times = one.get("table:name", ""), 0, 1
        elif part == "table-row":
            row, column, times = row + times, 0, _times(one, "table:number-rows-repeated")
        else:
            width = _times(one, "table:number-columns-repeated")
            kind = _kind_ods(one, shown)
            if kind:
                yield from ((name, (row + i, column + j, kind)) for i in range(times) for j in range(width))
            column += width


def _kind_ods(cell: Mapping[str, str], shown: str) -> str:
    """Kind of a cell by its type, and for a moment by what the cell shows: OpenDocument stores midnight as a day."""
    if cell.get("office:value-type") == "percentage":
        return PERCENT
    return CLOCK if cell.get("office:value-type") == "date" and _CLOCK_SHOWN.search(shown) else ""


def _times(one: Mapping[str, str], name: str) -> int:
    text = one.get(name, "1")
    return int(text) if text.isdecimal() else 1


def _attributes(raw: str) -> dict[str, str]:
    return {key: html.unescape(value) for key, value in _ATTRIBUTE.findall(raw)}


def _column(letters: bytes) -> int:
    """`A` is 0 and `AA` is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1
