"""Reported crime: yearly totals as Brå published them for Lekeberg, spread over areas and months by chance.

The counts in `FIXED` are set, not drawn: they are the planted patterns and the years that they are judged against.
"""

import csv
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from random import Random

from examples import places, rhythm
from examples.files import Cell
from examples.places import MULLHYTTAN, MUNICIPALITY, NORTH, SOUTH
from samverkan_data.schema import OBSERVATIONS, SOURCES

Totals = dict[int, dict[str, int]]

GROUPS = {
    "bra_person": "pol_vald",
    "bra_stold": "pol_stold",
    "bra_inbrott": "pol_inbrott",
    "bra_skadegorelse": "pol_skadegorelse",
    "bra_narkotika_vapen": "pol_narkotika",
}
FRAUD = {2022: 24, 2023: 21, 2024: 23, 2025: 25}
TRAFFIC = {2022: 24, 2023: 20, 2024: 22, 2025: 24}
EARLY, LATE = range(1, 11), range(11, 13)
EARLY_SHARE = 0.835
THIS_YEAR = {
    "pol_vald": (82, 6),
    "pol_stold": (56, 3),
    "pol_inbrott": (10, 1),
    "pol_skadegorelse": (38, 3),
    "pol_narkotika": (31, 3),
    "pol_trafik": (19, 2),
    "pol_bedrageri": (50, 4),
    "pol_ovrigt": (72, 6),
}
FIXED = {
    ("pol_bedrageri", MUNICIPALITY): (20, 18, 19, 21, 50),
    ("pol_inbrott", NORTH): (13, 12, 12, 11, 1),
    ("pol_stold", NORTH): (16, 16, 15, 15, 5),
    ("pol_narkotika", MULLHYTTAN): (6, 4, 6, 4, 9),
    ("pol_vald", SOUTH): (4, 5, 4, 4, 3),
}
PROFILES = {
    "pol_vald": rhythm.EVENING,
    "pol_narkotika": rhythm.EVENING,
    "pol_inbrott": rhythm.NIGHT,
    "pol_skadegorelse": rhythm.NIGHT,
}
SHARES = {
    "pol_bedrageri": {MUNICIPALITY: 1.0},
    "pol_trafik": {**places.POLICE_SHARES, NORTH: 0.45},
}


def published_totals(path: Path) -> Totals:
    """Lekeberg's crimes per year and category; `pol_stold` without `pol_inbrott`, the rest shared by three categories.

    Args:
        path: the file of Brå's figures in the product's own format.
    """
    headers = [OBSERVATIONS.column(name).header for name in ("indicator", "area_code", "period_start", "value")]
    with path.open(encoding="utf-8", newline="") as file:
        rows = [tuple(row[header] for header in headers) for row in csv.DictReader(file, delimiter=";")]
    published = {(code, int(start[:4])): int(value) for code, area, start, value in rows
                 if area == MUNICIPALITY and (code in GROUPS or code == "bra_totalt")}  # fmt: skip
    return {year: _split(published, year) for year in FRAUD}


def _split(published: dict[tuple[str, int], int], year: int) -> dict[str, int]:
    counts = {category: published[group, year] for group, category in GROUPS.items()}
    counts["pol_stold"] -= counts["pol_inbrott"]
    counts |= {"pol_bedrageri": FRAUD[year], "pol_trafik": TRAFFIC[year]}
    return counts | {"pol_ovrigt": published["bra_totalt", year] - sum(counts.values())}


def draw(rng: Random, totals: Totals) -> list[dict[str, Cell]]:
    """All reports, oldest first, as incident rows."""
    drawn = sorted(_reports(rng, totals), key=lambda report: (report[0], report[1], report[2]))
    return [_row(rng, number, *report) for number, report in enumerate(drawn, start=1)]


def _reports(rng: Random, totals: Totals) -> Iterator[tuple[datetime, str, str]]:
    for index, year in enumerate(rhythm.YEARS):
        for category, (early, late) in _parts(totals.get(year), index).items():
            places_and_months = [*_early(rng, category, early, index), *_late(rng, category, late, year)]
            for area, months in places_and_months:
                month = rhythm.draw_month(rng, months)
                yield rhythm.draw_moment(rng, year, month, PROFILES.get(category, rhythm.DAYTIME)), area, category


def _parts(counts: dict[str, int] | None, index: int) -> dict[str, tuple[int, int]]:
    """How many of each category fall in January to October, and how many later."""
    if counts is None:
        return THIS_YEAR
    early = {category: round(count * EARLY_SHARE) for category, count in counts.items()}
    early["pol_bedrageri"] = FIXED["pol_bedrageri", MUNICIPALITY][index]
    return {category: (early[category], count - early[category]) for category, count in counts.items()}


def _early(rng: Random, category: str, count: int, index: int) -> Iterator[tuple[str, range]]:
    fixed = {area: counts[index] for (code, area), counts in FIXED.items() if code == category}
    for area, number in fixed.items():
        yield from [(area, EARLY)] * number
    shares = {area: share for area, share in _shares(category).items() if area not in fixed}
    for _ in range(count - sum(fixed.values())):
        yield places.draw_area(rng, shares), EARLY


def _late(rng: Random, category: str, count: int, year: int) -> Iterator[tuple[str, range]]:
    months = range(LATE.start, rhythm.months(year).stop)
    for _ in range(count):
        yield places.draw_area(rng, _shares(category)), months


def _shares(category: str) -> dict[str, float]:
    return SHARES.get(category, places.POLICE_SHARES)


def _row(rng: Random, number: int, moment: datetime, area: str, category: str) -> dict[str, Cell]:
    point = places.draw_point(rng, area) if rng.random() < 0.2 else {}
    return {
        "incident_id": f"EX-P-{number:05d}",
        "occurred_at": rhythm.written(rng, moment, exact=0.88),
        "area_code": area,
        "category": category,
        "source": SOURCES["polisanmalan"],
        "count": 1,
        **point,
    }
