"""Meeting: an agenda that makes itself, one thing at a time, and what was shown at meetings that are closed."""

import streamlit as st

from samverkan_data.texts import meeting as texts
from samverkan_data.ui.closed_meeting import show_closed
from samverkan_data.ui.meeting import current, kept, wanted
from samverkan_data.ui.meetings import show_meetings
from samverkan_data.ui.new_meeting import offer_meeting
from samverkan_data.ui.open_meeting import show_open
from samverkan_data.ui.page import open_page
from samverkan_data.ui.screen import columns

page = open_page("mote", filter_names=() if wanted() else ("omrade",), may_be_frozen=True)
meeting = current(page)
closed = kept(page, meeting)
if closed is not None:
    show_closed(page, closed)
else:
    page.tell_picture(of_area=not wanted())
    if meeting is not None:
        show_open(page, meeting)
    else:
        if wanted():
            st.warning(texts.UNKNOWN_IN_LINK)
        there, new = columns((3, 2), page.look)
        with there:
            show_meetings(page)
        with new:
            offer_meeting(page)
