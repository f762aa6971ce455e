"""Rates of areas with their margins, highest first, in front of the middle half of all."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from samverkan_data.charts.labels import add_text, alt_empty, bold, empty, plain, text_width
from samverkan_data.charts.look import LABEL, PLAIN, SMALL, Look
from samverkan_data.charts.masking import flags
from samverkan_data.charts.rows import add_interval, add_point, row_height, row_margins, set_rows
from samverkan_data.charts.theme import blank, palette
from samverkan_data.charts.timeline import nice_step
from samverkan_data.charts.wording import measure
from samverkan_data.formats import count_of, number, span
from samverkan_data.texts import charts as words

TOP, BOTTOM = 44, 34
_ROOM, _LEAST_PLOT, _MOST_TEXT = 1.06, 370, 0.55
_SYMBOLS = {"higher": "triangle-up", "lower": "triangle-down"}
_Row = dict[Hashable, Any]
Unit = tuple[str, str]


@dataclass(frozen=True)
class Backdrop:
    """What lies behind the rows: a band with its label, a dotted line with its label; None is left out."""

    band: tuple[float, float] | None = None
    band_label: str = ""
    line: float | None = None
    line_label: str = ""


def rate_areas(areas: pd.DataFrame, unit: Unit, backdrop: Backdrop | None = None, look: Look = PLAIN) -> go.Figure:
    """A mark and a 95 % bar per area, in the frame's order.

    Args:
        areas: name, value, low, high, count, verdict (higher, lower, same, too_few or empty: the own), own and few. A
            few count is printed and not drawn.
        unit: what a few count counts, in the singular and the plural.
        backdrop: what the rows are held against.
        look: how to draw.
    """
    if areas.empty:
        return empty(look, 160, text=words.NO_VALUES)
    backdrop = backdrop or Backdrop()
    rows = _rows(areas)
    names = [_name(row) for row in rows]
    ends = [_end(row) for row in rows]
    height = TOP + BOTTOM + (row_height(look) + 3) * len(rows)
    figure = blank(look, height, margin=row_margins(names, ends, look, TOP, BOTTOM))
    set_rows(figure, names, [(end, _word_colour(row, look)) for end, row in zip(ends, rows, strict=True)], look)
    _set_axis(figure, rows, backdrop, look)
    _add_backdrop(figure, backdrop, look)
    for y, row in enumerate(rows):
        _add_row(figure, y, row, unit, backdrop.band is not None, look)
    return figure


def alt_rate_areas(areas: pd.DataFrame, unit: Unit, backdrop: Backdrop | None = None) -> str:
    """The text alternative: every area with its span and verdict, and what they are held against."""
    if areas.empty:
        return alt_empty(words.NO_VALUES)
    backdrop = backdrop or Backdrop()
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
    verdict = words.AREA_VERDICTS.get(row["verdict"], "")
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
    verdict = words.AREA_VERDICTS.get(row["verdict"], "")
    if row["verdict"] in _SYMBOLS:
        mark = words.HIGHER_MARK if row["verdict"] == "higher" else words.LOWER_MARK
        return bold(f"{mark} {verdict}")
    return verdict


def _word_colour(row: _Row, look: Look) -> str:
    colours = palette(look.dark)
    return colours.verdict(row["verdict"]) if row["verdict"] in _SYMBOLS else colours.muted


def _mark(row: _Row, look: Look) -> tuple[str, str, bool]:
    colours = palette(look.dark)
    symbol = _SYMBOLS.get(row["verdict"], "circle")
    if row["own"] and symbol == "circle":
        return symbol, colours.own, False
    return symbol, colours.verdict(row["verdict"]), symbol == "circle"


def _set_axis(figure: go.Figure, rows: list[_Row], backdrop: Backdrop, look: Look) -> None:
    seen = [row[key] for row in rows for key in ("value", "high") if not pd.isna(row[key])]
    held = [value for value in (*(backdrop.band or ()), backdrop.line) if value is not None]
    words_ = text_width((_told(row) for row in rows), look.px(LABEL)) + look.px(9)
    limit = max([1.0, *seen, *held]) * _ROOM / (1 - min(words_ / _LEAST_PLOT, _MOST_TEXT))
    ticks = list(range(0, int(limit) + 1, nice_step(limit)))
    axis = {"showgrid": True, "tickvals": ticks, "ticktext": [number(tick) for tick in ticks]}
    figure.update_xaxes(axis, range=[0, limit])


def _add_backdrop(figure: go.Figure, backdrop: Backdrop, look: Look) -> None:
    colours = palette(look.dark)
    top: dict[str, Any] = {"y": 1, "yref": "paper", "yanchor": "bottom", "yshift": look.px(4)}
    if backdrop.band is not None:
        low, high = backdrop.band
        figure.add_vrect(low, high, fillcolor=colours.band, line_width=0, layer="below")
        add_text(figure, backdrop.band_label, look, size=SMALL, color=colours.muted, x=(low + high) / 2, **top)
    if backdrop.line is not None:
        line = {"color": colours.reference, "width": look.px(1.6), "dash": "dot"}
        figure.add_vline(backdrop.line, line=line, layer="below")
        label = f"{plain(backdrop.line_label)} {measure(backdrop.line)}"
        add_text(figure, label, look, size=SMALL, color=colours.muted, x=backdrop.line, **top)


def _add_row(figure: go.Figure, y: int, row: _Row, unit: Unit, banded: bool, look: Look) -> None:
    colours = palette(look.dark)
    place: dict[str, Any] = {"y": y, "xanchor": "left", "xshift": look.px(9)}
    if pd.isna(row["value"]):
        add_text(figure, _value(row, unit), look, size=SMALL, color=colours.muted, x=0, **place)
        return
    mark = _mark(row, look)
    last = row["value"]
    if not pd.isna(row["low"]):
        add_interval(figure, y, (row["low"], row["high"]), mark[1], look)
        last = row["high"]
    add_point(figure, row["value"], y, mark, f"{plain(row['name'])}: {_number(row)}", look)
    add_text(figure, _told(row), look, x=last, bgcolor=None if banded else colours.page, **place)


def _one_line(text: str) -> str:
    return text.replace("<br>", " ")
