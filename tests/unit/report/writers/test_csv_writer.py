"""All tables of sheets as one CSV."""

import csv
from io import StringIO

from samverkan_data.report.writers.csv_table import write_csv
from tests.unit.report.writers.samples import must_hold, sample


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_file_holds_every_heading_caption_and_table() -> None:
    sheets = [sample(), sample("B", "handelser")]
    rows = read(write_csv(sheets))
    found = "\n".join(cell for row in rows for cell in row)
    assert [text for sheet in sheets for text in must_hold(sheet) if text not in found] == []
    assert ["Fjugesta ", "12", "4,5", "2026", "2026-03-01"] in rows


def test_no_text_is_a_formula() -> None:
    rows = read(write_csv([sample("x"), sample("=1")]))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]
