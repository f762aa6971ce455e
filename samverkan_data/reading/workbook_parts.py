"""Texts of a workbook that stand in no cell: comments, text boxes, page headers, and what pivot tables remember."""

import html
import io
import re
import zipfile
from collections.abc import Iterator

from samverkan_data.reading.unpack import DAMAGED

MARKUP = (".xml", ".vml", ".rels")
NO_WORDS = re.compile(r"xl/(sharedStrings|styles|calcChain|theme/.*)\.xml|META-INF/.*|\[Content_Types\]\.xml")
SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
ANNOTATION = re.compile(rb"<office:annotation\b.*?</office:annotation>", re.DOTALL)
WORDS = re.compile(r'>([^<>]+)<|\s(?:v|name|author|title|descr|alt|Target|prompt|error)="([^"]+)"')


def texts_beside_cells(content: bytes) -> tuple[str, ...]:
    """Each different text of a zipped workbook that stands in no cell; empty for other workbooks.

    Pivot tables keep a copy of the rows that they were made of, also where the sheet is deleted.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            found = dict.fromkeys(text for part in packed.namelist() for text in _texts(packed, part))
    except DAMAGED:
        return ()
    return tuple(text for text in found if text)


def _texts(packed: zipfile.ZipFile, name: str) -> Iterator[str]:
    if not name.endswith(MARKUP) or NO_WORDS.fullmatch(name):
        return
    markup = packed.read(name)
    if SHEET.fullmatch(name):
        markup = markup[markup.rfind(b"</sheetData>") + 1 :]
    elif name == "content.xml":
        markup = b"".join(ANNOTATION.findall(markup))
    for text, attribute in WORDS.findall(markup.decode("utf-8", errors="replace")):
        yield html.unescape(text or attribute).strip()
