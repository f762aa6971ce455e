"""Upload: what a file is, what is wrong with it, what it would change, publish, take back, erase."""

import streamlit as st

from samverkan_data.access import Right
from samverkan_data.texts import upload as texts
from samverkan_data.ui.page import open_page
from samverkan_data.ui.screen import columns
from samverkan_data.ui.sums import offer_sums
from samverkan_data.ui.uploads.difference import show_difference
from samverkan_data.ui.uploads.findings import show_findings
from samverkan_data.ui.uploads.history import offer_clear, offer_erase, offer_undo, show_history
from samverkan_data.ui.uploads.just_published import show_just_published
from samverkan_data.ui.uploads.mapping import offer_mapping
from samverkan_data.ui.uploads.places import offer_places
from samverkan_data.ui.uploads.publish import offer_publish
from samverkan_data.ui.uploads.templates import offer_templates
from samverkan_data.ui.uploads.upload import keep, offer_redaction, receive, show_file

page = open_page("ladda_upp", needs=Right.PUBLISH)
st.markdown(f"## {texts.SENTENCE}")
left, right = columns([3, 2], page.look)
with left:
    show_just_published(page)
    inspection = receive(page)
    if inspection is not None:
        show_file(inspection)
        read_anew = offer_mapping(page, inspection) or offer_sums(page, inspection)
        if read_anew is not None:
            keep(read_anew)
        show_findings(inspection, page.look.narrow)
        offer_redaction(page, inspection)
        offer_places(page, inspection)
        if inspection.accepted:
            compared = show_difference(page, inspection)
            offer_publish(page, inspection, compared)
with right:
    offer_templates(page)
    offer_clear(page)
past, undo = columns([3, 2], page.look)
with past:
    show_history(page)
with undo:
    offer_undo(page)
    offer_erase(page)
