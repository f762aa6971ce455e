"""Areas as circles where they lie, drawn without map tiles: nothing is asked of the internet."""

import math
from collections.abc import Hashable, Sequence
from typing import Any

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import add_text, alt_empty, bold, empty, is_signal, plain, text_width
from samverkan_data.charts.look import LABEL, PLAIN, Look
from samverkan_data.charts.masking import flags, masked_text, shown
from samverkan_data.charts.opening import hinted, leading, opens
from samverkan_data.charts.theme import blank, palette
from samverkan_data.formats import join_words, number
from samverkan_data.texts import charts as words
from samverkan_data.texts.verdicts import sign, word

HEIGHT = 400
Ring = Sequence[tuple[float, float]]
_LARGEST, _MASKED, _ZERO = 52, 9, 5
_PADDING = 0.18
_ROOM_FOR_NAMES = 3
_NAMES_ON_A_PHONE = 5
"""Times the padding east of the last place, where names would else be cut off."""
_LEAST_WIDTH, _LEAST_ON_A_PHONE = 480, 340
"""Pixels that the map has at least, on the narrowest screen that is not a telephone and on one."""
_Row = dict[Hashable, Any]
_Box = tuple[float, float, float, float]


def place_map(
    areas: pd.DataFrame, look: Look = PLAIN, outlines: Sequence[Ring] = (), source: str = "polisanmalan"
) -> Drawn:
    """A circle per area whose surface is the count; masked areas get a small ring of fixed size.

    So do areas without a count: nothing is known of them.

    Args:
        areas: area_code, name, latitude, longitude, count, verdict and optionally masked, secondary, opens. Areas
            without a place are left out; the text alternative names them.
        look: how to draw.
        outlines: rings of (longitude, latitude), drawn as ground.
        source: code of the source, which gives circles without a signal their colour.
    """
    return Drawn(_figure(areas, look, outlines, source), _alt(areas))


def _figure(areas: pd.DataFrame, look: Look, outlines: Sequence[Ring], source: str) -> Drawing:
    rows = _placed(areas)
    if not rows:
        return empty(look, HEIGHT, remedy=words.NO_INCIDENTS_REMEDY)
    figure = blank(look, HEIGHT, margin={"l": 4, "r": 4, "t": 4, "b": 4})
    _add_outlines(figure, outlines, look)
    scale = _set_axes(figure, rows, outlines, look)
    for row in rows:
        row["size"] = _size(row, rows, look)
        _add_circle(figure, row, source, look)
    taken = [*_walls(figure, scale), *(_circle_box(row, scale) for row in rows)]
    for row in rows:
        _add_name(figure, row, taken, scale, look)
    return figure


def _alt(areas: pd.DataFrame) -> str:
    """The text alternative: every area with count and verdict, and those that have no place."""
    if areas.empty:
        return alt_empty()
    placed = _placed(areas)
    parts = [words.ALT_MAP.format(areas="; ".join(_sentence(row) for row in placed))] if placed else []
    without = areas[areas["latitude"].isna() | areas["longitude"].isna()]["name"].tolist()
    if without:
        parts.append(words.ALT_MAP_NO_PLACE.format(names=join_words(without)))
    return " ".join(parts)


def _sentence(row: _Row) -> str:
    count = words.MASKED if row["masked"] else _count(row)
    return ", ".join(filter(None, [f"{row['name']} {count}", word(row["verdict"])]))


def _count(row: _Row) -> str:
    return words.NO_INFORMATION if pd.isna(row["count"]) else number(row["count"])


def _placed(areas: pd.DataFrame) -> list[_Row]:
    if areas.empty:
        return []
    rows = shown(areas).assign(secondary=flags(areas, "secondary")).dropna(subset=["latitude", "longitude"])
    return rows.sort_values("count", ascending=False, na_position="last").to_dict("records")


def _size(row: _Row, rows: list[_Row], look: Look) -> float:
    if row["masked"] or pd.isna(row["count"]):
        return look.px(_MASKED)
    largest = max(other["count"] for other in rows if not pd.isna(other["count"]))
    return look.px(_LARGEST) * math.sqrt(row["count"] / largest) if row["count"] else look.px(_ZERO)


def _add_outlines(figure: Drawing, outlines: Sequence[Ring], look: Look) -> None:
    colours = palette(look.dark)
    for ring in outlines:
        figure.add_scatter(
            x=[point[0] for point in ring],
            y=[point[1] for point in ring],
            fill="toself",
            fillcolor=colours.panel,
            hoverinfo="skip",
            line={"color": colours.axis, "width": 1},
            mode="lines",
            name="outline",
        )


