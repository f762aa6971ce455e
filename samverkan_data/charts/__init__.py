"""Diagrams: a frame in, a plotly figure out, with a Swedish text alternative from the same frame."""

from plotly.graph_objects import Figure

__all__ = ["Figure"]
