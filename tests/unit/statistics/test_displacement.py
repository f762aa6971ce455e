"""Unit tests: the names are the claims."""

import pytest

from samverkan_data.statistics.displacement import weighted_displacement

TREATED, CONTROL, NEAR, NEAR_CONTROL = (207, 110), (308, 318), (178, 157), (150, 140)


def test_difference_matches_the_papers_example() -> None:
    # Wheeler & Ratcliffe 2018, Crime Science 7:11: WDD −118, variance 1 568, 95 per cent from −196 to −40
    found = weighted_displacement(TREATED, CONTROL, NEAR, NEAR_CONTROL)
    assert found.events == pytest.approx(-118)
    assert found.error**2 == pytest.approx(1568)
    assert (round(found.low), round(found.high)) == (-196, -40)


def test_periods_of_unequal_length_match_wheelers_example() -> None:
    # andrewpwheeler.com 2021-01-09, "The WDD test with different pre/post time periods"
    found = weighted_displacement((80, 20), (100, 50), duration=(2, 1))
    assert (found.events, found.error**2) == pytest.approx((-20, 115))


def test_areas_of_unequal_size_match_wheelers_example() -> None:
    # andrewpwheeler.com 2021-02-23, "The WDD test with different area sizes"
    found = weighted_displacement(TREATED, CONTROL, NEAR, NEAR_CONTROL, sizes=(1.2, 0.9, 1.5, 1.6))
    assert (found.events, found.error) == pytest.approx((-99.69444, 35.42808), rel=1e-6)
