"""The registers that the parties write themselves: search, change, add and remove row by row, CSV out and in."""

import streamlit as st

from samverkan_data.access import Right
from samverkan_data.texts import editing as texts
from samverkan_data.ui.page import open_page
from samverkan_data.ui.sheets.markup import small
from samverkan_data.ui.writing.form import show_form
from samverkan_data.ui.writing.registers import choose_register, offer_rows, show_rows
from samverkan_data.ui.writing.written import show_written

page = open_page("register", needs=Right.EDIT)
with st.container(gap="xsmall"):
    st.markdown(f"## {texts.REGISTERS_SENTENCE}")
    st.markdown(small(texts.REGISTERS_LEAD))
show_written(page)
table = choose_register(page)
found = offer_rows(page, table)
show_rows(page, table, found)
show_form(page)
