"""From number to owner: which role of the agreement that decides answers for a theme in an area."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

import pandas as pd

from samverkan_data.formats import join_words
from samverkan_data.lake import Snapshot
from samverkan_data.picture.register.agreements import Agreement, Agreements, agreements_on
from samverkan_data.query.places import Areas, areas_of
from samverkan_data.query.registers import register
from samverkan_data.query.roles import valid_roles
from samverkan_data.query.rows import rows_of
from samverkan_data.texts import picture as texts


class Owner(NamedTuple):
    """Who answers. Several, each in a part of the area: `role_id` joined by `|`. Vacant: no `holder`."""

    role_id: str
    role: str
    holder: str


NOBODY = Owner("", "", "")


class Part(NamedTuple):
    """A role valid on the day, the agreement it answers in, and the areas that it answers for."""

    role: Any
    agreement: Agreement
    areas: frozenset[str]


def codes(joined: object) -> list[str]:
    """The codes of a list cell (`a|b`); empty for a blank cell."""
    return [code for code in str(joined).split("|") if code] if isinstance(joined, str) else []


class Owners:
    """Who answers for what on one day, looked up in one pass.

    A role answers for its areas, or its agreement's where it names none, with all inside them. An agreement that has no
    roles of its own yet goes on with those of the one before it.

    Args:
        agreements: which agreement decides where.
        roles: every role row of the register, in its order.
        valid: those valid on the day.
        areas: what lies in what.
    """

    def __init__(self, agreements: Agreements, roles: pd.DataFrame, valid: pd.DataFrame, areas: Areas) -> None:
        self._agreements = agreements
        self._areas = areas
        self._named = set(roles["agreement_id"].dropna())
        self._rows = list(rows_of(valid))
        self._found: dict[str, list[Part]] = {}
        self._parts = {one: self._of_agreement(one) for one in agreements.everywhere()}

    def of(self, theme: str, area_code: str) -> Owner:
        """The role that is responsible for the theme in the area or around it, else those in parts of it."""
        path, deciding = set(self._areas.path(area_code)), self._agreements.deciding(area_code)
        found = [part for part in self.parts(area_code) if theme in codes(part.role.responsible)]
        around = next((part for part in found if part.agreement in deciding and part.areas & path), None)
        return _owner(around) if around else self._inside(found, area_code)

    def parts(self, area_code: str) -> list[Part]:
        """The roles that answer in the area or in a part of it; the agreement that decides there first."""
        if area_code not in self._found:
            around = self._areas.near(area_code)
            deciding = [*self._agreements.deciding(area_code), *self._agreements.inside(area_code)]
            parts = [part for one in dict.fromkeys(deciding) for part in self._parts.get(one, [])]
            self._found[area_code] = [part for part in parts if part.areas & around]
        return self._found[area_code]

    def roles_from(self, agreement: Agreement) -> Agreement | None:
        """The agreement whose roles count: its own, else the nearest before it; None where nobody has any."""
        before = [agreement, *self._agreements.before(agreement)]
        return next((one for one in before if one.agreement_id in self._named), None)

    def _of_agreement(self, agreement: Agreement) -> list[Part]:
        if agreement.state(self._agreements.day) == "ahead":
            return []
        named = self.roles_from(agreement)
        own = [role for role in self._rows if named and role.agreement_id == named.agreement_id]
        rows = own if named else [role for role in self._rows if self._is_loose(role, agreement)]
        return [Part(role, agreement, frozenset(codes(role.areas) or [agreement.area_code])) for role in rows]

    def _is_loose(self, role: Any, agreement: Agreement) -> bool:  # noqa: ANN401 - a named tuple
        """Stored before roles had an agreement, for the agreement's area."""
        near = self._areas.near(agreement.area_code)
        return not isinstance(role.agreement_id, str) and (not codes(role.areas) or bool(near & set(codes(role.areas))))

    def _inside(self, found: Iterable[Part], area_code: str) -> Owner:
        """The first role of each part of the area, named with it."""
        by_place: dict[str, Part] = {}
        for part in found:
            for place in self._places(part, area_code):
                by_place.setdefault(place, part)
        if not by_place:
            return NOBODY
        owners = [_owner(part) for part in by_place.values()]
        named = zip(by_place, owners, strict=True)
        told = [self._told(place, owner, alone=len(owners) == 1) for place, owner in named]
        holders = [owner.holder for owner in owners if owner.holder]
        ids = dict.fromkeys(owner.role_id for owner in owners)
        return Owner("|".join(ids), join_words(told), join_words(list(dict.fromkeys(holders))))

    def _places(self, part: Part, area_code: str) -> Iterator[str]:
        """What parts of the area a role is named with: its agreement's municipality, or those that it answers for."""
        below = self._areas.descendants(area_code)[1:]
        own = part.agreement.area_code
        if own not in below:
            yield from (code for code in below if code in part.areas)
        else:
            outer = self._areas.municipality(own)
            yield outer if outer in below else own

    def _told(self, place: str, owner: Owner, *, alone: bool) -> str:
        text = texts.ROLE_IN if alone or owner.holder else texts.VACANT_ROLE_IN
        return text.format(role=owner.role, area=self._areas.names.get(place, place))


def owners_on(snapshot: Snapshot, day: date) -> Owners:
    """The owners of a snapshot on a day."""
    roles, valid = register(snapshot, "roles"), valid_roles(snapshot, day)
    return Owners(agreements_on(snapshot, day), roles, valid, areas_of(snapshot))


def with_owner(changes: pd.DataFrame, owners: Owners) -> pd.DataFrame:
    """Add `role_id`, `role` (title) and `holder` (empty where vacant) to rows with theme and area; see `Owner`."""
    pairs = list(zip(changes["theme"], changes["area_code"], strict=True))
    found = {pair: owners.of(*pair) for pair in dict.fromkeys(pairs)}
    named = [found[pair] for pair in pairs]
    return changes.assign(**{name: [getattr(owner, name) for owner in named] for name in Owner._fields})


def _owner(part: Part) -> Owner:
    holder = part.role.holder
    return Owner(part.role.role_id, part.role.title, holder if isinstance(holder, str) else "")
