"""Yearly rows as a sheet, for the formats that people read."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from samverkan_data.errors import RefusedError
from samverkan_data.picture.choice import Choice
from samverkan_data.picture.gate.view import View
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.query.registers import register
from samverkan_data.report.asking import Asking
from samverkan_data.report.csv_export import write_csv
from samverkan_data.report.panel import Cell, Panel, Sheet, Table, full
from samverkan_data.report.writers import KINDS, write_sheets
from samverkan_data.schema import SOURCES
from samverkan_data.texts import pages
from samverkan_data.texts import writers as texts

KEY = ["area_code", "category", "source"]
VALUES = {"antal": ("count", texts.YEARLY_COUNTS), "takt": ("rate", texts.YEARLY_RATES)}


def write_yearly(
    kind: str, view: View, area: str, years: tuple[int, int], rows: pd.DataFrame, today: date, *, is_example: bool
) -> bytes:
    """The rows as a file: in CSV as they are, else as a sheet.

    Raises:
        RefusedError: years are no picture.
    """
    if kind == "csv":
        return write_csv(rows)
    if kind not in KINDS:
        raise RefusedError(texts.NOT_YEARS.format(kind=kind), texts.CHOOSE_KIND.format(kinds=", ".join(KINDS)))
    name = areas_of(view.snapshot).names.get(area, area)
    choice = Choice(area, name, date(years[0], 1, 1), date(years[1], 12, 31))
    return write_sheets(kind, [yearly_sheet(Asking(view, choice, today), rows, years, is_example=is_example)])


def yearly_sheet(asking: Asking, rows: pd.DataFrame, years: tuple[int, int], *, is_example: bool) -> Sheet:
    """A row per area, category and source, a column per year; what nothing is known of is left out.

    Args:
        asking: whose view and area it is.
        rows: see `yearly.yearly_rows`.
        years: first and last.
        is_example: whether any of it is example data.
    """
    first, last = years
    known = rows[rows.groupby(KEY)["status"].transform(lambda status: (status != "missing").any())]
    caption = asking.caption(_sources(known), f"{first}–{last}" if first < last else str(first), example=is_example)
    panels = [
        Panel(key=key, heading=heading, table=_table(asking.view, known, column, first, last), caption=caption,
              notes=(texts.YEARLY_NOTE,))
        for key, (column, heading) in VALUES.items()
    ]  # fmt: skip
    name = asking.choice.area_name
    return Sheet(
        name="ar", title=texts.YEARLY_TITLE.format(area=name, first=first, last=last), sentence=texts.YEARLY_SENTENCE,
        sections=(full(*panels),), version=asking.version_text, edition="open" if asking.is_open else "internal",
        example=is_example,
    )  # fmt: skip


def _table(view: View, rows: pd.DataFrame, column: str, first: int, last: int) -> Table:
    names, labels, years = areas_of(view.snapshot).names, _labels(view), range(first, last + 1)
    told: list[tuple[Cell, ...]] = []
    for _, of in rows.groupby(KEY, sort=False):
        area, category, source = (str(of[name].iloc[0]) for name in KEY)
        known = dict(zip(of["year"], _cells(of, column), strict=True))
        label = labels.get(category, category)
        told.append((names.get(area, area), label, SOURCES.get(source, source), *(known.get(year) for year in years)))
    return Table((*texts.YEARLY_HEADERS, *(str(year) for year in years)), tuple(told))


def _cells(rows: pd.DataFrame, column: str) -> Sequence[Cell]:
    """Numbers, and a word where there is none and the status says why."""
    whole = column == "count"
    return [
        texts.YEARLY_STATUS.get(status) if pd.isna(value) else int(value) if whole else round(float(value), 1)
        for value, status in zip(rows[column], rows["status"], strict=True)
    ]


def _labels(view: View) -> dict[str, str]:
    indicators = register(view.snapshot, "indicators")
    return {
        **dict(zip(indicators["indicator"], indicators["label"], strict=True)),
        **categories_of(view.snapshot).labels,
    }


def _sources(rows: pd.DataFrame) -> str:
    return ", ".join(SOURCES.get(source, source) for source in dict.fromkeys(rows["source"])) or pages.NOT_SHOWN
