"""Unit tests: the names are the claims."""

import numpy as np
import pandas as pd
import pytest

from samverkan_data.statistics.funnel import fit_funnel, funnel_curve, judge_funnel

PEOPLE = np.geomspace(5_000, 500_000, 290).round()


def kommuner(between: float, seed: int = 1) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    rate = 0.05 * rng.gamma(1 / between, between, len(PEOPLE)) if between else np.full(len(PEOPLE), 0.05)
    return pd.DataFrame({"population": PEOPLE, "count": rng.poisson(rate * PEOPLE)})


def test_chance_alone_needs_no_variance_between() -> None:
    assert fit_funnel(kommuner(0)).between < 1e-3


def test_ordinary_difference_is_found() -> None:
    assert fit_funnel(kommuner(0.04)).between == pytest.approx(0.04, rel=0.5)


@pytest.mark.parametrize("between", [0, 0.04])
def test_few_areas_lie_outside_a_funnel_that_fits(between: float) -> None:
    assert (judge_funnel(kommuner(between))["verdict"] != "normal").mean() < 0.05


def test_an_area_far_off_lies_outside() -> None:
    counts = kommuner(0.04)
    counts.loc[100, "count"] *= 5
    assert judge_funnel(counts).loc[100, "verdict"] == "higher"


def test_the_curve_narrows_with_population() -> None:
    curve = funnel_curve(kommuner(0))
    width = curve["high"] - curve["low"]
    assert width.iloc[0] > 5 * width.iloc[-1]
