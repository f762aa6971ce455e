"""Which numbers look wrong beside a known one: real slips are found, chance among small numbers is not."""

import numpy as np
import pytest

from samverkan_data.statistics.odd import is_odd


@pytest.mark.parametrize(
    ("now", "known", "unit", "behind", "odd"),
    [
        (3711, 371, "antal", np.nan, True),
        (86_290, 8_629, "antal", np.nan, True),
        (4_314, 8_629, "antal", np.nan, True),
        (8.6, 8_629, "antal", np.nan, True),
        (0, 80, "antal", np.nan, True),
        (2, 6, "antal", np.nan, False),
        (0, 4, "antal", np.nan, False),
        (8_700, 8_629, "antal", np.nan, False),
        (90, 50, "antal", np.nan, False),
        (48_330, 4_833, "per_100000", np.nan, True),
        (60, 25, "per_100000", 8_600, False),
        (2_400, 4_833, "per_100000", 8_600, True),
        (3.0, 30.0, "procent", 250, True),
        (12.0, 6.0, "procent", 60, False),
        (5.1, 2.2, "index", np.nan, True),
        (2.4, 2.2, "index", np.nan, False),
        (np.nan, 8_629, "antal", np.nan, False),
        (8_629, np.nan, "antal", np.nan, False),
    ],
)
def test_only_what_chance_does_not_explain_is_odd(
    now: float, known: float, unit: str, behind: float, odd: bool
) -> None:
    assert is_odd([now], [known], unit, [behind]).tolist() == [odd]


def test_unchanged_counts_are_hardly_ever_odd_however_small() -> None:
    draw = np.random.default_rng(7)
    level = np.exp(draw.uniform(0, 7, 20_000))
    burst = draw.gamma(level, 1.0)
    now, known = draw.poisson(burst), draw.poisson(level)
    assert is_odd(now, known, "antal").mean() < 0.001
