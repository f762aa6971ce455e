"""A page's own controls, drawn in the row of filters; a change is written to the address before the page runs again.

Options of a radio are Markdown to Streamlit, those of a list are shown as they stand.
"""

import streamlit as st

from samverkan_data.report.controls import Control, codes_of, several
from samverkan_data.report.sheets import controls_of
from samverkan_data.texts import comparison as texts
from samverkan_data.ui import address
from samverkan_data.ui.errors import errors_in_words
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import marked

WIDTHS = {"jamfor": 260, "fraga": 340, "indikator": 230, "ar": 110, "mot_ar": 110, "atgard": 300, "mot": 280}


def draw_controls(page: Page) -> None:
    """Draw what the page lets the reader choose; one of one is no choice and is not drawn.

    What is remembered of a choice is in the address again, which moving between pages clears.
    """
    with errors_in_words():
        controls = controls_of(page.name, page.asking)
    kept = address.choices()
    address.write_all({control.name: kept[control.name] for control in controls if kept.get(control.name)})
    for control in controls:
        if len(control.options) > 1 or control.kind in ("many", "quick"):
            _DRAWERS[control.kind](page, control, f"{page.name}-{control.name}")


def _draw_radio(page: Page, control: Control, key: str) -> None:
    st.session_state[key] = control.value
    page.row.radio(control.label, list(control.options), format_func=lambda code: marked(control.options[code]),
                   horizontal=True, key=key, on_change=address.on_change(control.name, key))  # fmt: skip


def _draw_select(page: Page, control: Control, key: str) -> None:
    st.session_state[key] = control.value
    page.row.selectbox(control.label, list(control.options), format_func=control.options.__getitem__, key=key,
                       width=WIDTHS.get(control.name, 260), on_change=address.on_change(control.name, key))  # fmt: skip


def _draw_many(page: Page, control: Control, key: str) -> None:
    st.session_state[key] = codes_of(control.value)
    page.row.multiselect(control.label, list(control.options), format_func=control.options.__getitem__, key=key,
                         placeholder=texts.CHOOSE_AREAS, width=WIDTHS.get(control.name, 280),
                         on_change=lambda: address.write(control.name, several(st.session_state[key])))  # fmt: skip


def _draw_quick(page: Page, control: Control, key: str) -> None:
    """Its options are values of the control of the same name; none is marked where the value is another."""
    key = f"{key}-snabbval"
    codes = {marked(label): code for code, label in control.options.items()}
    st.session_state[key] = next((label for label, code in codes.items() if code == control.value), None)
    page.row.radio(control.label, list(codes), horizontal=True, key=key,
                   on_change=lambda: address.write(control.name, codes[st.session_state[key]]))  # fmt: skip


_DRAWERS = {"radio": _draw_radio, "select": _draw_select, "many": _draw_many, "quick": _draw_quick}
