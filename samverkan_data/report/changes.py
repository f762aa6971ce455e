"""Frames of changes made ready for a chart's rows or a table."""

from collections.abc import Hashable

import pandas as pd

from samverkan_data.formats import join_words, number
from samverkan_data.picture.incidents.changes import stands_for
from samverkan_data.report.panel import Link
from samverkan_data.texts import pages as texts
from samverkan_data.verdict import SIGNALS

MOST_ROWS = 14
TWIN = ["source_label", "label", "area_name", "count", "baseline", "normal_low", "normal_high", "verdict", "compared",
        "may_change", "role"]  # fmt: skip


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


def question_ways(rows: pd.DataFrame) -> dict[Hashable, Link]:
    """Label of a row of `interval_rows` -> the way to its own question."""
    named = zip(rows["label"], rows["area_code"], rows["category"], rows["source"], strict=True)
    return {
        label: Link(str(label), "handelser", {"omrade": str(area), "kategori": str(category), "kalla": str(source)})
        for label, area, category, source in named
    }


def twin_columns(changes: pd.DataFrame) -> list[str]:
    """The columns of the table behind the changes."""
    return [column for column in TWIN if column in changes.columns]
