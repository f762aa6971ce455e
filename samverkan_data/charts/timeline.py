"""Counts over time: the pieces that every time series is drawn from.

A series has one row per step with `month` (the step's first day) and `count`, and may have `low` and `high` (the
expected span, which decides: a signal lies outside it), `mean`, `signal` ("", "rise" or "fall"), `new_level` (the same,
where limits of their own begin), `preliminary`, `masked` and `secondary`. Steps without a row, and blank counts that
are not masked, are missing; zero is a count.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count, groupby
from typing import Literal

import numpy as np
import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.labels import add_text
from samverkan_data.charts.look import SMALL, Look
from samverkan_data.charts.masking import add_hatch, flags, masked_text, numbers, shown
from samverkan_data.charts.theme import palette
from samverkan_data.formats import month_label
from samverkan_data.texts import charts as words

Step = Literal["week", "month", "quarter", "year"]
_FREQUENCIES = {"week": "W-MON", "month": "MS", "quarter": "QS", "year": "YS"}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_WEEK = pd.Timedelta(days=7)
_TICKS_SHORT, _TICKS_LONG = 48, 120
_LABEL, _NARROW_LABEL = 3, 6
_LEAST_FIELD = 0.04
"""Part of the axis that a grey field takes at least."""


def complete(series: pd.DataFrame, step: Step = "month") -> pd.DataFrame:
    """One row per step from first to last, masked counts blanked, flags without blanks."""
    series = shown(series).assign(month=pd.to_datetime(series["month"])).sort_values("month").set_index("month")
    months = pd.date_range(series.index.min(), series.index.max(), freq=_FREQUENCIES[step], name="month")
    series = series.reindex(months).reset_index()
    series = _blurred(series) if flags(series, "masked").any() else series
    kept = [name for name in ("low", "high", "mean") if name in series]
    return series.assign(
        **{name: flags(series, name) for name in ("masked", "preliminary", "secondary")},
        **{name: series[name].ffill().where(series[name].bfill().notna()) for name in kept},
        **{name: _told(series, name) for name in ("signal", "new_level")},
    )


def _told(series: pd.DataFrame, name: str) -> pd.Series:
    """Verdicts of the steps that are shown, empty at the others."""
    verdicts = series[name] if name in series else pd.Series("", index=series.index)
    return verdicts.fillna("").where(series["count"].notna(), "")


def _blurred(series: pd.DataFrame) -> pd.DataFrame:
    """Whole limits and no mean: from exact ones and the shown counts the masked ones could be worked out."""
    limits = {name: round_(series[name]) for name, round_ in (("low", np.floor), ("high", np.ceil)) if name in series}
    return series.drop(columns="mean", errors="ignore").assign(**limits)


def days(months: pd.Series) -> list[str]:
    """Dates as plotly takes them, as text."""
    return [month.strftime("%Y-%m-%d") for month in months]


def edges(month: pd.Timestamp, step: Step) -> tuple[str, str]:
    """Half a step before and half a step after."""
    half = _WEEK / 2 if step == "week" else pd.Timedelta(days=15.2 * _MONTHS[step])
    return (month - half).strftime("%Y-%m-%d"), (month + half).strftime("%Y-%m-%d")


def span_of(series: pd.DataFrame, step: Step) -> list[str]:
    """The time axis: half a step outside the first and the last."""
    return [edges(series["month"].iloc[0], step)[0], edges(series["month"].iloc[-1], step)[1]]


def nice_step(top: float, lines: int = 4) -> int:
    """A whole step between gridlines: 1, 2 or 5 times a power of ten, so that at most `lines` fit under `top`."""
    sizes = (size * 10**power for power in count() for size in (1, 2, 5))
    return int(next(size for size in sizes if top / size <= lines))


def set_count_axis(figure: Drawing, top: float) -> None:
    """The count axis from zero to a little above `top`, with whole numbers."""
    figure.update_yaxes(range=[0, max(top, 1) * 1.14], dtick=nice_step(max(top, 1)), tick0=0, tickformat=",d")


def set_month_axis(figure: Drawing, series: pd.DataFrame, step: Step) -> None:
    """Ticks at January and July, or at fewer places where the series is long; the year under January."""
    figure.update_xaxes(range=span_of(series, step), type="date", **ticks_of(series["month"], step))


def ticks_of(steps: Sequence[pd.Timestamp] | pd.Series, step: Step) -> dict[str, list[str]]:
    """What stands under an axis of these steps."""
    told = [month for month in steps if _is_tick(month, len(steps), step)] or [next(iter(steps))]
    texts = [_tick_text(month, first=number == 0, step=step) for number, month in enumerate(told)]
    return {"tickvals": days(pd.Series(told)), "ticktext": texts}


def ticks_until(series: pd.DataFrame, last: pd.Timestamp, step: Step) -> dict[str, list[str]]:
    """What stands under an axis that goes on after the series."""
    return ticks_of(pd.date_range(series["month"].iloc[0], last, freq=_FREQUENCIES[step]).tolist(), step)


def _is_tick(month: pd.Timestamp, steps: int, step: Step) -> bool:
    if step == "week":
        return month.day <= _WEEK.days and (steps <= _TICKS_SHORT or month.month in {1, 4, 7, 10})
    length = steps * _MONTHS[step]
    if length <= _TICKS_SHORT:
        return month.month in {1, 7}
    return bool(month.month == 1 and (length <= _TICKS_LONG or month.year % 5 == 0))


def _tick_text(month: pd.Timestamp, first: bool, step: Step) -> str:
    if step == "year":
        return str(month.year)
    return f"{month_label(month)}<br>{month.year}" if first or month.month == 1 else month_label(month)


def add_band(figure: Drawing, series: pd.DataFrame, step: Step, look: Look) -> None:
    """The expected span as a grey field without edges, half a step wider than the steps that have one."""
    for part in stretches(series, series["high"].notna()) if "high" in series else []:
        _add_band_over(figure, part, edges_of(part, series, step), look)


def edges_of(part: pd.DataFrame, series: pd.DataFrame, step: Step) -> tuple[str, str]:
    """Where the field over a part of a series begins and ends: half a step outside it, but never too thin to see."""
    start, end = (pd.Timestamp(day) for day in span_of(part, step))
    first, last = (pd.Timestamp(day) for day in span_of(series, step))
    lacking = max(_LEAST_FIELD * (last - first) - (end - start), pd.Timedelta(0)) / 2
    return (start - lacking).strftime("%Y-%m-%d"), min(end + lacking, last).strftime("%Y-%m-%d")


def _add_band_over(figure: Drawing, series: pd.DataFrame, ends: tuple[str, str], look: Look) -> None:
    lows = numbers(series["low"].clip(lower=0))
    highs = numbers(series["high"])
    along = [ends[0], *days(series["month"]), ends[1]]
    figure.add_scatter(
        x=along + along[::-1],
        y=[lows[0], *lows, lows[-1]] + [highs[-1], *highs[::-1], highs[0]],
        fill="toself",
        fillcolor=palette(look.dark).band,
        hoverinfo="skip",
        line={"width": 0},
        mode="lines",
        name="band",
    )


def stretches(series: pd.DataFrame, where: pd.Series) -> Iterator[pd.DataFrame]:
    """The unbroken stretches of rows where the flag holds."""
    for holds, rows in groupby(range(len(series)), key=where.tolist().__getitem__):
        if holds:
            yield series.iloc[list(rows)]


def missing(series: pd.DataFrame) -> pd.Series:
    """Which steps have no count without being masked."""
    return series["count"].isna() & ~series["masked"]


def add_gaps(
    figure: Drawing,
    series: pd.DataFrame,
    step: Step,
    look: Look,
    top: float,
    texts: bool = True,
) -> None:
    """A dotted frame with `saknas` over missing steps, and a hatch at the foot with `1–4` over masked ones."""
    colours = palette(look.dark)
    frame = {"color": colours.axis, "width": 1, "dash": "dot"}
    for gap in stretches(series, missing(series)):
        start, end = edges(gap["month"].iloc[0], step)[0], edges(gap["month"].iloc[-1], step)[1]
        figure.add_vrect(start, end, line=frame, fillcolor=colours.panel, layer="above", name="missing")
        if texts:
            middle = {"x": days(gap["month"])[len(gap) // 2], "y": 0.35, "yref": "y domain", "textangle": -90}
            add_text(figure, words.MISSING, look, size=SMALL, color=colours.muted, **middle)
    free_from = 0
    for gap in stretches(series, series["masked"]):
        start, end = edges(gap["month"].iloc[0], step)[0], edges(gap["month"].iloc[-1], step)[1]
        add_hatch(figure, (start, end, 0, top * (0.07 if texts else 0.2)), look)
        if texts and gap.index[0] >= free_from:
            free_from = gap.index[-1] + (_NARROW_LABEL if look.narrow else _LABEL)
            place = {"x": days(gap["month"])[len(gap) // 2], "y": top * 0.07, "yref": "y", "yanchor": "bottom"}
            text = masked_text(bool(gap["secondary"].all()), look)
            add_text(figure, text, look, size=SMALL, color=colours.masked, **place)


def top_of(series: pd.DataFrame) -> float:
    """The largest of what will be drawn, at least 1."""
    columns = [name for name in ("count", "high", "mean") if name in series]
    largest = series[columns].max().max()
    return 1.0 if pd.isna(largest) else max(float(largest), 1.0)


def last_day(month: pd.Timestamp, step: Step) -> date:
    """The last day of the step that starts with `month`."""
    if step == "week":
        return (month + _WEEK - pd.Timedelta(days=1)).date()
    return (month + pd.DateOffset(months=_MONTHS[step]) - pd.Timedelta(days=1)).date()
