"""A second world of which the open view must say the very same: other incidents, the same figures given out."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.optimize import Bounds, LinearConstraint, milp

from samverkan_data.statistics.disclosure import Edition, grid, protect_editions
from samverkan_data.statistics.disclosure.rounding import round_counts
from samverkan_data.statistics.disclosure.table import Table, read_tables

CELL = ["source", "category", "area_code", "period"]
BASE = 5
SEEDS = 40
MOST_MORE = 4
NAMES = {"EST": "est", "Polisanmälan": "polisanmalan"}
FILES = ("incidents_est.csv", "incidents_polis.csv")


def twin_counts(edition: Edition, key: bytes) -> pd.DataFrame:
    """Finest counts, as many of them as possible others than the edition's, that are given out as its own are."""
    tables = read_tables(edition.counts, edition.areas, edition.categories, edition.periods)
    return pd.concat([_twin_of(table, edition, key) for table in tables], ignore_index=True)


def _twin_of(table: Table, edition: Edition, key: bytes) -> pd.DataFrame:
    """The first world drawn that the protection, too, treats as the true one."""
    told = _give_out(table, _leaves(table, table.leaf_counts().ravel()), edition, key)
    limits = _limits(table, told, key)
    for seed in range(SEEDS):
        world = _leaves(table, _draw_world(table, *limits, seed))
        if _give_out(table, world, edition, key).equals(told):
            return world[world["count"] > 0]
    raise AssertionError(f"no second world of {table.source} {table.periods.nodes[0]} is given out as the first")


def _give_out(table: Table, leaves: pd.DataFrame, edition: Edition, key: bytes) -> pd.DataFrame:
    """What is given out where the table's finest cells hold these counts."""
    periods = edition.periods[edition.periods["period"].isin(table.periods.nodes)]
    return protect_editions([edition._replace(counts=leaves, periods=periods)], BASE, key)


def _leaves(table: Table, counts: np.ndarray) -> pd.DataFrame:
    names = [name.split("\x1f") for name in table.leaf_names()]
    return pd.DataFrame(names, columns=["area_code", "category", "period"]).assign(source=table.source, count=counts)


def _limits(table: Table, told: pd.DataFrame, key: bytes) -> tuple[np.ndarray, np.ndarray]:
    """Least and most count of each cell that leaves what is said of it as it is."""
    axes = [[table.source], table.categories.nodes, table.areas.nodes, table.periods.nodes]
    index = pd.MultiIndex.from_product(axes, names=CELL)
    said = told.set_index(CELL)["status"].reindex(index).to_numpy().reshape([len(axis) for axis in axes[1:]])
    status = said.transpose(1, 0, 2)
    steps = np.arange(1 - BASE, BASE).reshape(-1, 1, 1, 1)
    shown = round_counts(table, BASE, key)
    moved = [replace(table, counts=table.counts + step[0]) for step in steps]
    same = np.stack([(round_counts(one, BASE, key) == shown) & (one.counts >= BASE) for one in moved])
    alike = table.counts + np.where(same, steps, 0)
    low = np.select([status == "shown", status == "masked"], [alike.min(axis=0), 1], 0).astype(float)
    high = np.select(
        [status == "shown", status == "masked", status == "zero"], [alike.max(axis=0), BASE - 1, 0], np.inf
    )
    return low, high


def _draw_world(table: Table, low: np.ndarray, high: np.ndarray, seed: int) -> np.ndarray:
    """Finest counts within the limits, pushed in a random direction."""
    truth = table.leaf_counts().ravel()
    cost = np.random.default_rng(seed).choice([-1.0, 1.0], len(truth))
    limits = LinearConstraint(table.holds(), low.ravel(), high.ravel())
    options = {"node_limit": 20, "mip_rel_gap": 0.2}
    whole, bounds = np.ones(len(truth)), Bounds(0, truth + MOST_MORE)
    found = milp(cost, integrality=whole, bounds=bounds, constraints=limits, options=options)
    return np.rint(found.x).astype(int)


def write_starter(folder: Path, starter: Path, counts: pd.DataFrame) -> None:
    """The starter data with incidents of these counts: every day, hour, reporter and coordinate is another one too."""
    shutil.copytree(starter, folder, ignore=shutil.ignore_patterns("lake", "examples"))
    chance = np.random.default_rng(1)
    for name in FILES:
        rows = pd.read_csv(starter / name, sep=";", dtype=str, keep_default_na=False, encoding="utf-8-sig")
        source = NAMES[rows["Källa"].iloc[0]]
        given = pd.DataFrame(
            _rows(counts[counts["source"] == source], chance), columns=["Tidpunkt", "Område", "Kategori"]
        )
        open_ended = rows[rows["Tidpunkt"] >= str(_first_day_after(counts))].iloc[::2]
        every = pd.concat([given, open_ended[given.columns]], ignore_index=True)
        place = chance.uniform(-0.05, 0.05, (2, len(every)))
        every = every.assign(**{
            "Händelse-id": [f"TV-{source[0].upper()}-{number:05}" for number in range(len(every))],
            "Källa": rows["Källa"].iloc[0], "Antal": "1",
            "Rapportör": chance.choice(rows["Rapportör"].unique(), len(every)),
            "Bedömning": chance.choice(["1", "2", "3"], len(every)) if source == "est" else "",
            "Latitud": [f"{59.2 + north:.4f}".replace(".", ",") for north in place[0]],
            "Longitud": [f"{14.9 + east:.4f}".replace(".", ",") for east in place[1]],
        })  # fmt: skip
        every[rows.columns].to_csv(folder / name, sep=";", index=False, encoding="utf-8")


def _rows(counts: pd.DataFrame, chance: np.random.Generator) -> Iterator[tuple[str, str, str]]:
    """`count` rows of each cell at random moments of its period, at least one of them in the first month."""
    first = counts["period"].min()
    for cell in counts.sort_values(CELL).itertuples():
        period = grid.tertial(int(cell.period[:4]), int(cell.period[-1]))
        days = chance.integers(0, (period.end - period.start).days + 1, cell.count)
        if cell.period == first:
            days[0] %= 28
        for day in days:
            moment = pd.Timestamp(period.start) + pd.Timedelta(days=int(day), minutes=int(chance.integers(1440)))
            yield moment.strftime("%Y-%m-%d %H:%M"), cell.area_code, cell.category


def _first_day_after(counts: pd.DataFrame) -> object:
    last = counts["period"].max()
    return (pd.Timestamp(grid.tertial(int(last[:4]), int(last[-1])).end) + pd.Timedelta(days=1)).date()
