"""Counts per year, one small panel per area, all on the same scale."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from samverkan_data.charts.labels import add_text, bold
from samverkan_data.charts.look import PLAIN, SMALL, Look
from samverkan_data.charts.masking import add_hatch, flags, masked_text, numbers, shown
from samverkan_data.charts.theme import blank, palette
from samverkan_data.charts.timeline import missing, nice_step
from samverkan_data.formats import EN_DASH, number
from samverkan_data.texts import charts as words
from samverkan_data.texts.verdicts import sign, word

WIDTH, HEIGHT = 198, 142


@dataclass(frozen=True)
class Panel:
    """One area's panel: what stands above it, the figure and its text alternative."""

    area_code: str
    name: str
    verdict: str
    figure: go.Figure
    alt: str


def area_year(counts: pd.DataFrame, look: Look = PLAIN) -> list[Panel]:
    """One panel per area, largest first; an empty list without rows.

    Args:
        counts: area_code, name, year, count, verdict (of the last year) and optionally low, high (of the last year,
            what decides), masked, secondary. A blank count that is not masked is missing.
        look: how to draw.
    """
    if counts.empty:
        return []
    counts = shown(counts).assign(secondary=flags(counts, "secondary"))
    years = range(int(counts["year"].min()), int(counts["year"].max()) + 1)
    top = max(1, *(counts[name].max() for name in ("count", "high") if name in counts and counts[name].notna().any()))
    areas = [_whole(area, years) for _, area in counts.groupby("area_code", sort=False)]
    return [_panel(area, float(top), look) for area in sorted(areas, key=_size, reverse=True)]


def _size(area: pd.DataFrame) -> tuple[float, float]:
    last = area["count"].iloc[-1]
    return (-1.0 if pd.isna(last) else float(last), float(area["count"].fillna(0).sum()))


def _whole(area: pd.DataFrame, years: range) -> pd.DataFrame:
    names = area.iloc[-1][["area_code", "name"]]
    verdict = area.sort_values("year")["verdict"].iloc[-1]
    area = area.set_index("year").reindex(years).rename_axis("year").reset_index()
    whole = area.assign(area_code=names["area_code"], name=names["name"], verdict=verdict)
    return whole.assign(masked=flags(whole, "masked"), secondary=flags(whole, "secondary"))


def _panel(area: pd.DataFrame, top: float, look: Look) -> Panel:
    last = area.iloc[-1]
    return Panel(str(last["area_code"]), str(last["name"]), str(last["verdict"]), _figure(area, top, look), _alt(area))


def _figure(area: pd.DataFrame, top: float, look: Look) -> go.Figure:
    colours = palette(look.dark)
    figure = blank(look, HEIGHT, width=look.px(WIDTH))
    figure.update_layout(margin={"l": look.px(36), "r": look.px(26), "t": look.px(18), "b": look.px(26)})
    years = area["year"].tolist()
    step = nice_step(top, lines=2)
    figure.update_yaxes(range=[0, top * 1.08], dtick=step, tick0=0, tickformat=",d", tickfont={"size": look.px(SMALL)})
    ends = sorted({years[0], years[-1]})
    figure.update_xaxes(range=[years[0] - 0.5, years[-1] + 0.5], tickvals=ends, tickfont={"size": look.px(SMALL)})
    figure.update_xaxes(ticktext=[str(year) for year in ends])
    _add_expected(figure, area, look)
    _add_mean(figure, area, colours.reference, look)
    _add_hidden(figure, area, top, look)
    _add_counts(figure, area, look)
    return figure


def _add_expected(figure: go.Figure, area: pd.DataFrame, look: Look) -> None:
    """The span that decides, behind the last year."""
    last = area.iloc[-1]
    if "high" not in area or pd.isna(last["high"]) or pd.isna(last["count"]):
        return
    x, y = (last["year"] - 0.5, last["year"] + 0.5), (last["low"], last["high"])
    figure.add_trace(
        go.Scatter(
            x=[x[0], x[1], x[1], x[0], x[0]],
            y=numbers(pd.Series([y[0], y[0], y[1], y[1], y[0]])),
            fill="toself",
            fillcolor=palette(look.dark).band,
            hoverinfo="skip",
            line={"width": 0},
            mode="lines",
            name="band",
        )
    )


def _add_mean(figure: go.Figure, area: pd.DataFrame, colour: str, look: Look) -> None:
    earlier = area["count"].iloc[:-1].mean()
    if pd.isna(earlier):
        return
    line = {"color": colour, "width": look.px(1.2), "dash": "dot"}
    x, y = [area["year"].iloc[0], area["year"].iloc[-1]], [round(earlier, 2)] * 2
    figure.add_trace(go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", name="mean"))


def _add_hidden(figure: go.Figure, area: pd.DataFrame, top: float, look: Look) -> None:
    colours = palette(look.dark)
    hidden = area[area["masked"]]
    for year, secondary in zip(hidden["year"], hidden["secondary"], strict=True):
        add_hatch(figure, (year - 0.5, year + 0.5, 0, top * 0.12), look)
        if year - 1 not in set(hidden["year"]):
            text = masked_text(secondary, look)
            at = {"x": year, "y": top * 0.12, "yanchor": "bottom"}
            add_text(figure, text, look, size=SMALL, color=colours.masked, **at)
    for year in area[missing(area)]["year"]:
        frame = {"color": colours.axis, "width": 1, "dash": "dot"}
        figure.add_vrect(year - 0.45, year + 0.45, line=frame, fillcolor=colours.panel, layer="above", name="missing")


def _add_counts(figure: go.Figure, area: pd.DataFrame, look: Look) -> None:
    colours = palette(look.dark)
    line = {"color": colours.own, "width": look.px(2)}
    template = "%{x:d}: %{y:,d}<extra></extra>"
    x, y = area["year"].tolist(), numbers(area["count"])
    mode, dot = "lines+markers", {"size": look.px(2), "color": colours.own}
    figure.add_trace(go.Scatter(x=x, y=y, mode=mode, line=line, marker=dot, hovertemplate=template, name="count"))
    last = area.iloc[-1]
    if pd.isna(last["count"]):
        return
    symbol = sign(last["verdict"]).symbol
    colour = colours.verdict(last["verdict"]) if symbol != "circle" else colours.own
    mark = {"symbol": symbol, "size": look.px(11 if symbol != "circle" else 8), "color": colour}
    figure.add_trace(go.Scatter(x=x[-1:], y=y[-1:], mode="markers", marker=mark, hoverinfo="skip", name="last"))
    place = {"x": x[-1], "y": last["count"], "yanchor": "bottom", "yshift": look.px(6)}
    add_text(figure, bold(number(last["count"])), look, color=colour, **place)


def _alt(area: pd.DataFrame) -> str:
    years = f"{area['year'].iloc[0]}{EN_DASH}{area['year'].iloc[-1]}"
    verdict = word(area["verdict"].iloc[-1])
    parts = [words.ALT_AREA_YEAR.format(name=area["name"].iloc[0], years=years, verdict=verdict)]
    seen = area[area["count"].notna()]
    if len(seen):
        (first, first_year), (last, last_year) = (seen[["count", "year"]].astype(int).iloc[place] for place in (0, -1))
        values = {"first": number(first), "last": number(last), "first_year": first_year, "last_year": last_year}
        parts.append(words.ALT_AREA_VALUES.format(**values))
    for sentence, where in ((words.ALT_MASKED, area["masked"]), (words.ALT_MISSING, missing(area))):
        if where.any():
            parts.append(sentence.format(periods=", ".join(str(year) for year in area["year"][where])))
    return " ".join(parts)
