"""The router: the list of pages and nothing else."""

import streamlit as st

from samverkan_data.texts.pages import TITLES

PAGES = [st.Page(f"pages/{name}.py", title=title, default=name == "lagesbild") for name, title in TITLES.items()]

st.navigation(PAGES, position="top").run()
