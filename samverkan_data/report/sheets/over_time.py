"""Counts over time, per source: month by month, twelve months at a time, or the year as a wheel."""

from datetime import date
from typing import cast

import pandas as pd

from samverkan_data.charts.month_limits import month_limits
from samverkan_data.charts.rolling_year import rolling_year
from samverkan_data.charts.year_wheel import year_wheel
from samverkan_data.formats import EN_DASH, count_of, join_words, number, period_text, span
from samverkan_data.picture.incidents import seasons
from samverkan_data.picture.incidents.series import source_series
from samverkan_data.picture.incidents.series_marks import marks_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.controls import Control, one_of
from samverkan_data.report.incidents import caption, count_text, name_of, over_years, source_notes
from samverkan_data.report.left_out import left_out_where_refused
from samverkan_data.report.marks import marks_told
from samverkan_data.report.native import lines_of, month_numbers
from samverkan_data.report.panel import Numbers, Panel, Status
from samverkan_data.report.tables import table_of
from samverkan_data.statistics.steps import MONTHS_PER, Step
from samverkan_data.statistics.thresholds import LONGEST_CHANCE_RUN
from samverkan_data.texts import charts as chart_texts
from samverkan_data.texts import pages as page_texts
from samverkan_data.texts import series as texts
from samverkan_data.texts.charts import STEP_NAMES
from samverkan_data.texts.verdicts import word
from samverkan_data.verdict import SIGNALS, Verdict

VIEW = "visa"
LIMITS = ["month", "count", "mean", "low", "high", "signal"]


def view_control(asking: Asking) -> tuple[Control, ...]:
    """How time is shown; what suits the numbers until the reader has chosen. The open view has no series."""
    if asking.is_open:
        return ()
    suited = asking.ask(seasons.suited_view, over_years(asking))
    return (one_of(asking, VIEW, texts.VIEW, texts.VIEWS, suited),)


@left_out_where_refused(page_texts.PARTS["months"])
def time_panel(asking: Asking, source: str, *, drawn: bool = True) -> Panel | None:
    """One source over time, as chosen; None where no month of it is known.

    Args:
        asking: who asks.
        source: code.
        drawn: whether there is a figure; without one it is asked only for what it says.
    """
    panels = {"manad": _months, "rullande": _rolling, "arshjul": _wheel}
    return panels[cast(seasons.View, asking.value(VIEW) or "manad")](asking, source, drawn)


def _months(asking: Asking, source: str, drawn: bool) -> Panel | None:
    """The series with its limits."""
    found = asking.ask(source_series, over_years(asking))
    if source not in found:
        return None
    frame, step = found[source]
    marks = _marks(asking, frame["month"].iloc[0].date())
    return Panel(
        key=f"manad-{source}",
        heading=_month_heading(frame, source, step),
        reading=month_reading(frame, step),
        figure=month_limits(frame, source, asking.look, step, marks).finished() if drawn else None,
        numbers=month_numbers(frame),
        caption=caption(asking, source, _span_of_steps(frame, step), count_text(frame["count"].sum())),
        notes=(*marks_told(asking, source, marks), *source_notes(asking, source)),
        table=table_of(frame[LIMITS], asking.look),
    )


def _marks(asking: Asking, first: date) -> pd.DataFrame:
    """What stands on the series; read from afar only actions that have begun: a screen has no room for more."""
    marks = asking.ask(marks_of, asking.choice.area_code, asking.choice.categories, first, asking.today)
    begun = (marks["kind"] == "action") & (marks["start"] <= pd.Timestamp(asking.today))
    return marks[begun].reset_index(drop=True) if asking.look.large else marks


def month_reading(frame: pd.DataFrame, step: Step) -> str:
    """How to read the series, and what a new level is where there is one."""
    reading = page_texts.MONTH_READING.format(step=page_texts.WHOLE_STEPS[step])
    if not (frame["new_level"] != Verdict.NONE).any():
        return reading
    return reading + page_texts.NEW_LEVEL_READING.format(count=count_of(LONGEST_CHANCE_RUN + 1, *STEP_NAMES[step]))


