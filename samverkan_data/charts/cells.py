"""Tables of coloured cells: stepped fill, printed values, hatch where a value is hidden."""

from collections.abc import Sequence

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.look import LABEL, Look
from samverkan_data.charts.masking import add_hatch, add_plate
from samverkan_data.charts.theme import palette

_LIGHT_TEXT_FROM = 5


def level(value: float, top: float, steps: int = 10) -> int:
    """Which of the colour steps, from 0, a value between 0 and `top` gets; zero alone is the lowest."""
    return min(int(value / top * steps), steps - 1) if top > 0 else 0


def stepped_scale(colours: Sequence[str]) -> list[list[object]]:
    """A colour scale in steps: each colour stands at both ends of its step."""
    size = 1 / len(colours)
    return [[round((step + end) * size, 6), colour] for step, colour in enumerate(colours) for end in (0, 1)]


def add_cells(
    figure: Drawing, values: list[list[float | None]], texts: list[list[str]], top: float, look: Look, gap: int = 2,
    opens: list[list[str]] | None = None,
) -> None:  # fmt: skip
    """A cell per value, 0 to `top` in ten steps, `gap` pixels between rows; blanks and zero get no fill.

    `opens` has the address that each cell leads to (see `opening`).
    """
    colours = palette(look.dark)
    filled = [[value or None for value in row] for row in values]
    figure.add_heatmap(
        z=filled,
        colorscale=stepped_scale(colours.ramp),
        customdata=opens,
        hoverinfo="none" if opens else "skip",
        name="cells",
        showscale=False,
        xgap=2,
        ygap=gap,
        zmin=0,
        zmax=top,
    )
    told = [
        (x, y, texts[y][x], text_colour(value, top, look))
        for y, row in enumerate(values)
        for x, value in enumerate(row)
        if value is not None
    ]
    add_cell_texts(figure, told, look)


def add_cell_texts(figure: Drawing, told: list[tuple[int, int, str, str]], look: Look, size: int = LABEL) -> None:
    """Texts at x, y in a colour each; one trace, since annotations by the dozen are slow to make."""
    if not told:
        return
    x, y, texts, colours = (list(column) for column in zip(*told, strict=True))
    figure.add_scatter(
        x=x,
        y=y,
        hoverinfo="skip",
        mode="text",
        name="texts",
        text=texts,
        textfont={"size": look.px(size), "color": colours},
    )


def text_colour(value: float, top: float, look: Look) -> str:
    """The text colour that can be read on the cell's step; muted on zero, which has no fill."""
    colours = palette(look.dark)
    if not value:
        return colours.muted
    return colours.page if level(value, top) >= _LIGHT_TEXT_FROM else colours.text


def add_hidden_cell(figure: Drawing, x: int, y: int, text: str, look: Look, half: float = 0.46) -> None:
    """A hatched cell, `half` a row high up and down, with what may be said of it."""
    add_hatch(figure, (x - 0.47, x + 0.47, y - half, y + half), look)
    add_plate(figure, text, x, y, look)


def add_frame(
    figure: Drawing, box: tuple[float, float, float, float], colour: str, look: Look, width: float = 2
) -> None:
    """A frame round x0, x1, y0, y1."""
    x0, x1, y0, y1 = box
    line = {"color": colour, "width": look.px(width)}
    figure.add_shape(type="rect", x0=x0, x1=x1, y0=y0, y1=y1, line=line, layer="above", name="frame")
