"""What is asked of the picture: an area, a period, and what the period is compared with."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from samverkan_data.errors import RefusedError
from samverkan_data.query import Selection
from samverkan_data.texts import picture as texts

MOST_EARLIER = 6
"""Earlier years that a period is compared with: fewer miss a trebling among bursts (`benchmarks/verdicts.py`)."""

LONG_AGO = date(1900, 1, 1)
Period = tuple[date, date]
Compare = str
"""`years`: the same season earlier; `previous`: the period before; `2024-03`: as long a period from that month on."""


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
        earlier = _same_season(now) if self.compare == "years" else [_other(now, self.compare)]
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


def periods_before(now: Period, first: date) -> list[Period]:
    """As long periods of whole months that begin in `first`'s month or later and end before the period, newest first.

    None where the period is not of whole months.
    """
    start, end = now
    if not _is_whole_months(now):
        return []
    longest = (start.year - first.year) * 12 + start.month - first.month
    shifts = range(_months(now), longest + 1)
    return [(shift_months(start, -months), shift_months(end, -months)) for months in shifts]


def known_compare(wanted: str, now: Period) -> Compare:
    """What the period is compared with where it can be, else the same season earlier."""
    if wanted in ("", "years", "previous"):
        return wanted or "years"
    months = {f"{start:%Y-%m}" for start, _ in periods_before(now, LONG_AGO)}
    return wanted if wanted in months else "years"


def _other(now: Period, compare: Compare) -> Period:
    """The one earlier period that is asked for."""
    found = (period for period in periods_before(now, LONG_AGO) if f"{period[0]:%Y-%m}" == compare)
    return next(found, _previous(now))


def _is_whole_months(now: Period) -> bool:
    return now[0].day == 1 and now[1] == month_end(now[1])


def _months(now: Period) -> int:
    start, end = now
    return (end.year - start.year) * 12 + end.month - start.month + 1


def _previous(now: Period) -> Period:
    start, end = now
    before = start - timedelta(days=1)
    if _is_whole_months(now):
        return shift_months(start, -_months(now)), before
    return before - (end - start), before


def _last_full_month(day: date) -> date:
    return day if day == month_end(day) else day.replace(day=1) - timedelta(days=1)


def month_end(day: date) -> date:
    """The last day of the month."""
    return day.replace(day=monthrange(day.year, day.month)[1])
