"""Counts as a line with marks: what is preliminary is hollow and dotted, what stands out is ▲ or ▼."""

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.look import Look
from samverkan_data.charts.masking import numbers
from samverkan_data.charts.theme import palette
from samverkan_data.charts.timeline import Step, days, last_day
from samverkan_data.formats import period_text
from samverkan_data.texts.verdicts import sign
from samverkan_data.verdict import SIGNALS


def add_line(
    figure: Drawing, series: pd.DataFrame, colour: str, look: Look, dots: bool = True,
    step: Step = "month",
) -> None:  # fmt: skip
    """The counts as a line with gaps, dotted and hollow where they are preliminary."""
    preliminary = series["preliminary"]
    final = series["count"].mask(preliminary)
    joined = series["count"].where(preliminary | preliminary.shift(-1, fill_value=False))
    size = look.px(5 if dots else 2)
    when = [period_text(month.date(), last_day(month, step)) for month in series["month"]]
    series = series.assign(when=when)
    _add_counts(figure, series, final, "count", {"color": colour, "width": look.px(2)}, size)
    if preliminary.any():
        dotted = {"color": colour, "width": look.px(2), "dash": "dot"}
        _add_counts(figure, series, joined, "preliminary", dotted, 0)
        _add_marks(figure, series[preliminary & (series["signal"] == "")], colour, "circle", look)


def _add_counts(
    figure: Drawing, series: pd.DataFrame, counts: pd.Series, name: str, line: dict[str, object], dot: int,
) -> None:  # fmt: skip
    figure.add_scatter(
        x=days(series["month"]),
        y=numbers(counts),
        text=list(series["when"]),
        hovertemplate="%{text}: %{y:,d}<extra></extra>",
        line=line,
        marker={"size": dot, "color": line["color"]},
        mode="lines+markers" if dot else "lines",
        name=name,
    )


def add_signals(figure: Drawing, series: pd.DataFrame, look: Look, size: float = 12) -> None:
    """▲ and ▼ on the flagged counts, hollow where they are preliminary."""
    colours = palette(look.dark)
    for signal in SIGNALS:
        flagged = series[(series["signal"] == signal) & series["count"].notna()]
        _add_marks(figure, flagged, colours.verdict(signal), sign(signal).symbol, look, size, name=signal)


def _add_marks(
    figure: Drawing,
    series: pd.DataFrame,
    colour: str,
    symbol: str,
    look: Look,
    size: float = 8,
    name: str = "hollow",
) -> None:
    if series.empty:
        return
    fill = [palette(look.dark).page if hollow else colour for hollow in series["preliminary"]]
    figure.add_scatter(
        x=days(series["month"]),
        y=numbers(series["count"]),
        hoverinfo="skip",
        marker={
            "symbol": symbol,
            "size": look.px(size),
            "color": fill,
            "line": {"color": colour, "width": look.px(2)},
            "opacity": 1,
        },
        cliponaxis=False,
        mode="markers",
        name=name,
    )
