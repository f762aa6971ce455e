"""The figures of the incidents page, one function per figure and source."""

import re

import pandas as pd
import streamlit as st

from samverkan_data.charts import area_year, month_limits, place_map, weekday_hour
from samverkan_data.formats import count_of, join_words, number, period_text
from samverkan_data.picture import series
from samverkan_data.picture.changes import find_changes
from samverkan_data.picture.question import Question
from samverkan_data.picture.reach import compared_spans
from samverkan_data.picture.unplaced import unplaced
from samverkan_data.report.changes import twin_columns
from samverkan_data.schema import SOURCES
from samverkan_data.statistics.steps import MONTHS_PER, Step
from samverkan_data.statistics.thresholds import LONGEST_CHANCE_RUN
from samverkan_data.texts import pages as texts
from samverkan_data.texts.charts import STEP_NAMES
from samverkan_data.ui.errors import left_out_where_refused
from samverkan_data.ui.figure import (
    Caption,
    count_of_all,
    count_text,
    show_caption,
    show_figure,
    show_heading,
    show_twin,
)
from samverkan_data.ui.literal import plain
from samverkan_data.ui.markup import verdict_badge
from samverkan_data.ui.notes import show_category_caveats, show_source_caveats
from samverkan_data.ui.page import Page, compute
from samverkan_data.ui.tables import cell_table, twin
from samverkan_data.verdict import SIGNALS, Verdict

PANEL_WIDTH = 198
YEAR = re.compile(r" \d{4}\b")


def caption(page: Page, source: str, period: str, n: str) -> Caption:
    """The caption of a figure over incidents of one source; how many is not said in the open view."""
    return Caption(SOURCES.get(source, source), period, "" if page.view.is_open else n, page.is_example(source))


def _everything(page: Page, question: Question, source: str) -> float:
    """How many the source has in the whole area and period."""
    rows = compute(page, series.season_years, question)
    now = rows[(rows["source"] == source) & (rows["period"] == 0)]
    whole = now["area_code"] == question.area_code
    return float(now.loc[whole if whole.any() else ~whole, "count"].sum())


def _span_of(page: Page, question: Question, source: str) -> str:
    """The part of the asked-for time that is compared of the source."""
    spans = compared_spans(compute(page, find_changes, question, page.today), question)
    return spans.get(source, period_text(question.start, question.end))


@left_out_where_refused(texts.PARTS["months"])
def show_months(page: Page, question: Question, source: str) -> None:
    """The series with its limits."""
    found = compute(page, series.source_series, question)
    if source not in found:
        return
    frame, step = found[source]
    show_heading(_month_heading(frame, source), month_reading(frame, step))
    show_figure(page, f"manad-{source}", month_limits.month_limits(frame, source, page.look, step),
                month_limits.alt_month_limits(frame, source, step))  # fmt: skip
    told = caption(page, source, _span(frame, step), count_text(frame["count"].sum()))
    show_caption(page, told)
    show_source_caveats(page, question, source)
    show_twin(page, f"manad-{source}", frame[["month", "count", "mean", "low", "high", "signal"]], told)


def month_reading(frame: pd.DataFrame, step: Step) -> str:
    """How to read the series, and what a new level is where there is one."""
    reading = texts.MONTH_READING.format(step=texts.STEPS[step])
    if not (frame["new_level"] != Verdict.NONE).any():
        return reading
    return reading + texts.NEW_LEVEL_READING.format(count=count_of(LONGEST_CHANCE_RUN + 1, *STEP_NAMES[step]))


@left_out_where_refused(texts.PARTS["hours"])
def show_hours(page: Page, question: Question, source: str) -> None:
    """Weekday × hour of the incidents whose time of day is known."""
    rows = compute(page, series.weekday_hours, question)
    counts = rows[rows["source"] == source].reset_index(drop=True)
    cluster = weekday_hour.find_cluster(counts)
    heading = texts.HOUR_HEADING if cluster else texts.HOUR_HEADING_FLAT
    name = SOURCES.get(source, source)
    show_heading(heading.format(source=name, cluster=cluster.text if cluster else ""), texts.HOUR_READING)
    show_figure(page, f"vecka-{source}", weekday_hour.weekday_hour(counts, page.look, cluster),
                weekday_hour.alt_weekday_hour(counts, cluster))  # fmt: skip
    n = count_of_all(counts["count"].sum(), _everything(page, question, source), texts.NO_CLOCK)
    told = caption(page, source, _span_of(page, question, source), n)
    show_caption(page, told)
    show_twin(page, f"vecka-{source}", _week(counts), told)


