"""Which areas a source covers: a municipality that reports nothing at all has no data, not zero incidents."""

import pandas as pd

from samverkan_data.query.areas import descendants


def coverage(areas: pd.DataFrame, cells: pd.DataFrame, asked: pd.DataFrame) -> pd.Series:
    """How much of each asked area its source covers: `whole`, `part` or `none`.

    A source covers a municipality when it has any row there, ever; an area inside one is covered as the municipality
    is, and an area with several is covered in part when only some are.

    Args:
        areas: the area register.
        cells: `area_code`, `source` of what there is.
        asked: `area_code`, `source`.
    """
    units = {code: _units(areas, code) for code in asked["area_code"].unique()}
    holds = {unit: set(descendants(areas, unit)) for found in units.values() for unit in found}
    seen = {source: set(rows["area_code"]) for source, rows in cells.groupby("source")}
    pairs = zip(asked["area_code"], asked["source"], strict=True)
    known: dict[tuple[str, str], str] = {}
    for pair in dict.fromkeys(pairs):
        known[pair] = _level([bool(holds[unit] & seen.get(pair[1], set())) for unit in units[pair[0]]])
    levels = [known[pair] for pair in zip(asked["area_code"], asked["source"], strict=True)]
    return pd.Series(levels, asked.index, dtype="str")


def _units(areas: pd.DataFrame, code: str) -> list[str]:
    """The municipality that the area lies in, else those that lie in it, else the area itself."""
    kinds = dict(zip(areas["area_code"], areas["kind"], strict=True))
    parents = dict(zip(areas["area_code"], areas["parent"], strict=True))
    seen, outer = [code], code
    while kinds.get(outer) != "kommun" and isinstance(parents.get(outer), str) and parents[outer] not in seen:
        outer = parents[outer]
        seen.append(outer)
    if kinds.get(outer) == "kommun":
        return [outer]
    return [area for area in descendants(areas, code) if kinds.get(area) == "kommun"] or [code]


def _level(found: list[bool]) -> str:
    if all(found):
        return "whole"
    return "part" if any(found) else "none"
