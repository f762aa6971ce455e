"""Alike traces sent as one: what is drawn, said and opened is the same."""

from typing import Any

import numpy as np
import plotly.graph_objects as go
import pytest

from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.joined import joined
from samverkan_data.charts.look import PLAIN
from samverkan_data.charts.theme import blank

Point = tuple[Any, ...]
BAR = {"mode": "lines", "line": {"width": 5, "color": "red"}, "hoverinfo": "skip", "name": "interval"}
FIELD = BAR | {"fill": "toself", "name": "band"}


def dot(x: float, colour: str = "red", **more: object) -> dict[str, Any]:
    return {"x": [x], "y": [0], "mode": "markers", "marker": {"color": colour, "size": 9}, "name": "point", **more}


def points(traces: list[Any]) -> list[Point]:
    """All that is drawn, point by point, with the looks of each."""
    found = []
    for trace in traces:
        for place, (x, y) in enumerate(zip(trace["x"], trace["y"], strict=True)):
            if x is None:
                continue
            own = [trace["marker"].get(name) for name in ("color", "symbol", "size")] if "marker" in trace else []
            own += [trace.get(name) for name in ("text", "hovertext", "hovertemplate", "customdata", "name")]
            found.append((x, y, *(one[place] if isinstance(one, list) else one for one in own)))
    return sorted(found, key=str)


def test_bars_of_one_colour_are_one_line_with_gaps() -> None:
    bars = [BAR | {"x": [0, 2], "y": [place, place]} for place in range(3)]
    assert joined(bars) == [BAR | {"x": [0, 2, None, 0, 2, None, 0, 2], "y": [0, 0, None, 1, 1, None, 2, 2]}]


def test_what_is_drawn_in_another_way_stays_apart_and_in_its_place() -> None:
    traces = [BAR | {"x": [0, 1], "y": [0, 0]}, FIELD | {"x": [0, 1], "y": [0, 1]}, dot(1), dot(2, line=None),
              BAR | {"x": [0, 1], "y": [2, 2]}, dot(3, xaxis="x2"), {"type": "heatmap", "z": [[1]]},
              {"type": "heatmap", "z": [[1]]}]  # fmt: skip
    assert [trace.get("name") for trace in joined(traces)] == [
        "interval", "band", "point", "point", "point", None, None,
    ]  # fmt: skip
    assert len(joined([dot(1), dot(2) | {"marker": {"color": "red", "size": 12}}])) == 2


@pytest.mark.parametrize("seed", range(20))
def test_no_mark_comes_under_a_line_that_it_was_drawn_over(seed: int) -> None:
    rng = np.random.default_rng(seed)
    bar = {"mode": "lines", "name": "bar"}
    traces = [
        dot(place) if rng.random() < 0.5 else bar | {"x": [place], "y": [0], "line": {"width": int(rng.integers(3))}}
        for place in range(30)
    ]
    drawn = [x for trace in joined(traces) for x in trace["x"] if x is not None]
    marks = {place for place, trace in enumerate(traces) if trace["name"] == "point"}
    for over in marks:
        assert all(drawn.index(under) < drawn.index(over) for under in range(over) if under not in marks)


def test_points_keep_their_own_colours_words_and_ways() -> None:
    traces = [dot(1, text="a", customdata=["x?a=1"]), dot(2, "blue", text=["b"], customdata=["x?a=2"]),
              dot(3, text="a", customdata=[""])]  # fmt: skip
    (one,) = joined(traces)
    assert one["marker"] == {"color": ["red", "blue", "red"], "size": 9}
    assert (one["text"], one["customdata"]) == (["a", "b", "a"], ["x?a=1", "x?a=2", ""])
    assert traces[0]["marker"]["color"] == "red"


@pytest.mark.parametrize("seed", range(20))
def test_no_point_is_lost_or_changed(seed: int) -> None:
    rng = np.random.default_rng(seed)
    traces = []
    for number in range(int(rng.integers(1, 25))):
        x = rng.integers(0, 9, int(rng.integers(1, 4))).tolist()
        words = {"hovertemplate": f"{number}"} if rng.random() < 0.5 else {"hovertemplate": [f"{place}" for place in x]}
        mode = str(rng.choice(["markers", "lines", "lines+markers+text"]))
        traces.append(dot(0, str(rng.choice(["red", "blue"])), **words) | {"x": x, "y": x, "mode": mode})
    assert points(joined(traces)) == points(traces)


def test_what_is_sent_is_joined_and_right_for_plotly() -> None:
    drawing = blank(PLAIN, 200)
    for place in range(40):
        drawing.add_scatter(**dot(place))
    sent = Drawn(drawing, "").finished().ready.to_dict()["data"]
    assert [trace["x"] for trace in sent] == [list(range(40))]
    assert go.Figure(sent).data[0].marker.color == "red"
