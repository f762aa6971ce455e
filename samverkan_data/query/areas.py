"""Areas within areas. A parent that is not in the register, or that leads in a circle, leads nowhere."""

import pandas as pd


def children(areas: pd.DataFrame, code: str) -> list[str]:
    """Codes of the areas directly inside an area, in the register's order.

    Args:
        areas: the area register.
        code: the outer area.
    """
    inside = (areas["parent"] == code) & (areas["area_code"] != code)
    return list(areas.loc[inside, "area_code"])


def descendants(areas: pd.DataFrame, code: str) -> list[str]:
    """Codes of the area itself and of every area inside it, at any depth; nearest first."""
    below: dict[str, list[str]] = {}
    for area, parent in zip(areas["area_code"], areas["parent"], strict=True):
        below.setdefault(parent, []).append(area)
    found = [code]
    seen = {code}
    for outer in found:
        inner = [area for area in below.get(outer, []) if area not in seen]
        seen.update(inner)
        found += inner
    return found


def shown_area_map(areas: pd.DataFrame, code: str) -> pd.DataFrame:
    """Which area each descendant is shown as: the direct child that it lies in, or the area itself.

    Returns:
        `area_code`, `shown`; the area itself first.
    """
    rows = [(code, code)]
    seen = {code}
    for child in children(areas, code):
        inside = [area for area in descendants(areas, child) if area not in seen]
        seen.update(inside)
        rows += [(area, child) for area in inside]
    return pd.DataFrame(rows, columns=["area_code", "shown"], dtype="str")
