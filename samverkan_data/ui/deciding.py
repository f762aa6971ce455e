"""Writing at a meeting: a decision where the figure is, and what has come of the last time's."""

from datetime import timedelta

import streamlit as st

from samverkan_data.intake.meetings import SAID, deciding
from samverkan_data.picture.register.meetings import Meeting, decisions_before, decisions_of
from samverkan_data.picture.register.responsibility import roles_on
from samverkan_data.query.rows import rows_of
from samverkan_data.report.meeting.agenda import Screen
from samverkan_data.report.writing import Writing
from samverkan_data.texts import meeting as texts
from samverkan_data.ui.clicker import WRITE
from samverkan_data.ui.errors import errors_in_words
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import marked, small
from samverkan_data.ui.writing.asked import Asked, columns_of
from samverkan_data.ui.writing.filling import fill
from samverkan_data.ui.writing.form import row_edits
from samverkan_data.ui.writing.opened import standing

DAYS = 30
OF_ACTION = ("role_other", "goal_work", "goal_count", "goal_effect")


def offer_decision(page: Page, meeting: Meeting, screen: Screen) -> None:
    """A form for a decision about what is on the screen; a new and empty one after each."""
    with errors_in_words():
        made = len(page.asking.ask(decisions_of, meeting.meeting_id))
        roles = roles_at(page, meeting.area_code)
    due = page.today + timedelta(DAYS)
    form = standing(page, f"{meeting.meeting_id}-{screen.key}", Writing("", "decisions", (), {"due": due.isoformat()}))
    st.markdown(f"### {texts.DECIDE}")
    more = OF_ACTION if st.toggle(texts.BECOMES_ACTION, key=f"blir-{form.number}") else ()
    about = {"area_code": meeting.area_code, **screen.about}
    fill(page, form, Asked(
        [*columns_of("decisions", *SAID), *columns_of("actions", *more)],
        lambda said: deciding(meeting.meeting_id, page.today, about, said),
        save=texts.SAVE_DECISION, said=texts.DECIDED_NOW.format(count=made + 1), by=meeting.title,
        options={"role_id": roles, "role_other": roles}, focus=WRITE,
    ))  # fmt: skip
    st.markdown(small(texts.KEYS))


def offer_follow_up(page: Page, meeting: Meeting) -> None:
    """A form for what has come of an earlier decision."""
    with errors_in_words():
        found = page.asking.ask(decisions_before, meeting.meeting_id, page.today)
    if not found:
        return
    named = {one.decision_id: one for one in found}
    st.markdown(f"### {texts.FOLLOW_UP}")
    chosen = st.selectbox(texts.WHICH_DECISION, list(named), format_func=lambda code: marked(named[code].text),
                          key="uppfoljning")  # fmt: skip
    form = standing(page, f"{meeting.meeting_id}-{chosen}", Writing("", "decisions", (chosen,)))
    fill(page, form, Asked(
        columns_of("decisions", "state", "result"), lambda said: row_edits(form, said),
        save=texts.SAVE_FOLLOW_UP, said=texts.FOLLOWED_UP, by=meeting.title, focus=WRITE,
    ))  # fmt: skip


def roles_at(page: Page, area_code: str) -> dict[str, str]:
    """Those who can be asked to do something, by their codes."""
    return {row.role_id: row.title for row in rows_of(page.asking.ask(roles_on, area_code, page.today))}
