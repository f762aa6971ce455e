"""The tables behind the figures of the comparison page, with Swedish headers."""

import pandas as pd

from samverkan_data.formats import decimal
from samverkan_data.picture.comparison import Compared, Funnel
from samverkan_data.texts import comparison as texts
from samverkan_data.texts.verdicts import word


def rates_table(compared: Compared) -> pd.DataFrame:
    """Those shown, with count, divisor, rate, limits and verdict; a rate under 20 a year is blank."""
    rows = compared.shown
    band = compared.band
    table = pd.DataFrame(
        {
            texts.NAME: rows["name"],
            texts.COUNT: _whole(rows["count"]),
            texts.PEOPLE: _whole(rows["population"]),
            texts.RATE: _whole(rows["rate"]),
            texts.LOW: _whole(rows["low"]),
            texts.HIGH: _whole(rows["high"]),
            texts.VERDICT.format(name=compared.own["name"]): rows["verdict"].map(word),
            texts.STATUS: rows["preliminary"].map(texts.STATUSES),
        }
    )
    if band is None:
        return table
    return table.assign(**{texts.BAND_LOW: round(band["low"]), texts.BAND_HIGH: round(band["high"])})


def series_table(mine: pd.DataFrame, band: pd.DataFrame) -> pd.DataFrame:
    """The own area year by year, with the middle half of the years that have one."""
    rows = mine.merge(band.rename(columns={"low": "band_low", "high": "band_high"}), on="year", how="left")
    return pd.DataFrame(
        {
            texts.YEAR: rows["year"],
            texts.COUNT: _whole(rows["count"]),
            texts.RATE: _whole(rows["rate"]),
            texts.BAND_LOW: _whole(rows["band_low"]),
            texts.BAND_HIGH: _whole(rows["band_high"]),
            texts.BAND_AREAS: _whole(rows["areas"]),
            texts.STATUS: rows["preliminary"].map(texts.STATUSES),
        }
    )


def funnel_table(found: Funnel) -> pd.DataFrame:
    """Every point, highest first."""
    points = found.points.sort_values("value", ascending=False)
    return pd.DataFrame(
        {
            texts.NAME: points["name"],
            texts.COUNT: _whole(points["count"]),
            texts.PEOPLE: _whole(points["population"]),
            texts.RATE: _whole(points["value"]),
            texts.FUNNEL_VERDICT: points["verdict"].map(word),
        }
    )


def written(column: pd.Series) -> pd.Series:
    """Numbers with one decimal as they are written in Swedish; nothing for what is missing."""
    return column.map(decimal, na_action="ignore").astype("str").where(column.notna(), "")


def _whole(column: pd.Series) -> pd.Series:
    return column.astype("float64").round().astype("Int64")
