"""Findings in a workbook of several sheets name the sheet."""

from dataclasses import replace

from samverkan_data.checking import Checked, Known, check
from samverkan_data.findings import Finding
from samverkan_data.reading import recognise_opened
from samverkan_data.received import SHEET_ROWS, Opened, Recognised, make_text_table
from tests.unit.checking.conftest import TODAY

HEADER = ("Indikator", "Område", "Från", "Till", "Värde", "Källa")


def sheet(title: str, value: str) -> Opened:
    cells = [[text] for text in ("bra_totalt", "1814", "2025", "2025", value, "Brå")]
    return Opened((replace(make_text_table(HEADER, cells, [5]), title=title),), "spreadsheet", "f.xlsx")


def checked(known: Known, *opened: Opened) -> Checked:
    tables = tuple(table for one in opened for table in one.tables)
    return check(recognise_opened(Opened(tables, "spreadsheet", "f.xlsx")), known, TODAY, "f.xlsx")


def test_a_finding_of_a_row_names_the_sheet_where_there_are_several(known: Known) -> None:
    found = checked(known, sheet("År 2025", "x1"), sheet("Gamla", "1"))
    told = next(finding for finding in found.findings if finding.code == "bad_number")
    assert (told.sheet, told.row, told.message) == ("År 2025", 5, "Bladet ”År 2025”: ”x1” är inget tal.")
    assert [f.sheet for f in checked(known, sheet("År 2025", "x1")).findings] == [""]


def test_personal_data_are_told_with_the_sheet_they_stand_in(known: Known) -> None:
    found = checked(known, sheet("År 2025", "1"), sheet("Gamla", "a@b.se"))
    assert [(f.sheet, f.row) for f in found.findings if f.code == "email_address"] == [("Gamla", 5)]


def test_rows_of_sheets_that_are_read_together_are_those_of_each_sheet(known: Known) -> None:
    rows = [["bra_totalt"] * 2, ["1814"] * 2, ["2024", "2025"], ["2024", "2025"], ["1", "x1"], ["Brå"] * 2]
    text = make_text_table(HEADER, rows, [3, SHEET_ROWS + 4])
    mapping = dict(
        zip(("indicator", "area_code", "period_start", "period_end", "value", "source"), range(6), strict=True)
    )
    found = check(Recognised("x", "observations", text, mapping, sheets=("A", "B")), known, TODAY, "f.xlsx")
    assert [(f.code, f.sheet, f.row) for f in found.findings] == [("bad_number", "B", 4)]
    assert found.rows.column("row").to_pylist() == [3, 4]
    assert Finding("bad_number", 4).sheet == ""


def test_a_finding_of_another_sheet_keeps_its_sheet_and_stands_after_what_stops_the_file(known: Known) -> None:
    tables = [replace(make_text_table((header, "b"), [["1"], ["2"]], [2]), title=title)
              for title, header in (("Om", "a"), ("Tal", "per 1 000 inv."))]  # fmt: skip
    found = check(recognise_opened(Opened(tuple(tables), "spreadsheet", "f.xlsx")), known, TODAY, "f.xlsx")
    assert [(f.code, f.sheet) for f in found.findings] == [("unknown_format", "Om"), ("other_denominator", "Tal")]


MAPPING = dict(zip(("indicator", "area_code", "period_start", "period_end", "value", "source"), range(6), strict=True))


def read_together(known: Known, values: list[str], rows: list[int], sheets: tuple[str, ...]) -> Checked:
    count = len(values)
    cells = [["bra_totalt"] * count, ["1814"] * count, ["2024"] * count, ["2024"] * count, values, ["Brå"] * count]
    text = make_text_table(HEADER, cells, rows)
    return check(Recognised("x", "observations", text, MAPPING, sheets=sheets), known, TODAY, "f.xlsx")


def test_rows_that_are_only_counted_are_counted_for_each_sheet(known: Known) -> None:
    rows = [SHEET_ROWS * sheet + row for sheet in (0, 1) for row in range(2, 62)]
    found = read_together(known, [f"x{row}" for row in rows], rows, ("A", "B"))
    more = {one.sheet: one.rows for one in found.findings if one.of == "bad_number"}
    told = [(one.sheet, one.row) for one in found.findings if one.code == "bad_number"]
    assert told == [("A", row) for row in range(2, 52)]
    assert more == {"A": tuple(range(52, 62)), "B": tuple(range(2, 62))}


def test_the_other_row_of_a_pair_is_numbered_in_its_own_sheet(known: Known) -> None:
    found = read_together(known, ["1", "2"], [3, SHEET_ROWS + 4], ("A", "B"))
    assert [(one.code, one.sheet, one.row, one.detail) for one in found.findings if one.severity == "error"] == [
        ("duplicate_key", "B", 4, "3")
    ]


def test_a_single_sheet_that_is_read_so_is_not_named(known: Known) -> None:
    found = read_together(known, ["1", "x"], [3, 4], ("A",))
    assert {one.sheet for one in found.findings} == {""}
    many = read_together(known, [f"x{row}" for row in range(60)], list(range(2, 62)), ("A",))
    assert [(one.sheet, len(one.rows)) for one in many.findings if one.of == "bad_number"] == [("", 10)]
