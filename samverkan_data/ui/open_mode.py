"""The open view chosen by a reader who may see more, as for a projector; the choice lives in the address."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from samverkan_data.access import Right
from samverkan_data.report.panel import Link
from samverkan_data.report.sheets import SHEETS
from samverkan_data.texts import access as access_texts
from samverkan_data.texts import open_mode as texts
from samverkan_data.texts import pages
from samverkan_data.ui import address
from samverkan_data.ui.sheets.ways import show_links

NAME, OPEN = "lage", "oppet"
CAPTION = texts.CAPTION
OPEN_PAGES = tuple(name for name in pages.TITLES if name in SHEETS and name != "veckan")
"""Those that have something to show; EST's week is of single reports."""


def is_wanted() -> bool:
    """Whether the address asks for the open view."""
    return address.choices().get(NAME, "") == OPEN


def draw_toggle(page: str, row: DeltaGenerator) -> None:
    """Let the reader go between the views; the page runs again in the other one."""
    key = f"{page}-{NAME}"
    st.session_state[key] = is_wanted()
    row.toggle(texts.TOGGLE, key=key, help=texts.TOGGLE_HELP, on_change=_change, args=(key,))


def show_badge(mask_below: int) -> None:
    """Say that the page is the open view."""
    st.markdown(f":violet-badge[{texts.BADGE}] :small[:gray[{texts.NOTICE.format(base=mask_below)}]]")


def refuse(page: str, needs: Right, *, may_leave: bool) -> None:
    """Say what the view does not hold, and lead to the pages that it does; and out, whoever has chosen the view."""
    st.markdown(f"# {pages.TITLES[page]}")
    if may_leave:
        st.info(texts.LACKING[page])
        st.button(texts.LEAVE, on_click=address.write, args=(NAME, ""))
    else:
        st.error(f"{access_texts.DENIED[needs.value]} {access_texts.ASK}")
    st.markdown(texts.INSTEAD)
    show_links(tuple(Link(pages.TITLES[name], name) for name in OPEN_PAGES))


def _change(key: str) -> None:
    address.write(NAME, OPEN if st.session_state[key] else "")
