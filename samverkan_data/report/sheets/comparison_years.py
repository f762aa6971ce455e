"""Any two years of the own area and the chosen ones: what has clearly changed between them, per inhabitant."""

from collections import Counter

import pandas as pd

from samverkan_data.charts.change_intervals import change_intervals
from samverkan_data.formats import join_words
from samverkan_data.picture.areas.comparison import between_years
from samverkan_data.report.asking import Asking
from samverkan_data.report.native import values
from samverkan_data.report.opening import area_ways, leading_on
from samverkan_data.report.panel import Line, Numbers, Panel, Role
from samverkan_data.report.sheets.comparison_choices import Asked
from samverkan_data.report.sheets.comparison_tables import caption, years_table
from samverkan_data.texts import comparison as texts

MOST_DRAWN = 14
ROLES: dict[str, Role] = {"ratio": "main", "ratio_low": "low", "ratio_high": "high"}


def two_years_panel(asking: Asking, asked: Asked) -> Panel | None:
    """The year against the earlier one that is chosen; None where there is none."""
    if asked.before is None:
        return None
    rows = between_years(asked.rows, asked.area_code, (asked.year, asked.before), asked.against)
    drawn = rows.head(MOST_DRAWN).assign(label=rows["name"], baseline=rows["count_before"])
    ways = area_ways(asking, drawn, "jamfor")
    years = {"year": str(asked.year), "before": str(asked.before)}
    own = rows.iloc[0]
    return Panel(
        key="tva-ar",
        heading=texts.YEARS_HEADING[own["verdict"]].format(name=own["name"], **years),
        reading=texts.YEARS_READING.format(**years),
        figure=change_intervals(leading_on(drawn, "area_code", ways), asking.look).finished(),
        numbers=_numbers(drawn, asked.before),
        caption=caption(asking, asked, rows, f"{asked.before} och {asked.year}"),
        notes=tuple(filter(None, [_others(rows.iloc[1:]), _not_drawn(rows), texts.SERIES_BREAK])),
        table=years_table(rows, asked.year, asked.before),
        opens=tuple(ways.values()),
    )


def _numbers(rows: pd.DataFrame, before: int) -> Numbers:
    """The ratios; one that is held against nothing has no end and is not there."""
    told = {"ratio": texts.TIMES.format(year=before), "ratio_low": texts.RATIO_LOW, "ratio_high": texts.RATIO_HIGH}
    finite = rows.replace(float("inf"), float("nan"))
    lines = tuple(Line(told[name], values(finite[name]), role) for name, role in ROLES.items())
    return Numbers("dot", tuple(rows["name"]), lines, told["ratio"])


def _others(others: pd.DataFrame) -> str:
    """What has happened in the others, where there are several."""
    counts = Counter(others["verdict"])
    parts = [text.format(count=counts[verdict]) for verdict, text in texts.YEARS_COUNTED.items() if counts[verdict]]
    return texts.OF_OTHERS.format(all=len(others), parts=join_words(parts)) if len(others) > 1 else ""


def _not_drawn(rows: pd.DataFrame) -> str:
    return texts.YEARS_SHOWN.format(shown=MOST_DRAWN, all=len(rows)) if len(rows) > MOST_DRAWN else ""
