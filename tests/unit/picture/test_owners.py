"""From theme and area to the role that owns it: outwards, inwards, and in the agreement that decides."""

from datetime import date

import pandas as pd
import pytest

from samverkan_data.picture.register.agreements import Agreement, Agreements
from samverkan_data.picture.register.owners import NOBODY, Owners, codes, with_owner
from samverkan_data.query.places import Areas

DAY = date(2026, 6, 1)
AREAS = Areas(
    pd.DataFrame(
        [("18", None, "Länet", "lan"), ("LPO", "18", "Polisområdet", "lpo"), ("1814", "LPO", "Lekeberg", "kommun"),
         ("R1", "1814", "Fjugesta", "regso"), ("R2", "1814", "Lanna", "regso"), ("1880", "LPO", "Örebro", "kommun")],
        columns=["area_code", "parent", "name", "kind"],
    )
)  # fmt: skip
COLUMNS = ["agreement_id", "role_id", "title", "responsible", "areas", "holder"]
ROLES = [
    ("a", "trafik", "Trafik", "trafik|stold", "1814", "F"),
    ("a", "vald", "Våld", "vald", "R1", None),
    ("a", "allt", "Allt", "klotter", None, "F"),
    ("b", "annan", "Annan", "klotter|fusk", None, None),
]


def agreement(code: str, area: str, start: int = 2022, end: int | None = 2029) -> Agreement:
    return Agreement(code, code, "", "", area, date(start, 1, 1), date(end, 12, 31) if end else None)


def owners(*agreements: Agreement, roles: list[tuple[str | None, ...]] = ROLES) -> Owners:
    rows = pd.DataFrame(roles, columns=COLUMNS, dtype=object)
    return Owners(Agreements(list(agreements), AREAS, DAY), rows, rows, AREAS)


BOTH = owners(agreement("a", "1814"), agreement("b", "1880"))


@pytest.mark.parametrize(
    ("cell", "found"), [("a|b", ["a", "b"]), ("a", ["a"]), ("", []), (None, []), (float("nan"), [])]
)
def test_a_list_cell_is_its_codes(cell: object, found: list[str]) -> None:
    assert codes(cell) == found


@pytest.mark.parametrize(
    ("theme", "area", "role_id", "role"),
    [
        ("stold", "1814", "trafik", "Trafik"),
        ("trafik", "R1", "trafik", "Trafik"),
        ("trafik", "LPO", "trafik", "Trafik (Lekeberg)"),
        ("trafik", "18", "trafik", "Trafik (Lekeberg)"),
        ("vald", "R1", "vald", "Våld"),
        ("vald", "1814", "vald", "Våld (Fjugesta)"),
        ("vald", "18", "vald", "Våld (Lekeberg)"),
        ("vald", "R2", "", ""),
        ("klotter", "R2", "allt", "Allt"),
        ("klotter", "1880", "annan", "Annan"),
        ("klotter", "18", "allt|annan", "Allt (Lekeberg) och Annan (Örebro, vakant)"),
        ("fusk", "LPO", "annan", "Annan (Örebro)"),
        ("fusk", "1814", "", ""),
        ("bedrageri", "18", "", ""),
        ("", "1814", "", ""),
    ],
)
def test_the_owner_is_found_in_the_area_around_it_or_in_its_parts(
    theme: str, area: str, role_id: str, role: str
) -> None:
    assert BOTH.of(theme, area)[:2] == (role_id, role)


def test_a_role_of_one_municipality_never_answers_in_another() -> None:
    wide = owners(agreement("a", "1814"), roles=[("a", "vid", "Vid", "trafik", "LPO", "F")])
    assert [wide.of("trafik", area).role for area in ("1814", "1880", "LPO")] == ["Vid", "", "Vid (Lekeberg)"]


@pytest.mark.parametrize(
    ("agreements", "owner"),
    [
        ([agreement("a", "1814", 2022, 2025)], "trafik"),
        ([agreement("a", "1814", 2027)], ""),
        ([agreement("a", "1814", 2022, 2025), agreement("c", "1814", 2026)], "ny"),
        ([agreement("a", "1814", 2022, 2025), agreement("c", "1814", 2027)], "trafik"),
        ([agreement("a", "1814", 2022, 2029), agreement("c", "1814", 2026, None)], "ny"),
        ([agreement("a", "1814", 2022, 2025), agreement("d", "1814", 2026)], "trafik"),
        ([agreement("a", "1814", 2022, 2025), agreement("c", "LPO", 2026)], "ny"),
        ([agreement("a", "1814"), agreement("c", "LPO", 2026)], "trafik"),
        ([], ""),
    ],
    ids=[
        "ended",
        "ahead",
        "renewed",
        "gap",
        "overlapping",
        "without roles",
        "the one around is in force",
        "both",
        "no",
    ],
)
def test_the_agreement_in_force_decides(agreements: list[Agreement], owner: str) -> None:
    roles = [*ROLES, ("c", "ny", "Ny", "trafik", None, "F")]
    assert owners(*agreements, roles=roles).of("trafik", "R1").role_id == owner


def test_roles_stored_without_an_agreement_answer_in_their_own_area() -> None:
    loose = [(None, "trafik", "Trafik", "trafik", "1814", "F")]
    found = owners(agreement("a", "1814"), agreement("b", "1880"), roles=loose)
    assert [found.of("trafik", area).role_id for area in ("1814", "R1", "1880")] == ["trafik", "trafik", ""]


def test_each_row_gets_title_and_holder_and_a_vacant_role_no_holder() -> None:
    rows = pd.DataFrame({"theme": ["trafik", "vald", "x"], "area_code": "R1"}, index=[5, 6, 7])
    owned = with_owner(rows, BOTH)
    assert owned["role"].tolist() == ["Trafik", "Våld", ""]
    assert owned["holder"].tolist() == ["F", "", ""]
    assert with_owner(rows.iloc[:0], BOTH).empty


@pytest.mark.parametrize("gone", range(len(ROLES)))
def test_metamorphic_one_role_less_takes_exactly_the_rows_that_it_owned(gone: int) -> None:
    both = (agreement("a", "1814"), agreement("b", "1880"))
    fewer = owners(*both, roles=[*ROLES[:gone], *ROLES[gone + 1 :], ("b", "x", "x", "x", None, None)])
    full = owners(*both, roles=[*ROLES, ("b", "x", "x", "x", None, None)])
    role = ROLES[gone][1]
    for theme in ("trafik", "stold", "vald", "klotter", "fusk"):
        for area in AREAS.names:
            before, after = full.of(theme, area), fewer.of(theme, area)
            if str(role) not in before.role_id.split("|"):
                assert after == before
            elif before.role_id == role:
                assert after == NOBODY
            else:
                assert after.role_id == "|".join(one for one in before.role_id.split("|") if one != role)


def test_metamorphic_another_municipalitys_agreement_changes_nothing_here() -> None:
    alone = owners(agreement("a", "1814"))
    for theme in ("trafik", "vald", "klotter", "fusk"):
        for area in ("1814", "R1", "R2"):
            assert alone.of(theme, area) == BOTH.of(theme, area)
