"""Unit tests: the names are the claims."""

import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from samverkan_data.statistics.verdicts import judge_changes

METHOD = (Path(__file__).parents[3] / "docs" / "metod.md").read_text(encoding="utf-8")


def picture(rows: list[list[float]], **columns: object) -> pd.DataFrame:
    """One cell a row: count now, then the same season of earlier years, newest first; NaN is left out."""
    cells = [
        {"source": "est", "category": f"c{number}", "area_code": "1814", "period": period, "count": count}
        for number, row in enumerate(rows)
        for period, count in enumerate(row)
        if not np.isnan(count)
    ]
    return pd.DataFrame(cells, columns=["source", "category", "area_code", "period", "count"]).assign(**columns)


def verdicts(rows: list[list[float]]) -> list[str]:
    return judge_changes(picture(rows))["verdict"].tolist()


@pytest.mark.parametrize("pair", [(9, 4), (25, 16), (480, 416)])
def test_what_chance_gives_is_no_signal(pair: tuple[int, int]) -> None:
    assert verdicts([list(pair)]) == ["normal"]


def test_sixteen_to_forty_is_a_rise() -> None:
    assert verdicts([[40, 16]]) == ["rise"]


def test_the_fixed_cases_hold_in_one_picture() -> None:
    assert verdicts([[9, 4], [25, 16], [480, 416], [40, 16]]) == ["normal", "normal", "normal", "rise"]


def test_the_cases_to_remember_stand_in_the_method_as_they_are_judged() -> None:
    rows = re.findall(r"\| (\d+) → (\d+) \| .+? \| (.+?) \| (.+) \|", METHOD)
    assert len(rows) == 4
    for before, now, verdict, why in rows:
        judged = judge_changes(picture([[float(now), float(before)]])).iloc[0]
        assert {"normal": "inom det väntade", "rise": "tydlig ökning"}[judged["verdict"]] == verdict
        high = f"{judged['normal_high']:.0f}"
        assert f"{judged['normal_low']:.0f}–{high}" in why or f"över {high}" in why


def test_the_worked_example_is_what_is_computed() -> None:
    judged = judge_changes(picture([[41, 25, 22, 19, 24]])).iloc[0]
    span = f"{judged['normal_low']:.0f}–{judged['normal_high']:.0f}"
    ratios = [f"{judged[name]:.1f}".replace(".", ",") for name in ("ratio", "ratio_low", "ratio_high")]
    assert f"det väntade spannet {span}." in METHOD
    assert f"{ratios[0]} gånger det väntade (mellan {ratios[1]} och {ratios[2]})" in METHOD


def test_a_rise_stands_out_among_quiet_cells() -> None:
    assert verdicts([[40, 16]] + [[20, 20]] * 14) == ["rise"] + ["normal"] * 14


@pytest.mark.parametrize("row", [[3, 1], [0, 0, 0], [4, 2, 3, 4], [4, 0, 0, 0, 0]])
def test_below_five_nothing_is_judged(row: list[float]) -> None:
    assert verdicts([row]) == ["too_few"]


def test_empty_cells_do_not_make_the_others_harder_to_find() -> None:
    lone = judge_changes(picture([[41, 24, 19, 22, 25]]))
    among = judge_changes(picture([[41, 24, 19, 22, 25]] + [[0, 1, 0, 0, 1]] * 30))
    assert among["certainty"].iloc[0] == pytest.approx(lone["certainty"].iloc[0], abs=0.01)


def test_without_earlier_periods_nothing_is_judged() -> None:
    judged = judge_changes(picture([[30]]))
    assert judged["verdict"].tolist() == ["too_few"]
    assert judged[["baseline", "expected_low", "ratio"]].isna().all(axis=None)


def test_a_fall_to_nothing_is_found() -> None:
    assert verdicts([[0, 20, 22, 18, 20], [20, 20, 22, 18, 20]]) == ["fall", "normal"]


def test_of_nothing_and_nothing_there_is_no_ratio() -> None:
    assert judge_changes(picture([[0, 0, 0]]))[["ratio", "ratio_low", "ratio_high"]].isna().all(axis=None)


