"""A panel never travels alone: heading, reading line, figure, caption, notes, table and menu stand together."""

from contextlib import nullcontext

import streamlit as st

from samverkan_data.charts.drawn import Finished
from samverkan_data.charts.theme import CONFIG, STATIC_CONFIG
from samverkan_data.report.panel import Caption, Panel, Status, Table
from samverkan_data.report.writers.csv_table import write_table
from samverkan_data.texts import pages as texts
from samverkan_data.ui.page import Page
from samverkan_data.ui.screen import figure_key
from samverkan_data.ui.sheets.handed import handed
from samverkan_data.ui.sheets.markup import marked, small
from samverkan_data.ui.sheets.menu import show_menu
from samverkan_data.ui.sheets.ways import show_links
from samverkan_data.ui.sheets.written import lines_text, show_table
from samverkan_data.ui.writing.comments import show_comments
from samverkan_data.ui.writing.offers import offer_writings


def show_panel(page: Page, panel: Panel) -> None:
    """The whole panel; one that is left out is only a line that says so."""
    if panel.status == Status.LEFT_OUT:
        _show_notes(panel)
        return
    show_heading(panel.heading, panel.reading)
    if panel.lines:
        st.markdown(lines_text(panel.lines))
    if panel.figure is not None:
        show_finished(page, panel.key, panel.figure)
    elif panel.table is not None:
        show_table(panel.table, f"{page.name}-{panel.key}", narrow=page.look.narrow)
    _show_foot(page, panel)
    _show_notes(panel)
    if panel.figure is not None and panel.table is not None:
        _show_twin(page, panel, panel.table)
    show_links(panel.links)
    offer_writings(page, panel.key, panel.writings)


def _show_foot(page: Page, panel: Panel) -> None:
    """The line under a figure, with the menu at its end where there is room; a table has the line alone."""
    if panel.figure is None:
        if panel.caption is not None:
            show_caption(panel.caption)
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if panel.caption is not None:
            show_caption(panel.caption)
        show_menu(page, panel)
    show_comments(page, panel)


def show_heading(heading: str, reading: str = "") -> None:
    """The conclusion, and close under it how to read the figure."""
    with st.container(gap=None) if reading else nullcontext():
        st.markdown(f"### {marked(heading)}")
        if reading:
            st.markdown(small(reading))


def show_finished(page: Page, key: str, figure: Finished) -> None:
    """Draw a figure with its text alternative."""
    config = STATIC_CONFIG if figure.static else CONFIG
    st.plotly_chart(figure.ready, theme=None, config=config, alt=figure.alt, key=figure_key(page.name, key))


def show_caption(caption: Caption) -> None:
    """The line under a figure; that it is example data is said once, at the top of the page."""
    st.markdown(small(caption.text))


def _show_notes(panel: Panel) -> None:
    for note in panel.notes:
        st.markdown(small(note))


def _show_twin(page: Page, panel: Panel, table: Table) -> None:
    """The table behind a figure, with the same numbers as a file.

    Drawn when it is opened: a browser takes longer for the cells of closed tables than for the rest of a page.
    """
    twin = st.expander(
        texts.AS_TABLE, icon=":material/table:", key=f"{page.name}-{panel.key}-tabell", on_change="rerun"
    )
    if twin.open:
        with twin:
            show_table(table, f"{page.name}-{panel.key}")
            content = handed(page, f"{panel.key}.csv", lambda: write_table(table, panel.caption))
            st.download_button(texts.AS_CSV, content, f"{page.name}-{panel.key}.csv",
                               "text/csv", key=f"{page.name}-{panel.key}-csv", on_click="ignore")  # fmt: skip
