"""Who is responsible for what: the role matrix, its gaps and vacancies, and the agreement's period."""

from datetime import date

import pandas as pd

from samverkan_data.formats import long_date
from samverkan_data.lake import Snapshot
from samverkan_data.picture.owners import codes
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.query.roles import valid_roles
from samverkan_data.query.rows import rows_of
from samverkan_data.texts import picture as texts


def themes(snapshot: Snapshot) -> pd.DataFrame:
    """The themes of the category register: `category`, `label`."""
    categories = register(snapshot, "categories")
    return categories.loc[categories["tree"] == "tema", ["category", "label"]].reset_index(drop=True)


def matrix(snapshot: Snapshot, today: date, agreement_id: str = "") -> pd.DataFrame:
    """Theme × role: `theme`, `theme_label`, `role_id`, `role_label`, `side`, `part` (A, m or empty)."""
    roles = roles_on(snapshot, today, agreement_id)
    rows = [
        {"theme": theme.category, "theme_label": theme.label, "role_id": role.role_id, "role_label": role.title,
         "side": role.side, "part": _part(role, theme.category)}
        for theme in rows_of(themes(snapshot))
        for role in rows_of(roles)
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["theme", "theme_label", "role_id", "role_label", "side", "part"])


def roles_on(snapshot: Snapshot, today: date, agreement_id: str = "") -> pd.DataFrame:
    """Role rows valid on the day, police first; of one agreement where it is named."""
    roles = valid_roles(snapshot, today)
    if agreement_id:
        roles = roles[roles["agreement_id"] == agreement_id]
    return roles.sort_values("side", ascending=False, kind="stable").reset_index(drop=True)


def unowned_themes(snapshot: Snapshot, today: date, agreement_id: str = "") -> pd.DataFrame:
    """Themes that no role is responsible for: `category`, `label`."""
    roles = roles_on(snapshot, today, agreement_id)
    owned = {theme for joined in roles["responsible"] for theme in codes(joined)}
    all_themes = themes(snapshot)
    return all_themes[~all_themes["category"].isin(owned)].reset_index(drop=True)


def newest_agreement(snapshot: Snapshot) -> pd.Series | None:
    """The agreement that began last, whatever its area; None where there is none."""
    agreements = register(snapshot, "agreements").sort_values("valid_from")
    return None if agreements.empty else agreements.iloc[-1]


def agreement_for(snapshot: Snapshot, area_code: str) -> pd.Series | None:
    """The newest agreement of the area or of an area it lies in, None where there is none."""
    agreements = register(snapshot, "agreements").sort_values("valid_from")
    for code in areas_of(snapshot).path(area_code):
        found = agreements[agreements["area_code"] == code]
        if len(found):
            return found.iloc[-1]
    return None


def agreement_status(agreement: pd.Series | None, today: date) -> str:
    """A sentence on whether the agreement is in force."""
    if agreement is None:
        return texts.AGREEMENT_NONE
    start, end = agreement["valid_from"], agreement["valid_to"]
    if pd.notna(start) and start.date() > today:
        return texts.AGREEMENT_AHEAD.format(day=long_date(start.date()))
    if pd.isna(end):
        return texts.AGREEMENT_OPEN
    text = texts.AGREEMENT_ENDED if end.date() < today else texts.AGREEMENT_RUNS
    return text.format(day=long_date(end.date()))


def role_findings(snapshot: Snapshot, today: date) -> list[dict[str, str]]:
    """What the register lacks: themes without a role, roles without a holder, agreements past their end.

    Returns:
        Dicts with `kind` (`theme_without_role`, `role_without_holder`, `agreement_ended`), `id` and `message`.
    """
    return [
        *({"kind": "theme_without_role", "id": theme.category,
           "message": texts.THEME_WITHOUT_ROLE.format(theme=theme.label)}
          for theme in rows_of(unowned_themes(snapshot, today))),
        *({"kind": "role_without_holder", "id": role.role_id,
           "message": texts.ROLE_WITHOUT_HOLDER.format(role=role.title, side=texts.SIDE_LABELS[role.side])}
          for role in rows_of(vacant_roles(snapshot, today))),
        *({"kind": "agreement_ended", "id": agreement["agreement_id"],
           "message": f"{agreement['title']}: {agreement_status(agreement, today)}"}
          for _, agreement in _ended(snapshot, today).iterrows()),
    ]  # fmt: skip


def vacant_roles(snapshot: Snapshot, today: date) -> pd.DataFrame:
    """Role rows valid on the day that have no holder."""
    roles = roles_on(snapshot, today)
    return roles[roles["holder"].fillna("") == ""]


def _ended(snapshot: Snapshot, today: date) -> pd.DataFrame:
    agreements = register(snapshot, "agreements")
    return agreements[agreements["valid_to"].notna() & (agreements["valid_to"] < pd.Timestamp(today))]


def _part(role: object, theme: str) -> str:
    if theme in codes(getattr(role, "responsible", "")):
        return "A"
    return "m" if theme in codes(getattr(role, "takes_part", "")) else ""
