"""Choices that belong to one page; they stand in the filter row and live in the address like the filters."""

import streamlit as st

from samverkan_data.ui import address, filters
from samverkan_data.ui.page import Page


def choose(page: Page, name: str, label: str, options: dict[str, str], default: str = "") -> str:
    """One of two to four options as a radio row; the only one where there is no choice, empty where there is none.

    Until the reader has chosen, it is `default`, else the first.
    """
    if len(options) < 2:
        return next(iter(options), "")
    key, value = f"{page.name}-{name}", address.choices().get(name, "")
    st.session_state[key] = next(one for one in (value, default, *options) if one in options)
    page.row.radio(label, list(options), format_func=options.__getitem__, horizontal=True, key=key,
                   on_change=address.on_change(name, key))  # fmt: skip
    return str(st.session_state[key])


def choose_from(page: Page, name: str, label: str, options: dict[str, str]) -> str:
    """One of many options as a select box."""
    with page.row:
        return filters.select(page.name, name, label, options, address.choices().get(name, ""))
