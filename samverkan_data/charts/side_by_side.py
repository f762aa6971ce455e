"""Several sources over the same months, one above the other: own scale each, never added or laid over each other."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from samverkan_data.charts.labels import add_end_label, add_text, alt_empty, bold, empty, text_width
from samverkan_data.charts.line import add_line
from samverkan_data.charts.look import LABEL, PLAIN, Look
from samverkan_data.charts.masking import masked_text
from samverkan_data.charts.theme import SEPARATORS, palette, template
from samverkan_data.charts.timeline import Step, add_gaps, complete, set_count_axis, set_month_axis, top_of
from samverkan_data.charts.wording import period
from samverkan_data.formats import number
from samverkan_data.schema import SOURCES
from samverkan_data.texts import charts as words

PANEL, GAP, BOTTOM = 150, 46, 48
_MARKS = {"est": words.DOT, "polisanmalan": words.SQUARE}


def side_by_side(monthly: pd.DataFrame, look: Look = PLAIN, step: Step = "month") -> go.Figure:
    """One panel per source on a shared time axis.

    Args:
        monthly: source, month, count and optionally masked, secondary, preliminary (see `timeline`). A source's months
            before its first and after its last row are outside its material.
        look: how to draw.
        step: what one row is.
    """
    if monthly.empty:
        return empty(look, 2 * PANEL, remedy=words.NO_INCIDENTS_REMEDY)
    panels = _panels(monthly, step)
    height = len(panels) * (PANEL + GAP) + BOTTOM
    inner = len(panels) * (PANEL + GAP) - GAP
    figure = make_subplots(
        rows=len(panels), cols=1, shared_xaxes=True, vertical_spacing=GAP / inner if len(panels) > 1 else 0
    )
    figure.update_layout(template=template(look), height=look.px(height), separators=SEPARATORS, showlegend=False)
    tops = [number(top_of(panel)) for panel in panels.values()]
    left = text_width(tops, look.px(LABEL)) + look.px(16)
    figure.update_layout(margin={"l": left, "r": look.px(60), "t": look.px(GAP), "b": look.px(BOTTOM)})
    whole = complete(pd.DataFrame({"month": monthly["month"].unique(), "count": 0}), step)
    for row, (source, panel) in enumerate(panels.items(), start=1):
        _add_panel(figure, row, source, panel, step, look)
        set_month_axis(figure, whole, step, look, row)
    figure.update_xaxes(ticks="", showticklabels=False)
    figure.update_xaxes(row=len(panels), col=1, ticks="outside", showticklabels=True)
    return figure


def alt_side_by_side(monthly: pd.DataFrame, step: Step = "month") -> str:
    """The text alternative: every source by itself, first and last value."""
    if monthly.empty:
        return alt_empty()
    return words.ALT_SIDE_BY_SIDE.format(
        sources=" ".join(_sentence(source, panel, step) for source, panel in _panels(monthly, step).items())
    )


def _panels(monthly: pd.DataFrame, step: Step) -> dict[str, pd.DataFrame]:
    return {str(source): complete(rows, step) for source, rows in monthly.groupby("source", sort=False)}


def _sentence(source: str, panel: pd.DataFrame, step: Step) -> str:
    first, last = (_told(panel.iloc[place]) for place in (0, -1))
    named = {"source": SOURCES.get(source, source), "step": words.STEPS[step], "period": period(panel, step)}
    return words.ALT_SOURCE.format(first=first, last=last, **named)


def _told(row: pd.Series) -> str:
    if row["masked"]:
        return words.MASKED
    return words.MISSING if pd.isna(row["count"]) else number(row["count"])


def _add_panel(figure: go.Figure, row: int, source: str, panel: pd.DataFrame, step: Step, look: Look) -> None:
    colour, top = palette(look.dark).source(source), top_of(panel)
    set_count_axis(figure, top, row)
    add_gaps(figure, panel, step, look, top, row=row)
    add_line(figure, panel, colour, look, row=row)
    axis = "y" if row == 1 else f"y{row}"
    title = bold(f"{_MARKS.get(source, words.DOT)} {SOURCES.get(source, source)}")
    place: dict[str, Any] = {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": 1,
        "yref": f"{axis} domain",
        "yanchor": "bottom",
    }
    add_text(figure, title, look, color=colour, yshift=look.px(8), **place)
    last = panel.iloc[-1]
    if last["masked"]:
        text, y = masked_text(bool(last["secondary"]), look), 0.0
    elif pd.isna(last["count"]):
        return
    else:
        text, y = bold(number(last["count"])), last["count"]
    add_end_label(figure, text, y, look, yref=axis, color=colour)
