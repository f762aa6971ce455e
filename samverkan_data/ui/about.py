"""The tables of the page about the numbers."""

import pandas as pd
import streamlit as st

from samverkan_data.formats import date_text, moment_text, number
from samverkan_data.picture.sources import definitions, incident_sources, published_sources
from samverkan_data.query.rows import rows_of
from samverkan_data.texts import pages as texts
from samverkan_data.ui.page import Page, compute


def show_sources(page: Page) -> None:
    """Every source with its period, size and whether it is example data."""
    st.markdown(f"#### {texts.SOURCES_HEADING}")
    rows = [_source(row.label, row) for row in rows_of(compute(page, incident_sources))]
    rows += [_source(f"{row.instrument} ({row.source})", row) for row in rows_of(compute(page, published_sources))]
    st.table(pd.DataFrame(rows, columns=list(texts.SOURCE_HEADERS)), border="horizontal", hide_index=True)


def show_definitions(page: Page) -> None:
    """What the reader must know about each category and indicator."""
    st.markdown(f"#### {texts.DEFINITIONS_HEADING}")
    rows = compute(page, definitions)
    told = rows[rows["caveat"] != ""].set_axis(list(texts.DEFINITION_HEADERS), axis="columns")
    st.table(told, border="horizontal", hide_index=True)


def show_versions(page: Page) -> None:
    """Which version the page shows and when it was published."""
    st.markdown(f"#### {texts.VERSIONS_HEADING}")
    st.markdown(texts.VERSION_SENTENCE.format(version=page.snapshot.version, moment=moment_text(page.snapshot.at)))


def _source(label: str, row: object) -> tuple[str, str, str, str, str]:
    first, last, rows, example = (getattr(row, name) for name in ("first", "last", "rows", "example"))
    count = texts.NOT_SHOWN if rows is None else number(rows)
    badge = f":yellow-badge[{texts.YES}]" if example else texts.NO
    return label, date_text(first.date()), date_text(last.date()), count, badge
