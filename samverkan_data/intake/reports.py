"""The reports of a file by source and area, and the months that look incomplete or too full afterwards."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd

from samverkan_data.formats import date_text, number
from samverkan_data.intake.series import Odd, Point
from samverkan_data.lake import Snapshot
from samverkan_data.query import Selection
from samverkan_data.query.incidents import count_by_month, extent
from samverkan_data.query.places import areas_of
from samverkan_data.query.rows import rows_of
from samverkan_data.statistics.odd import is_odd
from samverkan_data.texts import review as texts

FEWEST_MONTHS = 3
MOST_JUDGED = 12


@dataclass(frozen=True)
class FileReports:
    """The reports of one source in one area: how many happenings, first and last day, and odd months afterwards.

    Only areas that are municipalities, or lie in none, have months.
    """

    source: str
    area_code: str
    count: int
    first: date
    last: date
    odd: tuple[Odd, ...] = ()


def file_reports(snapshot: Snapshot, tried: Snapshot, rows: pd.DataFrame, today: date) -> list[FileReports]:
    """The reports of the file, first the municipalities as wholes, then every area that it names.

    Args:
        snapshot: what is published; a month that stays as it is there is nothing to check now.
        tried: the picture as it would be.
        rows: the file's incidents.
        today: a month that is not over is not judged.
    """
    municipality = areas_of(tried).municipality
    whole = rows.assign(area_code=[municipality(code) or code for code in rows["area_code"]])
    wholes = _by_area(whole)
    judged = [_judged(snapshot, tried, one, whole, today) for one in wholes[:MOST_JUDGED]]
    return [*judged, *wholes[MOST_JUDGED:], *_by_area(rows[rows["area_code"] != whole["area_code"]])]


def _by_area(rows: pd.DataFrame) -> list[FileReports]:
    found = rows.groupby(["source", "area_code"], as_index=False).agg(
        happenings=("count", "sum"), first=("occurred_at", "min"), last=("occurred_at", "max")
    )
    return [
        FileReports(row.source, row.area_code, int(row.happenings), row.first.date(), row.last.date())
        for row in rows_of(found)
    ]


def _judged(snapshot: Snapshot, tried: Snapshot, one: FileReports, rows: pd.DataFrame, today: date) -> FileReports:
    """With the months of the file that stand out among all months of the source in the area."""
    months = _months(tried, one, today)
    touched = (months.index >= pd.Timestamp(one.first.replace(day=1))) & (months.index <= pd.Timestamp(one.last))
    usual = months[~touched] if (~touched).sum() >= FEWEST_MONTHS else months[touched]
    if len(usual) < FEWEST_MONTHS or not usual.median():
        return one
    own = rows[(rows["source"] == one.source) & (rows["area_code"] == one.area_code)]
    known = float(usual.median())
    counts = _moved(snapshot, one, months[touched])
    odd = counts[is_odd(counts, np.full(len(counts), known), "antal", periods=len(usual))]
    found = [_odd(month, int(odd[month]), known, own["occurred_at"]) for month in pd.DatetimeIndex(odd.index)]
    return replace(one, odd=tuple(found))


def _moved(snapshot: Snapshot, one: FileReports, counts: pd.Series) -> pd.Series:
    """The months that have another count than the published one."""
    span = Selection(one.area_code, one.first.replace(day=1), _month_end(one.last), (), (one.source,))
    before = count_by_month(snapshot, span).groupby("month")["count"].sum()
    moved: pd.Series = counts[counts != before.reindex(counts.index, fill_value=0)]
    return moved


def _month_end(day: date) -> date:
    end: date = (pd.Timestamp(day) + pd.offsets.MonthEnd(0)).date()
    return end


def _months(tried: Snapshot, one: FileReports, today: date) -> pd.Series:
    """Happenings per month that is over, from the first with a report from the area to the source's last."""
    spans = extent(tried).set_index("source").loc[one.source]
    selection = Selection(one.area_code, spans["first"].date().replace(day=1), spans["last"].date(), (), (one.source,))
    counts = count_by_month(tried, selection).groupby("month")["count"].sum()
    every = pd.date_range(selection.start, min(selection.end, today), freq="MS")
    over = every[every + pd.offsets.MonthEnd(0) <= pd.Timestamp(today)]
    found: pd.Series = counts.reindex(over[over >= counts.index.min()], fill_value=0)
    return found


def _odd(month: pd.Timestamp, count: int, known: float, days: pd.Series) -> Odd:
    end = month + pd.offsets.MonthEnd(0)
    inside = days[(days >= month) & (days < end + pd.Timedelta(days=1))]
    stops = 0 < count < known and len(inside) and inside.max() < end - pd.Timedelta(days=3)
    text = texts.MONTH_STOPS if stops else texts.MONTH if count else texts.MONTH_EMPTY
    last = date_text(inside.max().date()) if len(inside) else ""
    told = text.format(count=number(count), known=number(round(known)), day=last)
    return Odd(Point(month.date(), end.date(), float(count)), told)


def sources_of(rows: pd.DataFrame) -> dict[str, int]:
    """How many rows each source has."""
    return {str(row.source): int(row.rows) for row in rows_of(rows.groupby("source").size().reset_index(name="rows"))}
