"""How a source reports: which silences are usual for it, and in which months it has not reported.

A source that is silent has perhaps nothing to tell, or nobody has sent it. Its own rhythm decides: a silence that is
far longer than its reports lead one to expect is not known, never zero. Where zero months are usual they stay zero.

A silence between two reports is one of many, and strange where it is far longer than those. The silence in which a
source stands at the end of its last month (or before its first report) is looked at once, always at the same point of a
month, and is held against the silences in which it has stood at the ends of earlier months. Holding it against all
silences would let the longest of hundreds pass: half the month of a source with ten reports in it.
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from samverkan_data.statistics.thresholds import (
    FEWEST_REPORTS,
    LONGEST_CHANCE_SILENCE,
    MOST_SILENT,
    RHYTHM_DAYS,
    USUAL_EDGES,
    USUAL_SILENCES,
)

Days = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Silence(NamedTuple):
    """Days without a report, from `start` to the day before `end`; `among` so many are looked at together."""

    start: int
    end: int
    among: int = 1


def reported_months(first: pd.Series, last: pd.Series, months: pd.DatetimeIndex) -> Flags:
    """Which of the months a source has reported.

    Args:
        first: the first day of each report (datetime64): of a month's count the first of that month.
        last: its last day.
        months: first days, one after the other, without gaps.

    Returns:
        One flag per month.
    """
    return reported_between(first, last, pd.DatetimeIndex(months.append(months[-1:] + pd.offsets.MonthBegin())))


def reported_between(first: pd.Series, last: pd.Series, days: pd.DatetimeIndex) -> Flags:
    """As `reported_months`, of the stretches from each of the days to the next, weeks for example.

    Returns:
        One flag per stretch: one fewer than the days.
    """
    spans, edges = _merged(_numbers(first), _numbers(last)), _numbers(pd.Series(days))
    known = np.ones(len(edges) - 1, dtype=bool)
    known &= ~_mostly_silent(spans, edges)
    known &= ~_not_yet_begun(spans, edges)
    return known & ~_ended(spans, edges)


def has_gone_silent(days: pd.Series, until: pd.Timestamp) -> bool:
    """Whether nobody would expect so long a silence of one who reported on the days, at the end of the day `until`.

    Args:
        days: of each report (datetime64), none after `until`.
        until: the last day that is looked at.
    """
    spans = _merged(_numbers(days), _numbers(days))
    return _is_strange(Silence(int(spans[-1, 1]), int(_numbers(pd.Series([until]))[0]) + 1), spans, _usual)


def tells_a_rhythm(days: pd.Series) -> bool:
    """Whether there are so many reports, in the time before the last of them, that a silence after it can be strange.

    Args:
        days: of each report (datetime64).
    """
    spans = _merged(_numbers(days), _numbers(days))
    return int((spans[:, 0] >= spans[-1, 1] - RHYTHM_DAYS).sum()) >= FEWEST_REPORTS


def _numbers(days: pd.Series) -> Days:
    return days.to_numpy("datetime64[D]").astype(np.int64)


def _merged(first: Days, last: Days) -> Days:
    """Reports × (first day, day after the last), in order; one that lies within another is no report of its own.

    Both days of those that are left come in order.
    """
    start, width = int(first.min()), int(last.max() - first.min()) + 2
    pairs = np.unique((first - start) * width + (last + 1 - start))
    spans = np.column_stack(np.divmod(pairs, width)) + start
    reach = np.maximum.accumulate(spans[:, 1])
    inside = np.concatenate([[False], spans[1:, 1] <= reach[:-1]])
    return np.asarray(spans[~inside])


def _mostly_silent(spans: Days, edges: Days) -> Flags:
    """Months of which most lies in silences between reports that are not usual."""
    ends, starts = spans[:-1, 1], spans[1:, 0]
    long = starts > ends
    silences = [
        Silence(int(end), int(start), int(long.sum())) for end, start in zip(ends[long], starts[long], strict=True)
    ]
    shares = _inside(ends[long], starts[long], edges)
    candidates = [bool(row.any()) for row in shares[:, shares.sum(axis=0) >= MOST_SILENT] > 0]
    strange = [could and _is_strange(one, spans, _usual) for one, could in zip(silences, candidates, strict=True)]
    return np.asarray(shares[strange].sum(axis=0) >= MOST_SILENT)


def _inside(starts: Days, ends: Days, edges: Days) -> NDArray[np.float64]:
    """Silences × months: the share of the month that lies in the silence."""
    days = np.minimum(ends[:, None], edges[1:]) - np.maximum(starts[:, None], edges[:-1])
    return np.asarray(np.clip(days, 0, None) / np.diff(edges))


def _not_yet_begun(spans: Days, edges: Days) -> Flags:
    """Months before the first report, where so long a silence is not usual at the beginning of a month."""
    begun, usual = int(spans[0, 0]), partial(_usual_at, edges, after=True)
    return np.array([start < begun and _is_strange(Silence(int(start), begun), spans, usual) for start in edges[:-1]])


def _ended(spans: Days, edges: Days) -> Flags:
    """Months after the last report, and its own where so long a silence is not usual at the end of a month."""
    last, usual = int(spans[-1, 1]), partial(_usual_at, edges, after=False)
    return np.array([end > last and _is_strange(Silence(last, int(end)), spans, usual) for end in edges[1:]])


def _is_strange(silence: Silence, spans: Days, usual: Callable[[Days], int]) -> bool:
    """Whether the reports before it, or those after it where there are too few, make so long a silence unlikely."""
    told = _inside_of(spans, silence.start - RHYTHM_DAYS, silence.start)
    if len(told) < FEWEST_REPORTS:
        told = _inside_of(spans, silence.end, silence.end + RHYTHM_DAYS)
    if len(told) < FEWEST_REPORTS:
        return False
    length = silence.end - silence.start
    return length > usual(told) and _chance(length, told) * silence.among < LONGEST_CHANCE_SILENCE


def _inside_of(spans: Days, start: int, end: int) -> Days:
    """The reports from a day until the day before another."""
    return spans[np.searchsorted(spans[:, 0], start) : np.searchsorted(spans[:, 1], end, side="right")]


def _chance(length: int, told: Days) -> float:
    """How likely a silence of so many days is, where reports come by chance as often as these did."""
    each = float(np.median(told[:, 1] - told[:, 0]))
    room = (told[-1, 1] - told[0, 0]) / each + 1
    return float((1 - min(len(told) / room, 1.0)) ** (length / each))


def _usual(told: Days) -> int:
    """The longest silence between reports that has come several times."""
    return _nth_longest(told[1:, 0] - told[:-1, 1], USUAL_SILENCES)


def _usual_at(edges: Days, told: Days, *, after: bool) -> int:
    """How long the source has stood silent at ends of months, several times: since its last report before the end, or
    until its first report `after` it. One silence over several ends is one.
    """  # noqa: D205
    inside = edges[(edges > told[0, 0]) & (edges <= told[-1, 0])]
    following = np.searchsorted(told[:, 0], inside)
    stood = np.zeros(len(told), dtype=np.int64)
    np.maximum.at(stood, following, told[following, 0] - inside if after else inside - told[following - 1, 1])
    return _nth_longest(stood, USUAL_EDGES)


def _nth_longest(silences: Days, times: int) -> int:
    return int(np.sort(silences)[-times]) if len(silences) >= times else 0
