"""The attacker against the open view: cells pinned down, what is masked, and how long the protection takes.

    python benchmarks/disclosure.py [tables [versions]]

Six questions, each on seeded data: made-up municipalities from sparse to dense, under naive masking (small cells left
out, all else exact) and under ours; two data versions compared, knowing nothing and knowing that rows were only added;
chains of versions, each protected by itself and all together, knowing which finest cells changed and that they grew;
somebody who knows the method but not the key, by trying every draw on every tiny table; the time for a small and a
large municipality; and what later versions of the starter data cost the first time, again, and when one more comes. A
cell is pinned down when it can have fewer than three values.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from itertools import pairwise, product
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd
import pyarrow as pa

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from samverkan_data.intake import ensure_started
from samverkan_data.lake import Counts, Lake, NewUpload
from samverkan_data.lake.tables import schema_fields
from samverkan_data.picture.gate.open_view import give_out
from samverkan_data.schema import TABLES
from samverkan_data.settings import Settings
from samverkan_data.statistics.disclosure import Edition, grid, protect, protect_editions
from samverkan_data.statistics.disclosure.suppression import protect_table
from samverkan_data.statistics.disclosure.table import read_tables
from tests.disclosure.attack import Step, attack_all

BASE = 5
VERSIONS, LATE = 5, 6
COLUMNS = ["source", "category", "area_code", "period", "count"]
Trees = dict[str, pd.DataFrame]


def tree(axis: str, parents: dict[str, str | None]) -> pd.DataFrame:
    """A register of codes and the codes above them."""
    return pd.DataFrame({axis: list(parents), "parent": list(parents.values())}, dtype=object)


def municipality(districts: int, parts: int, years: int) -> Trees:
    """A kommun with districts, some of them divided, ten categories with four subsets, and some years."""
    areas: dict[str, str | None] = {"K": None}
    for district in range(districts):
        areas[f"D{district}"] = "K"
        areas |= {f"D{district}P{part}": f"D{district}" for part in range(parts if district % 2 == 0 else 0)}
    categories: dict[str, str | None] = {f"c{number}": None for number in range(10)}
    categories |= {f"c{number}s": f"c{number}" for number in range(4)}
    periods = grid.period_tree(grid.periods(date(2026 - years, 1, 1), date(2025, 12, 31)))
    return {"area_code": tree("area_code", areas), "category": tree("category", categories), "period": periods}


def draw(trees: Trees, level: float, seed: int, sources: tuple[str, ...] = ("est",)) -> pd.DataFrame:
    """Uneven Poisson counts, `level` on average per finest cell; few rows are coded at an area that has parts."""
    chance = np.random.default_rng(seed)
    areas, categories = trees["area_code"], trees["category"]["category"]
    upper = set(areas["parent"])
    tertials = [code for code in trees["period"]["period"] if "T" in code]
    rates = chance.gamma(0.7, level / 0.7, (len(sources), len(categories), len(areas)))
    rates *= np.where(areas["area_code"].isin(upper), 0.2, 1.0)
    counts = chance.poisson(rates[..., None], (*rates.shape, len(tertials)))
    index = pd.MultiIndex.from_product([sources, categories, areas["area_code"], tertials], names=COLUMNS[:4])
    frame = pd.Series(counts.ravel(), index=index, name="count").reset_index()
    return frame[frame["count"] > 0].reset_index(drop=True)


def release(counts: pd.DataFrame, trees: Trees) -> pd.DataFrame:
    """What the open view gives out."""
    return protect(counts, trees["area_code"], trees["category"], trees["period"], BASE, b"key")


def release_after(versions: Sequence[pd.DataFrame], trees: Trees) -> pd.DataFrame:
    """What the open view gives out of the last of some versions."""
    axes = trees["area_code"], trees["category"], trees["period"]
    return protect_editions([Edition(counts, *axes) for counts in versions], BASE, b"key")


def naive(counts: pd.DataFrame, trees: Trees) -> pd.DataFrame:
    """Exact counts, the small cells left out."""
    frame = release(counts, trees)
    exact = []
    for table in read_tables(counts, trees["area_code"], trees["category"], trees["period"]):
        nodes = [one.nodes for one in table.trees]
        index = pd.MultiIndex.from_product(nodes, names=["area_code", "category", "period"])
        exact.append(
            pd.Series(table.counts.ravel(), index=index, name="exact").reset_index().assign(source=table.source)
        )
    frame = frame.merge(pd.concat(exact), on=COLUMNS[:4])
    status = np.select([frame["exact"] == 0, frame["exact"] < BASE], ["zero", "masked"], "shown")
    return frame.assign(status=status, count=frame["exact"], shown_low=frame["exact"], shown_high=frame["exact"])


def pinned(releases: list[pd.DataFrame], coded: pd.DataFrame, trees: Trees, *steps: Step) -> str:
    """`pinned / masked` cells."""
    found = attack_all(releases, [coded] * len(releases), trees, BASE, steps=steps)
    return f"{int((found['values'] < 3).sum())} / {len(found)}"


def total(answers: list[str]) -> str:
    """The sum of `pinned / masked` over tables."""
    parts = np.array([[int(part) for part in answer.split(" / ")] for answer in answers]).sum(axis=0)
    return f"{parts[0]} of {parts[1]} ({parts[0] / max(parts[1], 1):.1%})"


def add_rows(counts: pd.DataFrame, rows: int, seed: int) -> pd.DataFrame:
    """A later version with a few rows more, in cells that had some."""
    later = counts.copy()
    for row in np.random.default_rng(seed).integers(len(later), size=rows):
        later.loc[row, "count"] += 1
    return later


def attack_made_up(tables: int) -> None:
    """Naive masking, ours, and two versions of ours."""
    trees = municipality(3, 2, 1)
    print("mean per cell | naive | ours | two versions | two versions, only additions known | shown zero masked hidden")
    for level in (0.3, 1.0, 3.0, 8.0):
        answers: dict[str, list[str]] = defaultdict(list)
        states = []
        for seed in range(tables):
            counts = draw(trees, level, seed)
            ours, later = release(counts, trees), release_after([counts, add_rows(counts, 3, seed)], trees)
            answers["naive"].append(pinned([naive(counts, trees)], counts, trees))
            answers["ours"].append(pinned([ours], counts, trees))
            answers["two"].append(pinned([ours, later], counts, trees))
            answers["added"].append(pinned([ours, later], counts, trees, Step(only_added=True)))
            states.append(ours["status"].value_counts(normalize=True))
        share = pd.concat(states, axis=1).mean(axis=1)
        shares = " ".join(f"{share.get(name, 0):.0%}" for name in ("shown", "zero", "masked", "masked_second"))
        print(level, *[total(found) for found in answers.values()], shares, sep=" | ")


def attack_chains(chains: int) -> None:
    """Versions that each add a few rows late; in every other chain a tenth of the cells is known only to the year."""
    trees = municipality(1, 2, 1)
    answers: dict[str, list[str]] = defaultdict(list)
    for seed in range(chains):
        first = know_only_year(draw(trees, (0.5, 1.0, 2.0)[seed % 3], seed), seed % 2)
        chain = [first]
        for step in range(VERSIONS - 1):
            chain.append(add_rows(chain[-1], LATE, 100 * seed + step))
        steps = [Step(_changed(before, after), only_added=True) for before, after in pairwise(chain)]
        answers["one by one"].append(pinned([release(counts, trees) for counts in chain], first, trees, *steps))
        together = [release_after(chain[: number + 1], trees) for number in range(VERSIONS)]
        answers["together"].append(pinned(together, first, trees, *steps))
    told = " | ".join(f"{name} {total(found)}" for name, found in answers.items())
    print(f"{chains} chains of {VERSIONS} versions, {LATE} rows late in each | protected {told}")


def know_only_year(counts: pd.DataFrame, some: int) -> pd.DataFrame:
    """The counts, every tenth row of them known only to the year where `some` is 1."""
    late = (counts.index % 10 == 0) & bool(some)
    return counts.assign(period=counts["period"].mask(late, counts["period"].str[:4]))


def _changed(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """The finest cells whose counts differ."""
    grown = before["count"] != after["count"]
    return after.loc[grown, COLUMNS[:4]]


def attack_with_method(largest: int) -> None:
    """Every count of two areas and every way to round them and their sum, grouped by what is given out."""
    areas = tree("area_code", {"K": None, "R1": "K", "R2": "K"})
    periods = grid.period_tree([grid.tertial(2025, 1)])
    worlds: dict[tuple[int, ...], set[tuple[int, ...]]] = defaultdict(set)
    for counts in product(range(largest + 1), repeat=2):
        rows = [("s", "c", area, "2025T1", count) for area, count in zip(("R1", "R2"), counts, strict=True)]
        table = next(read_tables(pd.DataFrame(rows, columns=COLUMNS), areas, tree("category", {"c": None}), periods))
        known = np.zeros(table.counts.shape, dtype=bool)
        for rounded in _roundings(table.counts):
            given = protect_table(table, rounded, BASE, known)
            said = np.select([given.shown, given.zero, given.masked], [rounded, 0, -1], -2)
            worlds[tuple(said.ravel())].add(tuple(table.counts.ravel()))
    inner = {said: found for said, found in worlds.items() if max(said) <= largest}
    fewest = min(
        len({world[cell] for world in found}) for said, found in inner.items() for cell in range(3) if said[cell] < 0
    )
    print(f"method known: {len(inner)} different releases, a masked cell can have {fewest} values or more")


def _roundings(counts: np.ndarray) -> list[np.ndarray]:
    """Every way the draws can fall; cells that hold the same events are rounded alike."""
    down = counts // BASE * BASE
    ways = []
    for draws in product((0, 1), repeat=3):
        up = np.array(draws).reshape(counts.shape)
        rounded = np.maximum(down + up * BASE * (counts > down), BASE)
        alike = all(rounded[0] == rounded[part] for part in (1, 2) if counts[part] == counts[0])
        ways += [rounded] if alike else []
    return ways


def measure_time() -> None:
    """Five years and two sources."""
    for name, trees, level in (("small", municipality(4, 2, 5), 1.0), ("large", municipality(8, 7, 5), 8.0)):
        counts = draw(trees, level, 1, ("est", "polisanmalan"))
        start = time.process_time()
        cells = release(counts, trees)
        areas, seconds = len(trees["area_code"]), time.process_time() - start
        print(f"{name}: {areas} areas, {len(cells)} cells, {seconds:.1f} s of processor time")


def measure_versions(versions: int) -> None:
    """The starter data, then versions with nine late incidents each, three in each of three finished years."""
    today = date(2026, 11, 24)
    with TemporaryDirectory() as folder:
        lake = Lake.open(folder)
        ensure_started(lake, Settings(lake=folder, today=today))
        for number in range(versions):
            publish_late(lake, number)
        first, again = (seconds_to_open(lake, today) for _ in range(2))
        publish_late(lake, versions)
        more = seconds_to_open(lake, today)
    print(f"{versions} later versions: {first:.1f} s of processor time the first time, {again:.1f} s again")
    print(f"again {first / again:.0f} times faster, one more version {first / more:.0f} times faster ({more:.1f} s)")


def seconds_to_open(lake: Lake, today: date) -> float:
    """Processor time until the open view of the newest version is there."""
    start = time.process_time()
    give_out(lake, lake.snapshot(), b"key", BASE, today)
    return time.process_time() - start


def publish_late(lake: Lake, number: int) -> None:
    """One more version."""
    chance = np.random.default_rng(number)
    found = lake.snapshot().frame("categories")["category"]
    categories, areas = [code for code in found if code.startswith("est")], ["1814R001", "1814R002", "1814R003", "1814"]
    rows = [
        {
            "incident_id": f"{number}-{row}", "occurred_at": datetime(2023 + row % 3, chance.integers(1, 13), 5),
            "precision": "day", "area_code": chance.choice(areas), "category": chance.choice(categories),
            "source": "est", "count": 1, "row": row + 2,
        }
        for row in range(9)
    ]  # fmt: skip
    schema = pa.schema([*schema_fields(TABLES["incidents"]), pa.field("row", pa.int64())])
    content, counts = f"{number}".encode(), Counts(new=len(rows))
    new = NewUpload("incidents", pa.Table.from_pylist(rows, schema), content, "late.csv", "", counts, lake.version())
    lake.publish([new], "benchmark")


if __name__ == "__main__":
    measure_time()
    measure_versions(int(sys.argv[2]) if len(sys.argv) > 2 else 8)
    attack_with_method(14)
    tables = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    attack_chains(tables)
    attack_made_up(tables)
