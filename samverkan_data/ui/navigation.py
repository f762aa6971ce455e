"""The list of pages, drawn at the top whether the app came in through its router or a page's own cold link."""

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from samverkan_data.texts.pages import TITLES

_ROUTED = "routed"


def route() -> StreamlitPage:
    """Draw the list of pages and return the one to run; for `dashboard.py`."""
    st.session_state[_ROUTED] = True
    return _navigation()


def draw_where_missing() -> None:
    """Draw the list when a page runs without the router, as it does for the first link to a fresh server."""
    if not st.session_state.pop(_ROUTED, False):
        _navigation()


def _navigation() -> StreamlitPage:
    pages = [st.Page(f"pages/{name}.py", title=title, default=name == "lagesbild") for name, title in TITLES.items()]
    return st.navigation(pages, position="top")
