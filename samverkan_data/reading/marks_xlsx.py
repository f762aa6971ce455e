"""What the cells of an `.xlsx` say beside their values: formulas never worked out, errors, raised signs, hidden rows.

Read are the parts of the package (ECMA-376 part 1, 18.3 and 18.4): the library that gives the values has an empty text
for an error and for a formula without a value, and takes a raised sign for a part of the figure before it.
"""

import html
import re
import zipfile
from collections.abc import Iterator, Mapping

from samverkan_data.reading.cell_formats import sheet_paths
from samverkan_data.reading.marks import Mark, raised, struck

STRINGS = "xl/sharedStrings.xml"
_P = r"(?:\w+:)?"
_CELL = re.compile(rf"<{_P}c\b((?:[^<>]*[^/<>])?)>(.*?)</{_P}c>", re.DOTALL)
_ROW = re.compile(rf"<{_P}row\b([^<>]*)>")
_COLUMN = re.compile(rf"<{_P}col\b([^<>]*)>")
_MERGED = re.compile(rf"<{_P}mergeCell\b([^<>]*)>")
_VALUE = re.compile(rf"<{_P}v\b[^<>/]*>([^<]*)<")
_FORMULA = re.compile(rf"<{_P}f\b")
_STRING = re.compile(rf"<{_P}si\b[^<>]*>(.*?)</{_P}si>", re.DOTALL)
_RUN = re.compile(rf"<{_P}(?:r|t)(?:\s[^<>]*)?>.*?</{_P}(?:r|t)>", re.DOTALL)
_TEXT = re.compile(rf"<{_P}t(?:\s[^<>]*)?>([^<]*)<")
_RAISED = re.compile(rf'<{_P}vertAlign\b[^<>]*\bval="(?:super|sub)script"')
_STRUCK = re.compile(rf'<{_P}d?strike\b(?![^<>]*\bval="(?:0|false)")')
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_TRUE = ("1", "true")
_RECALCULATED = re.compile(r'\bfullCalcOnLoad="(?:1|true)"')


def marks_xlsx(packed: zipfile.ZipFile) -> Iterator[Mark]:
    """Every mark of every sheet."""
    book = packed.read("xl/workbook.xml").decode("utf-8", errors="replace")
    rich = _rich_strings(packed)
    hidden = _hidden_sheets(book)
    for name, path in sheet_paths(packed):
        markup = packed.read(path).decode("utf-8", errors="replace")
        if name in hidden:
            yield Mark(name, "hidden_sheet")
        yield from _hidden(name, markup)
        yield from _merged(name, markup)
        yield from _cells(name, markup, rich, is_new=bool(_RECALCULATED.search(book)))


def _cells(sheet: str, markup: str, rich: Mapping[str, str], *, is_new: bool) -> Iterator[Mark]:
    """Marks of single cells; `is_new` says that the file asks for its formulas to be worked out when it is opened."""
    if not (rich or "<f" in markup or ":f" in markup or 't="e"' in markup or _is_rich(markup)):
        return
    for raw, inner in _CELL.findall(markup):
        one = dict(_ATTRIBUTE.findall(raw))
        row, column = _place(one.get("r", ""))
        kind, value = one.get("t", ""), "".join(_VALUE.findall(inner))
        if _FORMULA.search(inner) and kind != "str" and (not value or (is_new and value == "0")):
            yield Mark(sheet, "formula_without_value", row, column)
        elif kind == "e":
            yield Mark(sheet, "text", row, column, html.unescape(value))
        elif kind == "s" and value in rich:
            yield Mark(sheet, "text", row, column, rich[value])
        elif kind == "inlineStr" and _is_rich(inner):
            yield Mark(sheet, "text", row, column, _rich_text(inner))


def _rich_strings(packed: zipfile.ZipFile) -> dict[str, str]:
    """Number of a shared string -> its text with raised signs told apart, for those that have any."""
    if STRINGS not in packed.namelist():
        return {}
    markup = packed.read(STRINGS).decode("utf-8", errors="replace")
    if not _is_rich(markup):
        return {}
    strings = enumerate(_STRING.findall(re.sub(rf"<({_P}si)\b([^<>]*)/>", r"<\1\2></\1>", markup)))
    return {str(place): _rich_text(inner) for place, inner in strings if _is_rich(inner)}


def _is_rich(markup: str) -> bool:
    return bool(_RAISED.search(markup) or _STRUCK.search(markup))


def _rich_text(inner: str) -> str:
    texts = []
    for run in _RUN.findall(inner):
        text = html.unescape("".join(_TEXT.findall(run)))
        texts.append(raised(text) if _RAISED.search(run) else struck(text) if _STRUCK.search(run) else text)
    return "".join(texts)


def _hidden_sheets(book: str) -> set[str]:
    sheets = [dict(_ATTRIBUTE.findall(raw)) for raw in re.findall(rf"<{_P}sheet\b([^<>]*)>", book)]
    return {html.unescape(one["name"]) for one in sheets if one.get("state") in ("hidden", "veryHidden")}


def _hidden(sheet: str, markup: str) -> Iterator[Mark]:
    if 'hidden="' not in markup:
        return
    for one in (dict(_ATTRIBUTE.findall(raw)) for raw in _ROW.findall(markup)):
        if one.get("hidden") in _TRUE and one.get("r", "").isdecimal():
            yield Mark(sheet, "hidden_rows", int(one["r"]))
    for one in (dict(_ATTRIBUTE.findall(raw)) for raw in _COLUMN.findall(markup)):
        if one.get("hidden") in _TRUE:
            first, last = int(one.get("min", "0")), int(one.get("max", "0"))
            yield from (Mark(sheet, "hidden_columns", None, column - 1) for column in range(first, min(last, 999) + 1))


def _merged(sheet: str, markup: str) -> Iterator[Mark]:
    """The cells below the first one of each merged block, whose texts stand in that one only."""
    for one in (dict(_ATTRIBUTE.findall(raw)) for raw in _MERGED.findall(markup)):
        start, _, end = one.get("ref", "").partition(":")
        (first, column), (last, _) = _place(start), _place(end or start)
        if first and last and last > first and column is not None:
            yield Mark(sheet, "merged_cells", first, column, str(last))


def _place(text: str) -> tuple[int | None, int | None]:
    match = _PLACE.fullmatch(text)
    if not match:
        return None, None
    number = 0
    for letter in match[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), number - 1
