"""The law and the papers: how it stands against the law, each paper on its way, and those that are decided on."""

import streamlit as st

from samverkan_data.access import Right
from samverkan_data.texts import papers as texts
from samverkan_data.ui.controls import draw_controls
from samverkan_data.ui.page import open_page, sheet
from samverkan_data.ui.papers import kept, offer_decision, show_kept, wanted
from samverkan_data.ui.sheets.sheet import show_sheet

names = () if wanted() else ("omrade", "fran", "till")
page = open_page("lagen", filter_names=names, needs=Right.VIEW_OPEN, may_be_frozen=True)
found = kept(page) if wanted() else None
if found is not None:
    show_kept(page, found)
else:
    page.tell_picture(of_area=True)
    if wanted():
        st.warning(texts.UNKNOWN_IN_LINK)
    draw_controls(page)
    offer_decision(page)
    show_sheet(page, sheet(page))
