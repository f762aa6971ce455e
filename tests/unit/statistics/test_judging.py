"""The promises of false alarms and power, on fewer pictures than the benchmark prints."""

import numpy as np
import pytest

from samverkan_data.statistics.judging import Cells, judge_cells
from samverkan_data.statistics.thresholds import FALSE_DISCOVERY_RATE, FALSE_DISCOVERY_RATE_BURSTS

LEVELS = np.array([5, 8, 10, 12, 15, 20, 20, 20, 25, 30, 40, 60, 80, 100, 150], float)
PICTURES, YEARS = 300, 6


def signals(counts: np.ndarray) -> np.ndarray:
    earlier = counts[:, 1:].astype(float)
    cells = Cells(counts[:, 0].astype(float), earlier, np.ones(earlier.shape), np.zeros(len(counts), np.intp))
    return judge_cells(cells)[0].verdict


def draw(rng: np.random.Generator, mean: np.ndarray, dispersion: int) -> np.ndarray:
    return rng.poisson(mean) if dispersion == 1 else rng.negative_binomial(mean / (dispersion - 1), 1 / dispersion)


@pytest.mark.parametrize(
    ("dispersion", "years", "most"),
    [(1, YEARS, 0.1), (1, 2, 0.12), (1, 1, 0.1), (2, YEARS, 0.2), (2, 4, 0.2), (2, 3, 0.2), (2, 2, 0.2)],
)
def test_unchanged_pictures_seldom_cry_wolf(dispersion: int, years: int, most: float) -> None:
    rng = np.random.default_rng(11)
    mean = np.repeat(LEVELS[:, None], years + 1, axis=1)
    alarms = [np.isin(signals(draw(rng, mean, dispersion)), ["rise", "fall"]).any() for _ in range(PICTURES)]
    assert np.mean(alarms) <= most


@pytest.mark.parametrize(
    ("dispersion", "cell", "factor", "least"),
    [(1, 6, 3, 0.95), (1, 13, 2, 0.95), (1, 6, 2, 0.7), (2, 6, 3, 0.95), (2, 13, 2, 0.95)],
)
def test_real_changes_are_found(dispersion: int, cell: int, factor: int, least: float) -> None:
    rng = np.random.default_rng(12)
    mean = np.repeat(LEVELS[:, None], YEARS + 1, axis=1)
    mean[cell, 0] *= factor
    assert np.mean([signals(draw(rng, mean, dispersion))[cell] == "rise" for _ in range(PICTURES)]) >= least


def test_where_counts_come_in_bursts_a_little_less_is_asked_of_a_signal() -> None:
    rng = np.random.default_rng(3)
    plain, bursty = (draw(rng, np.repeat(LEVELS[:, None], YEARS + 1, axis=1), dispersion) for dispersion in (1, 3))
    assert _least_rise(plain, YEARS) >= 1 - FALSE_DISCOVERY_RATE
    assert 1 - FALSE_DISCOVERY_RATE_BURSTS <= _least_rise(bursty, YEARS) < 1 - FALSE_DISCOVERY_RATE
    assert _least_rise(bursty, 3) >= 1 - FALSE_DISCOVERY_RATE


def _least_rise(counts: np.ndarray, years: int) -> float:
    """How sure the smallest count is that makes the last cell a rise, all else unchanged."""
    earlier = counts[:, 1 : years + 1].astype(float)
    for more in range(150, 700):
        now = np.append(counts[:-1, 0], more).astype(float)
        judged, _ = judge_cells(Cells(now, earlier, np.ones(earlier.shape), np.zeros(len(now), np.intp)))
        if judged.verdict[-1] == "rise":
            return float(judged.certainty[-1])
    return 0.0
