"""Panels on one scale in rows and columns of a figure: where each stands, and its axes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from samverkan_data.charts.labels import text_width
from samverkan_data.charts.look import AXIS, SMALL, Look
from samverkan_data.charts.theme import palette

WIDTH, NARROW_WIDTH = 1090, 320
"""Pixels that a figure has at least, on a desk and on a telephone."""
PLOT, NARROW_PLOT = 112, 66
LINE, ABOVE, TICKS, APART, BETWEEN = 20, 8, 24, 12, 36
OVER_TOP, HALF = 26, 0.5
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
    """Panels in reading order.

    Args:
        panels: how many.
        columns: beside each other.
        lines: of text over each.
        left: pixels to the left of the first column, for the numbers of the axis.
        look: how to draw.
    """

    panels: int
    columns: int
    lines: int
    left: int
    look: Look
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
        return self._field.height

    @property
    def _field(self) -> Field:
        between = BETWEEN / (self.columns * self.width + (self.columns - 1) * BETWEEN)
        return Field(self.panels, self.columns, self._heights, between)

    @property
    def _heights(self) -> tuple[int, int, int]:
        """What stands over a panel, the panel, and what stands under it."""
        look = self.look
        plot = NARROW_PLOT if look.narrow else PLOT
        return look.px(self.lines * LINE + ABOVE), look.px(plot), look.px(TICKS + APART)

    def axes(self, years: Sequence[int], top: float, step: float) -> dict[str, Any]:
        """The layout's axes: years below, the same numbers from zero in every panel, told at the left of a row."""
        look, found = self.look, {}
        plot = self._heights[1]
        highest = top * plot / (plot - look.px(OVER_TOP))
        said = labelled(years, text_width(["2000 "], look.px(AXIS)), self.width)
        for place in range(self.panels):
            across, down = self._field.domains(place)
            x, y = axes_of(place)
            found[x] = {
                "anchor": y[0] + y[5:], "domain": across, "range": [years[0] - HALF, years[-1] + HALF],
                "tickvals": said, "ticktext": [str(year) for year in said], "ticks": "", "showline": True,
                "linecolor": palette(look.dark).axis,
            }  # fmt: skip
            found[y] = {
                "anchor": x[0] + x[5:], "domain": down, "range": [0, highest], "dtick": step, "tick0": 0,
                "tickformat": ",d", "tickfont": {"size": look.px(SMALL)},
                "showticklabels": place % self.columns == 0,
            }  # fmt: skip
        return found


def axes_of(place: int) -> tuple[str, str]:
    """What the layout calls the axes of a panel: `xaxis2`, `yaxis2`."""
    number = place + 1 if place else ""
    return f"xaxis{number}", f"yaxis{number}"


def labelled(years: Sequence[int], wide: float, width: float) -> list[int]:
    """The years that have room for a label: all, else every fifth and the last."""
    room = width / max(len(years), 1)
    if wide <= room:
        return list(years)
    last = years[-1]
    return [year for year in years if year % EVERY == 0 and (last - year) * room >= wide] + [last]
