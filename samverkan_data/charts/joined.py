"""Alike traces of a figure sent as one: a browser takes about as long for a trace of one point as for one of fifty.

Charts are put together piece by piece, a trace for each row or place. What is sent has a trace for each way of
drawing: lines and fields where the first of them stood, marks and words where the last did, so that no mark comes to
lie under a line that it was drawn over. Lines and fields of one trace are told apart by a blank between them.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_Trace = Mapping[str, Any]
_PLACES = ("x", "y")
_WORDS = ("text", "hovertext", "hovertemplate", "customdata", "textposition")
_INNER = (("marker", "symbol"), ("marker", "color"), ("marker", "line", "color"), ("textfont", "color"))
"""What each point of a trace may have for itself. Sizes are not among them: plotly draws points of many sizes pale."""


def joined(traces: Iterable[_Trace]) -> list[_Trace]:
    """The traces, alike ones as one."""
    groups: dict[str, list[_Trace]] = {}
    for place, trace in enumerate(traces):
        kind = _kind(trace) or str(place)
        before = groups.get(kind, []) if _is_line(trace) else groups.pop(kind, [])
        groups[kind] = [*before, trace]
    return [group[0] if len(group) == 1 else _one(group) for group in groups.values()]


def _is_line(trace: _Trace) -> bool:
    return "lines" in trace.get("mode", "")


def _kind(trace: _Trace) -> str:
    """What traces that can be one have in common; empty where it stands for itself."""
    if trace.get("type", "scatter") != "scatter" or "mode" not in trace:
        return ""
    common = {name: value for name, value in trace.items() if name not in (*_PLACES, *_WORDS)}
    for path in _INNER:
        common = _without(common, path)
    had = [_found(trace, path) is not None for path in (*((name,) for name in _WORDS), *_INNER)]
    return json.dumps([common, had], sort_keys=True, default=str)


def _one(group: Sequence[_Trace]) -> _Trace:
    """One trace of several alike ones."""
    is_line = _is_line(group[0])
    made: dict[str, Any] = dict(group[0])
    for name in _PLACES:
        made[name] = _strung([list(trace[name]) for trace in group], None, is_line)
    for path in [*((name,) for name in _WORDS), *_INNER]:
        values = [_found(trace, path) for trace in group]
        if values[0] is not None and not _is_same(values):
            each = [_each(value, len(trace["x"])) for value, trace in zip(values, group, strict=True)]
            _put(made, path, _strung(each, "", is_line))
    return made


def _is_same(values: Sequence[Any]) -> bool:
    """Whether it is one value for every point of every trace."""
    return all(isinstance(value, str | int | float) and value == values[0] for value in values)


def _each(value: Any, points: int) -> list[Any]:  # noqa: ANN401
    return list(value) if isinstance(value, list | tuple) else [value] * points


def _strung(parts: Sequence[list[Any]], blank: object, is_line: bool) -> list[Any]:
    """One after the other, with a blank between where they are lines."""
    strung = list(parts[0])
    for part in parts[1:]:
        strung += [*[blank] * is_line, *part]
    return strung


def _found(trace: _Trace, path: tuple[str, ...]) -> Any:  # noqa: ANN401
    value: Any = trace
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _without(trace: _Trace, path: tuple[str, ...]) -> dict[str, Any]:
    name, *rest = path
    if name not in trace:
        return dict(trace)
    left = {key: value for key, value in trace.items() if key != name}
    return {**left, name: _without(trace[name], tuple(rest))} if rest else left


def _put(trace: dict[str, Any], path: tuple[str, ...], value: object) -> None:
    """Write at a path of the trace, whose own parts are copied first."""
    *way, last = path
    for name in way:
        trace[name] = dict(trace[name])
        trace = trace[name]
    trace[last] = value
