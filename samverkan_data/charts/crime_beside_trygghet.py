"""Reported crime beside how safe people feel: same rows, two panels, two scales of their own."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import add_text, alt_empty, bold, empty, plain, text_width
from samverkan_data.charts.look import LABEL, PLAIN, SMALL, Look
from samverkan_data.charts.rows import add_interval, add_point, set_row_axis
from samverkan_data.charts.theme import blank, palette
from samverkan_data.charts.timeline import nice_step
from samverkan_data.charts.wording import measure
from samverkan_data.formats import join_words, number, percent
from samverkan_data.texts import charts as words

ROW, TOP, BOTTOM = 44, 56, 34
_ROOM = 1.22
_BESIDE = (((0.0, 0.47), (0.0, 1.0)), ((0.53, 1.0), (0.0, 1.0)))
_Row = dict[Hashable, Any]
_Places = tuple[tuple[tuple[float, float], tuple[float, float]], ...]


@dataclass(frozen=True)
class Measure:
    """One of the two panels: its heading, the line under it, and the whole's value for the dotted line."""

    title: str
    unit: str
    whole: float | None = None
    percent: bool = False

    def text(self, value: float) -> str:
        """A value as it is printed."""
        return words.HIDDEN if pd.isna(value) else percent(value) if self.percent else measure(value)


CRIME = Measure(words.CRIME, words.CRIME_UNIT)
TRYGGHET = Measure(words.TRYGGHET, words.TRYGGHET_UNIT, percent=True)


def crime_beside_trygghet(
    rows: pd.DataFrame, look: Look = PLAIN, crime: Measure = CRIME, trygghet: Measure = TRYGGHET
) -> Drawn:
    """The same areas twice, side by side; the rows where the two disagree are framed.

    Args:
        rows: name, crime, crime_low, crime_high, trygghet, trygghet_low, trygghet_high, mismatch. A blank value is one
            that may not be shown.
        look: how to draw.
        crime: heading, unit and whole of the left panel.
        trygghet: heading, unit and whole of the right panel.

    Returns:
        The text alternative says both values of every area, and where they disagree.
    """
    if rows.empty:
        return Drawn(empty(look, 200, text=words.NO_VALUES), alt_empty(words.NO_VALUES))
    return Drawn(_figure(rows, look, crime, trygghet), _alt(rows, crime, trygghet))


def _figure(rows: pd.DataFrame, look: Look, crime: Measure, trygghet: Measure) -> Drawing:
    records = _records(rows)
    names = [plain(record["name"]) for record in records]
    left = text_width(names, look.px(LABEL)) + look.px(14)
    margin = {"l": left, "r": look.px(16), "t": look.px(TOP), "b": look.px(BOTTOM)}
    inner = ROW * len(records)
    figure = blank(look, TOP + BOTTOM + (2 * inner + TOP + BOTTOM if look.narrow else inner), margin=margin)
    places = _places(inner, look)
    colours = palette(look.dark)
    panels = (
        (crime, "crime", "square", colours.police, words.SQUARE),
        (trygghet, "trygghet", "circle", colours.own, words.DOT),
    )
    for place, (panel, column, symbol, colour, mark) in enumerate(panels):
        suffix = str(place + 1) if place else ""
        x, y = places[place]
        axes = {
            f"xaxis{suffix}": {"domain": x, "anchor": f"y{suffix}"},
            f"yaxis{suffix}": {"domain": y, "anchor": f"x{suffix}"},
        }
        figure.update_layout(**axes)
        _set_panel(figure, records, panel, column, suffix, look)
        _add_heading(figure, panel, f"{mark} {plain(panel.title)}", colour, (x[0], y[1]), look)
        for line, record in enumerate(records):
            _add_row(figure, line, record, panel, column, (symbol, colour), suffix, look)
    _set_names(figure, names, look)
    _add_mismatches(figure, records, places, look)
    return figure


def _alt(rows: pd.DataFrame, crime: Measure, trygghet: Measure) -> str:
    told: dict[str, str] = {
        "crime": crime.title,
        "crime_unit": crime.unit,
        "trygghet": trygghet.title,
        "trygghet_unit": trygghet.unit,
    }
    parts = [words.ALT_BESIDE.format(**told)]
    for row in rows.to_dict("records"):
        values = {"crime": crime.text(row["crime"]), "trygghet": trygghet.text(row["trygghet"])}
        parts.append(words.ALT_BESIDE_ROW.format(name=row["name"], **values))
    apart = rows[rows["mismatch"].astype(bool)]["name"].tolist()
    if apart:
        parts.append(words.ALT_BESIDE_MISMATCH.format(names=join_words(apart)))
    return " ".join(parts)


