"""Areas side by side: rates with intervals, the middle half, funnel, and crime beside felt safety."""

import streamlit as st

from samverkan_data.access import Right, can
from samverkan_data.picture.comparison import compare
from samverkan_data.picture.comparison_sentence import comparison_headline, short_label
from samverkan_data.texts import comparison as texts
from samverkan_data.ui.comparison_beside import show_areas_beside
from samverkan_data.ui.comparison_choices import ask
from samverkan_data.ui.comparison_figures import show_funnel, show_notes, show_rates, show_series
from samverkan_data.ui.comparison_parts import show_parts
from samverkan_data.ui.page import open_page

page = open_page("jamfor", filter_names=("omrade",), needs=Right.VIEW_OPEN)
asked = ask(page)
if asked is None:
    st.stop()

compared = compare(asked.rows, asked.area_code, asked.year, asked.against)
st.markdown(f"## {comparison_headline(compared, short_label(asked.subject['label']))}")
show_notes(asked, compared)
left, right = st.columns(2, gap="large")
with left:
    show_rates(page, asked, compared)
with right:
    show_series(page, asked, compared)
show_funnel(page, asked, compared)
show_areas_beside(page, asked, compared)
if can(page.settings, Right.VIEW_INTERNAL):
    show_parts(page, asked)
else:
    st.markdown(f":small[:gray[{texts.PARTS_OPEN}]]")
