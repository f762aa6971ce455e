"""Two safety surveys that never meet: shares in per cent in three autumns, and an index 0-6 in two earlier ones.

Every share is a whole number of answers over `n`, and the areas' answers add up to the municipality's.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from examples.files import Cell
from examples.places import FJUGESTA, LANNA, MULLHYTTAN, MUNICIPALITY, NORTH, SOUTH
from examples.words import GROUPS, SURVEY_SOURCE
from samverkan_data.schema import STATUSES

WAVES = (2021, 2023, 2025)
ANSWERS = {
    FJUGESTA: (96, 98, 118),
    NORTH: (44, 47, 41),
    SOUTH: (40, 40, 38),
    LANNA: (38, 41, 44),
    MULLHYTTAN: (30, 30, 12),
}
WOMEN = (128, 131, 134)


@dataclass(frozen=True)
class Question:
    """The share of each wave, what an area adds to it, and how much higher it is among women."""

    indicator: str
    shares: tuple[float, float, float]
    areas: dict[str, float] = field(default_factory=dict)
    women: float = 0.0


QUESTIONS = (
    Question("tma_otrygg_kvall", (0.20, 0.21, 0.20), {LANNA: 0.30}, women=0.16),
    Question("tma_oro_inbrott", (0.33, 0.34, 0.18), {NORTH: 0.06}),
    Question("tma_nedskrapning", (0.26, 0.27, 0.26)),
    Question("tma_skadegorelse", (0.19, 0.20, 0.19), {FJUGESTA: 0.03}),
    Question("tma_fortkorning", (0.32, 0.33, 0.51), {FJUGESTA: 0.04}),
    Question("tma_narkotika_oppet", (0.12, 0.11, 0.12), {FJUGESTA: 0.03}),
    Question("tma_ungdomsgang", (0.14, 0.15, 0.16), {FJUGESTA: 0.04}),
    Question("tma_fortroende_polisen", (0.58, 0.57, 0.59), women=0.04),
)
INDEX = {
    "tmi_problemindex": {2019: (1.52, 312), 2020: (1.61, 298)},
    "tmi_oro": {2019: (1.94, 312), 2020: (2.05, 298)},
    "tmi_ordning": {2019: (1.18, 312), 2020: (1.24, 298)},
}


def draw(rng: Random) -> list[dict[str, Cell]]:
    """All survey values as observation rows, the shares first."""
    return [*_share_rows(rng), *_index_rows()]


def _share_rows(rng: Random) -> Iterator[dict[str, Cell]]:
    for question in QUESTIONS:
        for wave, year in enumerate(WAVES):
            yield from _wave(rng, question, wave, year)


def _wave(rng: Random, question: Question, wave: int, year: int) -> Iterator[dict[str, Cell]]:
    counts = {area: (_yes(rng, question, area, wave), n[wave]) for area, n in ANSWERS.items()}
    yes, n = (sum(column) for column in zip(*counts.values(), strict=True))
    yield _row(question.indicator, MUNICIPALITY, year, "all", 100 * yes / n, n)
    for group, (group_yes, group_n) in _by_sex(question, yes, n, WOMEN[wave]).items():
        yield _row(question.indicator, MUNICIPALITY, year, group, 100 * group_yes / group_n, group_n)
    for area, (area_yes, area_n) in counts.items():
        yield _row(question.indicator, area, year, "all", 100 * area_yes / area_n, area_n)


def _yes(rng: Random, question: Question, area: str, wave: int) -> int:
    share = question.shares[wave] + question.areas.get(area, 0) + 0.04 * (rng.random() - 0.5)
    return round(ANSWERS[area][wave] * share)


def _by_sex(question: Question, yes: int, n: int, women: int) -> dict[str, tuple[int, int]]:
    of_women = round(women * (yes / n + question.women * (n - women) / n))
    return {"women": (of_women, women), "men": (yes - of_women, n - women)}


def _index_rows() -> Iterator[dict[str, Cell]]:
    for indicator, waves in INDEX.items():
        for year, (value, n) in waves.items():
            yield _row(indicator, MUNICIPALITY, year, "all", value, n, decimals=2)


def _row(indicator: str, area: str, year: int, group: str, value: float, n: int, decimals: int = 1) -> dict[str, Cell]:
    return {
        "indicator": indicator,
        "area_code": area,
        "period_start": f"{year}-09-01",
        "period_end": f"{year}-10-31",
        "group": GROUPS[group],
        "value": round(value, decimals),
        "n": n,
        "status": STATUSES["final"],
        "source": SURVEY_SOURCE,
    }
