"""Periods and what they are compared with."""

from datetime import date

import pytest

from samverkan_data.errors import RefusedError
from samverkan_data.picture.question import (
    Question,
    default_period,
    known_compare,
    month_end,
    periods_before,
    shift_years,
)

LONG_AGO = date(1990, 1, 1)


def asked(start: str, end: str, compare: str = "years") -> Question:
    return Question("1814", date.fromisoformat(start), date.fromisoformat(end), compare)


def as_text(periods: list[tuple[date, date]]) -> list[str]:
    return [f"{start}/{end}" for start, end in periods]


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(RefusedError, match="2026-02-01"):
        asked("2026-02-01", "2026-01-31")


def test_one_day_is_a_period() -> None:
    assert as_text(asked("2026-02-01", "2026-02-01").periods(date(2025, 1, 1))) == [
        "2026-02-01/2026-02-01",
        "2025-02-01/2025-02-01",
    ]


def test_the_same_season_is_compared_six_years_back() -> None:
    assert as_text(asked("2026-01-01", "2026-10-31").periods(LONG_AGO)) == [
        f"{year}-01-01/{year}-10-31" for year in range(2026, 2019, -1)
    ]


def test_no_compared_period_begins_before_the_first_month_with_data() -> None:
    periods = asked("2026-01-01", "2026-10-31").periods(date(2024, 1, 17))
    assert as_text(periods[1:]) == ["2025-01-01/2025-10-31", "2024-01-01/2024-10-31"]


@pytest.mark.parametrize("end", ["2026-12-31", "2027-06-30", "2028-12-31"])
@pytest.mark.parametrize("compare", ["years", "previous"])
def test_compared_periods_never_overlap(end: str, compare: str) -> None:
    periods = asked("2026-01-01", end, compare).periods(LONG_AGO)
    assert all(newer[0] > older[1] for newer, older in zip(periods, periods[1:], strict=False))


@pytest.mark.parametrize(
    ("start", "end", "before"),
    [
        ("2026-03-01", "2026-03-31", "2026-02-01/2026-02-28"),
        ("2026-01-01", "2026-03-31", "2025-10-01/2025-12-31"),
        ("2025-11-01", "2026-10-31", "2024-11-01/2025-10-31"),
        ("2026-03-08", "2026-03-14", "2026-03-01/2026-03-07"),
    ],
)
def test_the_period_before_is_as_long_and_ends_the_day_before(start: str, end: str, before: str) -> None:
    assert as_text(asked(start, end, "previous").periods(LONG_AGO))[1:] == [before]


@pytest.mark.parametrize(
    ("last", "today", "period"),
    [
        ("2026-11-21", "2026-11-24", "2026-01-01/2026-10-31"),
        ("2026-10-31", "2026-11-24", "2026-01-01/2026-10-31"),
        ("2026-11-30", "2026-11-24", "2026-01-01/2026-10-31"),
        ("2026-01-31", "2026-02-10", "2025-02-01/2026-01-31"),
        ("2026-02-28", "2026-03-02", "2025-03-01/2026-02-28"),
        ("2022-01-20", "2026-11-24", "2022-01-01/2022-01-31"),
    ],
)
def test_the_page_opens_on_whole_months_that_have_data(last: str, today: str, period: str) -> None:
    found = default_period(date(2022, 1, 2), date.fromisoformat(last), date.fromisoformat(today))
    assert as_text([found]) == [period]


@pytest.mark.parametrize(
    ("day", "years", "other"),
    [
        (date(2024, 2, 29), -1, date(2023, 2, 28)),
        (date(2023, 2, 28), 1, date(2024, 2, 29)),
        (date(2026, 7, 9), -4, date(2022, 7, 9)),
    ],
)
def test_a_day_another_year_keeps_the_end_of_the_month(day: date, years: int, other: date) -> None:
    assert shift_years(day, years) == other


def test_a_month_ends_on_its_last_day() -> None:
    assert month_end(date(2028, 2, 3)) == date(2028, 2, 29)


def test_the_selection_carries_what_was_asked() -> None:
    question = Question("1814", LONG_AGO, LONG_AGO, categories=("a",), sources=("est",))
    selection = question.selection()
    assert (selection.area_code, selection.start, selection.categories, selection.sources) == (
        "1814", LONG_AGO, ("a",), ("est",),
    )  # fmt: skip


def test_any_earlier_period_as_long_can_be_compared() -> None:
    now, *earlier = asked("2026-01-01", "2026-10-31", "2023-04").periods(LONG_AGO)
    assert earlier == [(date(2023, 4, 1), date(2024, 1, 31))]
    assert now == (date(2026, 1, 1), date(2026, 10, 31))


def test_the_periods_to_choose_from_are_as_long_and_end_before_the_period() -> None:
    found = periods_before((date(2026, 1, 1), date(2026, 2, 28)), date(2025, 8, 17))
    assert found == [
        (date(2025, 11, 1), date(2025, 12, 31)), (date(2025, 10, 1), date(2025, 11, 30)),
        (date(2025, 9, 1), date(2025, 10, 31)), (date(2025, 8, 1), date(2025, 9, 30)),
    ]  # fmt: skip
    assert periods_before((date(2026, 1, 2), date(2026, 2, 28)), date(2025, 8, 17)) == []


@pytest.mark.parametrize(
    ("wanted", "compare"),
    [("2025-10", "2025-10"), ("previous", "previous"), ("", "years"), ("x", "years"), ("2026-02", "years"),
     ("2025-13", "years"), ("2025-12", "years"), ("1800-01", "years")],
)  # fmt: skip
def test_what_cannot_be_compared_is_the_same_season(wanted: str, compare: str) -> None:
    assert known_compare(wanted, (date(2026, 1, 1), date(2026, 2, 28))) == compare
