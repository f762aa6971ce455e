"""Roles and rights as a truth table."""

from itertools import product

import pytest

from samverkan_data.access import (
    ADMINISTRATOR,
    EDITED_IN_AREAS,
    Person,
    Right,
    Role,
    as_open,
    can,
    check_can,
    local_person,
    right_to_write,
    rights,
    within,
)
from samverkan_data.errors import AccessError
from samverkan_data.schema import TABLES
from samverkan_data.settings import Settings

RIGHTS = ("view_open", "view_internal", "edit", "publish", "erase", "steward")
TABLE = {
    "open":        (True, False, False, False, False, False),
    "participant": (True, True, False, False, False, False),
    "editor":      (True, True, True, False, False, False),
    "analyst":     (True, True, True, True, False, False),
    "steward":     (True, True, True, True, True, True),
}  # fmt: skip
OWN = frozenset({"1814"})


@pytest.mark.parametrize(("role", "right"), product(Role, Right))
def test_a_right_is_held_as_the_table_says(role: Role, right: Right) -> None:
    assert can(Person("a", role, OWN), right) is TABLE[role.value][RIGHTS.index(right.value)]


def test_the_table_knows_every_role_and_right() -> None:
    assert (tuple(TABLE), RIGHTS) == (tuple(Role), tuple(Right))


@pytest.mark.parametrize("right", [right for right in Right if right is not Right.VIEW_OPEN])
def test_a_right_that_is_not_held_is_refused_with_a_reason_and_a_way_on(right: Right) -> None:
    with pytest.raises(AccessError) as refused:
        check_can(local_person(Settings(view="open")), right)
    assert refused.value.message.endswith(".")
    assert refused.value.remedy == "Kontakta BRÅ-samordnaren."


def test_whoever_reaches_an_installation_without_login_is_alone_in_it_or_sees_the_open_view() -> None:
    assert local_person(Settings()) == ADMINISTRATOR
    assert rights(local_person(Settings(view="open"))) == {Right.VIEW_OPEN}


@pytest.mark.parametrize("role", Role)
def test_a_view_takes_rights_away_and_never_gives_any(role: Role) -> None:
    person = Person("a", role, OWN)
    assert within(person, Settings()) == person
    assert rights(within(person, as_open(Settings()))) == {Right.VIEW_OPEN}


@pytest.mark.parametrize(
    ("role", "bounds"),
    [("open", None), ("participant", OWN), ("editor", OWN), ("analyst", None), ("steward", None)],
)
def test_own_areas_bound_those_who_see_and_write_in_them(role: str, bounds: frozenset[str] | None) -> None:
    assert Person("a", Role(role), OWN).bounds == bounds


@pytest.mark.parametrize("role", ["participant", "editor"])
def test_somebody_of_no_area_has_the_open_view(role: str) -> None:
    assert rights(Person("a", Role(role))) == {Right.VIEW_OPEN}


def test_nobody_is_more_than_an_open_reader_until_it_is_said() -> None:
    assert rights(Person("a")) == {Right.VIEW_OPEN}


@pytest.mark.parametrize(("table", "on_page"), product(TABLES, (True, False)))
def test_rows_of_an_area_are_edited_and_all_else_is_published(table: str, on_page: bool) -> None:
    edited = on_page and table in EDITED_IN_AREAS
    assert right_to_write(table, on_page=on_page) is (Right.EDIT if edited else Right.PUBLISH)


def test_an_unknown_view_is_no_view(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMVERKAN_VIEW", "everything")
    with pytest.raises(ValueError, match="view"):
        Settings()
