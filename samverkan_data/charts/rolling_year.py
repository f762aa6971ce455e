"""Twelve months at a time: a calm line where single months hold too few."""

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import add_end_label, add_text, alt_empty, bold, empty, text_width
from samverkan_data.charts.line import add_line, add_signals
from samverkan_data.charts.look import LABEL, PLAIN, SMALL, Look
from samverkan_data.charts.masking import numbers
from samverkan_data.charts.theme import blank, palette
from samverkan_data.charts.timeline import add_band, add_gaps, complete, days, set_count_axis, set_month_axis, top_of
from samverkan_data.charts.wording import period
from samverkan_data.formats import join_words, number
from samverkan_data.schema import SOURCES
from samverkan_data.texts import charts as words

HEIGHT = 270
MONTHS = 12


def rolling_year(series: pd.DataFrame, source: str, look: Look = PLAIN) -> Drawn:
    """A line of twelve-month sums; dots a year apart, which share no month; the expected span at the last.

    Args:
        series: month (the last of the twelve), count, and optionally signal, low, high, masked (see `timeline`).
        source: code of the source, which gives the line its colour.
        look: how to draw.
    """
    return Drawn(_figure(series, source, look), _alt(series, source))


def _figure(series: pd.DataFrame, source: str, look: Look) -> Drawing:
    if series.empty:
        return empty(look, HEIGHT, remedy=words.NO_INCIDENTS_REMEDY)
    series = complete(series)
    top = top_of(series)
    left = text_width([number(top)], look.px(LABEL)) + look.px(16)
    figure = blank(look, HEIGHT, margin={"l": left, "r": look.px(84), "t": look.px(12), "b": look.px(48)})
    colour = palette(look.dark).source(source)
    add_band(figure, series, "month", look)
    set_count_axis(figure, top)
    set_month_axis(figure, series, "month")
    add_gaps(figure, series, "month", look, top)
    add_line(figure, series, colour, look, dots=False)
    _add_years(figure, _apart(series), colour, look)
    add_signals(figure, series, look)
    return figure


def _alt(series: pd.DataFrame, source: str) -> str:
    """The text alternative: the sums of twelve months that share no month, oldest first."""
    if series.empty:
        return alt_empty()
    series = complete(series)
    apart = _apart(series)
    told = [
        words.ALT_ROLLING_SUM.format(
            count=number(row["count"]), month=words.MONTHS_LONG[row["month"].month - 1], year=row["month"].year
        )
        for _, row in apart.iterrows()
    ]
    name = SOURCES.get(source, source)
    first = words.ALT_ROLLING.format(source=name, period=period(series, "month"))
    return f"{first} {words.ALT_ROLLING_SUMS.format(sums=join_words(told))}" if told else first


def _apart(series: pd.DataFrame) -> pd.DataFrame:
    """The last sum and those whole years before it that are known."""
    return series.iloc[::-MONTHS].iloc[::-1].dropna(subset=["count"])


def _add_years(figure: Drawing, apart: pd.DataFrame, colour: str, look: Look) -> None:
    marker = {"size": look.px(8), "color": colour}
    x, y = days(apart["month"]), numbers(apart["count"])
    figure.add_scatter(x=x, y=y, mode="markers", marker=marker, hoverinfo="skip", cliponaxis=False, name="years")
    for day, count in zip(x[:-1], y[:-1], strict=True):
        place = {"x": day, "y": count, "yanchor": "bottom", "yshift": look.px(6)}
        add_text(figure, number(count or 0), look, SMALL, color=palette(look.dark).text, **place)
    if y:
        add_end_label(figure, bold(number(y[-1] or 0)), y[-1], look)
