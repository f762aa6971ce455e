"""The tables of the page about the numbers."""

import pandas as pd
import streamlit as st

from samverkan_data.formats import date_text, moment_text, month_name, number
from samverkan_data.picture.sources import definitions, incident_sources, published_sources
from samverkan_data.query.rows import rows_of
from samverkan_data.texts import pages as texts
from samverkan_data.ui.literal import plain
from samverkan_data.ui.page import Page, compute
from samverkan_data.ui.screen import show_rows


def show_sources(page: Page) -> None:
    """Every source with its period, size and whether it is example data."""
    st.markdown(f"#### {texts.SOURCES_HEADING}")
    rows = [_source(row.label, row) for row in rows_of(compute(page, incident_sources))]
    rows += [_source(f"{row.instrument} · {row.source}", row) for row in rows_of(compute(page, published_sources))]
    show_rows(rows, texts.SOURCE_HEADERS, texts.SOURCE_LINE, page.look)


def show_definitions(page: Page) -> None:
    """What the reader must know about the categories and indicators, each thing once."""
    st.markdown(f"#### {texts.DEFINITIONS_HEADING}")
    told = told_once(compute(page, definitions)).map(plain)
    rows = list(told.itertuples(index=False, name=None))
    show_rows(rows, texts.DEFINITION_HEADERS, texts.DEFINITION_LINE, page.look)


def told_once(definitions: pd.DataFrame) -> pd.DataFrame:
    """The rows that have a caveat, those of a kind with the same one joined: `kind`, `label` (with dots), `caveat`."""
    told = definitions[definitions["caveat"] != ""]
    joined = told.groupby(["kind", "caveat"], sort=False)["label"].agg(" · ".join).reset_index()
    return joined[["kind", "label", "caveat"]]


def show_versions(page: Page) -> None:
    """Which version the page shows and when it was published."""
    st.markdown(f"#### {texts.VERSIONS_HEADING}")
    st.markdown(texts.VERSION_SENTENCE.format(version=page.snapshot.version, moment=moment_text(page.snapshot.at)))


def _source(label: str, row: object) -> tuple[str, str, str, str, str, str]:
    first, last, rows, example = (getattr(row, name) for name in ("first", "last", "rows", "example"))
    until = getattr(row, "until", last)
    whole = texts.NOT_SHOWN if pd.isna(until) else month_name(until.date())
    count = texts.NOT_SHOWN if rows is None else number(rows)
    badge = f":yellow-badge[{texts.YES}]" if example else texts.NO
    return plain(label), date_text(first.date()), date_text(last.date()), whole, count, badge
