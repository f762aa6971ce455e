"""What may be drawn: blanks out masked counts, and the hatch that stands where a number is hidden."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.labels import add_text
from samverkan_data.charts.look import SMALL, Look
from samverkan_data.charts.theme import palette
from samverkan_data.formats import number
from samverkan_data.texts import charts as words


def shown(frame: pd.DataFrame, values: Sequence[str] = ("count",)) -> pd.DataFrame:
    """A copy with a boolean `masked`, where the `values` of masked rows are blank whatever the frame held."""
    masked = flags(frame, "masked")
    blanked = {name: frame[name].astype("float64").mask(masked) for name in values if name in frame}
    return frame.assign(masked=masked, **blanked)


def flags(frame: pd.DataFrame, column: str) -> pd.Series:
    """A boolean column; False where it is blank or the frame does not have it."""
    if column not in frame:
        return pd.Series(False, index=frame.index)
    return frame[column].astype("boolean").fillna(False).astype(bool)


def numbers(column: pd.Series) -> list[float | None]:
    """A column as plain numbers with None for blanks, so that a figure's JSON can be read and searched."""
    return [None if pd.isna(value) else _short(float(value)) for value in column.tolist()]


def _short(value: float) -> float:
    return int(value) if value.is_integer() else round(value, 6)


def masked_text(secondary: bool, look: Look) -> str:
    """What stands in a masked place: `1–4`, or `maskerat` where it only protects another one."""
    return words.MASKED if secondary else look.hidden_span


def count_texts(frame: pd.DataFrame, look: Look) -> pd.DataFrame:
    """A copy without `masked` and `secondary`, where the counts are texts if any of them is masked."""
    masked, secondary = flags(frame, "masked"), flags(frame, "secondary")
    plain = frame.drop(columns=["masked", "secondary"], errors="ignore")
    if not masked.any():
        return plain
    words_ = [masked_text(bool(second), look) for second in secondary]
    counts = [None if pd.isna(value) else number(value) for value in frame["count"]]
    return plain.assign(count=pd.Series(counts, frame.index, dtype=object).mask(masked, pd.Series(words_, frame.index)))


def add_hatch(figure: Drawing, box: tuple[object, object, float, float], look: Look, colour: str = "") -> None:
    """Hatch over x0, x1, y0, y1; nothing to hover."""
    figure.add_scatter(**hatch(box, look, colour))


def hatch(box: tuple[object, object, float, float], look: Look, colour: str = "") -> dict[str, Any]:
    """The trace of a hatch over x0, x1, y0, y1."""
    colours = palette(look.dark)
    x0, x1, y0, y1 = box
    pattern = {"shape": "/", "fillmode": "replace", "size": look.px(7), "solidity": 0.18,
               "fgcolor": colour or colours.masked, "bgcolor": colours.panel}  # fmt: skip
    return {"x": [x0, x1, x1, x0, x0], "y": [y0, y0, y1, y1, y0], "mode": "lines", "line": {"width": 0},
            "fill": "toself", "fillcolor": colours.panel, "fillpattern": pattern, "hoverinfo": "skip",
            "name": "masked"}  # fmt: skip


def add_plate(figure: Drawing, text: str, x: object, y: object, look: Look) -> None:
    """Small text on a plate that covers the hatch behind it."""
    add_text(figure, text, look, size=SMALL, x=x, y=y, bgcolor=palette(look.dark).panel, borderpad=1)
