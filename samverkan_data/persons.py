"""Who somebody is to this installation: from what the provider of logins says, and from the file of roles where one is.

The file decides alone where there is one, and it is read anew whenever it changes, so that a role can be taken from
somebody who is logged in. Without a file the provider's own words do, until the login is too old.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from samverkan_data.access import Person, Role
from samverkan_data.errors import RefusedError
from samverkan_data.settings import Settings
from samverkan_data.texts import access as texts

EVERYWHERE, BETWEEN = "*", "|"
HOUR = 3600
Claims = Mapping[str, Any]


@dataclass(frozen=True)
class Held:
    """A line of the file: who holds a role, by login name or by a value of the provider's claim, and where."""

    name: str
    role: Role
    areas: frozenset[str] | None


def person_of(claims: Claims, settings: Settings, now: float) -> Person | None:
    """The person that a login is of; None where the login is too old, or of nobody.

    Args:
        claims: what the provider has said, as the session holds it.
        settings: names of claims, the file of roles and how long a login lasts.
        now: seconds since 1970.

    Raises:
        RefusedError: the file of roles cannot be read.
    """
    name, begun = _name(claims, settings), claims.get("iat")
    if not name or not isinstance(begun, int | float) or not begun - HOUR <= now < begun + settings.login_hours * HOUR:
        return None
    said = _texts(claims.get(settings.role_claim))
    if settings.roles_file is None:
        return _of(name, [(role, _areas(_texts(claims.get(settings.area_claim)))) for role in _roles(said)])
    named = {name.casefold(), *(value.casefold() for value in said)}
    return _of(name, [(held.role, held.areas) for held in read_roles(settings.roles_file) if held.name in named])


def read_roles(path: Path) -> tuple[Held, ...]:
    """The lines of the file of roles: name, role and areas, with `;` between and `|` between areas.

    Raises:
        RefusedError: it is not there, or a line is not understood.
    """
    try:
        return _read(path, path.stat().st_mtime_ns)
    except OSError:
        raise RefusedError(texts.NO_ROLES.format(file=path.name), texts.ASK) from None
    except UnicodeDecodeError:
        raise RefusedError(texts.NOT_UTF_8.format(file=path.name), texts.ASK) from None


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int) -> tuple[Held, ...]:
    lines = csv.reader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";")
    rows = [(number, [cell.strip() for cell in line]) for number, line in enumerate(lines, 1) if any(line)]
    if not rows or tuple(cell.casefold() for cell in rows[0][1]) != texts.ROLES_HEADERS:
        raise RefusedError(texts.BAD_ROLES_HEADER.format(file=path.name), texts.ASK)
    return tuple(_held(path.name, number, cells) for number, cells in rows[1:])


def _held(file: str, number: int, cells: Sequence[str]) -> Held:
    if len(cells) != len(texts.ROLES_HEADERS) or not cells[0] or cells[1] not in set(Role):
        raise RefusedError(texts.BAD_ROLES_LINE.format(file=file, row=number), texts.ASK)
    return Held(cells[0].casefold(), Role(cells[1]), _areas(cells[2].split(BETWEEN)))


def _of(name: str, held: Sequence[tuple[Role, frozenset[str] | None]]) -> Person:
    """The highest role, in the areas that it is held in; an open reader where none is held."""
    ranks = list(Role)
    role = max((role for role, _ in held), key=ranks.index, default=Role.OPEN)
    areas = [areas for one, areas in held if one is role]
    everywhere = any(one is None for one in areas)
    return Person(
        name, role, None if everywhere else frozenset[str]().union(*(one for one in areas if one is not None))
    )


def _name(claims: Claims, settings: Settings) -> str:
    found = (claims.get(claim) for claim in (settings.name_claim, "email", "sub"))
    return next((text.strip() for text in found if isinstance(text, str) and text.strip()), "")


def _roles(values: Sequence[str]) -> Iterator[Role]:
    return (Role(value) for value in values if value in set(Role))


def _areas(codes: Sequence[str]) -> frozenset[str] | None:
    return None if EVERYWHERE in codes else frozenset(filter(None, (code.strip() for code in codes)))


def _texts(claim: object) -> list[str]:
    """The values of a claim that may be one or several."""
    return (
        [claim]
        if isinstance(claim, str)
        else [one for one in claim if isinstance(one, str)]
        if isinstance(claim, list | tuple)
        else []
    )
