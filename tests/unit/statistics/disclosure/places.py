"""Made-up municipalities, and what naive masking would give out of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np
import pandas as pd

from samverkan_data.statistics.disclosure import Edition, grid, protect, protect_editions
from samverkan_data.statistics.disclosure.tree import path, read_parents
from tests.disclosure.attack import Step, attack_all

CELL = ["source", "category", "area_code", "period"]
AREAS = {"K": None, "O": "K", "R1": "O", "R2": "O", "R3": "K", "R4": "K"}
CATEGORIES = {"theft": None, "burglary": "theft", "violence": None, "traffic": None}
YEAR = "2025"
TERTIALS = ("2025T1", "2025T2", "2025T3")


@dataclass(frozen=True)
class Place:
    """Exact counts and the registers they belong to."""

    counts: pd.DataFrame
    areas: pd.DataFrame
    categories: pd.DataFrame
    periods: pd.DataFrame

    def protect(self, key: bytes = b"key", mask_below: int = 5, known: pd.DataFrame | None = None) -> pd.DataFrame:
        return protect(self.counts, self.areas, self.categories, self.periods, mask_below, key, known)

    def edition(self) -> Edition:
        return Edition(self.counts, self.areas, self.categories, self.periods)

    def attack(self, *releases: pd.DataFrame, exact: pd.DataFrame | None = None) -> pd.DataFrame:
        return attack_all(releases, [self.counts] * len(releases), self.trees(), 5, exact)

    def trees(self) -> dict[str, pd.DataFrame]:
        return {"area_code": self.areas, "category": self.categories, "period": self.periods}

    def with_counts(self, counts: pd.DataFrame) -> "Place":
        return Place(counts, self.areas, self.categories, self.periods)

    def exact(self) -> pd.Series:
        """The exact count of every cell that has any, added up row by row."""
        areas, categories = read_parents(self.areas, "area_code"), read_parents(self.categories, "category")
        periods = read_parents(self.periods, "period")
        totals: dict[tuple[str, ...], int] = {}
        for source, category, area, period, count in self.counts[[*CELL, "count"]].itertuples(index=False):
            for node in path(category, categories) + [""]:
                for place in path(area, areas):
                    for time in path(period, periods):
                        cell = (source, node, place, time)
                        totals[cell] = totals.get(cell, 0) + count
        return pd.Series(totals)

    def with_exact(self, release: pd.DataFrame) -> pd.DataFrame:
        cells = pd.MultiIndex.from_frame(release[CELL])
        return release.assign(exact=self.exact().reindex(cells, fill_value=0).to_numpy())

    def mask_naively(self) -> pd.DataFrame:
        """Exact counts everywhere, except that the small cells are left out."""
        frame = self.with_exact(self.protect())
        small = frame["exact"].between(1, 4)
        status = np.select([frame["exact"] == 0, small], ["zero", "masked"], "shown")
        return frame.assign(status=status, shown_low=frame["exact"], shown_high=frame["exact"])


def with_added(place: Place, rows: Sequence[int]) -> Place:
    """A later version with one more in each of these rows."""
    later = place.counts.reset_index(drop=True)
    for row in rows:
        later.loc[row % len(later), "count"] += 1
    return place.with_counts(later)


def release_each(places: Sequence[Place]) -> list[pd.DataFrame]:
    """What is given out of one data version after the other."""
    editions = [place.edition() for place in places]
    return [protect_editions(editions[: number + 1], 5, b"key") for number in range(len(editions))]


def compare(places: Sequence[Place], releases: Sequence[pd.DataFrame], knowing: str) -> pd.DataFrame:
    """Attack all versions together, knowing nothing of what changed, that rows were only `added`, `where` they did,
    `both`: which finest cells can have changed and in which direction, or `surely`: which ones did.
    """
    steps = [_step(before, after, knowing) for before, after in pairwise(places)]
    earlier = [place.counts.assign(period="") for place in places]  # codes stay in use, rows of a year only may go
    coded = [pd.concat([*earlier[:number], place.counts]) for number, place in enumerate(places)]
    return attack_all(releases, coded, places[-1].trees(), 5, steps=steps if knowing else ())


def _step(before: Place, after: Place, knowing: str) -> Step:
    columns = [place.counts.set_index(CELL)["count"] for place in (before, after)]
    both = pd.concat(columns, axis=1, keys=["old", "new"]).fillna(0)
    changed = both[both["old"] != both["new"]].reset_index()[CELL]
    is_added, surely = knowing in ("added", "both", "surely"), knowing == "surely"
    return Step(changed if knowing in ("where", "both", "surely") else None, is_added, surely)


def make_place(counts: dict[tuple[str, str, str], int]) -> Place:
    """A place from counts by (category, area, tertial)."""
    rows = [("est", *cell, count) for cell, count in counts.items() if count]
    areas = pd.DataFrame({"area_code": list(AREAS), "parent": list(AREAS.values())})
    categories = pd.DataFrame({"category": list(CATEGORIES), "parent": list(CATEGORIES.values())})
    periods = grid.period_tree(grid.periods(date(2025, 1, 1), date(2025, 12, 31)))
    return Place(pd.DataFrame(rows, columns=[*CELL, "count"]), areas, categories, periods)


def draw_place(seed: int, level: float) -> Place:
    """A place with uneven Poisson counts, `level` on average per finest cell."""
    chance = np.random.default_rng(seed)
    rates = chance.gamma(0.7, level / 0.7, (len(CATEGORIES), len(AREAS)))
    return make_place({
        (category, area, tertial): int(chance.poisson(rates[c, a]))
        for c, category in enumerate(CATEGORIES) for a, area in enumerate(AREAS) for tertial in TERTIALS
    })  # fmt: skip
