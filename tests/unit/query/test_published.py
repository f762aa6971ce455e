"""Published counts and rates side by side."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.query.published import subjects, yearly_figures, yearly_figures_of

Add = Callable[..., Snapshot]
UNITS = {"x": "antal", "x_per_100000": "per_100000", "y_per_100000": "per_100000", "tom": "antal", "folkmangd": "antal",
         "oro": "procent"}  # fmt: skip


def figure(indicator: str, value: float | None, **other: object) -> dict[str, object]:
    year = {"period_start": date(2025, 1, 1), "period_end": date(2025, 12, 31)}
    rest = {"area_code": "1814", "group": "alla", "status": "final", "source": "Brå"}
    return {"indicator": indicator, "value": value, **year, **rest, **other}


@pytest.fixture
def published(add: Add) -> Callable[..., Snapshot]:
    add(
        "indicators",
        [{"indicator": code, "label": code, "unit": unit, "instrument": "i"} for code, unit in UNITS.items()],
    )
    return lambda *rows: add("observations", rows)


def test_a_rate_belongs_to_its_count_and_stands_alone_where_there_is_none(published: Callable[..., Snapshot]) -> None:
    snapshot = published(figure("x_per_100000", 5), figure("y_per_100000", 5), figure("folkmangd", 9), figure("oro", 3))
    assert subjects(snapshot)["subject"].tolist() == ["x", "y_per_100000"]


def test_count_and_rate_of_a_year_are_one_row_with_the_mean_population(published: Callable[..., Snapshot]) -> None:
    ends = [figure("folkmangd", people, period_start=date(year, 12, 31), period_end=date(year, 12, 31))
            for year, people in ((2024, 100), (2025, 110))]  # fmt: skip
    row = yearly_figures(published(figure("x", 7), figure("x_per_100000", 6667), *ends), "x").iloc[0]
    assert (row["count"], row["rate"], row["population"], row["preliminary"]) == (7, 6667, 105, False)


@pytest.mark.parametrize(
    "other",
    [
        figure("x", 9, group="kvinnor"),
        figure("x", 9, period_end=date(2025, 6, 30)),
        figure("x", 9, period_start=date(2024, 1, 1)),
        figure("x", 9, status="preliminary", source="Polisen"),
        figure("x", None, source="Polisen"),
    ],
    ids=["group", "half year", "two years", "preliminary", "suppressed"],
)
def test_only_the_final_figure_of_everybody_and_a_whole_year_counts(
    published: Callable[..., Snapshot], other: dict[str, object]
) -> None:
    found = yearly_figures(published(figure("x", 7), other), "x")
    assert found[["year", "count", "preliminary"]].to_dict("list") == {
        "year": [2025],
        "count": [7],
        "preliminary": [False],
    }
    assert found["rate"].isna().all()


def test_a_preliminary_figure_without_a_final_one_is_told(published: Callable[..., Snapshot]) -> None:
    assert yearly_figures(published(figure("x", 7, status="preliminary")), "x")["preliminary"].tolist() == [True]


def test_a_subject_without_figures_is_an_empty_frame(published: Callable[..., Snapshot]) -> None:
    empty = yearly_figures(published(figure("x", 7)), "tom")
    assert empty.empty
    assert {"area_code", "year", "count", "rate", "population"} <= set(empty.columns)


def test_several_subjects_in_one_question_are_each_as_alone(started_snapshot: Snapshot) -> None:
    codes = list(subjects(started_snapshot)["subject"])
    together = yearly_figures_of(started_snapshot, codes)
    assert len(codes) > 2
    for code in codes:
        own = together[together["subject"] == code].drop(columns="subject").reset_index(drop=True)
        pd.testing.assert_frame_equal(own, yearly_figures(started_snapshot, code))
