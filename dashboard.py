"""The router: the list of pages and nothing else; and, where a server begins, what stands around it."""

import streamlit as st

from samverkan_data.ui.beginning import begin
from samverkan_data.ui.errors import errors_in_words
from samverkan_data.ui.lines import log_in_lines
from samverkan_data.ui.navigation import route
from samverkan_data.ui.serving import MIDDLEWARE, check_start

if __name__ == "__main__":
    with errors_in_words():
        route().run()
else:
    log_in_lines()
    check_start()
    begin()
    app = st.App(__file__, middleware=MIDDLEWARE)
