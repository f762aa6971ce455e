"""What is asked of the picture: an area, a period, and what the period is compared with."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from samverkan_data.errors import RefusedError
from samverkan_data.query import Selection
from samverkan_data.texts import picture as texts

MOST_EARLIER = 6
"""Earlier years that a period is compared with: fewer miss a trebling among bursts (`benchmarks/verdicts.py`)."""

Period = tuple[date, date]
Compare = Literal["years", "previous"]


@dataclass(frozen=True)
class Question:
    """An area and a period; `categories` and `sources` empty mean all.

    Raises:
        RefusedError: where the period ends before it starts.
    """

    area_code: str
    start: date
    end: date
    compare: Compare = "years"
    categories: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise RefusedError(texts.PERIOD_BACKWARDS.format(start=self.start, end=self.end), texts.SWAP_DATES)

    def selection(self) -> Selection:
        """The same as a selection for `query`."""
        return Selection(self.area_code, self.start, self.end, self.categories, self.sources)

    def periods(self, first: date) -> list[Period]:
        """The period itself, then the ones it is compared with, newest first; none begins before `first`'s month."""
        now = (self.start, self.end)
        earlier = [_previous(now)] if self.compare == "previous" else _same_season(now)
        return [now, *[period for period in earlier if period[0] >= first.replace(day=1)]]


def default_period(first: date, last: date, today: date) -> Period:
    """The year so far up to the last full month that has data; the last twelve months early in a year."""
    end = _last_full_month(min(last, today))
    if end < first:
        return first.replace(day=1), month_end(first)
    start = end.replace(month=1, day=1)
    if end.month <= 2:
        start = shift_years(end.replace(day=1), -1) + timedelta(days=31)
        start = start.replace(day=1)
    return max(start, first.replace(day=1)), end


def shift_years(day: date, years: int) -> date:
    """The same day another year; the last day of a month stays the last."""
    return shift_months(day, years * 12)


def shift_months(day: date, months: int) -> date:
    """The same day another month; the last day of a month stays the last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    is_last = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, last if is_last else min(day.day, last))


def _same_season(now: Period) -> list[Period]:
    start, end = now
    step = next(years for years in range(1, 200) if shift_years(end, -years) < start)
    shifts = range(step, step * MOST_EARLIER + 1, step)
    return [(shift_years(start, -years), shift_years(end, -years)) for years in shifts]


def _previous(now: Period) -> Period:
    start, end = now
    before = start - timedelta(days=1)
    if start.day == 1 and end == month_end(end):
        months = (end.year - start.year) * 12 + end.month - start.month + 1
        return shift_months(start, -months), before
    return before - (end - start), before


def _last_full_month(day: date) -> date:
    return day if day == month_end(day) else day.replace(day=1) - timedelta(days=1)


def month_end(day: date) -> date:
    """The last day of the month."""
    return day.replace(day=monthrange(day.year, day.month)[1])
