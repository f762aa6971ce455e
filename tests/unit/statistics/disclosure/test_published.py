"""Published figures and survey answers in the open view."""

from typing import Any

import pandas as pd
import pytest

from samverkan_data.statistics.disclosure import mask_published

INDICATORS = pd.DataFrame(
    [("total", "antal", None), ("part", "antal", "total"), ("other", "antal", "total"), ("people", "antal", None),
     ("part_rate", "per_100000", "total_rate"), ("total_rate", "per_100000", None), ("worried", "procent", None)],
    columns=["indicator", "unit", "parent"],
)  # fmt: skip
AREAS = pd.DataFrame([("K", None), ("R1", "K"), ("R2", "K"), ("R3", "K")], columns=["area_code", "parent"])


def row(indicator: str, value: float, n: float = float("nan"), area: str = "K", **more: Any) -> dict[str, Any]:
    known = {"period_start": pd.Timestamp(2025, 1, 1), "period_end": pd.Timestamp(2025, 12, 31), "group": "alla"}
    limits = {"margin_low": value, "margin_high": value, "status": "final", "source": "s"}
    return {**known, **limits, "indicator": indicator, "value": value, "n": n, "area_code": area, **more}


def hidden(*rows: dict[str, Any]) -> list[bool]:
    told = mask_published(pd.DataFrame(list(rows)), INDICATORS, AREAS, 5, "alla", ("people",))
    assert told.loc[told["status"] == "masked", ["value", "margin_low", "margin_high"]].isna().all(axis=None)
    return (told["status"] == "masked").tolist()


def test_a_small_part_takes_the_other_parts_and_their_rates_but_not_the_total() -> None:
    assert hidden(
        row("total", 40), row("part", 3), row("other", 37), row("part_rate", 35.0), row("total_rate", 470.0),
        row("people", 3),
    ) == [False, True, True, True, False, False]  # fmt: skip


def test_a_small_total_takes_everything_of_the_year() -> None:
    assert hidden(row("total", 4), row("part", 0), row("total_rate", 47.0)) == [True, True, True]


def test_another_year_and_another_source_stand() -> None:
    year = {"period_start": pd.Timestamp(2024, 1, 1), "period_end": pd.Timestamp(2024, 12, 31)}
    rows = (row("total", 40), row("part", 3), row("part", 30, **year), row("part", 30, source="t"))
    assert hidden(*rows) == [False, True, False, False]


def test_a_small_month_takes_the_parts_of_its_whole_year() -> None:
    march = {"period_start": pd.Timestamp(2025, 3, 1), "period_end": pd.Timestamp(2025, 3, 31)}
    assert hidden(row("total", 40), row("part", 30), row("part", 2, **march)) == [False, True, True]


@pytest.mark.parametrize("status", ["suppressed", "missing"])
def test_what_the_source_has_hidden_keeps_the_sources_word(status: str) -> None:
    assert hidden(row("part", float("nan"), status=status), row("other", 2)) == [False, True]


def test_few_answers_take_the_next_fewest_beside_them_and_every_group() -> None:
    assert hidden(
        row("worried", 30, 200), row("worried", 20, 90, "R1"), row("worried", 25, 40, "R2"),
        row("worried", 60, 12, "R3"), row("worried", 35, 45, "R1", group="women"),
    ) == [False, False, True, True, True]  # fmt: skip


def test_a_small_group_takes_the_other_group() -> None:
    rows = (row("worried", 30, 60), row("worried", 20, 20, group="men"), row("worried", 35, 40, group="women"))
    assert hidden(*rows) == [False, True, True]


def test_enough_answers_stand() -> None:
    assert not any(hidden(row("worried", 30, 200), row("worried", 20, 30, "R1"), row("worried", 25, 40, "R2")))
