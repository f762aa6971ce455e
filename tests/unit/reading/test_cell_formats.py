"""Cells that a workbook shows otherwise than it holds them."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from samverkan_data.reading import TextTable, open_file, recognise
from tests.unit.reading.packages import ods, xlsx

MIDNIGHT = datetime(2026, 3, 2)
PERCENT = '<table:table-cell office:value-type="percentage" office:value="{}"{}><text:p>x</text:p></table:table-cell>'
DAY = '<table:table-cell office:value-type="date" office:date-value="2026-03-02"><text:p>{}</text:p></table:table-cell>'
WORD = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
ROW = '<table:table-row table:number-rows-repeated="{}">{}</table:table-row>'


def cells(content: bytes) -> list[list[str]]:
    table: TextTable = open_file(content, "f").tables[-1]
    return [list(row.values()) for row in table.cells.to_pylist()]


def written(value: object, code: str) -> Callable[[Workbook], None]:
    """A workbook whose second sheet has one cell with a number format, below a header and beside a name."""

    def fill(workbook: Workbook) -> None:
        workbook.add_worksheet("Omslag & mer")
        sheet = workbook.add_worksheet("Tabell & mer")
        sheet.write_row(0, 0, ["Namn", "Tal"])
        sheet.write(1, 0, "a")
        write = sheet.write_datetime if isinstance(value, datetime) else sheet.write
        write(1, 1, value, workbook.add_format({"num_format": code}))

    return fill


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (0.25, "0%", "25%"),
        (0.073, "0.0%", "7.3%"),
        (1, "0.00%", "100%"),
        (0.07, "# ##0.0 %;[Red]-0.0 %", "7%"),
        ("..", "0%", ".."),
        (25, '0"%"', "25"),
        (25, "0\\%", "25"),
        (0.25, "0.00", "0.25"),
        (MIDNIGHT, "yyyy-mm-dd hh:mm", "2026-03-02 00:00"),
        (MIDNIGHT, "yyyy-mm-dd", "2026-03-02"),
        (MIDNIGHT, 'yyyy-mm-dd "h"', "2026-03-02"),
    ],
)
def test_a_cell_is_read_as_its_number_format_shows_it(value: object, code: str, shown: str) -> None:
    assert cells(xlsx(written(value, code))) == [["a", shown]]


@pytest.mark.parametrize("litter", [b"", b"\0"])
def test_an_old_workbook_says_per_cent_and_clock_by_its_number_formats(litter: bytes) -> None:
    assert cells((Path(__file__).parent / "workbooks" / "format.xls").read_bytes() + litter) == [
        ["a", "25%", "2026-03-02 00:00", "2026-03-02", "0.25"], ["b", "7.3%", "2026-03-02 03:00", "2026-03-02", "25"],
    ]  # fmt: skip


def test_an_open_document_says_per_cent_and_clock_in_the_cell() -> None:
    shares = PERCENT.format("0.25", ' table:number-columns-repeated="2"')
    days = DAY.format("2026-03-02 00:00") + DAY.format("2026-03-02")
    content = ods(
        ROW.format(1, WORD.format("x") * 4), ROW.format(2, WORD.format("a") + shares + WORD.format("b")),
        ROW.format(1, WORD.format("c") + days + WORD.format("d")),
    )  # fmt: skip
    assert cells(content) == [
        ["a", "25%", "25%", "b"], ["a", "25%", "25%", "b"], ["c", "2026-03-02 00:00", "2026-03-02", "d"],
    ]  # fmt: skip


def test_shares_in_cells_of_per_cent_are_per_cent() -> None:
    def fill(workbook: Workbook) -> None:
        percent = workbook.add_format({"num_format": "0%"})
        sheet = workbook.add_worksheet("Trygghetsmätning 2025")
        sheet.write_row(0, 0, ["Område", "Fråga", "Andel"])
        for row, (area, value) in enumerate([("Lekeberg", 0.25), ("Örebro", 0.005)], start=1):
            sheet.write_row(row, 0, [area, "Oro för inbrott"])
            sheet.write(row, 2, value, percent)

    found = recognise(xlsx(fill), "f.xlsx")
    assert found.text.column(found.mapping["value"]).to_pylist() == ["25", "0.5"]
