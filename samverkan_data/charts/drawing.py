"""A figure as plain data: what plotly's own figure would hold, put together without plotly looking through each part.

Plotly checks every property whenever one is set, which takes longer than all else in a chart. Here nothing is checked:
a property that plotly does not know would be left out in the browser. So whatever figure a test makes is handed to
plotly, which must hold it as it stands (`tests/conftest.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go


@dataclass
class Drawing:
    """Traces and layout; every method says what plotly's of the same name does, with whole names of properties.

    Args:
        data: the traces, each with its `type`.
        layout: the template's name in it.
    """

    data: list[dict[str, Any]] = field(default_factory=list)
    layout: dict[str, Any] = field(default_factory=dict)

    @property
    def figure(self) -> go.Figure:
        """The same as plotly has it, checked.

        Raises:
            ValueError: plotly does not know a property, or its value.
        """
        return go.Figure(self.data, self.layout)

    def add_scatter(self, **said: Any) -> None:  # noqa: ANN401
        """A trace of points, lines, fields or texts."""
        self.data.append(over({"type": "scatter"}, said))

    def add_heatmap(self, **said: Any) -> None:  # noqa: ANN401
        """A trace of cells."""
        self.data.append(over({"type": "heatmap"}, said))

    def add_annotation(self, **said: Any) -> None:  # noqa: ANN401
        """A text."""
        self.layout.setdefault("annotations", []).append(over({}, said))

    def add_shape(self, **said: Any) -> None:  # noqa: ANN401
        """A line or a field that is no trace."""
        self.layout.setdefault("shapes", []).append(over({}, said))

    def add_vline(self, x: float, **said: Any) -> None:  # noqa: ANN401
        """A line from foot to top."""
        self.add_shape(type="line", x0=x, x1=x, y0=0, y1=1, xref="x", yref="y domain", **said)

    def add_hline(self, y: float, **said: Any) -> None:  # noqa: ANN401
        """A line from side to side."""
        self.add_shape(type="line", x0=0, x1=1, y0=y, y1=y, xref="x domain", yref="y", **said)

    def add_vrect(self, x0: object, x1: object, **said: Any) -> None:  # noqa: ANN401
        """A field from foot to top."""
        self.add_shape(type="rect", x0=x0, x1=x1, y0=0, y1=1, xref="x", yref="y domain", **said)

    def update_layout(self, **said: Any) -> None:  # noqa: ANN401
        """Lay what is said over the layout."""
        self.layout = over(self.layout, said)

    def update_xaxes(self, **said: Any) -> None:  # noqa: ANN401
        """Lay what is said over the x-axis, and over those of further panels that are there already."""
        self._update_axes("xaxis", said)

    def update_yaxes(self, **said: Any) -> None:  # noqa: ANN401
        """Lay what is said over the y-axis, and over those of further panels that are there already."""
        self._update_axes("yaxis", said)

    def _update_axes(self, kind: str, said: Mapping[str, Any]) -> None:
        names = {kind, *(name for name in self.layout if name.startswith(kind))}
        self.layout = over(self.layout, dict.fromkeys(names, said))


def over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """What is below, with what is above in its place, part by part; what is None above is gone."""
    laid = {name: _laid(below.get(name), value) for name, value in above.items()}
    return {name: value for name, value in {**below, **laid}.items() if value is not None}


def _laid(below: object, above: object) -> object:
    if not isinstance(above, Mapping):
        return above
    return over(below if isinstance(below, Mapping) else {}, above)
