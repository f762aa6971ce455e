"""When in the week things happen: seven days by eight blocks of three hours."""

from dataclasses import dataclass
from itertools import product

import pandas as pd

from samverkan_data.charts.cells import add_cells, add_frame, add_hidden_cell
from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import alt_empty, empty, text_width
from samverkan_data.charts.look import LABEL, PLAIN, Look
from samverkan_data.charts.masking import flags, shown
from samverkan_data.charts.rows import set_row_axis
from samverkan_data.charts.theme import blank, palette
from samverkan_data.formats import EN_DASH, count_of, number
from samverkan_data.texts import charts as words

HEIGHT = 320
BLOCKS = tuple(f"{hour:02}{EN_DASH}{hour + 3:02}" for hour in range(0, 24, 3))
_MOST_CELLS = 6
_SHARE_OF_LARGEST = 0.5
_TIMES_EVEN_SHARE = 2


@dataclass(frozen=True)
class Cluster:
    """A rectangle of cells, both ends included: weekdays 0–6 from Monday, blocks 0–7 of three hours."""

    first_day: int
    last_day: int
    first_block: int
    last_block: int

    @property
    def text(self) -> str:
        """The cluster in words: `fredag–lördag kl. 18–24`."""
        first, last = words.WEEKDAYS[self.first_day], words.WEEKDAYS[self.last_day]
        days = first if first == last else f"{first}{EN_DASH}{last}"
        hours = f"{self.first_block * 3:02}{EN_DASH}{self.last_block * 3 + 3:02}"
        return words.CLUSTER.format(days=days, hours=hours)


def weekday_hour(counts: pd.DataFrame, look: Look = PLAIN, cluster: Cluster | None = None) -> Drawn:
    """The week as cells; `cluster` is framed.

    Args:
        counts: weekday 0–6 from Monday, block 0–7, count and optionally masked, secondary. Cells without a row
            are zero.
        look: how to draw.
        cluster: what the heading names, from `find_cluster`.
    """
    return Drawn(_figure(counts, look, cluster), _alt(counts, cluster))


def _figure(counts: pd.DataFrame, look: Look, cluster: Cluster | None) -> Drawing:
    if counts.empty:
        return empty(look, HEIGHT, remedy=words.NO_INCIDENTS_REMEDY)
    grid, hidden = _grid(counts)
    left = text_width(words.WEEKDAYS, look.px(LABEL)) + look.px(14)
    figure = blank(look, HEIGHT, margin={"l": left, "r": look.px(8), "t": look.px(36), "b": look.px(8)})
    set_row_axis(figure, words.WEEKDAYS, 7, look)
    figure.update_xaxes(tickvals=list(range(8)), ticktext=list(BLOCKS), side="top", range=[-0.5, 7.5], ticks="")
    texts = [["" if value is None else number(value) for value in row] for row in grid]
    add_cells(figure, grid, texts, _largest(grid), look)
    for (day, block), secondary in hidden.items():
        add_hidden_cell(figure, block, day, words.LESSER if secondary else look.hidden_span, look)
    if cluster:
        box = (cluster.first_block - 0.5, cluster.last_block + 0.5, cluster.first_day - 0.5, cluster.last_day + 0.5)
        add_frame(figure, box, palette(look.dark).text, look)
    return figure


def _alt(counts: pd.DataFrame, cluster: Cluster | None) -> str:
    """The text alternative: the fullest cell, what is framed, how many cells are masked."""
    if counts.empty:
        return alt_empty()
    grid, hidden = _grid(counts)
    largest, day, block = max(
        (value or 0, day, block) for day, row in enumerate(grid) for block, value in enumerate(row)
    )
    place = Cluster(day, day, block, block).text
    parts = [words.ALT_WEEK.format(count=number(largest), place=place) if largest else words.ALT_WEEK_ALL_MASKED]
    if cluster:
        parts.append(words.ALT_FRAME.format(place=cluster.text))
    if hidden:
        parts.append(words.ALT_WEEK_MASKED.format(count=count_of(len(hidden), *words.MASKED_CELLS)))
    return " ".join(parts)


def find_cluster(counts: pd.DataFrame) -> Cluster | None:
    """The fullest rectangle of two to six shown cells, each at least half the largest; None where none stands out."""
    if counts.empty:
        return None
    grid, _ = _grid(counts)
    least = _SHARE_OF_LARGEST * _largest(grid)
    found = [(_sum(grid, cluster), cluster) for cluster in _rectangles() if _least(grid, cluster) >= max(least, 1)]
    total, cluster = max(found, key=lambda pair: pair[0], default=(0.0, None))
    even = sum(value or 0 for row in grid for value in row) / 56 * (len(_cells(cluster)) if cluster else 0)
    return cluster if total > _TIMES_EVEN_SHARE * even else None


def _rectangles() -> list[Cluster]:
    spans = product(range(7), range(7), range(8), range(8))
    clusters = [Cluster(*span) for span in spans if span[0] <= span[1] and span[2] <= span[3]]
    return [cluster for cluster in clusters if 2 <= len(_cells(cluster)) <= _MOST_CELLS]


def _cells(cluster: Cluster) -> list[tuple[int, int]]:
    days = range(cluster.first_day, cluster.last_day + 1)
    return list(product(days, range(cluster.first_block, cluster.last_block + 1)))


def _least(grid: list[list[float | None]], cluster: Cluster) -> float:
    return min(grid[day][block] or 0 for day, block in _cells(cluster))


def _sum(grid: list[list[float | None]], cluster: Cluster) -> float:
    return sum(grid[day][block] or 0 for day, block in _cells(cluster))


def _largest(grid: list[list[float | None]]) -> float:
    return max(value or 0 for row in grid for value in row)


def _grid(counts: pd.DataFrame) -> tuple[list[list[float | None]], dict[tuple[int, int], bool]]:
    counts = shown(counts).assign(secondary=flags(counts, "secondary"))
    grid: list[list[float | None]] = [[0] * 8 for _ in range(7)]
    hidden = {}
    for row in counts.to_dict("records"):
        grid[row["weekday"]][row["block"]] = None if pd.isna(row["count"]) else int(row["count"])
        if row["masked"]:
            hidden[int(row["weekday"]), int(row["block"])] = bool(row["secondary"])
    return grid, hidden