def test_an_empty_picture_stays_empty() -> None:
    assert judge_changes(picture([])).empty


def test_signals_lie_outside_the_range_and_fit_their_ratio() -> None:
    rng = np.random.default_rng(4)
    mean = np.full((200, 5), 30.0)
    mean[:40, 0] *= 2
    mean[40:80, 0] /= 2
    judged = judge_changes(picture(rng.poisson(mean).tolist()))
    rise, fall = judged[judged["verdict"] == "rise"], judged[judged["verdict"] == "fall"]
    assert len(rise) > 30
    assert len(fall) > 30
    assert (rise["count"] > rise["expected_high"]).all()
    assert (fall["count"] < fall["expected_low"]).all()
    assert (rise["ratio_low"] > 1).all()
    assert (fall["ratio_high"] < 1).all()
    normal = judged[judged["verdict"] == "normal"]
    assert normal["count"].between(normal["normal_low"], normal["normal_high"]).all()
    assert (judged["normal_low"] <= judged["expected_low"]).all()
    assert (judged["normal_high"] >= judged["expected_high"]).all()


@pytest.mark.parametrize("years", [1, 2, 4])
def test_the_range_holds_95_of_100_unchanged_counts(years: int) -> None:
    rng = np.random.default_rng(years)
    judged = judge_changes(picture(rng.poisson(40, (2000, years + 1)).tolist()))
    inside = judged["count"].between(judged["expected_low"], judged["expected_high"]).mean()
    assert 0.94 < inside < 0.98


def test_bursty_counts_have_a_wider_range() -> None:
    calm = judge_changes(picture([[20, 20, 21, 19, 20]] * 8))
    bursty = judge_changes(picture([[20, 35, 8, 28, 9]] * 8))
    assert (bursty["expected_high"] > calm["expected_high"] + 5).all()


def test_one_burst_widens_its_own_range_and_hardly_the_others() -> None:
    rng = np.random.default_rng(1)
    rows = rng.poisson(40, (15, 5))
    burst = rows.copy()
    burst[0, 2] = 160
    before, after = judge_changes(picture(rows.tolist())), judge_changes(picture(burst.tolist()))
    width = [(judged["expected_high"] - judged["expected_low"]).to_numpy() for judged in (before, after)]
    assert width[1][0] > 1.5 * width[0][0]
    assert (width[1][1:] <= 1.25 * width[0][1:]).all()


def test_growth_of_the_population_is_no_rise() -> None:
    rows = [[300, 200, 200, 200, 200]] * 3
    grown = picture(rows, population=[1500.0, 1000.0, 1000.0, 1000.0, 1000.0] * 3)
    assert (judge_changes(picture(rows))["verdict"] == "rise").all()
    assert (judge_changes(grown)["verdict"] == "normal").all()


def test_an_unknown_population_is_left_out_of_account() -> None:
    rows = [[30, 20, 20]]
    told = judge_changes(picture(rows))
    unknown = judge_changes(picture(rows, population=[1000.0, float("nan"), 900.0]))
    pd.testing.assert_frame_equal(told, unknown)


def test_a_trend_that_goes_on_is_no_signal() -> None:
    falling = [[round(200 * 0.94**year) for year in (4, 3, 2, 1, 0)]] * 15
    assert set(verdicts(falling)) == {"normal"}


def test_a_period_that_is_not_there_is_unknown_and_not_zero() -> None:
    judged = judge_changes(picture([[20, 20, float("nan"), 20], [20, 20, 20, 20]]))
    assert judged["baseline"].tolist() == [20, 20]


def test_the_given_frame_and_the_order_of_cells_are_kept() -> None:
    counts = picture([[1, 2], [30, 30], [5, 5]]).sample(frac=1, random_state=3)
    copy = counts.copy()
    judged = judge_changes(counts)
    pd.testing.assert_frame_equal(counts, copy)
    assert judged["category"].tolist() == counts["category"].unique().tolist()
