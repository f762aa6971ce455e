"""The tables behind the figures of the comparison page, and the line under them."""

import pandas as pd

from samverkan_data.picture.areas.comparison import Compared, Funnel
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Caption, Table
from samverkan_data.report.sheets.comparison_choices import Asked
from samverkan_data.report.tables import table_of
from samverkan_data.texts import comparison as texts
from samverkan_data.texts.verdicts import word


def rates_table(compared: Compared) -> Table:
    """Those shown, with count, divisor, rate, limits and verdict; a rate under 20 a year is blank."""
    rows = compared.shown
    band = compared.band
    table = pd.DataFrame(
        {
            **_figures(rows, rows["rate"]),
            texts.LOW: _whole(rows["low"]),
            texts.HIGH: _whole(rows["high"]),
            texts.VERDICT.format(name=compared.own["name"]): rows["verdict"].map(word),
            texts.STATUS: rows["preliminary"].map(texts.STATUSES),
        }
    )
    if band is not None:
        table = table.assign(**{texts.BAND_LOW: round(band["low"]), texts.BAND_HIGH: round(band["high"])})
    return table_of(table)


def series_table(mine: pd.DataFrame, band: pd.DataFrame, alike: pd.DataFrame) -> Table:
    """The own area year by year, with the middle half and the middle of those alike, of the years that have one."""
    rows = mine.merge(band.rename(columns={"low": "band_low", "high": "band_high"}), on="year", how="left")
    columns = {
        texts.YEAR: rows["year"],
        texts.COUNT: _whole(rows["count"]),
        texts.RATE: _whole(rows["rate"]),
        texts.BAND_LOW: _whole(rows["band_low"]),
        texts.BAND_HIGH: _whole(rows["band_high"]),
        texts.BAND_AREAS: _whole(rows["areas"]),
        texts.STATUS: rows["preliminary"].map(texts.STATUSES),
    }
    return table_of(pd.DataFrame(columns).merge(alike, left_on=texts.YEAR, right_index=True, how="left"))


def years_table(rows: pd.DataFrame, year: int, before: int) -> Table:
    """Rows of `between_years`: both years, how many times as many per inhabitant, and the verdict."""
    status = (rows["preliminary"] | rows["preliminary_before"].eq(True)).map(texts.STATUSES)
    columns = {
        texts.NAME: rows["name"],
        texts.COUNT_IN.format(year=before): _whole(rows["count_before"]),
        texts.COUNT_IN.format(year=year): _whole(rows["count"]),
        texts.RATE_IN.format(year=before): _whole(rows["rate_before"]),
        texts.RATE_IN.format(year=year): _whole(rows["rate"]),
        texts.TIMES.format(year=before): rows["ratio"].round(2),
        texts.RATIO_LOW: rows["ratio_low"].round(2),
        texts.RATIO_HIGH: rows["ratio_high"].round(2),
        texts.CHANGED: rows["verdict"].map(word),
        texts.STATUS: status,
    }
    return table_of(pd.DataFrame(columns))


def funnel_table(found: Funnel) -> Table:
    """Every point, highest first."""
    points = found.points.sort_values("value", ascending=False)
    columns = {
        **_figures(points, points["value"]),
        texts.FUNNEL_VERDICT: points["verdict"].map(word),
    }
    return table_of(pd.DataFrame(columns))


def caption(asking: Asking, asked: Asked, rows: pd.DataFrame, period: str, n: str = "") -> Caption:
    """The line under a figure of published rates; `rows` are those of `all_rates` that it shows."""
    source = texts.DIVIDED_BY.format(source=asked.subject["instrument"])
    return asking.caption(source, period, n, example=bool(rows["example"].any()))


def _figures(rows: pd.DataFrame, rate: pd.Series) -> dict[str, pd.Series]:
    """Name, count, what it is divided by and the rate."""
    return {
        texts.NAME: rows["name"],
        texts.COUNT: _whole(rows["count"]),
        texts.PEOPLE: _whole(rows["population"]),
        texts.RATE: _whole(rate),
    }


def _whole(column: pd.Series) -> pd.Series:
    return column.astype("float64").round().astype("Int64")
