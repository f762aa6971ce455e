"""Packed files: what is inside a zip, gzip or zstd file that holds one file."""

import io
import lzma
import zipfile
import zlib
from pathlib import PurePosixPath

import pyarrow as pa

from samverkan_data.findings import Finding
from samverkan_data.reading.limits import MEGABYTE

ZIP = b"PK\x03\x04"
STREAMS = {b"\x1f\x8b": "gzip", b"\x28\xb5\x2f\xfd": "zstd"}
WORKBOOK_PARTS = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")
CHUNK = MEGABYTE
OPEN_PARTS = ("mimetype", "META-INF/manifest.xml")


def is_workbook(content: bytes) -> bool:
    """Whether a zip file is a spreadsheet."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return any(part in packed.namelist() for part in WORKBOOK_PARTS)
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def unpack(content: bytes, name: str, limit: int) -> tuple[bytes, str] | Finding:
    """The one file that is packed in `content` and its name, or what is wrong with it.

    A packed file inside a packed file is not opened, and reading stops at `limit` bytes.
    """
    kind = next((kind for start, kind in STREAMS.items() if content.startswith(start)), "")
    if kind:
        inner = PurePosixPath(name).with_suffix("").name if PurePosixPath(name).suffix in (".gz", ".zst") else name
        return _unpack_stream(content, kind, inner, limit)
    return _unpack_zip(content, limit) if content.startswith(ZIP) else (content, name)


def unpacked_size(content: bytes) -> int:
    """How many bytes the parts of a zip file say that they become."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return sum(part.file_size for part in packed.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return 0


def _unpack_stream(content: bytes, kind: str, name: str, limit: int) -> tuple[bytes, str] | Finding:
    try:
        with pa.CompressedInputStream(pa.BufferReader(content), kind) as stream:
            return _limited(stream, name, limit)
    except (OSError, pa.ArrowException):
        return Finding("damaged_package")


def _unpack_zip(content: bytes, limit: int) -> tuple[bytes, str] | Finding:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = [part for part in packed.infolist() if not part.is_dir() and not _is_litter(part.filename)]
            if len(parts) != 1:
                return Finding("several_files", value=str(len(parts)))
            if parts[0].flag_bits & 1:
                return Finding("locked_package")
            with packed.open(parts[0]) as stream:
                return _limited(stream, PurePosixPath(parts[0].filename.replace("\\", "/")).name, limit)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, ValueError, NotImplementedError, EOFError):
        return Finding("damaged_package")


def _is_litter(name: str) -> bool:
    """What file managers leave in packages."""
    return name.startswith("__MACOSX/") or PurePosixPath(name).name in (".DS_Store", "Thumbs.db", "desktop.ini")


def _limited(stream: object, name: str, limit: int) -> tuple[bytes, str] | Finding:
    parts, size = [], 0
    while chunk := stream.read(CHUNK):  # type: ignore[attr-defined]
        size += len(chunk)
        if size > limit:
            return Finding("too_large_unpacked", detail=str(limit // MEGABYTE))
        parts.append(chunk)
    return b"".join(parts), name
