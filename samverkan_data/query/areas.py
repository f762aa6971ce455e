"""Areas within areas. A parent that is not in the register, or that leads in a circle, leads nowhere."""

from collections.abc import Iterable

import ibis
import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query.observations import SURVEY_UNITS
from samverkan_data.query.registers import register
from samverkan_data.query.rollup import incident_rows

COUNTRY = "land"


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
    return _inside(_below(areas), code)


def shown_area_map(areas: pd.DataFrame, code: str) -> pd.DataFrame:
    """Which area each descendant is shown as: the direct child that it lies in, or the area itself.

    Returns:
        `area_code`, `shown`; the area itself first.
    """
    below = _below(areas)
    rows = [(code, code)]
    seen = {code}
    for child in children(areas, code):
        inside = [area for area in _inside(below, child) if area not in seen]
        seen.update(inside)
        rows += [(area, child) for area in inside]
    return pd.DataFrame(rows, columns=["area_code", "shown"], dtype="str")


def offered_areas(snapshot: Snapshot, chosen: str, more: Iterable[str] = ()) -> dict[str, str]:
    """The areas to choose among, which are those that have something to show: code -> name, in the register's order.

    They are the areas with incidents or survey answers, what these lie in and what lies directly inside any of them;
    the country only where it has incidents of its own.

    Args:
        snapshot: the picture.
        chosen: is always among them, as if it had something to show.
        more: codes that have something else to show.
    """
    areas = register(snapshot, "areas")
    reported, surveyed = _areas_with_rows(snapshot)
    found = _with_outer(areas, {chosen, *more, *reported, *surveyed})
    countries = set(areas.loc[areas["kind"] == COUNTRY, "area_code"])
    within = found - countries
    kept = within | (countries & {chosen, *more, *reported})
    rows = areas[areas["area_code"].isin(kept) | areas["parent"].isin(kept)]
    return dict(zip(rows["area_code"], rows["name"], strict=True))


def _areas_with_rows(snapshot: Snapshot) -> tuple[set[str], set[str]]:
    """Codes of the areas that incidents are coded to, and of those that have survey answers."""
    answers, indicators = snapshot.table("observations"), snapshot.table("indicators")
    answers = answers.semi_join(indicators.filter(indicators.unit.isin(SURVEY_UNITS)), "indicator")
    reported = incident_rows(snapshot, ()).select("area_code", reported=ibis.literal(True))
    rows = snapshot.run(reported.union(answers.select("area_code", reported=ibis.literal(False)), distinct=True))
    return set(rows.loc[rows["reported"], "area_code"]), set(rows.loc[~rows["reported"], "area_code"])


def _with_outer(areas: pd.DataFrame, codes: Iterable[str]) -> set[str]:
    """The areas and every area that they lie in."""
    parents = dict(zip(areas["area_code"], areas["parent"], strict=True))
    found: set[str] = set()
    for code in codes:
        while isinstance(code, str) and code and code not in found:
            found.add(code)
            code = parents.get(code, "")
    return found


def _below(areas: pd.DataFrame) -> dict[str, list[str]]:
    """Codes directly inside each area that has any."""
    below: dict[str, list[str]] = {}
    for area, parent in zip(areas["area_code"], areas["parent"], strict=True):
        below.setdefault(parent, []).append(area)
    return below


def _inside(below: dict[str, list[str]], code: str) -> list[str]:
    found = [code]
    seen = {code}
    for outer in found:
        inner = [area for area in below.get(outer, []) if area not in seen]
        seen.update(inner)
        found += inner
    return found
