"""What the server and the browser tell each other: the language of the page, and how wide the reader's window is.

The width is not in a request, so a page is drawn for a guess first, and once more where the browser says otherwise.
"""

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from samverkan_data.charts.look import Look

__all__ = ["columns", "meet_browser"]

PHONES = ("Mobile", "Android", "iPhone")
KEY, NARROW = "screen", "narrow"
SCRIPT = """export default ({ data, setStateValue }) => {
  document.documentElement.lang = 'sv';
  const screen = window.matchMedia('(max-width: 1279px)');
  const tell = () => { if (screen.matches !== data.narrow) setStateValue('narrow', screen.matches); };
  screen.addEventListener('change', tell);
  tell();
  return () => screen.removeEventListener('change', tell);
};"""

_meet = st.components.v2.component(KEY, js=SCRIPT)


def meet_browser() -> bool:
    """Make the page Swedish; whether to draw for a telephone: as the browser said, before that as its name suggests."""
    agent = st.context.headers.get("User-Agent", "")
    guessed = any(word in agent for word in PHONES)
    narrow = bool(st.session_state.get(KEY, {}).get(NARROW, guessed))
    _meet(data={NARROW: narrow}, key=KEY, on_narrow_change=lambda: None)
    return narrow


def columns(widths: Sequence[int], look: Look) -> list[DeltaGenerator]:
    """Parts beside each other, with these relative widths; below each other where the look is narrow."""
    return [st.container() for _ in widths] if look.narrow else st.columns(widths, gap="large")