@left_out_where_refused(texts.PARTS["map"])
def show_map(page: Page, question: Question, source: str) -> None:
    """Where it happened: one circle per area right below the chosen one."""
    rows = compute(page, series.places, question)
    found = rows[rows["source"] == source].reset_index(drop=True)
    if found.empty:
        return
    period, name = _span_of(page, question, source), SOURCES.get(source, source)
    off = found[found["latitude"].isna() | found["longitude"].isna()]
    if len(off) < len(found):
        show_heading(texts.MAP_HEADING.format(source=name), texts.MAP_READING.format(period=period))
        show_figure(page, f"karta-{source}", place_map.place_map(found, page.look, source=source),
                    place_map.alt_place_map(found))  # fmt: skip
    else:
        show_heading(texts.MAP_UNPLACED.format(source=name), "")
    _tell_off_map(page, off)
    told = caption(page, source, period, count_text(found["count"].sum()))
    show_caption(page, told)
    show_twin(page, f"karta-{source}", twin(found, ["name", "count", "verdict"]), told)


def _tell_off_map(page: Page, off: pd.DataFrame) -> None:
    """What has no circle, with its count; in the open view that what has no place is not given out."""
    counts = ["" if pd.isna(count) else f" ({number(count)})" for count in off["count"]]
    told = [plain(name) + count for name, count in zip(off["name"], counts, strict=True)]
    said = [texts.NOT_ON_MAP.format(names=join_words(told))] * bool(told)
    said += [texts.OPEN_UNPLACED] * page.view.is_open
    if said:
        st.markdown(f":small[:gray[{' '.join(said)}]]")


@left_out_where_refused(texts.PARTS["years"])
def show_years(page: Page, question: Question, source: str) -> None:
    """Area × year: the same season each year, one small figure per area on one scale."""
    rows = compute(page, series.season_years, question)
    found = rows[rows["source"] == source] if len(rows) else rows
    parts = found[found["area_code"] != question.area_code] if len(found) else found
    parts = parts if len(parts) else found
    if parts.empty:
        return
    changed = parts[(parts["period"] == 0) & parts["verdict"].isin(SIGNALS)]["name"]
    is_unknown = set(parts["area_code"]) == {unplaced(question.area_code)}
    heading = texts.YEARS_UNPLACED[len(changed) > 0] if is_unknown else texts.YEARS_HEADING[int(len(changed) > 0)]
    period = YEAR.sub("", _span_of(page, question, source))
    show_heading(heading.format(source=SOURCES.get(source, source), names=join_words(list(changed))),
                 texts.YEARS_READING.format(period=period.capitalize()))  # fmt: skip
    with st.container(horizontal=True):
        for panel in area_year.area_year(parts, page.look):
            with st.container(width=PANEL_WIDTH, gap=None):
                st.markdown(f"**{panel.name}**  \n{verdict_badge(panel.verdict)}")
                show_figure(page, f"ar-{source}-{panel.area_code}", panel.figure, panel.alt, static=True)
    told = caption(page, source, f"{parts['year'].min()}–{parts['year'].max()}", count_text(parts["count"].sum()))
    show_caption(page, told)
    show_twin(page, f"ar-{source}", twin(parts, ["name", "year", "count", "verdict"]), told)


@left_out_where_refused(texts.PARTS["cells"])
def show_cells(page: Page, question: Question, source: str) -> None:
    """Category × area with count, expected range and verdict."""
    cells = compute(page, series.category_table, question, page.today)
    rows = cells[cells["source"] == source]
    period, name = _span_of(page, question, source), SOURCES.get(source, source)
    judged = rows.loc[rows["verdict"] != Verdict.TOO_FEW, "verdict"]
    heading = texts.CELLS_HEADING.say(int(judged.isin(SIGNALS).sum()), len(judged))
    show_heading(heading, texts.CELLS_READING.format(source=name, period=period))
    st.table(cell_table(rows, page.look), border="horizontal", hide_index=True)
    told = Caption(name, period, example=page.is_example(source))
    show_caption(page, told)
    show_category_caveats(page, question, source)
    show_twin(page, f"rutor-{source}", rows[twin_columns(rows)], told)


def _month_heading(frame: pd.DataFrame, source: str) -> str:
    last = Verdict(frame["signal"].iloc[-1]) if len(frame) else Verdict.NONE
    when = frame.loc[frame["signal"] == last, "month"]
    since = period_text(when.iloc[-1].date(), when.iloc[-1].date()).split(" ", 1)[1] if len(when) else ""
    return texts.MONTH_HEADING[last].format(source=SOURCES.get(source, source), when=since)


def _span(frame: pd.DataFrame, step: Step) -> str:
    if frame.empty:
        return ""
    end = frame["month"].iloc[-1] + pd.DateOffset(months=MONTHS_PER[step]) - pd.Timedelta(days=1)
    return period_text(frame["month"].iloc[0].date(), end.date())


def _week(counts: pd.DataFrame) -> pd.DataFrame:
    """Weekday × three-hour block as a table with zeros."""
    wide = counts.pivot_table(index="weekday", columns="block", values="count", aggfunc="sum", fill_value=0)
    wide = wide.reindex(index=range(7), columns=range(8), fill_value=0)
    wide.columns = pd.Index([f"{start:02}–{start + 3:02}" for start in range(0, 24, 3)])
    return wide.assign(weekday=list(texts.WEEKDAYS))[["weekday", *wide.columns]]
