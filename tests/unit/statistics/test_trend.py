"""Unit tests: the names are the claims."""

import numpy as np
import pytest

from samverkan_data.statistics.trend import find_trend

BACK = np.arange(1, 5)


def slopes(mean: np.ndarray) -> np.ndarray:
    return find_trend(mean, np.ones(mean.shape), np.zeros(len(mean), np.intp), 1.0).slope


def test_a_shared_trend_is_found_in_small_cells() -> None:
    mean = 30 * np.exp(-0.1 * BACK) * np.ones((15, 1))
    assert slopes(mean) == pytest.approx(np.full(15, 0.1), abs=0.015)


def test_chance_leaves_hardly_any_trend() -> None:
    counts = np.random.default_rng(1).poisson(20, (15, 4)).astype(float)
    assert np.abs(slopes(counts)).max() < 0.05


def test_one_cells_jump_is_not_everyones_trend() -> None:
    counts = np.full((15, 4), 40.0)
    counts[0] = [120, 40, 40, 40]
    found = slopes(counts)
    assert np.abs(found[1:]).max() < 0.01


def test_a_large_cell_may_have_its_own() -> None:
    counts = np.vstack([5000 * np.exp(-0.08 * BACK), np.full((14, 4), 20.0)])
    found = slopes(counts)
    assert found[0] > 0.06
    assert np.abs(found[1:]).max() < 0.03


def test_one_earlier_period_has_no_trend() -> None:
    found = find_trend(np.array([[5.0], [7.0]]), np.ones((2, 1)), np.zeros(2, np.intp), 1.0)
    assert found.slope.tolist() == [0, 0]
