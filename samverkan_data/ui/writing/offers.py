"""Buttons that open a row to write in, for those who may."""

from collections.abc import Sequence

import streamlit as st

from samverkan_data.access import Right, can
from samverkan_data.report.writing import Writing
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import marked
from samverkan_data.ui.writing.opened import open_form

NEW, CHANGE = ":material/add:", ":material/edit:"


def offer_writings(page: Page, name: str, writings: Sequence[Writing]) -> None:
    """A button for each; nothing for whoever may not write.

    Args:
        page: where they stand.
        name: of the part of the page, which tells the buttons apart.
        writings: the rows.
    """
    if not writings or not can(page.person, Right.EDIT):
        return
    with st.container(horizontal=True, gap="small"):
        for place, writing in enumerate(writings):
            st.button(marked(writing.label), icon=CHANGE if writing.key else NEW, type="tertiary",
                      key=f"{page.name}-{name}-skriv-{place}", on_click=open_form, args=(page, writing))  # fmt: skip
