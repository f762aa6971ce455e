"""What to bear in mind, in one calm line under a figure."""

import streamlit as st

from samverkan_data.texts import caveats as texts


def show_caveats(caveats: list[str]) -> None:
    """The caveats as one small grey line; nothing where there are none."""
    if caveats:
        st.markdown(f":small[:gray[{texts.CAVEATS.format(caveats=' '.join(caveats))}]]")
