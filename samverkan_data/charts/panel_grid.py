"""Panels on one scale in rows and columns of a figure: where each stands, and its axes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from samverkan_data.charts.labels import text_width
from samverkan_data.charts.look import AXIS, SMALL, Look
from samverkan_data.charts.theme import palette
from samverkan_data.formats import NO_BREAK_SPACE, number

WIDTH, NARROW_WIDTH = 1090, 320
"""Pixels that a figure has at least, on a desk and on a telephone."""
PLOT, NARROW_PLOT = 112, 66
LINE, ABOVE, TICKS, APART, BETWEEN = 20, 8, 24, 12, 36
OVER_TOP, YEARS_UNDER, HALF = 26, 9, 0.5
EVERY = 5


@dataclass(frozen=True)
class Field:
    """Where panels stand in a figure, in reading order.

    Args:
        panels: how many.
        columns: beside each other.
        heights: pixels over a panel, of it, and under it.
        between: two columns, as a part of the width.
    """

    panels: int
    columns: int
    heights: tuple[int, int, int]
    between: float

    @property
    def height(self) -> int:
        """Of the whole figure, in pixels."""
        return sum(self.heights) * -(-self.panels // self.columns)

    def domains(self, place: int) -> tuple[list[float], list[float]]:
        """Where a panel begins and ends, across and upwards, in parts of the figure."""
        row, column = divmod(place, self.columns)
        above, plot, _ = self.heights
        top = row * sum(self.heights) + above
        share = (1 - (self.columns - 1) * self.between) / self.columns
        start = column * (share + self.between)
        ends = [1 - (top + plot) / self.height, 1 - top / self.height]
        return [round(start, 5), round(start + share, 5)], [round(end, 5) for end in ends]


@dataclass(frozen=True)
class Grid:
    """Panels in reading order on one pair of axes, since every further pair costs as much as a small figure.

    The first panel has the years and numbers of the axes; those of the others lie to the right of and under them.

    Args:
        panels: how many.
        columns: beside each other.
        lines: of text over each.
        left: pixels to the left of the first column, for the numbers of the axis.
        look: how to draw.
        years: of every panel, in order.
        top: the largest number of all.
    """

    panels: int
    columns: int
    lines: int
    left: int
    look: Look
    years: Sequence[int]
    top: float
    RIGHT: ClassVar[int] = 18

    @staticmethod
    def width_of(columns: int, left: int, look: Look) -> float:
        """Pixels that a panel has at least."""
        whole = (NARROW_WIDTH if look.narrow else WIDTH) - left - look.px(Grid.RIGHT)
        return (whole - (columns - 1) * BETWEEN) / columns

    @property
    def width(self) -> float:
        """Pixels that a panel has at least."""
        return self.width_of(self.columns, self.left, self.look)

    @property
    def height(self) -> int:
        """Of the whole figure, in pixels."""
        return sum(self._heights) * self._rows

    @property
    def _rows(self) -> int:
        return -(-self.panels // self.columns)

    @property
    def _heights(self) -> tuple[int, int, int]:
        """What stands over a panel, the panel, and what stands under it."""
        look = self.look
        plot = NARROW_PLOT if look.narrow else PLOT
        return look.px(self.lines * LINE + ABOVE), look.px(plot), look.px(TICKS + APART)

    @property
    def highest(self) -> float:
        """The number at the upper edge of a panel: room is left for the text over the largest."""
        plot = self._heights[1]
        return self.top * plot / (plot - self.look.px(OVER_TOP))

    def numbers(self, pixels: float) -> float:
        """How much of the scale so many pixels are."""
        return self.highest * pixels / self._heights[1]

    def x(self, place: int, year: float) -> float:
        """Where a year of a panel stands."""
        column = place % self.columns
        return round(year + column * len(self.years) * (1 + BETWEEN / self.width), 5) if column else year

    def y(self, place: int, value: float) -> float:
        """Where a number of a panel stands."""
        row = place // self.columns
        return round(value - row * self.numbers(sum(self._heights)), 6) if row else value

    def edges(self, place: int) -> tuple[float, float, float, float]:
        """Where a panel begins and ends across, and its foot and upper edge."""
        start, end = (self.x(place, year) for year in (self.years[0] - HALF, self.years[-1] + HALF))
        return start, end, self.y(place, 0), self.y(place, self.highest)

    def axes(self) -> dict[str, Any]:
        """The layout's axes, which show nothing of their own."""
        above = self.highest + self.numbers(self._heights[0])
        last = self.edges(self.columns - 1)[1]
        return {
            "xaxis": {"range": [self.years[0] - HALF, last], "visible": False},
            "yaxis": {"range": [above - self.numbers(self.height), above], "visible": False, "rangemode": "normal"},
        }

    def frames(self, step: float) -> list[dict[str, Any]]:
        """The same numbers from zero in every panel, told at the left of a row, and the years below."""
        return [part for place in range(self.panels) for part in self._frame(place, step)]

    def _frame(self, place: int, step: float) -> list[dict[str, Any]]:
        look, colours = self.look, palette(self.look.dark)
        start, end, foot, _ = self.edges(place)
        lines = [step * number for number in range(1, int(self.highest / step) + 1)]
        said = labelled(self.years, text_width(["2000 "], look.px(AXIS)), self.width)
        texts = {"mode": "text", "hoverinfo": "skip", "cliponaxis": False}
        numbers = {"x": [start] * (len(lines) + 1), "y": [self.y(place, line) for line in (0, *lines)],
                   "text": [f"{number(line)}{NO_BREAK_SPACE}" for line in (0, *lines)], "textposition": "middle left",
                   "textfont": {"size": look.px(SMALL), "color": colours.muted}, "name": "numbers"}  # fmt: skip
        under = foot - self.numbers(look.px(YEARS_UNDER))
        below = {"x": [self.x(place, year) for year in said], "y": [under] * len(said),
                 "text": [str(year) for year in said], "textposition": "bottom center",
                 "textfont": {"size": look.px(AXIS), "color": colours.muted}, "name": "years"}  # fmt: skip
        return [
            *(_line(start, end, self.y(place, line), colours.grid, "grid") for line in lines),
            _line(start, end, foot, colours.axis, "foot"),
            *[texts | numbers] * (place % self.columns == 0),
            texts | below,
        ]


def _line(start: float, end: float, y: float, colour: str, name: str) -> dict[str, Any]:
    return {"x": [start, end], "y": [y, y], "mode": "lines", "line": {"color": colour, "width": 1}, "hoverinfo": "skip",
            "name": name}  # fmt: skip


def labelled(years: Sequence[int], wide: float, width: float) -> list[int]:
    """The years that have room for a label: all, else every fifth and the last."""
    room = width / max(len(years), 1)
    if wide <= room:
        return list(years)
    last = years[-1]
    return [year for year in years if year % EVERY == 0 and (last - year) * room >= wide] + [last]
