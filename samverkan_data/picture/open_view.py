"""The view that may leave the room: fixed periods only, and every count through disclosure control.

The whole table is protected at once and always in the same way, so that no choice of area or period says more than
another.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import blake2b

import numpy as np
import pandas as pd

from samverkan_data.errors import RefusedError
from samverkan_data.formats import date_text, period_text
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.changes import CELL, with_names, with_population
from samverkan_data.picture.owners import with_owner
from samverkan_data.picture.question import Question
from samverkan_data.query import incidents
from samverkan_data.query.areas import children
from samverkan_data.query.categories import shown_category_map
from samverkan_data.query.registers import register
from samverkan_data.query.roles import valid_roles
from samverkan_data.query.rollup import incident_rows
from samverkan_data.statistics.disclosure import EVERY_CATEGORY, grid, protect
from samverkan_data.statistics.verdicts import judge_changes
from samverkan_data.texts import picture_open as texts

JUDGED = ["baseline", "expected_low", "expected_high", "certainty", "ratio", "ratio_low", "ratio_high"]


@dataclass(frozen=True)
class OpenView:
    """What is given out.

    Args:
        periods: the years and tertials that are over.
        cells: `source`, `category`, `area_code`, `period` (code), `count` (rounded; NaN where masked), `status` (shown,
            zero, masked, masked_second). A cell that is not there holds nothing.
    """

    periods: tuple[grid.Period, ...]
    cells: pd.DataFrame

    def code(self, start: date, end: date) -> str:
        """Code of the period with these days, empty where it is not given out."""
        return _code(self.periods, start, end)


def rounding_key(lake: Lake) -> bytes:
    """The secret behind the random rounding: the random numbers of the first uploads, which the open view never shows.

    It stays the same for the life of a lake, so that asking again gives the same figures.
    """
    first = sorted(upload.upload_id for upload in lake.history() if upload.version == 1)
    return blake2b("|".join(first).encode()).digest()


def open_view(snapshot: Snapshot, key: bytes, mask_below: int, today: date) -> OpenView:
    """Protect every count of the snapshot.

    Args:
        snapshot: the picture.
        key: the secret behind the rounding.
        mask_below: counts from 1 up to this are masked.
        today: periods that are not over are not given out.
    """
    periods = open_periods(snapshot, today)
    if not periods:
        return OpenView((), pd.DataFrame(columns=[*CELL, "period", "count", "status"]))
    counts = _leaf_counts(snapshot, {one.code for one in periods})
    tree = grid.period_tree(periods)
    cells = protect(counts, register(snapshot, "areas"), register(snapshot, "categories"), tree, mask_below, key)
    return OpenView(periods, cells[[*CELL, "period", "count", "status"]])


def open_periods(snapshot: Snapshot, today: date) -> tuple[grid.Period, ...]:
    """The years and tertials since the first incident that are over."""
    extent = incidents.extent(snapshot)
    if extent.empty:
        return ()
    return tuple(grid.periods(extent["first"].min().date().replace(day=1), today - timedelta(days=1)))


def check_period(periods: Sequence[grid.Period], start: date, end: date) -> None:
    """Whether the period may be shown.

    Raises:
        RefusedError: it is no year or tertial that is over; names the nearest one that is.
    """
    if _code(periods, start, end):
        return
    remedy = texts.NO_PERIOD
    if periods:
        nearest = _nearest(periods, start, end)
        days = {"start": nearest.start, "end": nearest.end, "period": period_text(nearest.start, nearest.end)}
        remedy = texts.NEAREST_PERIOD.format(**days)
    raise RefusedError(texts.NOT_ON_GRID.format(start=date_text(start), end=date_text(end)), remedy)


def find_open_changes(view: OpenView, snapshot: Snapshot, question: Question, today: date) -> pd.DataFrame:
    """As `changes.find_changes`, from what is given out only, with `masked`.

    A masked cell has no count and no expectation, and the verdict `too_few`.

    Raises:
        RefusedError: the period is not on the grid.
    """
    check_period(view.periods, question.start, question.end)
    cells = _asked_cells(view, snapshot, question)
    if cells.empty:
        return cells
    masked = cells[(cells["period"] == 0) & cells["count"].isna()]
    known = cells[cells["count"].notna()].merge(masked[CELL].assign(gone=True), how="left", on=CELL)
    known = known[known["gone"].isna()].drop(columns="gone").astype({"count": "int64"})
    parts = [_judged(known, snapshot, question, view)] if len(known) else []
    parts.append(masked[CELL].assign(count=np.nan, **dict.fromkeys(JUDGED, np.nan), verdict="too_few", masked=True))
    judged = pd.concat([part for part in parts if len(part)], ignore_index=True)
    order = judged.sort_values([*CELL], ignore_index=True)
    return with_owner(with_names(order, snapshot), valid_roles(snapshot, today), register(snapshot, "areas"))


def _leaf_counts(snapshot: Snapshot, codes: set[str]) -> pd.DataFrame:
    rows = snapshot.run(incident_rows(snapshot, ()))
    year = rows["occurred_at"].dt.year.astype("str")
    part = ((rows["occurred_at"].dt.month - 1) // grid.MONTHS_PER_TERTIAL + 1).astype("str")
    rows["period"] = year.where(rows["precision"] == "year", year + "T" + part)
    kept = rows[rows["period"].isin(codes)]
    return kept.groupby([*CELL, "period"])["count"].sum().reset_index()


def _code(periods: Sequence[grid.Period], start: date, end: date) -> str:
    return next((one.code for one in periods if (one.start, one.end) == (start, end)), "")


def _nearest(periods: Sequence[grid.Period], start: date, end: date) -> grid.Period:
    found = [one for one in periods if one.code == _code(periods, *grid.snap(start, end))]
    before = [one for one in periods if one.end <= end]
    return (found or before[-1:] or list(periods[:1]))[0]


def _asked_periods(view: OpenView, snapshot: Snapshot, question: Question) -> pd.DataFrame:
    """`code`, `period` (0 = asked for, then the compared ones), `start`."""
    first = incidents.extent(snapshot)["first"].min().date()
    rows = [(view.code(*days), index, pd.Timestamp(days[0])) for index, days in enumerate(question.periods(first))]
    asked = pd.DataFrame(rows, columns=["code", "period", "start"])
    return asked[asked["code"] != ""]


def _asked_cells(view: OpenView, snapshot: Snapshot, question: Question) -> pd.DataFrame:
    """Every source and category × area × period with its released count; NaN where masked."""
    tops = set(shown_category_map(register(snapshot, "categories"), question.categories).values())
    released = view.cells[view.cells["category"].isin(tops) & (view.cells["category"] != EVERY_CATEGORY)]
    if question.sources:
        released = released[released["source"].isin(question.sources)]
    shown = [question.area_code, *children(register(snapshot, "areas"), question.area_code)]
    asked = _asked_periods(view, snapshot, question)
    every = (
        released[["source", "category"]]
        .drop_duplicates()
        .merge(pd.DataFrame({"area_code": shown}, dtype="str"), how="cross")
    ).merge(asked, how="cross")
    found = every.merge(released.rename(columns={"period": "code"}), how="left", on=[*CELL, "code"])
    found["count"] = found["count"].where(found["status"].notna(), 0.0)
    began = incidents.extent(snapshot).set_index("source")["first"].dt.to_period("M").dt.to_timestamp()
    found = found[(found["period"] == 0) | (found["start"] >= found["source"].map(began))]
    some = found.groupby(["source", "category"])["count"].transform(lambda counts: (counts.isna() | (counts > 0)).any())
    return found.loc[some.astype(bool), [*CELL, "period", "count"]].reset_index(drop=True)


def _judged(known: pd.DataFrame, snapshot: Snapshot, question: Question, view: OpenView) -> pd.DataFrame:
    asked = _asked_periods(view, snapshot, question)
    ends = {one.code: one.end.year for one in view.periods}
    years = {period: ends[code] for code, period in zip(asked["code"], asked["period"], strict=True)}
    return judge_changes(with_population(known, snapshot, years)).assign(masked=False)
