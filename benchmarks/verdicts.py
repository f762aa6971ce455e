"""False alarms and power of the verdicts beside the rules people use, on the same simulated pictures.

    python benchmarks/verdicts.py [pictures]

A picture is 15 cells (category × area) of one season, with the same season of six earlier years (then of 2 to 5).
A false alarm is any signal in a picture where nothing has changed; a change is found when its cell gets the verdict
rise. The rules see the newest earlier year only, as people use them. Everything is seeded; the numbers are shares of
pictures. The last lines say what a rule would find that knew the true mean and variance of every cell and gave exactly
the false alarms that are borne: nobody who has to learn them from earlier years can do better.
"""

import sys
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from samverkan_data.statistics.judging import Cells, judge_cells

Array = NDArray[np.float64]
LEVELS = np.array([3, 5, 8, 10, 12, 15, 20, 20, 25, 30, 40, 60, 80, 100, 150], float)
CHANGES = {"x3 from 20": (6, 3.0), "x2 from 100": (13, 2.0), "x2 from 20": (6, 2.0)}
YEARS = 6
OTHER_YEARS = (2, 3, 4, 5)
SEASON = np.array([0.6, 1.0, 1.4])
STEEPEST = 0.04
BORNE = {1.0: 0.1, 1.5: 0.2, 2.0: 0.2}
"""Variance over mean -> the share of unchanged pictures that may have a false alarm."""


def poisson(rng: np.random.Generator, mean: Array) -> Array:
    """Chance alone."""
    return rng.poisson(mean).astype(float)


def overdispersed(rng: np.random.Generator, mean: Array) -> Array:
    """Variance twice the mean."""
    return rng.negative_binomial(mean, 0.5).astype(float)


def seasonal(rng: np.random.Generator, mean: Array) -> Array:
    """Three months of unequal weight summed to the season; the same months every year."""
    shares = SEASON / SEASON.sum()
    return np.sum([rng.poisson(mean * share) for share in shares], axis=0).astype(float)


def trended(rng: np.random.Generator, mean: Array) -> Array:
    """All cells fall or rise by the same few per cent a year, each picture its own; the trend goes on."""
    slope = rng.uniform(-STEEPEST, STEEPEST)
    return poisson(rng, mean * np.exp(-slope * np.arange(mean.shape[1])))


def own_trends(rng: np.random.Generator, mean: Array) -> Array:
    """Every cell its own trend, standard deviation 3 per cent a year."""
    slope = rng.normal(0, 0.03, (len(mean), 1))
    return poisson(rng, mean * np.exp(-slope * np.arange(mean.shape[1])))


World = Callable[[np.random.Generator, Array], Array]
WORLDS: dict[str, World] = {
    "poisson": poisson,
    "overdispersed": overdispersed,
    "seasonal": seasonal,
    "trended": trended,
    "own trends": own_trends,
}


def ours(counts: Array) -> NDArray[np.int_]:
    """1 rise, -1 fall, 0 otherwise."""
    earlier = counts[:, 1:]
    judged, _ = judge_cells(Cells(counts[:, 0], earlier, np.ones(earlier.shape), np.zeros(len(counts), np.intp)))
    return np.where(judged.verdict == "rise", 1, np.where(judged.verdict == "fall", -1, 0))


def percent(counts: Array) -> NDArray[np.int_]:
    """More than 20 per cent up or down since last year."""
    change = (counts[:, 0] - counts[:, 1]) / np.maximum(counts[:, 1], 1)
    return np.sign(change * (np.abs(change) > 0.2)).astype(int)


def root(limit: float) -> Callable[[Array], NDArray[np.int_]]:
    """2(sqrt now - sqrt before) beyond the limit."""

    def rule(counts: Array) -> NDArray[np.int_]:
        z = 2 * (np.sqrt(counts[:, 0]) - np.sqrt(counts[:, 1]))
        return np.sign(z * (np.abs(z) > limit)).astype(int)

    return rule


RULES = {"ours": ours, "±20 %": percent, "2√ > 2": root(2), "2√ > 3": root(3)}


def false_alarms(world: World, years: int, pictures: int, seed: int) -> list[float]:
    """Share of unchanged pictures with any signal, per rule."""
    rng = np.random.default_rng(seed)
    mean = np.repeat(LEVELS[:, None], years + 1, axis=1)
    drawn = [world(rng, mean) for _ in range(pictures)]
    return [float(np.mean([rule(counts).any() for counts in drawn])) for rule in RULES.values()]


def found(world: World, years: int, change: tuple[int, float], pictures: int, seed: int) -> list[float]:
    """Share of pictures in which the one changed cell is called a rise, per rule."""
    rng = np.random.default_rng(seed)
    cell, factor = change
    mean = np.repeat(LEVELS[:, None], years + 1, axis=1)
    mean[cell, 0] *= factor
    drawn = [world(rng, mean) for _ in range(pictures)]
    return [float(np.mean([rule(counts)[cell] == 1 for counts in drawn])) for rule in RULES.values()]


def distribution(mean: Array, dispersion: float) -> stats.distributions.rv_frozen:
    """Counts with the mean and the variance over mean."""
    return stats.poisson(mean) if dispersion == 1 else stats.nbinom(mean / (dispersion - 1), 1 / dispersion)


def best_possible(dispersion: float, borne: float) -> list[float]:
    """Per change the chance that it is found by whoever knows every mean and the dispersion."""
    unchanged = distribution(LEVELS, dispersion)
    tails = np.linspace(0.0001, 0.03, 3000)[:, None]
    alarm = unchanged.cdf(unchanged.ppf(tails) - 1) + unchanged.sf(unchanged.isf(tails))
    borne_tails = tails[1 - np.prod(1 - alarm, axis=1) <= borne]
    limit = unchanged.isf(borne_tails.max())
    return [float(distribution(LEVELS[cell] * factor, dispersion).sf(limit[cell])) for cell, factor in CHANGES.values()]


def main(pictures: int) -> None:
    """Print the table."""
    print(f"{pictures} pictures of {len(LEVELS)} cells a line; share of pictures\n")
    print(f"{'world':15}{'earlier':>8}  {'what':12}" + "".join(f"{name:>9}" for name in RULES))
    lines = [(name, YEARS) for name in WORLDS]
    lines += [(name, years) for years in OTHER_YEARS for name in ("poisson", "overdispersed")]
    for seed, (name, years) in enumerate(lines):
        world = WORLDS[name]
        rows = {"false alarm": false_alarms(world, years, pictures, seed)}
        rows |= {what: found(world, years, change, pictures, seed) for what, change in CHANGES.items()}
        for what, shares in rows.items():
            print(f"{name:15}{years:8}  {what:12}" + "".join(f"{share:9.3f}" for share in shares))
    print("\nvariance / mean  false alarms  " + "  ".join(CHANGES))
    for dispersion, borne in BORNE.items():
        shares = best_possible(dispersion, borne)
        print(f"{dispersion:15.1f}{borne:14.2f}  " + "  ".join(f"{share:10.3f}" for share in shares))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 700)
