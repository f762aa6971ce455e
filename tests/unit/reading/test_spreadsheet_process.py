"""The program that reads a workbook by itself, run in this process so that its lines are seen."""

import io
import json
import sys
from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from samverkan_data.reading import spreadsheet_process
from samverkan_data.reading.spreadsheet_process import TooLargeError, _records, main, read_lines
from tests.unit.reading.packages import xlsx, zipped
from tests.unit.reading.test_marks import xlsx_cell

Run = Callable[..., tuple[int, list[object]]]
WORKBOOKS = Path(__file__).parent / "workbooks"


def two_sheets(book: Workbook) -> None:
    for name in ("Ett", "Två"):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, ["Namn", "Antal", "Sant"])
        sheet.write_row(1, 0, ["a", 2.5, True])
        sheet.write_row(3, 0, ["b", 12])


def lines_of(content: bytes) -> list[object]:
    return list(read_lines(content, 10_000, 10, 10_000))


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """A workbook -> the exit code and the lines that are written."""

    def answer(content: bytes, *limits: int) -> tuple[int, list[object]]:
        stdin = type("Stdin", (), {"buffer": io.BytesIO(content)})()
        monkeypatch.setattr(spreadsheet_process.sys, "stdin", stdin)
        monkeypatch.setattr(sys, "argv", ["program", *map(str, limits or (10_000, 10, 10_000))])
        monkeypatch.setattr(spreadsheet_process, "_bound_memory", lambda: None)
        code = main()
        return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return answer


def test_a_line_is_a_sheet_or_a_row_with_its_number(run: Run) -> None:
    rows = [[1, ["Namn", "Antal", "Sant"]], [2, ["a", "2.5", "true"]], [4, ["b", "12"]]]
    assert run(xlsx(two_sheets)) == (0, ["Ett", *rows, "Två", *rows])


def test_a_cell_is_the_text_that_a_person_would_write() -> None:
    def fill(book: Workbook) -> None:
        sheet, row = book.add_worksheet("Blad"), ("yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "hh:mm", "[h]:mm")
        values = (datetime(2026, 3, 2), datetime(2026, 3, 2, 21, 30, 5), time(21, 30), timedelta(hours=30))
        for column, (value, code) in enumerate(zip(values, row, strict=True)):
            sheet.write_datetime(0, column, value, book.add_format({"num_format": code}))
        sheet.write_row(0, 4, ["ord", 1e16, 0.1, False])

    texts = ["2026-03-02", "2026-03-02 21:30:05", "21:30:00", "1 day, 6:00:00", "ord", "1e+16", "0.1", "false"]
    assert lines_of(xlsx(fill)) == ["Blad", (1, texts)]


@pytest.mark.parametrize("limits", [(5, 10, 10_000), (10_000, 1, 10_000), (10_000, 10, 5)])
def test_more_than_may_be_read_is_said_by_the_exit_code(run: Run, limits: tuple[int, int, int]) -> None:
    code, _ = run(xlsx(two_sheets), *limits)
    assert code == spreadsheet_process.TOO_LARGE
    with pytest.raises(TooLargeError):
        list(read_lines(xlsx(two_sheets), *limits))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", zipped(("a.txt", b"x")), b"\xd0\xcf\x11\xe0" + bytes(600)])
def test_what_is_no_workbook_is_said_by_the_exit_code(run: Run, content: bytes) -> None:
    assert run(content) == (spreadsheet_process.NOT_READABLE, [])


@pytest.mark.parametrize("error", ["#SPILL!", "#CALC!", "#FIELD!", "#BUSY!", "#GETTING_DATA", "Err:508", "#N/A"])
def test_an_error_that_the_reader_does_not_know_is_no_damaged_workbook(error: str) -> None:
    assert [2, ["a"]] in [list(line) for line in lines_of(xlsx_cell(f'<c r="B2" t="e"><v>{error}</v></c>'))]


def test_formulas_of_an_old_workbook_that_nobody_worked_out_are_told() -> None:
    told = [line for line in lines_of((WORKBOOKS / "formulas.xls").read_bytes()) if "formula_without_value" in line]
    assert told == [("Blad", "formula_without_value", 2, 1, "")]


def test_an_old_workbook_tells_of_formats_and_of_what_is_hidden() -> None:
    lines = lines_of((WORKBOOKS / "marks.xls").read_bytes())
    told = {line[1] for line in lines if isinstance(line, tuple) and len(line) == 5}
    assert told == {"text", "raised", "hidden_rows", "hidden_columns", "hidden_sheet"}
    assert [line for line in lines if isinstance(line, tuple) and len(line) == 4]


def test_records_of_an_old_workbook_end_with_the_file_where_their_part_has_no_end() -> None:
    begin, formula = b"\x09\x08\x02\x00..", b"\x06\x00\x01\x00x"
    assert list(_records(begin + formula, 0)) == [(0x809, b".."), (6, b"x")]
    assert list(_records(begin + formula + b"\x0a\x00\x00\x00" + formula, 0)) == [(0x809, b".."), (6, b"x")]
