"""Which days of a period are compared: those that are known now and in the earlier periods, and of which of these."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from samverkan_data.picture.incidents.coverage import Coverage, months_of
from samverkan_data.picture.question import Period, Question, month_end, shift_months, shift_years


@dataclass(frozen=True)
class Comparable:
    """Of one source and area: `days` are the parts of the asked-for period that are compared, `periods` the numbers of
    the periods that they are compared in (0 is the asked-for one); `pieces` has the days of each of them.
    """  # noqa: D205

    days: tuple[Period, ...]
    pieces: dict[int, tuple[Period, ...]]

    def text(self) -> str:
        """The days as ISO 8601 intervals: `2026-01-01/2026-07-31`, several with a space between."""
        return " ".join(f"{start}/{end}" for start, end in self.days)


Table = Mapping[int, Sequence[Period]]
"""The pieces of the asked-for period (0) and of the earlier ones; the n-th piece of each is the same season."""


def comparable(coverage: Coverage, source: str, area_code: str, table: Table) -> Comparable | None:
    """What can be compared of a source in an area.

    Of all ways to leave out pieces or earlier periods the one is taken that keeps most days in most periods.

    Args:
        coverage: what is known.
        source: code.
        area_code: the area.
        table: what may be left out, see `Table`.

    Returns:
        None where nothing of the period is known.
    """
    known = {
        at: frozenset(place for place, piece in enumerate(row) if coverage.covers(source, area_code, *piece))
        for at, row in table.items()
    }
    now = known[0]
    if not now:
        return None
    earlier = [pieces for at, pieces in known.items() if at]
    kept = max([now, *(now & other for other in earlier)], key=lambda pieces: _worth(pieces, earlier, table[0]))
    if not any(kept <= other for other in earlier):
        kept = now
    compared = {
        at: _joined([piece for place, piece in enumerate(table[at]) if place in kept])
        for at, pieces in known.items()
        if kept <= pieces
    }
    return Comparable(compared[0], compared)


def by_month(question: Question, periods: Sequence[Period]) -> Table:
    """The periods, the asked-for one first, cut at the months of that one."""
    return {at: _split(question, periods[0], period) for at, period in enumerate(periods)}


def _worth(pieces: frozenset[int], earlier: Sequence[frozenset[int]], now: Sequence[Period]) -> tuple[int, int]:
    """Days × earlier periods that hold them all; then the days."""
    days = sum((now[place][1] - now[place][0]).days + 1 for place in pieces)
    return days * sum(pieces <= other for other in earlier), days


def _split(question: Question, now: Period, period: Period) -> list[Period]:
    """The period cut at the months of the asked-for one, so that the n-th piece of each is the same season."""
    start, end = now
    if question.compare != "years" and not (start.day == 1 and end == month_end(end)):
        return [period]
    ends = [month_end(day) for day in months_of(start, end)]
    pieces = [(max(start, last.replace(day=1)), min(end, last)) for last in ends]
    if question.compare != "years":
        months = (start.year - period[0].year) * 12 + start.month - period[0].month
        return [(shift_months(first, -months), shift_months(last, -months)) for first, last in pieces]
    years = start.year - period[0].year
    return [(shift_years(first, -years), shift_years(last, -years)) for first, last in pieces]


def _joined(pieces: Sequence[Period]) -> tuple[Period, ...]:
    """Pieces that follow on each other as one, so that rows known to the year are in it where all of the year is."""
    found: list[Period] = []
    for start, end in pieces:
        if found and found[-1][1] + timedelta(days=1) == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)
