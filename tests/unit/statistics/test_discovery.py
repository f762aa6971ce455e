"""Unit tests: the names are the claims."""

import numpy as np
import pytest

from samverkan_data.statistics.discovery import adjust

# Benjamini & Hochberg 1995, section 4.1: fifteen p-values of a myocardial infarction trial; four pass at 0.05
TRIAL = [
    0.0001,
    0.0004,
    0.0019,
    0.0095,
    0.0201,
    0.0278,
    0.0298,
    0.0344,
    0.0459,
    0.3240,
    0.4262,
    0.5719,
    0.6528,
    0.7590,
    1,
]


def test_the_papers_four_hypotheses_pass() -> None:
    assert (adjust(np.array(TRIAL)) <= 0.05).sum() == 4


def test_the_order_given_is_kept() -> None:
    assert adjust(np.array([0.5, 0.01])) == pytest.approx([0.5, 0.02])


def test_an_unknown_value_does_not_count() -> None:
    adjusted = adjust(np.array([0.04, np.nan]))
    assert adjusted[0] == pytest.approx(0.04)
    assert np.isnan(adjusted[1])
