"""Who is responsible for what: the role matrix of an area, its gaps and vacancies."""

from datetime import date
from typing import Any

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.register.agreements import Agreement, agreements_on
from samverkan_data.picture.register.owners import NOBODY, codes, owners_on
from samverkan_data.query.places import categories_of
from samverkan_data.query.registers import register
from samverkan_data.query.rows import rows_of
from samverkan_data.texts import picture as texts

ROLE_COLUMNS = ["role_id", "title", "side", "mission", "responsible", "takes_part", "areas", "holder", "valid_from",
                "valid_to", "agreement_id"]  # fmt: skip


def themes(snapshot: Snapshot) -> pd.DataFrame:
    """The themes of the category register: `category`, `label`."""
    return pd.DataFrame(categories_of(snapshot).all_themes().items(), columns=["category", "label"], dtype="str")


def matrix(snapshot: Snapshot, area_code: str, today: date) -> pd.DataFrame:
    """Theme × role: `theme`, `theme_label`, `role_id`, `role_label`, `side`, `part` (A, m or empty), `vacant`."""
    roles = roles_on(snapshot, area_code, today)
    rows = [
        {"theme": theme.category, "theme_label": theme.label, "role_id": role.role_id, "role_label": role.title,
         "side": role.side, "part": _part(role, theme.category), "vacant": not _has_holder(role)}
        for theme in rows_of(themes(snapshot))
        for role in rows_of(roles)
    ]  # fmt: skip
    names = ["theme", "theme_label", "role_id", "role_label", "side", "part", "vacant"]
    return pd.DataFrame(rows, columns=names)


def roles_on(snapshot: Snapshot, area_code: str, today: date) -> pd.DataFrame:
    """The role rows that count in the area or a part of it on the day, police first; columns as in the register."""
    parts = owners_on(snapshot, today).parts(area_code)
    columns: dict[str, list[Any]] = {name: [getattr(part.role, name) for part in parts] for name in ROLE_COLUMNS}
    roles = pd.DataFrame(columns)
    return roles.sort_values("side", ascending=False, kind="stable").reset_index(drop=True)


def unowned_themes(snapshot: Snapshot, area_code: str, today: date) -> pd.DataFrame:
    """Themes that no role is responsible for in the area or in any part of it: `category`, `label`."""
    owners, found = owners_on(snapshot, today), themes(snapshot)
    lacking = [owners.of(theme, area_code) == NOBODY for theme in found["category"]]
    return found[pd.Series(lacking, index=found.index, dtype=bool)].reset_index(drop=True)


def borrowed_roles(snapshot: Snapshot, area_code: str, today: date) -> str:
    """A sentence where the area's agreement has no roles of its own: whose roles count, or that there are none."""
    agreement = agreements_on(snapshot, today).of(area_code)
    return told_borrowed(snapshot, agreement, today) if agreement else ""


def with_role(actions: pd.DataFrame, snapshot: Snapshot, today: date) -> pd.DataFrame:
    """Add `role`, the title of each action's role in the agreement that decides there; empty where it has none."""
    owners, roles = owners_on(snapshot, today), register(snapshot, "roles")
    last: dict[str, str] = dict(zip(roles["role_id"], roles["title"], strict=True))
    there: dict[str, dict[str, str]] = {area: {part.role.role_id: part.role.title for part in owners.parts(area)[::-1]}
             for area in actions["area_code"].unique()}  # fmt: skip
    pairs = zip(actions["role_id"], actions["area_code"], strict=True)
    return actions.assign(role=[there[area].get(role, last.get(role, "")) for role, area in pairs])


def vacant_roles(snapshot: Snapshot, area_code: str, today: date) -> pd.DataFrame:
    """The role rows that count in the area on the day and have no holder."""
    roles = roles_on(snapshot, area_code, today)
    return roles[roles["holder"].fillna("") == ""]


def told_borrowed(snapshot: Snapshot, agreement: Agreement, today: date) -> str:
    """As `borrowed_roles`, of an agreement."""
    if agreement.state(today) == "ahead":
        return ""
    source = owners_on(snapshot, today).roles_from(agreement)
    if source == agreement:
        return ""
    text = texts.ROLES_BORROWED if source else texts.NO_ROLES_YET
    return text.format(title=agreement.title, before=source.title if source else "")


def _has_holder(role: object) -> bool:
    holder = getattr(role, "holder", "")
    return isinstance(holder, str) and bool(holder)


def _part(role: object, theme: str) -> str:
    if theme in codes(getattr(role, "responsible", "")):
        return "A"
    return "m" if theme in codes(getattr(role, "takes_part", "")) else ""
