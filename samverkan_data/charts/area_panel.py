"""One area's panel among panels on one scale: its years as a line, every number printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from samverkan_data.charts.labels import bold, text_width, verdict_colour, verdict_label, wrapped
from samverkan_data.charts.look import LABEL, SMALL, Look
from samverkan_data.charts.masking import hatch, masked_text, numbers
from samverkan_data.charts.opening import OPENS, addresses, hinted, leading
from samverkan_data.charts.panel_grid import HALF, Grid, labelled
from samverkan_data.charts.theme import palette
from samverkan_data.charts.timeline import missing
from samverkan_data.formats import decimal, number
from samverkan_data.texts import charts as words
from samverkan_data.texts.verdicts import sign

NAME = LABEL + 1
BAND, GAP, HATCH, MARK_AT, OVER = 0.34, 0.4, 0.42, 0.13, 2
_EM = 0.53
_SIDE = 12
_Trace = dict[str, Any]
_WORDS: _Trace = {"mode": "text", "hoverinfo": "skip", "cliponaxis": False}


def lines_over(area: pd.DataFrame, width: float, look: Look) -> int:
    """Lines that the name and the verdict of an area take over a panel so wide."""
    name = _name(area, width, look)
    return 1 + name.count("<br>") + (not _fits_beside(name, area["verdict"].iloc[0], width, look))


def _name(area: pd.DataFrame, width: float, look: Look) -> str:
    return wrapped(str(area["name"].iloc[0]), max(_SIDE, int(width / (look.px(NAME) * _EM))))


def _fits_beside(name: str, verdict: str, width: float, look: Look) -> bool:
    """Whether the verdict has room to the right of the name."""
    wide = text_width([name], look.px(NAME + 1)) + text_width([verdict_label(verdict)], look.px(LABEL))
    return "<br>" not in name and wide + look.px(_SIDE) <= width


@dataclass(frozen=True)
class AreaPanel:
    """The panel of an area's rows.

    Args:
        area: one row per year, see `area_year.in_order`.
        place: among the panels, from 0.
        grid: where they stand.
        is_rate: the numbers have decimals.
        is_chosen: it stands out.
    """

    area: pd.DataFrame
    place: int
    grid: Grid
    is_rate: bool
    is_chosen: bool

    @cached_property
    def _columns(self) -> dict[str, list[Any]]:
        """The rows as plain lists, which are quicker to walk than a frame."""
        plain = {
            "count": numbers(self.area["count"]),
            "missing": missing(self.area).tolist(),
            OPENS: addresses(self.area),
        }
        ends = {name: numbers(self.area[name]) for name in ("low", "high") if name in self.area}
        return (
            {name: self.area[name].tolist() for name in ("year", "name", "verdict", "masked", "secondary")}
            | plain
            | ends
        )

    @property
    def _years(self) -> list[int]:
        return self._columns["year"]

    @property
    def _last(self) -> dict[str, Any]:
        """The newest year."""
        return {name: values[-1] for name, values in self._columns.items()}

    def _at(self, years: Iterable[float], values: Iterable[float | None]) -> _Trace:
        """Where numbers of years stand in the figure."""
        x = [self.grid.x(self.place, year) for year in years]
        return {"x": x, "y": [None if value is None else self.grid.y(self.place, value) for value in values]}

    def _box(self, start: float, end: float, low: float, high: float) -> _Trace:
        """A closed field without an edge."""
        return self._at([start, end, end, start, start], [low, low, high, high, low]) | {
            "fill": "toself", "mode": "lines", "line": {"width": 0}, "hoverinfo": "skip",
        }  # fmt: skip

    def _titles(self) -> list[_Trace]:
        """Name and verdict over the panel."""
        look, verdict = self.grid.look, self._last["verdict"]
        name = _name(self.area, self.grid.width, look)
        beside = _fits_beside(name, verdict, self.grid.width, look)
        start, end, _, top = self.grid.edges(self.place)
        top += self.grid.numbers(look.px(OVER))
        over = 0 if beside else self.grid.numbers(look.px(LABEL + 6))
        title = {"x": [start], "y": [top + over], "text": [bold(name)], "textposition": "top right",
                 "textfont": {"size": look.px(NAME), "color": palette(look.dark).text}, "name": "name"}  # fmt: skip
        said = {"x": [end if beside else start], "y": [top], "text": [verdict_label(verdict)],
                "textposition": "top left" if beside else "top right",
                "textfont": {"size": look.px(LABEL), "color": verdict_colour(verdict, look)},
                "name": "verdict"}  # fmt: skip
        return [_WORDS | title, *[_WORDS | said] * bool(verdict)]

    def _hidden(self) -> list[_Trace]:
        """Hatch over each hidden number, and what it may be where that has room."""
        look, high = self.grid.look, self.grid.top * MARK_AT
        font = {"size": look.px(SMALL), "color": palette(look.dark).masked}
        found = []
        for year, masked, secondary in zip(
            *(self._columns[name] for name in ("year", "masked", "secondary")), strict=True
        ):
            if not masked:
                continue
            text = words.MASKED if self.is_rate else masked_text(secondary, look)
            box = self._box(year - HATCH, year + HATCH, 0, high)
            found.append(hatch((0, 0, 0, 0), look) | {"x": box["x"], "y": box["y"]})
            if year in self._labelled([text]):
                found.append(_WORDS | self._at([year], [high]) | {"text": [text], "textposition": "top center",
                                                                  "textfont": font, "name": "hidden"})  # fmt: skip
        return found

    def _labelled(self, texts: list[str]) -> list[int]:
        """The years whose number has room."""
        return labelled(self._years, text_width(texts, self.grid.look.px(SMALL)) + 3, self.grid.width)

    def traces(self) -> list[_Trace]:
        """From the ground up: what is behind, the line with its numbers, the newest number, and the words."""
        return [*self._ground(), *self._gaps(), *self._expected(), self._line(), *self._newest(), *self._hidden(),
                *self._titles()]  # fmt: skip

    def _ground(self) -> list[_Trace]:
        """Behind the chosen area."""
        ends = (self.grid.years[0] - HALF, self.grid.years[-1] + HALF)
        ground = self._box(*ends, 0, self.grid.highest) | {"fillcolor": palette(self.grid.look.dark).panel}
        return [ground | {"name": "chosen"}] * self.is_chosen

    def _gaps(self) -> list[_Trace]:
        """A dotted frame where a year is missing."""
        colours = palette(self.grid.look.dark)
        frame = {
            "line": {"color": colours.axis, "width": 1, "dash": "dot"},
            "fillcolor": colours.panel,
            "name": "missing",
        }
        missed = [year for year, is_missing in zip(self._years, self._columns["missing"], strict=True) if is_missing]
        return [self._box(year - GAP, year + GAP, 0, 0.9 * self.grid.highest) | frame for year in missed]

    def _expected(self) -> list[_Trace]:
        last = self._last
        if last.get("high") is None or last["count"] is None:
            return []
        band = self._box(last["year"] - BAND, last["year"] + BAND, last["low"], last["high"])
        return [band | {"fillcolor": palette(self.grid.look.dark).band, "name": "band"}]

    def _line(self) -> _Trace:
        """All years; the numbers of those before the newest stand over their rings."""
        look, counts, ways = self.grid.look, self._columns["count"], self._columns[OPENS]
        colours = palette(look.dark)
        line = colours.own if self.is_chosen else colours.reference
        texts = [self._number(value) for value in counts]
        room = self._labelled(texts)
        shown = [text if year in room else "" for text, year in zip(texts, self._years, strict=True)]
        hovers = [hinted(f"{year}: {text}", way) for year, text, way in zip(self._years, texts, ways, strict=True)]
        return leading(ways) | self._at(self._years, counts) | {
            "mode": "lines+markers+text", "name": "count", "hovertext": hovers, "hoverinfo": "text",
            "text": [*shown[:-1], ""], "textposition": "top center",
            "textfont": {"size": look.px(SMALL + 1), "color": colours.text if self.is_chosen else colours.muted},
            "line": {"color": line, "width": look.px(2.2 if self.is_chosen else 1.4)}, "cliponaxis": False,
            "marker": {"size": look.px(7), "color": colours.page, "line": {"color": line, "width": look.px(1.6)}},
        }  # fmt: skip

    def _newest(self) -> list[_Trace]:
        """The newest number in the colour of its verdict."""
        look, last = self.grid.look, self._last
        if last["count"] is None:
            return []
        colours, symbol = palette(look.dark), sign(last["verdict"]).symbol
        colour = colours.verdict(last["verdict"]) if symbol != "circle" else colours.own
        size = look.px(12 if symbol != "circle" else 10)
        mark = {"mode": "markers+text", "name": "last", "hoverinfo": "skip", "cliponaxis": False,
                "marker": {"symbol": symbol, "size": size, "color": colour},
                "text": [bold(self._number(last["count"]))], "textposition": "top center",
                "textfont": {"size": look.px(LABEL + 1), "color": colour}}  # fmt: skip
        return [self._at([last["year"]], [last["count"]]) | mark]

    def _number(self, value: float | None) -> str:
        if value is None:
            return ""
        return decimal(value) if self.is_rate else number(value)
