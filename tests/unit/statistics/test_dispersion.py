"""Unit tests: the names are the claims."""

import numpy as np
import pytest

from samverkan_data.statistics.dispersion import cell_dispersion, common_dispersion, left_out_dispersion, shows_bursts

FREEDOM = np.full(400, 3.0)


def chi2(dispersion: float, seed: int = 1) -> np.ndarray:
    return dispersion * np.random.default_rng(seed).chisquare(3, 400)


@pytest.mark.parametrize("dispersion", [1.5, 2.0, 4.0])
def test_the_common_dispersion_is_found(dispersion: float) -> None:
    assert common_dispersion(chi2(dispersion), FREEDOM) == pytest.approx(dispersion, rel=0.15)


def test_plain_counts_stay_plain() -> None:
    assert common_dispersion(chi2(1.0), FREEDOM) == pytest.approx(1, abs=0.01)


def test_bursts_are_seen_and_not_imagined() -> None:
    assert shows_bursts(chi2(1.5), FREEDOM)
    assert not shows_bursts(chi2(1.0), FREEDOM)
    assert not shows_bursts(np.zeros(1), np.zeros(1))


def test_a_few_real_changes_hardly_move_it() -> None:
    changed = chi2(2.0)
    changed[:10] = 500
    assert common_dispersion(changed, FREEDOM) < 1.15 * common_dispersion(chi2(2.0), FREEDOM)


def test_without_data_the_prior_stands() -> None:
    assert common_dispersion(np.zeros(1), np.zeros(1)) == 1.5


def test_only_a_cell_that_stands_out_gets_its_own_pulled_to_the_others() -> None:
    own = cell_dispersion(np.array([0.0, 7.0, 60.0]), np.full(3, 3.0), 1.1)
    assert own[:2].tolist() == [1.1, 1.1]
    assert 1.1 < own[2] < 20


def test_a_change_does_not_widen_its_own_range() -> None:
    own = left_out_dispersion(np.array([50.0, 0.5, 0.5, 0.5]), np.ones(4))
    assert own[0] < own[1:].min()