def _records(rows: pd.DataFrame) -> list[_Row]:
    """The rows, without the limits of values that may not be shown."""
    limits = {f"{name}_{end}": name for name in ("crime", "trygghet") for end in ("low", "high")}
    told = {limit: rows[limit].astype("float64").where(rows[name].notna()) for limit, name in limits.items()}
    return rows.assign(**told).to_dict("records")


def _places(inner: int, look: Look) -> _Places:
    """Where the two panels lie, horizontally and vertically: beside each other, or one above the other."""
    if not look.narrow:
        return _BESIDE
    part = inner / (2 * inner + TOP + BOTTOM)
    return ((0.0, 1.0), (1 - part, 1.0)), ((0.0, 1.0), (0.0, part))


def _set_names(figure: Drawing, names: list[str], look: Look) -> None:
    set_row_axis(figure, names, len(names), look)
    figure.update_layout(yaxis2={"showticklabels": look.narrow})


def _set_panel(figure: Drawing, rows: list[_Row], panel: Measure, column: str, suffix: str, look: Look) -> None:
    keys = (column, f"{column}_low", f"{column}_high")
    values = [row[key] for row in rows for key in keys if not pd.isna(row[key])]
    limit = max([1.0, panel.whole or 0.0, *values]) * _ROOM
    step = nice_step(limit)
    ticks = list(range(0, int(limit) + 1, step))
    axis = {
        "range": [0, limit],
        "showgrid": True,
        "tickvals": ticks,
        "ticktext": [percent(tick) if panel.percent else number(tick) for tick in ticks],
    }
    figure.update_layout(**{f"xaxis{suffix}": axis})
    if panel.whole is not None:
        line = {"color": palette(look.dark).reference, "width": look.px(1.6), "dash": "dot"}
        place: dict[str, Any] = {
            "xref": f"x{suffix}",
            "yref": f"y{suffix} domain",
            "x0": panel.whole,
            "x1": panel.whole,
            "y0": 0,
            "y1": 1,
        }
        figure.add_shape(type="line", line=line, layer="below", name="whole", **place)


def _add_heading(
    figure: Drawing, panel: Measure, title: str, colour: str, corner: tuple[float, float], look: Look
) -> None:
    place: dict[str, Any] = {
        "x": corner[0],
        "y": corner[1],
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "bottom",
    }
    add_text(figure, bold(title), look, color=colour, yshift=look.px(24), **place)
    muted = palette(look.dark).muted
    add_text(figure, plain(panel.unit), look, size=SMALL, color=muted, yshift=look.px(6), **place)


def _add_row(
    figure: Drawing, y: int, row: _Row, panel: Measure, column: str, mark: tuple[str, str], suffix: str, look: Look
) -> None:
    value, low, high = (row[key] for key in (column, f"{column}_low", f"{column}_high"))
    axes: dict[str, Any] = {"xref": f"x{suffix}", "yref": f"y{suffix}"}
    if pd.isna(value):
        muted = palette(look.dark).muted
        add_text(figure, words.HIDDEN, look, size=SMALL, color=muted, x=0, xanchor="left", xshift=6, y=y, **axes)
        return
    panel_axes = {"xaxis": f"x{suffix}", "yaxis": f"y{suffix}"}
    if not pd.isna(low):
        add_interval(figure, y, (max(low, 0), high), mark[1], look, **panel_axes)
    add_point(figure, value, y, (*mark, False), f"{plain(row['name'])}: {panel.text(value)}", look, **panel_axes)
    place: dict[str, Any] = {"x": value if pd.isna(high) else high, "xanchor": "left", "xshift": look.px(8), "y": y}
    ground = palette(look.dark).panel if row["mismatch"] else palette(look.dark).page
    add_text(figure, bold(panel.text(value)), look, bgcolor=ground, **place, **axes)


def _add_mismatches(figure: Drawing, rows: list[_Row], places: _Places, look: Look) -> None:
    colours = palette(look.dark)
    for y in (y for y, row in enumerate(rows) if row["mismatch"]):
        for axis, ((left, right), _) in zip(("y", "y2"), places, strict=True):
            place: dict[str, Any] = {
                "x0": left,
                "x1": right,
                "xref": "paper",
                "y0": y - 0.45,
                "y1": y + 0.45,
                "yref": axis,
            }
            line = {"color": colours.text, "width": look.px(1.6)}
            figure.add_shape(type="rect", fillcolor=colours.panel, line=line, layer="below", name="frame", **place)
