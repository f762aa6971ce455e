"""The promises of false alarms and power, on fewer pictures than the benchmark prints."""

import numpy as np
import pytest

from samverkan_data.statistics.judging import Cells, judge_cells

LEVELS = np.array([5, 8, 10, 12, 15, 20, 20, 20, 25, 30, 40, 60, 80, 100, 150], float)
PICTURES, YEARS = 300, 4


def signals(counts: np.ndarray) -> np.ndarray:
    earlier = counts[:, 1:].astype(float)
    cells = Cells(counts[:, 0].astype(float), earlier, np.ones(earlier.shape), np.zeros(len(counts), np.intp))
    return judge_cells(cells)[0].verdict


@pytest.mark.parametrize(("dispersion", "most"), [(1, 0.1), (2, 0.2)])
def test_unchanged_pictures_seldom_cry_wolf(dispersion: int, most: float) -> None:
    rng = np.random.default_rng(11)
    shape = np.repeat(LEVELS[:, None], YEARS + 1, axis=1)
    draw = rng.poisson if dispersion == 1 else lambda mean: rng.negative_binomial(mean, 0.5)
    alarms = [np.isin(signals(draw(shape)), ["rise", "fall"]).any() for _ in range(PICTURES)]
    assert np.mean(alarms) <= most


@pytest.mark.parametrize(("cell", "factor", "least"), [(6, 3, 0.95), (13, 2, 0.95), (6, 2, 0.7)])
def test_real_changes_are_found(cell: int, factor: int, least: float) -> None:
    rng = np.random.default_rng(12)
    mean = np.repeat(LEVELS[:, None], YEARS + 1, axis=1)
    mean[cell, 0] *= factor
    assert np.mean([signals(rng.poisson(mean))[cell] == "rise" for _ in range(PICTURES)]) >= least
