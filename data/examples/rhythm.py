"""When things happen: season, day of the week and hour, by the kind of thing."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime
from random import Random

SEASON = (0.070, 0.070, 0.080, 0.085, 0.095, 0.095, 0.085, 0.090, 0.090, 0.090, 0.075, 0.075)
YEARS = (2022, 2023, 2024, 2025, 2026)
LAST_DAY = datetime(2026, 11, 23)


@dataclass(frozen=True)
class Profile:
    """Weights: `weekdays` Monday to Sunday, `hours` in blocks of three from midnight."""

    weekdays: tuple[float, ...]
    hours: tuple[float, ...]


DAYTIME = Profile((1, 1, 1, 1, 1, 0.4, 0.3), (0.1, 0.1, 1, 2, 2, 2, 1, 0.3))
EVENING = Profile((0.8, 0.8, 0.9, 1, 1.8, 1.9, 0.9), (0.8, 0.2, 0.3, 0.6, 1, 1.6, 2.4, 2.4))
NIGHT = Profile((0.9, 0.9, 0.9, 1, 1.3, 1.3, 1), (2.2, 1.6, 0.7, 0.6, 0.7, 0.9, 1.3, 1.8))
WEEKEND_EVENING = Profile((0, 0, 0, 0, 1, 1, 0), (0, 0, 0, 0, 0, 0, 1, 1))


def months(year: int) -> range:
    """The months of the year that have data."""
    return range(1, LAST_DAY.month + 1) if year == LAST_DAY.year else range(1, 13)


def part_of_month(year: int, month: int) -> float:
    """The share of the month that has data, 1 for a full month."""
    return days_in(year, month) / monthrange(year, month)[1]


def days_in(year: int, month: int) -> int:
    """How many days of the month have data."""
    ends_here = (year, month) == (LAST_DAY.year, LAST_DAY.month)
    return LAST_DAY.day if ends_here else monthrange(year, month)[1]


def draw_month(rng: Random, choices: range) -> int:
    """A month, drawn by season."""
    return rng.choices(choices, [SEASON[month - 1] for month in choices])[0]


def draw_moment(rng: Random, year: int, month: int, profile: Profile) -> datetime:
    """A minute of the month, drawn by the profile's weekdays and hours."""
    days = range(1, days_in(year, month) + 1)
    day = rng.choices(days, [profile.weekdays[datetime(year, month, day).weekday()] for day in days])[0]
    block = rng.choices(range(8), profile.hours)[0]
    return datetime(year, month, day, 3 * block + int(3 * rng.random()), int(60 * rng.random()))


def written(rng: Random, moment: datetime, exact: float) -> str:
    """The moment as a file has it: to the minute with probability `exact`, else only the day."""
    return f"{moment:%Y-%m-%d %H:%M}" if rng.random() < exact else f"{moment:%Y-%m-%d}"
