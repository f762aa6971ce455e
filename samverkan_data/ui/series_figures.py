"""Counts over time on the incidents page: month by month, twelve months at a time, or the year as a wheel."""

from typing import cast

import pandas as pd
import streamlit as st

from samverkan_data.charts import rolling_year, year_wheel
from samverkan_data.formats import EN_DASH, join_words, number, period_text, span
from samverkan_data.picture import seasons
from samverkan_data.picture.question import Question
from samverkan_data.schema import SOURCES
from samverkan_data.texts import pages as page_texts
from samverkan_data.texts import series as texts
from samverkan_data.texts.verdicts import word
from samverkan_data.ui import address
from samverkan_data.ui.choices import choose
from samverkan_data.ui.errors import left_out_where_refused
from samverkan_data.ui.figure import Caption, count_text, show_caption, show_figure, show_heading, show_twin
from samverkan_data.ui.incident_figures import show_months
from samverkan_data.ui.notes import show_source_caveats
from samverkan_data.ui.page import Page, compute
from samverkan_data.verdict import SIGNALS


def choose_view(page: Page, question: Question) -> seasons.View:
    """How time is shown; what suits the numbers until the reader has chosen, and then it is said why."""
    if page.view.is_open:
        return "manad"
    suited = compute(page, seasons.suited_view, question)
    view = cast(seasons.View, choose(page, "visa", texts.VIEW, texts.VIEWS, suited))
    if view == "rullande" and address.choices().get("visa", "") not in texts.VIEWS:
        st.markdown(f":small[:gray[{texts.CHOSEN}]]")
    return view


@left_out_where_refused(page_texts.PARTS["months"])
def show_series(page: Page, question: Question, source: str, view: seasons.View) -> None:
    """One source over time, as chosen."""
    show = {"manad": show_months, "rullande": show_rolling, "arshjul": show_wheel}
    show[view](page, question, source)


def show_rolling(page: Page, question: Question, source: str) -> None:
    """Twelve months at a time, and whether the last twelve differ from those before."""
    found, name = compute(page, seasons.rolling_series, question), SOURCES.get(source, source)
    if source not in found:
        st.markdown(texts.NO_ROLLING.format(source=name))
        return
    frame, verdict = found[source]
    told = texts.ROLLING_HEADING if verdict else texts.ROLLING_HEADING_PLAIN
    heading = told.format(source=name, count=number(frame["count"].iloc[-1]), verdict=word(verdict))
    low, high = frame["low"].iloc[-1], frame["high"].iloc[-1]
    expected = "" if pd.isna(low) else texts.ROLLING_EXPECTED.format(span=span(low, high))
    show_heading(heading, f"{texts.ROLLING_READING}{expected}")
    show_figure(page, f"rullande-{source}", rolling_year.rolling_year(frame, source, page.look),
                rolling_year.alt_rolling_year(frame, source))  # fmt: skip
    ends = (
        (frame["month"].iloc[0] - pd.DateOffset(months=11)).date(),
        (frame["month"].iloc[-1] + pd.offsets.MonthEnd(0)),
    )
    caption = Caption(name, period_text(ends[0], ends[1].date()), example=page.is_example(source))
    show_caption(page, caption)
    show_source_caveats(page, question, source)
    show_twin(page, f"rullande-{source}", frame[["month", "count", "low", "high", "signal"]], caption)


def show_wheel(page: Page, question: Question, source: str) -> None:
    """The year month by month against earlier years."""
    found, name = compute(page, seasons.wheels, question), SOURCES.get(source, source)
    if source not in found:
        return
    wheel = found[source]
    show_heading(wheel_heading(wheel, name), _wheel_reading(wheel))
    year = str(wheel.year)
    show_figure(page, f"arshjul-{source}", year_wheel.year_wheel(wheel.frame, wheel.earlier, year, source, page.look),
                year_wheel.alt_year_wheel(wheel.frame, year, source))  # fmt: skip
    caption = Caption(name, _years(wheel), count_text(wheel.frame["count"].sum()), page.is_example(source))
    show_caption(page, caption)
    show_source_caveats(page, question, source)
    table = wheel.frame.assign(month=[texts.MONTHS[month - 1] for month in wheel.frame["month"]])
    show_twin(page, f"arshjul-{source}", table[["month", "count", "mean", "low", "high", "signal"]], caption)


def wheel_heading(wheel: seasons.Wheel, name: str) -> str:
    """When most happens, and which months of this year stand out."""
    most = texts.WHEEL_MOST.format(months=_months(list(wheel.most))) if wheel.most else texts.WHEEL_EVEN
    changes = [
        text.format(months=_months(list(wheel.frame.loc[wheel.frame["signal"] == signal, "month"])))
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


def _months(numbers: list[int]) -> str:
    return join_words([texts.MONTHS[month - 1] for month in numbers])
