"""Survey answers against those alike: rarely apart where nothing is, and marked where both are plain."""

import numpy as np
import pandas as pd
import pytest

from samverkan_data.statistics.survey_likeness import answers_against_similar

WORLDS, ERROR, BETWEEN = 600, 2.5, 4.0


def worlds(seed: int, others: int, apart: float = 0.0, verdict: str = "worse") -> pd.DataFrame:
    """As many questions as worlds: the own answers and the others', each with a margin of its own sample."""
    draw = np.random.default_rng(seed)
    true = draw.normal(60, BETWEEN, (WORLDS, others + 1))
    true[:, 0] += apart
    seen = true + draw.normal(0, ERROR, true.shape)
    rows = pd.DataFrame({
        "indicator": np.repeat([f"q{world}" for world in range(WORLDS)], others + 1), "value": seen.ravel(),
        "margin_low": seen.ravel() - 1.96 * ERROR, "margin_high": seen.ravel() + 1.96 * ERROR, "n": np.nan,
    })  # fmt: skip
    rows["own"] = np.tile(np.arange(others + 1) == 0, WORLDS)
    own = rows[rows["own"]].assign(better="high", verdict=verdict, unit="procent").reset_index(drop=True)
    return answers_against_similar(own, rows[~rows["own"]].assign(unit="procent"))


@pytest.mark.parametrize("others", [8, 20, 60])
def test_a_municipality_like_the_others_is_seldom_outside_and_the_interval_is_not_too_wide(others: int) -> None:
    told = worlds(others, others)
    assert 0.02 <= (told["against"] != "same").mean() <= 0.08
    assert told["mark"].mean() <= 0.04


def test_what_is_clearly_worse_and_getting_worse_has_the_mark_and_either_alone_has_not() -> None:
    assert worlds(1, 30, apart=-20)["mark"].mean() > 0.95
    assert not worlds(1, 30, apart=-20, verdict="unchanged")["mark"].any()
    assert not worlds(1, 30, apart=20)["mark"].any()


def test_where_fewer_than_eight_have_answers_or_too_few_have_answered_nothing_is_said() -> None:
    assert set(worlds(2, 7, apart=-20)["against"]) == {"unknown"}
    own = pd.DataFrame({"indicator": ["q"], "value": [10.0], "n": [29.0], "unit": "procent", "better": "high",
                        "verdict": "worse"})  # fmt: skip
    others = pd.DataFrame({"indicator": ["q"] * 9, "value": 60.0, "n": 400.0, "unit": "procent"})
    told = answers_against_similar(own, others)
    assert (told["against"].tolist(), told["mark"].tolist()) == (["too_few"], [False])
