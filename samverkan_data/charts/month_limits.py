"""Counts per month against the limits that chance usually keeps to."""

import math
from typing import Any

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import add_end_label, add_text, alt_empty, bold, empty, text_width
from samverkan_data.charts.line import add_line, add_signals
from samverkan_data.charts.look import LABEL, PLAIN, SMALL, Look
from samverkan_data.charts.masking import numbers
from samverkan_data.charts.series_marks import add_marks, marks_text
from samverkan_data.charts.theme import blank, palette
from samverkan_data.charts.timeline import (
    Step,
    add_band,
    add_gaps,
    complete,
    days,
    set_count_axis,
    set_month_axis,
    span_of,
    stretches,
    top_of,
)
from samverkan_data.charts.wording import measure, series_text
from samverkan_data.formats import count_of, number
from samverkan_data.schema import SOURCES
from samverkan_data.texts import charts as words
from samverkan_data.texts.verdicts import sign
from samverkan_data.verdict import Verdict

HEIGHT, LOW = 270, 195
_LEFT_PART, _RECENT, _LINE = 0.3, 3, 15
NO_MARKS = pd.DataFrame(columns=["kind", "title", "start", "end"])


def month_limits(
    series: pd.DataFrame, source: str, look: Look = PLAIN, step: Step = "month", marks: pd.DataFrame = NO_MARKS
) -> Drawn:
    """The control chart.

    Args:
        series: month, count and optionally mean, low, high, signal, preliminary, masked, secondary (see `timeline`).
        source: code of the source, which gives the line its colour.
        look: how to draw.
        step: what one row is.
        marks: actions and events that stand on it, see `series_marks`.
    """
    text = " ".join(filter(None, [limits_text(series, source, step), marks_text(marks) if len(series) else ""]))
    return Drawn(_figure(series, source, look, step, marks), text)


def _figure(series: pd.DataFrame, source: str, look: Look, step: Step, marks: pd.DataFrame) -> Drawing:
    if series.empty:
        return empty(look, height_of(look), remedy=words.NO_INCIDENTS_REMEDY)
    series = complete(series, step)
    figure = limits_figure(series, source, look, step)
    _add_mean_label(figure, series, look)
    _add_run(figure, series, step, look)
    _add_levels(figure, series, look)
    _add_preliminary(figure, series, palette(look.dark).source(source), look)
    add_marks(figure, marks, series, step, look)
    return figure


def height_of(look: Look) -> int:
    """Lower where everything is large: a screen has room for so much."""
    return LOW if look.large else HEIGHT


def limits_text(series: pd.DataFrame, source: str, step: Step = "month") -> str:
    """The text alternative of the control chart."""
    if series.empty:
        return alt_empty()
    return series_text(complete(series, step), step, SOURCES.get(source, source))


def limits_figure(series: pd.DataFrame, source: str, look: Look, step: Step) -> Drawing:
    """A complete series (see `timeline.complete`) with band, mean, gaps and marks, before any words about it."""
    figure = blank(look, height_of(look), margin=_margin(series, look))
    add_band(figure, series, step, look)
    set_count_axis(figure, top_of(series))
    set_month_axis(figure, series, step)
    add_gaps(figure, series, step, look, top_of(series))
    _add_mean(figure, series, step, look)
    _add_limits(figure, series, step, look)
    add_line(figure, series, palette(look.dark).source(source), look, step=step)
    add_signals(figure, series, look)
    return figure


def _margin(series: pd.DataFrame, look: Look) -> dict[str, int]:
    left = text_width([number(top_of(series))], look.px(LABEL)) + look.px(16)
    return {"l": left, "r": look.px(84), "t": look.px(12), "b": look.px(48)}


def _add_mean(figure: Drawing, series: pd.DataFrame, step: Step, look: Look) -> None:
    if not _has_mean(series):
        return
    colours = palette(look.dark)
    means = numbers(series["mean"])
    start, end = span_of(series, step)
    figure.add_scatter(
        x=[start, *days(series["month"]), end],
        y=[means[0], *means, means[-1]],
        hoverinfo="skip",
        line={"color": colours.reference, "width": look.px(1.4)},
        mode="lines",
        name="mean",
    )


