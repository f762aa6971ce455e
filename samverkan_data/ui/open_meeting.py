"""A meeting that is going on: its screens as the picture is now, what is decided at them, and its end."""

from dataclasses import replace

import streamlit as st

from samverkan_data.intake.meetings import close
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.picture.register.meetings import Meeting
from samverkan_data.report.meeting.agenda import Agenda, asking_for
from samverkan_data.report.meeting.kept import parts_of
from samverkan_data.texts import meeting as texts
from samverkan_data.ui import session
from samverkan_data.ui.deciding import offer_decision, offer_follow_up, writing_at
from samverkan_data.ui.errors import refusals_in_words
from samverkan_data.ui.meeting import screens, then_for
from samverkan_data.ui.page import Page
from samverkan_data.ui.saved import go_on, tell_saved, tell_why_not
from samverkan_data.ui.screen import columns
from samverkan_data.ui.screens import show_large, turn

WIDTHS = (7, 3)
FIRST, LAST = "forra_beslut", "nya_beslut"


def show_open(page: Page, meeting: Meeting) -> None:
    """One screen of the agenda, and beside it what can be written there."""
    screen = turn(page, screens(page, meeting))
    shown, written = columns(WIDTHS, page.look)
    with shown:
        show_large(page, screen.sheet, meeting.title)
    with written:
        tell_saved()
        if screen.item == FIRST:
            offer_follow_up(page, meeting)
        else:
            offer_decision(page, meeting, screen)
        if screen.item == LAST:
            _offer_close(page, meeting)


def _offer_close(page: Page, meeting: Meeting) -> None:
    """The end of the meeting, after somebody has said that it is meant."""
    with st.popover(texts.CLOSE):
        st.markdown(texts.CLOSE_WHY)
        if not st.button(texts.CLOSE_SURE, type="primary", key="avsluta"):
            return
        with refusals_in_words(), st.spinner(texts.CLOSING):
            _close(page, meeting)


def _close(page: Page, meeting: Meeting) -> None:
    """Write that it is closed, and freeze the picture as the newest version shows it."""
    if page.snapshot.version != page.writable.version():
        st.warning(texts.NOT_NEWEST)
        return
    view = InternalView(session.newest_snapshot(page.writable))
    asking = asking_for(view, meeting, page.today, page.look)
    parts = parts_of(Agenda(asking, meeting, then_for(page, meeting), asking.has_examples(meeting.area_code)))
    outcome = close(writing_at(page, meeting))
    if not outcome.is_saved:
        tell_why_not(outcome)
        return
    page.writable.freeze(meeting.meeting_id, view.snapshot, parts, meeting.title)
    go_on(replace(outcome, version=page.writable.version()), texts.CLOSED_NOW)