def _set_axes(figure: Drawing, rows: list[_Row], outlines: Sequence[Ring], look: Look) -> tuple[float, float]:
    """Set equal scales in both directions; pixels per degree of longitude and latitude where there is least room."""
    points = [(row["longitude"], row["latitude"]) for row in rows] + [point for ring in outlines for point in ring]
    (west, east), (south, north) = ((min(values), max(values)) for values in zip(*points, strict=True))
    ratio = 1 / math.cos(math.radians((south + north) / 2))
    pad = _PADDING * max(north - south, (east - west) / ratio, 0.02)
    hidden: dict[str, Any] = {"visible": False, "rangemode": "normal"}
    right = pad * (_NAMES_ON_A_PHONE if look.narrow else _ROOM_FOR_NAMES)
    figure.update_xaxes(**hidden, range=[west - pad * ratio, east + right * ratio])
    figure.update_yaxes(**hidden, range=[south - pad, north + pad], scaleanchor="x", scaleratio=ratio)
    least = _LEAST_ON_A_PHONE if look.narrow else _LEAST_WIDTH
    across = least / (east - west + pad * ratio + right * ratio)
    down = min(look.px(HEIGHT) / (north - south + 2 * pad), across * ratio)
    return down / ratio, down


def _add_circle(figure: Drawing, row: _Row, source: str, look: Look) -> None:
    colours = palette(look.dark)
    colour, symbol = _colour(row, source, look), "circle"
    hover = f"{hinted(plain(row['name']), opens(row))}<extra></extra>"
    if row["masked"] or pd.isna(row["count"]):
        symbol = "circle-open"
        colour = colours.masked if row["masked"] else colours.axis
    marker = {"size": round(row["size"], 1), "color": colour, "symbol": symbol, "opacity": 0.92}
    marker["line"] = {"width": 1.5, "color": colour if symbol == "circle-open" else colours.page}
    where = {"x": [row["longitude"]], "y": [row["latitude"]]}
    name = "masked" if row["masked"] else "area"
    figure.add_scatter(**where, marker=marker, mode="markers", hovertemplate=hover, name=name, **leading([opens(row)]))


def _colour(row: _Row, source: str, look: Look) -> str:
    colours = palette(look.dark)
    return colours.verdict(row["verdict"]) if is_signal(row["verdict"]) else colours.source(source)


def _add_name(figure: Drawing, row: _Row, taken: list[_Box], scale: tuple[float, float], look: Look) -> None:
    """The name where it covers the least of what is already there: right, left, above or below."""
    text = _name(row, look)
    wide, tall = text_width([text], look.px(LABEL)), look.px(18)
    away = row["size"] / 2 + look.px(5)
    choices = {
        "left": (away, 0.0, (away, -tall / 2)),
        "right": (-away, 0.0, (-away - wide, -tall / 2)),
        "center": (0.0, away + tall / 2, (-wide / 2, away)),
        "below": (0.0, -away - tall / 2, (-wide / 2, -away - tall)),
    }
    x, y = row["longitude"] * scale[0], row["latitude"] * scale[1]
    boxes = {key: (x + left, x + left + wide, y + foot, y + foot + tall) for key, (*_, (left, foot)) in choices.items()}
    best = min(boxes, key=lambda key: sum(_overlap(boxes[key], box) for box in taken))
    taken.append(boxes[best])
    right, up, _ = choices[best]
    place = {"x": row["longitude"], "y": row["latitude"], "xshift": right, "yshift": up}
    colour = _colour(row, "", look) if is_signal(row["verdict"]) else palette(look.dark).text
    add_text(figure, text, look, color=colour, xanchor="center" if best == "below" else best, **place)


def _name(row: _Row, look: Look) -> str:
    if row["masked"]:
        return f"{plain(row['name'])} {masked_text(row['secondary'], look)}"
    text = f"{plain(row['name'])} {_count(row)}"
    return bold(f"{text} {sign(row['verdict']).mark}") if is_signal(row["verdict"]) else text


def _circle_box(row: _Row, scale: tuple[float, float]) -> _Box:
    x, y, half = row["longitude"] * scale[0], row["latitude"] * scale[1], row["size"] / 2
    return x - half, x + half, y - half, y + half


def _walls(figure: Drawing, scale: tuple[float, float]) -> list[_Box]:
    """What lies outside the figure to the left and to the right."""
    west, east = (end * scale[0] for end in figure.layout["xaxis"]["range"])
    return [(-math.inf, west, -math.inf, math.inf), (east, math.inf, -math.inf, math.inf)]


def _overlap(one: _Box, other: _Box) -> float:
    wide = min(one[1], other[1]) - max(one[0], other[0])
    tall = min(one[3], other[3]) - max(one[2], other[2])
    return max(wide, 0) * max(tall, 0)
