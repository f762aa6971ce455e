"""Frames made into tables for people: Swedish headers, verdicts in words, masked counts as words."""

from collections.abc import Sequence
from datetime import date, datetime

import numpy as np
import pandas as pd

from samverkan_data.charts.look import PLAIN, Look
from samverkan_data.charts.masking import count_texts
from samverkan_data.formats import date_text, decimal, number
from samverkan_data.picture.incidents.reach import compared_text
from samverkan_data.report.panel import Cell, Table
from samverkan_data.texts import pages as texts
from samverkan_data.texts import picture as picture_texts
from samverkan_data.texts.verdicts import word

MASK = ["masked", "secondary"]
VERDICTS = ("verdict", "signal")


def table_of(frame: pd.DataFrame, look: Look = PLAIN) -> Table:
    """The table of a frame with our own column names.

    Where the frame has `masked` and `secondary`, words stand in the place of a masked count.
    """
    shown = count_texts(frame, look)
    columns = [_cells(name, shown[name]) for name in shown.columns]
    headers = tuple(texts.COLUMNS.get(str(name), str(name)) for name in shown.columns)
    return Table(headers, tuple(zip(*columns, strict=True)))


def written_table(headers: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Table:
    """A table whose cells are ready."""
    return Table(tuple(headers), tuple(tuple(row) for row in rows))


def written(cell: Cell, header: str) -> str:
    """A cell as people read it: Swedish numbers and dates, years without a space."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return decimal(cell)
    if isinstance(cell, date):
        return date_text(cell)
    return number(cell) if isinstance(cell, int) and header != texts.COLUMNS["year"] else str(cell)


def is_numeric(table: Table) -> tuple[bool, ...]:
    """Which columns hold numbers, or words in the place of some of them: they stand right wherever they are shown."""
    columns = zip(*table.rows, strict=True) if table.rows else ([] for _ in table.headers)
    return tuple(any(isinstance(cell, int | float) for cell in column) for column in columns)


def with_mask(frame: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The columns of a table behind a figure, with those that say what is masked where the frame has them."""
    return frame[[*columns, *(name for name in MASK if name in frame)]]


def _cells(name: object, column: pd.Series) -> list[Cell]:
    if name == "compared":
        return [compared_text(value) for value in column]
    if name == "may_change":
        return [picture_texts.MAY_CHANGE if value is True or value == True else "" for value in column]  # noqa: E712
    if name in VERDICTS:
        return [word(value) for value in column.fillna("")]
    is_whole = pd.api.types.is_float_dtype(column) and bool((column.dropna() % 1 == 0).all())
    return [_cell(value, is_whole=is_whole) for value in column.tolist()]


def _cell(value: object, *, is_whole: bool) -> Cell:
    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and np.isnan(value)):
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, bool | np.bool_):
        return texts.YES if value else texts.NO
    if isinstance(value, float):
        return int(value) if is_whole else round(value, 1)
    return value if isinstance(value, str | int | date) else str(value)
