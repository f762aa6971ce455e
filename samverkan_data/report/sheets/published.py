"""The figure of published crime: real numbers from Brå year by year, the neighbours and the middle of those alike."""

import pandas as pd

from samverkan_data.charts.reference_band import reference_band
from samverkan_data.formats import number
from samverkan_data.picture.areas.published import COUNT, Published, published_crime
from samverkan_data.report.alike_years import alike_years
from samverkan_data.report.asking import Asking
from samverkan_data.report.native import values
from samverkan_data.report.panel import Line, Numbers, Panel
from samverkan_data.report.tables import table_of
from samverkan_data.texts import pages as texts

NO_BAND = pd.DataFrame({"year": [], "low": [], "high": []}, dtype=float)


def published_panel(asking: Asking) -> Panel | None:
    """The chosen area's published series, or that of the municipality it lies in; None where there is none."""
    found = asking.ask(published_crime, asking.choice.area_code)
    if found is None:
        return None
    own, others, code, name = found
    alike = alike_years(asking, code, COUNT, own["year"])
    beside = pd.concat([others, alike.rows]) if len(alike.rows) else others
    table = own.assign(name=name).rename(columns={"value": "rate"})[["name", "year", "count", "rate"]]
    return Panel(
        key="publicerat",
        heading=_heading(found),
        reading=texts.PUBLISHED_READING,
        figure=reference_band(own, NO_BAND, name, beside, asking.look).finished(),
        numbers=_numbers(found, beside),
        caption=asking.caption(texts.PUBLISHED_SOURCE, f"{own['year'].min()}–{own['year'].max()}", example=False),
        table=table_of(table.merge(alike.columns, left_on="year", right_index=True, how="left")),
        notes=tuple(filter(None, [alike.note])),
    )


def _heading(found: Published) -> str:
    last = found.own.iloc[-1]
    return texts.PUBLISHED_HEADING.format(name=found.name, year=int(last["year"]), count=number(last["count"]))


def _numbers(found: Published, others: pd.DataFrame) -> Numbers:
    own = found.own.set_index("year")["value"]
    beside = [
        Line(str(name), values(rows.set_index("year")["value"].reindex(own.index)), "other")
        for name, rows in others.groupby("name", sort=False)
    ]
    lines = (Line(found.name, values(own)), *beside)
    return Numbers("line", tuple(str(year) for year in own.index), lines, texts.COLUMNS["rate"])
