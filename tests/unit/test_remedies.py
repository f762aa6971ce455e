"""No remedy says what the reader has already done: each situation, and the words that its advice must not have."""

import json
import re

import pytest
from xlsxwriter import Workbook

from samverkan_data.cli.app import VERIFY
from samverkan_data.findings import CATALOGUE
from samverkan_data.reading import recognise
from samverkan_data.texts import cli as texts
from tests.unit.reading.packages import xlsx

ROWS = [["apa", "bepa"], ["1", "2"]]


def book(workbook: Workbook) -> None:
    for row, cells in enumerate(ROWS):
        workbook.worksheets()[0].write_row(row, 0, cells) if row else workbook.add_worksheet().write_row(0, 0, cells)


@pytest.mark.parametrize(
    ("content", "name", "code", "said"),
    [
        (b"apa;bepa\n1;2\n", "f.csv", "unknown_format", r"\bCSV\b"),
        (xlsx(book), "f.xlsx", "unknown_format", r"xlsx|kalkylblad"),
        (b"apa;bepa\n1\n", "f.csv", "ragged_row", r"\bCSV\b"),
        (b"%PDF-1.7 \x00\x01", "f.csv", "binary_file", r"\bCSV\b"),
        (b"a" * 3_000_000, "f.csv", "long_line", r"\bCSV\b"),
        (json.dumps({"a": "b"}).encode(), "f.json", "no_records", r"gav tr"),
        (json.dumps({"values": []}).encode(), "f.json", "no_hits", r"\bJSON\b|gav tr"),
    ],
    ids=range(7),
)
def test_no_remedy_names_the_form_that_the_file_has(content: bytes, name: str, code: str, said: str) -> None:
    found = recognise(content, name)
    told = {finding.code: finding for finding in (*found.findings, *found.text.findings)}
    assert not re.search(said, told[code].remedy), told[code].remedy


@pytest.mark.parametrize("code", ["share_as_fraction", "low_shares", "damaged_text", "long_line", "binary_file"])
def test_a_remedy_for_every_form_of_file_names_none(code: str) -> None:
    assert not re.search(r"\bCSV\b|xlsx|\bJSON\b", CATALOGUE[code].remedy)


def test_only_other_commands_than_verify_say_to_run_it() -> None:
    assert VERIFY in texts.REMEDY
    assert VERIFY not in texts.REMEDY_OF_VERIFY
