"""The meetings of an area, as a list of ways to them."""

import streamlit as st

from samverkan_data.formats import long_date
from samverkan_data.picture.register.meetings import Meeting, meetings_of
from samverkan_data.report.panel import Link
from samverkan_data.texts import meeting as texts
from samverkan_data.ui.errors import errors_in_words
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import small
from samverkan_data.ui.sheets.ways import show_link


def show_meetings(page: Page) -> None:
    """Those that are open, then those that have been, the latest first."""
    with errors_in_words():
        found = page.asking.ask(meetings_of, page.choice.area_code)
    going_on = [one for one in found if not one.is_closed]
    closed = [one for one in found if one.is_closed]
    st.markdown(f"## {texts.OPEN_MEETINGS.say(len(going_on), len(found))}")
    for heading, meetings in ((texts.GOING_ON, going_on), (texts.CLOSED, closed)):
        if meetings:
            st.markdown(f"### {heading}")
            for one in meetings:
                _show(one)


def _show(one: Meeting) -> None:
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        show_link(Link(one.title, "mote", {"mote": one.meeting_id, "punkt": "1"}), strong=True)
        st.markdown(small(" · ".join([one.kind[1], one.area_name, long_date(one.held_on)])))
