"""What came in during a week: the series it ends, the reports, who they came from, and where the latest were."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from samverkan_data.charts.month_limits import month_limits
from samverkan_data.formats import count_of, date_text, period_text, span
from samverkan_data.picture.incidents.unplaced import unplaced
from samverkan_data.picture.incidents.weeks import (
    EST,
    FEWEST_WEEKS,
    ahead,
    latest_places,
    organisations,
    reported_weeks,
    under_way,
    week_reports,
)
from samverkan_data.picture.question import Period
from samverkan_data.query.rows import rows_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.incidents import caption, count_text
from samverkan_data.report.native import lines_of
from samverkan_data.report.panel import Cell, Numbers, Panel
from samverkan_data.report.tables import table_of, written_table
from samverkan_data.texts import pages as page_texts
from samverkan_data.texts import weeks as texts
from samverkan_data.texts.verdicts import word
from samverkan_data.verdict import Verdict

MOST_LISTED = 100


def verdict_of(asking: Asking, week: Period) -> Verdict:
    """What the week is against those before; none where it is not known, or too few before it are."""
    rows = asking.ask(reported_weeks, asking.choice.area_code, week)
    if not is_known(asking, week) or len(rows) <= FEWEST_WEEKS:
        return Verdict.NONE
    return Verdict(rows["signal"].iloc[-1] or Verdict.NORMAL)


def is_known(asking: Asking, week: Period) -> bool:
    """Whether the whole week has been reported."""
    rows = asking.ask(reported_weeks, asking.choice.area_code, week)
    return len(rows) > 0 and bool(rows["month"].iloc[-1] == pd.Timestamp(week[0]))


def weeks_panel(asking: Asking, week: Period) -> Panel | None:
    """The series that the week ends; None where no week is known."""
    rows = asking.ask(reported_weeks, asking.choice.area_code, week)
    if rows.empty:
        return None
    verdict = verdict_of(asking, week)
    heading = texts.SERIES_HEADING.format(verdict=word(verdict)) if verdict else texts.SERIES_HEADING_PLAIN
    labels = tuple(date_text(day.date()) for day in rows["month"])
    shown = rows[["month", "count", "mean", "low", "high", "signal"]]
    return Panel(
        key="veckor",
        heading=heading,
        reading=texts.SERIES_READING,
        figure=month_limits(rows, EST, asking.look, "week").finished(),
        numbers=Numbers("line", labels, lines_of(rows), page_texts.COLUMNS["count"]),
        caption=caption(
            asking, EST, period_text(rows["month"].iloc[0].date(), week[1]), count_text(rows["count"].sum())
        ),
        table=table_of(shown, asking.look),
    )


def list_panel(asking: Asking, week: Period) -> Panel:
    """The reports of the week, newest first: no free text, no person."""
    rows = asking.ask(week_reports, asking.choice.area_code, week)
    told = [_report(row) for row in rows_of(rows.head(MOST_LISTED).rename(columns={"count": "number"}))]
    more = texts.LIST_MORE.format(found=MOST_LISTED, of=len(rows))
    count = int(rows["count"].sum())
    return Panel(
        key="rapporter",
        heading=texts.LIST_HEADING.format(count=count_of(count, *texts.REPORTS)) if count else texts.LIST_EMPTY,
        reading=texts.LIST_READING,
        table=written_table(texts.LIST_HEADERS, told),
        caption=caption(asking, EST, period_text(*week), count_text(count)),
        notes=(more,) * (len(rows) > MOST_LISTED),
    )


def _report(row: Any) -> tuple[Cell, ...]:  # noqa: ANN401 - a named tuple of the frame
    """A row for people: the time of day where it is known, and how many where the row is of several."""
    clock = f"{row.occurred_at:%H.%M}" if row.precision == "minute" else ""
    several = f" ({row.number})" if row.number != 1 else ""
    who = row.reporter if isinstance(row.reporter, str) else ""
    mark = None if pd.isna(row.assessment) else int(row.assessment)
    return row.occurred_at.date(), clock, row.label + several, row.area_name, who, mark


def organisations_panel(asking: Asking, week: Period) -> Panel:
    """What each organisation reported, what is being done in those matters, and who has gone silent."""
    rows = asking.ask(organisations, asking.choice.area_code, week)
    doing = asking.ask(under_way, asking.choice.area_code, week)
    told = [
        (row.reporter, row.number, round(row.usual, 1), row.last, texts.GONE_SILENT * bool(row.silent),
         _done(doing, row.themes))
        for row in rows_of(rows.rename(columns={"count": "number"}))
    ]  # fmt: skip
    return Panel(
        key="organisationer",
        heading=texts.BY_HEADING.say(int((rows["count"] > 0).sum()), len(rows)),
        reading=texts.BY_READING,
        table=written_table(texts.BY_HEADERS, told),
        caption=caption(asking, EST, period_text(*week), count_text(rows["count"].sum())),
    )


def _done(doing: pd.DataFrame, themes: Iterable[str]) -> str:
    """The actions under way in the themes; empty where nothing was reported."""
    wanted = set(themes)
    titles = [str(row.title) for row in rows_of(doing) if row.theme in wanted]
    return "; ".join(titles) if titles else texts.NO_ACTION * bool(wanted)


def places_panel(asking: Asking, week: Period) -> Panel:
    """Where to look next week: the places of the latest weeks against those before."""
    rows, period = asking.ask(latest_places, asking.choice.area_code, week)
    told = [
        (
            row.name,
            row.number,
            _expected(row.normal_low, row.normal_high),
            word(row.verdict),
            row.label if isinstance(row.label, str) else "",
        )
        for row in rows_of(rows.rename(columns={"count": "number"}))
    ]
    return Panel(
        key="platser",
        heading=_most(asking, rows),
        reading=texts.PLACES_READING,
        table=written_table(texts.PLACES_HEADERS, told),
        caption=caption(asking, EST, period_text(*period), count_text(rows["count"].sum())),
    )


def _most(asking: Asking, rows: pd.DataFrame) -> str:
    """Where most were, as far as any place is known."""
    some = rows[rows["count"] > 0]
    placed = some[some["area_code"] != unplaced(asking.choice.area_code)]
    if placed.empty:
        return texts.PLACES_UNKNOWN.format(area=asking.choice.area_name) if len(some) else texts.PLACES_EMPTY
    return texts.PLACES_HEADING.format(name=placed["name"].iloc[0])


def _expected(low: float, high: float) -> str:
    return "" if pd.isna(low) else span(low, high)


def ahead_panel(asking: Asking, week: Period) -> Panel:
    """Coming events in the two weeks after."""
    rows = asking.ask(ahead, asking.choice.area_code, week)
    told = [
        texts.AHEAD_LINE.format(when=date_text(row.starts_on.date()), title=row.title, area=row.area_name)
        for row in rows_of(rows)
    ]
    return Panel(key="framat", heading=texts.AHEAD_HEADING, lines=tuple(told) or (texts.AHEAD_EMPTY,))
