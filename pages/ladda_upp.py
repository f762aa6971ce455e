"""Upload: what a file is, what is wrong with it, what it would change, publish, take back."""

import streamlit as st

from samverkan_data.access import Right
from samverkan_data.texts import upload as texts
from samverkan_data.ui.history import offer_clear, offer_template, offer_undo, show_history
from samverkan_data.ui.page import open_page
from samverkan_data.ui.upload import offer_publish, receive, show_difference, show_file, show_findings

page = open_page("ladda_upp", needs=Right.PUBLISH)
st.markdown(f"## {texts.SENTENCE}")
left, right = st.columns([3, 2], gap="large")
with left:
    inspection = receive(page)
    if inspection is not None:
        show_file(inspection)
        show_findings(inspection)
        if inspection.accepted:
            difference, replace = show_difference(page, inspection)
            offer_publish(page, inspection, difference, replace)
with right:
    offer_template()
    offer_undo(page)
    offer_clear(page)
show_history(page)
