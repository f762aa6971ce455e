"""Counts of incidents."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.query import Selection, counted, incidents

Add = Callable[..., Snapshot]
YEAR = Selection("1814", date(2025, 1, 1), date(2025, 12, 31))
LINES = (
    "2025-01-05T21:30 minute F1 pol_villa polisanmalan 1",
    "2025-01-31T23:59 minute F2 pol_stold polisanmalan 2",
    "2025-02-01 day 1814 pol_stold polisanmalan 4",
    "2025-02-01 month L est_epa est 8",
    "2025-01-01 year L est_trafik est 16",
    "2025-01-05 day 1880 est_trafik est 32",
    "2024-12-31T23:59 minute L est_trafik est 64",
)


def cells(frame: pd.DataFrame) -> set[tuple[object, ...]]:
    return {tuple(row) for row in frame.itertuples(index=False)}


def test_months_add_up_parts_and_inner_areas_and_leave_out_what_is_known_to_the_year(add_incidents: Add) -> None:
    january, february = pd.Timestamp("2025-01-01"), pd.Timestamp("2025-02-01")
    counts = incidents.count_by_month(add_incidents(*LINES), YEAR)
    assert list(counts.columns) == ["source", "category", "area_code", "month", "count"]
    assert cells(counts) == {
        ("polisanmalan", "pol_stold", "F", january, 3),
        ("polisanmalan", "pol_stold", "1814", february, 4),
        ("est", "est_trafik", "L", february, 8),
    }


def of_its_period(snapshot: Snapshot, asked: Selection) -> pd.DataFrame:
    counts = incidents.count_by_period(snapshot, asked, [(asked.start, asked.end)])
    return counts[counts["count"] > 0]


def test_a_year_holds_what_is_known_to_the_year_beyond_its_months(add_incidents: Add) -> None:
    counts = of_its_period(add_incidents(*LINES), YEAR)
    assert cells(counts[counts["source"] == "est"]) == {("est", "est_trafik", "L", 0, 16)}


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        ({"sources": ("polisanmalan",)}, {("polisanmalan", "pol_stold", 7)}),
        ({"categories": ("pol_inbrott",)}, {("polisanmalan", "pol_inbrott", 1)}),
        ({"categories": ("est_epa", "pol_stold")}, {("polisanmalan", "pol_stold", 7), ("est", "est_epa", 8)}),
        ({"area_code": "1880"}, {("est", "est_trafik", 32)}),
        ({"start": date(2025, 1, 6)}, {("polisanmalan", "pol_stold", 6), ("est", "est_trafik", 8)}),
        ({"end": date(2025, 2, 27)}, {("polisanmalan", "pol_stold", 7)}),
        ({"area_code": "nowhere"}, set()),
    ],
)
def test_only_what_is_selected_is_counted(
    add_incidents: Add, selection: dict[str, object], expected: set[tuple[object, ...]]
) -> None:
    asked = Selection(**{**vars(YEAR), **selection})  # type: ignore[arg-type]
    counts = of_its_period(add_incidents(*LINES), asked)
    assert cells(counts.groupby(["source", "category"], as_index=False)["count"].sum()) == expected


def test_periods_are_filled_with_zeros_for_every_area(add_incidents: Add) -> None:
    years = [(date(year, 1, 1), date(year, 12, 31)) for year in (2025, 2024)]
    counts = incidents.count_by_period(add_incidents(*LINES), YEAR, years)
    wide = counts.pivot_table("count", ["source", "category", "area_code"], "period")
    assert {key: tuple(row) for key, row in zip(wide.index, wide.to_numpy(int).tolist(), strict=True)} == {
        ("est", "est_trafik", "1814"): (0, 0),
        ("est", "est_trafik", "F"): (0, 0),
        ("est", "est_trafik", "L"): (16, 64),
        ("polisanmalan", "pol_stold", "1814"): (4, 0),
        ("polisanmalan", "pol_stold", "F"): (3, 0),
        ("polisanmalan", "pol_stold", "L"): (0, 0),
    }


def test_the_monthly_sums_and_the_incidents_give_the_same_answer(add_incidents: Add) -> None:
    snapshot = add_incidents(*LINES)
    whole = [(date(2025, 1, 1), date(2025, 12, 31)), (date(2025, 2, 1), date(2025, 2, 28))]
    broken = [(date(2023, 1, 1), date(2023, 1, 2))]
    from_sums = incidents.count_by_period(snapshot, YEAR, whole)
    from_incidents = incidents.count_by_period(snapshot, YEAR, [*whole, *broken])
    pd.testing.assert_frame_equal(from_sums, from_incidents[from_incidents["period"] < 2].reset_index(drop=True))


def test_weekday_and_hour_need_the_minute(add_incidents: Add) -> None:
    counts = incidents.count_by_weekday_hour(add_incidents(*LINES), YEAR)
    assert cells(counts) == {("polisanmalan", 6, 7, 1), ("polisanmalan", 4, 7, 2)}


def test_the_extent_reaches_to_the_last_day_that_an_incident_can_have_happened(add_incidents: Add) -> None:
    add_incidents(*LINES[:3], file="p")
    extent = incidents.extent(add_incidents(*LINES[3:], file="e", example=True)).set_index("source")
    assert extent.loc["est"].tolist() == [pd.Timestamp("2024-12-31"), pd.Timestamp("2025-12-31"), 4, 0, True]
    assert extent.loc["polisanmalan", ["rows", "example"]].tolist() == [3, False]
    assert extent.loc["polisanmalan", "last"] == pd.Timestamp("2025-02-01")


def test_without_incidents_every_answer_is_empty_and_has_its_columns(add: Add) -> None:
    snapshot = add("indicators", [{"indicator": "x"}])
    assert list(incidents.extent(snapshot).columns) == ["source", "first", "last", "rows", "reporters", "example"]
    for frame, time in (
        (incidents.count_by_month(snapshot, YEAR), "month"),
        (incidents.count_by_period(snapshot, YEAR, [(YEAR.start, YEAR.end)]), "period"),
        (incidents.count_by_period(snapshot, YEAR, []), "period"),
    ):
        assert list(frame.columns) == ["source", "category", "area_code", time, "count"]
        assert frame.empty
    assert list(incidents.count_by_weekday_hour(snapshot, YEAR).columns) == ["source", "weekday", "block", "count"]


def test_another_area_puts_no_new_question(add_incidents: Add, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts are asked for once of every area, and picked; each area says what it says when it is asked for first."""
    areas, periods = ("1814", "1880", "F", "L", "18", "nowhere"), [(YEAR.start, YEAR.end)]

    def counts(snapshot: Snapshot, area: str) -> list[pd.DataFrame]:
        asked = replace(YEAR, area_code=area)
        return [incidents.count_by_month(snapshot, asked), incidents.count_by_period(snapshot, asked, periods)]

    snapshot = add_incidents(*LINES)
    with monkeypatch.context() as nothing_remembered:
        nothing_remembered.setattr(type(snapshot), "again", lambda there, count, *asked, of: count(there, *asked))
        alone = [counts(snapshot, area) for area in areas]
    counts(snapshot, "0180")
    monkeypatch.setattr(type(snapshot), "run_arrow", lambda *_: pytest.fail("the engine was asked anew"))
    for area, first in zip(areas, alone, strict=True):
        for found, expected in zip(counts(snapshot, area), first, strict=True):
            pd.testing.assert_frame_equal(found, expected)


