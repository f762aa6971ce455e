"""The list of pages, drawn at the top whether the app came in through its router or a page's own cold link."""

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from samverkan_data.texts.pages import TITLES

_ROUTED, _SENT_ON = "routed", "sent-on"


def route() -> StreamlitPage:
    """Draw the list of pages and return the one to run; for `dashboard.py`."""
    st.session_state[_ROUTED] = True
    return _navigation()


def draw_where_missing() -> None:
    """Draw the list when a page runs without the router, as it does for the first link to a fresh server.

    The run is then begun again, once, through the router: widgets that were drawn without it would lose what the
    reader puts in them first.
    """
    if st.session_state.pop(_ROUTED, False):
        return
    _navigation()
    if not st.session_state.get(_SENT_ON, False):
        st.session_state[_SENT_ON] = True
        st.rerun()


def _navigation() -> StreamlitPage:
    pages = [st.Page(f"pages/{name}.py", title=title, default=name == "lagesbild") for name, title in TITLES.items()]
    return st.navigation(pages, position="top")
