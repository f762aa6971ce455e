"""Counts per year, one panel per area, all on the same scale, in one figure."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from samverkan_data.charts.area_panel import AreaPanel, lines_over
from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import alt_empty, empty, text_width
from samverkan_data.charts.look import PLAIN, SMALL, Look
from samverkan_data.charts.masking import flags, shown
from samverkan_data.charts.panel_grid import Grid
from samverkan_data.charts.theme import blank
from samverkan_data.charts.timeline import missing, nice_step
from samverkan_data.charts.wording import measure
from samverkan_data.formats import EN_DASH, number
from samverkan_data.texts import charts as words
from samverkan_data.texts.verdicts import word

MOST_COLUMNS = 3
LAYERS = ("chosen", "grid", "foot", "missing", "band", "count", "last", "masked", "hidden", "numbers", "years", "name",
          "verdict")  # fmt: skip


def area_year(counts: pd.DataFrame, look: Look = PLAIN, chosen: str = "", *, is_rate: bool = False) -> Drawn:
    """A panel per area with every year's number; the chosen area first, then the largest.

    Grey is the expected span of the newest year, which decides: outside it the verdict is a clear change.

    Args:
        counts: area_code, name, year, count, verdict (of the last year) and optionally low, high (of the last year,
            what decides), masked, secondary, opens (see `opening`). A blank count that is not masked is missing.
        look: how to draw.
        chosen: the code of an area that stands out.
        is_rate: the counts are numbers per 1 000 inhabitants.
    """
    if counts.empty:
        return Drawn(empty(look, 160, remedy=words.NO_INCIDENTS_REMEDY), alt_empty())
    areas = in_order(counts, chosen)
    return Drawn(_figure(areas, look, chosen, is_rate), _alt(areas, is_rate))


def in_order(counts: pd.DataFrame, chosen: str = "") -> list[pd.DataFrame]:
    """Each area's rows, one per year from the first of all to the last, in the order of the panels."""
    counts = shown(counts).assign(secondary=flags(counts, "secondary"))
    codes = list(dict.fromkeys(counts["area_code"]))
    years = range(int(counts["year"].min()), int(counts["year"].max()) + 1)
    every = pd.MultiIndex.from_product([codes, years], names=["area_code", "year"])
    whole = counts.set_index(["area_code", "year"]).reindex(every).reset_index()
    newest = counts.sort_values("year")
    for column, rows in (("name", counts), ("verdict", newest)):
        whole[column] = whole["area_code"].map(dict(zip(rows["area_code"], rows[column], strict=True)))
    whole = whole.assign(masked=flags(whole, "masked"), secondary=flags(whole, "secondary"))
    areas = [whole.iloc[first : first + len(years)] for first in range(0, len(whole), len(years))]
    return sorted(areas, key=lambda area: (area["area_code"].iloc[0] == chosen, *_size(area)), reverse=True)


def _size(area: pd.DataFrame) -> tuple[float, float]:
    last = area["count"].iloc[-1]
    return (-1.0 if pd.isna(last) else float(last), float(area["count"].fillna(0).sum()))


def _figure(areas: Sequence[pd.DataFrame], look: Look, chosen: str, is_rate: bool) -> Drawing:
    grid = grid_of(areas, look)
    margin = {"l": grid.left, "r": look.px(grid.RIGHT), "t": 0, "b": 0}
    figure = blank(look, 160, margin=margin, **grid.axes())
    figure.update_layout(height=grid.height)
    for trace in traces_of(areas, grid, chosen, is_rate=is_rate):
        figure.add_scatter(**trace)
    return figure


def grid_of(areas: Sequence[pd.DataFrame], look: Look) -> Grid:
    """Where the panels of areas stand, see `in_order`."""
    top = _top(areas)
    left = text_width([number(top)], look.px(SMALL)) + look.px(12)
    columns = 1 if look.narrow else min(MOST_COLUMNS, len(areas))
    width = Grid.width_of(columns, left, look)
    lines = max(lines_over(area, width, look) for area in areas)
    return Grid(len(areas), columns, lines, left, look, areas[0]["year"].tolist(), top)


def traces_of(areas: Sequence[pd.DataFrame], grid: Grid, chosen: str, *, is_rate: bool) -> list[dict[str, Any]]:
    """All that is drawn, from the ground up, panel by panel."""
    panels = [
        AreaPanel(area, place, grid, is_rate, area["area_code"].iloc[0] == chosen) for place, area in enumerate(areas)
    ]
    frames = grid.frames(nice_step(max(grid.top, 1), 3))
    drawn = [*frames, *(trace for panel in panels for trace in panel.traces())]
    return sorted(drawn, key=lambda trace: LAYERS.index(trace["name"]))


def _top(areas: Sequence[pd.DataFrame]) -> float:
    """The largest of what is drawn, at least 1."""
    drawn = [area[name].max() for area in areas for name in ("count", "high") if name in area]
    return float(max([1.0, *(value for value in drawn if pd.notna(value))]))


def _alt(areas: Sequence[pd.DataFrame], is_rate: bool) -> str:
    years = f"{areas[0]['year'].iloc[0]}{EN_DASH}{areas[0]['year'].iloc[-1]}"
    first = (words.ALT_AREAS_RATE if is_rate else words.ALT_AREAS).format(years=years)
    return " ".join([first, *(_sentence(area) for area in areas)])


def _sentence(area: pd.DataFrame) -> str:
    name, verdict = area["name"].iloc[0], word(area["verdict"].iloc[-1])
    parts = [words.ALT_AREA.format(name=name, verdict=verdict) if verdict else words.ALT_AREA_PLAIN.format(name=name)]
    seen = area[area["count"].notna()]
    if len(seen):
        told = [f"{measure(row['count'])} ({row['year']})" for row in (seen.iloc[0], seen.iloc[-1])]
        parts.append(words.ALT_AREA_VALUES.format(first=told[0], last=told[-1]))
    for sentence, where in ((words.ALT_MASKED, area["masked"]), (words.ALT_MISSING, missing(area))):
        if where.any():
            parts.append(sentence.format(periods=", ".join(str(year) for year in area["year"][where])))
    return " ".join(parts)
