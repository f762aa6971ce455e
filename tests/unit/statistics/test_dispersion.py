"""Unit tests: the names are the claims."""

import numpy as np
import pytest

from samverkan_data.statistics.dispersion import Spread, Variation, learn_spread, variation

LEVELS = np.tile([5.0, 10, 20, 40, 80], 60)


def learn(counts: np.ndarray) -> Spread:
    """From the count now (first column) and four earlier ones."""
    everything = variation(counts.astype(float), np.ones(counts.shape))
    return learn_spread(variation(counts[:, 1:].astype(float), np.ones((len(counts), 4))), everything)


def draw(dispersion: float, levels: np.ndarray = LEVELS) -> np.ndarray:
    rng = np.random.default_rng(1)
    mean = np.repeat(levels[:, None], 5, axis=1)
    return rng.poisson(mean) if dispersion == 1 else rng.negative_binomial(mean / (dispersion - 1), 1 / dispersion)


@pytest.mark.parametrize("dispersion", [1.5, 2.0, 4.0])
def test_the_common_dispersion_is_found(dispersion: float) -> None:
    found = learn(draw(dispersion))
    assert found.over_mean(np.full(300, 20.0)) == pytest.approx(np.full(300, dispersion), rel=0.15)
    assert found.bursty() == pytest.approx(1, abs=0.01)


def test_plain_counts_stay_plain() -> None:
    found = learn(draw(1))
    assert found.over_mean(LEVELS) == pytest.approx(np.ones(300), abs=0.05)
    assert found.bursty() < 0.2


def test_levels_that_swing_tell_in_large_counts() -> None:
    rng = np.random.default_rng(2)
    levels = np.tile([10.0, 200], 100)
    found = learn(rng.poisson(levels[:, None] * rng.gamma(25, 1 / 25, (200, 5))))
    assert found.over_mean(np.full(200, 10.0))[0] < 2 < 5 < found.over_mean(np.full(200, 200.0))[0]


@pytest.mark.parametrize("column", [0, 2])
def test_a_few_real_changes_hardly_move_it(column: int) -> None:
    counts = draw(2.0)
    changed = counts.copy()
    changed[:10, column] += 300
    likely = [learn(rows).over_mean(LEVELS)[20:].mean() for rows in (counts, changed)]
    assert likely[1] < 1.15 * likely[0]


def test_a_small_picture_keeps_its_doubts() -> None:
    few, many = learn(draw(1)[:5]).bursty(), learn(draw(1)).bursty()
    assert many < few


def test_a_change_does_not_widen_its_own_range() -> None:
    counts = np.full((4, 5), 20)
    counts[0, 0] = 50
    likely = learn(counts).over_mean(np.full(4, 20.0))
    assert likely[0] < likely[1:].min()


def test_cells_with_hardly_any_events_tell_nothing() -> None:
    rows = draw(2.0, LEVELS[:15])
    rare = np.zeros((200, 5), int)
    rare[np.arange(200), np.arange(200) % 5] = 1
    assert learn(np.vstack([rows, rare])).bursty() == pytest.approx(learn(rows).bursty(), abs=0.01)


def test_only_a_cell_that_stands_out_gets_its_own_pulled_to_the_others() -> None:
    told = Variation(np.array([0.0, 7.0, 60.0]), np.full(3, 3.0), np.full(3, 20.0), np.ones(3))
    own = Spread.known(np.full(3, 1.1)).with_own(told).over_mean(told.mean)
    assert own[:2].tolist() == [1.1, 1.1]
    assert 1.1 < own[2] < 20
