"""The areas that a reader can choose among."""

from collections.abc import Iterable

import ibis

from samverkan_data.lake import Snapshot
from samverkan_data.query.observations import SURVEY_UNITS
from samverkan_data.query.places import areas_of
from samverkan_data.query.rollup import incident_rows

COUNTRY = "land"


def offered_areas(snapshot: Snapshot, chosen: str, more: Iterable[str] = ()) -> dict[str, str]:
    """The areas to choose among, which are those that have something to show: code -> name, in the register's order.

    They are the areas with incidents or survey answers, what these lie in and what lies directly inside any of them;
    the country only where it has incidents of its own.

    Args:
        snapshot: the picture.
        chosen: is always among them, as if it had something to show.
        more: codes that have something else to show.
    """
    areas = areas_of(snapshot)
    reported, surveyed = snapshot.once(_areas_with_rows)
    found = {outer for code in {chosen, *more, *reported, *surveyed} for outer in areas.path(code)}
    countries = {code for code, kind in areas.kinds.items() if kind == COUNTRY}
    kept = (found - countries) | (countries & {chosen, *more, *reported})
    return {code: name for code, name in areas.names.items() if code in kept or areas.parent(code) in kept}


def _areas_with_rows(snapshot: Snapshot) -> tuple[set[str], set[str]]:
    """Codes of the areas that incidents are coded to, and of those that have survey answers."""
    answers, indicators = snapshot.table("observations"), snapshot.table("indicators")
    answers = answers.semi_join(indicators.filter(indicators.unit.isin(SURVEY_UNITS)), "indicator")
    reported = incident_rows(snapshot, ()).select("area_code", reported=ibis.literal(True))
    rows = snapshot.run(reported.union(answers.select("area_code", reported=ibis.literal(False)), distinct=True))
    return set(rows.loc[rows["reported"], "area_code"]), set(rows.loc[~rows["reported"], "area_code"])
