"""Counts of a part that are larger than those of its whole: a municipality above its county, one crime above all."""

from collections.abc import Iterable, Mapping

import pandas as pd

from samverkan_data.schema.area_tree import AreaTree
from samverkan_data.words import MUNICIPALITY

COUNT = "antal"
# Noise that agencies add to small numbers, and late corrections.
SHARE, LEAST = 1.02, 10
CELL = ["indicator", "group", "period_start", "period_end"]


def above_wholes(rows: pd.DataFrame, indicators: pd.DataFrame, tree: AreaTree) -> pd.DataFrame:
    """The numbers that are larger than the number of what they are a part of, or together with others are.

    Args:
        rows: `indicator`, `area_code`, `group`, `period_start`, `period_end`, `value`, and any other columns.
        indicators: the register: `indicator`, `unit`, `parent`.
        tree: how areas lie in each other.

    Returns:
        The rows of the parts with `whole` and `whole_value`, the code of the whole and its number.
    """
    units = dict(zip(indicators["indicator"], indicators["unit"], strict=True))
    counted = rows[rows["indicator"].map(units) == COUNT].dropna(subset=["value", "area_code"])
    parents = {
        code: above
        for code, above in zip(indicators["indicator"], indicators["parent"], strict=True)
        if isinstance(above, str) and above and units.get(above) == units.get(code) == COUNT
    }
    outer = {code: tree.path(code)[1:] for code in counted["area_code"].unique()}
    areas = _beside(counted, "area_code", outer)
    crimes = _beside(counted, "indicator", {code: [above] for code, above in parents.items()})
    found = [part[_is_above(part["value"], part["whole_value"])] for part in (areas, crimes)]
    return pd.concat([*found, _together(areas, tree)]).drop_duplicates([*CELL, "area_code"])


def _beside(rows: pd.DataFrame, name: str, outer: Mapping[str, Iterable[str]]) -> pd.DataFrame:
    """Each row beside what its code lies in, alike in everything else; of a whole told twice the first counts."""
    there = set(rows[name])
    inside = [(code, one) for code, above in outer.items() if code in there for one in above if one in there]
    if not inside:
        return rows.iloc[:0].assign(whole=rows[name].iloc[:0], whole_value=rows["value"].iloc[:0])
    pairs = pd.DataFrame(inside, columns=[name, "whole"])
    keys = [key for key in (*CELL, "area_code") if key != name]
    wholes = rows[[name, *keys, "value"]].rename(columns={name: "whole", "value": "whole_value"})
    wholes = wholes.drop_duplicates(["whole", *keys])
    return rows.merge(pairs.astype(object), on=name).merge(wholes, on=["whole", *keys])


def _together(areas: pd.DataFrame, tree: AreaTree) -> pd.DataFrame:
    """The municipalities that together are more than the area around them."""
    if areas.empty:
        return areas
    towns = areas[areas["area_code"].map(tree.kinds) == MUNICIPALITY].drop_duplicates([*CELL, "area_code", "whole"])
    sums = towns.groupby([*CELL, "whole"])["value"].transform("sum")
    return towns[_is_above(sums, towns["whole_value"])]


def _is_above(part: pd.Series, whole: pd.Series) -> pd.Series:
    return (part > whole * SHARE) & (part > whole + LEAST)
