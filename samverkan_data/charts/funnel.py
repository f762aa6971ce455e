"""Rates against population: which municipalities differ by more than chance, for analysts."""

import math
from collections.abc import Hashable
from typing import Any

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import add_end_label, add_text, alt_empty, bold, empty, is_signal, plain, text_width
from samverkan_data.charts.look import LABEL, PLAIN, SMALL, Look
from samverkan_data.charts.masking import numbers
from samverkan_data.charts.opening import addresses, leading, opens
from samverkan_data.charts.theme import blank, palette
from samverkan_data.charts.timeline import nice_step
from samverkan_data.charts.wording import measure
from samverkan_data.formats import count_of, number
from samverkan_data.texts import charts as words
from samverkan_data.texts.verdicts import sign, word
from samverkan_data.verdict import Verdict

HEIGHT = 380
_TICKS = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000)
_Row = dict[Hashable, Any]


def funnel(points: pd.DataFrame, limits: pd.DataFrame, mean: float, look: Look = PLAIN) -> Drawn:
    """Every municipality as a point; only the own one and those outside the limits are named.

    Args:
        points: name, population, value, verdict (higher, lower or normal), own (bool) and optionally opens.
        limits: population, low, high along the axis, sorted by population: what decides.
        mean: the common rate, that of the middle municipality.
        look: how to draw.

    Returns:
        The text alternative says the named points with value and verdict.
    """
    points = points.dropna(subset=["value", "population"])
    if points.empty:
        return Drawn(empty(look, HEIGHT, text=words.NO_VALUES), alt_empty(words.NO_VALUES))
    return Drawn(_figure(points, limits, mean, look), _alt(points, mean))


def _figure(points: pd.DataFrame, limits: pd.DataFrame, mean: float, look: Look) -> Drawing:
    colours = palette(look.dark)
    top = max(points["value"].max(), limits["high"].max() if len(limits) else 0)
    right = text_width([words.ALL_MUNICIPALITIES.format(value=measure(mean))], look.px(SMALL)) + look.px(16)
    left = text_width([number(top)], look.px(LABEL)) + look.px(16)
    figure = blank(look, HEIGHT, margin={"l": left, "r": right, "t": look.px(12), "b": look.px(56)})
    _set_axes(figure, points, top, look)
    _add_limits(figure, limits, look)
    figure.add_hline(mean, line={"color": colours.reference, "width": look.px(1.4)}, layer="above")
    text = words.ALL_MUNICIPALITIES.format(value=measure(mean))
    add_end_label(figure, text, mean, look, size=SMALL, color=colours.muted)
    _add_points(figure, points, look)
    place = {"x": 1, "xref": "paper", "xanchor": "right", "y": 0, "yref": "paper", "yanchor": "bottom", "yshift": 4}
    add_text(
        figure,
        words.FUNNEL_KEY,
        look,
        size=SMALL,
        color=colours.muted,
        **place,
    )
    return figure


def _alt(points: pd.DataFrame, mean: float) -> str:
    parts = [words.ALT_FUNNEL.format(count=count_of(len(points), *words.MUNICIPALITIES), mean=measure(mean))]
    parts += [words.ALT_FUNNEL_POINT.format(**_told(row)) for row in _named(points)]
    return " ".join(parts)


def _told(row: _Row) -> dict[str, str]:
    return {"name": row["name"], "value": measure(row["value"]), "verdict": word(row["verdict"])}


def _is_named(points: pd.DataFrame) -> pd.Series:
    return points["own"].astype(bool) | points["verdict"].map(is_signal)


def _named(points: pd.DataFrame) -> list[_Row]:
    return points[_is_named(points)].sort_values("own", ascending=False).to_dict("records")


def _set_axes(figure: Drawing, points: pd.DataFrame, top: float, look: Look) -> None:
    figure.update_yaxes(range=[0, top * 1.06], dtick=nice_step(top), tick0=0, tickformat=",d")
    low, high = points["population"].min() * 0.85, points["population"].max() * 1.2
    ticks = [tick for tick in _TICKS if low <= tick <= high]
    figure.update_xaxes(
        type="log",
        range=[math.log10(low), math.log10(high)],
        tickvals=ticks,
        ticktext=[number(tick) for tick in ticks],
        title={"text": words.FUNNEL_AXIS, "font": {"size": look.px(SMALL), "color": palette(look.dark).muted}},
    )


def _add_limits(figure: Drawing, limits: pd.DataFrame, look: Look) -> None:
    if limits.empty:
        return
    along, colours = limits["population"].tolist(), palette(look.dark)
    low, high = numbers(limits["low"].clip(lower=0)), numbers(limits["high"])
    shape = {"x": along + along[::-1], "y": low + high[::-1], "mode": "lines", "line": {"width": 0}}
    figure.add_scatter(**shape, fill="toself", fillcolor=colours.band, hoverinfo="skip", name="band")


def _add_points(figure: Drawing, points: pd.DataFrame, look: Look) -> None:
    colours = palette(look.dark)
    plainly = points[~_is_named(points)]
    figure.add_scatter(
        x=numbers(plainly["population"]),
        y=numbers(plainly["value"]),
        hovertemplate="%{text}: %{y:,.0f}<extra></extra>",
        marker={"size": look.px(6), "color": colours.axis, "opacity": 0.75},
        mode="markers",
        name="municipalities",
        text=[plain(name) for name in plainly["name"]],
        **leading(addresses(plainly)),
    )
    middle = math.sqrt(points["population"].min() * points["population"].max())
    for row in _named(points):
        _add_named(figure, row, row["population"] > middle, look)


def _add_named(figure: Drawing, row: _Row, to_left: bool, look: Look) -> None:
    colours = palette(look.dark)
    colour = colours.verdict(row["verdict"]) if is_signal(row["verdict"]) else colours.own
    marker = {"symbol": sign(row["verdict"]).symbol, "size": look.px(12), "color": colour}
    where = {"x": [row["population"]], "y": [row["value"]], "name": "own" if row["own"] else "outlier"}
    way = opens(row)
    hover = {"hovertemplate": f"{words.CLICK_OPENS}<extra></extra>"} | leading([way]) if way else {"hoverinfo": "skip"}
    figure.add_scatter(**where, mode="markers", marker=marker, **hover)
    told = _told(row) | {"name": plain(row["name"])}
    place: dict[str, Any] = {"xanchor": "left", "xshift": look.px(12)}
    if to_left:
        place = {"xanchor": "right", "xshift": -look.px(12)}
    place |= {
        "x": math.log10(row["population"]),
        "y": row["value"],
        "bgcolor": colours.band if row["verdict"] == Verdict.NORMAL else None,
    }
    add_text(figure, bold(words.POINT.format(**told)), look, color=colour, **place)
