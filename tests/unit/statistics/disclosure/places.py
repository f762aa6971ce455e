"""Made-up municipalities, and what naive masking would give out of them."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from samverkan_data.statistics.disclosure import grid, protect
from samverkan_data.statistics.disclosure.attack import attack_all
from samverkan_data.statistics.disclosure.tree import path, read_parents

CELL = ["source", "category", "area_code", "period"]
AREAS = {"K": None, "O": "K", "R1": "O", "R2": "O", "R3": "K", "R4": "K"}
CATEGORIES = {"theft": None, "burglary": "theft", "violence": None, "traffic": None}
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

    def attack(self, *releases: pd.DataFrame, exact: pd.DataFrame | None = None) -> pd.DataFrame:
        trees = {"area_code": self.areas, "category": self.categories, "period": self.periods}
        return attack_all(releases, self.counts, trees, 5, exact)

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
