"""A meeting that is going on: its screens as the picture is now, what is decided at them, and its end."""

import streamlit as st

from samverkan_data.access import Right, can
from samverkan_data.formats import period_text
from samverkan_data.intake.editing import Outcome
from samverkan_data.intake.meetings import closing
from samverkan_data.lake.own_snapshot import document_snapshot
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.picture.register.meetings import Meeting
from samverkan_data.report.meeting.agenda import Agenda, Screen, asking_for
from samverkan_data.report.meeting.kept import parts_of
from samverkan_data.report.writing import Writing
from samverkan_data.texts import meeting as texts
from samverkan_data.ui import session
from samverkan_data.ui.deciding import offer_decision, offer_follow_up
from samverkan_data.ui.errors import refusals_in_words
from samverkan_data.ui.meeting import screens, then_for
from samverkan_data.ui.new_meeting import offer_change
from samverkan_data.ui.page import Page
from samverkan_data.ui.screen import columns
from samverkan_data.ui.screens import show_large, turn
from samverkan_data.ui.writing.asked import Asked
from samverkan_data.ui.writing.filling import save_edits, show_open_conflict
from samverkan_data.ui.writing.opened import standing
from samverkan_data.ui.writing.saving import hold
from samverkan_data.ui.writing.written import remember_written, show_written

WIDTHS = (7, 3)
FIRST, LAST = "forra_beslut", "nya_beslut"


def show_open(page: Page, meeting: Meeting) -> None:
    """One screen of the agenda, and beside it what can be written there by whoever may write."""
    screen = turn(page, screens(page, meeting))
    choice = asking_for(page.view, meeting, page.today, page.look).choice
    period = period_text(choice.start, choice.end)
    if not can(page.person, Right.EDIT):
        show_large(page, screen.sheet, meeting.title, period)
        return
    hold(meeting.title)
    shown, written = columns(WIDTHS, page.look)
    with shown:
        show_large(page, screen.sheet, meeting.title, period)
    with written:
        _offer_writing(page, meeting, screen)


def _offer_writing(page: Page, meeting: Meeting, screen: Screen) -> None:
    """What can be written at a screen."""
    show_written(page)
    if screen.item == FIRST:
        offer_follow_up(page, meeting)
    else:
        offer_decision(page, meeting, screen)
    if screen.item == LAST:
        _offer_close(page, meeting)
    with st.popover(texts.CHANGE):
        offer_change(page, meeting)


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
    view = InternalView(document_snapshot(session.newest_snapshot(page.writable), meeting.area_code))
    asking = asking_for(view, meeting, page.today, page.look)
    parts = parts_of(Agenda(asking, meeting, then_for(page, meeting), asking.has_examples(meeting.area_code)))

    def freeze(_: Outcome) -> None:
        page.writable.freeze(meeting.meeting_id, view.snapshot, parts, meeting.title)
        session.show_newest(page.writable)
        remember_written(page, texts.CLOSED_NOW)

    form = standing(page, f"avsluta-{meeting.meeting_id}", Writing("", "meetings", (meeting.meeting_id,)))
    edit = closing(meeting.meeting_id, page.today, view.snapshot.version)
    asked = Asked((), lambda _: [edit], by=meeting.title, then=freeze)
    save_edits(page, form, [edit], asked, meeting.title, {"": st.empty()})
    show_open_conflict(page, form)
