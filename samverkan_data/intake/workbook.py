"""Text tables as a workbook (`.xlsx`) that holds their cells and nothing else: no properties, comments or copies."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from html import escape

Row = tuple[int, Sequence[str]]
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_UNFIT = {code: None for code in range(32) if chr(code) not in "\t\n\r"}


def write_workbook(sheets: Mapping[str, Iterable[Row]]) -> bytes:
    """A workbook of texts: name of sheet -> rows with their number, from 1 and rising."""
    parts = {
        "xl/workbook.xml": _book(list(sheets)),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
    }
    links = {}
    types = [f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>']
    for number, rows in enumerate(sheets.values(), start=1):
        parts[f"xl/worksheets/sheet{number}.xml"] = _sheet(rows)
        links[f"rId{number}"] = ("worksheet", f"worksheets/sheet{number}.xml")
        types.append(f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{_KIND}.worksheet+xml"/>')
    parts["xl/_rels/workbook.xml.rels"] = _relations(links)
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{"".join(types)}</Types>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(zipfile.ZipInfo(name), _HEAD + text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _book(names: Sequence[str]) -> str:
    sheets = "".join(
        f'<sheet name="{_text(name)}" sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(names, start=1)
    )
    return f'<workbook xmlns="{_SPREADSHEET}" xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>'


def _relations(links: Mapping[str, tuple[str, str]]) -> str:
    told = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for name, (kind, target) in links.items()
    )
    return f'<Relationships xmlns="{_RELATIONS}">{told}</Relationships>'


def _sheet(rows: Iterable[Row]) -> str:
    told = "".join(f'<row r="{number}">{_cells(number, cells)}</row>' for number, cells in rows)
    return f'<worksheet xmlns="{_SPREADSHEET}"><sheetData>{told}</sheetData></worksheet>'


def _cells(row: int, cells: Sequence[str]) -> str:
    return "".join(
        f'<c r="{_letters(place)}{row}" t="inlineStr"><is><t xml:space="preserve">{_text(cell)}</t></is></c>'
        for place, cell in enumerate(cells)
        if cell
    )


def _letters(place: int) -> str:
    """`A` for the first column, `AA` for the 27th."""
    rest, last = divmod(place, 26)
    return (_letters(rest - 1) if rest else "") + chr(65 + last)


def _text(text: str) -> str:
    return escape(text.translate(_UNFIT))
