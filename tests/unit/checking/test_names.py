"""What a text in a code column means."""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from samverkan_data.checking import Known
from samverkan_data.checking.names import Names, known_names

ROOT = Path(__file__).parents[3]
SHARED = ROOT.parent / "shared" / "data"
PLACES = [
    ("00", "Riket", "land", "Hela landet|Hela riket|Sverige|0000"),
    ("01", "Stockholms län", "lan", "0001"),
    ("0180", "Stockholm", "kommun", "Stockholms stad"),
    ("03", "Uppsala län", "lan", ""),
    ("0305", "Håbo", "kommun", ""),
    ("04", "Södermanlands län", "lan", "Region Sörmland"),
    ("0643", "Habo", "kommun", ""),
    ("12", "Skåne län", "lan", ""),
    ("1490", "Borås", "kommun", ""),
    ("18", "Örebro län", "lan", ""),
    ("1814", "Lekeberg", "kommun", ""),
    ("1814R001", "Fjugesta västra", "regso", "Lekeberg (Fjugesta västra)|1814R001_RegSO2020"),
    ("1863", "Hällefors", "kommun", ""),
    ("1880", "Örebro", "kommun", ""),
    ("2023", "Malung-Sälen", "kommun", ""),
    ("2104", "Hofors", "kommun", ""),
    ("2514", "Kalix", "kommun", ""),
]


@pytest.fixture(scope="module")
def places() -> Names:
    """Areas of every kind, as an official file names them."""
    return known_names("areas", pd.DataFrame(PLACES, columns=["area_code", "name", "kind", "aliases"]))


@pytest.fixture(scope="module")
def sweden() -> Names:
    """The areas that the product starts with."""
    with (ROOT / "data" / "areas.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))[1:]
    columns = ["area_code", "name", "kind", "parent", "aliases"]
    return known_names("areas", pd.DataFrame([row[:5] for row in rows], columns=columns))


def shared_rows(path: str, delimiter: str) -> Iterator[list[str]]:
    if not (SHARED / path).exists():
        pytest.skip("the folder with other people's files is not here")
    with (SHARED / path).open(encoding="utf-8-sig", newline="") as file:
        yield from csv.reader(file, delimiter=delimiter)


@pytest.fixture
def areas(known: Known) -> Names:
    return known_names("areas", known.areas)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1814", "1814"),
        ("Lekeberg", "1814"),
        ("LEKEBERG", "1814"),
        ("hela  kommunen", None),
        ("1814 Lekeberg", "1814"),
        ("1814 Lekebergs kommun", "1814"),
        ("1814 - Lekeberg", "1814"),
        ("1814 \u2013 Lekeberg", "1814"),
        ("1814, Lekeberg", "1814"),
        ("1814: Lekebergs kommun", "1814"),
        ("1814 / Lekeberg", "1814"),
        ("180 - Stockholm", "0180"),
        ("1814 - Örebro", None),
        ("1814, Fjugesta skola", None),
        ("1814 -", None),
        ("1814 Namn som ingen känner", None),
        ("1814 Fjugesta skola", None),
        ("1880 Vivalla", None),
        ("18 Örebro", None),
        ("18 Örebro län", "18"),
        ("1880 LEK", None),
        ("1814 LEK", "1814"),
        ("Lekebergs kommun", "1814"),
        ("Örebro kommun", "1880"),
        ("Örebro län", "18"),
        ("180", "0180"),
        ("180 Stockholm", "0180"),
        ("Qwerty", None),
        ("1814 Örebro", None),
        ("9999 Lekeberg", None),
        ("Centrum", None),
        ("Lanna", None),
    ],
)
def test_a_text_means_the_code_it_names(areas: Names, text: str, code: str | None) -> None:
    assert areas.find(text).code == code


def test_a_name_of_two_areas_gives_both_codes(areas: Names) -> None:
    assert areas.find("Lanna").codes == ("1814-L", "1880-L")


def test_close_names_are_proposed(areas: Names) -> None:
    assert areas.close_to("Lekebeg") == ["Lekeberg"]


