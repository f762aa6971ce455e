"""Words for places that mean another place in another file, and names that a county and a municipality share."""

import json
from collections.abc import Callable

import pytest

from samverkan_data.checking import Checked

CheckText = Callable[..., Checked]
HEADER = "Rapport-id;Datum;Kategori;Område;Rapportör"
WORDS = ["Hela kommunen", "hela  kommunen", "Kommunen", "Kommunen totalt", "Okänt", "Övriga", "Okänd plats"]
PUBLISHED = ["Indikator;Område;Från;Till;Värde;Källa", "bra_totalt;{};2023-01-01;2023-12-31;{};Brå"]


def report(*areas: str, reporter: str = "Skola", header: str = HEADER, above: str = "") -> str:
    rows = [f"{number};2026-08-2{number};Trafik;{area};{reporter}" for number, area in enumerate(areas, 1)]
    return "\n".join([*filter(None, [above]), header, *rows, ""])


def areas_of(checked: Checked) -> list[str]:
    return checked.rows.column("area_code").to_pylist()


def codes(checked: Checked) -> set[str]:
    return {finding.code for finding in checked.findings if finding.severity == "error"}


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize(
    ("text", "name"),
    [
        (report("{}"), "EST Örebro kommun vecka 34.csv"),
        (report("{}"), "est_orebro_2026.csv"),
        (report("{}", above="Rapporter från Örebro kommun"), "f.csv"),
        (report("{}", "Örebro"), "f.csv"),
        (report("1880-C", "{}"), "f.csv"),
        (report("{}", reporter="Örebro kommun"), "f.csv"),
        (report("{}", reporter="Örebro", header=HEADER.replace("Rapportör", "Kommun")), "f.csv"),
        (report("{}", reporter="1880", header=HEADER.replace("Rapportör", "Kommunkod")), "est Lekeberg.csv"),
    ],
)
def test_a_word_for_the_municipality_is_the_one_that_the_file_is_from(
    check_text: CheckText, word: str, text: str, name: str
) -> None:
    checked = check_text(text.replace("{}", word), name)
    assert (codes(checked), "1880" in areas_of(checked), "1814" in areas_of(checked)) == (set(), True, False)


@pytest.mark.parametrize("word", [*WORDS, "Centrum", "Landsbygden"])
@pytest.mark.parametrize(
    ("text", "name"),
    [
        (report("{}"), "f.csv"),
        (report("{}"), "EST LPO Örebro.csv"),
        (report("{}"), "EST Örebro län.csv"),
        (report("{}", above="Rapporter från Örebro och Lekeberg"), "f.csv"),
        (report("{}", "Örebro", "Lekeberg"), "f.csv"),
        (report("{}", "Lekeberg"), "EST Örebro.csv"),
    ],
)
def test_a_word_is_asked_about_where_the_file_says_no_municipality_or_two(
    check_text: CheckText, word: str, text: str, name: str
) -> None:
    assert codes(check_text(text.replace("{}", word), name)) == {"whose_place"}


@pytest.mark.parametrize(("home", "code"), [("Örebro", "1880-C"), ("Lekeberg", "1814-C")])
@pytest.mark.parametrize("name", ["Centrum", "Lanna"])
def test_a_name_that_two_municipalities_have_is_the_one_of_the_file(
    check_text: CheckText, home: str, code: str, name: str
) -> None:
    expected = code.replace("C", name[0])
    assert areas_of(check_text(report(name), f"EST {home}.csv")) == [expected]
    assert areas_of(check_text(report(name, home)))[0] == expected


def test_a_part_that_the_municipality_does_not_have_is_no_other_place(check_text: CheckText) -> None:
    assert codes(check_text(report("Tätorten"), "EST Örebro.csv")) == {"whose_place"}


def test_a_place_of_another_municipality_is_not_taken_for_one_of_the_file(check_text: CheckText) -> None:
    assert codes(check_text(report("Norra landsbygden"), "EST Örebro.csv")) == {"place_elsewhere"}
    assert areas_of(check_text(report("Norra landsbygden"), "EST Lekeberg.csv")) == ["1814-N"]
    assert areas_of(check_text(report("1814-N"), "EST Örebro.csv")) == ["1814-N"]


def test_a_figure_for_the_rest_is_no_figure_for_the_municipality(check_text: CheckText) -> None:
    rows = [PUBLISHED[1].format(area, value) for area, value in (("Örebro", 10), ("Övriga", 4))]
    assert codes(check_text("\n".join([PUBLISHED[0], *rows, ""]))) == {"whose_place"}


@pytest.mark.parametrize(
    ("areas", "asked"),
    [
        (["Örebro", "Stockholm", "Uppsala"], True),
        (["Örebro", "Stockholm", "Uppsala", "Riket"], True),
        (["Örebro", "Stockholm", "Riket"], True),
        (["Örebro", "Skåne"], True),
        (["Örebro", "Stockholm"], False),
        (["Örebro", "Riket"], False),
        (["Örebro", "Stockholm", "Uppsala", "Lekeberg"], False),
        (["Örebro", "Stockholm", "Uppsala", "Skåne län"], False),
        (["Örebro kommun", "Stockholm", "Uppsala"], False),
        (["1880", "0180", "0380"], False),
    ],
)
@pytest.mark.parametrize("form", ["own", "sol", "wide", "json"])
def test_names_that_may_be_counties_are_asked_about_in_every_format(
    check_text: CheckText, areas: list[str], asked: bool, form: str
) -> None:
    if form == "own":
        rows = [PUBLISHED[0], *(PUBLISHED[1].format(area, 40000) for area in areas)]
        checked = check_text("\n".join([*rows, ""]))
    elif form == "sol":
        rows = ["Region;Brott;År;Antal", *(f"{area};Totalt antal brott;2023;40000" for area in areas)]
        checked = check_text("\n".join([*rows, ""]))
    elif form == "wide":
        rows = ["Region;Antal brott 2023", *(f"{area};40000" for area in areas)]
        checked = check_text("\n".join([*rows, ""]), "Anmälda brott, antal.csv")
    else:
        records = [
            dict(zip(PUBLISHED[0].split(";"), PUBLISHED[1].format(area, 40000).split(";"), strict=True))
            for area in areas
        ]
        checked = check_text(json.dumps(records), "f.json")
    assert ("county_or_municipality" in codes(checked)) == asked


def test_a_header_for_municipalities_or_for_counties_says_which(check_text: CheckText) -> None:
    rows = [PUBLISHED[1].format(area, 40000) for area in ("Örebro", "Stockholm", "Uppsala")]
    header = PUBLISHED[0].replace("Område", "Kommun")
    assert areas_of(check_text("\n".join([header, *rows, ""]))) == ["1880", "0180", "0380"]


def test_counties_are_known_by_code_and_short_name_where_every_row_is_one(check_text: CheckText) -> None:
    rows = [PUBLISHED[1].format(area, 40000) for area in ("18 Örebro", "01 Stockholm", "03 Uppsala", "Riket")]
    assert areas_of(check_text("\n".join([PUBLISHED[0], *rows, ""]))) == ["18", "01", "03", "00"]
    assert codes(check_text("\n".join([PUBLISHED[0], rows[0], ""]))) == {"code_and_name"}
