"""The open view chosen by a reader who may see more, as for a projector; the choice lives in the address."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from samverkan_data.texts import access as access_texts
from samverkan_data.texts import open_mode as texts
from samverkan_data.ui import address

NAME, OPEN = "lage", "oppet"
CAPTION = texts.CAPTION


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


def offer_to_leave() -> None:
    """A way out for a reader who may see the page but has chosen the open view, which does not have it."""
    st.info(access_texts.DENIED["view_internal"])
    st.button(texts.LEAVE, on_click=address.write, args=(NAME, ""))


def _change(key: str) -> None:
    address.write(NAME, OPEN if st.session_state[key] else "")
