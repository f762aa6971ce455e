"""The catalogue of findings and its handbook page."""

import re
from pathlib import Path

import pytest

from samverkan_data.findings import CATALOGUE, Finding

PAGE = Path(__file__).parents[2] / "docs" / "felkoder.md"


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_sentence_is_whole_and_says_what_to_do(code: str) -> None:
    finding = Finding(code, 3, "Område", "x", "y")
    assert finding.message.endswith((".", "?"))
    assert finding.remedy.endswith(".")
    assert "{" not in finding.message + finding.remedy


def test_the_page_has_one_heading_per_code_and_no_other() -> None:
    assert re.findall(r"^### `(\w+)`", PAGE.read_text(encoding="utf-8"), re.MULTILINE) == list(CATALOGUE)


def test_a_close_name_comes_before_the_general_remedy() -> None:
    assert Finding("unknown_area", 2, "Område", "Lekebeg", "Lekeberg").remedy.startswith("Menade du Lekeberg?")
    assert "Menade" not in Finding("unknown_area", 2, "Område", "Qwerty").remedy


def test_a_long_value_is_shortened_in_the_sentence() -> None:
    assert len(Finding("bad_date", 2, "Datum", "9" * 500).message) < 100


@pytest.mark.parametrize(
    ("count", "text"), [("1", "1 rad läses"), ("2", "2 rader läses"), ("1\u00a0001", "1\u00a0001 rader läses")]
)
def test_a_single_row_is_told_in_the_singular(count: str, text: str) -> None:
    assert text in Finding("wider_used", None, "Kategori", count, "Klotter").message
