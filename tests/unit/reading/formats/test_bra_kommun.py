"""Brå's yearly file of all crime per municipality."""

import pytest

from samverkan_data.reading import Recognised
from tests.unit.reading.formats.reshaped import codes, figures, read

NAME = "Anmälda brott kommunerna 2025.csv"
ROWS = "Hela landet;1 490 000;14 064\r\nLekeberg;416;4 833\r\nMalung\u2013Sälen;1\u00a0217;12 106\r\n"


def file(header: str = "Kommun;Antal;Per 100 000 inv.", rows: str = ROWS, name: str = NAME) -> Recognised:
    return read(f"{header}\r\n{rows}".encode("utf-8-sig"), name)


def test_the_year_comes_from_the_name_of_the_file() -> None:
    found = file()
    assert (found.format, codes(found)) == ("bra_kommun", [])
    assert figures(found, "indicator", "area_code", "period_start", "period_end", "value", "status")[2:5] == [
        ("bra_totalt", "Lekeberg", "2025-01-01", "2025-12-31", "416", "final"),
        ("bra_totalt_per_100000", "Lekeberg", "2025-01-01", "2025-12-31", "4 833", "final"),
        ("bra_totalt", "Malung\u2013Sälen", "2025-01-01", "2025-12-31", "1 217", "final"),
    ]


def test_prel_in_the_headers_makes_the_figures_preliminary() -> None:
    found = file("Kommun;Antal (prel.);Per 100 000 inv. (prel.)")
    assert {status for (status,) in figures(found, "status")} == {"preliminary"}


def test_a_title_line_gives_the_year_before_the_name_of_the_file() -> None:
    found = file("Anmälda brott i kommunerna 2023;;\r\nKommun;Antal;Per 100 000 inv.", name="hämtad 2024.csv")
    assert {start for (start,) in figures(found, "period_start")} == {"2023-01-01"}


def test_the_file_of_2021_has_no_headers_and_its_first_row_is_a_row() -> None:
    found = read(
        "Ale kommun;2 537;8 012\nArjeplogs kommun;187;7 005\nMalung\u2013Sälens kommun;9;9\n", "brott 2021.csv"
    )
    assert figures(found, "area_code", "value")[:2] == [("Ale kommun", "2 537"), ("Ale kommun", "8 012")]
    assert [(f.code, f.row) for f in found.findings] == [("headers_assumed", 1)]


def test_the_headerless_file_has_rows_that_are_no_municipalities_by_name() -> None:
    rows = ["Ale kommun;2 537;8 012", "Lekebergs kommun;416;4 900", "Stockholms kommun;190 000;19 000",
            "Malung\u2013Sälen;800;8 000", "Stockholm, Kungsholmens stadsdelsområde;9 000;12 000",
            "Hela landet;1 450 000;13 700"]  # fmt: skip
    found = read("\n".join(rows), "brott 2021.csv")
    assert (found.format, len(figures(found, "value"))) == ("bra_kommun", 12)


def test_rows_that_are_no_figures_are_no_headerless_file() -> None:
    assert read("Ale kommun;2 537;8 012\nArjeplogs kommun;många;inga\n", "brott 2021.csv").format == ""


def test_two_equal_figures_on_the_first_row_without_headers_are_no_repeated_header() -> None:
    found = read("Ale kommun;9;9\nArjeplogs kommun;187;7 005\n", "brott 2021.csv")
    assert found.source is not None
    assert found.source.findings == ()


@pytest.mark.parametrize("name", ["kommunerna.csv", "brott 2024 och 2025.csv", "20251.csv"])
def test_without_one_year_the_file_is_refused(name: str) -> None:
    found = file(name=name)
    assert (found.format, found.table, codes(found)) == ("bra_kommun", "", ["year_unknown"])


@pytest.mark.parametrize("name", ["Sexualbrott 2025.csv", "Stölder 2025.csv", "Narkotikabrott kommunerna 2025.csv"])
def test_a_file_of_one_crime_is_never_taken_for_all_crime(name: str) -> None:
    assert file(name=name).format == ""


def test_per_1_000_is_refused() -> None:
    found = file("Kommun;Antal;Per 1 000 inv.")
    assert (found.table, codes(found)) == ("", ["other_denominator"])
