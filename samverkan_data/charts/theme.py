"""Colours by meaning, the "samverkan" templates, and how figures are shown in the page.

Colours come from `.streamlit/config.toml`, so that a figure and the page around it never differ; the few that the page
has no name for are below.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import plotly.io as pio

from samverkan_data.charts.drawing import Drawing, over
from samverkan_data.charts.look import AXIS, LABEL, Look
from samverkan_data.errors import SamverkanError
from samverkan_data.formats import NO_BREAK_SPACE
from samverkan_data.texts import charts as words
from samverkan_data.texts.verdicts import sign

FONT = '"Source Sans", "Source Sans 3", "Source Sans Pro", "Segoe UI", system-ui, sans-serif'
SEPARATORS = "," + NO_BREAK_SPACE
_OWN_COLOURS = {
    False: {"own": "#0F2A4D", "reference": "#6A7581", "band": "#DCE2E8", "axis": "#808B97"},
    True: {"own": "#E3EEFA", "reference": "#8592A0", "band": "#2A3744", "axis": "#74828F"},
}
_DARK_RAMP = (
    "#162231", "#1B3049", "#244262", "#2F557C", "#3F6C9A", "#5987B6", "#7FA5CD", "#A9C3DF", "#D3E0EE", "#F3F6FA",
)  # fmt: skip
_LOCALE = {
    "dictionary": {},
    "format": {
        "days": [words.WEEKDAYS[-1], *words.WEEKDAYS[:-1]],
        "shortDays": list(words.WEEKDAYS_SHORT),
        "months": list(words.MONTHS_LONG),
        "shortMonths": list(words.MONTHS_SHORT),
        "date": "%Y-%m-%d",
        "decimal": ",",
        "thousands": NO_BREAK_SPACE,
    },
}
CONFIG: dict[str, Any] = {"displayModeBar": False, "scrollZoom": False, "locale": "sv", "locales": {"sv": _LOCALE}}
STATIC_CONFIG: dict[str, Any] = CONFIG | {"staticPlot": True}


@dataclass(frozen=True)
class Palette:
    """Hex colours named by what they mean; `ramp` goes from few to many in ten steps."""

    page: str
    panel: str
    text: str
    muted: str
    own: str
    reference: str
    band: str
    est: str
    police: str
    up: str
    down: str
    unchanged: str
    masked: str
    axis: str
    grid: str
    ramp: tuple[str, ...]

    def source(self, source: str) -> str:
        """The colour of a source of incidents; a source without one of its own gets the own area's."""
        return {"est": self.est, "polisanmalan": self.police}.get(source, self.own)

    def verdict(self, verdict: str) -> str:
        """The colour of a verdict; anything but a clear one is grey."""
        return {"red": self.up, "green": self.down, "gray": self.unchanged}[sign(verdict).colour]


@cache
def palette(dark: bool) -> Palette:
    """The colours on a light or a dark ground.

    Raises:
        SamverkanError: the theme file is not found.
    """
    theme = _theme()
    named = theme["dark" if dark else "light"]
    return Palette(
        page=named["backgroundColor"],
        panel=named["secondaryBackgroundColor"],
        text=named["textColor"],
        muted=named["grayTextColor"],
        est=named["orangeColor"],
        police=named["blueColor"],
        up=named["redColor"],
        down=named["greenColor"],
        unchanged=named["grayColor"],
        masked=named["violetColor"],
        grid=named["dataframeBorderColor"],
        ramp=_DARK_RAMP if dark else tuple(theme["chartSequentialColors"]),
        **_OWN_COLOURS[dark],
    )


def _theme() -> dict[str, Any]:
    for folder in (Path(__file__).resolve().parents[2], Path.cwd()):
        path = folder / ".streamlit" / "config.toml"
        if path.is_file():
            theme: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))["theme"]
            return theme
    raise SamverkanError(words.NO_THEME, words.NO_THEME_REMEDY)


@cache
def template(look: Look) -> str:
    """The name of the registered template for a look."""
    pio.templates[look.template] = _template(look)
    return look.template


def _template(look: Look) -> go.layout.Template:
    colours = palette(look.dark)
    axis = {
        "automargin": False,
        "fixedrange": True,
        "gridcolor": colours.grid,
        "linecolor": colours.axis,
        "rangemode": "tozero",
        "showgrid": False,
        "showline": False,
        "tickangle": 0,
        "tickcolor": colours.axis,
        "tickfont": {"size": look.px(AXIS), "color": colours.muted},
        "ticklabelstandoff": 4,
        "zeroline": False,
    }
    return go.layout.Template(
        layout={
            "colorway": [colours.own],
            "dragmode": False,
            "font": {"family": FONT, "size": look.px(LABEL), "color": colours.text},
            "hoverlabel": {"bgcolor": colours.panel, "bordercolor": colours.axis, "font": {"color": colours.text}},
            "hovermode": "closest",
            "margin": {"l": 40, "r": 24, "t": 16, "b": 40},
            "paper_bgcolor": colours.page,
            "plot_bgcolor": colours.page,
            "separators": SEPARATORS,
            "showlegend": False,
            "xaxis": axis | {"ticks": "outside"},
            "yaxis": axis | {"ticks": "", "showgrid": True},
        }
    )


def blank(look: Look, height: int, **layout: Any) -> Drawing:  # noqa: ANN401
    """A figure without traces, `height` CSS pixels high before scaling, with the template set."""
    said = {"template": template(look), "height": look.px(height), "separators": SEPARATORS, "showlegend": False}
    return Drawing(layout=over(said, layout))
