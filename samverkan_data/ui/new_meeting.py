"""A meeting is begun, or what it looks at is changed: its kind, day, area and time, and who is there, as roles."""

from datetime import date

import streamlit as st

from samverkan_data.access import Right, can
from samverkan_data.formats import long_date
from samverkan_data.intake.editing import Edit, Outcome
from samverkan_data.picture.register.meeting_period import proposed_period
from samverkan_data.picture.register.meetings import Meeting, meeting_kinds
from samverkan_data.report.writing import Writing
from samverkan_data.texts import meeting as texts
from samverkan_data.ui import address
from samverkan_data.ui.deciding import roles_at
from samverkan_data.ui.errors import errors_in_words
from samverkan_data.ui.page import Page
from samverkan_data.ui.writing.asked import Asked, columns_of
from samverkan_data.ui.writing.filling import fill
from samverkan_data.ui.writing.form import row_edits
from samverkan_data.ui.writing.opened import standing

CHANGING = ("period_start", "period_end", "present")


def offer_meeting(page: Page) -> None:
    """The form, for the area that the page shows, for whoever may write; the time of its kind is proposed."""
    with errors_in_words():
        kinds = page.asking.ask(meeting_kinds)
    if not kinds or not can(page.person, Right.EDIT):
        return
    st.markdown(f"## {texts.BEGIN}")
    kind = st.selectbox(texts.KIND, list(kinds), format_func=kinds.__getitem__, key="nytt-mote-slag")
    held_on = st.date_input(texts.HELD_ON, page.today, format="YYYY-MM-DD", key="nytt-mote-dag")
    if not isinstance(held_on, date):
        return
    title = st.text_input(texts.TITLE, placeholder=texts.NAME_HINT, key="nytt-mote-namn").strip()
    area, told = page.choice.area_code, {"kind": kinds[kind], "area": page.choice.area_name, "day": long_date(held_on)}
    named = title or texts.NAME_OF.format(**told)
    with errors_in_words():
        start, end = page.asking.ask(proposed_period, kind, area, held_on) or (page.choice.start, page.choice.end)
        roles = roles_at(page, area)
    begins = {"period_start": start.isoformat(), "period_end": end.isoformat()}
    form = standing(page, f"nytt-mote-{area}", Writing("", "meetings", (), begins))
    fixed = {"kind": kind, "title": named, "area_code": area, "held_on": held_on.isoformat()}
    fill(page, form, Asked(
        columns_of("meetings", *CHANGING), lambda said: [Edit("meetings", (), {**fixed, **said})],
        save=texts.BEGIN_NOW, said=texts.BEGUN, by=named, options={"present": roles}, then=_open,
    ))  # fmt: skip


def offer_change(page: Page, meeting: Meeting) -> None:
    """Another time to look at, or others who are there."""
    with errors_in_words():
        roles = {**dict(meeting.present), **roles_at(page, meeting.area_code)}
    form = standing(page, f"andra-{meeting.meeting_id}", Writing("", "meetings", (meeting.meeting_id,)))
    fill(page, form, Asked(
        columns_of("meetings", *CHANGING), lambda said: row_edits(form, said),
        said=texts.CHANGED, by=meeting.title, options={"present": roles},
    ))  # fmt: skip


def _open(outcome: Outcome) -> None:
    address.write("mote", outcome.keys[0][0])
    address.write("punkt", "1")
