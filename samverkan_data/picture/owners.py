"""From number to owner: which role of the register answers for a theme in an area."""

from typing import Any

import pandas as pd

from samverkan_data.query.places import Areas
from samverkan_data.query.rows import rows_of


def codes(joined: object) -> list[str]:
    """The codes of a list cell (`a|b`); empty for a blank cell."""
    return [code for code in str(joined).split("|") if code] if isinstance(joined, str) else []


class Owners:
    """Who answers for what, looked up once for every theme and area.

    Args:
        roles: role rows valid on the day, columns as in the register; of several that fit the first is the owner.
        areas: what lies in what; a role answers for its areas with all inside them, for every one where it names none.
    """

    def __init__(self, roles: pd.DataFrame, areas: Areas) -> None:
        self._areas = areas
        self._roles = list(rows_of(roles))
        self._by_theme: dict[str, list[tuple[int, frozenset[str]]]] = {}
        for at, role in enumerate(self._roles):
            for theme in codes(role.responsible):
                self._by_theme.setdefault(theme, []).append((at, frozenset(codes(role.areas))))

    def of(self, theme: str, area_code: str) -> Any | None:  # noqa: ANN401 - a named tuple
        """The role that is responsible for the theme in the area, None where nobody is."""
        around = set(self._areas.path(area_code))
        found = (at for at, named in self._by_theme.get(theme, []) if not named or named & around)
        return next((self._roles[at] for at in found), None)


def with_owner(changes: pd.DataFrame, owners: Owners) -> pd.DataFrame:
    """Add `role_id` and `role` (title and side's holder; empty where nobody owns it) to rows with theme and area."""
    pairs = list(zip(changes["theme"], changes["area_code"], strict=True))
    found = {pair: owners.of(*pair) for pair in dict.fromkeys(pairs)}
    named = [found[pair] for pair in pairs]
    return changes.assign(
        role_id=["" if owner is None else owner.role_id for owner in named],
        role=["" if owner is None else owner.title for owner in named],
        holder=["" if owner is None or not isinstance(owner.holder, str) else owner.holder for owner in named],
    )
