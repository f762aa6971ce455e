"""Unit tests: the names are the claims."""

import pandas as pd
import pytest

from samverkan_data.statistics.surveys import compare_areas, judge_waves


def waves(*shares: float, n: int = 250, **columns: object) -> pd.DataFrame:
    frame = pd.DataFrame(
        {"value": shares, "n": n, "period_start": pd.date_range("2022-01-01", periods=len(shares), freq="YS")}
    )
    frame["period_end"] = frame["period_start"] + pd.offsets.YearEnd()
    told = {"indicator": "otrygg", "area_code": "1814", "group": "alla", "source": "Polisen", "better": "low",
            "unit": "procent", "margin_low": float("nan"), "margin_high": float("nan"), **columns}  # fmt: skip
    return frame.assign(**told)


def areas(*rows: tuple[str, float, int]) -> pd.DataFrame:
    frame = waves(*[row[1] for row in rows])
    return frame.assign(area_code=[row[0] for row in rows], n=[row[2] for row in rows],
                        period_start=pd.Timestamp("2025-01-01"), period_end=pd.Timestamp("2025-12-31"))  # fmt: skip


@pytest.mark.parametrize(
    ("shares", "better", "verdict"),
    [
        ((20, 40), "low", "worse"),
        ((20, 40), "high", "better"),
        ((40, 20), "low", "better"),
        ((40, 20), "high", "worse"),
        ((20, 40), "", "rise"),
        ((40, 20), "", "fall"),
        ((30, 34), "low", "unchanged"),
        ((30, 30), "low", "unchanged"),
    ],
)
def test_a_wave_is_judged_against_the_one_before(shares: tuple[float, float], better: str, verdict: str) -> None:
    assert judge_waves(waves(*shares, better=better))["verdict"].tolist() == ["", verdict]


def test_the_wave_before_is_the_one_before_in_time() -> None:
    judged = judge_waves(waves(20, 20, 45).iloc[::-1])
    assert judged["verdict"].tolist() == ["worse", "unchanged", ""]


@pytest.mark.parametrize(("n", "verdict"), [(29, "too_few"), (30, "worse")])
def test_fewer_than_thirty_answers_are_not_judged(n: int, verdict: str) -> None:
    assert judge_waves(waves(10, 90, n=n))["verdict"].tolist()[1] == verdict


def test_an_index_is_judged_by_its_margins_only() -> None:
    index = waves(1.2, 2.0, unit="index")
    assert judge_waves(index)["verdict"].tolist() == ["", "unknown"]
    given = index.assign(margin_low=index["value"] - 0.2, margin_high=index["value"] + 0.2)
    assert judge_waves(given)["verdict"].tolist() == ["", "worse"]


def test_the_interval_of_the_change_is_newcombes() -> None:
    # Newcombe 1998, Statist. Med. 17, 873–890: 48/80 to 56/70 is 5.24 to 33.39 points
    judged = judge_waves(waves(60, 80).assign(n=[80, 70])).iloc[1]
    assert (judged["change_low"], judged["change_high"]) == pytest.approx((5.24, 33.39), abs=0.01)


def test_instruments_are_never_joined() -> None:
    assert judge_waves(waves(20, 40).assign(instrument=["a", "b"]))["verdict"].tolist() == ["", ""]


def test_a_missing_wave_is_passed_over() -> None:
    judged = judge_waves(waves(20, float("nan"), 45))
    assert judged["verdict"].tolist() == ["", "", "worse"]


def test_many_questions_at_once_ask_for_more() -> None:
    lone = waves(30, 39)
    many = pd.concat([lone, *[waves(30, 30, indicator=f"q{i}") for i in range(20)]], ignore_index=True)
    assert judge_waves(lone)["verdict"].iloc[1] == "worse"
    assert judge_waves(many)["verdict"].iloc[1] == "unchanged"


def test_an_area_is_held_against_the_rest_of_the_whole() -> None:
    judged = compare_areas(areas(("1814", 30, 400), ("A", 55, 100), ("B", 22, 300)), "1814")
    assert judged["verdict"].tolist() == ["", "higher", "lower"]


def test_too_few_answers_are_not_judged() -> None:
    judged = compare_areas(areas(("1814", 30, 400), ("A", 90, 20)), "1814")
    assert judged["verdict"].tolist() == ["", "too_few"]
    assert judged["low"].isna().tolist() == [False, True]
