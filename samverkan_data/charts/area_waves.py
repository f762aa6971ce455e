"""Survey answers per area and year: one small panel per area, all on the same scale, with intervals and answers."""

from typing import Any, NamedTuple

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import alt_empty, bold, empty, is_signal, plain, verdict_colour, verdict_label
from samverkan_data.charts.look import AXIS, LABEL, PLAIN, SMALL, Look
from samverkan_data.charts.masking import flags, numbers
from samverkan_data.charts.opening import addresses, hinted, leading, opens
from samverkan_data.charts.panel_grid import Field
from samverkan_data.charts.question_year import Unit
from samverkan_data.charts.theme import blank, palette
from samverkan_data.charts.wave_words import alt_text, hidden_text, hover_text, value_text
from samverkan_data.formats import number
from samverkan_data.statistics.survey_tests import few_answers
from samverkan_data.texts import charts as words

COLUMNS, GAP = 3, 0.04
HEAD, PLOT, FOOT = 52, 150, 50
_LEFT, _RIGHT = 46, 12
_MOST_LABELS, _MOST_WITH_N = 7, 4
_STEPS: dict[Unit, tuple[float, ...]] = {"procent": (5, 10, 20, 25, 50), "index": (0.5, 1, 2)}
_LEAST: dict[Unit, float] = {"procent": 10, "index": 1}
_ROOM, _MOST_LINES, _BESIDE = 1.24, 3, 0.3
_COMMON = {"hoverinfo": "skip", "cliponaxis": False}


class _Place(NamedTuple):
    """Where a panel stands: its axes, and its field in parts of the figure."""

    suffix: str
    x: list[float]
    y: list[float]

    @property
    def axes(self) -> dict[str, str]:
        return {"xaxis": f"x{self.suffix}", "yaxis": f"y{self.suffix}"}


class _Scale(NamedTuple):
    """What all panels have in common: how many waves, the ends of the time axis, the highest value, the latest year."""

    waves: int
    along: list[float]
    top: float
    latest: int


def area_waves(values: pd.DataFrame, unit: Unit, look: Look = PLAIN) -> Drawn:
    """A panel per area in the order in which they first stand, three beside each other, one where the look is narrow.

    The dotted line is the whole; a bar that leaves it out is a clear difference. Waves of one source are joined.

    Args:
        values: area_code, name, year, source, value, low, high, n, verdict (higher, lower, same, too_few, unknown or
            empty; the last year's counts) and optionally status, too_few (the value is not drawn), whole, own (the
            chosen area, which stands out) and opens (see `opening`).
        unit: procent (0–100) or index (0–6).
        look: how to draw.
    """
    if values.empty:
        return Drawn(empty(look, 200, text=words.NO_VALUES), alt_empty(words.NO_VALUES))
    rows = _prepared(values)
    areas = [area for _, area in rows.groupby("area_code", sort=False)]
    return Drawn(_figure(rows, areas, unit, look), alt_text(areas, unit))


def _prepared(values: pd.DataFrame) -> pd.DataFrame:
    """Flags without blanks, values that may not be shown blanked, and `x`: the year, beside it where it has several."""
    named = {name: flags(values, name) for name in ("too_few", "whole", "own")}
    fewer = few_answers(values["n"])
    few = named["too_few"] | fewer
    shown = {name: values[name].astype("float64").mask(few) for name in ("value", "low", "high")}
    rows = values.assign(**{**named, "too_few": few, "fewer": fewer}, **shown)
    return rows.assign(x=rows["year"] + rows.groupby(["area_code", "year"]).cumcount() * _BESIDE)


