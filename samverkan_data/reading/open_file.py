"""A file of any kind opened as text tables: unpacked, told apart by its content and never by its name."""

import re
from dataclasses import replace

from samverkan_data.findings import Finding
from samverkan_data.reading.headers import without_repeats
from samverkan_data.reading.json_table import looks_like_json, read_json
from samverkan_data.reading.limits import MAX_BESIDE, MAX_BYTES, MEGABYTE
from samverkan_data.reading.read import read_text_table
from samverkan_data.reading.spreadsheet import OLE, read_workbook
from samverkan_data.reading.unpack import ZIP, is_workbook, unpack
from samverkan_data.reading.workbook_parts import size_beside_cells, texts_beside_cells
from samverkan_data.received import Opened, unread

# Sites save pages, and XML of old spreadsheet programs, under the name of a workbook.
WEB_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}<(?:!doctype html|html|head|meta|table|\?xml)\b", re.IGNORECASE)
# A file of PC-Axis is keywords with values and ends with the figures.
PC_AXIS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,99}[A-Z][A-Z0-9-]+(?:\[\w+\])?=.{1,10000}?;\s[\s\S]*?\bDATA\s?=", re.DOTALL
)


def open_file(content: bytes, name: str, limit: int = MAX_BYTES) -> Opened:
    """Open a file. Never raises for bad data: what is wrong is a finding of the only table.

    Args:
        content: the file as received.
        name: its name.
        limit: largest accepted size in bytes, before and after unpacking.
    """
    if len(content) > limit:
        size = Finding("too_large", value=str(-(-len(content) // MEGABYTE)), detail=str(limit // MEGABYTE))
        return Opened((unread("", size),), "text", name)
    if content.startswith(ZIP) and is_workbook(content):
        return _open_plain(content, name, limit)
    found = unpack(content, name, limit)
    if isinstance(found, Finding):
        return Opened((unread("", found),), "text", name)
    opened = _open_plain(found.content, found.name, limit)
    return replace(opened, beside=(*opened.beside, *found.beside))


def _open_plain(content: bytes, name: str, limit: int) -> Opened:
    if content.startswith(OLE) or (content.startswith(ZIP) and is_workbook(content)):
        if size_beside_cells(content) > MAX_BESIDE:
            size = Finding("too_large_unpacked", detail=str(MAX_BESIDE // MEGABYTE))
            return Opened((unread("", size),), "spreadsheet", name)
        tables = tuple(map(without_repeats, read_workbook(content, limit)))
        beside = texts_beside_cells(content, tables) if any(table.header for table in tables) else ()
        return Opened(tables, "spreadsheet", name, beside=beside)
    if looks_like_json(content):
        data, table = read_json(content)
        if data is not None or name.lower().endswith(".json"):
            return Opened((table,), "json", name, data)
    if PC_AXIS.match(content):
        return Opened((unread("", Finding("pc_axis")),), "text", name)
    if WEB_PAGE.match(content):
        return Opened((unread("", Finding("web_page")),), "text", name)
    return Opened((without_repeats(read_text_table(content, name, limit)),), "text", name)
