"""What a user would pick instead, as small programs with the same figures over the same rows; for `side_by_side.py`.

Each draws six figures of incidents with one choice, the area: years, months, categories, weekday × hour, years × area
and hours. The rows are a CSV file as an extract comes. Programs that are not in the environment of this project get
one of their own, beside the benchmark's other files, with the newest version that the package index has.
"""

import os
import subprocess
import venv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from served import streamlit

PROJECT = Path(__file__).resolve().parents[1]
LOAD = """
import pandas as pd

def load():
    rows = pd.read_csv("incidents.csv", sep=";")
    at = pd.to_datetime(rows["Tidpunkt"])
    return rows.assign(year=at.dt.year, month=at.dt.strftime("%Y-%m"), day=at.dt.dayofweek, hour=at.dt.hour)
"""
FIGURES = """
import plotly.express as px

def count(rows, *by):
    return rows.groupby(list(by), as_index=False)["Antal"].sum()

FIGURES = {
    "years": lambda rows: px.bar(count(rows, "year", "Källa"), x="year", y="Antal", color="Källa"),
    "months": lambda rows: px.line(count(rows, "month", "Källa"), x="month", y="Antal", color="Källa"),
    "categories": lambda rows: px.bar(count(rows, "Kategori"), x="Antal", y="Kategori"),
    "week": lambda rows: px.density_heatmap(count(rows, "hour", "day"), x="hour", y="day", z="Antal"),
    "places": lambda rows: px.bar(count(rows, "year", "Område"), x="year", y="Antal", color="Område"),
    "hours": lambda rows: px.bar(count(rows, "hour"), x="hour", y="Antal"),
}
"""
STREAMLIT = """
import streamlit as st

st.set_page_config(layout="wide")
{cache}
rows = load()
st.title("Händelser")
area = st.selectbox("Område", sorted(rows["Område"].unique()))
shown = rows[rows["Område"] == area]
columns = st.columns(2)
for place, (name, figure) in enumerate(FIGURES.items()):
    columns[place % 2].plotly_chart(figure(shown), key=name)
"""
VIZRO = """
import vizro.models as vm
from vizro import Vizro
from vizro.models.types import capture

def graph(name):
    @capture("graph")
    def drawn(data_frame):
        return FIGURES[name](data_frame)
    return vm.Graph(id=name, figure=drawn(ROWS))

ROWS = load()
area = vm.Filter(column="Område", selector=vm.Dropdown(id="area", multi=False))
grid = vm.Grid(grid=[[0, 1], [2, 3], [4, 5]], row_min_height="400px")
page = vm.Page(title="Händelser", components=[graph(name) for name in FIGURES], controls=[area], layout=grid)
Vizro().build(vm.Dashboard(pages=[page])).run(port=int(sys.argv[1]))
"""


@dataclass(frozen=True)
class Tool:
    """A program beside which the product is measured, the product among them.

    Args:
        name: as it stands in the table.
        command: what starts it; `{port}` is where it listens.
        folder: where it is started.
        settings: environment.
        path: its page.
        charts: how many figures the page has.
        kind: how its pages are spoken to, `streamlit` or `dash`.
    """

    name: str
    command: Sequence[str]
    folder: Path
    settings: Mapping[str, str] = field(default_factory=dict)
    path: str = ""
    charts: int = 6
    kind: str = "streamlit"


def ours(lake: Path, today: str, area: str) -> Tool:
    """The product on a lake that holds the rows."""
    settings = {"SAMVERKAN_LAKE": str(lake), "SAMVERKAN_TODAY": today}
    return Tool("Samverkan", streamlit("dashboard.py"), PROJECT, settings, f"handelser?omrade={area}", 4)


def plain(folder: Path, *, cached: bool) -> Tool:
    """A Streamlit script that reads the file for every choice, or once."""
    name = "cached" if cached else "rereading"
    cache = "load = st.cache_data(load)" if cached else ""
    script = folder / f"{name}.py"
    script.write_text(LOAD + FIGURES + STREAMLIT.format(cache=cache), encoding="utf-8")
    return Tool(f"Streamlit + pandas, {name}", streamlit(str(script)), folder)


def vizro(folder: Path) -> Tool:
    """A dashboard of Vizro, whose rows are in memory."""
    script = folder / "vizro_app.py"
    script.write_text(LOAD + FIGURES + VIZRO, encoding="utf-8")
    return Tool("Vizro", [str(_environment(folder, "vizro")), str(script), "{port}"], folder, kind="dash")


def _environment(folder: Path, package: str) -> Path:
    """The Python of an environment that has the package, made where there is none."""
    home = folder.parent / f"environment-{package}"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.create(home, with_pip=True)
        subprocess.run([str(python), "-m", "pip", "install", package], check=True, capture_output=True)
    return python
