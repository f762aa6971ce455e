"""Which months a source has reported, told by its own rhythm."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some

from samverkan_data.statistics.rhythm import _inside_of, _merged, has_gone_silent, reported_between, reported_months

MONTHS = pd.date_range("2024-01-01", "2026-10-01", freq="MS")
OCTOBER = date(2026, 10, 31)


def daily(end: date, every: int = 1, start: date = date(2024, 1, 1)) -> list[date]:
    """A report every so many days."""
    return [start + timedelta(days=day) for day in range(0, (end - start).days + 1, every)]


def known(days: list[date], months: pd.DatetimeIndex = MONTHS) -> list[bool]:
    series = pd.Series(pd.to_datetime(days))
    return list(reported_months(series, series, months))


@pytest.mark.parametrize(("every", "last"), [(1, 31), (2, 29), (3, 28), (10, 20), (20, 11)])
def test_a_last_month_is_known_where_the_rest_of_it_is_as_silent_as_usual(every: int, last: int) -> None:
    days = [day for day in daily(OCTOBER, every) if day < date(2026, 10, last)] + [date(2026, 10, last)]
    assert known(days)[-1]


@pytest.mark.parametrize(("every", "last"), [(1, 28), (2, 20), (3, 10)])
def test_a_last_month_is_not_known_where_a_busy_source_falls_silent(every: int, last: int) -> None:
    assert not known(daily(date(2026, 10, last), every))[-1]


def test_an_incident_on_the_last_day_does_not_make_a_month_known() -> None:
    flags = known([*daily(date(2026, 7, 31)), date(2026, 8, 31)])
    assert flags[-4:] == [True, False, False, False]


def test_a_few_odd_rows_after_the_end_do_not_make_a_month_known() -> None:
    odd = [date(2026, 8, 10), date(2026, 8, 20), date(2026, 8, 31), date(2026, 10, 2)]
    assert known([*daily(date(2026, 7, 31)), *odd])[-3:] == [False, False, False]


def test_a_silent_month_in_the_middle_is_not_known_and_those_around_it_are() -> None:
    days = [day for day in daily(OCTOBER) if (day.year, day.month) != (2026, 3)]
    flags = known(days)
    assert [MONTHS[place].strftime("%Y-%m") for place, flag in enumerate(flags) if not flag] == ["2026-03"]


def test_a_month_that_is_silent_every_year_is_a_zero() -> None:
    months = pd.date_range("2019-01-01", "2026-10-01", freq="MS")
    days = [day for day in daily(OCTOBER, 5, date(2019, 1, 1)) if day.month != 7]
    assert known(days, months)[-12:] == [True] * 12


def test_a_source_that_begins_late_is_not_known_before() -> None:
    flags = known(daily(OCTOBER, 2, date(2025, 3, 10)))
    assert [MONTHS[place] for place, flag in enumerate(flags) if flag][0] == pd.Timestamp("2025-04-01")


def test_months_without_anything_are_zeros_in_a_source_too_small_to_have_a_rhythm() -> None:
    assert all(known([date(2024, 5, 3), date(2025, 1, 9), date(2026, 2, 2)]))


def test_a_month_that_is_counted_as_a_whole_is_known() -> None:
    first = pd.Series(MONTHS[:-2])
    assert list(reported_months(first, first + pd.offsets.MonthEnd(), MONTHS)) == [True] * 32 + [False] * 2


def test_one_report_a_month_dated_on_the_first_is_the_whole_month() -> None:
    assert all(known([month.date() for month in MONTHS]))


def by_chance(seed: int, every: float) -> pd.Series:
    """Reports that come independently of each other, so many a day on average."""
    counts = np.random.default_rng(seed).poisson(every, (OCTOBER - date(2024, 1, 1)).days + 1)
    return pd.Series(pd.date_range("2024-01-01", OCTOBER)).repeat(counts).reset_index(drop=True)


EVERY = [0.1, 0.3, 1.0, 3.0]


@given(seed=some.integers(0, 99), every=some.sampled_from(EVERY), back=some.integers(0, 600))
def test_a_source_cut_at_any_day_lacks_few_of_the_months_that_stay_known(seed: int, every: float, back: int) -> None:
    """The reports that may be expected after the cut. How many did come is chance that nobody can see from the rest.

    A silence with a chance of 1 in 20 holds -ln(0.05) = 3 expected reports. The rate is itself read from forty reports
    or more, and a source may by chance have stood as long at two month ends: the most among 27 000 cuts was 6.0.
    """
    end = OCTOBER - timedelta(days=back)
    days = by_chance(seed, every)
    cut = days[days <= pd.Timestamp(end)]
    ends = (MONTHS + pd.offsets.MonthEnd())[reported_months(cut, cut, MONTHS)]
    unseen = sum(min(max((last.date() - end).days, 0), last.day) for last in ends)
    assert unseen * every <= 7


@pytest.mark.parametrize("every", EVERY)
def test_a_last_month_that_is_whole_is_called_unknown_once_in_twenty_at_most(every: float) -> None:
    """160 whole months: 5 per cent is 8, and more than 17 come by chance once in a thousand."""
    unknown = 0
    for seed in range(40):
        days = by_chance(seed, every)
        for months in (MONTHS, MONTHS[:-3], MONTHS[:-6], MONTHS[:-9]):
            until = days[days < months[-1] + pd.offsets.MonthBegin()]
            unknown += not reported_months(until, until, months)[-1]
    assert unknown <= 17


def test_a_batch_at_the_beginning_of_each_month_makes_the_month_known() -> None:
    days = [day for day in daily(OCTOBER) if day.day <= 5]
    assert known(days)[-1]
    assert not known([day for day in days if day.month != 10 or day.year != 2026])[-1]


def test_a_silence_that_has_ended_two_julys_ends_the_third() -> None:
    months = pd.date_range("2024-01-01", "2026-07-01", freq="MS")
    days = [day for day in daily(date(2026, 6, 30)) if day.month != 7]
    assert known(days, months)[-1]


def test_one_long_silence_over_several_month_ends_is_no_habit() -> None:
    days = [day for day in daily(OCTOBER, 3) if not date(2025, 1, 5) < day < date(2025, 5, 20)]
    assert not known([day for day in days if day < date(2026, 8, 20)])[-1]


def test_weeks_are_known_as_months_are() -> None:
    mondays = pd.date_range("2026-06-01", "2026-11-02", freq="W-MON")
    days = [day for day in daily(date(2026, 11, 1)) if not date(2026, 8, 3) <= day < date(2026, 8, 17)]
    series = pd.Series(pd.to_datetime(days))
    flags = reported_between(series, series, mondays)
    silent = [mondays[place].date() for place, flag in enumerate(flags) if not flag]
    assert silent == [date(2026, 8, 3), date(2026, 8, 10)]


@pytest.mark.parametrize(("every", "after", "silent"), [(3, 4, False), (1, 14, True), (7, 14, False), (7, 70, True)])
def test_who_reports_often_is_soon_silent(every: int, after: int, silent: bool) -> None:
    days = daily(OCTOBER, every)
    until = pd.Timestamp(days[-1] + timedelta(days=after))
    assert has_gone_silent(pd.Series(pd.to_datetime(days)), until) is silent


SPANS = some.lists(some.tuples(some.integers(-90, 90), some.sampled_from([0, 0, 0, 1, 27, 30])), min_size=1)


@given(SPANS, some.integers(-99, 99), some.integers(0, 99))
def test_reports_in_a_stretch_are_found_as_they_would_be_one_by_one(
    told: list[tuple[int, int]], start: int, length: int
) -> None:
    spans = sorted({(first, first + more + 1) for first, more in told})
    alone = [one for place, one in enumerate(spans) if not any(end >= one[1] for _, end in spans[:place])]
    first, more = (np.array(part) for part in zip(*told, strict=True))
    merged = _merged(first, first + more)
    assert [tuple(one) for one in merged.tolist()] == alone
    inside = [one for one in alone if one[0] >= start and one[1] <= start + length]
    assert [tuple(one) for one in _inside_of(merged, start, start + length).tolist()] == inside
