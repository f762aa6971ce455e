"""What the cells of a workbook say beside their values."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from samverkan_data.reading import TextTable, open_file
from tests.unit.reading.packages import ods, with_sheet, xlsx, zipped

SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)
HEAD = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Namn</t></is></c><c r="B1" t="inlineStr"><is><t>Antal</t></is></c></row>'
)
ROW = '<row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c>{}</row>'
RAISED = '<is><r><t>371</t></r><r><rPr><vertAlign val="{}"/></rPr><t>{}</t></r></is>'
ODS_TEXT = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
ODS_CELL = f"<table:table-row>{ODS_TEXT.format('a')}{{}}</table:table-row>"
SPAN = '<text:span text:style-name="{}">{}</text:span>'
STRUCK = "<is><r><rPr><strike/></rPr><t>370</t></r><r><t>371</t></r></is>"
ODS_HEAD = ODS_CELL.format(ODS_TEXT.format("Antal"))
ODS_STYLES = (
    '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties '
    'style:text-position="super 58%"/></style:style><style:style style:name="T2" style:family="text">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles>'
)


def first(content: bytes) -> TextTable:
    return open_file(content, "f").tables[0]


def told(table: TextTable) -> list[tuple[str, int | None, str, str]]:
    return [(found.code, found.row, found.value, found.detail) for found in table.findings]


def cell(table: TextTable, row: int = 0, column: int = 1) -> str:
    return str(table.column(column)[row].as_py())


def xlsx_cell(markup: str) -> bytes:
    return with_sheet(xlsx(lambda book: book.add_worksheet()), SHEET.format(HEAD + ROW.format(markup)))


def ods_cell(markup: str) -> bytes:
    return ods(ODS_HEAD, ODS_CELL.format(markup))


def ods_styled(markup: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(ods_cell(markup))) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    body = parts["content.xml"].replace(b"<office:body>", ODS_STYLES.encode() + b"<office:body>")
    body = body.replace(b" xmlns:text", b' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text', 1)
    return zipped(*(parts | {"content.xml": body}).items())


def _formula(book: Workbook) -> None:
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Namn", "Antal"])
    sheet.write(1, 0, "a")
    sheet.write_formula(1, 1, "=2+3")


@pytest.mark.parametrize(
    "content",
    [
        xlsx_cell('<c r="B2"><f>2+3</f><v/></c>'),
        xlsx_cell('<c r="B2"><f>2+3</f></c>'),
        xlsx_cell('<c r="B2"><f t="shared" si="0"/><v></v></c>'),
        ods_cell('<table:table-cell table:formula="of:=2+3"/>'),
        xlsx(lambda book: _formula(book)),
    ],
)
def test_a_formula_that_was_never_worked_out_stops_the_file(content: bytes) -> None:
    assert ("formula_without_value", 2, "1", "B2") in told(first(content))


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (xlsx_cell('<c r="B2"><f>2+3</f><v>5</v></c>'), "5"),
        (xlsx_cell('<c r="B2" t="str"><f>IF(A2=1,1,"")</f><v></v></c>'), ""),
        (xlsx_cell('<c r="B2" t="e"><v>#REF!</v></c>'), "#REF!"),
        (xlsx_cell('<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'), "#DIV/0!"),
        (xlsx_cell('<c r="B2" t="e"><f>SORT(A1:A9)</f><v>#SPILL!</v></c>'), "#SPILL!"),
        (xlsx_cell('<c r="B2" t="b"><v>1</v></c>'), "true"),
        (xlsx_cell(f'<c r="B2" t="inlineStr">{RAISED.format("superscript", "1")}</c>'), "371\u00b9"),
        (xlsx_cell(f'<c r="B2" t="inlineStr">{RAISED.format("superscript", "1)")}</c>'), "371\u00b9\u207e"),
        (xlsx_cell(f'<c r="B2" t="inlineStr">{RAISED.format("superscript", "a")}</c>'), "371 a)"),
        (xlsx_cell(f'<c r="B2" t="inlineStr">{RAISED.format("superscript", "*")}</c>'), "371*"),
        (xlsx_cell(f'<c r="B2" t="inlineStr">{STRUCK}</c>'), "~370~371"),
        (ods_cell('<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>#DIV/0!'
                  "</text:p></table:table-cell>"), "#DIV/0!"),
        (ods_styled(ODS_TEXT.format("371" + SPAN.format("T1", "1"))), "371\u00b9"),
        (ods_styled(ODS_TEXT.format(SPAN.format("T2", "370") + "371")), "~370~371"),
    ],
)  # fmt: skip
def test_a_cell_is_read_with_what_tells_it_from_another(content: bytes, text: str) -> None:
    table = first(content)
    assert (cell(table), [code for code, *_ in told(table)]) == (text, [])


def test_raised_signs_of_shared_strings_are_told_apart() -> None:
    def fill(book: Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Namn", "2024"])
        sheet.write_rich_string(1, 0, "Stöld", book.add_format({"font_script": 1}), "2")
        sheet.write_rich_string(1, 1, "371", book.add_format({"font_script": 1}), "1")

    table = first(xlsx(fill))
    assert (cell(table, 0, 0), cell(table)) == ("Stöld\u00b2", "371\u00b9")


def _numbers(code: str) -> Callable[[Workbook], None]:
    def fill(book: Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Namn", "Antal"])
        sheet.write(1, 0, "a")
        sheet.write(1, 1, 8612, book.add_format({"num_format": code}))

    return fill


@pytest.mark.parametrize("code", ["#,##0,", "0.0,,", '"ca "0', '0" tusen"', '0"*"', ";;;", "0\\*", '0"¹"', '"<"0'])
def test_a_number_shown_as_another_stops_the_file(code: str) -> None:
    assert told(first(xlsx(_numbers(code)))) == [("shown_otherwise", 2, "1", "B2")]


@pytest.mark.parametrize(
    "code", ["#,##0", "# ##0\\ _k_r", '0" st"', "0.00", "General", "_-* #,##0_-;-* #,##0_-", "0;[Red]-0"]
)
def test_an_ordinary_number_format_says_nothing(code: str) -> None:
    table = first(xlsx(_numbers(code)))
    assert (cell(table), told(table)) == ("8612", [])


def test_a_number_that_an_open_document_shows_as_another_stops_the_file() -> None:
    shown = '<table:table-cell office:value-type="float" office:value="371"><text:p>{}</text:p></table:table-cell>'
    assert told(first(ods_cell(shown.format("ca 371")))) == [("shown_otherwise", 2, "1", "B2")]
    assert told(first(ods_cell(shown.format("371,00")))) == []


def _hidden(book: Workbook) -> None:
    sheet = book.add_worksheet("Blad")
    for row in range(5):
        sheet.write_row(row, 0, ["Namn", "Antal", "Kod"] if not row else ["a", row, "x"])
    sheet.set_row(2, None, None, {"hidden": True})
    sheet.set_row(9, None, None, {"hidden": True})
    sheet.set_column(2, 2, None, None, {"hidden": True})
    sheet.set_column(7, 7, None, None, {"hidden": True})
    sheet.merge_range("B4:B5", 3)
    other = book.add_worksheet("Dolt")
    other.write_row(0, 0, ["x", "y"])
    other.write_row(1, 0, ["1", "2"])
    other.hide()


def test_hidden_rows_columns_and_sheets_and_merged_rows_are_told() -> None:
    found, other = open_file(xlsx(_hidden), "f").tables
    assert told(found) == [
        ("hidden_rows", 3, "1", "3"), ("hidden_columns", None, "1", "C"), ("merged_cells", 4, "1", "B4:B5"),
    ]  # fmt: skip
    assert told(other) == [("hidden_sheet", None, "1", "Dolt")]


@pytest.mark.parametrize("visibility", ["collapse", "filter"])
def test_hidden_rows_and_columns_of_an_open_document_are_told(visibility: str) -> None:
    columns = f'<table:table-column/><table:table-column table:visibility="{visibility}"/>'
    row = ODS_CELL.format('<table:table-cell office:value-type="float" office:value="1"/>')
    hidden = row.replace("<table:table-row>", f'<table:table-row table:visibility="{visibility}">')
    assert told(first(ods(columns, ODS_HEAD, row, hidden))) == [
        ("hidden_columns", None, "1", "B"), ("hidden_rows", 3, "1", "3"),
    ]  # fmt: skip


def test_an_old_workbook_says_the_same() -> None:
    found, other = open_file((Path(__file__).parent / "workbooks" / "marks.xls").read_bytes(), "f").tables
    assert (cell(found), cell(found, 1, 2), cell(found, 2, 3)) == ("371\u00b9", "#REF!", "8612")
    assert [code for code, *_ in told(found)] == ["hidden_rows", "hidden_columns", "shown_otherwise"]
    assert [code for code, *_ in told(other)] == ["hidden_sheet"]