def test_rows_of_the_same_file_are_known(known: Known) -> None:
    names = known_names("areas", known.areas, [{"area_code": "1883", "name": "Karlskoga", "aliases": "Skoga|Koga"}])
    assert names.find("koga").code == "1883"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Borås", "1490"),
        ("Borås kommun", "1490"),
        ("Hofors kommun", "2104"),
        ("Kalix kommun", "2514"),
        ("Borå", None),
        ("Hofor", None),
        ("Boråss kommun", None),
        ("Lekebergs kommun", "1814"),
        ("Lekeberg kommun", "1814"),
        ("Lekebergs", "1814"),
        ("Malung\u2013Sälens kommun", "2023"),
        ("Örebro ", "1880"),
        ("O\u0308rebro", "1880"),
        ("Stockholm", "0180"),
        ("Stockholms stad", "0180"),
        ("Stockholms län", "01"),
        ("Stockholm län", "01"),
        ("Region Stockholm", None),
        ("0001 Region Stockholm", "01"),
        ("01 Stockholms län", "01"),
        ("1 Stockholms län", "01"),
        ("3 Stockholms län", None),
        ("1", None),
        ("Skåne", "12"),
        ("Södermanland", "04"),
        ("HELA RIKET", "00"),
        ("0000", "00"),
        ("okänd kommun", None),
    ],
)
def test_a_place_is_known_as_swedish_writes_it(places: Names, text: str, code: str | None) -> None:
    assert places.find(text).code == code


def test_a_genitive_of_a_municipality_and_its_county_may_be_either(places: Names) -> None:
    assert places.find("Stockholms").codes == ("01", "0180")


@pytest.mark.parametrize(
    ("text", "code"),
    [("Orebro", "1880"), ("OREBRO KOMMUN", "1880"), ("Orebro lan", "18"), ("Sodermanland", "04"), ("Hallefors", "1863"),
     ("Malung-Salens kommun", "2023"), ("1863 Hallefors", "1863"), ("Habo", "0643"), ("Hallefärs", None)],
)  # fmt: skip
def test_a_name_that_has_lost_its_accents_is_known_where_no_other_has_that_name(
    places: Names, text: str, code: str | None
) -> None:
    assert places.find(text).code == code


def test_a_name_without_accents_of_two_places_gives_both() -> None:
    rows = pd.DataFrame([("1", "Åby", "ort"), ("2", "Äby", "ort")], columns=["area_code", "name", "kind"])
    assert known_names("areas", rows).find("Aby").codes == ("1", "2")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1814R001", "1814R001"),
        ("1814R001_RegSO2020", "1814R001"),
        ("1814R001_RegSO2020 Fjugesta västra", "1814R001"),
        ("1814R001_RegSO2025", None),
        ("1814R001_RegSO2025 Fjugesta västra", None),
        ("1814A0010_DeSO2025", None),
    ],
)
def test_an_area_of_another_division_is_never_taken_for_ours(places: Names, text: str, code: str | None) -> None:
    assert places.find(text).code == code


def test_the_older_area_with_the_same_number_is_not_proposed(places: Names) -> None:
    assert places.close_to("1814R001_RegSO2025") == []


def test_of_the_320_regions_of_bra_every_municipality_is_known_and_no_district(sweden: Names) -> None:
    regions = [row[1] for row in shared_rows("bra-sol-riket-2000-2016/bra_regions.csv", ",")]
    unknown = [name for name in regions if not sweden.find(name).code]
    kinds = Counter("stadsdel" if " kommun, " in name else name for name in unknown)
    assert (len(regions), len(regions) - len(unknown), kinds) == (320, 291, {"stadsdel": 29})


def test_every_municipality_of_scb_is_known_by_its_official_name(sweden: Names) -> None:
    rows = list(shared_rows("scb-befolkning/kommuner_svensktext.csv", ","))[1:]
    assert [row[1] for row in rows if sweden.find(row[1]).code != row[0]] == []
    assert len(rows) == 290


def test_of_290_names_without_accents_only_habo_is_taken_for_another(sweden: Names) -> None:
    official = {row[0]: row for row in shared_rows("scb-befolkning/kommuner_svensktext.csv", ",")}
    rows = list(shared_rows("scb-befolkning/folkmangd_kommun_1950_2019.csv", ";"))
    year = rows[0].index("ar_2016")
    codes = [(row[1], sweden.find(row[1]).code or "", int(row[year])) for row in rows[1:]]
    wrong = [name for name, code, people in codes if people != int(official[code][3])]
    assert (len(codes), len({code for _, code, _ in codes}), wrong) == (290, 289, ["Habo"])


def test_a_row_of_the_register_is_offered_once_however_many_of_its_spellings_are_close() -> None:
    names = Names()
    names.add("1814-LANNA", "Lanna", ["Lannas"])
    names.add("est_klotter", "Klotter", ["klottret"])
    assert names.close_to("Klottr") == ["Klotter"]
    assert names.close_to("1814 Lanna") == ["1814-LANNA"]


def test_a_name_written_short_is_offered_whole_and_another_place_of_the_same_kind_never() -> None:
    names = Names()
    names.add("1814R005", "Lanna", ["Lanna badgruva"])
    names.add("LPO-OREBRO", "Lokalpolisområde Örebro", [])
    assert names.close_to("Lanna bad") == ["Lanna badgruva"]
    assert names.close_to("Lokalpolisområde Hallsberg") == []
