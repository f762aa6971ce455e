"""The numbers of figures, for programs that draw charts of their own; a masked number is not there."""

from collections.abc import Mapping, Sequence

import pandas as pd

from samverkan_data.charts.masking import flags
from samverkan_data.formats import month_name
from samverkan_data.report.panel import Line, Numbers, Role
from samverkan_data.texts import pages as texts

LIMITS: Mapping[str, Role] = {"mean": "mean", "low": "low", "high": "high"}


def values(column: pd.Series, hidden: pd.Series | None = None) -> tuple[float | None, ...]:
    """A column as numbers, None where there is none or it is hidden."""
    blank = column.isna() if hidden is None else column.isna() | hidden
    return tuple(None if gone else float(value) for value, gone in zip(column, blank, strict=True))


def lines_of(frame: pd.DataFrame, count: str = "count", limits: Mapping[str, Role] = LIMITS) -> tuple[Line, ...]:
    """The count, and its mean and limits where the frame has them."""
    main = Line(texts.COLUMNS.get(count, count), values(frame[count], flags(frame, "masked")))
    beside = [Line(texts.COLUMNS[name], values(frame[name]), role) for name, role in limits.items()
              if name in frame and frame[name].notna().any()]  # fmt: skip
    return (main, *beside)


def month_numbers(frame: pd.DataFrame, unit: str = "") -> Numbers:
    """A series with `month`, `count` and optionally `mean`, `low`, `high`, `masked`, as lines over time."""
    labels = tuple(month_name(month.date()) for month in frame["month"])
    return Numbers("line", labels, lines_of(frame), unit or texts.COLUMNS["count"])


def year_numbers(frame: pd.DataFrame, unit: str = "") -> Numbers:
    """As `month_numbers`, where a row is a year or a part of it."""
    labels = tuple(str(month.year) for month in frame["month"])
    return Numbers("line", labels, lines_of(frame), unit or texts.COLUMNS["count"])


def change_numbers(rows: pd.DataFrame) -> Numbers:
    """Rows with `label`, `count`, `normal_low`, `normal_high`: a dot each, with the expected span as its limits."""
    limits: Mapping[str, Role] = {"normal_low": "low", "normal_high": "high"}
    return Numbers("dot", tuple(rows["label"]), lines_of(rows, limits=limits), texts.COLUMNS["count"])


def bar_numbers(labels: Sequence[str], frame: pd.DataFrame, count: str = "count") -> Numbers:
    """One bar per row."""
    return Numbers("bar", tuple(labels), lines_of(frame, count, {}), texts.COLUMNS.get(count, count))
