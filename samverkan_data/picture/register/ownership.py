"""Who owns what and where: themes area by area with the roles of both sides, and what each role has to do."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from samverkan_data.lake import Snapshot
from samverkan_data.picture.register.owners import Owners, Part, codes, owners_on
from samverkan_data.query.places import Areas, areas_of, categories_of


class Share(NamedTuple):
    """A role's part in a theme: `A` responsible or `m` taking part; `mission` are codes."""

    part: str
    role_id: str
    title: str
    side: str
    mission: tuple[str, ...]
    is_vacant: bool


class OwnedTheme(NamedTuple):
    """A theme in an area with the roles that have a part in it there, the responsible ones first."""

    theme: str
    label: str
    area_code: str
    area_name: str
    shares: tuple[Share, ...]


def owned_themes(snapshot: Snapshot, area_code: str, today: date) -> list[OwnedTheme]:
    """Every theme in the area, and in each part of it where other roles have a part in it than in what it lies in."""
    owners, areas = owners_on(snapshot, today), areas_of(snapshot)
    return [
        OwnedTheme(theme, label, place, areas.names.get(place, place), shares)
        for theme, label in categories_of(snapshot).all_themes().items()
        for place, shares in _places(owners, areas, theme, area_code)
    ]


def shares_of(snapshot: Snapshot, theme: str, area_code: str, today: date) -> tuple[Share, ...]:
    """The roles that have a part in a theme in an area on a day, of both sides."""
    return _shares(owners_on(snapshot, today), areas_of(snapshot), theme, area_code)


def _places(owners: Owners, areas: Areas, theme: str, area_code: str) -> Iterator[tuple[str, tuple[Share, ...]]]:
    whole = _shares(owners, areas, theme, area_code)
    yield area_code, whole
    told = {area_code: whole}
    for place in areas.descendants(area_code)[1:]:
        told[place] = _shares(owners, areas, theme, place)
        if told[place] != told.get(areas.parent(place) or "", whole):
            yield place, told[place]


def _shares(owners: Owners, areas: Areas, theme: str, area_code: str) -> tuple[Share, ...]:
    path = set(areas.path(area_code))
    found = [share for part in owners.parts(area_code) if part.areas & path and (share := _share(part, theme))]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: one.part))


def _share(part: Part, theme: str) -> Share | None:
    role = part.role
    kind = "A" if theme in codes(role.responsible) else "m" if theme in codes(role.takes_part) else ""
    is_vacant = not (isinstance(role.holder, str) and role.holder)
    return Share(kind, role.role_id, role.title, role.side, tuple(codes(role.mission)), is_vacant) if kind else None
