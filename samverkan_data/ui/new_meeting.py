"""A meeting is begun: its kind, day, area, what it looks at, and who is there, as roles."""

from datetime import date

import streamlit as st

from samverkan_data.formats import long_date
from samverkan_data.intake.meetings import NewMeeting, begin
from samverkan_data.picture.register.meetings import meeting_kinds
from samverkan_data.picture.register.responsibility import roles_on
from samverkan_data.query.rows import rows_of
from samverkan_data.texts import meeting as texts
from samverkan_data.ui import address
from samverkan_data.ui.errors import errors_in_words, refusals_in_words
from samverkan_data.ui.page import Page
from samverkan_data.ui.saved import go_on, tell_why_not


def offer_meeting(page: Page) -> None:
    """The form, for the area that the page shows."""
    with errors_in_words():
        kinds = page.asking.ask(meeting_kinds)
        roles = {row.role_id: row.title for row in
                 rows_of(page.asking.ask(roles_on, page.choice.area_code, page.today))}  # fmt: skip
    if not kinds:
        return
    st.markdown(f"## {texts.BEGIN}")
    with st.form("nytt-mote"):
        kind = st.selectbox(texts.KIND, list(kinds), format_func=kinds.__getitem__)
        title = st.text_input(texts.TITLE, placeholder=texts.NAME_HINT)
        held_on = st.date_input(texts.HELD_ON, page.today, format="YYYY-MM-DD")
        start = st.date_input(texts.PERIOD_FROM, page.choice.start, format="YYYY-MM-DD")
        end = st.date_input(texts.PERIOD_TO, page.choice.end, format="YYYY-MM-DD")
        present = st.multiselect(texts.WHO_IS_HERE, list(roles), format_func=roles.__getitem__,
                                 placeholder=texts.CHOOSE_ROLES)  # fmt: skip
        sent = st.form_submit_button(texts.BEGIN_NOW, type="primary")
    if sent and isinstance(held_on, date) and isinstance(start, date) and isinstance(end, date):
        named = title.strip() or texts.NAME_OF.format(kind=kinds[kind], day=long_date(held_on))
        new = NewMeeting(kind, named, page.choice.area_code, held_on, tuple(present), (start, end))
        with refusals_in_words():
            _begin(page, new)


def _begin(page: Page, new: NewMeeting) -> None:
    outcome = begin(page.writable, new, page.snapshot.version, page.today)
    if not outcome.is_saved:
        tell_why_not(outcome)
        return
    address.write("mote", outcome.keys[0][0])
    address.write("punkt", "1")
    go_on(outcome, texts.BEGUN)
