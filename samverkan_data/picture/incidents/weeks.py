"""A week of reports: how many came, from whom, where the latest were, and who has gone silent."""

from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.coverage import coverage_of
from samverkan_data.picture.incidents.reporting import looked_at
from samverkan_data.picture.incidents.series_marks import events_ahead
from samverkan_data.picture.incidents.unplaced import place_names, unplaced
from samverkan_data.picture.question import Period
from samverkan_data.picture.register.actions import UPHELD
from samverkan_data.query.places import Areas, areas_of, categories_of
from samverkan_data.query.registers import register
from samverkan_data.query.reports import report_days
from samverkan_data.query.week_reports import reports_between
from samverkan_data.statistics.rhythm import has_gone_silent, reported_between
from samverkan_data.statistics.series import control_limits
from samverkan_data.statistics.thresholds import RHYTHM_DAYS
from samverkan_data.statistics.verdicts import judge_changes

EST = "est"
SHOWN_WEEKS = 26
"""Weeks in the series, the asked-for one included: half a year, so that no season has to be taken out."""

USUAL_WEEKS = 12
"""Weeks before the asked-for one that tell how much each organisation usually reports."""

BLOCK_WEEKS, BLOCKS = 4, 6
"""Weeks that places are counted over, and as many such stretches before that they are held against."""

FEWEST_WEEKS = 8
"""Known weeks, before the asked-for one, without which it is not judged."""

AHEAD = timedelta(days=14)


class WeekPlace(NamedTuple):
    """Where the latest reports came from: `rows` of `place_rows`, and their period."""

    rows: pd.DataFrame
    period: Period


