"""A picture in a text of a file would be fetched by everybody who reads the page."""

from collections.abc import Callable
from datetime import date

import pytest

from samverkan_data.checking import Checked, Known, check
from samverkan_data.reading import recognise

CheckText = Callable[..., Checked]
PICTURE = "![x](https://example.com/x.png)"


@pytest.mark.parametrize(
    ("text", "row", "column"),
    [
        (f"Kategorikod;Namn;Träd\na;Bråk;EST\nb;{PICTURE};EST\n", 3, "Namn"),
        ("Kategorikod;Namn;Träd;Att tänka på\na;Bråk;EST;Se ![x][1]\n", 2, "Att tänka på"),
        (f"Indikator;Område;Från;Till;Värde;Källa\nbra_totalt;1814;2024-01-01;2024-12-31;4;{PICTURE}\n", 2, "Källa"),
    ],
)
def test_a_picture_is_refused_where_it_stands(check_text: CheckText, text: str, row: int, column: str) -> None:
    found = [(f.row, f.column) for f in check_text(text).findings if f.code == "picture_in_text"]
    assert found == [(row, column)]


def test_signs_that_fetch_nothing_pass(check_text: CheckText) -> None:
    text = "Kategorikod;Namn;Träd\na;Bråk! [ny], <a> & *b*;EST\n"
    assert not [f for f in check_text(text).findings if f.code == "picture_in_text"]


def test_a_picture_does_not_enter_a_register_with_the_rows_that_a_file_brings(known: Known) -> None:
    rows = f"Region;Brott;År;Period;Antal;/100 000 inv\nLekebergs kommun;{PICTURE};År;2025;416;4833;\n"
    checked = check(recognise(rows.encode(), "d.txt"), known, date(2026, 11, 24), "d.txt")
    assert "picture_in_text" in {f.code for f in checked.findings}
    assert not checked.accepted
