"""The encoding of a file, and text that was damaged before it came here."""

import codecs

import pytest

from samverkan_data.reading import read_text_table
from samverkan_data.reading.encoding import find_encoding

TEXT = "Område;Källa\nÖrebro;Brå\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("cp1252"), "cp1252"),
        (TEXT.encode("cp850"), "cp850"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_swedish_letters_survive_every_encoding(content: bytes, encoding: str) -> None:
    table = read_text_table(content, "f.csv")
    assert (table.encoding, table.header, table.findings) == (encoding, ("Område", "Källa"), ())
    assert table.cells.to_pylist() == [{"c0": "Örebro", "c1": "Brå"}]


@pytest.mark.parametrize(
    "content",
    [
        "Kod;Namn\n1814;Lekeberg\n1880;\ufffdrebro\n".encode(),
        "Kod;Namn\n1814;Lekeberg\n1880;Örebro\n".encode().decode("cp1252").encode(),
        "Kod;Namn\n1814;Lekeberg\n1880;Örebro\n".encode() + "Åmål".encode("cp1252"),
    ],
)
def test_destroyed_letters_are_found_and_the_row_is_named(content: bytes) -> None:
    finding = read_text_table(content, "f.csv").findings[0]
    assert (finding.code, finding.row) == ("damaged_text", 3)


@pytest.mark.parametrize("part", [1, 2, 3, 1000])
@pytest.mark.parametrize("text", ["räksmörgås", "€uro 😀", "abc", "ä"])
def test_the_encoding_is_the_same_whatever_is_looked_at_at_a_time(
    text: str, part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samverkan_data.reading.encoding.PART_BYTES", part)
    assert find_encoding(text.encode()) == "utf-8"
    assert find_encoding(text.encode() + b"\xe4") == "cp1252"
    assert find_encoding(text.encode() + "ä".encode()[:1]) == "cp1252"