def _figure(rows: pd.DataFrame, areas: list[pd.DataFrame], unit: Unit, look: Look) -> Drawing:
    columns = 1 if look.narrow else min(COLUMNS, len(areas))
    field = Field(len(areas), columns, (HEAD, PLOT, FOOT), GAP)
    height = field.height
    margin = {"l": look.px(_LEFT), "r": look.px(_RIGHT), "t": 0, "b": 0}
    figure = blank(look, height, margin=margin, plot_bgcolor="rgba(0,0,0,0)")
    places = [_Place(str(number + 1) if number else "", *field.domains(number)) for number in range(len(areas))]
    whole, scale = rows[rows["whole"]], _scale(rows, unit)
    for number_, (area, place) in enumerate(zip(areas, places, strict=True)):
        figure.update_layout(**_axes(area, scale, place, unit, look, first=number_ % columns == 0))
        figure.add_annotation(**_heading(area, scale.latest, place, height, look))
        if area["own"].iloc[0]:
            figure.add_shape(**_ground(place, height, look))
        for trace in _traces(area, whole, unit, look):
            figure.add_scatter(**(_COMMON | trace | place.axes))
    return figure


def _scale(rows: pd.DataFrame, unit: Unit) -> _Scale:
    room = 0.6 * _least_gap(rows["x"])
    along = [rows["x"].min() - room, rows["x"].max() + room]
    return _Scale(rows["x"].nunique(), along, _top(rows, unit), rows["year"].max())


