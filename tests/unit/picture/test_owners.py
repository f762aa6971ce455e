"""From theme and area to the role that owns it."""

import pandas as pd
import pytest

from samverkan_data.picture.owners import Owners, codes, with_owner
from samverkan_data.query.places import Areas

AREAS = Areas(pd.DataFrame({"area_code": ["18", "1814", "1814R1"], "parent": [None, "18", "1814"]}))
ROLES = pd.DataFrame(
    {
        "role_id": ["trafik", "vald", "allt"],
        "title": ["Trafik", "Våld", "Allt"],
        "responsible": ["tema_trafik|tema_stold", "tema_vald", "tema_klotter"],
        "areas": ["1814", "1814R1", None],
        "holder": ["Funktion", None, "Funktion"],
    }
)


@pytest.mark.parametrize(
    ("cell", "found"), [("a|b", ["a", "b"]), ("a", ["a"]), ("", []), (None, []), (float("nan"), [])]
)
def test_a_list_cell_is_its_codes(cell: object, found: list[str]) -> None:
    assert codes(cell) == found


@pytest.mark.parametrize(
    ("theme", "area", "owner"),
    [
        ("tema_stold", "1814", "trafik"),
        ("tema_trafik", "1814R1", "trafik"),
        ("tema_trafik", "18", ""),
        ("tema_vald", "1814", ""),
        ("tema_klotter", "18", "allt"),
        ("tema_bedrageri", "1814", ""),
        ("", "1814", ""),
    ],
)
def test_the_owner_answers_for_the_theme_in_the_area_or_around_it(theme: str, area: str, owner: str) -> None:
    found = Owners(ROLES, AREAS).of(theme, area)
    assert ("" if found is None else found.role_id) == owner


def test_each_row_gets_title_and_holder_and_a_vacant_role_no_holder() -> None:
    rows = pd.DataFrame({"theme": ["tema_trafik", "tema_vald", "x"], "area_code": "1814R1"})
    owned = with_owner(rows, Owners(ROLES, AREAS))
    assert owned["role"].tolist() == ["Trafik", "Våld", ""]
    assert owned["holder"].tolist() == ["Funktion", "", ""]