def _has_mean(series: pd.DataFrame) -> bool:
    return "mean" in series and bool(series["mean"].notna().any())


def _add_mean_label(figure: Drawing, series: pd.DataFrame, look: Look) -> None:
    """The mean's label at its height, moved away where the last count has a word of its own there."""
    if not _has_mean(series):
        return
    mean, last = series["mean"].iloc[-1], series.iloc[-1]
    margin, top = figure.layout["margin"], figure.layout["yaxis"]["range"][1]
    pixels = (look.px(height_of(look)) - margin["t"] - margin["b"]) / top
    apart = (mean - last["count"]) * pixels if _is_shown_preliminary(last) else _LINE
    move = 0.0 if abs(apart) >= look.px(_LINE) else (look.px(_LINE) - abs(apart)) * (1 if apart >= 0 else -1)
    text = words.MEAN.format(value=measure(mean))
    place = {"size": SMALL, "color": palette(look.dark).muted, "yshift": round(move)}
    add_end_label(figure, text, round(mean, 6), look, **place)


def _add_limits(figure: Drawing, series: pd.DataFrame, step: Step, look: Look) -> None:
    if "high" not in series or series["high"].isna().all():
        return
    place = {"x": span_of(series, step)[0], "xanchor": "left", "xshift": 6, "color": palette(look.dark).muted}
    high, low = series["high"].iloc[0], series["low"].iloc[0]
    text = words.UPPER_LIMIT.format(value=number(math.floor(high)))
    add_text(figure, text, look, size=SMALL, y=high, yanchor="bottom", **place)
    if low > 0.1 * high:
        text = words.LOWER_LIMIT.format(value=number(math.ceil(low)))
        add_text(figure, text, look, size=SMALL, y=low, yanchor="top", **place)


def _add_run(figure: Drawing, series: pd.DataFrame, step: Step, look: Look) -> None:
    """One sentence beside the last stretch of flagged counts."""
    for signal, extreme, yanchor in ((Verdict.RISE, "max", "middle"), (Verdict.FALL, "min", "top")):
        runs = list(stretches(series, (series["signal"] == signal) & series["count"].notna()))
        if not runs or runs[-1].index[-1] < len(series) - _RECENT:
            continue
        run = runs[-1]
        at_left = run.index[0] < _LEFT_PART * len(series)
        place: dict[str, Any] = {"xanchor": "right", "xshift": -look.px(16), "yanchor": yanchor}
        if at_left:
            place |= {"xanchor": "left", "xshift": look.px(14)}
        place |= {"x": days(run["month"])[-1 if at_left else 0], "y": run["count"].agg(extreme)}
        text = bold(_run_text(len(run), signal, step))
        add_text(figure, text, look, color=palette(look.dark).verdict(signal), align=place["xanchor"], **place)


def _add_levels(figure: Drawing, series: pd.DataFrame, look: Look) -> None:
    """Where a new level, with limits of its own, begins."""
    for _, row in series[series["new_level"] != Verdict.NONE].iterrows():
        place: dict[str, Any] = {"x": days(pd.Series([row["month"]]))[0], "y": row["high"], "yanchor": "bottom"}
        text = f"{sign(row['new_level']).mark} {words.NEW_LEVEL}"
        add_text(figure, text, look, SMALL, color=palette(look.dark).muted, xanchor="left", **place)


def _run_text(length: int, signal: Verdict, step: Step) -> str:
    count = count_of(length, *words.STEP_NAMES[step])
    over, under = (words.RUN_OVER, words.RUN_UNDER) if length > 1 else (words.ONE_OVER, words.ONE_UNDER)
    return f"{sign(signal).mark} {(over if signal == Verdict.RISE else under).format(count=count)}"


def _add_preliminary(figure: Drawing, series: pd.DataFrame, colour: str, look: Look) -> None:
    last = series.iloc[-1]
    if _is_shown_preliminary(last):
        place = {"x": days(series["month"])[-1], "xanchor": "left", "xshift": look.px(12), "y": last["count"]}
        add_text(figure, words.PRELIMINARY, look, size=SMALL, color=colour, **place)


def _is_shown_preliminary(row: pd.Series) -> bool:
    return bool(row["preliminary"] and pd.notna(row["count"]))
