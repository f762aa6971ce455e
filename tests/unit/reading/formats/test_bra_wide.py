"""Tables of reported crime with a column for each crime type and year."""

import pytest

from tests.unit.reading.formats.reshaped import codes, figures, read

ROWS = "Region;Våldsbrott 2015;Våldsbrott 2014;Totalt 2015\n1814 Lekeberg;47;50;541\n1880 Örebro;105;..;1294\n"


@pytest.mark.parametrize(
    ("title", "ending"), [("Anmälda brott per 100 000 inv.;;;\n", "_per_100000"), ("Antal anmälda brott;;;\n", "")]
)
def test_a_title_line_says_whether_the_figures_are_counts(title: str, ending: str) -> None:
    found = read(title + ROWS)
    assert (found.format, found.table) == ("bra_wide", "observations")
    assert figures(found, "indicator", "area_code", "period_start", "value")[:3] == [
        (f"bra_valdsbrott{ending}", "1814 Lekeberg", "2015-01-01", "47"),
        (f"bra_valdsbrott{ending}", "1814 Lekeberg", "2014-01-01", "50"),
        (f"bra_totalt{ending}", "1814 Lekeberg", "2015-01-01", "541"),
    ]


def test_a_header_that_says_its_measure_goes_before_the_title() -> None:
    found = read("Region;Våldsbrott, antal 2015;Våldsbrott per 100 000 inv. 2015\nLekeberg;40;500\nÖrebro;1;2\n")
    assert figures(found, "indicator", "value")[:2] == [("bra_valdsbrott", "40"), ("bra_valdsbrott_per_100000", "500")]


def test_two_counts_of_one_crime_and_year_are_not_told_apart() -> None:
    found = read("Region;Våldsbrott antal 2015;Våldsbrott, antal, 2015\nLekeberg;40;50\nÖrebro;1;2\n")
    assert (found.text.row_count, codes(found)) == (0, ["repeated_label"])


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("brott.csv", "measure_unknown"),
        ("brott per 10 000 inv.csv", "other_denominator"),
        ("brott per tusen invånare.csv", "other_denominator"),
        ("antal brott och brott per 100 000.csv", "measure_unknown"),
    ],
)
def test_a_measure_that_nobody_says_is_refused_rather_than_guessed(name: str, code: str) -> None:
    found = read(ROWS, name)
    assert (found.table, codes(found)) == ("", [code])


def test_other_figures_per_year_are_left_to_other_formats() -> None:
    assert read("Region;Folkmängd 2014;Folkmängd 2015\n1814 Lekeberg;1;2\n1880 Örebro;3;4\n").format == "scb_pxweb"
