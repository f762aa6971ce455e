"""The one primary button of the upload page."""

import streamlit as st

from samverkan_data.access import Right, check_can
from samverkan_data.intake import Inspection, publish, signed
from samverkan_data.texts import upload as texts
from samverkan_data.ui.page import Page, refusals_in_words
from samverkan_data.ui.sheets.literal import plain
from samverkan_data.ui.uploads.difference import Compared
from samverkan_data.ui.uploads.just_published import remember_published
from samverkan_data.ui.uploads.mapping import keep_mapping
from samverkan_data.ui.uploads.upload import start_again
from samverkan_data.ui.writing.saving import remember_name, remembered_name


def offer_publish(page: Page, inspection: Inspection, compared: Compared) -> None:
    """The one primary button; publishes under the analyst's name and starts a new round."""
    by = st.text_input(texts.BY, remembered_name(), key="vem", help=texts.BY_HELP, width=340)
    blocked = bool(compared.difference.needs_replace) and not compared.replace
    label = texts.PUBLISH.format(version=page.lake.version() + 1)
    if not st.button(label, type="primary", disabled=blocked):
        return
    if not by.strip():
        st.error(texts.NEEDS_NAME)
        return
    with refusals_in_words():
        check_can(page.person, Right.PUBLISH)
        remember_name(by)
        with st.status(texts.PUBLISHING):
            name = signed(by)
            upload = publish(page.lake, inspection, name, compared.replace)
            remembered = keep_mapping(page, inspection, name)
        remember_published(upload, compared.pages)
        start_again(page, texts.PUBLISHED.format(version=upload.version, by=plain(upload.by)) + remembered)