def _axes(area: pd.DataFrame, scale: _Scale, place: _Place, unit: Unit, look: Look, *, first: bool) -> dict[str, Any]:
    colours = palette(look.dark)
    step = -(-scale.waves // _MOST_LABELS)
    told = area.iloc[::-step].iloc[::-1]
    with_n = scale.waves <= _MOST_WITH_N
    ticks = _ticks(scale.top, unit)
    return {
        f"xaxis{place.suffix}": {
            "anchor": place.axes["yaxis"], "domain": place.x, "range": scale.along,
            "linecolor": colours.axis, "showline": True, "tickvals": told["x"].tolist(),
            "ticktext": [_year_text(row, with_n=with_n) for row in told.to_dict("records")],
            "ticks": "", "tickfont": {"size": look.px(AXIS)},
        },
        f"yaxis{place.suffix}": {
            "anchor": place.axes["xaxis"], "domain": place.y, "range": [0, scale.top * _ROOM], "showticklabels": first,
            "tickvals": ticks, "ticktext": [value_text(tick, unit, whole=True) for tick in ticks],
        },
    }  # fmt: skip


def _least_gap(years: pd.Series) -> float:
    apart = pd.Series(sorted(years.unique())).diff().dropna()
    return float(apart.min()) if len(apart) else 1.0


def _top(rows: pd.DataFrame, unit: Unit) -> float:
    return float(max(_LEAST[unit], rows[["value", "high"]].max().fillna(0).max()))


def _ticks(top: float, unit: Unit) -> list[float]:
    step = next((step for step in _STEPS[unit] if top / step <= _MOST_LINES), _STEPS[unit][-1])
    return [step * line for line in range(int(top * _ROOM / step) + 1)]


def _year_text(row: dict[Any, Any], *, with_n: bool) -> str:
    n = words.MISSING if pd.isna(row["n"]) else words.ANSWERS.format(n=number(row["n"])) if with_n else number(row["n"])
    return f"{row['year']}<br>{n}"


def _heading(area: pd.DataFrame, latest: int, place: _Place, height: int, look: Look) -> dict[str, Any]:
    """Name, and under it what is said of the latest year, where the area was asked then."""
    last = area.iloc[-1]
    verdict = verdict_label(last["verdict"]) if last["year"] == latest else ""
    colour = verdict_colour(last["verdict"], look)
    under = f'<br><span style="color:{colour};font-size:{look.px(LABEL)}px">{verdict}</span>' if verdict else ""
    return {"text": bold(plain(last["name"])) + under, "showarrow": False, "align": "left", "xref": "paper",
            "yref": "paper", "x": place.x[0], "xanchor": "left", "y": place.y[1] + (HEAD - 2) / height,
            "yanchor": "top", "font": {"size": look.px(LABEL + 1), "color": palette(look.dark).text}}  # fmt: skip


def _ground(place: _Place, height: int, look: Look) -> dict[str, Any]:
    """The field behind the chosen area's panel."""
    return {"type": "rect", "xref": "paper", "yref": "paper", "layer": "below", "name": "own", "line": {"width": 0},
            "fillcolor": palette(look.dark).panel, "x0": place.x[0] - GAP / 3, "x1": place.x[1] + GAP / 3,
            "y0": place.y[0] - (FOOT - 4) / height, "y1": place.y[1] + HEAD / height}  # fmt: skip


def _traces(area: pd.DataFrame, whole: pd.DataFrame, unit: Unit, look: Look) -> list[dict[str, Any]]:
    colours = palette(look.dark)
    seen = area[area["value"].notna()]
    inks = [colours.verdict(one) if is_signal(one) else colours.own for one in seen["verdict"]]
    x, y = numbers(seen["x"]), numbers(seen["value"])
    last = [place == area["x"].iloc[-1] for place in seen["x"]]
    fills = [ink if filled else colours.page for ink, filled in zip(inks, last, strict=True)]
    told = [value_text(value, unit) for value in seen["value"]]
    return [
        *_whole_line(area, whole, look),
        *_bars(seen, inks, look),
        *_joined(seen, look),
        {"name": "point", "mode": "markers", "x": x, "y": y, "hoverinfo": "text",
         "text": [hinted(hover_text(row, unit), opens(row)) for row in seen.to_dict("records")],
         **leading(addresses(seen)),
         "marker": {"size": look.px(9), "color": fills, "line": {"color": inks, "width": look.px(2)}}},
        {"name": "texts", "mode": "text", "x": x, "y": numbers(seen["high"].fillna(seen["value"])),
         "text": [bold(text) if filled else text for text, filled in zip(told, last, strict=True)],
         "textposition": "top center", "textfont": {"size": look.px(AXIS), "color": colours.text}},
        *_hidden(area[area["value"].isna()], look),
    ]  # fmt: skip


def _whole_line(area: pd.DataFrame, whole: pd.DataFrame, look: Look) -> list[dict[str, Any]]:
    if whole.empty or area["whole"].iloc[0]:
        return []
    line = {"color": palette(look.dark).reference, "width": look.px(1.6), "dash": "dot"}
    return [{"name": "whole", "mode": "lines", "x": numbers(whole["x"]), "y": numbers(whole["value"]), "line": line}]


def _bars(seen: pd.DataFrame, inks: list[str], look: Look) -> list[dict[str, Any]]:
    """A pale bar per wave that has limits, in one trace per colour."""
    ends = zip(inks, numbers(seen["x"]), numbers(seen["low"].clip(lower=0)), numbers(seen["high"]), strict=True)
    found = [(ink, x, low, high) for ink, x, low, high in ends if low is not None and high is not None]
    return [
        {"name": "interval", "mode": "lines", "opacity": 0.35, "line": {"color": colour, "width": look.px(8)},
         "x": [x for ink, at, *_ in found if ink == colour for x in (at, at, None)],
         "y": [y for ink, _, *limits in found if ink == colour for y in (*limits, None)]}
        for colour in dict.fromkeys(ink for ink, *_ in found)
    ]  # fmt: skip


def _joined(seen: pd.DataFrame, look: Look) -> list[dict[str, Any]]:
    """A thin line through the waves of each source: other sources are other instruments."""
    line = {"color": palette(look.dark).own, "width": look.px(1.2)}
    return [
        {"name": "joined", "mode": "lines", "x": numbers(waves["x"]), "y": numbers(waves["value"]), "line": line}
        for _, waves in seen.groupby("source", sort=False)
        if len(waves) > 1
    ]


def _hidden(area: pd.DataFrame, look: Look) -> list[dict[str, Any]]:
    """What stands at the foot of a wave without a value: too few answers, not shown, or missing."""
    if area.empty:
        return []
    told = [hidden_text(row) for row in area.to_dict("records")]
    font = {"size": look.px(SMALL), "color": palette(look.dark).masked}
    return [{"name": "masked", "mode": "text", "x": numbers(area["x"]), "y": [0] * len(area), "text": told,
             "textposition": "top center", "textfont": font}]  # fmt: skip
