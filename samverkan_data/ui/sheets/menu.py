"""The small menu of a figure: how to read it, what its marks open, its numbers and picture as files, a link to it.

What is in it is made when it is opened, and a file when it is fetched, so that a page of many figures costs no more.
"""

from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from samverkan_data.charts.look import Look
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Link, Panel
from samverkan_data.report.sheets import sheet_of
from samverkan_data.report.writers.browser import has_browser
from samverkan_data.report.writers.csv_table import write_table
from samverkan_data.report.writers.parts import slides_of
from samverkan_data.report.writers.png import write_png
from samverkan_data.texts import pages as texts
from samverkan_data.texts import writers as writer_texts
from samverkan_data.ui import address
from samverkan_data.ui.page import Page
from samverkan_data.ui.screen import FIGURE
from samverkan_data.ui.sheets.handed import handed
from samverkan_data.ui.sheets.markup import marked, small
from samverkan_data.ui.sheets.ways import show_links
from samverkan_data.ui.sheets.written import show_table
from samverkan_data.ui.writing.comments import offer_comment

MOST_WAYS = 50


def show_menu(page: Page, panel: Panel, *, with_table: bool = False) -> None:
    """A button that opens it; `with_table` where the table has no other place."""
    menu = st.popover(texts.MENU, type="tertiary", key=f"{page.name}-{panel.key}-meny", on_change="rerun")
    if menu.open:
        with menu:
            _show_reading(panel)
            _show_ways(panel.opens)
            if with_table and panel.table is not None:
                show_table(panel.table, f"{page.name}-{panel.key}")
            with st.container(horizontal=True, gap="small"):
                _show_files(page, panel)
                _show_link(panel)
            offer_comment(page, panel)


def picture(asking: Asking, name: str, key: str) -> bytes:
    """The figure of the page as on a light slide, whatever the reader's screen looks like."""
    made = sheet_of(name, replace(asking, look=Look(mask_below=asking.look.mask_below)))
    return write_png(made, next(panel for panel in slides_of(made) if panel.key == key))


def _show_reading(panel: Panel) -> None:
    st.markdown(f"**{texts.HOW_TO_READ}**")
    for line in filter(None, (panel.reading, *panel.notes)):
        st.markdown(marked(line))


def _show_ways(opens: tuple[Link, ...]) -> None:
    """What the marks open, for whoever has no pointer; of very many areas the page's own list is quicker."""
    if opens:
        st.markdown(f"**{texts.OPENS}**")
        show_links(opens[:MOST_WAYS])


def _show_files(page: Page, panel: Panel) -> None:
    """The numbers and the picture; where the machine cannot draw, which program it lacks."""
    file, key = f"{page.name}-{panel.key}", f"{page.name}-{panel.key}-meny"
    table, caption = panel.table, panel.caption
    if table is not None:
        content = handed(page, f"{panel.key}.csv", lambda: write_table(table, caption))
        st.download_button(texts.AS_CSV, content, f"{file}.csv", "text/csv",
                           key=f"{key}-csv", on_click="ignore", icon=":material/table:")  # fmt: skip
    if not has_browser():
        st.markdown(small(f"{writer_texts.NO_BROWSER} {writer_texts.NO_BROWSER_REMEDY}"))
        return
    asking = replace(page.asking, wanted=dict(page.asking.wanted))
    drawn = handed(page, f"{panel.key}.png", lambda: picture(asking, page.name, panel.key))
    st.download_button(texts.AS_PICTURE, drawn, f"{file}.png", "image/png",
                       key=f"{key}-png", on_click="ignore", icon=":material/image:")  # fmt: skip


def _show_link(panel: Panel) -> None:
    """The page as it is now, opened at the figure; in a tab of its own, whose address can be copied."""
    chosen = {name: value for name, value in address.choices().items() if value}
    link = f"{st.context.url or ''}?{urlencode({**chosen, FIGURE: panel.key})}"
    st.link_button(texts.FIGURE_LINK, link, icon=":material/link:")
