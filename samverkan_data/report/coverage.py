"""Which areas a source covers: a municipality that reports nothing at all has no data, not zero incidents."""

import pandas as pd

from samverkan_data.query.places import Areas


def coverage(areas: Areas, cells: pd.DataFrame, asked: pd.DataFrame) -> pd.Series:
    """How much of each asked area its source covers: `whole`, `part` or `none`.

    A source covers a municipality when it has any row there, ever; an area inside one is covered as the municipality
    is, and an area with several is covered in part when only some are.

    Args:
        areas: the areas.
        cells: `area_code`, `source` of what there is.
        asked: `area_code`, `source`.
    """
    units = {code: _units(areas, code) for code in asked["area_code"].unique()}
    holds = {unit: set(areas.descendants(unit)) for found in units.values() for unit in found}
    seen = {source: set(rows["area_code"]) for source, rows in cells.groupby("source")}
    pairs = zip(asked["area_code"], asked["source"], strict=True)
    known: dict[tuple[str, str], str] = {}
    for pair in dict.fromkeys(pairs):
        known[pair] = _level([bool(holds[unit] & seen.get(pair[1], set())) for unit in units[pair[0]]])
    levels = [known[pair] for pair in zip(asked["area_code"], asked["source"], strict=True)]
    return pd.Series(levels, asked.index, dtype="str")


def _units(areas: Areas, code: str) -> list[str]:
    """The municipality that the area lies in, else those that lie in it, else the area itself."""
    outer = areas.municipality(code)
    return [outer] if outer else areas.municipalities_in(code) or [code]


def _level(found: list[bool]) -> str:
    if all(found):
        return "whole"
    return "part" if any(found) else "none"
