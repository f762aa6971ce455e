"""A closed meeting: its screens as they were, and its minutes as a file."""

from dataclasses import replace
from functools import partial

import streamlit as st

from samverkan_data.access import Right, can
from samverkan_data.lake.own_snapshot import document_snapshot
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.picture.register.meetings import Meeting
from samverkan_data.report.meeting.kept import Kept
from samverkan_data.report.meeting.minutes import FORMATS, write_minutes
from samverkan_data.report.writers import KINDS
from samverkan_data.texts import meeting as texts
from samverkan_data.ui.errors import refusals_in_words
from samverkan_data.ui.meeting import on_paper, past, wanted
from samverkan_data.ui.page import Page
from samverkan_data.ui.screens import show_large, turn
from samverkan_data.ui.sheets.markup import marked
from samverkan_data.ui.writing.saving import hold
from samverkan_data.ui.writing.written import show_written

MADE = "made-minutes"


def show_closed(page: Page, kept: Kept) -> None:
    """The meeting as it saw the picture, and how that is kept; nothing of what has come since, and what is erased."""
    hold("")
    if kept.frozen_at is None and kept.meeting is not None:
        _offer_freezing(page, kept.meeting)
    if page.head.button(texts.MAKE_MINUTES, icon=":material/description:", key="anteckningar"):
        st.dialog(texts.MAKE_MINUTES)(_offer_minutes)(page)
    screen = turn(page, kept.screens)
    show_written(page)
    told = [*kept.told, *([texts.EXAMPLE_THEN] if screen.sheet.example else [])]
    show_large(page, screen.sheet, kept.meeting.title if kept.meeting is not None else "", " ".join(told))


def _offer_freezing(page: Page, meeting: Meeting) -> None:
    """A meeting that was closed without a document gets one, which says that it came afterwards."""
    if not can(page.person, Right.EDIT):
        return
    with page.head.popover(texts.FREEZE):
        st.markdown(texts.FREEZE_WHY)
        if st.button(texts.FREEZE_SURE, type="primary", key="frys"):
            with refusals_in_words(), st.spinner(texts.CLOSING):
                view, parts = replace(past(page), view_at=partial(_view_at, page, meeting)).parts_afterwards(meeting)
                page.writable.freeze(meeting.meeting_id, view.snapshot, parts, meeting.title)
                st.rerun()


def _view_at(page: Page, meeting: Meeting, version: int | None) -> InternalView:
    """What a document of the meeting's area is made from."""
    return InternalView(document_snapshot(page.view_at(version).snapshot, meeting.area_code))


def _offer_minutes(page: Page) -> None:
    """The file, made when it is asked for and kept for this reader until the next is made."""
    kind = st.radio(texts.FORMAT, FORMATS, format_func=lambda code: KINDS[code].label, key="anteckningar-format")
    kept, name = on_paper(page), f"{wanted()}.{kind}"
    if st.button(texts.MAKE, type="primary", key="anteckningar-skapa"):
        st.session_state.pop(MADE, None)
        with refusals_in_words(), st.spinner(texts.MAKING):
            page.hand_over(name)
            st.session_state[MADE] = (name, kept.told, write_minutes(kept, kind))
    made, told, content = st.session_state.get(MADE, ("", (), b""))
    if (made, told) == (name, kept.told):
        st.download_button(marked(texts.FETCH.format(name=name)), content, name, KINDS[kind].mime, on_click="ignore",
                           key="anteckningar-hamta", icon=":material/download:")  # fmt: skip
