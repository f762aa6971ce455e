"""Frames made ready for a chart's rows or a table on the page."""

from typing import Any

import pandas as pd

from samverkan_data.charts.look import PLAIN, Look
from samverkan_data.charts.masking import masked_text
from samverkan_data.formats import number, span
from samverkan_data.query.rows import rows_of
from samverkan_data.texts import pages as texts
from samverkan_data.texts.verdicts import sign
from samverkan_data.ui.markup import verdict_badge
from samverkan_data.verdict import SIGNALS

MASK = ["masked", "secondary"]


def twin(frame: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The columns of a table behind a figure, with those that say what is masked where the frame has them."""
    return frame[[*columns, *(name for name in MASK if name in frame)]]


def cell_table(cells: pd.DataFrame, look: Look = PLAIN) -> pd.DataFrame:
    """Category × area with count, expected range and verdict as Markdown; areas are columns."""
    texts_ = cells.assign(cell=[_cell(row, look) for row in rows_of(cells)])
    wide = texts_.pivot_table(index="label", columns="area_name", values="cell", aggfunc="first", fill_value="")
    wide = wide[list(dict.fromkeys(cells["area_name"]))]
    return wide.reset_index().rename(columns={"label": texts.CATEGORY}).rename_axis(columns=None)


def _cell(row: Any, look: Look) -> str:  # noqa: ANN401 - a named tuple of the frame
    if getattr(row, "masked", False):
        return masked_text(row.secondary, look)
    expected = "" if pd.isna(row.normal_low) else f" ({span(row.normal_low, row.normal_high)})"
    verdict = verdict_badge(row.verdict) if row.verdict in SIGNALS else sign(row.verdict).mark
    return f"{number(row.count)}{expected} {verdict}"
