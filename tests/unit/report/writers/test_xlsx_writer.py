"""Sheets as a workbook, read again."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from samverkan_data.formats import date_text
from samverkan_data.report.panel import Panel, Section, Sheet, Table
from samverkan_data.report.writers.xlsx import write_xlsx
from samverkan_data.texts import pages
from tests.unit.report.writers.samples import ODD, caption, cells, must_hold, panel, sample


def read(content: bytes) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def texts_of(book: dict[str, list[list[object]]]) -> str:
    return "\n".join(_text(cell) for rows in book.values() for row in rows for cell in row)


def _text(cell: object) -> str:
    return date_text(cell) if isinstance(cell, date) else str(cell)


@pytest.mark.parametrize("text", ["", "=SUM(A1)", "'citat' & <b>"])
def test_the_workbook_holds_every_heading_caption_and_table(text: str) -> None:
    sheet = sample(text)
    found = texts_of(read(write_xlsx([sheet])))
    assert [words for words in must_hold(sheet) if words not in found] == []


def test_numbers_are_numbers_and_dates_are_dates() -> None:
    rows = next(rows for name, rows in read(write_xlsx([sample()])).items() if name.startswith("Heading of linje"))
    header = rows.index(["Område", "Antal", "Medel ", "År", "Dag"])
    assert rows[header + 1] == ["Fjugesta ", 12.0, 4.5, 2026.0, date(2026, 3, 1)]
    assert rows[header + 2][1] == ""


def test_a_sheet_per_table_and_one_of_sources() -> None:
    names = list(read(write_xlsx([sample(), sample(name="handelser")])))
    assert (names[0], names[-1]) == ("Översikt", "Källor")
    assert len(names) == 2 + 2 * 5
    assert len({name.casefold() for name in names}) == len(names)


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1", "-1", "@x", "\t=1", "http://x.se", ODD])
def test_no_text_becomes_a_formula_or_a_link(text: str) -> None:
    panel = Panel(key="x", heading=text, table=Table((text,), ((text,),)))
    sheet = Sheet(name="x", title=text, sentence=text, sections=(Section(columns=((panel,),)),))
    content = write_xlsx([sheet])
    packed = ZipFile(BytesIO(content))
    parts = [packed.read(name).decode() for name in packed.namelist() if "worksheets/" in name]
    assert not any("<f>" in part or "<hyperlink" in part for part in parts)
    assert list(read(content))


@pytest.mark.parametrize("headings", [["A" * 60, "A" * 60], ["[]:*?/\\"], [""], ["Källor", "källor"], ["'x'"]])
def test_a_name_of_a_sheet_is_lawful_and_its_own(headings: list[str]) -> None:
    panels = tuple(Panel(key=str(n), heading=one, table=Table(("a",), ())) for n, one in enumerate(headings))
    names = list(read(write_xlsx([Sheet(name="x", title="x", sentence="", sections=(Section(columns=(panels,)),))])))
    assert len({name.casefold() for name in names}) == len(headings) + 2
    assert all(len(name) <= 31 for name in names)


def test_a_sheet_of_the_workbook_says_example_data_where_its_own_caption_does() -> None:
    panels = tuple(panel(key, caption=replace(caption(key), example=key == "made up")) for key in ("made up", "real"))
    made = Sheet(name="x", title="x", sentence="", sections=(Section(columns=(panels,)),), example=True)
    said = [
        any(pages.EXAMPLE in str(cell) for row in rows for cell in row) for rows in read(write_xlsx([made])).values()
    ]
    assert said == [True, True, False, True]


def test_every_cell_of_every_table_is_there() -> None:
    sheet = sample()
    found = texts_of(read(write_xlsx([sheet]))).replace(".0", "")
    plain = [cell.replace("\u00a0", "").replace(",", ".") for cell in cells(sheet)]
    assert [cell for cell in plain if cell not in found] == []
