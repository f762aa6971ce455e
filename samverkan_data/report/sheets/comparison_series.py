"""The own area year by year, in front of the middle half and beside at most three of the chosen."""

from collections.abc import Hashable
from typing import NamedTuple

import pandas as pd

from samverkan_data.charts.reference_band import reference_band
from samverkan_data.formats import number
from samverkan_data.picture.areas.comparison import Compared, bands, neighbours, series
from samverkan_data.picture.areas.comparison_sentence import against_over_time, place_of_own, the_nouns
from samverkan_data.report.alike_years import AlikeYears, alike_years
from samverkan_data.report.asking import Asking
from samverkan_data.report.native import values
from samverkan_data.report.opening import leading_on
from samverkan_data.report.panel import Line, Link, Numbers, Panel, Status
from samverkan_data.report.sheets.comparison_choices import YEAR, Asked
from samverkan_data.report.sheets.comparison_tables import caption, series_table
from samverkan_data.statistics.rates import few_for_rate
from samverkan_data.texts import comparison as texts

MOST_LINES = 3
FEWEST_YEARS = 3
HALF = 0.5


class Years(NamedTuple):
    """The lines: `own` and `beside` as `series` gives them, `band` of all years, and what the values are.

    `alike` is the middle of those that are like the own area.
    """

    own: pd.DataFrame
    beside: pd.DataFrame
    band: pd.DataFrame
    value: str
    alike: AlikeYears

    @property
    def drawn(self) -> pd.DataFrame:
        """The band where it has more than one year: of one it is no band."""
        return self.band if len(self.band) > 1 else self.band.iloc[:0]

    @property
    def reference(self) -> pd.DataFrame:
        """The chosen areas and the middle of those alike, which has no line beside counts."""
        alike = self.alike.rows if self.value == "rate" else self.alike.rows.iloc[:0]
        return pd.concat([self.beside, alike]) if len(alike) else self.beside


def series_panel(asking: Asking, asked: Asked, compared: Compared) -> Panel:
    """How the own figure has moved; or that it has too few years."""
    mine = asked.rows[asked.rows["area_code"] == asked.area_code]
    name = str(compared.own["name"])
    if len(mine) < FEWEST_YEARS:
        told = texts.SERIES_SHORT.format(name=name, years=len(mine))
        return Panel(key="serie", heading=texts.SERIES_NAME.format(name=name), lines=(told,), status=Status.UNKNOWN)
    years = _years(asking, asked, compared, mine)
    band = years.band
    ways = _ways(years.own, asked.year)
    one_year = texts.ONE_YEAR_BAND.format(year=band["year"].iloc[0]) if len(band) == 1 else ""
    named = {"areas": number(band["areas"].iloc[-1]) if len(band) else "", "nouns": the_nouns(compared)}
    return Panel(
        key="serie",
        heading=_heading(compared, years, int(mine["year"].min())),
        reading=texts.SERIES_READING[years.value],
        figure=reference_band(leading_on(years.own, "year", ways), years.drawn, name, years.reference, asking.look,
                              texts.HALF_NAME.format(**named), texts.HALF.format(**named)).finished(),
        numbers=_numbers(years, name),
        caption=caption(asking, asked, mine, f"{mine['year'].min()}–{mine['year'].max()}"),
        notes=(" ".join(filter(None, [texts.SERIES_BREAK, one_year, years.alike.note])),),
        table=series_table(mine, band, years.alike.columns),
        opens=tuple(ways.values()),
    )  # fmt: skip


def _ways(own: pd.DataFrame, chosen: int) -> dict[Hashable, Link]:
    """Each year with a figure but the chosen one, newest first."""
    years = sorted(own.loc[own["value"].notna(), "year"], reverse=True)
    return {year: Link(str(year), "jamfor", {YEAR: str(year)}) for year in years if year != chosen}


def _years(asking: Asking, asked: Asked, compared: Compared, mine: pd.DataFrame) -> Years:
    """Rates, or counts where most of the years have too few for a rate."""
    value = "count" if few_for_rate(mine["count"]).mean() > HALF else "rate"
    own = series(asked.rows, [asked.area_code], value)
    others = _few_others(asking, asked) if value == "rate" else ()
    band = bands(asked.rows, str(compared.own["kind"]))
    beside = series(asked.rows, others).dropna(subset="value")
    alike = alike_years(asking, asked.area_code, str(asked.subject["subject"]), mine["year"])
    return Years(own, beside, band if value == "rate" else band[:0], value, alike)


def _few_others(asking: Asking, asked: Asked) -> tuple[str, ...]:
    """The chosen areas; where they are too many to draw as lines, the nearest of them."""
    if len(asked.against) <= MOST_LINES:
        return asked.against
    near = [code for code in asking.ask(neighbours, asked.area_code) if code in asked.against]
    return tuple(near) if len(near) <= MOST_LINES else ()


def _heading(compared: Compared, years: Years, first: int) -> str:
    if years.beside["area_code"].nunique() == 1:
        told = against_over_time(years.own, years.beside)
        if told:
            return told
    place = place_of_own(compared) if len(years.drawn) else ""
    return texts.SERIES_HEADING[place].format(name=compared.own["name"], year=compared.year, first=first)


def _numbers(years: Years, name: str) -> Numbers:
    along = years.own.set_index("year")["value"]
    beside = [
        Line(str(other), values(rows.set_index("year")["value"].reindex(along.index)), "other")
        for other, rows in years.reference.groupby("name", sort=False)
    ]
    ends = years.drawn.set_index("year").reindex(along.index)
    limits = (Line(texts.BAND_LOW, values(ends["low"]), "low"), Line(texts.BAND_HIGH, values(ends["high"]), "high"))
    lines = (Line(name, values(along)), *beside, *(limits if len(years.drawn) else ()))
    unit = texts.RATE if years.value == "rate" else texts.COUNT
    return Numbers("line", tuple(str(year) for year in along.index), lines, unit)
