"""A figure and its text alternative, which are one thing; finished, it is what is sent to a browser or a writer."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import plotly.graph_objects as go
import plotly.io as pio

DEFAULT_HEIGHT = 450


@dataclass(frozen=True)
class Finished:
    """A figure as it is sent: plain JSON that nothing checks or encodes again, and its text alternative.

    Args:
        spec: the figure as JSON.
        alt: the text alternative.
        height: CSS pixels.
        static: it answers to no pointer.
    """

    spec: str
    alt: str
    height: int
    static: bool = False

    @cached_property
    def ready(self) -> go.Figure:
        """The figure for whoever draws plotly figures; made once, and its parts are shared, so nobody may change it."""
        return _Ready(self.spec)


@dataclass(frozen=True)
class Drawn:
    """What a chart function gives.

    Args:
        figure: with template and size set.
        alt: the same in words, the verdict included.
    """

    figure: go.Figure
    alt: str

    def finished(self, *, static: bool = False) -> Finished:
        """The figure as it is sent; `static` where it answers to no pointer."""
        height = int(self.figure.layout.height or DEFAULT_HEIGHT)
        return Finished(pio.to_json(self.figure, validate=False), self.alt, height, static)


class _Ready(go.Figure):  # type: ignore[misc]
    """A figure that is known to be right: asked for its contents it gives them, without looking through them."""

    def __init__(self, spec: str) -> None:
        object.__setattr__(self, "_plain", pio.json.from_json_plotly(spec))

    def to_dict(self) -> Mapping[str, Any]:
        """The contents, shared by everybody."""
        plain: Mapping[str, Any] = self._plain
        return plain
