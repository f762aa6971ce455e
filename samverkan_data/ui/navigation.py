"""The list of pages, drawn at the top whether the app came in through its router or a page's own cold link."""

from datetime import timedelta

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from samverkan_data.access import Right
from samverkan_data.texts.pages import TITLES
from samverkan_data.ui.login import may

START, LOG = "lagesbild", "logg"
SELDOM = timedelta(hours=12)
_ROUTED, _SENT_ON = "routed", "sent-on"


def route() -> StreamlitPage:
    """Draw the list of pages and return the one to run; for `dashboard.py`."""
    st.session_state[_ROUTED] = True
    _begin_again_when_reconnected()
    return _navigation()


@st.fragment(run_every=SELDOM)
def _begin_again_when_reconnected() -> None:
    """Nothing; but a browser that awaits a run lets the page run as soon as it has a server again.

    It may be another server, or one that has been restarted. Without a run it would not know the page, and the reader's
    first choice would be lost.
    """


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
    """The pages; the start page answers at `/`, and unseen at its file's name too, which people write."""
    pages = [_page(name, title) for name, title in TITLES.items()]
    start = st.Page(f"pages/{START}.py", title=TITLES[START], visibility="hidden")
    return st.navigation([*pages, start], position="top")


def _page(name: str, title: str) -> StreamlitPage:
    file = f"pages/{name}.py"
    if name == START:
        return st.Page(file, title=title, default=True, url_path="start")
    return st.Page(file, title=title, visibility="hidden" if name == LOG and not may(Right.STEWARD) else "visible")
