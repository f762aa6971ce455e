"""The small series in a signal row of the start page."""

from typing import Any

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import add_text, alt_empty, bold, empty
from samverkan_data.charts.line import add_line, add_signals
from samverkan_data.charts.look import PLAIN, SMALL, Look
from samverkan_data.charts.masking import masked_text
from samverkan_data.charts.theme import blank, palette
from samverkan_data.charts.timeline import Step, add_band, add_gaps, complete, days, span_of, top_of
from samverkan_data.charts.wording import series_text
from samverkan_data.formats import EN_DASH, number
from samverkan_data.texts import charts as words

HEIGHT = 78
_MOST_YEARS, _MOST_ON_A_PHONE = 4, 2


def sparkline(series: pd.DataFrame, look: Look = PLAIN, step: Step = "month", each: str = "") -> Drawn:
    """A series with its expected span and its last value, 78 pixels high; show it with `STATIC_CONFIG`.

    Args:
        series: month, count and optionally low, high, signal, preliminary, masked, secondary (see `timeline`).
        look: how to draw.
        step: what one row is.
        each: what one row holds, in words, where it is not the whole step.
    """
    if series.empty:
        return Drawn(empty(look, HEIGHT), alt_empty())
    whole = complete(series, step)
    return Drawn(_figure(whole, look, step, each), series_text(whole, step, each))


def _figure(series: pd.DataFrame, look: Look, step: Step, each: str) -> Drawing:
    top = top_of(series)
    figure = blank(look, HEIGHT, margin={"l": 4, "r": look.px(46), "t": look.px(8), "b": look.px(20)})
    add_band(figure, series, step, look)
    add_gaps(figure, series, step, look, top, texts=False)
    add_line(figure, series, palette(look.dark).own, look, dots=False)
    add_signals(figure, series, look, size=9)
    figure.update_yaxes(visible=False, range=[-0.06 * top, top * 1.12])
    _set_years(figure, series, step, each, look)
    _add_last(figure, series, look)
    return figure


def _set_years(figure: Drawing, series: pd.DataFrame, step: Step, each: str, look: Look) -> None:
    starts = series.groupby(series["month"].dt.year)["month"].min().tolist()
    starts = starts[:: -(-len(starts) // (_MOST_ON_A_PHONE if look.narrow else _MOST_YEARS))]
    figure.update_xaxes(
        range=span_of(series, step),
        type="date",
        tickvals=days(pd.Series(starts)),
        ticktext=[""] * len(starts),
        ticklen=4,
    )
    for place, start in enumerate(starts):
        if place and each:
            break
        year = f"{start.year}{EN_DASH}{series['month'].iloc[-1].year}" if each else str(start.year)
        text = words.FIRST_STEP.format(year=year, step=each or words.STEPS[step]) if place == 0 else year
        at: dict[str, Any] = {
            "x": start.strftime("%Y-%m-%d"),
            "y": 0,
            "yref": "paper",
            "xanchor": "left",
            "yanchor": "top",
        }
        add_text(figure, text, look, size=SMALL, color=palette(look.dark).muted, yshift=-4, **at)


def _add_last(figure: Drawing, series: pd.DataFrame, look: Look) -> None:
    last = series.iloc[-1]
    if last["masked"]:
        text, y, color = masked_text(bool(last["secondary"]), look), 0.0, palette(look.dark).masked
    elif pd.isna(last["count"]):
        return
    else:
        text, y, color = bold(number(last["count"])), last["count"], palette(look.dark).text
    place: dict[str, Any] = {"x": days(series["month"])[-1], "xanchor": "left", "xshift": look.px(10), "y": y}
    add_text(figure, text, look, color=color, **place)
