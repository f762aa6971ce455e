"""Own series against half of all municipalities."""

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import add_end_label, alt_empty, bold, empty, plain, spread, text_width
from samverkan_data.charts.look import LABEL, PLAIN, Look
from samverkan_data.charts.masking import numbers, shown
from samverkan_data.charts.opening import addresses, leading, templates
from samverkan_data.charts.theme import blank, palette
from samverkan_data.charts.timeline import nice_step
from samverkan_data.charts.wording import measure
from samverkan_data.formats import EN_DASH, number, span
from samverkan_data.texts import charts as words

HEIGHT, _LINE = 320, 26


def reference_band(
    own: pd.DataFrame, band: pd.DataFrame, own_name: str, reference: pd.DataFrame | None = None, look: Look = PLAIN,
    band_name: str = words.HALF_OF_ALL, half: str = words.HALF,
) -> Drawn:  # fmt: skip
    """The own series in front of the middle half of all municipalities, from zero.

    Args:
        own: year, value and optionally masked, opens (see `opening`); a blank value is a gap.
        band: year, low, high: the 25th and 75th percentile of all municipalities.
        own_name: name at the end of the own line.
        reference: name, year, value of other areas, thin and grey; may be left out.
        look: how to draw.
        band_name: stands at the end of the band.
        half: whose band it is, in the text alternative.

    Returns:
        The text alternative says the first and last own value, the band and the others in the last year.
    """
    if own.empty:
        return Drawn(empty(look, HEIGHT, text=words.NO_VALUES), alt_empty(words.NO_VALUES))
    figure = _figure(own, band, own_name, reference, look, band_name)
    return Drawn(figure, _alt(own, band, own_name, reference, half))


def _figure(
    own: pd.DataFrame, band: pd.DataFrame, own_name: str, reference: pd.DataFrame | None, look: Look, band_name: str
) -> Drawing:
    own = shown(own, ("value",)).sort_values("year")
    band = band.sort_values("year")
    others = _others(reference)
    colours = palette(look.dark)
    ends = [f"{plain(name)} {_last(rows)}" for name, rows in [*others, (own_name, own)]]
    top = max(
        frame[column].max()
        for frame, column in ((own, "value"), (band, "high"), *((rows, "value") for _, rows in others))
    )
    left = text_width([number(top)], look.px(LABEL)) + look.px(16)
    right = text_width([*ends, band_name], look.px(LABEL)) + look.px(16)
    figure = blank(look, HEIGHT, margin={"l": left, "r": right, "t": look.px(12), "b": look.px(36)})
    figure.update_yaxes(range=[0, top * 1.08], dtick=nice_step(top), tick0=0, tickformat=",d")
    years = [int(own["year"].min()), int(own["year"].max())]
    ticks = _ticks(years[0], years[1], 10 if look.narrow else 5)
    figure.update_xaxes(range=[years[0] - 0.3, years[1] + 0.3], tickvals=ticks, ticktext=[str(tick) for tick in ticks])
    _add_band(figure, band, look)
    for _, rows in others:
        _add_line(figure, rows, colours.reference, 1.6, "reference", look)
    _add_line(figure, own, colours.own, 3.2, "own", look)
    labels = [(end, rows["value"].iloc[-1], colours.muted) for end, (_, rows) in zip(ends, others, strict=False)]
    labels += [(bold(ends[-1]), value, colours.own) for value in own["value"].dropna().iloc[-1:]]
    labels += [(band_name, row["low"] / 2 + row["high"] / 2, colours.muted) for _, row in band.iloc[-1:].iterrows()]
    _add_ends(figure, labels, top, look)
    return figure


def _add_ends(figure: Drawing, labels: list[tuple[str, float, str]], top: float, look: Look) -> None:
    """The names at the right end, a line of text apart."""
    line = look.px(_LINE) * top / look.px(HEIGHT)
    lines = [text.count("<br>") + 1 for text, _, _ in labels]
    heights = spread([height for _, height, _ in labels], line, lines)
    for (text, _, colour), height in zip(labels, heights, strict=True):
        add_end_label(figure, text, height, look, color=colour)


def _alt(own: pd.DataFrame, band: pd.DataFrame, own_name: str, reference: pd.DataFrame | None, half: str) -> str:
    if own["value"].isna().all():
        return alt_empty(words.NO_VALUES)
    own = shown(own, ("value",)).dropna(subset="value").sort_values("year")
    first, last = own.iloc[0], own.iloc[-1]
    years = f"{int(first['year'])}{EN_DASH}{int(last['year'])}"
    told: dict[str, str] = {"first": measure(first["value"]), "last": measure(last["value"])}
    parts = [words.ALT_BAND.format(own=own_name, years=years, **told)]
    if len(band):
        end = band.sort_values("year").iloc[-1]
        parts.append(words.ALT_BAND_SPAN.format(half=half, span=span(end["low"], end["high"]), year=int(end["year"])))
    for name, rows in _others(reference):
        year = int(rows["year"].iloc[-1])
        parts.append(words.ALT_BAND_REFERENCE.format(name=name, value=_last(rows), year=year))
    return " ".join(parts)


def _ticks(first: int, last: int, step: int) -> list[int]:
    """The first and last year, and whole steps that do not stand too close to them."""
    near = step // 2 + 1
    return [year for year in range(first, last + 1)
            if year in (first, last) or (year % step == 0 and first + near <= year <= last - near)]  # fmt: skip


def _others(reference: pd.DataFrame | None) -> list[tuple[str, pd.DataFrame]]:
    if reference is None or reference.empty:
        return []
    told = reference.dropna(subset="value").sort_values("year")
    return [(str(name), _with_gaps(rows)) for name, rows in told.groupby("name", sort=False)]


def _with_gaps(rows: pd.DataFrame) -> pd.DataFrame:
    """A row for every year from the first to the last, so that no line is drawn over years without a value."""
    years = range(int(rows["year"].iloc[0]), int(rows["year"].iloc[-1]) + 1)
    return rows.set_index("year")[["value"]].reindex(years).rename_axis("year").reset_index()


def _last(rows: pd.DataFrame) -> str:
    told = rows["value"].dropna()
    return measure(told.iloc[-1]) if len(told) else words.HIDDEN


def _add_band(figure: Drawing, band: pd.DataFrame, look: Look) -> None:
    if band.empty:
        return
    years, colours = band["year"].tolist(), palette(look.dark)
    figure.add_scatter(
        x=years + years[::-1],
        y=numbers(band["low"]) + numbers(band["high"])[::-1],
        fill="toself",
        fillcolor=colours.band,
        hoverinfo="skip",
        line={"width": 0},
        mode="lines",
        name="band",
    )


def _add_line(figure: Drawing, rows: pd.DataFrame, colour: str, width: float, name: str, look: Look) -> None:
    ways = addresses(rows)
    figure.add_scatter(
        x=rows["year"].tolist(),
        y=numbers(rows["value"]),
        hovertemplate=templates("%{x:d}: %{y:,.1f}", ways),
        **leading(ways),
        line={"color": colour, "width": look.px(width) if look.large else width},
        marker={"size": look.px(6 if name == "own" or rows["value"].count() == 1 else 2), "color": colour},
        mode="lines+markers",
        name=name,
    )
