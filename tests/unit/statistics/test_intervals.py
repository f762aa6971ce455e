"""Unit tests: the names are the claims."""

import numpy as np
import pytest

from samverkan_data.statistics.intervals import byar, e_test, exact_poisson, rate_interval, rate_ratio, wilson


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),  # Newcombe 1998, Statist. Med. 17, 857–872, table I, method 3
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_matches_newcombes_published_examples(successes: int, n: int, low: float, high: float) -> None:
    assert wilson(successes, n) == pytest.approx((low, high), abs=5e-5)


def test_wilson_of_no_answers_is_unknown() -> None:
    assert np.isnan(wilson(0, 0)).all()


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [(0, 0.0, 3.689), (1, 0.0253, 5.572), (10, 4.795, 18.39), (416, 377, 458)],  # Garwood 1936; Ulm 1990, table 1
)
def test_exact_poisson_matches_garwoods_table(count: int, low: float, high: float) -> None:
    assert exact_poisson(count) == pytest.approx((low, high), rel=2e-3, abs=1e-3)


@pytest.mark.parametrize("count", [10, 25, 100, 416])
def test_byar_is_within_two_per_mille_of_exact_from_ten_on(count: int) -> None:
    # Association of Public Health Observatories 2008, Technical Briefing 3
    assert np.allclose(byar(count), exact_poisson(count), rtol=2e-3)


def test_byar_of_zero_starts_at_zero() -> None:
    assert byar(0).low == 0


def test_rate_interval_of_lekeberg_is_that_of_its_count() -> None:
    low, high = rate_interval(416, 8607)
    assert (round(float(low)), round(float(high))) == (4380, 5321)


def test_e_test_matches_the_papers_dodder_seeds() -> None:
    # Krishnamoorthy & Thomson 2004, section 5: 0 and 3 seeds in 100 samples each, p = 0.088
    assert e_test(0, 3, 100, 100) == pytest.approx(0.0884, abs=5e-5)


def test_e_test_of_nothing_says_nothing() -> None:
    assert e_test(0, 0) == 1


def test_rate_ratio_widens_with_dispersion() -> None:
    plain, bursty = rate_ratio(40, 20), rate_ratio(40, 20, dispersion=2.0)
    assert bursty.low < plain.low < 2 < plain.high < bursty.high