def test_few_cells_are_counted_here_as_the_engine_counts_many(
    add_incidents: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole months and odd days, what is known to the month and the year, sums of others, zeros, and sources apart."""
    lines = (*LINES, "2025-03-01 month 1814 pol_stold polisanmalan 0", "2025-01-01 month 1814 pol_stold polisanmalan 3",
             "2024-02-29 day F1 pol_villa polisanmalan 5")  # fmt: skip
    snapshot = add_incidents(*lines)
    periods = [
        [(YEAR.start, YEAR.end), (date(2024, 1, 1), date(2024, 12, 31)), (date(2025, 2, 1), date(2025, 2, 28))],
        [(date(2025, 1, 5), date(2025, 2, 1)), (date(2024, 2, 29), date(2024, 2, 29)), (date(2024, 3, 1), YEAR.end)],
    ]

    def counts() -> list[pd.DataFrame]:
        asked = [
            replace(YEAR, area_code=area, start=start, end=end, sources=sources)
            for area in ("1814", "F", "18", "nowhere")
            for sources in ((), ("polisanmalan",))
            for start, end in (*periods[0], *periods[1])
        ]
        by_period = [incidents.count_by_period(snapshot, one, some) for one in asked for some in periods]
        return [*by_period, *(incidents.count_by_month(snapshot, one) for one in asked)]

    monkeypatch.setattr(type(snapshot), "again", lambda there, count, *asked, of: count(there, *asked))
    here = counts()
    assert sum(len(frame) > 0 for frame in here) > len(here) / 2
    monkeypatch.setattr(counted, "MOST_CELLS", 0)
    for found, expected in zip(here, counts(), strict=True):
        pd.testing.assert_frame_equal(found, expected)
