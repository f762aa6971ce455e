"""What was done, above the series that it was done about: *after*, never *because of*."""

from collections.abc import Hashable
from typing import Any

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import add_end_label, add_text, bold, empty, plain, wrapped
from samverkan_data.charts.look import PLAIN, SMALL, Look
from samverkan_data.charts.month_limits import HEIGHT, limits_figure, limits_text
from samverkan_data.charts.theme import palette
from samverkan_data.charts.timeline import Step, complete, span_of
from samverkan_data.formats import date_text, number
from samverkan_data.texts import charts as words
from samverkan_data.verdict import Verdict

ROW, LINE = 24, 18
_LETTERS = 44
_RIGHT = 128
_EARLY = 0.45
_HIGH = 0.7
_Row = dict[Hashable, Any]


def actions_on_series(
    series: pd.DataFrame, actions: pd.DataFrame, source: str, look: Look = PLAIN, step: Step = "month"
) -> Drawn:
    """The control chart with a bar per action above it, from start to end, and a diamond at the follow-up.

    Args:
        series: as for `month_limits`.
        actions: label, role, start, end, follow_up (dates; end and follow_up may be blank).
        source: code of the source.
        look: how to draw.
        step: what one row of the series is.
    """
    return Drawn(_figure(series, actions, source, look, step), _alt(series, actions, source, step))


def _figure(series: pd.DataFrame, actions: pd.DataFrame, source: str, look: Look, step: Step) -> Drawing:
    if series.empty:
        return empty(look, HEIGHT, remedy=words.NO_INCIDENTS_REMEDY)
    series = complete(series, step)
    figure = limits_figure(series, source, look, step)
    rows = actions.sort_values("start").to_dict("records")
    top, margin = figure.layout["yaxis"]["range"][1], figure.layout["margin"]
    texts = [_text(row, look) for row in rows]
    tall = look.px(ROW + LINE * max((text.count("<br>") for text in texts), default=0))
    unit = top / (figure.layout["height"] - margin["t"] - margin["b"]) * tall
    for place, (row, text) in enumerate(zip(rows, texts, strict=True)):
        _add_action(figure, row, text, top + unit * (len(rows) - place - 0.5), series, look, step)
    height = figure.layout["height"] + tall * len(rows)
    figure.update_layout(height=height, margin={"r": look.px(_RIGHT)})
    figure.update_yaxes(range=[0, top + unit * len(rows)], tickvals=_ticks(figure, top), dtick=None)
    _add_end(figure, series, look, top)
    return figure


def _alt(series: pd.DataFrame, actions: pd.DataFrame, source: str, step: Step) -> str:
    """The text alternative: the series, then every action with role and start."""
    text = limits_text(series, source, step)
    if series.empty or actions.empty:
        return text
    told = [
        words.ALT_ACTION.format(label=row["label"], role=row["role"], start=date_text(row["start"]))
        for row in actions.sort_values("start").to_dict("records")
    ]
    return f"{text} {words.ALT_ACTIONS.format(actions='; '.join(told))}"


def _ticks(figure: Drawing, top: float) -> list[float]:
    step = figure.layout["yaxis"]["dtick"]
    return [step * place for place in range(int(top / step) + 1)]


def _text(row: _Row, look: Look) -> str:
    return plain(row["role"]) if look.narrow else wrapped(f"{row['label']} · {row['role']}", _LETTERS)


def _add_action(figure: Drawing, row: _Row, text: str, y: float, series: pd.DataFrame, look: Look, step: Step) -> None:
    colours = palette(look.dark)
    first, last = (pd.Timestamp(day) for day in span_of(series, step))
    start = max(pd.Timestamp(row["start"]), first)
    end: pd.Timestamp = last if pd.isna(row["end"]) else min(pd.Timestamp(row["end"]), last)
    if start > last or end < first:
        return
    x = [start.strftime("%Y-%m-%d"), end.strftime("%Y-%m-%d")]
    line = {"color": colours.own, "width": look.px(6)}
    figure.add_scatter(x=x, y=[y, y], mode="lines", line=line, hoverinfo="skip", name="action")
    drop = {"color": colours.own, "width": look.px(1.2), "dash": "dot"}
    figure.add_shape(type="line", x0=x[0], x1=x[0], y0=0, y1=y, line=drop, layer="above", name="start")
    anchor: dict[str, Any] = {"x": x[0], "xanchor": "right", "xshift": -look.px(6)}
    if start - first < _EARLY * (last - first):
        anchor = {"x": x[1], "xanchor": "left", "xshift": look.px(14)}
    anchor["align"] = anchor["xanchor"]
    add_text(figure, text, look, y=y, color=colours.own, bgcolor=colours.page, borderpad=1, **anchor)
    if not pd.isna(row["follow_up"]):
        _add_follow_up(figure, pd.Timestamp(row["follow_up"]), y, last, look)


def _add_follow_up(figure: Drawing, day: pd.Timestamp, y: float, last: pd.Timestamp, look: Look) -> None:
    colours = palette(look.dark)
    line = {"color": colours.own, "width": look.px(2)}
    marker = {"symbol": "diamond", "size": look.px(11), "color": colours.page, "line": line}
    x = [min(day, last).strftime("%Y-%m-%d")]
    figure.add_scatter(x=x, y=[y], mode="markers", marker=marker, hoverinfo="skip", cliponaxis=False, name="follow_up")
    text = words.FOLLOW_UP.format(day=date_text(day.date()))
    add_end_label(figure, text, y, look, size=SMALL, color=colours.own, yanchor="top", yshift=look.px(9))


def _add_end(figure: Drawing, series: pd.DataFrame, look: Look, top: float) -> None:
    last = series.iloc[-1]
    if pd.isna(last["count"]):
        return
    verdict = {Verdict.RISE: words.STILL_OVER, Verdict.FALL: words.STILL_UNDER}.get(last["signal"], "")
    if not verdict and (series["signal"] != "").any():
        verdict = words.BACK_WITHIN
    month = words.MONTHS_LONG[last["month"].month - 1]
    count = words.LAST_IN_MONTH.format(count=number(last["count"]), month=month)
    count = f"{count} ({words.PRELIMINARY})" if last["preliminary"] else count
    below_actions = {"yanchor": "top"} if last["count"] > _HIGH * top else {}
    add_end_label(figure, f"{count}<br>{bold(verdict)}" if verdict else count, last["count"], look, **below_actions)
