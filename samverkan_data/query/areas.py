"""The areas that a reader can choose among."""

from collections.abc import Iterable

import ibis

from samverkan_data.lake import Snapshot
from samverkan_data.query.observations import SURVEY_UNITS
from samverkan_data.query.places import Areas, areas_of
from samverkan_data.query.rollup import incident_rows
from samverkan_data.words import COUNTY, MUNICIPALITY, POLICE_AREA

COUNTRY = "land"
OUTER = frozenset({COUNTRY, COUNTY, POLICE_AREA})
"""Kinds of areas that hold municipalities."""


def offered_areas(snapshot: Snapshot, chosen: str, more: Iterable[str] = ()) -> dict[str, str]:
    """The areas to choose among, which are those that have something to show: code -> name, each before its parts.

    They are the areas with incidents or survey answers, what these lie in and what lies directly inside any of them;
    another municipality only where it has figures, and what holds municipalities only where that shows more than one
    of them alone; the country only where it has incidents of its own.

    Args:
        snapshot: the picture.
        chosen: is always among them, as if it had something to show.
        more: codes that have something else to show.
    """
    areas = areas_of(snapshot)
    reported, surveyed, counted = snapshot.once(_areas_with_rows)
    own = {chosen, *more, *reported, *surveyed}
    found = {outer for code in own for outer in areas.path(code)}
    countries = {code for code, kind in areas.kinds.items() if kind == COUNTRY} - {chosen, *more, *reported}
    near = found - countries
    near |= {child for code in near for child in areas.children(code)}
    near |= {child for code in near if areas.kinds.get(code) == POLICE_AREA for child in areas.children(code)}
    shown = [code for code in _each_before_its_parts(areas, near) if _shows(areas, code, own, counted)]
    return {code: areas.names[code] for code in shown}


def _shows(areas: Areas, code: str, own: set[str], counted: set[str]) -> bool:
    """Whether an area shows something that no other area alone shows."""
    kind = areas.kinds.get(code)
    if kind in OUTER and code not in own:
        homes = {areas.municipality(inner) for inner in areas.descendants(code) if inner in own} - {""}
        return len(homes) > 1
    return kind != MUNICIPALITY or not {*own, *counted}.isdisjoint(areas.descendants(code))


def _each_before_its_parts(areas: Areas, codes: set[str]) -> list[str]:
    """The areas in the register's order, but what lies in one of them right after it."""
    order = {code: place for place, code in enumerate(areas.names)}
    found = [code for code in order if code in codes]
    return sorted(found, key=lambda code: [order.get(outer, -1) for outer in reversed(areas.path(code))])


def _areas_with_rows(snapshot: Snapshot) -> tuple[set[str], set[str], set[str]]:
    """Codes of the areas that incidents are coded to, that have survey answers, and that have any published figures."""
    figures, indicators = snapshot.table("observations"), snapshot.table("indicators")
    answers = figures.semi_join(indicators.filter(indicators.unit.isin(SURVEY_UNITS)), "indicator")
    reported = incident_rows(snapshot, ()).select("area_code", what=ibis.literal("reported"))
    answered = answers.select("area_code", what=ibis.literal("answered"))
    counted = figures.select("area_code", what=ibis.literal("counted"))
    rows = snapshot.run(reported.union(answered, counted, distinct=True))
    of = {what: set(codes) for what, codes in rows.groupby("what")["area_code"]}
    return of.get("reported", set()), of.get("answered", set()), of.get("counted", set())
