"""Workbooks as text tables, and workbooks made to do harm."""

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from samverkan_data.reading import Opened, TextTable, make_text_table, open_file
from samverkan_data.reading.limits import MAX_COLUMNS
from samverkan_data.reading.workbook_parts import texts_beside_cells
from tests.unit.reading.packages import ods, ods_row, with_part, with_sheet, xlsx, zipped

# Found by fuzzing: the name of a column that no sheet has made the reader ask for 77 GB.
NOWHERE = f'<worksheet><sheetData><row r="1"><c r="A{"S" * 65}1"><v>0</v></c><c r="B1"/></row></sheetData></worksheet>'
DAY = datetime(2025, 1, 2)
LARGE = 1024 * 1024
OLD = Path(__file__).parent / "workbooks" / "format.xls"


def opened(content: bytes, name: str = "f.xlsx", limit: int = 50_000_000) -> Opened:
    return open_file(content, name, limit)


def rows_of(table: TextTable) -> list[list[str]]:
    return [list(row.values()) for row in table.cells.to_pylist()]


def codes(found: Opened) -> list[tuple[str, int | None]]:
    return [(finding.code, finding.row) for table in found.tables for finding in table.findings]


def filled(workbook: Workbook) -> None:
    sheet = workbook.add_worksheet("Blad")
    sheet.merge_range("A1:C1", "Anmälda brott")
    sheet.write_row(2, 0, ["Dag", "Antal", "Andel"])
    sheet.write_datetime(3, 0, DAY, workbook.add_format({"num_format": "yyyy-mm-dd"}))
    sheet.write_formula(3, 1, "=1+1", value=2)
    sheet.write(3, 2, 0.5)
    sheet.write_datetime(4, 0, DAY.replace(hour=3), workbook.add_format({"num_format": "yyyy-mm-dd hh:mm"}))
    sheet.write_formula(4, 1, "=1+1", value="")
    sheet.write(4, 2, 12.0)
    sheet.write(6, 0, "Källa: egen")
    hidden = workbook.add_worksheet("Dolt")
    hidden.write_row(0, 0, ["x", "y"])
    hidden.write_row(1, 0, ["1", "hemligt"])
    hidden.hide()
    workbook.add_worksheet("Tomt")


def test_every_sheet_with_cells_is_a_table_also_a_hidden_one() -> None:
    found = opened(xlsx(filled))
    first, hidden = found.tables
    assert (first.title, first.header, first.rows.to_pylist()) == ("Blad", ("Dag", "Antal", "Andel"), [4, 5])
    assert rows_of(first) == [["2025-01-02", "2", "0.5"], ["2025-01-02 03:00", "", "12"]]
    assert first.aside == ((1, "Anmälda brott"), (7, "Källa: egen"))
    assert (hidden.title, rows_of(hidden)) == ("Dolt", [["1", "hemligt"]])
    assert codes(found) == [
        ("title_lines", 3),
        ("footer_lines", 7),
        ("formula_without_value", 5),
        ("hidden_sheet", None),
    ]


@pytest.mark.parametrize("name", ["f.csv", "f.xlsx", "f"])
def test_the_name_of_a_file_does_not_decide_what_it_is(name: str) -> None:
    assert opened(xlsx(filled), name).kind == "spreadsheet"
    assert opened(b"a;b\n1;2\n", name).table.header == ("a", "b")


def test_a_workbook_in_a_package_is_opened() -> None:
    assert opened(zipped(("bok.xlsx", xlsx(filled)))).kind == "spreadsheet"


def test_an_open_document_is_read_and_its_empty_rows_are_not() -> None:
    found = opened(ods(ods_row("a", "b"), ods_row("1", "2"), ods_row("", times=1_048_574, cell_times=16_384)))
    assert (found.table.header, rows_of(found.table)) == (("a", "b"), [["1", "2"]])


def far_away(workbook: Workbook) -> None:
    sheet = workbook.add_worksheet()
    sheet.write(0, 0, "a")
    sheet.write("XFD1048576", "x")


