"""A figure and its text alternative, which are one thing; finished, it is what is sent to a browser or a writer."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import plotly.graph_objects as go
import plotly.io as pio

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
        figure: with template and size set.
        alt: the same in words, the verdict included.
    """

    figure: go.Figure
    alt: str

    def finished(self, *, static: bool = False) -> Finished:
        """The figure as it is sent; `static` where it answers to no pointer."""
        height = int(self.figure.layout.height or DEFAULT_HEIGHT)
        return Finished(pio.json.to_json_plotly(_settled(self.figure.to_dict())), self.alt, height, static)


def _settled(figure: dict[str, Any]) -> dict[str, Any]:
    """The figure with alike traces joined, its template written into it, and a mark that its data stand.

    Streamlit hands every figure to plotly twice. The second time plotly looks for what has changed, and takes a
    template, and data without a mark, for changed without looking: every figure was drawn twice.
    """
    layout = dict(figure["layout"])
    template = layout.pop("template", {}).get("layout", {})
    axes = {f"{way}axis{trace.get(f'{way}axis', way)[1:]}" for trace in figure["data"] for way in "xy"}
    axes |= {name for name in layout if _AXIS.fullmatch(name)}
    common = {name: value for name, value in template.items() if not _AXIS.fullmatch(name)}
    found = {name: _over(template.get(name[:5], {}), layout.get(name, {})) for name in axes}
    return {"data": joined(figure["data"]), "layout": _over(common, layout | found) | {"datarevision": 0}}


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """What is below, with what is above in its place."""
    return {**below, **{
        name: _over(below[name], value) if isinstance(value, dict) and isinstance(below.get(name), dict) else value
        for name, value in above.items()
    }}  # fmt: skip


class _Ready(go.Figure):  # type: ignore[misc]
    """A figure that is known to be right: asked for its contents it gives them, without looking through them."""

    def __init__(self, spec: str) -> None:
        object.__setattr__(self, "_plain", pio.json.from_json_plotly(spec))

    def to_dict(self) -> Mapping[str, Any]:
        """The contents, shared by everybody."""
        plain: Mapping[str, Any] = self._plain
        return plain
