"""The areas that a reader can choose among."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.query.areas import offered_areas


@pytest.fixture
def offered(add: Callable[..., Snapshot]) -> Callable[..., list[str]]:
    """Codes with incidents, with survey answers, with other figures, and the chosen one -> what is offered.

    The country N holds the county A with A1, and B with B1 (with B1F and, in it, B1FX) and B2.
    """
    outer = {"N": None, "A": "N", "A1": "A", "B": "N", "B1": "B", "B2": "B", "B1F": "B1", "B1FX": "B1F"}
    kinds = {"N": "land"}
    add("areas", [{"area_code": code, "name": code, "kind": kinds.get(code), "parent": outer[code]} for code in outer])
    add("indicators", [{"indicator": "share", "unit": "procent"}, {"indicator": "number", "unit": "antal"}])

    def ask(reported: str = "", surveyed: str = "", counted: str = "", chosen: str = "B1") -> list[str]:
        add("incidents", [_incident(code) for code in reported.split()])
        figures = [_figure(code, "share") for code in surveyed.split()]
        snapshot = add("observations", figures + [_figure(code, "number") for code in counted.split()])
        return sorted(offered_areas(snapshot, chosen))

    return ask


def _incident(area: str) -> dict[str, object]:
    return {"incident_id": area, "area_code": area, "source": "est", "category": "est_trafik", "count": 1,
            "occurred_at": datetime(2026, 1, 1), "precision": "day"}  # fmt: skip


def _figure(area: str, indicator: str) -> dict[str, object]:
    return {"indicator": indicator, "area_code": area, "period_start": date(2025, 1, 1),
            "period_end": date(2025, 12, 31)}  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "codes"),
    [
        ({}, "B B1 B1F B2"),
        ({"reported": "B1F"}, "B B1 B1F B1FX B2"),
        ({"surveyed": "B1F"}, "B B1 B1F B1FX B2"),
        ({"counted": "B1F A1"}, "B B1 B1F B2"),
        ({"surveyed": "A1 N"}, "A A1 B B1 B1F B2"),
        ({"chosen": "A1"}, "A A1"),
        ({"chosen": "N"}, "A B N"),
        ({"reported": "N"}, "A B B1 B1F B2 N"),
    ],
)
def test_areas_are_offered_where_there_is_something_to_see_and_the_country_only_for_its_own(
    offered: Callable[..., list[str]], facts: dict[str, str], codes: str
) -> None:
    assert offered(**facts) == codes.split()


def test_the_starter_data_offer_the_municipality_first_and_neither_the_county_nor_the_other_300(
    started_snapshot: Snapshot,
) -> None:
    names = offered_areas(started_snapshot, "1814")
    assert (list(names)[0], names["1880"], len(names)) == ("1814", "Örebro", 19)