def wide(workbook: Workbook) -> None:
    workbook.add_worksheet("Bra").write_column(0, 0, ["a", "1"])
    workbook.add_worksheet("Bred").write_row(0, 0, ["x"] * (MAX_COLUMNS + 1))


def many(workbook: Workbook) -> None:
    for _ in range(201):
        workbook.add_worksheet()


def empty(workbook: Workbook) -> None:
    workbook.add_worksheet()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (xlsx(far_away), "workbook_too_large"),
        (xlsx(many), "workbook_too_large"),
        (with_sheet(xlsx(empty), NOWHERE), "workbook_too_large"),
        (with_sheet(xlsx(empty), "<worksheet><sheetData><row>"), "damaged_workbook"),
        (xlsx(wide), "too_many_columns"),
        (xlsx(empty), "empty_file"),
        (xlsx(empty)[:-60], "damaged_package"),
        (zipped(("xl/workbook.xml", b"<workbook/>")), "damaged_workbook"),
        (zipped(("xl/workbook.xml", b"\0" * 60_000_000)), "too_large_unpacked"),
        (ods(ods_row("x", times=2**31, cell_times=16_384)), "damaged_workbook"),
        (ods(ods_row("x", cell_times=2**40)), "too_many_columns"),
        (zipped(("xl/workbook.bin", b"")), "binary_workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 3000, "damaged_workbook"),
    ],
)
def test_a_workbook_that_cannot_be_read_says_why(content: bytes, code: str) -> None:
    found = opened(content)
    assert [finding for finding, _ in codes(found)] == [code]
    assert not found.table.row_count
    assert found.table.findings[0].remedy


def test_a_text_that_every_cell_repeats_does_not_fill_the_memory() -> None:
    def fill(workbook: Workbook) -> None:
        workbook.add_worksheet().write_column(0, 0, ["x" * 30_000] * 400)

    assert codes(opened(xlsx(fill), limit=2_000_000)) == [("workbook_too_large", None)]


def comment(workbook: Workbook) -> None:
    workbook.add_worksheet().write_comment(0, 0, "hemligt")


def text_box(workbook: Workbook) -> None:
    workbook.add_worksheet().insert_textbox(0, 0, "hemligt")


def page_header(workbook: Workbook) -> None:
    workbook.add_worksheet().set_header("&Lhemligt")


def properties(workbook: Workbook) -> None:
    workbook.add_worksheet()
    workbook.set_properties({"comments": "hemligt"})


def cell_message(workbook: Workbook) -> None:
    workbook.add_worksheet().data_validation(0, 0, 0, 0, {"validate": "any", "input_message": "hemligt"})


@pytest.mark.parametrize("hide", [comment, text_box, page_header, properties, cell_message])
def test_texts_in_no_cell_are_handed_to_the_gate(hide: Callable[[Workbook], None]) -> None:
    def fill(workbook: Workbook) -> None:
        hide(workbook)
        workbook.worksheets()[0].write_column(0, 0, ["a", "1"])

    found = opened(xlsx(fill))
    assert any("hemligt" in text for text in found.beside)
    assert any("hemligt" in text for _, text in found.sources[-1].aside)
    assert len(found.tables) == 1


@pytest.mark.parametrize("part", ["xl/comments1.xml", "xl/pivotCache/pivotCacheDefinition1.xml", "docProps/more.xml"])
def test_a_part_that_is_small_in_the_file_and_large_unpacked_is_refused(
    part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("samverkan_data.reading.open_file"), "MAX_BESIDE", LARGE)
    package = xlsx(filled)
    assert opened(with_part(package, part, b" " * 100)).table.header
    assert codes(opened(with_part(package, part, b" " * LARGE * 2))) == [("too_large_unpacked", None)]
    assert codes(opened(with_part(package, "xl/sharedStrings.xml", b" " * LARGE * 2))) == [("too_large_unpacked", None)]
    assert opened(with_part(package, "xl/media/image1.png", b" " * LARGE * 2)).table.header


