"""What the open view gives out of the incidents: fixed periods only, and every count through disclosure control.

The whole table is protected at once and always in the same way, so that no choice of area or period says more than
another, and with all that was given out before (`editions`), so that comparing versions says no more either. Of the
modules that answer in the open view only this one and `editions` read incidents.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

import pandas as pd

from samverkan_data.errors import RefusedError
from samverkan_data.formats import date_text, period_text
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.gate.editions import editions, last_day, periods_over
from samverkan_data.picture.incidents.changes import CELL
from samverkan_data.picture.incidents.coverage import Coverage, coverage_of, months_of, with_outer
from samverkan_data.picture.sources import incident_sources
from samverkan_data.query.incidents import example_cells
from samverkan_data.statistics.disclosure import grid, protect_editions
from samverkan_data.texts import picture_open as texts


@dataclass(frozen=True)
class GivenOut:
    """What is given out of the incidents of one data version.

    Args:
        periods: the years and tertials that are over.
        cells: `source`, `category`, `area_code`, `period` (code), `count` (rounded; NaN where masked), `status` (shown,
            zero, masked, masked_second). A cell that is not there holds nothing.
        sources: as `sources.incident_sources`, without rows and reporters, with days that are those of periods.
        mask_below: counts from 1 up to this are masked.
        coverage: what is known, in whole tertials, of units and areas with anything given out: an area all of whose
            cells are given out as zero is one that nobody has reported from, and that is said of no other.
        examples: source and unit, of these, that hold example data.
    """

    periods: tuple[grid.Period, ...]
    cells: pd.DataFrame
    sources: pd.DataFrame
    mask_below: int
    coverage: Coverage
    examples: frozenset[tuple[str, str]] = frozenset()

    def code(self, start: date, end: date) -> str:
        """Code of the period with these days, empty where it is not given out."""
        return next((one.code for one in self.periods if (one.start, one.end) == (start, end)), "")

    @property
    def first(self) -> date:
        """The first day that is given out."""
        return min((one.start for one in self.periods), default=date.max)


def rounding_key(lake: Lake) -> bytes:
    """The secret behind the random rounding: the random numbers of the first uploads, which the open view never shows.

    It stays the same for the life of a lake, so that asking again gives the same figures.
    """
    first = sorted(upload.upload_id for upload in lake.history() if upload.version == 1)
    return blake2b("|".join(first).encode()).digest()


def give_out(lake: Lake, snapshot: Snapshot, key: bytes, mask_below: int, today: date) -> GivenOut:
    """Protect every count of the snapshot, together with all that was given out before it.

    Args:
        lake: where the snapshot and the versions before it come from.
        snapshot: the picture, exact.
        key: the secret behind the rounding.
        mask_below: counts from 1 up to this are masked.
        today: periods that are not over are not given out; a version that has been replaced is given out as of then.
    """
    found = incident_sources(snapshot)
    today = last_day(lake, snapshot.version, found, today)
    periods = periods_over(found, today)
    cells = protect_editions(editions(lake, snapshot.version, today), mask_below, key, lake.decisions())
    told = cells[cells["status"] != "zero"][["source", "area_code"]].drop_duplicates()
    units = set(told.itertuples(index=False, name=None))
    known = in_whole_tertials(coverage_of(snapshot), units, periods)
    sources = _on_grid(found, periods)
    sources["until"] = pd.to_datetime(pd.Series(map(known.until, sources["source"]), dtype=object))
    told_cells = cells[[*CELL, "period", "count", "status"]]
    return GivenOut(periods, told_cells, sources, mask_below, known, _examples(snapshot, known))


def check_period(periods: Sequence[grid.Period], start: date, end: date) -> None:
    """Whether the period may be shown.

    Raises:
        RefusedError: it is no year or tertial that is over; names the nearest one that is.
    """
    if any((one.start, one.end) == (start, end) for one in periods):
        return
    remedy = texts.NO_PERIOD
    if periods:
        near = nearest(periods, start, end)
        days = {"start": near.start, "end": near.end, "period": period_text(near.start, near.end)}
        remedy = texts.NEAREST_PERIOD.format(**days)
    raise RefusedError(texts.NOT_ON_GRID.format(start=date_text(start), end=date_text(end)), remedy)


def nearest(periods: Sequence[grid.Period], start: date, end: date) -> grid.Period:
    """The period that is given out to show instead of one that is not; `periods` is not empty."""
    wanted = grid.snap(start, end)
    found = [one for one in periods if (one.start, one.end) == wanted]
    before = [one for one in periods if one.end <= end]
    return (found or before[-1:] or list(periods[:1]))[0]


def _examples(snapshot: Snapshot, known: Coverage) -> frozenset[tuple[str, str]]:
    """Which of the units hold example data: of each as a whole, so that no single place is pointed at."""
    cells = example_cells(snapshot)
    units = {(source, known.areas.municipality(area) or area) for source, area in cells}
    return frozenset(units & set(known.known))


def _on_grid(sources: pd.DataFrame, periods: Sequence[grid.Period]) -> pd.DataFrame:
    """Neither rows nor days of incidents, only the periods that are given out."""
    starts = sources["first"].dt.to_period("M").dt.to_timestamp()
    first = [min((one.start for one in periods if pd.Timestamp(one.start) >= start), default=None) for start in starts]
    last = [
        max((one.end for one in periods if pd.Timestamp(one.start) <= day), default=None) for day in sources["last"]
    ]
    days = {
        "first": pd.to_datetime(pd.Series(first, dtype=object)),
        "last": pd.to_datetime(pd.Series(last, dtype=object)),
    }
    told = sources.assign(**days, until=None, rows=None, reporters=None)
    return told.dropna(subset=["first", "last"]).reset_index(drop=True)


def in_whole_tertials(
    coverage: Coverage, units: Collection[tuple[str, str]], periods: Sequence[grid.Period]
) -> Coverage:
    """What is known of these sources and units in the periods: a tertial of which a month is not known is not known."""
    parts = [months_of(one.start, one.end) for one in periods if one.code != str(one.start.year)]
    known = {
        unit: frozenset(month for part in parts if months.issuperset(part) for month in part)
        for unit, months in coverage.known.items()
        if unit in units
    }
    return Coverage(known, coverage.areas, with_outer(units, coverage.areas))