def week_of(day: date) -> Period:
    """Monday and Sunday of the week that the day is in."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def week_code(monday: date) -> str:
    """The week as ISO 8601 writes it: `2026-W47`."""
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"


def latest_week(last: date, today: date) -> Period:
    """The newest week that is over, or that the last report is of where that is longer ago."""
    return week_of(min(last, week_of(today)[0] - timedelta(days=1)))


def newest_report(snapshot: Snapshot, area_code: str) -> date | None:
    """The day of the newest report from the area or anything inside it; None where there is none."""
    rows = report_days(snapshot)
    inside = areas_of(snapshot).descendants(area_code)
    found = rows.loc[(rows["source"] == EST) & rows["area_code"].isin(inside), "first"]
    return found.max().date() if len(found) else None


def reported_weeks(snapshot: Snapshot, area_code: str, week: Period) -> pd.DataFrame:
    """The weeks until the asked-for one that have been reported, each against its level.

    Returns:
        What `statistics.series.control_limits` gives, with the Monday as `month`; at most `SHOWN_WEEKS` rows, the last
        of which is the asked-for week where that is known. Weeks in which the source was silent are not there.
    """
    mondays = pd.date_range(end=pd.Timestamp(week[0]), periods=SHOWN_WEEKS, freq="W-MON")
    rows = reports_between(snapshot, EST, area_code, mondays[0].date(), week[1])
    sums = rows.groupby(_mondays(rows["occurred_at"]))["count"].sum().reindex(mondays, fill_value=0)
    known = _known(snapshot, area_code, mondays)
    weekly = pd.DataFrame({"month": mondays, "count": sums.to_numpy(int)})[known].reset_index(drop=True)
    return control_limits(weekly)


def _mondays(days: pd.Series) -> pd.Series:
    return pd.Series(days.dt.to_period("W-SUN").dt.start_time)


def _known(snapshot: Snapshot, area_code: str, mondays: pd.DatetimeIndex) -> list[bool]:
    """Which weeks each municipality that reports from the area has reported, by its own rhythm, since it began."""
    edges = pd.DatetimeIndex([*mondays, mondays[-1] + pd.Timedelta(days=7)])
    flags = pd.Series(data=True, index=mondays)
    units = coverage_of(snapshot).units(EST, area_code)
    for unit in units:
        days = _days(snapshot, unit, edges[-1].date() - timedelta(days=1))
        flags &= reported_between(days, days, edges) & (edges[1:] > days.min()) if len(days) else False
    return [bool(flag) and bool(units) for flag in flags]


def _days(snapshot: Snapshot, area_code: str, until: date) -> pd.Series:
    """The days of the reports, as far back as a rhythm is read from."""
    rows = reports_between(snapshot, EST, area_code, until - timedelta(days=RHYTHM_DAYS), until)
    return pd.Series(rows["occurred_at"].dt.normalize())


def week_reports(snapshot: Snapshot, area_code: str, week: Period) -> pd.DataFrame:
    """The reports of the week, newest first: the columns of `reports_between`, `label` and `area_name`."""
    rows = reports_between(snapshot, EST, area_code, *week)
    labels, names = categories_of(snapshot).labels, areas_of(snapshot).names
    return rows.assign(label=rows["category"].map(labels).fillna(rows["category"]),
                       area_name=rows["area_code"].map(names).fillna(rows["area_code"]))  # fmt: skip


def organisations(snapshot: Snapshot, area_code: str, week: Period) -> pd.DataFrame:
    """Who has reported in the time that a rhythm is read from.

    Returns:
        `reporter`, `count` (of the week), `usual` (mean per week of the `USUAL_WEEKS` before), `last` (day of
        the newest report), `silent`, and `themes` (tuple of what was reported in the week); the silent ones first.
    """
    rows = reports_between(snapshot, EST, area_code, week[1] - timedelta(days=RHYTHM_DAYS), week[1])
    rows = rows.dropna(subset=["reporter"])
    until = looked_at(snapshot, area_code, week[1]).get(EST, week[1])
    told = [_organisation(str(name), own, snapshot, week, until) for name, own in rows.groupby("reporter")]
    columns = ["reporter", "count", "usual", "last", "silent", "themes"]
    found = pd.DataFrame(told, columns=columns)
    return found.sort_values(["silent", "count", "reporter"], ascending=[False, False, True], ignore_index=True)


def _organisation(name: str, rows: pd.DataFrame, snapshot: Snapshot, week: Period, until: date) -> tuple[object, ...]:
    days, start = rows["occurred_at"].dt.normalize(), pd.Timestamp(week[0])
    before = rows[(days >= start - pd.Timedelta(weeks=USUAL_WEEKS)) & (days < start)]
    now, themes = rows[days >= start], categories_of(snapshot).themes
    silent = has_gone_silent(days, pd.Timestamp(until))
    told = tuple(dict.fromkeys(str(themes[code]) for code in now["category"] if isinstance(themes.get(code), str)))
    usual = float(before["count"].sum()) / USUAL_WEEKS
    return name, int(now["count"].sum()), usual, days.max().date(), silent, told


def latest_places(snapshot: Snapshot, area_code: str, week: Period) -> WeekPlace:
    """Where the reports of the latest `BLOCK_WEEKS` weeks came from, held against the stretches before.

    Returns:
        `area_code`, `name`, `count`, `normal_low`, `normal_high`, `verdict` and `label` (what there was most of) per
        area right below the asked-for one that has any, and the unknown place; most first. There is no verdict where
        the latest weeks are not known, or nothing before them; stretches that are not known are not among those before.
    """
    block = timedelta(weeks=BLOCK_WEEKS)
    start = week[1] - block + timedelta(days=1)
    rows = reports_between(snapshot, EST, area_code, start - BLOCKS * block, week[1])
    parts = _parts(areas_of(snapshot), area_code)
    back = (pd.Timestamp(week[1]) - rows["occurred_at"].dt.normalize()).dt.days // block.days
    placed = rows.assign(area_code=rows["area_code"].map(parts), period=back.astype(int))
    return WeekPlace(_named(_judged(placed, _known_blocks(snapshot, area_code, week)), placed, snapshot, area_code),
                     (start, week[1]))  # fmt: skip


def _parts(areas: Areas, area_code: str) -> dict[str, str]:
    """Each area inside -> what it is shown as: right below the asked-for one, or its municipality in a larger area."""
    shown = areas.shown(area_code)
    if not areas.municipality(area_code):
        return {code: areas.municipality(code) or part for code, part in shown.items()}
    return {code: unplaced(area_code) if part == area_code and len(shown) > 1 else part for code, part in shown.items()}


def _known_blocks(snapshot: Snapshot, area_code: str, week: Period) -> list[int]:
    """The stretches, 0 the latest, of which every week is known."""
    weeks = BLOCK_WEEKS * (BLOCKS + 1)
    flags = _known(snapshot, area_code, pd.date_range(end=pd.Timestamp(week[0]), periods=weeks, freq="W-MON"))
    newest_first = flags[::-1]
    return [at for at in range(BLOCKS + 1) if all(newest_first[at * BLOCK_WEEKS : (at + 1) * BLOCK_WEEKS])]


def _judged(placed: pd.DataFrame, known: list[int]) -> pd.DataFrame:
    """Counts per place, those of the latest stretch judged where it is known."""
    sums = placed.pivot_table(index="area_code", columns="period", values="count", aggfunc="sum", fill_value=0)
    every = sums.reindex(columns=range(BLOCKS + 1), fill_value=0)
    if known[:1] != [0] or len(known) == 1 or every.empty:
        now = every[0].rename("count").reset_index()
        return now.assign(normal_low=np.nan, normal_high=np.nan, verdict="")
    long = every[known].reset_index().melt("area_code", var_name="period", value_name="count")
    return judge_changes(long.assign(source=EST, category=""))


def _named(judged: pd.DataFrame, placed: pd.DataFrame, snapshot: Snapshot, area_code: str) -> pd.DataFrame:
    now = placed[placed["period"] == 0]
    labels, names = categories_of(snapshot).labels, place_names(areas_of(snapshot), area_code)
    most = {code: own.groupby("category")["count"].sum().idxmax() for code, own in now.groupby("area_code")}
    told = judged.assign(name=judged["area_code"].map(names), label=judged["area_code"].map(most).map(labels))
    columns = ["area_code", "name", "count", "normal_low", "normal_high", "verdict", "label"]
    return told.sort_values(["count", "name"], ascending=[False, True], ignore_index=True)[columns]


def ahead(snapshot: Snapshot, area_code: str, week: Period) -> pd.DataFrame:
    """What is to come in the `AHEAD` after the week, in the area, inside it or around it.

    Returns:
        The columns of `events`, and `area_name`; the nearest first.
    """
    rows = events_ahead(snapshot, area_code, week[1] + timedelta(days=1))
    found = rows[rows["starts_on"] <= pd.Timestamp(week[1] + AHEAD)]
    return found.assign(area_name=found["area_code"].map(areas_of(snapshot).names)).reset_index(drop=True)


def under_way(snapshot: Snapshot, area_code: str, week: Period) -> pd.DataFrame:
    """Actions of the area, inside it or around it, that go on in the week and are not fulfilled, as in the register."""
    rows = register(snapshot, "actions")
    ends = rows["ends_on"].fillna(pd.Timestamp.max.normalize())
    goes_on = (rows["starts_on"] <= pd.Timestamp(week[1])) & (ends >= pd.Timestamp(week[0]))
    goes_on &= rows["state"] != UPHELD
    return rows[goes_on & rows["area_code"].isin(areas_of(snapshot).near(area_code))].reset_index(drop=True)
