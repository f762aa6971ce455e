"""One area's panel among panels on one scale: its years as a line, every number printed."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from samverkan_data.charts.labels import bold, text_width, verdict_colour, verdict_label, wrapped
from samverkan_data.charts.look import LABEL, SMALL, Look
from samverkan_data.charts.masking import hatch, masked_text, numbers
from samverkan_data.charts.opening import addresses, leading, templates
from samverkan_data.charts.panel_grid import Grid, labelled
from samverkan_data.charts.theme import palette
from samverkan_data.charts.timeline import missing
from samverkan_data.formats import decimal, number
from samverkan_data.texts import charts as words
from samverkan_data.texts.verdicts import sign

NAME = LABEL + 1
BAND, MARK_AT = 0.34, 0.13
_EM = 0.53
_SIDE = 12
_Layout = dict[str, Any]


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
        top: the largest number of all panels.
        is_rate: the numbers have decimals.
        is_chosen: it stands out.
    """

    area: pd.DataFrame
    place: int
    grid: Grid
    top: float
    is_rate: bool
    is_chosen: bool

    @property
    def _axes(self) -> dict[str, str]:
        return {"xaxis": self._x, "yaxis": self._y}

    @property
    def _x(self) -> str:
        return f"x{self.place + 1}" if self.place else "x"

    @property
    def _y(self) -> str:
        return f"y{self.place + 1}" if self.place else "y"

    def texts(self) -> list[_Layout]:
        """Name and verdict over the panel, and what stands where a number is hidden."""
        return [*self._titles(), *self._hidden()]

    def _titles(self) -> list[_Layout]:
        look, verdict = self.grid.look, str(self.area["verdict"].iloc[0])
        name = _name(self.area, self.grid.width, look)
        beside = _fits_beside(name, verdict, self.grid.width, look)
        over = 0 if beside else look.px(LABEL + 6)
        at = {"xref": f"{self._x} domain", "yref": f"{self._y} domain", "y": 1, "yanchor": "bottom", "showarrow": False}
        font = {"size": look.px(NAME), "color": palette(look.dark).text}
        title = {"text": bold(name), "x": 0, "xanchor": "left", "align": "left", "font": font, "yshift": over}
        said = {"text": verdict_label(verdict), "x": 1 if beside else 0, "xanchor": "right" if beside else "left",
                "font": {"size": look.px(LABEL), "color": verdict_colour(verdict, look)}}  # fmt: skip
        return [at | title, *[at | said] * bool(verdict)]

    def _hidden(self) -> list[_Layout]:
        look = self.grid.look
        font = {"size": look.px(SMALL), "color": palette(look.dark).masked}
        return [
            {"text": self._hidden_text(bool(secondary)), "x": year, "y": self.top * MARK_AT, "yanchor": "bottom",
             "xref": self._x, "yref": self._y, "showarrow": False, "font": font}
            for year, secondary in zip(self._masked["year"], self._masked["secondary"], strict=True)
            if year in self._labelled([self._hidden_text(bool(secondary))])
        ]  # fmt: skip

    def _hidden_text(self, secondary: bool) -> str:
        return words.MASKED if self.is_rate else masked_text(secondary, self.grid.look)

    @property
    def _masked(self) -> pd.DataFrame:
        found: pd.DataFrame = self.area[self.area["masked"]]
        return found

    def _labelled(self, texts: list[str]) -> list[int]:
        """The years whose number has room."""
        wide = text_width(texts, self.grid.look.px(SMALL)) + 3
        return labelled(self.area["year"].tolist(), wide, self.grid.width)

    def shapes(self) -> list[_Layout]:
        """A ground behind the chosen area, and a dotted frame where a year is missing."""
        colours = palette(self.grid.look.dark)
        panel = {"xref": f"{self._x} domain", "yref": f"{self._y} domain", "type": "rect"}
        ground = panel | {"x0": 0, "x1": 1, "y0": 0, "y1": 1, "fillcolor": colours.panel, "line": {"width": 0},
                          "layer": "below", "name": "chosen"}  # fmt: skip
        frame = {"color": colours.axis, "width": 1, "dash": "dot"}
        gaps = [
            panel | {"xref": self._x, "x0": year - 0.4, "x1": year + 0.4, "y0": 0, "y1": 0.9,
                     "line": frame, "fillcolor": colours.panel, "name": "missing"}
            for year in self.area["year"][missing(self.area)]
        ]  # fmt: skip
        return [*[ground] * self.is_chosen, *gaps]

    def traces(self) -> list[_Layout]:
        """The expected span, the line with its numbers, the newest number, and hatch over what is hidden."""
        hidden = [
            hatch((year - 0.42, year + 0.42, 0, self.top * MARK_AT), self.grid.look) for year in self._masked["year"]
        ]
        drawn = [*self._expected(), self._line(), *self._newest(), *hidden]
        return [trace | self._axes for trace in drawn]

    def _expected(self) -> list[_Layout]:
        last = self.area.iloc[-1]
        if "high" not in self.area or pd.isna(last["high"]) or pd.isna(last["count"]):
            return []
        x, (low, high) = last["year"], numbers(last[["low", "high"]].astype(float))
        ends = [x - BAND, x + BAND, x + BAND, x - BAND, x - BAND]
        colour = palette(self.grid.look.dark).band
        return [{"x": ends, "y": [low, low, high, high, low], "fill": "toself", "fillcolor": colour, "mode": "lines",
                 "line": {"width": 0}, "hoverinfo": "skip", "name": "band"}]  # fmt: skip

    def _line(self) -> _Layout:
        """All years; the numbers of those before the newest stand over their rings."""
        look, area = self.grid.look, self.area
        colours = palette(look.dark)
        line = colours.own if self.is_chosen else colours.reference
        texts = [self._number(value) for value in area["count"]]
        room = self._labelled(texts)
        shown = [text if year in room else "" for text, year in zip(texts, area["year"], strict=True)]
        count = "%{x:d}: %{y:,.1f}" if self.is_rate else "%{x:d}: %{y:,d}"
        ways = addresses(area)
        return leading(ways) | {
            "x": area["year"].tolist(), "y": numbers(area["count"]), "mode": "lines+markers+text", "name": "count",
            "text": [*shown[:-1], ""], "textposition": "top center",
            "textfont": {"size": look.px(SMALL + 1), "color": colours.text if self.is_chosen else colours.muted},
            "line": {"color": line, "width": look.px(2.2 if self.is_chosen else 1.4)}, "cliponaxis": False,
            "marker": {"size": look.px(7), "color": colours.page, "line": {"color": line, "width": look.px(1.6)}},
            "hovertemplate": templates(count, ways),
        }  # fmt: skip

    def _newest(self) -> list[_Layout]:
        """The newest number in the colour of its verdict."""
        look, last = self.grid.look, self.area.iloc[-1]
        if pd.isna(last["count"]):
            return []
        colours, symbol = palette(look.dark), sign(last["verdict"]).symbol
        colour = colours.verdict(last["verdict"]) if symbol != "circle" else colours.own
        size = look.px(12 if symbol != "circle" else 10)
        return [{"x": [int(last["year"])], "y": numbers(pd.Series([last["count"]])), "mode": "markers+text",
                 "text": [bold(self._number(last["count"]))], "textposition": "top center", "cliponaxis": False,
                 "textfont": {"size": look.px(LABEL + 1), "color": colour}, "hoverinfo": "skip", "name": "last",
                 "marker": {"symbol": symbol, "size": size, "color": colour}}]  # fmt: skip

    def _number(self, value: float) -> str:
        if pd.isna(value):
            return ""
        return decimal(value) if self.is_rate else number(value)
