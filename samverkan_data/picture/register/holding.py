"""Who holds a role on a day: from a role that a row names to the agreement that decides there."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

from samverkan_data.lake import Snapshot
from samverkan_data.picture.register.owners import Owners, codes, owners_on
from samverkan_data.query.registers import register
from samverkan_data.query.rows import rows_of

State = Literal["held", "vacant", "gone", "nobody"]
"""`gone`: no agreement that decides in the area has the role on the day; `nobody`: the row names none."""


class Held(NamedTuple):
    """A role in an area on a day; `side` and `mission` are codes, `title` the last known where it is gone."""

    role_id: str
    title: str
    side: str
    mission: tuple[str, ...]
    holder: str
    state: State


NOBODY = Held("", "", "", (), "", "nobody")


class Holders:
    """The roles of a day, by role and area.

    Args:
        owners: of the day.
        known: role -> title and side as the register says last.
    """

    def __init__(self, owners: Owners, known: Mapping[str, tuple[str, str]]) -> None:
        self._owners = owners
        self._known = known

    def of(self, role_id: object, area_code: str) -> Held:
        """The role in the area, or in what the area lies in."""
        if not isinstance(role_id, str) or not role_id:
            return NOBODY
        part = next((one for one in self._owners.parts(area_code) if one.role.role_id == role_id), None)
        if part is None:
            title, side = self._known.get(role_id, (role_id, ""))
            return Held(role_id, title, side, (), "", "gone")
        holder = part.role.holder if isinstance(part.role.holder, str) else ""
        mission = tuple(codes(part.role.mission))
        return Held(role_id, part.role.title, part.role.side, mission, holder, "held" if holder else "vacant")


def holders_on(snapshot: Snapshot, day: date) -> Holders:
    """The holders of a snapshot on a day."""
    known = {row.role_id: (str(row.title), str(row.side)) for row in rows_of(register(snapshot, "roles"))}
    return Holders(owners_on(snapshot, day), known)
