"""The year as a profile of twelve months: this year against the same months of earlier years."""

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import add_end_label, add_text, alt_empty, bold, empty, text_width
from samverkan_data.charts.look import LABEL, PLAIN, SMALL, Look
from samverkan_data.charts.masking import flags, masked_text, numbers, shown
from samverkan_data.charts.theme import blank, palette
from samverkan_data.charts.timeline import set_count_axis, top_of
from samverkan_data.formats import join_words, number
from samverkan_data.schema import SOURCES
from samverkan_data.texts import charts as words
from samverkan_data.texts.verdicts import sign
from samverkan_data.verdict import SIGNALS

HEIGHT = 270
_EDGE = 0.5
_HOVER = "%{text}: %{y:,d}<extra></extra>"


def year_wheel(year: pd.DataFrame, earlier: pd.DataFrame, name: str, source: str, look: Look = PLAIN) -> Drawn:
    """Twelve months from January to December, with the span that each is expected to keep to.

    Args:
        year: month (1–12), count (blank where it is not known yet), mean, low, high, signal, and optionally masked.
        earlier: month (1–12), year, count: the earlier years as small dots; none where something is masked.
        name: what the year is called.
        source: code of the source, which gives the line its colour.
        look: how to draw.
    """
    return Drawn(_figure(year, earlier, name, source, look), _alt(year, name, source))


def _figure(year: pd.DataFrame, earlier: pd.DataFrame, name: str, source: str, look: Look) -> Drawing:
    if year.empty:
        return empty(look, HEIGHT, remedy=words.NO_INCIDENTS_REMEDY)
    year = _readable(year)
    top = max(top_of(year), float(earlier["count"].max()) if len(earlier) else 0.0)
    left = text_width([number(top)], look.px(LABEL)) + look.px(16)
    figure = blank(look, HEIGHT, margin={"l": left, "r": look.px(84), "t": look.px(12), "b": look.px(34)})
    set_count_axis(figure, top)
    months = [month[:1] if look.narrow else month for month in words.MONTHS_SHORT]
    figure.update_xaxes(range=[1 - _EDGE, 12 + _EDGE], tickvals=list(range(1, 13)), ticktext=months)
    _add_expected(figure, year, look)
    _add_earlier(figure, earlier if not year["masked"].any() else earlier.iloc[:0], look)
    _add_year(figure, year, name, palette(look.dark).source(source), look)
    return figure


def _alt(year: pd.DataFrame, name: str, source: str) -> str:
    """The text alternative: the year's months, which of them stand out, and when most is expected."""
    if year.empty:
        return alt_empty()
    year = _readable(year)
    parts = [words.ALT_WHEEL.format(source=SOURCES.get(source, source), year=name)]
    told = year.dropna(subset=["count"])
    if len(told):
        pairs = zip(told["month"].astype(int), told["count"].astype(float), strict=True)
        values = [f"{words.MONTHS_SHORT[month - 1]} {number(count)}" for month, count in pairs]
        parts.append(words.ALT_WHEEL_MONTHS.format(months=", ".join(values)))
    for signal, sentence in zip(SIGNALS, (words.ALT_OVER, words.ALT_UNDER), strict=True):
        months = [words.MONTHS_LONG[month - 1] for month in year.loc[year["signal"] == signal, "month"]]
        if months:
            parts.append(sentence.format(periods=join_words(months)))
    if "mean" in year and year["mean"].notna().any():
        largest = year.sort_values("mean", ascending=False)["month"].astype(int).iloc[0]
        month = words.MONTHS_LONG[largest - 1]
        parts.append(words.ALT_WHEEL_MOST.format(month=month))
    return " ".join(parts)


def _readable(year: pd.DataFrame) -> pd.DataFrame:
    """In order, masked counts blank and without signal; no mean where something is masked."""
    year = shown(year).sort_values("month").reset_index(drop=True)
    year = year.drop(columns="mean", errors="ignore") if year["masked"].any() else year
    signal = year["signal"].fillna("") if "signal" in year else pd.Series("", index=year.index)
    return year.assign(signal=signal.where(year["count"].notna(), ""))


def _add_expected(figure: Drawing, year: pd.DataFrame, look: Look) -> None:
    """Each month's span as a grey block, so that it is read month by month, and its mean as a short line."""
    colours = palette(look.dark)
    if "high" in year:
        for row in year.dropna(subset=["low", "high"]).to_dict("records"):
            block = {"x0": row["month"] - 0.42, "x1": row["month"] + 0.42, "y0": row["low"], "y1": row["high"]}
            figure.add_shape(
                type="rect", **block, fillcolor=colours.band, line={"width": 0}, layer="below", name="band"
            )
    if "mean" in year:
        for row in year.dropna(subset=["mean"]).to_dict("records"):
            ends = {"x0": row["month"] - 0.42, "x1": row["month"] + 0.42, "y0": row["mean"], "y1": row["mean"]}
            line = {"color": colours.reference, "width": look.px(1.4), "dash": "dot"}
            figure.add_shape(type="line", **ends, line=line, layer="below", name="mean")


def _add_earlier(figure: Drawing, earlier: pd.DataFrame, look: Look) -> None:
    if earlier.empty:
        return
    marker = {"size": look.px(4), "color": palette(look.dark).reference}
    when = zip(earlier["month"], earlier["year"], strict=True)
    text = [f"{words.MONTHS_SHORT[month - 1]} {year}" for month, year in when]
    figure.add_scatter(x=numbers(earlier["month"]), y=numbers(earlier["count"]), text=text, mode="markers",
                                marker=marker, hovertemplate=_HOVER, name="earlier")  # fmt: skip


def _add_year(figure: Drawing, year: pd.DataFrame, name: str, colour: str, look: Look) -> None:
    x, y = numbers(year["month"]), numbers(year["count"])
    text = [f"{month} {name}" for month in words.MONTHS_SHORT]
    figure.add_scatter(x=x, y=y, text=text, hovertemplate=_HOVER, name="count",
                                mode="lines+markers", line={"color": colour, "width": look.px(2)},
                                marker={"size": look.px(6), "color": colour})  # fmt: skip
    for signal in SIGNALS:
        flagged = year[(year["signal"] == signal) & year["count"].notna()]
        marker = {"symbol": sign(signal).symbol, "size": look.px(12), "color": palette(look.dark).verdict(signal)}
        if len(flagged):
            where = {"x": numbers(flagged["month"]), "y": numbers(flagged["count"]), "name": str(signal)}
            figure.add_scatter(**where, mode="markers", marker=marker, hoverinfo="skip", cliponaxis=False)
    for month in year.loc[flags(year, "masked"), "month"]:
        add_text(figure, masked_text(False, look), look, SMALL, x=month, y=0, yanchor="bottom",
                 color=palette(look.dark).masked)  # fmt: skip
    told = year["count"].dropna()
    if len(told):
        add_end_label(figure, bold(name), float(told.iloc[-1]), look, color=colour)
