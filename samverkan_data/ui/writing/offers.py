"""Buttons that open a row to write in, for those who may."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from samverkan_data.access import Right, can
from samverkan_data.report.writing import Writing
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import marked
from samverkan_data.ui.writing.opened import open_form

NEW, CHANGE = ":material/add:", ":material/edit:"


def offer_writings(page: Page, name: str, writings: Sequence[Writing], chosen_in: str = "") -> None:
    """A button for each; nothing for whoever may not write.

    Args:
        page: where they stand.
        name: of the part of the page, which tells the buttons apart.
        writings: the rows.
        chosen_in: key of the select box in which a row that is changed has been chosen; empty where none is chosen.
    """
    if not writings or not can(page.person, Right.EDIT):
        return
    with st.container(horizontal=True, gap="small"):
        for place, writing in enumerate(writings):
            st.button(
                marked(writing.label),
                icon=CHANGE if writing.key else NEW,
                type="tertiary",
                key=f"{page.name}-{name}-skriv-{place}",
                on_click=_open,
                args=(page, writing, chosen_in),
            )


def _open(page: Page, writing: Writing, chosen_in: str) -> None:
    """Open the row that is chosen when the button is pressed; the run that drew it may know of an earlier one only."""
    chosen = st.session_state.get(chosen_in) if chosen_in and writing.key else None
    open_form(page, replace(writing, key=chosen) if chosen else writing)
