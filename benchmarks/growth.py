"""How cost grows: with rows, municipalities and versions, as a table and as docs/tillvaxt.svg.

    python benchmarks/growth.py [--rows 10000 100000 1000000] [--municipalities 1 12 290] [--versions 1 20 200]
                                [--json FILE] [--svg FILE]

Seconds of processor (what else the machine does matters less), and the most memory of the process. The exponent is that
of the size between the two largest: 0 is flat, 1 is linear. Each size is a process of its own, with a lake of its own.
"""

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import plotly.graph_objects as go
from plotly.subplots import make_subplots

HERE = Path(__file__).parent
CASES = {"rows": ("rows", "kept"), "municipalities": ("municipalities",), "versions": ("versions",)}
AXES = {"rows": "händelser", "municipalities": "kommuner", "versions": "versioner"}
SIZES = {"rows": [10_000, 100_000, 1_000_000], "municipalities": [1, 12, 290], "versions": [1, 20, 200]}
NAMES = {
    "first picture, nothing kept": "bild, inget sparat",
    "first picture, sums kept": "bild, sparade summor",
    "first picture": "första bilden",
    "another choice": "nytt val",
    "import": "import",
    "memory, GB": "minne",
    "comparison of all": "Jämför",
    "protection of all": "skydd av öppna läget",
    "protection of one more": "skydd, en kommun ändrad",
    "one edit more": "en ändring till",
    "look at what is newest": "läsa det senaste",
}
"""Tasks as the drawing calls them."""
COLOURS = ("#0b2545", "#8a0030", "#00626a", "#7a4a00", "#4b3fa0", "#2c6e2f")
NAME_HEIGHT = 0.13
"""Of a name, in tens of times."""
LEAST = 0.05
"""Seconds, and GB, below which a figure is mostly chance: it counts as so much in an exponent and in the plot."""
Found = dict[str, dict[int, float]]
"""Task -> size -> what it took."""


def main() -> None:
    """Measure, print, draw."""
    asked = _asked()
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for axis in CASES:
            found[axis] = _measured(axis, getattr(asked, axis), Path(asked.folder or folder))
            _print(axis, found[axis])
    if asked.json:
        Path(asked.json).write_text(json.dumps(found, indent=1))
    if asked.svg:
        _draw(found).write_image(asked.svg, format="svg")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    for axis, sizes in SIZES.items():
        parser.add_argument(f"--{axis}", type=int, nargs="*", default=sizes)
    parser.add_argument("--folder", default="", help="where lakes are made and kept for the next run")
    parser.add_argument("--json", default="", metavar="FILE")
    parser.add_argument("--svg", default="", metavar="FILE")
    return parser.parse_args()


def _measured(axis: str, sizes: Sequence[int], folder: Path) -> Found:
    found: Found = {}
    for size in sizes:
        for case in CASES[axis]:
            command = [sys.executable, str(HERE / "growth_work.py"), case, str(folder / f"{axis}-{size}"), str(size)]
            environment = {**os.environ, "SAMVERKAN_TODAY": "2026-11-24", "PYTHONWARNINGS": "ignore"}
            done = subprocess.run(command, stdout=subprocess.PIPE, check=True, env=environment)
            for task, took in json.loads(done.stdout).items():
                found.setdefault(task, {})[size] = took
    return found


def _print(axis: str, found: Found) -> None:
    sizes = sorted({size for by_size in found.values() for size in by_size})
    print(f"\n{axis:30}" + "".join(f"{size:>12}" for size in sizes) + f"{'exponent':>12}")
    for task, by_size in found.items():
        print(f"{task:30}" + "".join(f"{by_size[size]:12.2f}" for size in sizes) + f"{_exponent(by_size):12.2f}")


def _exponent(by_size: Mapping[int, float]) -> float:
    """Of the size, between the two largest."""
    if len(by_size) < 2:
        return math.nan
    (less, before), (more, after) = list(pairwise(sorted(by_size.items())))[-1]
    return math.log(max(after, LEAST) / max(before, LEAST)) / math.log(more / less)


def _draw(found: Mapping[str, Found]) -> go.Figure:
    """A panel per axis: each task as a multiple of what the smallest size takes, beside a line that is linear."""
    titles = [f"Fler {AXES[axis]}" for axis in found]
    figure = make_subplots(rows=1, cols=len(found), subplot_titles=titles, horizontal_spacing=0.15)
    for column, tasks in enumerate(found.values(), 1):
        ends = _ends(tasks.values())
        lines = {"lika mycket mer": {ends[0]: 1.0, ends[1]: ends[1] / ends[0]}} | {
            NAMES[task]: _times(by_size) for task, by_size in tasks.items()
        }
        for place, (name, line) in enumerate(_apart(lines)):
            look = {"color": "#8a8f98", "dash": "dot"} if name == "lika mycket mer" else {"color": COLOURS[place % 6]}
            _add(figure, column, name, line, look)
        figure.update_xaxes(range=[math.log10(ends[0]) - 0.1, math.log10(ends[1]) + 0.1], row=1, col=column)
    figure.update_xaxes(type="log", dtick=1)
    figure.update_yaxes(type="log", dtick=1)
    figure.update_yaxes(title_text="gånger den minsta", row=1, col=1)
    return figure.update_layout(width=1500, height=520, template="simple_white", showlegend=False, margin={"r": 190})


def _times(by_size: Mapping[int, float]) -> dict[int, float]:
    first = max(by_size[min(by_size)], LEAST)
    return {size: max(by_size[size], LEAST) / first for size in sorted(by_size)}


def _apart(lines: Mapping[str, dict[int, float]]) -> list[tuple[str, dict[int, float]]]:
    """Lines that end lowest first, so that those that end alike have their names one above the other."""
    return sorted(lines.items(), key=lambda one: one[1][max(one[1])])


def _add(figure: go.Figure, column: int, name: str, line: Mapping[int, float], look: Mapping[str, str]) -> None:
    """A line with its name at its end, above that of a line that ends where it does."""
    sizes, times = list(line), list(line.values())
    axis = "" if column == 1 else str(column)
    at = math.log10(times[-1])
    taken = [one.y for one in figure.layout.annotations if one.xref == f"x{axis}"]
    while any(abs(at - other) < NAME_HEIGHT for other in taken):
        at += NAME_HEIGHT / 4
    figure.add_trace(go.Scatter(x=sizes, y=times, mode="lines+markers", line=look), row=1, col=column)
    figure.add_annotation(
        x=math.log10(sizes[-1]),
        y=at,
        xref=f"x{axis}",
        yref=f"y{axis}",
        text=name,
        xanchor="left",
        xshift=8,
        showarrow=False,
        font={"color": look["color"], "size": 13},
    )


def _ends(tasks: Iterable[Mapping[int, float]]) -> tuple[int, int]:
    sizes = [size for by_size in tasks for size in by_size]
    return min(sizes), max(sizes)


if __name__ == "__main__":
    main()
