"""Packed files: one file inside, or a sentence about why not."""

import bz2
import gzip
import lzma

import pyarrow as pa
import pytest

from samverkan_data.findings import Finding
from samverkan_data.reading import open_file
from samverkan_data.reading.unpack import Unpacked, unpack
from tests.unit.reading.packages import locked, zipped

CSV = b"a;b\n1;2\n"
ONE = zipped(("a.csv", CSV))
LIMIT = 1024 * 1024


@pytest.mark.parametrize(
    ("content", "name", "inside"),
    [
        (CSV, "a.csv", "a.csv"),
        (ONE, "b.zip", "a.csv"),
        (zipped(("m/", b""), ("m/å.csv", CSV), ("__MACOSX/m/._å.csv", b"x"), ("m/.DS_Store", b"x")), "b.zip", "å.csv"),
        (zipped(("../../etc/x.csv", CSV)), "b.zip", "x.csv"),
        (zipped(("C:\\mapp\\..\\y.csv", CSV)), "b.zip", "y.csv"),
        (gzip.compress(CSV), "a.csv.gz", "a.csv"),
        (gzip.compress(CSV), ".gz", ".gz"),
        (gzip.compress(CSV) + gzip.compress(b"3;4\n"), "a.gz", "a"),
        (pa.compress(CSV, "zstd", asbytes=True), "a.csv.zst", "a.csv"),
    ],
)
def test_the_one_file_is_read_and_its_name_is_never_a_path(content: bytes, name: str, inside: str) -> None:
    found = unpack(content, name, LIMIT)
    assert isinstance(found, Unpacked)
    assert found.content.startswith(CSV)
    assert found.name == inside


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (zipped(), "several_files"),
        (zipped(("a.csv", CSV), ("b.csv", CSV)), "several_files"),
        (zipped(("a.csv", CSV), ("__MACOSX/b.csv", b"x" * (LIMIT + 1))), "several_files"),
        (zipped(("a.csv", CSV), *((f"__MACOSX/{place}", b"x" * 600_000) for place in range(2))), "several_files"),
        (locked(ONE), "locked_package"),
        (ONE[:60], "damaged_package"),
        (gzip.compress(CSV)[:-9], "damaged_package"),
        (gzip.compress(CSV) + b"more", "damaged_package"),
        (gzip.compress(b"\0" * (LIMIT + 1)), "too_large_unpacked"),
        (zipped(("a.csv", b"\0" * 400_000_000)), "too_large_unpacked"),
    ],
)
def test_what_is_wrong_with_a_package_is_a_finding(content: bytes, code: str) -> None:
    found = unpack(content, "a", LIMIT)
    assert isinstance(found, Finding)
    assert found.code == code


@pytest.mark.parametrize(
    "content",
    [
        b"7z\xbc\xaf\x27\x1c\x00\x04", b"Rar!\x1a\x07\x01\x00", bz2.compress(CSV), lzma.compress(CSV),
        zipped(("a.zip", ONE)), gzip.compress(ONE), gzip.compress(gzip.compress(CSV)),
    ],
)  # fmt: skip
def test_other_packages_and_packages_in_packages_are_not_opened(content: bytes) -> None:
    assert [finding.code for finding in open_file(content, "a").table.findings] == ["unknown_package"]


def test_everything_that_is_stored_with_the_file_is_handed_to_the_gate() -> None:
    package = zipped(("name.csv", CSV), ("__MACOSX/litter", b"left here"), comment=b"a comment")
    assert open_file(package, "b.zip").beside == ("name", "litter", "a comment", "left here")
    named = bytearray(gzip.compress(CSV))
    named[3] = 8
    named[10:10] = b"inner.csv\0"
    assert open_file(bytes(named), "a.gz").beside == ("inner.csv",)
