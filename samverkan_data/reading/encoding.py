"""Bytes to UTF-8 text: finds the encoding and says where text is damaged."""

import codecs
import re
from functools import partial

from samverkan_data.findings import Finding

PACKED = (
    b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"\x28\xb5\x2f\xfd", b"BZh",
    b"\xfd7zXZ",
)  # fmt: skip
BINARY = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"MZ\x90")
SAMPLE_BYTES = 65_536
MANY_NULS = 10
PART_BYTES = 1_048_576
CONTROL = re.compile(rb"[\x01-\x08\x0b\x0c\x0e-\x1b\x1d\x1e]")

# Swedish letters between letters as CP850, the code page of old DOS programs, writes them; cp1252 has signs there.
DOS_LETTERS = re.compile(rb"(?<=[A-Za-z\x84\x86\x94])[\x84\x86\x94](?=[a-z])|(?<![A-Za-z])[\x8e\x8f\x99](?=[a-z])")
ANSI_LETTERS = re.compile(rb"[\xe5\xe4\xf6\xc5\xc4\xd6]")

# The replacement character, and what the UTF-8 bytes of Swedish letters become when they are read as cp1252.
DAMAGE_BYTES = re.compile(b"|".join(
    char.encode() for char in (
        "\ufffd", "\u00c3\u00a5", "\u00c3\u00a4", "\u00c3\u00b6", "\u00c3\u2026", "\u00c3\u201e", "\u00c3\u2013",
        "\u00c3\u00a9", "\u00e2\u20ac\u201c", "\u00e2\u20ac\u201d", "\u00e2\u20ac\u2122",
    )
))  # fmt: skip

# What all of it begins with: looking for a few bytes is ten times faster than looking for a pattern, and for the last
# of them alone, which hardly any text has, ten times faster again.
DAMAGE_BEGINS = (b"\xef\xbf\xbd", b"\xc3\x83", b"\xc3\xa2\xe2\x82\xac")


def decode(content: bytes, encoding: str = "") -> tuple[bytes, str, list[Finding]]:
    """The file as UTF-8 with line feeds and no byte order mark, its encoding, and what was found.

    Returns empty bytes where the file is no text at all; the findings then say so. The encoding is found where it is
    not given.
    """
    kind = _not_text(content)
    if kind:
        return b"", "", [Finding(kind)]
    encoding = encoding or find_encoding(content)
    text = to_utf8(content, encoding)
    if b"\n" not in text and b"\r" in text:
        text = text.replace(b"\r", b"\n")
    found = _find_control(text) or _find_nul(text)
    return text, encoding, found or _find_damage(text)


def find_wrong(text: bytes) -> list[Finding]:
    """What is wrong in a part of a text that has been decoded."""
    return _find_nul(text) or _find_damage(text)


def find_encoding(content: bytes) -> str:
    """One of `utf-8-sig`, `utf-16-le`, `utf-16-be`, `utf-8`, `cp850` and `cp1252` (Latin-1 too), surest first."""
    if content.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if content.startswith(codecs.BOM_UTF16_LE) or _looks_utf16(content, 1):
        return "utf-16-le"
    if content.startswith(codecs.BOM_UTF16_BE) or _looks_utf16(content, 0):
        return "utf-16-be"
    if is_utf8(content):
        return "utf-8"
    return without_utf8(content)


def without_utf8(content: bytes) -> str:
    """The encoding of a text that is not UTF-8 throughout, by how it begins."""
    return "cp850" if _looks_dos(content) else "cp1252"


def is_utf8(content: bytes) -> bool:
    """A part at a time: as one text, a large file would take as much memory again."""
    if content.isascii():
        return True
    reader, whole = codecs.getincrementaldecoder("utf-8")(), memoryview(content)
    try:
        for start in range(0, len(content), PART_BYTES):
            reader.decode(whole[start : start + PART_BYTES])
        reader.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _looks_utf16(content: bytes, nul_at: int) -> bool:
    """Latin text in UTF-16 has a NUL in every other byte, and only there."""
    sample = content[:4096]
    half = len(sample) // 2
    if half < 2:
        return False
    return sample[nul_at::2].count(0) > 0.7 * half and sample[1 - nul_at :: 2].count(0) == 0


def _looks_dos(content: bytes) -> bool:
    sample = content[:SAMPLE_BYTES]
    return len(DOS_LETTERS.findall(sample)) > len(ANSI_LETTERS.findall(sample))


def to_utf8(content: bytes, encoding: str) -> bytes:
    """The content of an encoding as UTF-8, without a byte order mark."""
    if encoding == "utf-8" or (encoding == "utf-8-sig" and is_utf8(content)):
        return content.removeprefix(codecs.BOM_UTF8) if encoding == "utf-8-sig" else content
    if encoding in ("cp1252", "cp850"):
        return content.decode(encoding, errors="replace").encode()
    return content.decode(encoding, errors="replace").removeprefix("\ufeff").encode()


def _not_text(content: bytes) -> str:
    if content.startswith(PACKED):
        return "unknown_package"
    return "binary_file" if content.startswith(BINARY) else ""


def _find_nul(text: bytes) -> list[Finding]:
    place = text.find(b"\x00")
    if place < 0:
        return []
    if text.count(b"\x00") > max(MANY_NULS, len(text) // 20):
        return [Finding("binary_file")]
    return [Finding("nul_bytes", _row(text, place))]


def _find_control(text: bytes) -> list[Finding]:
    sample = text[:SAMPLE_BYTES]
    return [Finding("binary_file")] if len(CONTROL.findall(sample)) > len(sample) // 50 else []


def _find_damage(text: bytes) -> list[Finding]:
    first = DAMAGE_BYTES.search(text) if any(map(partial(_holds, text), DAMAGE_BEGINS)) else None
    if not first:
        return []
    damaged = sum(1 for line in text.split(b"\n") if DAMAGE_BYTES.search(line))
    return [Finding("damaged_text", _row(text, first.start()), value=str(damaged))]


def _holds(text: bytes, begins: bytes) -> bool:
    return begins[-1:] in text and begins in text


def _row(text: bytes, place: int) -> int:
    return text.count(b"\n", 0, place) + 1
