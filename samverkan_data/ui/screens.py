"""The screens of a meeting: one at a time, large, moved by buttons, keyboard and clicker."""

from collections.abc import Sequence

import streamlit as st

from samverkan_data.report.meeting.agenda import Screen
from samverkan_data.report.panel import Panel, Sheet
from samverkan_data.texts import meeting as texts
from samverkan_data.ui import address, clicker
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import marked, small
from samverkan_data.ui.sheets.panel import show_caption, show_finished, show_heading
from samverkan_data.ui.sheets.written import lines_text, show_table

PLACE = "punkt"
LARGE = """<style>
:root { font-size: clamp(16px, 1.2vw, 23px); }
[data-testid=stTable] table { font-size: 1rem; }
@media (min-width: 1280px) {
  [data-testid=stMainBlockContainer] { padding: 3.3rem 3rem 0.3rem; }
  [data-testid=stMainBlockContainer] [data-testid=stVerticalBlock] { gap: 0.5rem; }
  [data-testid=stMainBlockContainer] h1 { font-size: 1.2rem; padding: 0; }
  [data-testid=stMainBlockContainer] :is(h2, h3) { padding: 0.2rem 0; }
}
</style>"""
"""Everything on a page is measured in the size of its root, so one line makes all of it readable from afar."""


def turn(page: Page, screens: Sequence[Screen]) -> Screen:
    """The screen that the address names, with the ways to the others beside the title."""
    st.html(LARGE)
    clicker.listen()
    of, said = len(screens), address.choices().get(PLACE, "")
    place = int(said) if said.isdecimal() and 1 <= int(said) <= of else 1
    address.write_all({PLACE: str(place)})
    page.head.button(texts.BACK, icon=":material/arrow_back:", key=clicker.BACK, disabled=place == 1,
                     on_click=address.write, args=(PLACE, str(place - 1)))  # fmt: skip
    page.head.markdown(marked(texts.PLACE.format(place=place, of=of)))
    page.head.button(texts.FORWARD, icon=":material/arrow_forward:", key=clicker.FORWARD, disabled=place == of,
                     type="primary", on_click=address.write, args=(PLACE, str(place + 1)))  # fmt: skip
    return screens[place - 1]


def show_large(page: Page, sheet: Sheet, meeting: str, told: str = "") -> None:
    """A sheet without its menus: what it is of and what is told of that, the sentence, each panel's figure or table."""
    st.markdown(small(" · ".join(filter(None, [meeting, sheet.title, told]))))
    st.markdown(f"## {marked(sheet.sentence)}")
    if sheet.lead:
        st.markdown(marked(sheet.lead))
    for panel in sheet.panels:
        _show_panel(page, panel)


def _show_panel(page: Page, panel: Panel) -> None:
    show_heading(panel.heading, panel.reading)
    if panel.lines:
        st.markdown(lines_text(panel.lines))
    if panel.figure is not None:
        show_finished(page, panel.key, panel.figure)
    elif panel.table is not None:
        show_table(panel.table, f"{page.name}-{panel.key}", narrow=page.look.narrow)
    if panel.caption is not None:
        show_caption(panel.caption)
    if not panel.notes:
        return
    with st.popover(texts.NOTES, type="tertiary"):
        for note in panel.notes:
            st.markdown(marked(note))
