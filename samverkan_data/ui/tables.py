"""Frames made ready for a chart's rows or a table on the page."""

from typing import Any

import pandas as pd

from samverkan_data.charts.look import PLAIN, Look
from samverkan_data.charts.masking import masked_text
from samverkan_data.formats import join_words, number, span
from samverkan_data.picture.changes import stands_for
from samverkan_data.query.rows import rows_of
from samverkan_data.texts import pages as texts
from samverkan_data.texts.verdicts import sign
from samverkan_data.ui.signals import verdict_badge
from samverkan_data.verdict import SIGNALS

MOST_ROWS = 14
MASK = ["masked", "secondary"]


def sources_text(frame: pd.DataFrame) -> str:
    """The names of the sources in a frame with `source_label`."""
    return join_words(list(dict.fromkeys(frame["source_label"])))


def count_per_source(changes: pd.DataFrame, area_code: str) -> str:
    """How many each source has in the area: `n = 320 (EST), 354 (Polisanmälan)`; never their sum.

    Empty in the open view, whose rounded parts do not add up to the whole.
    """
    if "masked" in changes:
        return ""
    whole = changes[stands_for(changes, area_code)].groupby("source_label")["count"].sum()
    return texts.CAPTION_N.format(n=", ".join(f"{number(count)} ({label})" for label, count in whole.items()))


def in_order(once: pd.DataFrame) -> pd.DataFrame:
    """The rows of `changes_once`, signals first and the largest change on top."""
    order = once.assign(signal=once["verdict"].isin(SIGNALS)).sort_values(["signal", "ratio"], ascending=False)
    return order.drop(columns="signal").reset_index(drop=True)


def interval_rows(ordered: pd.DataFrame, area_code: str) -> pd.DataFrame:
    """The first of them, as many as a figure has room for, named by category and place or source."""
    rows = ordered.head(MOST_ROWS)
    where = rows["area_name"].where(rows["area_code"] != area_code, rows["source_label"])
    return rows.assign(label=rows["label"] + " · " + where)


def twin_columns(changes: pd.DataFrame) -> list[str]:
    """The columns of the table behind the changes."""
    wanted = [
        "source_label",
        "label",
        "area_name",
        "count",
        "baseline",
        "normal_low",
        "normal_high",
        "verdict",
        "compared",
        "may_change",
        "role",
        *MASK,
    ]
    return [column for column in wanted if column in changes.columns]


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
