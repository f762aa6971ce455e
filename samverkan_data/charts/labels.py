"""Text in figures: escaping, width, line breaks, and labels that stand beside what they name."""

import html
import re
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.look import LABEL, Look
from samverkan_data.charts.theme import blank, palette
from samverkan_data.texts import charts as words
from samverkan_data.texts.verdicts import label
from samverkan_data.verdict import CLEAR

_EM_PER_LETTER = 0.49
_TAG = re.compile(r"<[^>]+>")


def plain(text: str) -> str:
    """A name from the data, made safe to stand among plotly's tags."""
    return html.escape(str(text), quote=False)


def bold(text: str) -> str:
    """The text in bold."""
    return f"<b>{text}</b>"


def wrapped(text: str, letters: int) -> str:
    """The text broken between words into lines of at most `letters`."""
    lines = textwrap.wrap(str(text), letters, break_long_words=False) or [""]
    return "<br>".join(plain(line) for line in lines)


def text_width(texts: Iterable[str], size: float) -> int:
    """Pixels that the widest line of the texts takes, a little generous; 0 without texts."""
    lines = (html.unescape(_TAG.sub("", line)) for text in texts for line in text.split("<br>"))
    return round(max((len(line) for line in lines), default=0) * size * _EM_PER_LETTER)


def verdict_label(verdict: str) -> str:
    """Mark and words, bold where something has clearly changed: `▲ tydlig ökning`."""
    return bold(label(verdict)) if is_signal(verdict) else label(verdict)


def is_signal(verdict: str) -> bool:
    """Whether the verdict says that something is clearly different."""
    return verdict in CLEAR


def verdict_colour(verdict: str, look: Look) -> str:
    """The colour of the words of a verdict: its direction's, or muted."""
    colours = palette(look.dark)
    return colours.verdict(verdict) if is_signal(verdict) else colours.muted


def add_text(figure: Drawing, text: str, look: Look, size: int = LABEL, **place: Any) -> None:  # noqa: ANN401
    """Text without arrow or frame; `place` is plotly's annotation placing, `color` its colour."""
    font = {"size": look.px(size), "color": place.pop("color", palette(look.dark).text)}
    figure.add_annotation(text=text, showarrow=False, font=font, **place)


def add_end_label(figure: Drawing, text: str, y: object, look: Look, **place: Any) -> None:  # noqa: ANN401
    """Text in the right margin, level with `y`."""
    defaults: dict[str, Any] = {"x": 1, "xref": "paper", "xanchor": "left", "xshift": look.px(8), "align": "left"}
    add_text(figure, text, look, y=y, **(defaults | place))


def spread(heights: Sequence[float], least: float, lines: Sequence[int] | None = None) -> list[float]:
    """The heights, in their order, moved upwards as little as it takes to lie `least` apart.

    Args:
        heights: of the middles of texts.
        least: the height of a line of text.
        lines: of each text; one where nothing is said.
    """
    moved, tall = list(heights), lines or [1] * len(heights)
    order = sorted(range(len(heights)), key=heights.__getitem__)
    for below, above in zip(order, order[1:], strict=False):
        moved[above] = max(moved[above], moved[below] + least * (tall[below] + tall[above]) / 2)
    return moved


def empty(look: Look, height: int, text: str = words.NO_INCIDENTS, remedy: str = "") -> Drawing:
    """A figure that says, kindly, that there is nothing to draw."""
    figure = blank(look, height)
    figure.update_xaxes(visible=False, range=[0, 1])
    figure.update_yaxes(visible=False, range=[0, 1])
    line = text if not remedy else f"{text}<br>{remedy}"
    place: dict[str, Any] = {"x": 0.5, "y": 0.5, "xref": "paper", "yref": "paper", "align": "center"}
    add_text(figure, line, look, color=palette(look.dark).muted, **place)
    return figure


def alt_empty(text: str = words.NO_INCIDENTS) -> str:
    """The text alternative of an empty figure."""
    return words.ALT_EMPTY.format(text=text)
