"""The figure of published crime: real numbers from Brå, year by year."""

import pandas as pd

from samverkan_data.charts.reference_band import alt_reference_band, reference_band
from samverkan_data.formats import number
from samverkan_data.picture.published import Published, published_crime
from samverkan_data.texts import pages as texts
from samverkan_data.ui.figure import Caption, show_caption, show_figure, show_heading, show_twin
from samverkan_data.ui.page import Page, compute

NO_BAND = pd.DataFrame({"year": [], "low": [], "high": []}, dtype=float)


def show_published(page: Page) -> None:
    """The chosen area's published series, or that of the municipality it lies in; nothing where there is none."""
    found = compute(page, published_crime, page.choice.area_code)
    if found is None:
        return
    own, others, _, name = found
    show_heading(_heading(found), texts.PUBLISHED_READING)
    show_figure(page, "publicerat", reference_band(own, NO_BAND, name, others, page.look),
                alt_reference_band(own, NO_BAND, name, others))  # fmt: skip
    caption = Caption(texts.PUBLISHED_SOURCE, f"{own['year'].min()}–{own['year'].max()}")
    show_caption(page, caption)
    table = own.assign(name=name).rename(columns={"value": "rate"})[["name", "year", "count", "rate"]]
    show_twin(page, "publicerat", table, caption)


def _heading(found: Published) -> str:
    last = found.own.iloc[-1]
    return texts.PUBLISHED_HEADING.format(name=found.name, year=int(last["year"]), count=number(last["count"]))