def _rolling(asking: Asking, source: str, drawn: bool) -> Panel:
    """Twelve months at a time, and whether the last twelve differ from those before."""
    found, name = asking.ask(seasons.rolling_series, over_years(asking)), name_of(source)
    if source not in found:
        told = texts.NO_ROLLING.format(source=name)
        return Panel(key=f"rullande-{source}", heading=texts.VIEWS["rullande"], lines=(told,), status=Status.UNKNOWN)
    frame, verdict = found[source]
    heading = texts.ROLLING_HEADING if verdict else texts.ROLLING_HEADING_PLAIN
    first = (frame["month"].iloc[0] - pd.DateOffset(months=11)).date()
    last = (frame["month"].iloc[-1] + pd.offsets.MonthEnd(0)).date()
    return Panel(
        key=f"rullande-{source}",
        heading=heading.format(source=name, count=number(frame["count"].iloc[-1]), verdict=word(verdict)),
        reading=texts.ROLLING_READING + _rolling_expected(frame),
        figure=rolling_year(frame, source, asking.look).finished() if drawn else None,
        numbers=month_numbers(frame),
        caption=caption(asking, source, period_text(first, last)),
        notes=source_notes(asking, source),
        table=table_of(frame[["month", "count", "low", "high", "signal"]], asking.look),
    )


def _rolling_expected(frame: pd.DataFrame) -> str:
    low, high = frame["low"].iloc[-1], frame["high"].iloc[-1]
    return "" if pd.isna(low) else texts.ROLLING_EXPECTED.format(span=span(low, high))


def _wheel(asking: Asking, source: str, drawn: bool) -> Panel | None:
    """The year month by month against earlier years."""
    found, name = asking.ask(seasons.wheels, over_years(asking)), name_of(source)
    if source not in found:
        return None
    wheel = found[source]
    months = [chart_texts.MONTHS_LONG[month - 1] for month in wheel.frame["month"]]
    return Panel(
        key=f"arshjul-{source}",
        heading=wheel_heading(wheel, name),
        reading=_wheel_reading(wheel),
        figure=year_wheel(wheel.frame, wheel.earlier, str(wheel.year), source, asking.look).finished()
        if drawn
        else None,
        numbers=Numbers("line", tuple(months), lines_of(wheel.frame), page_texts.COLUMNS["count"]),
        caption=caption(asking, source, _years(wheel), count_text(wheel.frame["count"].sum())),
        notes=source_notes(asking, source),
        table=table_of(wheel.frame.assign(month=months)[LIMITS], asking.look),
    )


def wheel_heading(wheel: seasons.Wheel, name: str) -> str:
    """When most happens, and which months of this year stand out."""
    most = texts.WHEEL_MOST.format(months=_named(list(wheel.most))) if wheel.most else texts.WHEEL_EVEN
    changes = [
        text.format(months=_named(list(wheel.frame.loc[wheel.frame["signal"] == signal, "month"])))
        for signal, text in zip(SIGNALS, (texts.WHEEL_RISE, texts.WHEEL_FALL), strict=True)
        if (wheel.frame["signal"] == signal).any()
    ]
    now = texts.WHEEL_NOW.format(year=wheel.year, changes=join_words(changes)) if changes else ""
    return texts.WHEEL_HEADING.format(source=name, season=most, now=now)


def _wheel_reading(wheel: seasons.Wheel) -> str:
    if wheel.earlier.empty:
        return texts.WHEEL_READING_FIRST.format(year=wheel.year)
    return texts.WHEEL_READING.format(year=wheel.year, earlier=_span(wheel.earlier["year"]))


def _years(wheel: seasons.Wheel) -> str:
    return _span(pd.concat([wheel.earlier["year"], pd.Series([wheel.year])]))


def _span(years: pd.Series) -> str:
    first, last = int(years.min()), int(years.max())
    return str(first) if first == last else f"{first}{EN_DASH}{last}"


def _named(months: list[int]) -> str:
    return join_words([chart_texts.MONTHS_LONG[month - 1] for month in months])


def _month_heading(frame: pd.DataFrame, source: str, step: Step) -> str:
    last = Verdict(frame["signal"].iloc[-1]) if len(frame) else Verdict.NONE
    when = _span_of_steps(frame[frame["signal"] == last].tail(1), step)
    return page_texts.MONTH_HEADING[last].format(source=name_of(source), when=when)


def _span_of_steps(frame: pd.DataFrame, step: Step) -> str:
    if frame.empty:
        return ""
    end = frame["month"].iloc[-1] + pd.DateOffset(months=MONTHS_PER[step]) - pd.Timedelta(days=1)
    return period_text(frame["month"].iloc[0].date(), end.date())
