"""How much each count has changed, with the margin that chance gives: noise looks like noise."""

import math
from collections.abc import Hashable
from typing import Any

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import (
    add_text,
    alt_empty,
    empty,
    is_signal,
    plain,
    verdict_colour,
    verdict_label,
    wrapped,
)
from samverkan_data.charts.look import PLAIN, SMALL, Look
from samverkan_data.charts.masking import add_hatch, add_plate, shown
from samverkan_data.charts.opening import opens
from samverkan_data.charts.rows import add_interval, add_point, half_bar, row_height, row_margins, set_rows
from samverkan_data.charts.theme import blank, palette
from samverkan_data.formats import count_of, number
from samverkan_data.texts import charts as words
from samverkan_data.texts.verdicts import sign, word

TOP, BOTTOM = 44, 34
_LEAST, _MOST = 0.1, 10.0
_LETTERS, _LINE = 26, 19
_Row = dict[Hashable, Any]


def change_intervals(changes: pd.DataFrame, look: Look = PLAIN) -> Drawn:
    """One row per change, in the frame's order, on a ratio axis from fewer to more.

    The bar is what decides: it leaves out the line of no change exactly where the verdict is a clear change.

    Args:
        changes: label, count, baseline, ratio, ratio_low, ratio_high, verdict and optionally masked, opens
            (see `opening`).
        look: how to draw.
    """
    if changes.empty:
        return Drawn(empty(look, 160, remedy=words.NO_INCIDENTS_REMEDY), alt_empty())
    rows = _rows(changes)
    return Drawn(_figure(rows, look), _alt(rows))


def _figure(rows: list[_Row], look: Look) -> Drawing:
    names = [_name(row, look) for row in rows]
    verdicts = [verdict_label(row["verdict"]) for row in rows]
    height = max(row_height(look), _LINE * max(name.count("<br>") + 1 for name in names))
    margin = row_margins(names, verdicts, look, TOP, BOTTOM)
    figure = blank(look, TOP + BOTTOM + height * len(rows), margin=margin)
    set_rows(
        figure,
        names,
        [(verdict, verdict_colour(row["verdict"], look)) for verdict, row in zip(verdicts, rows, strict=True)],
        look,
    )
    limits = _set_ratio_axis(figure, rows, look)
    for y, row in enumerate(rows):
        _add_row(figure, y, row, limits, look)
    return figure


def _alt(rows: list[_Row]) -> str:
    """Every row with both counts and the verdict."""
    return " ".join([words.ALT_CHANGES.format(count=count_of(len(rows), *words.ROWS)), *map(_sentence, rows)])


def _rows(changes: pd.DataFrame) -> list[_Row]:
    return shown(changes, ("count", "ratio", "ratio_low", "ratio_high")).to_dict("records")


def _sentence(row: _Row) -> str:
    verdict = word(row["verdict"])
    if row["masked"]:
        return words.ALT_CHANGE_MASKED.format(label=row["label"], verdict=verdict)
    count, baseline = _count(row["count"]), _count(row["baseline"])
    return words.ALT_CHANGE.format(label=row["label"], count=count, baseline=baseline, verdict=verdict)


def _count(value: float) -> str:
    return words.MISSING if pd.isna(value) else number(value)


def _name(row: _Row, look: Look) -> str:
    count = look.hidden_span if row["masked"] else _count(row["count"])
    counts = words.COUNT_AGAINST.format(count=count, baseline=_count(row["baseline"]))
    label = str(row["label"])
    return f"{plain(label)}  {counts}" if len(label) <= _LETTERS else f"{wrapped(label, _LETTERS)} {counts}"


def _set_ratio_axis(figure: Drawing, rows: list[_Row], look: Look) -> tuple[float, float]:
    """An axis that holds the points; bars go on outside it."""
    values = [row["ratio"] for row in rows if 0 < row["ratio"] < math.inf]
    low, high = min([0.45, *values]), max([2.2, *values])
    low, high = max(low, _LEAST) * 0.94, min(high, _MOST) * 1.06
    ticks = [ratio for ratio in words.RATIOS if low < ratio < high]
    figure.update_xaxes(
        type="log", range=[math.log10(low), math.log10(high)], tickvals=ticks, ticktext=[words.RATIOS[t] for t in ticks]
    )
    muted = palette(look.dark).muted
    figure.add_vline(1, line={"color": palette(look.dark).text, "width": look.px(1.2)}, layer="below")
    above = {"x": 0, "y": 1, "yref": "paper", "yanchor": "bottom", "yshift": 2}
    aside = look.px(46)
    add_text(figure, words.UNCHANGED, look, size=SMALL, color=muted, **above)
    add_text(figure, words.FEWER, look, size=SMALL, color=muted, xanchor="right", xshift=-aside, **above)
    add_text(figure, words.MORE, look, size=SMALL, color=muted, xanchor="left", xshift=aside, **above)
    return low, high


def _add_row(figure: Drawing, y: int, row: _Row, limits: tuple[float, float], look: Look) -> None:
    if row["masked"]:
        add_hatch(figure, (*limits, y - half_bar(look), y + half_bar(look)), look)
        add_plate(figure, words.MASKED, 0, y, look)
        return
    if pd.isna(row["ratio"]):
        return
    colour = palette(look.dark).verdict(row["verdict"])
    ends = [min(max(row[name], limits[0]), limits[1]) for name in ("ratio_low", "ratio_high")]
    if not any(map(pd.isna, ends)):
        add_interval(figure, y, (ends[0], ends[1]), colour, look)
        _add_cuts(figure, y, row, limits, colour, look)
    mark = (sign(row["verdict"]).symbol, colour, not is_signal(row["verdict"]))
    ratio = min(max(row["ratio"], limits[0]), limits[1])
    add_point(
        figure,
        ratio,
        y,
        mark,
        f"{plain(row['label'])}: {_count(row['count'])} {words.AGAINST} {_count(row['baseline'])}",
        look,
        opens(row),
    )


def _add_cuts(figure: Drawing, y: int, row: _Row, limits: tuple[float, float], colour: str, look: Look) -> None:
    """An arrow at each edge that the bar goes on outside."""
    beyond = ((row["ratio_low"] < limits[0], "triangle-left"), (row["ratio_high"] > limits[1], "triangle-right"))
    for (is_cut, symbol), edge in zip(beyond, limits, strict=True):
        if is_cut:
            marker = {"symbol": symbol, "size": look.px(9), "color": colour}
            figure.add_scatter(
                x=[edge], y=[y], mode="markers", marker=marker, hoverinfo="skip", name="goes_on", cliponaxis=False
            )
