"""A place by its code in one column and by its name in another."""

from collections.abc import Callable

import pytest

from samverkan_data.checking import Checked

CheckText = Callable[..., Checked]


@pytest.mark.parametrize(
    ("code", "name", "is_read"),
    [
        ("1880", "Örebro", True),
        ("1880", "Örebro kommun", True),
        ("1814", "LEK", True),
        ("1880", "", True),
        ("1880", "Örebro län", True),
        ("18", "Örebro län", True),
        ("0180", "Stockholms stad", True),
        ("1880", "Vivalla", False),
        ("1880", "Lekeberg", False),
        ("1814", "Vestvågøy", False),
        ("1814", "Örebro Vivalla", False),
        ("1814", "Örebro", False),
        ("18", "Örebro", False),
        ("01", "Stockholm", False),
        ("18", "Lekeberg", False),
    ],
)
@pytest.mark.parametrize("form", ["own", "incidents", "population"])
def test_a_code_and_a_name_in_two_columns_must_agree(
    check_text: CheckText, code: str, name: str, is_read: bool, form: str
) -> None:
    texts = {
        "own": "Indikator;Områdeskod;Namn;Från;Till;Värde;Källa\nbra_totalt;{};{};2023-01-01;2023-12-31;7;Brå\n",
        "incidents": "Händelse-id;Tidpunkt;Kategori;Områdeskod;Namn;Källa\n1;2026-08-22;Trafik;{};{};EST\n",
        "population": "kommun_kod;kommun;folkmängd\n{};{};5000\n",
    }
    checked = check_text(texts[form].format(code, name), "Folkmängd 2023.csv")
    assert [f.code for f in checked.findings if f.severity == "error"] == ([] if is_read else ["code_and_name"])


@pytest.mark.parametrize(
    "written",
    ["1814-L", "1814-L Lanna", "1814-L - Lanna", "1814-L, Lanna", "1814-L: Lanna", "1814L_RegSO2020 Lanna"],
)
@pytest.mark.parametrize(("town", "is_read"), [("Lekeberg", True), ("Örebro", False), ("Vestvågøy", False)])
@pytest.mark.parametrize("form", ["own", "incidents"])
def test_a_place_that_is_written_with_its_code_lies_in_the_municipality_beside_it(
    check_text: CheckText, written: str, town: str, is_read: bool, form: str
) -> None:
    texts = {
        "own": "Indikator;Område;Kommun;Från;Till;Värde;Källa\nbra_totalt;{};{};2023-01-01;2023-12-31;7;Brå\n",
        "incidents": "Händelse-id;Tidpunkt;Kategori;Område;Kommun;Källa\n1;2026-08-22;Trafik;{};{};EST\n",
    }
    checked = check_text(texts[form].format(written, town), "uttag.csv")
    assert [f.code for f in checked.findings if f.severity == "error"] == ([] if is_read else ["code_and_name"])


@pytest.mark.parametrize(
    ("header", "rows", "is_read"),
    [
        ("region;regionnamn", "18;Örebro|1814;Lekeberg", False),
        ("region;regionnamn", "01;Stockholm|03;Uppsala|18;Örebro", True),
        ("region;regionnamn", "00;Riket|01;Stockholm|03;Uppsala|18;Örebro", True),
        ("Kod;Namn", "18;Örebro|1814;Lekeberg", False),
        ("Kod;Namn", "1880;Örebro|1814;Lekeberg", True),
    ],
)
def test_a_name_that_a_county_shares_is_the_municipality_unless_the_column_is_of_counties(
    check_text: CheckText, header: str, rows: str, is_read: bool
) -> None:
    lines = "".join(f"{row};5000\n" for row in rows.split("|"))
    checked = check_text(f"{header};Folkmängd 2023\n{lines}", "Folkmängd 2023.csv")
    assert [f.code for f in checked.findings if f.severity == "error"] == ([] if is_read else ["code_and_name"])


@pytest.mark.parametrize(
    ("code", "county", "is_read"),
    [("18", "Örebro", True), ("1814", "Örebro", True), ("18", "Uppsala", False), ("1814", "Uppsala", False)],
)
def test_a_column_of_counties_is_read_as_one(check_text: CheckText, code: str, county: str, is_read: bool) -> None:
    text = f"Indikator;Områdeskod;Län;Från;Till;Värde;Källa\nbra_totalt;{code};{county};2023-01-01;2023-12-31;7;Brå\n"
    errors = [f.code for f in check_text(text).findings if f.severity == "error"]
    assert errors == ([] if is_read else ["code_and_name"])
