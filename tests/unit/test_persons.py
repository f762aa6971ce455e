"""Who somebody is: from claims or from the file of roles, and no longer than a login lasts."""

import os
from pathlib import Path
from typing import Any

import pytest

from samverkan_data.access import Person, Role
from samverkan_data.errors import RefusedError
from samverkan_data.persons import person_of
from samverkan_data.settings import Settings

NOW = 1_800_000_000
ANNA = {"preferred_username": "anna@kommun.example", "iat": NOW - 60}
HEADER = "Namn;Roll;Områden\n"


def person(
    claims: dict[str, Any], text: str | None = None, folder: Path | None = None, **settings: Any
) -> Person | None:
    if text is not None and folder is not None:
        settings["roles_file"] = folder / "roller.csv"
        settings["roles_file"].write_text(text, encoding="utf-8")
    return person_of({**ANNA, **claims}, Settings(**settings), NOW)


@pytest.mark.parametrize(
    ("claims", "role", "areas"),
    [
        ({}, "open", frozenset()),
        ({"roles": "editor", "areas": "1814"}, "editor", {"1814"}),
        ({"roles": ["participant"], "areas": ["1814", "1880"]}, "participant", {"1814", "1880"}),
        ({"roles": ["participant"], "areas": ["*"]}, "participant", None),
        ({"roles": ["participant", "steward", "editor"]}, "steward", frozenset()),
        ({"roles": ["Steward", "admin", 7, None]}, "open", frozenset()),
        ({"roles": {"steward": True}}, "open", frozenset()),
    ],
)
def test_claims_say_role_and_areas(claims: dict[str, Any], role: str, areas: set[str] | None) -> None:
    found = person(claims)
    assert found == Person("anna@kommun.example", Role(role), None if areas is None else frozenset(areas))


@pytest.mark.parametrize(
    ("lines", "role", "areas"),
    [
        ("", "open", frozenset()),
        ("ANNA@kommun.example;editor;1814|1880\n", "editor", {"1814", "1880"}),
        ("en-grupp;participant;*\n", "participant", None),
        ("en-grupp;participant;1814\nanna@kommun.example;participant;1880\n", "participant", {"1814", "1880"}),
        ("en-grupp;analyst;\nanna@kommun.example;editor;1880\n", "analyst", frozenset()),
        ("nagon.annan;steward;*\n", "open", frozenset()),
    ],
)
def test_the_file_decides_alone_by_name_or_group(tmp_path: Path, lines: str, role: str, areas: set[str] | None) -> None:
    found = person({"roles": ["steward", "en-grupp"]}, HEADER + lines, tmp_path)
    assert found == Person("anna@kommun.example", Role(role), None if areas is None else frozenset(areas))


def test_a_role_is_taken_back_while_somebody_is_logged_in(tmp_path: Path) -> None:
    assert person({}, HEADER + "anna@kommun.example;steward;*\n", tmp_path).role is Role.STEWARD  # type: ignore[union-attr]
    path = tmp_path / "roller.csv"
    path.write_text(HEADER, encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert person_of(ANNA, Settings(roles_file=path), NOW) == Person("anna@kommun.example")


@pytest.mark.parametrize("age", [-7200, 12 * 3600, 13 * 3600, 10**9])
def test_a_login_that_is_too_old_or_of_the_future_is_none(age: int) -> None:
    assert person({"iat": NOW - age, "roles": "steward"}) is None


@pytest.mark.parametrize(
    "claims", [{"iat": None}, {"iat": "1800000000"}, {"preferred_username": " "}, {"preferred_username": None}]
)
def test_a_login_without_moment_or_name_is_none(claims: dict[str, Any]) -> None:
    assert person(claims) is None


@pytest.mark.parametrize(
    "text",
    ["", "namn,roll,områden\n", HEADER + "anna;chef;1814\n", HEADER + "anna;editor\n", HEADER + ";steward;*\n"],
)
def test_a_file_that_is_not_understood_lets_nobody_in_and_says_why(tmp_path: Path, text: str) -> None:
    with pytest.raises(RefusedError, match="roller.csv"):
        person({}, text, tmp_path)


def test_a_file_of_another_encoding_lets_nobody_in_and_says_why(tmp_path: Path) -> None:
    (tmp_path / "roller.csv").write_bytes((HEADER + "anna;steward;*\n").encode("cp1252"))
    with pytest.raises(RefusedError, match="UTF-8"):
        person({}, roles_file=tmp_path / "roller.csv")


def test_a_file_that_is_lost_lets_nobody_in(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="går inte att läsa"):
        person({"roles": "steward"}, roles_file=tmp_path / "borta.csv")
