"""How much is done of what is promised: a bar per promise or action, and how far an even pace would have come."""

from collections.abc import Hashable
from typing import Any

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import alt_empty, bold, empty, wrapped
from samverkan_data.charts.look import PLAIN, Look
from samverkan_data.charts.rows import row_height, row_margins, set_rows
from samverkan_data.charts.theme import blank, palette
from samverkan_data.formats import number
from samverkan_data.texts import charts as words

TOP, BOTTOM, ROW = 20, 20, 40
_LETTERS, _LIMIT, _TICK = 40, 1.0, 0.32
_Row = dict[Hashable, Any]


def goal_progress(goals: pd.DataFrame, look: Look = PLAIN) -> Drawn:
    """One row each, in the frame's order.

    Args:
        goals: label, done, of, pace (how much an even pace would have done; may be blank), late.
        look: how to draw.
    """
    if goals.empty:
        return Drawn(empty(look, 160, text=words.NO_VALUES), alt_empty(words.NO_VALUES))
    rows = goals.to_dict("records")
    return Drawn(_figure(rows, look), " ".join([words.ALT_GOALS, *map(_sentence, rows)]))


def _figure(rows: list[_Row], look: Look) -> Drawing:
    colours = palette(look.dark)
    names = [wrapped(row["label"], _LETTERS) for row in rows]
    ends = [(_end(row), colours.up if row["late"] else colours.muted) for row in rows]
    margin = row_margins(names, [text for text, _ in ends], look, TOP, BOTTOM)
    height = max(row_height(look), ROW)
    figure = blank(look, TOP + BOTTOM + height * len(rows), margin=margin)
    figure.update_xaxes(range=[0, _LIMIT], visible=False)
    set_rows(figure, names, ends, look)
    for y, row in enumerate(rows):
        _add_row(figure, y, row, look)
    return figure


def _add_row(figure: Drawing, y: int, row: _Row, look: Look) -> None:
    """All that is to be done as a pale bar, what is done over it, and the even pace as a line across."""
    colours, share = palette(look.dark), min(row["done"] / row["of"], 1.0)
    hover = f"{wrapped(row['label'], _LETTERS)}: {_done(row)}<extra></extra>"
    for end, colour in ((1.0, colours.band), (share, colours.up if row["late"] else colours.own)):
        figure.add_scatter(
            x=[0, end],
            y=[y, y],
            mode="lines",
            line={"color": colour, "width": look.px(14)},
            hovertemplate=hover,
            name="bar",
        )
    if not pd.isna(row["pace"]):
        at = min(row["pace"] / row["of"], 1.0)
        line = {"color": colours.text, "width": look.px(2)}
        figure.add_shape(type="line", x0=at, x1=at, y0=y - _TICK, y1=y + _TICK, line=line, name="pace")


def _end(row: _Row) -> str:
    return bold(f"{_done(row)} {words.GOAL_LATE}") if row["late"] else _done(row)


def _done(row: _Row) -> str:
    return words.GOAL_DONE.format(done=number(row["done"]), of=number(row["of"]))


def _sentence(row: _Row) -> str:
    pace: str = "" if pd.isna(row["pace"]) else words.ALT_GOAL_PACE.format(pace=number(row["pace"]))
    late = f", {words.GOAL_LATE}" if row["late"] else ""
    return words.ALT_GOAL.format(label=row["label"], done=_done(row), pace=pace, late=late)
