"""Rows with a name to the left, marks in the middle and words to the right: shared by the interval diagrams."""

from collections.abc import Sequence
from typing import Any

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.labels import add_end_label, add_text, text_width
from samverkan_data.charts.look import LABEL, Look
from samverkan_data.charts.opening import hinted, leading
from samverkan_data.charts.theme import palette

ROW, NARROW_ROW = 31, 68
_HALF_BAR = 10


def row_height(look: Look) -> int:
    """Pixels, before scaling, that one row takes."""
    return NARROW_ROW if look.narrow else ROW


def half_bar(look: Look) -> float:
    """Half the height of a bar across a row, in rows."""
    return _HALF_BAR / row_height(look)


def set_rows(
    figure: Drawing, names: Sequence[str], ends: Sequence[tuple[str, str]], look: Look, above: int = 10
) -> None:
    """Rows in reading order, from the top; row `i` lies at y = `i`.

    Args:
        figure: gets the rows.
        names: stand to the left, or above where the look is narrow.
        ends: words and their colour, to the right, or under the names where it is narrow; may be empty.
        look: how to draw.
        above: pixels between the middle of a narrow row and its name.
    """
    set_row_axis(figure, [] if look.narrow else names, len(names), look)
    if look.narrow:
        figure.update_yaxes(range=[len(names) - 0.6, -0.8])
    for y, (text, color) in enumerate(ends):
        if not look.narrow:
            add_end_label(figure, text, y, look, color=color)
    for y, name in enumerate(names if look.narrow else []):
        lines = [
            name.replace("<br>", " "),
            *(f'<span style="color:{c}">{_one_line(t)}</span>' for t, c in ends[y : y + 1]),
        ]
        place: dict[str, Any] = {"x": 0, "xref": "paper", "xanchor": "left", "align": "left", "yanchor": "bottom"}
        place["bgcolor"] = palette(look.dark).page
        add_text(figure, "<br>".join(lines), look, y=y, yshift=look.px(above), **place)


def _one_line(text: str) -> str:
    return text.replace("<br>", " ")


def set_row_axis(figure: Drawing, names: Sequence[str], count: int, look: Look) -> None:
    """`count` rows from the top, with names as tick labels where there are any."""
    axis = {
        "range": [count - 0.5, -0.5],
        "rangemode": "normal",
        "showgrid": False,
        "showticklabels": bool(names),
        "tickvals": list(range(count)),
        "ticktext": list(names),
        "tickfont": {"size": look.px(LABEL), "color": palette(look.dark).text},
    }
    figure.update_yaxes(**axis)


def row_margins(names: Sequence[str], words: Sequence[str], look: Look, top: int, bottom: int) -> dict[str, int]:
    """Margins in pixels that hold the row names to the left and the words to the right."""
    left, right = (text_width(texts, look.px(LABEL)) for texts in (names, words))
    sides = {"l": 14, "r": 14} if look.narrow else {"l": left + look.px(14), "r": right + look.px(16)}
    return sides | {"t": look.px(top), "b": look.px(bottom)}


def add_interval(
    figure: Drawing,
    y: int,
    ends: tuple[float, float],
    colour: str,
    look: Look,
    **place: Any,  # noqa: ANN401
) -> None:
    """A thick pale bar from low to high in row `y`."""
    figure.add_scatter(
        x=list(ends),
        y=[y, y],
        hoverinfo="skip",
        line={"color": colour, "width": look.px(5)},
        mode="lines",
        name="interval",
        opacity=0.45,
        **place,
    )


def add_point(
    figure: Drawing,
    x: float,
    y: int,
    mark: tuple[str, str, bool],
    hover: str,
    look: Look,
    opens: str = "",
    **place: Any,  # noqa: ANN401
) -> None:
    """A mark in row `y`; `mark` is symbol, colour and whether it is hollow, `opens` where it leads on."""
    symbol, colour, hollow = mark
    fill = palette(look.dark).page if hollow else colour
    size = look.px(14 if symbol.startswith("triangle") else 10)
    figure.add_scatter(
        x=[x],
        y=[y],
        hovertemplate=f"{hinted(hover, opens)}<extra></extra>",
        **leading([opens]),
        marker={"symbol": symbol, "size": size, "color": fill, "line": {"color": colour, "width": look.px(2)}},
        mode="markers",
        name="point",
        **place,
    )
