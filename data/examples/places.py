"""Lekeberg's areas, how often things happen in each, and a point near the middle of one."""

from collections.abc import Mapping
from random import Random

MUNICIPALITY = "1814"
FJUGESTA, NORTH, SOUTH, LANNA, MULLHYTTAN = "1814-FJUGESTA", "1814R003", "1814R004", "1814R005", "1814R006"

CENTRES = {
    FJUGESTA: (59.1699, 14.8547),
    NORTH: (59.2298, 14.8153),
    SOUTH: (59.1236, 14.8747),
    LANNA: (59.2390, 14.8971),
    MULLHYTTAN: (59.1755, 14.6450),
}
SPREAD = {FJUGESTA: 0.006, NORTH: 0.02, SOUTH: 0.02, LANNA: 0.005, MULLHYTTAN: 0.012}

POLICE_SHARES = {FJUGESTA: 0.48, NORTH: 0.16, SOUTH: 0.13, LANNA: 0.09, MULLHYTTAN: 0.14}
EST_SHARES = {FJUGESTA: 0.52, NORTH: 0.10, SOUTH: 0.10, LANNA: 0.14, MULLHYTTAN: 0.14}


def draw_area(rng: Random, shares: Mapping[str, float]) -> str:
    """An area code, drawn by its share."""
    return rng.choices(list(shares), list(shares.values()))[0]


def draw_point(rng: Random, area_code: str) -> dict[str, float]:
    """`latitude` and `longitude` (WGS 84, four decimals) near the area's middle; empty where the place is unknown."""
    if area_code not in CENTRES:
        return {}
    latitude, longitude = CENTRES[area_code]
    spread = SPREAD[area_code]
    return {
        "latitude": round(latitude + spread * (2 * rng.random() - 1), 4),
        "longitude": round(longitude + 2 * spread * (2 * rng.random() - 1), 4),
    }
