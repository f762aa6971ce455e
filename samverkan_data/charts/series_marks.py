"""Numbered marks on a series: when an action or an event begins, and how long it lasts."""

from collections.abc import Hashable, Iterator
from typing import Any

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.labels import add_text, bold, plain
from samverkan_data.charts.look import SMALL, Look
from samverkan_data.charts.theme import palette
from samverkan_data.charts.timeline import Step, span_of, ticks_until
from samverkan_data.formats import date_text
from samverkan_data.texts import charts as words

_Row = dict[Hashable, Any]
ROOM, ROWS = 0.1, 6
"""Part of the axis that a row of marks takes above the counts, and most rows before they begin again from below."""


def add_marks(figure: Drawing, marks: pd.DataFrame, series: pd.DataFrame, step: Step, look: Look) -> None:
    """A bar above the counts from start to end with the mark's number, and a line down from its start.

    The time axis grows to hold what is ahead, its words too.

    Args:
        figure: with the series.
        marks: kind (action or event), title, start, end (may be blank); numbered from 1 in their order.
        series: complete, see `timeline`.
        step: what one row of the series is.
        look: how to draw.
    """
    if marks.empty:
        return
    rows = marks.to_dict("records")
    first, last = (pd.Timestamp(day) for day in span_of(series, step))
    ahead = max([last, *(pd.Timestamp(row["start"]) for row in rows)])
    if ahead > last:
        last = ahead + 0.06 * (ahead - first)
        figure.update_xaxes(**ticks_until(series, last, step))
    axis, levels = figure.layout["yaxis"], min(len(rows), ROWS)
    top, between = axis["range"][1], axis["dtick"]
    figure.update_xaxes(range=[_day(first), _day(last)])
    ticks = [between * place for place in range(int(top / between) + 1)]
    figure.update_yaxes(range=[0, top * (1 + ROOM * levels)], tickvals=ticks, dtick=None)
    figure.update_layout(height=round(figure.layout["height"] * (1 + 0.5 * ROOM * levels)))
    for place, row in enumerate(rows):
        height = top * (1 + ROOM * (levels - place % levels - 0.5))
        end = last if pd.isna(row["end"]) else min(pd.Timestamp(row["end"]), last)
        _add_mark(figure, place + 1, row, (max(pd.Timestamp(row["start"]), first), end), height, look)


def _add_mark(
    figure: Drawing, number: int, row: _Row, ends: tuple[pd.Timestamp, pd.Timestamp], height: float, look: Look
) -> None:
    is_action, (start, end) = row["kind"] == "action", map(_day, ends)
    colour = palette(look.dark).own if is_action else palette(look.dark).muted
    line = {"color": colour, "width": look.px(5 if is_action else 3)}
    marker = {"symbol": "line-ns", "size": look.px(9), "line": {"color": colour, "width": look.px(2)}}
    figure.add_scatter(x=[start, end], y=[height, height], mode="lines+markers", line=line, marker=marker,
                   hovertemplate=f"{plain(row['title'])}<extra></extra>", name=row["kind"])  # fmt: skip
    drop = {"color": colour, "width": look.px(1), "dash": "dot"}
    figure.add_shape(type="line", x0=start, x1=start, y0=0, y1=height, line=drop, name="start")
    place = {"x": start, "y": height, "xanchor": "right", "xshift": -look.px(5)}
    add_text(figure, bold(str(number)), look, size=SMALL, color=colour, **place)


def marks_text(marks: pd.DataFrame) -> str:
    """The text alternative: every mark with its number and first day."""
    return " ".join(_sentences(marks))


def _sentences(marks: pd.DataFrame) -> Iterator[str]:
    for number, row in enumerate(marks.to_dict("records"), start=1):
        yield words.ALT_MARK.format(number=number, title=row["title"], start=date_text(row["start"].date()))


def _day(moment: pd.Timestamp) -> str:
    return moment.strftime("%Y-%m-%d")
