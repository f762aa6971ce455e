"""Who is responsible for what: the role matrix of an area, its gaps and vacancies."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.agreements import Agreement, agreements_on, ends_soon, status
from samverkan_data.picture.owners import NOBODY, codes, owners_on
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.query.registers import register
from samverkan_data.query.rows import rows_of
from samverkan_data.texts import picture as texts

ROLE_COLUMNS = ["role_id", "title", "side", "mission", "responsible", "takes_part", "areas", "holder", "valid_from",
                "valid_to", "agreement_id"]  # fmt: skip

KINDS = ("no_agreement", "theme_without_role", "role_without_holder", "agreement_ended", "agreement_ends_soon",
         "agreement_without_roles", "agreements_overlap")  # fmt: skip


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
    return _borrowed(snapshot, agreement, today) if agreement else ""


def with_role(actions: pd.DataFrame, snapshot: Snapshot, today: date) -> pd.DataFrame:
    """Add `role`, the title of each action's role in the agreement that decides there; empty where it has none."""
    owners, roles = owners_on(snapshot, today), register(snapshot, "roles")
    last: dict[str, str] = dict(zip(roles["role_id"], roles["title"], strict=True))
    there: dict[str, dict[str, str]] = {area: {part.role.role_id: part.role.title for part in owners.parts(area)[::-1]}
             for area in actions["area_code"].unique()}  # fmt: skip
    pairs = zip(actions["role_id"], actions["area_code"], strict=True)
    return actions.assign(role=[there[area].get(role, last.get(role, "")) for role, area in pairs])


def role_findings(snapshot: Snapshot, today: date) -> list[dict[str, str]]:
    """What the registers lack, agreement by agreement.

    Returns:
        Dicts with `kind` (one of `KINDS`), `id`, `agreement` and `message`.
    """
    agreements = agreements_on(snapshot, today)
    deciding = [one for one in agreements.everywhere() if one.state(today) != "ahead"]
    if not deciding:
        return [{"kind": "no_agreement", "id": "", "agreement": "", "message": texts.NO_AGREEMENT}]
    several = len({one.area_code for one in agreements.everywhere()}) > 1
    names = areas_of(snapshot).names
    found = []
    for agreement in deciding:
        place = texts.OF_AREA.format(area=names.get(agreement.area_code, "")) if several else ""
        for kind, code, message in _lacks(snapshot, agreement, today):
            found.append({"kind": kind, "id": code, "agreement": agreement.agreement_id, "message": place + message})
    return sorted(found, key=lambda one: KINDS.index(one["kind"]))


def vacant_roles(snapshot: Snapshot, area_code: str, today: date) -> pd.DataFrame:
    """The role rows that count in the area on the day and have no holder."""
    roles = roles_on(snapshot, area_code, today)
    return roles[roles["holder"].fillna("") == ""]


def _lacks(snapshot: Snapshot, agreement: Agreement, today: date) -> Iterator[tuple[str, str, str]]:
    """Kind, id and message of what one agreement lacks."""
    area = agreement.area_code
    for theme in rows_of(unowned_themes(snapshot, area, today)):
        yield "theme_without_role", theme.category, texts.THEME_WITHOUT_ROLE.format(theme=theme.label)
    for role in rows_of(vacant_roles(snapshot, area, today)):
        side = texts.SIDE_LABELS[role.side]
        yield "role_without_holder", role.role_id, texts.ROLE_WITHOUT_HOLDER.format(role=role.title, side=side)
    ending = {"ended": "agreement_ended"}.get(agreement.state(today), "agreement_ends_soon")
    if ending == "agreement_ended" or ends_soon(agreement, today):
        yield ending, agreement.agreement_id, f"{agreement.title}: {status(agreement, today)}"
    borrowed = _borrowed(snapshot, agreement, today)
    if borrowed:
        yield "agreement_without_roles", agreement.agreement_id, borrowed
    for other in agreements_on(snapshot, today).beside(agreement):
        message = texts.AGREEMENT_BESIDE.format(title=agreement.title, other=other.title)
        yield "agreements_overlap", other.agreement_id, message


def _borrowed(snapshot: Snapshot, agreement: Agreement, today: date) -> str:
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
