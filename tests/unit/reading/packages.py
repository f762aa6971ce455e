"""Packages and workbooks that the tests put together."""

import io
import zipfile
from collections.abc import Callable

from xlsxwriter import Workbook

ODS_MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.spreadsheet"/></m:manifest>'
)
ODS_START = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
    '<office:spreadsheet><table:table table:name="A">'
)
ODS_END = "</table:table></office:spreadsheet></office:body></office:document-content>"


def zipped(*parts: tuple[str, bytes], comment: bytes = b"") -> bytes:
    """A zip file of (name, content) pairs; a name that ends with `/` is a folder."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.comment = comment
        for name, content in parts:
            packed.writestr(name, content)
    return out.getvalue()


def locked(package: bytes) -> bytes:
    """A zip file of one part that says that it has a password."""
    content = bytearray(package)
    content[content.find(b"PK\x03\x04") + 6] |= 1
    content[content.find(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def xlsx(fill: Callable[[Workbook], object]) -> bytes:
    """The workbook that a function fills."""
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as workbook:
        fill(workbook)
    return out.getvalue()


def with_sheet(package: bytes, sheet: str) -> bytes:
    """A workbook with other XML as its first sheet."""
    return with_part(package, "xl/worksheets/sheet1.xml", sheet.encode())


def with_part(package: bytes, name: str, content: bytes) -> bytes:
    """A package with a part more, or another in the place of one."""
    with zipfile.ZipFile(io.BytesIO(package)) as packed:
        parts = {part: packed.read(part) for part in packed.namelist()}
    return zipped(*(parts | {name: content}).items())


def ods(*rows: str) -> bytes:
    """An OpenDocument spreadsheet of one sheet with the rows, which are XML."""
    content = ODS_START + "".join(rows) + ODS_END
    mimetype = b"application/vnd.oasis.opendocument.spreadsheet"
    return zipped(
        ("mimetype", mimetype), ("META-INF/manifest.xml", ODS_MANIFEST.encode()), ("content.xml", content.encode())
    )


def ods_row(*texts: str, times: int = 1, cell_times: int = 1) -> str:
    """A row of texts that is repeated, and so is each of its cells."""
    start = f'<table:table-cell office:value-type="string" table:number-columns-repeated="{cell_times}">'
    empty = f'<table:table-cell table:number-columns-repeated="{cell_times}"/>'
    cells = "".join(f"{start}<text:p>{text}</text:p></table:table-cell>" if text else empty for text in texts)
    return f'<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>'
