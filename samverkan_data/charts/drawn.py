"""A figure and its text alternative, which are one thing; finished, it is what is sent to a browser or a writer."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import plotly.graph_objects as go
import plotly.io as pio

from samverkan_data.charts.drawing import Drawing, over
from samverkan_data.charts.joined import joined

DEFAULT_HEIGHT = 450
_AXIS = re.compile("[xy]axis[0-9]*")


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
        drawing: with template and size set.
        alt: the same in words, the verdict included.
    """

    drawing: Drawing
    alt: str

    @cached_property
    def figure(self) -> go.Figure:
        """The figure as plotly has it, see `Drawing.figure`."""
        return self.drawing.figure

    def finished(self, *, static: bool = False) -> Finished:
        """The figure as it is sent; `static` where it answers to no pointer."""
        height = int(self.drawing.layout.get("height", DEFAULT_HEIGHT))
        return Finished(pio.json.to_json_plotly(_settled(self.drawing)), self.alt, height, static)


def _settled(drawing: Drawing) -> dict[str, Any]:
    """The figure with alike traces joined, its template written into it, and a mark that its data stand.

    Streamlit hands every figure to plotly twice. The second time plotly looks for what has changed, and takes a
    template, and data without a mark, for changed without looking: every figure was drawn twice.
    """
    layout = dict(drawing.layout)
    template = _layout_of(layout.pop("template")) if "template" in layout else {}
    axes = {f"{way}axis{trace.get(f'{way}axis', way)[1:]}" for trace in drawing.data for way in "xy"}
    axes |= {name for name in layout if _AXIS.fullmatch(name)}
    common = {name: value for name, value in template.items() if not _AXIS.fullmatch(name)}
    found = {name: over(template.get(name[:5], {}), layout.get(name, {})) for name in axes}
    return {"data": joined(drawing.data), "layout": over(common, layout | found) | {"datarevision": 0}}


@cache
def _layout_of(template: str) -> Mapping[str, Any]:
    """What the template of a name says of the layout."""
    said: Mapping[str, Any] = pio.templates[template].to_plotly_json()["layout"]
    return said


class _Ready(go.Figure):  # type: ignore[misc]
    """A figure that is known to be right: asked for its contents it gives them, without looking through them."""

    def __init__(self, spec: str) -> None:
        object.__setattr__(self, "_plain", pio.json.from_json_plotly(spec))

    def to_dict(self) -> Mapping[str, Any]:
        """The contents, shared by everybody."""
        plain: Mapping[str, Any] = self._plain
        return plain
