"""Which indicator a label of Brå means."""

import csv
from pathlib import Path

import pytest

from samverkan_data.reading.formats.crimes import Crime, crime_indicators, find_crime, is_listed, made_code
from samverkan_data.reading.words.bra import CRIME_LABELS

REGISTER = Path(__file__).parents[4] / "data" / "indicators.csv"
BALK = "Brott mot brottsbalken, "


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Totalt antal brott", "bra_totalt"),
        ("3\u20137 kap. Brott mot person", "bra_person"),
        (BALK + "3-7 kap. Brott mot person", "bra_person"),
        (BALK + "8-12 kap. Brott mot förmögenhet, 8 kap. Stöld, rån m.m.", "bra_stold"),
        (BALK + "8-12 kap. Brott mot förmögenhet, 8 kap. Stöld, rån m.m., därav rån, inkl. grovt", "bra_ran"),
        ("därav  cykeltillgrepp", "bra_cykeltillgrepp"),
        (BALK + "3-7 kap. Brott mot person, 3 kap. Brott mot liv och hälsa, Fullbordat mord",
         "bra_brott_mot_brottsbalken_3_7_kap_brott_mot_person_3_kap_bro_" ),
        ("Internationell anknytning", "bra_internationell_anknytning"),
        ("Sexualbrott (t.o.m. 2017)", "bra_sexualbrott_t_o_m_2017"),
        ("16-22 kap. Brott mot staten", "bra_staten"),
        ("16-20 kap. Brott mot staten", "bra_kap16_20"),
        ("22 kap. Om landsförräderi m.m.", "bra_kap22"),
        ("0950 - Befogenhetsbedrägeri, …", "bra_kod_0950"),
    ],
)  # fmt: skip
def test_a_label_is_known_by_its_name_by_the_end_of_its_path_or_by_its_number(label: str, code: str) -> None:
    assert find_crime(label).code.startswith(code)


MONTHLY = """Totalt antal brott;Brott mot brottsbalken;3-7 kap. Brott mot person;3 kap. Brott mot liv och hälsa
därav misshandel inkl. grov;4 kap. Brott mot frihet och frid;5 kap. Ärekränkningsbrott;6 kap. Sexualbrott
7 kap. Brott mot familj;8-12 kap. Brott mot förmögenhet;8 kap. Stöld, rån m.m.;därav biltillgrepp
därav cykeltillgrepp;därav fickstöld;därav inbrottsstöld i bostad;därav rån, inkl. grovt
9 kap. Bedrägeri och annan oredlighet;10 kap. Förskingring och annan trolöshet
11 kap. Brott mot borgenärer m.m.;12 kap. Skadegörelsebrott;13-15 kap. Brott mot allmänheten
16-20 kap. Brott mot staten;22 kap. Om landsförräderi m.m.;Brott mot specialstraffrättsliga författningar
Brott mot trafikbrottslagen;Brott mot narkotikastrafflagen;Vapenlagen;Alkohollagen
Lag om straff för smuggling;Brott mot bidragsbrottslagen;Brott mot miljöbalken
Övriga specialstraffrättsliga författningar"""


def test_every_group_that_is_published_by_month_is_one_of_the_list_and_of_its_own() -> None:
    labels = MONTHLY.replace("\n", ";").split(";")
    assert [label for label in labels if not is_listed(label)] == []
    assert len({find_crime(label).code for label in labels}) == len(labels)


def test_a_group_within_a_group_never_becomes_the_group_above() -> None:
    parent = BALK + "3-7 kap. Brott mot person, 3 kap. Brott mot liv och hälsa"
    codes = {find_crime(text).code for text in (parent, parent + ", Fullbordat mord", parent + ", Dråp")}
    assert len(codes) == 3


def test_long_labels_that_begin_alike_get_codes_of_their_own() -> None:
    first, second = (made_code("bra_", "misshandel mot kvinna " * 6 + end) for end in ("inomhus", "utomhus"))
    assert first != second
    assert max(len(first), len(second)) <= 70


def test_every_code_of_the_list_is_in_the_starter_register_with_its_figure_per_100_000() -> None:
    with REGISTER.open(encoding="utf-8-sig") as lines:
        known = {row["Indikatorkod"] for row in csv.DictReader(lines, delimiter=";")}
    assert [code for code in CRIME_LABELS if not {code, code + "_per_100000"} <= known] == []


def test_more_narkotika_crime_is_neither_better_nor_worse() -> None:
    rows = crime_indicators([Crime("bra_x", "Narkotikasmuggling"), Crime("bra_y", "Stöld av båt")])
    assert [(row["indicator"], row["unit"], row["better"]) for row in rows] == [
        ("bra_x", "antal", ""), ("bra_x_per_100000", "per_100000", ""),
        ("bra_y", "antal", "low"), ("bra_y_per_100000", "per_100000", "low"),
    ]  # fmt: skip
