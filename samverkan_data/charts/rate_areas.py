"""Rates of areas with their margins, highest first, in front of the middle half of all."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import (
    add_text,
    alt_empty,
    bold,
    empty,
    is_signal,
    plain,
    text_width,
    verdict_colour,
    verdict_label,
)
from samverkan_data.charts.look import LABEL, PLAIN, SMALL, Look
from samverkan_data.charts.masking import flags
from samverkan_data.charts.opening import hinted, leading, opens
from samverkan_data.charts.rows import row_height, row_margins, set_rows
from samverkan_data.charts.theme import blank, palette
from samverkan_data.charts.timeline import nice_step
from samverkan_data.charts.wording import measure
from samverkan_data.formats import count_of, number, span
from samverkan_data.texts import charts as words
from samverkan_data.texts.verdicts import sign, word

TOP, BOTTOM = 44, 34
_ROOM, _LEAST_PLOT, _MOST_TEXT = 1.06, 320, 0.6
_Row = dict[Hashable, Any]
Unit = tuple[str, str]


@dataclass(frozen=True)
class Backdrop:
    """What lies behind the rows: a band with its label, a dotted line with its label; None is left out."""

    band: tuple[float, float] | None = None
    band_label: str = ""
    line: float | None = None
    line_label: str = ""


NOTHING = Backdrop()


def rate_areas(areas: pd.DataFrame, unit: Unit, backdrop: Backdrop = NOTHING, look: Look = PLAIN) -> Drawn:
    """A mark and a bar per area, in the frame's order: the bar is what decides.

    Args:
        areas: name, value, low, high, count, verdict (higher, lower, same, too_few, unknown or empty: the own), own,
            few and optionally opens. A few count is printed and not drawn.
        unit: what a few count counts, in the singular and the plural.
        backdrop: what the rows are held against.
        look: how to draw.

    Returns:
        The text alternative says every area with its span and verdict, and what they are held against.
    """
    if areas.empty:
        return Drawn(empty(look, 160, text=words.NO_VALUES), alt_empty(words.NO_VALUES))
    return Drawn(_figure(areas, unit, backdrop, look), _alt(areas, unit, backdrop))


def _figure(areas: pd.DataFrame, unit: Unit, backdrop: Backdrop, look: Look) -> Drawing:
    rows = _rows(areas)
    names = [_name(row) for row in rows]
    ends = [_end(row) for row in rows]
    height = TOP + BOTTOM + (row_height(look) + 3) * len(rows)
    figure = blank(look, height, margin=row_margins(names, ends, look, TOP, BOTTOM))
    coloured = [(end, verdict_colour(row["verdict"], look)) for end, row in zip(ends, rows, strict=True)]
    set_rows(figure, names, coloured if look.narrow else [], look)
    _set_axis(figure, rows, backdrop, look)
    _add_backdrop(figure, backdrop, look)
    _add_marks(figure, rows, look)
    notes = [_beside_mark(y, row, unit, backdrop.band is not None, look) for y, row in enumerate(rows)]
    notes += [] if look.narrow else [_at_end(y, *end, look) for y, end in enumerate(coloured)]
    for note in notes:
        figure.add_annotation(**note)
    return figure


def _alt(areas: pd.DataFrame, unit: Unit, backdrop: Backdrop) -> str:
    parts = [words.ALT_RATES, *(_sentence(row, unit) for row in _rows(areas))]
    if backdrop.band is not None:
        parts.append(words.ALT_BACKDROP.format(label=_one_line(backdrop.band_label), value=span(*backdrop.band)))
    if backdrop.line is not None:
        parts.append(words.ALT_BACKDROP.format(label=_one_line(backdrop.line_label), value=measure(backdrop.line)))
    return " ".join(parts)


def _rows(areas: pd.DataFrame) -> list[_Row]:
    few = flags(areas, "few")
    blanked = {name: areas[name].astype("float64").mask(few) for name in ("value", "low", "high")}
    return areas.assign(few=few, own=flags(areas, "own"), **blanked).to_dict("records")


def _sentence(row: _Row, unit: Unit) -> str:
    told = {"name": row["name"], "value": _value(row, unit)}
    if not pd.isna(row["low"]):
        told["value"] += f" ({_span(row)})"
    verdict = word(row["verdict"])
    sentence = words.ALT_RATE if verdict else words.ALT_RATE_PLAIN
    return sentence.format(verdict=verdict, **told)


def _value(row: _Row, unit: Unit) -> str:
    if not pd.isna(row["value"]):
        return _number(row)
    return count_of(int(row["count"]), *unit) if row["few"] else words.MISSING


def _is_count(row: _Row) -> bool:
    return float(row["value"]).is_integer()


def _number(row: _Row) -> str:
    return number(row["value"]) if _is_count(row) else measure(row["value"])


def _span(row: _Row) -> str:
    digits = 1 if row["high"] < 10 and not _is_count(row) else 0
    return span(row["low"], row["high"], digits)


def _told(row: _Row) -> str:
    """What stands beside the mark."""
    if pd.isna(row["value"]):
        return ""
    value = bold(_number(row))
    return value if pd.isna(row["low"]) else f"{value}  ({_span(row)})"


def _name(row: _Row) -> str:
    return bold(plain(row["name"])) if row["own"] else plain(row["name"])


def _end(row: _Row) -> str:
    return verdict_label(row["verdict"])


def _mark(row: _Row, look: Look) -> tuple[str, str, bool]:
    colours = palette(look.dark)
    symbol = sign(row["verdict"]).symbol
    if row["own"] and not is_signal(row["verdict"]):
        return symbol, colours.own, False
    return symbol, colours.verdict(row["verdict"]), not is_signal(row["verdict"])


def _set_axis(figure: Drawing, rows: list[_Row], backdrop: Backdrop, look: Look) -> None:
    seen = [row[key] for row in rows for key in ("value", "high") if not pd.isna(row[key])]
    held = [value for value in (*(backdrop.band or ()), backdrop.line) if value is not None]
    words_ = text_width((_told(row) for row in rows), look.px(LABEL)) + look.px(9)
    limit = max([1.0, *seen, *held]) * _ROOM / (1 - min(words_ / _LEAST_PLOT, _MOST_TEXT))
    ticks = list(range(0, int(limit) + 1, nice_step(limit)))
    axis = {"showgrid": True, "tickvals": ticks, "ticktext": [number(tick) for tick in ticks]}
    figure.update_xaxes(**axis, range=[0, limit])


def _add_backdrop(figure: Drawing, backdrop: Backdrop, look: Look) -> None:
    colours = palette(look.dark)
    top: dict[str, Any] = {"y": 1, "yref": "paper", "yanchor": "bottom", "yshift": look.px(4)}
    if backdrop.band is not None:
        low, high = backdrop.band
        figure.add_vrect(low, high, fillcolor=colours.band, line={"width": 0}, layer="below")
        add_text(figure, backdrop.band_label, look, size=SMALL, color=colours.muted, x=(low + high) / 2, **top)
    if backdrop.line is not None:
        line = {"color": colours.reference, "width": look.px(1.6), "dash": "dot"}
        figure.add_vline(backdrop.line, line=line, layer="below")
        label = f"{plain(backdrop.line_label)} {measure(backdrop.line)}"
        add_text(figure, label, look, size=SMALL, color=colours.muted, x=backdrop.line, **top)


def _add_marks(figure: Drawing, rows: list[_Row], look: Look) -> None:
    """All intervals of a colour as one trace, and all points as one: a county has fifty rows."""
    drawn = [(y, row, _mark(row, look)) for y, row in enumerate(rows) if not pd.isna(row["value"])]
    for colour in dict.fromkeys(mark[1] for _, _, mark in drawn):
        bars = [(y, row) for y, row, mark in drawn if mark[1] == colour and not pd.isna(row["low"])]
        x = [end for _, row in bars for end in (row["low"], row["high"], None)]
        ends = [y if place < 2 else None for y, _ in bars for place in range(3)]
        line = {"color": colour, "width": look.px(5)}
        figure.add_scatter(x=x, y=ends, mode="lines", line=line, opacity=0.45, hoverinfo="skip", name="interval")
    marker = {
        "opacity": 1,
        "symbol": [symbol for _, _, (symbol, _, _) in drawn],
        "size": [look.px(10 if hollow or row["own"] else 14) for _, row, (_, _, hollow) in drawn],
        "color": [palette(look.dark).page if hollow else colour for _, _, (_, colour, hollow) in drawn],
        "line": {"color": [colour for _, _, (_, colour, _) in drawn], "width": look.px(2)},
    }
    ways = [opens(row) for _, row, _ in drawn]
    hover = [hinted(f"{plain(row['name'])}: {_number(row)}", way) for (_, row, _), way in zip(drawn, ways, strict=True)]
    x, y = [float(row["value"]) for _, row, _ in drawn], [y for y, _, _ in drawn]
    figure.add_scatter(x=x, y=y, mode="markers", marker=marker, name="point", text=hover,
                   hovertemplate="%{text}<extra></extra>", **leading(ways))  # fmt: skip


def _beside_mark(y: int, row: _Row, unit: Unit, banded: bool, look: Look) -> dict[str, Any]:
    """Value and span to the right of the bar, or the count where there is no rate."""
    colours = palette(look.dark)
    place: dict[str, Any] = {"y": y, "xanchor": "left", "xshift": look.px(9), "showarrow": False}
    if pd.isna(row["value"]):
        return place | {"text": _value(row, unit), "x": 0, "font": {"size": look.px(SMALL), "color": colours.muted}}
    x = row["value"] if pd.isna(row["high"]) else row["high"]
    ground = None if banded else colours.page
    return place | {
        "text": _told(row),
        "x": x,
        "bgcolor": ground,
        "font": {"size": look.px(LABEL), "color": colours.text},
    }


def _at_end(y: int, text: str, colour: str, look: Look) -> dict[str, Any]:
    """The verdict in the right margin."""
    return {"text": text, "x": 1, "xref": "paper", "xanchor": "left", "xshift": look.px(8), "align": "left", "y": y,
            "showarrow": False, "font": {"size": look.px(LABEL), "color": colour}}  # fmt: skip


def _one_line(text: str) -> str:
    return text.replace("<br>", " ")
