"""What a text in a code column means."""

import pytest

from samverkan_data.checking import Known
from samverkan_data.checking.names import Names, known_names


@pytest.fixture
def areas(known: Known) -> Names:
    return known_names("areas", known.areas)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1814", "1814"),
        ("Lekeberg", "1814"),
        ("LEKEBERG", "1814"),
        ("hela  kommunen", "1814"),
        ("1814 Lekeberg", "1814"),
        ("1814 Lekebergs kommun", "1814"),
        ("1814 Namn som ingen känner", "1814"),
        ("Lekebergs kommun", "1814"),
        ("Örebro kommun", "1880"),
        ("Örebro län", "18"),
        ("180", "0180"),
        ("180 Stockholm", "0180"),
        ("Qwerty", None),
        ("1814 Örebro", None),
        ("9999 Lekeberg", None),
        ("Centrum", None),
    ],
)
def test_a_text_means_the_code_it_names(areas: Names, text: str, code: str | None) -> None:
    assert areas.find(text).code == code


def test_a_name_of_two_areas_gives_both_codes(areas: Names) -> None:
    assert areas.find("Centrum").codes == ("1814-C", "1880-C")


def test_close_names_are_proposed(areas: Names) -> None:
    assert areas.close_to("Lekebeg") == ["Lekeberg"]


def test_rows_of_the_same_file_are_known(known: Known) -> None:
    names = known_names("areas", known.areas, [{"area_code": "1883", "name": "Karlskoga", "aliases": "Skoga|Koga"}])
    assert names.find("koga").code == "1883"
