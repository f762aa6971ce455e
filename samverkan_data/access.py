"""Who may do what: pure rules, asked by every page before it draws and by the lake before it gives or takes."""

from dataclasses import dataclass, replace
from enum import StrEnum

from samverkan_data.errors import AccessError
from samverkan_data.settings import Settings
from samverkan_data.texts import access as texts

EDITED_IN_AREAS = frozenset(
    {
        "agreements",
        "roles",
        "problems",
        "causes",
        "promises",
        "actions",
        "events",
        "meetings",
        "decisions",
        "comments",
        "papers",
        "paper_texts",
    }
)
"""Registers whose rows belong to an area, so that whoever works there writes them; the others are everybody's."""


class Right(StrEnum):
    """What a person can be allowed to do."""

    VIEW_OPEN = "view_open"
    VIEW_INTERNAL = "view_internal"
    EDIT = "edit"
    PUBLISH = "publish"
    ERASE = "erase"
    STEWARD = "steward"


class Role(StrEnum):
    """What a person is to the installation; each may do what those before it may."""

    OPEN = "open"
    PARTICIPANT = "participant"
    EDITOR = "editor"
    ANALYST = "analyst"
    STEWARD = "steward"


_ADDS: dict[Role, frozenset[Right]] = {
    Role.OPEN: frozenset({Right.VIEW_OPEN}),
    Role.PARTICIPANT: frozenset({Right.VIEW_INTERNAL}),
    Role.EDITOR: frozenset({Right.EDIT}),
    Role.ANALYST: frozenset({Right.PUBLISH}),
    Role.STEWARD: frozenset({Right.ERASE, Right.STEWARD}),
}
_RANK = {role: rank for rank, role in enumerate(_ADDS)}
_IN_AREAS = (Role.PARTICIPANT, Role.EDITOR)


@dataclass(frozen=True)
class Person:
    """Somebody who asks, with what is known of him.

    Args:
        name: the login name; empty where nobody logs in.
        role: the highest one that is held.
        areas: codes of own areas, each with all that is inside it; None is every area.
    """

    name: str = ""
    role: Role = Role.OPEN
    areas: frozenset[str] | None = frozenset()

    @property
    def bounds(self) -> frozenset[str] | None:
        """The areas that exact figures are given of and rows are written in; None is every area.

        Files are compared with all that is stored, so whoever publishes them sees every area. The open view is the
        same for everybody.
        """
        return self.areas if self.role in _IN_AREAS else None


ADMINISTRATOR = Person(role=Role.STEWARD, areas=None)
"""Whoever may read the lake's folder anyway: the command line, and the only reader of an installation without login."""


def local_person(settings: Settings) -> Person:
    """Whoever reaches an installation without login, decided by its `view` setting."""
    return within(ADMINISTRATOR, settings)


def within(person: Person, settings: Settings) -> Person:
    """What is left of a person in a view; it can take rights away, never give any."""
    return person if settings.view == "internal" else replace(person, role=Role.OPEN)


def as_open(settings: Settings) -> Settings:
    """The same installation for somebody who has chosen the open view; a wish can take rights away, never give any."""
    return settings.model_copy(update={"view": "open"})


def rights(person: Person) -> frozenset[Right]:
    """All that a person may do; somebody of no area has no more than the open view."""
    role = Role.OPEN if person.bounds == frozenset() else person.role
    return frozenset[Right]().union(*(adds for of, adds in _ADDS.items() if _RANK[of] <= _RANK[role]))


def can(person: Person, right: Right) -> bool:
    """Whether the right is held."""
    return right in rights(person)


def check_can(person: Person, right: Right) -> None:
    """Pass where the right is held.

    Raises:
        AccessError: where it is not.
    """
    if not can(person, right):
        raise AccessError(texts.DENIED[right.value], texts.ASK)


def right_to_write(table: str, *, on_page: bool) -> Right:
    """The right that rows of a table take to write, to take back and to put back.

    Args:
        table: its name.
        on_page: the rows are written on a page; a file takes the right to publish whatever it holds.
    """
    return Right.EDIT if on_page and table in EDITED_IN_AREAS else Right.PUBLISH
