"""EST reports: an unchanging rate per area and category, except the rise planted in Fjugesta's traffic."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from math import exp
from random import Random

from examples import places, rhythm
from examples.files import Cell
from examples.words import REPORTERS
from samverkan_data.schema import SOURCES


@dataclass(frozen=True)
class Kind:
    """A category with its reports `per_year` and the part of them that a child category takes."""

    category: str
    per_year: float
    profile: rhythm.Profile
    children: dict[str, float] = field(default_factory=dict)
    fjugesta: float = places.EST_SHARES[places.FJUGESTA]


Report = tuple[datetime, str, str, bool]
"""Moment, area, category, and whether it comes from the meeting point."""
KINDS = (
    Kind("est_trafik", 78, rhythm.EVENING, {"est_a_traktor": 0.5}, fjugesta=0.62),
    Kind("est_narkotika", 36, rhythm.EVENING),
    Kind("est_skadegorelse", 48, rhythm.NIGHT, {"est_klotter": 0.35, "est_brand": 0.1}),
    Kind("est_nedskrapning", 44, rhythm.DAYTIME),
    Kind("est_otrygg_plats", 34, rhythm.EVENING, {"est_belysning": 0.4}),
    Kind("est_samling", 46, rhythm.EVENING),
    Kind("est_vald", 14, rhythm.EVENING),
    Kind("est_hot", 20, rhythm.DAYTIME),
    Kind("est_inbrott", 24, rhythm.NIGHT),
    Kind("est_extremism", 4, rhythm.DAYTIME),
)
RISE_FROM, RISE_TIMES = datetime(2026, 7, 1), 3
MEETING_POINT = {"latitude": 59.1706, "longitude": 14.8542}
"""Where three in four of the new reports come from."""
STARTED = {
    "housing": datetime(2022, 1, 1),
    "school": datetime(2022, 1, 1),
    "leisure": datetime(2022, 1, 1),
    "police": datetime(2022, 1, 1),
    "administration": datetime(2022, 9, 1),
    "field": datetime(2023, 3, 1),
    "guard": datetime(2024, 2, 1),
}


def draw(rng: Random) -> list[dict[str, Cell]]:
    """All reports, oldest first, as incident rows."""
    drawn = sorted(_reports(rng), key=lambda report: (report[0], report[1], report[2]))
    return [_row(rng, number, *report) for number, report in enumerate(drawn, start=1)]


def _reports(rng: Random) -> Iterator[Report]:
    for kind in KINDS:
        for area, share in _shares(kind).items():
            for year in rhythm.YEARS:
                for month in rhythm.months(year):
                    usual = kind.per_year * share * rhythm.SEASON[month - 1] * rhythm.part_of_month(year, month)
                    yield from _month(rng, kind, area, datetime(year, month, 1), usual)


def _shares(kind: Kind) -> dict[str, float]:
    others = {area: share for area, share in places.EST_SHARES.items() if area != places.FJUGESTA}
    scale = (1 - kind.fjugesta) / sum(others.values())
    return {places.FJUGESTA: kind.fjugesta, **{area: share * scale for area, share in others.items()}}


def _month(rng: Random, kind: Kind, area: str, month: datetime, usual: float) -> Iterator[Report]:
    for _ in range(poisson(rng, usual)):
        yield rhythm.draw_moment(rng, month.year, month.month, kind.profile), area, _code(rng, kind), False
    if kind.category == "est_trafik" and area == places.FJUGESTA and month >= RISE_FROM:
        for place in range(poisson(rng, usual * (RISE_TIMES - 1))):
            moment = rhythm.draw_moment(rng, month.year, month.month, rhythm.WEEKEND_EVENING)
            yield moment, area, _code(rng, kind), place % 4 > 0


def _code(rng: Random, kind: Kind) -> str:
    rest = 1 - sum(kind.children.values())
    return rng.choices([kind.category, *kind.children], [rest, *kind.children.values()])[0]


def _row(
    rng: Random, number: int, moment: datetime, area: str, category: str, at_meeting_point: bool
) -> dict[str, Cell]:
    active = [reporter for reporter, start in STARTED.items() if start <= moment]
    point = places.draw_point(rng, area) if rng.random() < 0.55 else {}
    point = MEETING_POINT if at_meeting_point else point
    return {
        "incident_id": f"EX-E-{number:05d}",
        "occurred_at": rhythm.written(rng, moment, exact=0.85),
        "area_code": area,
        "category": category,
        "source": SOURCES["est"],
        "reporter": REPORTERS[rng.choices(active)[0]],
        "count": 1,
        "assessment": rng.choices([1, 2, 3], [5, 3, 1])[0],
        **point,
    }


def poisson(rng: Random, mean: float) -> int:
    """A count from a Poisson distribution, by multiplying uniform numbers (Knuth)."""
    limit, product, count = exp(-mean), rng.random(), 0
    while product > limit:
        product *= rng.random()
        count += 1
    return count
