"""Counts per place."""

from collections.abc import Callable
from datetime import date
from typing import Any

from samverkan_data.lake import Snapshot
from samverkan_data.query import Selection
from samverkan_data.query.incident_places import count_by_place

NOW, BEFORE = (date(2026, 1, 1), date(2026, 12, 31)), (date(2025, 1, 1), date(2025, 12, 31))
ALL = Selection("1814", *NOW)
Incident = Callable[[str, str], dict[str, Any]]


def at(incident: Incident, line: str, number: int, latitude: float | None, longitude: float = 14.8) -> dict[str, Any]:
    return incident(line, str(number)) | {"latitude": latitude, "longitude": longitude}


def test_one_address_is_one_place_whatever_the_area_within_and_the_category_below(
    add: Callable[..., Snapshot], incident: Incident
) -> None:
    rows = [
        at(incident, "2026-03-01 day F1 est_epa est 2", 1, 59.17001),
        at(incident, "2026-04-01 day F2 est_trafik est 1", 2, 59.17004),
        at(incident, "2025-04-01 day F est_trafik est 4", 3, 59.17),
        at(incident, "2026-04-01 day F est_trafik est 1", 4, 59.18),
        at(incident, "2026-04-01 day F est_trafik est 1", 5, None),
    ]
    found = count_by_place(add("incidents", rows), ALL, [NOW, BEFORE])
    told = found[["category", "area_code", "place", "period", "count"]].to_numpy().tolist()
    assert sorted(told) == [
        ["est_trafik", "F", "59.17 14.8", 0, 3],
        ["est_trafik", "F", "59.17 14.8", 1, 4],
        ["est_trafik", "F", "59.18 14.8", 0, 1],
    ]


def test_incidents_of_another_area_or_source_have_no_place(add: Callable[..., Snapshot], incident: Incident) -> None:
    rows = [at(incident, "2026-03-01 day 1880 est_trafik est 2", 1, 59.2)]
    snapshot = add("incidents", [*rows, at(incident, "2026-03-01 day F pol_stold polisanmalan 2", 2, 59.2)])
    assert count_by_place(snapshot, Selection("1814", *NOW, sources=("est",)), [NOW]).empty
