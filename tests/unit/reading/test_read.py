"""Bytes to a text table: row numbers, delimiters, ragged rows and files that are no tables."""

import json
from pathlib import Path

import pytest

from samverkan_data.reading import TextTable, read_text_table
from samverkan_data.reading.limits import MAX_COLUMNS, MAX_LINE_BYTES

SPECTRUM = Path(__file__).parents[4] / "shared" / "data" / "csv-corpora" / "csv-spectrum"
NAMES = sorted(path.stem for path in (SPECTRUM / "csvs").glob("*.csv"))


def rows_of(table: TextTable) -> list[list[str]]:
    return [list(row.values()) for row in table.cells.to_pylist()]


def codes_of(table: TextTable) -> list[tuple[str, int | None]]:
    return [(finding.code, finding.row) for finding in table.findings]


@pytest.mark.skipif(not NAMES, reason="the shared corpora are not here")
@pytest.mark.parametrize("name", NAMES)
def test_csv_spectrum_reads_as_expected(name: str) -> None:
    table = read_text_table((SPECTRUM / "csvs" / f"{name}.csv").read_bytes(), name)
    found = [dict(zip(table.header, row, strict=True)) for row in rows_of(table)]
    expected = json.loads((SPECTRUM / "json" / f"{name}.json").read_text(encoding="utf-8"))
    if name == "location_coordinates":
        # The corpus' own answer has another telephone number than its file.
        expected = [expected | {"Contact Phone Number": "2095257564"}]
    assert found == expected


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        (b"a;b\n1;2\n3;4\n", [2, 3]),
        (b"a;b\r\n1;2\r\n\r\n\r\n3;4", [2, 5]),
        (b"\n\na;b\n1;2\n", [4]),
        (b'a;b\n"1\n1";2\n\n3;4\n', [2, 5]),
        (b'"a\na";b\n1;2\n', [3]),
        (b"a;b\n1;2\n;\n3;4\n;\n", [2, 4]),
        (b"sep=;\na;b\n1;2\n", [3]),
        (b"a;b\r1;2\r\r3;4", [2, 4]),
    ],
)
def test_rows_are_numbered_as_a_spreadsheet_shows_them(content: bytes, rows: list[int]) -> None:
    assert read_text_table(content, "f.csv").rows.to_pylist() == rows


@pytest.mark.parametrize(
    ("content", "header", "cells"),
    [
        (b"a;b\n1;2;\n3;4;\n", ("a", "b"), [["1", "2"], ["3", "4"]]),
        (b"a;b;\n1;2;\n", ("a", "b"), [["1", "2"]]),
        (b"a;b\n1;2;\n3;4\n", ("a", "b"), [["1", "2"], ["3", "4"]]),
        (b"a;b\n=1+1;@x\n", ("a", "b"), [["=1+1", "@x"]]),
        (b"a\n1\n2\n", ("a",), [["1"], ["2"]]),
        (b' a ; b\n "x" ; y\n', ("a", "b"), [[' "x" ', " y"]]),
    ],
)
def test_cells_stay_under_their_headers(content: bytes, header: tuple[str, ...], cells: list[list[str]]) -> None:
    table = read_text_table(content, "f.csv")
    assert (table.header, rows_of(table), table.findings) == (header, cells, ())


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (b"", [("empty_file", None)]),
        (b"\n \n", [("empty_file", None)]),
        (b"a;b\n", [("no_rows", None)]),
        (b"a;b\n1\n1;2;3\n", [("ragged_row", 2), ("ragged_row", 3)]),
        (b"a;A;b\n1;2;3\n", [("duplicate_header", 1)]),
        (b"a;;b\n1;2;3\n", [("missing_header", 1)]),
        (b"sep=;\n", [("empty_file", None)]),
        (b"\xef\xbb\xbf", [("empty_file", None)]),
        (b"\xff\xfe", [("empty_file", None)]),
        (b"<html><script>alert(1)</script></html>", [("no_rows", None)]),
        (b'a;"b\n1;2\n', [("unclosed_quote", 1), ("no_rows", None)]),
        (b"a;b\n1;\x002\n", [("nul_bytes", 2)]),
        (b"a;b\n" + b"\x00" * 100, [("binary_file", None)]),
        (b"PK\x03\x04rest", [("unknown_package", None)]),
        (b"%PDF-1.7", [("binary_file", None)]),
        (bytes(range(256)) * 8, [("binary_file", None)]),
        (b'a;b\n1;2\n"3;4\n5;6\n', [("ragged_row", 3), ("unclosed_quote", 3)]),
        (b"a;b\n1;" + b"x" * (MAX_LINE_BYTES + 1), [("long_line", 2)]),
        (b";".join(b"c%d" % i for i in range(MAX_COLUMNS + 1)) + b"\n1\n", [("too_many_columns", 1)]),
    ],
)
def test_what_is_wrong_with_a_file_is_a_finding(content: bytes, codes: list[tuple[str, int | None]]) -> None:
    assert codes_of(read_text_table(content, "f.csv")) == codes


@pytest.mark.parametrize(("most", "codes"), [(3, [("too_many_lines", None)]), (4, [])])
def test_more_lines_than_memory_is_sure_to_hold_are_refused(
    monkeypatch: pytest.MonkeyPatch, most: int, codes: list[tuple[str, int | None]]
) -> None:
    monkeypatch.setattr("samverkan_data.reading.read.MAX_LINES", most)
    assert codes_of(read_text_table(b"a;b\r\n1;2\r\n\r\n3;4\r\n", "f.csv")) == codes


@pytest.mark.parametrize(
    "content", [b"a;b\n1;2;\n3;4;\n", b"a;b\n1;2;\n3;4\n", b'a;b\n1;2;\n3;"4";\n', b"a;b\n1;2;;\n3;4;\n"]
)
@pytest.mark.parametrize("quoted", [b"", b'"x\ny";5;\n'])
def test_a_separator_at_the_end_of_a_row_makes_no_cell_and_no_fault(content: bytes, quoted: bytes) -> None:
    table = read_text_table(content + quoted, "f.csv")
    assert (table.header, rows_of(table)[:2], table.findings) == (("a", "b"), [["1", "2"], ["3", "4"]], ())


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\xef\xbb\xbf\xef\xbb\xbf"])
def test_a_byte_order_mark_is_no_part_of_the_first_header(mark: bytes) -> None:
    assert read_text_table(mark + b"a;b\n1;2\n", "f.csv").header == ("a", "b")


def test_a_file_above_the_limit_is_not_read() -> None:
    table = read_text_table(b"a;b\n1;2\n", "f.csv", limit=5)
    assert (codes_of(table), table.row_count) == ([("too_large", None)], 0)


def test_a_ragged_row_says_how_many_cells_it_has_and_should_have() -> None:
    finding = read_text_table(b"a;b\n1;2;3\n", "f.csv").findings[0]
    assert (finding.value, finding.detail) == ("3", "2")


def test_surplus_cells_are_kept_for_the_personal_data_gate() -> None:
    assert rows_of(read_text_table(b"a;b\n1;2;x;y\n", "f.csv")) == [["1", "2", "x;y"]]


def test_many_ragged_rows_are_told_once() -> None:
    findings = read_text_table(b"a;b\n" + b"1\n" * 120, "f.csv").findings
    assert (len(findings), findings[-1].code, findings[-1].detail) == (51, "more_alike", "70")
