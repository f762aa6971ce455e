"""What the cells of an `.ods` say beside their values, as `marks_xlsx` reads it of an `.xlsx` (OpenDocument 1.2)."""

import html
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from samverkan_data.reading.marks import Mark, raised, struck

MOST_REPEATED = 1_000
_PART = re.compile(
    r"<table:(?:(table|table-column|table-row)(?=[\s/>])([^<>]*)>"
    r"|((?:covered-)?table-cell)(?=[\s/>])([^<>]*?)(?:/>|>(.*?)</table:\3>))",
    re.DOTALL,
)
_STYLE = re.compile(r"<style:style\b([^<>]*[^/<>])>(.*?)</style:style>", re.DOTALL)
_NOTE = re.compile(r"<office:annotation\b.*?</office:annotation>", re.DOTALL)
_PIECE = re.compile(r"(<[^<>]*>)|([^<>]+)")
_RAISED = re.compile(r'text-position="(?:super|sub|-?[1-9])')
_STRUCK = re.compile(r'line-through-style="(?!none)')
_SHOWN = re.compile(r"<text:p\b[^<>]*>(.*?)</text:p>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
_ERROR = re.compile(r"#[\w/]+[!?]?|(?:Err|Fel):\d+")
_NUMBER = re.compile(r"[-\u2212]?[\d\s\u00a0\u202f.,]+(?: ?%)?")


def marks_ods(packed: zipfile.ZipFile) -> Iterator[Mark]:
    """Every mark of every sheet."""
    markup = _NOTE.sub("", packed.read("content.xml").decode("utf-8", errors="replace"))
    found = [(dict(_ATTRIBUTE.findall(raw)), body) for raw, body in _STYLE.findall(markup)]
    place = _Place({html.unescape(one.get("style:name", "")): body for one, body in found})
    for part, raw, _, cell, inner in _PART.findall(markup):
        one = dict(_ATTRIBUTE.findall(raw or cell))
        if part == "table":
            yield from place.enter_sheet(one)
        elif part == "table-column":
            yield from place.pass_column(one)
        elif part == "table-row":
            yield from place.enter_row(one)
        else:
            yield from place.pass_cell(one, inner)


@dataclass
class _Place:
    """Where in the document a part stands: `row` is the first of `times` equal rows, `defined` counts columns."""

    styles: Mapping[str, str]
    sheet: str = ""
    row: int = 0
    times: int = 1
    column: int = 0
    defined: int = 0

    def enter_sheet(self, one: Mapping[str, str]) -> Iterator[Mark]:
        """A sheet begins."""
        self.sheet, self.row, self.times, self.defined = html.unescape(one.get("table:name", "")), 0, 1, 0
        if 'table:display="false"' in self.styles.get(one.get("table:style-name", ""), ""):
            yield Mark(self.sheet, "hidden_sheet")

    def pass_column(self, one: Mapping[str, str]) -> Iterator[Mark]:
        """A column, or several alike, is described."""
        width = _times(one, "table:number-columns-repeated")
        if _is_hidden(one):
            places = range(self.defined, self.defined + min(width, MOST_REPEATED))
            yield from (Mark(self.sheet, "hidden_columns", None, place) for place in places)
        self.defined += width

    def enter_row(self, one: Mapping[str, str]) -> Iterator[Mark]:
        """A row, or several alike, begins."""
        self.row, self.column, self.times = self.row + self.times, 0, _times(one, "table:number-rows-repeated")
        if _is_hidden(one):
            yield from (Mark(self.sheet, "hidden_rows", self.row + down) for down in range(self._height()))

    def pass_cell(self, one: Mapping[str, str], inner: str) -> Iterator[Mark]:
        """A cell, or several alike."""
        width = _times(one, "table:number-columns-repeated")
        for kind, text in _told(one, inner, self.styles):
            places = product(range(self._height()), range(min(width, MOST_REPEATED)))
            yield from (Mark(self.sheet, kind, self.row + down, self.column + right, text) for down, right in places)
        last = self.row + _times(one, "table:number-rows-spanned") - 1
        if last > self.row:
            yield Mark(self.sheet, "merged_cells", self.row, self.column, str(last))
        self.column += width

    def _height(self) -> int:
        return min(self.times, MOST_REPEATED)


def _told(one: Mapping[str, str], inner: str, styles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Kind and text of the marks of one cell."""
    kind = one.get("office:value-type", "")
    shown = html.unescape(_TAG.sub("", "\n".join(_SHOWN.findall(inner)))).strip()
    if "table:formula" in one and not kind and not shown:
        yield "formula_without_value", ""
    elif "table:formula" in one and _ERROR.fullmatch(shown):
        yield "text", shown
    elif kind == "string" and "text:span" in inner:
        text = "\n".join(_rich_text(part, styles) for part in _SHOWN.findall(inner))
        if text != shown:
            yield "text", text
    elif kind == "float" and shown and not _NUMBER.fullmatch(shown):
        yield "shown_otherwise", ""


def _rich_text(inner: str, styles: Mapping[str, str]) -> str:
    """The text of a paragraph, whose spans may lie in each other."""
    texts, within = [], [""]
    for tag, text in _PIECE.findall(inner):
        if tag.startswith("<text:span") and not tag.endswith("/>"):
            within.append(styles.get(dict(_ATTRIBUTE.findall(tag)).get("text:style-name", ""), ""))
        elif tag == "</text:span>":
            within[1:] = within[1:-1]
        style, plain = " ".join(within), html.unescape(text)
        texts.append(raised(plain) if _RAISED.search(style) else struck(plain) if _STRUCK.search(style) else plain)
    return "".join(texts)


def _is_hidden(one: Mapping[str, str]) -> bool:
    return one.get("table:visibility") in ("collapse", "filter")


def _times(one: Mapping[str, str], name: str) -> int:
    text = one.get(name, "1")
    return int(text) if text.isdecimal() else 1