def test_a_string_that_no_cell_shows_is_handed_to_the_gate_and_one_that_is_shown_is_not() -> None:
    def fill(workbook: Workbook) -> None:
        workbook.add_worksheet().write_column(0, 0, ["a", "1", "syns", "hemligt"])

    package = xlsx(fill)
    kept = '<c r="A1" t="s"><v>0</v></c>', '<c r="A2" t="s"><v>1</v></c>', '<c r="A3" t="s"><v>2</v></c>'
    rows = "".join(f'<row r="{number}">{cell}</row>' for number, cell in enumerate(kept, start=1))
    found = opened(with_sheet(package, f"<worksheet><sheetData>{rows}</sheetData></worksheet>"))
    assert rows_of(found.table) == [["1"], ["syns"]]
    assert "hemligt" in found.beside
    assert "syns" not in found.beside
    assert "hemligt" not in opened(package).beside


@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_a_workbook_that_a_spreadsheet_program_wrote_is_read_as_the_same_tables(kind: str) -> None:
    path = Path(__file__).parent / "workbooks" / f"kalkyl.{kind}"
    est, bra = opened(path.read_bytes(), path.name).tables
    assert (est.title, est.header, est.rows.to_pylist()) == ("EST", ("Händelsetid", "Dag", "Kategori", "Antal"), [4, 5])
    assert rows_of(est) == [
        ["2026-03-01 22:30", "2026-03-01", "Klotter", "1"],
        ["2026-03-05 09:05", "2026-03-05", "Skadegörelse", "2.5"],
    ]
    assert est.aside == ((1, "EST-rapporter, Lekeberg"), (7, "Källa: egen"))
    assert (bra.title, bra.header, bra.rows.to_pylist()) == ("Brå", ("", "Antal", "Per 100 000 inv."), [3, 4])
    assert rows_of(bra) == [["Totalt antal brott", "416", "4833"], ["  12 kap. Skadegörelsebrott", "..", "-"]]


def test_texts_in_no_cell_of_an_old_workbook_are_handed_to_the_gate_and_those_in_cells_are_not() -> None:
    found = opened(OLD.read_bytes())
    assert any("hemligt i sidhuvudet" in text for text in found.beside)
    shown = opened((OLD.parent / "kalkyl.xls").read_bytes())
    assert not any("Skadegörelse" in text for text in shown.beside)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("19121212-1212", "latin-1"), ("19121212-1212", "utf-16-le"), ("19121212\u20131212", "utf-16-le"),
     ("Åsögatan 12", "latin-1")],
)  # fmt: skip
def test_every_text_of_an_old_workbook_is_found_whatever_stands_after_it(text: str, encoding: str) -> None:
    hidden = b"\x00" + text.encode(encoding) + "0".encode(encoding) + b"\x00\x00"
    assert text in texts_beside_cells(OLD.read_bytes() + hidden, ())


def test_a_cell_text_that_an_old_workbook_cuts_in_two_is_not_told_of_twice() -> None:
    table = make_text_table(["Vad"], [["Ring 070-174 06 05 på kvällen\nefter sex"]], [2])
    cut = b"\x00Ring 070-174 06 05 p<\x00\x00\xe5 kv\xe4llen\nefter sex0\x00"
    assert texts_beside_cells(cut, [table]) == ()
    assert "Ring 070-174 06 06 p" in texts_beside_cells(cut.replace(b"06 05", b"06 06"), [table])


@pytest.mark.parametrize("start", ["<html><table>", "\ufeff\n<!DOCTYPE html>", '<?xml version="1.0"?><Workbook>'])
def test_a_web_page_under_the_name_of_a_workbook_says_what_to_do(start: str) -> None:
    found = opened(f"{start}<tr><td>2025</td></tr>".encode(), "tabell.xls")
    assert (codes(found), found.table.row_count) == ([("web_page", None)], 0)


def test_a_workbook_that_is_too_large_to_read_in_time_is_refused_before_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever the installation lets other files be."""
    monkeypatch.setattr(import_module("samverkan_data.reading.spreadsheet"), "MAX_WORKBOOK", LARGE)
    monkeypatch.setattr(import_module("samverkan_data.reading.spreadsheet"), "_run", None)
    found = opened(with_sheet(xlsx(empty), " " * 2 * LARGE))
    assert codes(found) == [("too_large_unpacked", None)]
