"""About the numbers: sources, freshness, how verdicts are read, definitions and versions."""

import streamlit as st

from samverkan_data.access import Right
from samverkan_data.texts import pages as texts
from samverkan_data.ui.about import show_definitions, show_sources, show_versions
from samverkan_data.ui.page import open_page

page = open_page("om_siffrorna", needs=Right.VIEW_OPEN)
st.markdown(f"## {texts.FACTS_SENTENCE}")
show_sources(page)
st.markdown(f"#### {texts.METHOD_HEADING}")
st.markdown(texts.METHOD)
show_definitions(page)
show_versions(page)
