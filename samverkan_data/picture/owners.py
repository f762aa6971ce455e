"""From number to owner: which role of the register answers for a theme in an area."""

import pandas as pd

from samverkan_data.query.rows import rows_of


def codes(joined: object) -> list[str]:
    """The codes of a list cell (`a|b`); empty for a blank cell."""
    return [code for code in str(joined).split("|") if code] if isinstance(joined, str) else []


def owner_of(roles: pd.DataFrame, theme: str, area_path: list[str]) -> pd.Series | None:
    """The role that is responsible for the theme in the area, None where nobody is.

    Args:
        roles: role rows valid on the day, columns as in the register.
        theme: theme code.
        area_path: the area's code and those of the areas it lies in.
    """
    for _, role in roles.iterrows():
        areas = codes(role["areas"])
        if theme in codes(role["responsible"]) and (not areas or set(areas) & set(area_path)):
            return role
    return None


def area_path(areas: pd.DataFrame, code: str) -> list[str]:
    """The area and every area it lies in, innermost first."""
    parents = dict(zip(areas["area_code"], areas["parent"], strict=True))
    path: list[str] = []
    while isinstance(code, str) and code and code not in path:
        path.append(code)
        code = parents.get(code, "")
    return path


def with_owner(changes: pd.DataFrame, roles: pd.DataFrame, areas: pd.DataFrame) -> pd.DataFrame:
    """Add `role_id` and `role` (title and side's holder; empty where nobody owns it) to rows with theme and area."""
    owners = [owner_of(roles, row.theme, area_path(areas, row.area_code)) for row in rows_of(changes)]
    return changes.assign(
        role_id=["" if owner is None else owner["role_id"] for owner in owners],
        role=["" if owner is None else owner["title"] for owner in owners],
        holder=["" if owner is None or not isinstance(owner["holder"], str) else owner["holder"] for owner in owners],
    )
