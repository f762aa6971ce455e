"""Packed files: what is inside a zip, gzip or zstd file that holds one file."""

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath, PurePosixPath
from typing import IO

import pyarrow as pa

from samverkan_data.findings import Finding
from samverkan_data.packed import TORN
from samverkan_data.reading.limits import MEGABYTE

ZIP = (b"PK\x03\x04", b"PK\x05\x06")
STREAMS = {b"\x1f\x8b": "gzip", b"\x28\xb5\x2f\xfd": "zstd"}
BINARY_WORKBOOK = "xl/workbook.bin"
WORKBOOK_PARTS = ("xl/workbook.xml", BINARY_WORKBOOK, "content.xml")
DAMAGED = (*TORN, OSError)
LITTER = (".DS_Store", "Thumbs.db", "desktop.ini")
LITTER_BYTES = MEGABYTE
"""More than that together is no litter."""


@dataclass(frozen=True)
class Unpacked:
    """The one file of a package, its name and what else the package holds: names, comments, litter."""

    content: bytes
    name: str
    beside: tuple[str, ...] = ()


def is_workbook(content: bytes) -> bool:
    """Whether a zip file is a spreadsheet."""
    return _has_part(content, WORKBOOK_PARTS)


def is_binary_workbook(content: bytes) -> bool:
    """Whether a zip file is an `.xlsb`, whose hidden texts and number formats nothing here reads."""
    return _has_part(content, (BINARY_WORKBOOK,))


def _has_part(content: bytes, names: Iterable[str]) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return any(name in packed.namelist() for name in names)
    except DAMAGED:
        return False


def unpack(content: bytes, name: str, limit: int) -> Unpacked | Finding:
    """The file that is packed in `content`, or what is wrong with it; a file that is not packed is itself.

    A packed file inside a packed file is not opened, and reading stops at `limit` bytes.
    """
    kind = next((kind for start, kind in STREAMS.items() if content.startswith(start)), "")
    if kind:
        path = PurePath(name)
        return _unpack_stream(content, kind, path.stem if path.suffix in (".gz", ".zst") else name, limit)
    return _unpack_zip(content, limit) if content.startswith(ZIP) else Unpacked(content, name)


def unpacked_size(content: bytes) -> int:
    """How many bytes the parts of a zip file say that they become."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return sum(part.file_size for part in packed.infolist())
    except DAMAGED:
        return 0


def _unpack_stream(content: bytes, kind: str, name: str, limit: int) -> Unpacked | Finding:
    try:
        with pa.CompressedInputStream(pa.BufferReader(content), kind) as stream:
            inside = _read(stream, limit)
    except (OSError, pa.ArrowException):
        return Finding("damaged_package")
    return inside if isinstance(inside, Finding) else Unpacked(inside, name, _stored_name(content, kind))


def _stored_name(content: bytes, kind: str) -> tuple[str, ...]:
    """The name that a gzip file keeps in its head (RFC 1952)."""
    if kind != "gzip" or content[3] & 0b1100 != 0b1000:
        return ()
    return (content[10 : content.find(b"\0", 10)].decode("latin-1"),)


def _unpack_zip(content: bytes, limit: int) -> Unpacked | Finding:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            files = [part for part in packed.infolist() if part.file_size or not part.is_dir()]
            litter = [part for part in files if _is_litter(part)]
            is_little = sum(part.file_size for part in litter) <= LITTER_BYTES
            parts = [part for part in files if not (is_little and _is_litter(part))]
            if len(parts) != 1:
                return Finding("several_files", value=str(len(parts)))
            if parts[0].flag_bits & 1:
                return Finding("locked_package")
            with packed.open(parts[0]) as stream:
                inside = _read(stream, limit)
            if isinstance(inside, Finding):
                return inside
            name = PurePosixPath(parts[0].filename.replace("\\", "/")).name
            return Unpacked(inside, name, tuple(_texts_beside(packed, parts[0])))
    except DAMAGED:
        return Finding("damaged_package")


def _texts_beside(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> list[str]:
    """What the package holds besides the file; it is stored too, so it is searched for personal data."""
    others = [other for other in packed.infolist() if other is not part]
    texts = [packed.comment, *(one.comment for one in packed.infolist()), *(packed.read(other) for other in others)]
    names = [PurePosixPath(one.filename).stem for one in packed.infolist()]
    return [*names, *(text.decode("utf-8", errors="replace") for text in texts if text)]


def _is_litter(part: zipfile.ZipInfo) -> bool:
    """What file managers leave in packages."""
    return part.filename.startswith("__MACOSX/") or PurePosixPath(part.filename).name in LITTER


def _read(stream: IO[bytes] | pa.NativeFile, limit: int) -> bytes | Finding:
    parts, size = [], 0
    while chunk := stream.read(MEGABYTE):
        size += len(chunk)
        if size > limit:
            return Finding("too_large_unpacked", detail=str(limit // MEGABYTE))
        parts.append(chunk)
    return b"".join(parts)
