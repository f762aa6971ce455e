"""A closed meeting: its screens as they were, and its minutes as a file."""

import streamlit as st

from samverkan_data.report.meeting.kept import Kept
from samverkan_data.report.meeting.minutes import FORMATS, write_minutes
from samverkan_data.report.writers import KINDS
from samverkan_data.texts import meeting as texts
from samverkan_data.ui.errors import refusals_in_words
from samverkan_data.ui.markup import marked, small
from samverkan_data.ui.meeting import on_paper, wanted
from samverkan_data.ui.page import Page
from samverkan_data.ui.screens import show_large, turn


def show_closed(page: Page, kept: Kept) -> None:
    """The meeting as it saw the picture; what has been erased since is said."""
    with page.head.popover(texts.MAKE_MINUTES, icon=":material/description:"):
        _offer_minutes(page)
    screen = turn(page, kept.screens)
    told = [texts.FROZEN_AS.format(version=kept.version)]
    told += [texts.FROZEN_ERASED.format(tables=", ".join(kept.erased))] * bool(kept.erased)
    st.markdown(small(" ".join(told)))
    show_large(page, screen.sheet, kept.meeting.title if kept.meeting is not None else "")


def _offer_minutes(page: Page) -> None:
    """The file, made when it is asked for."""
    kind = st.radio(texts.FORMAT, FORMATS, format_func=lambda code: KINDS[code].label, key="anteckningar-format")
    if not st.button(texts.MAKE, key="anteckningar-skapa"):
        return
    with refusals_in_words(), st.spinner(texts.MAKING):
        content = write_minutes(on_paper(page), kind)
        name = f"{wanted()}.{kind}"
        st.download_button(marked(texts.FETCH.format(name=name)), content, name, KINDS[kind].mime, on_click="ignore",
                           key="anteckningar-hamta", icon=":material/download:")  # fmt: skip
