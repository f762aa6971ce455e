"""Lines that stand whole in one cell, files joined end to end, and tables below each other."""

import csv
import io
from collections.abc import Callable

import pytest
from xlsxwriter import Workbook

from samverkan_data.reading import TextTable, open_file
from tests.unit.reading.packages import xlsx

HEADER = ["Rapport-id", "Datum", "Kategori", "Område"]
ROWS = [["1", "2026-08-22", 'Klotter, "grovt"; igen', "Lanna"], ["2", "2026-08-23", "Brand", "Fjugesta"]]
BOM = "\ufeff"


def lines(delimiter: str) -> list[str]:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows([HEADER, *ROWS])
    return out.getvalue().splitlines()


def wrapped(line: str, end: str = "") -> str:
    return '"' + line.replace('"', '""') + f'"{end}'


def rows_of(table: TextTable) -> list[list[str]]:
    return [list(cells) for cells in zip(*(column.to_pylist() for column in table.cells.columns), strict=True)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["", ";;;", ",,,"])
@pytest.mark.parametrize("title", ["", "Rapporter\n\n"])
@pytest.mark.parametrize("header_too", [True, False])
def test_wrapped_lines_are_the_cells_that_they_hold(delimiter: str, end: str, title: str, header_too: bool) -> None:
    header, *rest = lines(delimiter)
    text = "\n".join([wrapped(header, end) if header_too else header, *(wrapped(line, end) for line in rest), ""])
    table = open_file((title + text).encode(), "f.csv").table
    assert (list(table.header), rows_of(table)) == (HEADER, ROWS)
    assert "wrapped_lines" in {finding.code for finding in table.findings}
    assert table.rows.to_pylist() == [2 + title.count("\n"), 3 + title.count("\n")]


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_the_lines_of_a_sheet_with_one_column_are_parted(delimiter: str) -> None:
    def book(workbook: Workbook) -> None:
        sheet = workbook.add_worksheet()
        for row, line in enumerate(lines(delimiter)):
            sheet.write_string(row, 0, line)

    table = open_file(xlsx(book), "f.xlsx").table
    assert (list(table.header), rows_of(table)) == (HEADER, ROWS)


@pytest.mark.parametrize(
    "text",
    [
        "Namn\n\"Lanna, norra\"\n\"Fjugesta\"\n", "a;b\n1;2\n\"Källa: Brå, 2024\";\n",
        "Brottstyp;2023;2024\n\"Lekebergs kommun\";;\n\"Stöld, rån m.m.\";1;2\n",
    ],
)  # fmt: skip
def test_a_quoted_text_that_stands_alone_is_no_line(text: str) -> None:
    assert "wrapped_lines" not in {finding.code for finding in open_file(text.encode(), "f.csv").table.findings}


@pytest.mark.parametrize(
    ("between", "header"),
    [("\n", str), ("\n", str.upper), (f"\n{BOM}", str), (f"\n{BOM}", str.upper), (BOM, str), (f"\n\n{BOM}", str)],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_files_joined_end_to_end_are_one_table(between: str, header: Callable[[str], str], encoding: str) -> None:
    second = "\n".join([header(lines(";")[0]), *lines(";")[1:]])
    text = BOM + "\n".join(lines(";")) + between + second
    table = open_file(f"{text}\n".encode(encoding), "f.csv").table
    assert (list(table.header), rows_of(table)) == (HEADER, ROWS * 2)
    assert [finding.code for finding in table.findings] == ["repeated_header"]


def test_another_table_below_the_first_stops_the_file() -> None:
    text = "\n".join([*lines(";"), "Område;Rapport-id;Datum;Kategori", "Lanna;3;2026-08-24;Brand", ""])
    findings = open_file(text.encode(), "f.csv").table.findings
    assert [(finding.code, finding.row) for finding in findings] == [("other_header", 4)]


PX = 'CHARSET="ANSI";\nAXIS-VERSION="2013";\nSTUB="region";\nVALUES("region")="1814 Lekeberg";\nDATA=\n1 2;\n'


@pytest.mark.parametrize("name", ["f.px", "f.csv", "f.txt"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_file_of_pc_axis_is_told_in_one_sentence(name: str, encoding: str) -> None:
    for text in (PX, PX.replace('CHARSET="ANSI";\n', ""), PX.replace("\n", "\r\n")):
        assert [finding.code for finding in open_file(text.encode(encoding), name).table.findings] == ["pc_axis"]
