"""Writing at a meeting: a decision where the figure is, and what has come of the last time's."""

from collections.abc import Mapping
from datetime import date, timedelta

import streamlit as st

from samverkan_data.intake.editing import Outcome
from samverkan_data.intake.meetings import At, NewDecision, decide, follow_up
from samverkan_data.picture.register.meetings import Decision, Meeting, decisions_before, decisions_of
from samverkan_data.picture.register.responsibility import roles_on
from samverkan_data.query.rows import rows_of
from samverkan_data.report.meeting.agenda import Screen
from samverkan_data.schema.meetings import DECISION_STATES
from samverkan_data.texts import meeting as texts
from samverkan_data.ui.clicker import WRITE
from samverkan_data.ui.errors import errors_in_words, refusals_in_words
from samverkan_data.ui.page import Page
from samverkan_data.ui.saved import go_on, tell_why_not
from samverkan_data.ui.sheets.markup import marked, small

DAYS = 30


def writing_at(page: Page, meeting: Meeting) -> At:
    """Who writes: the meeting, at the version that is on the screen."""
    return At(page.writable, meeting.meeting_id, meeting.title, page.snapshot.version, page.today)


def offer_decision(page: Page, meeting: Meeting, screen: Screen) -> None:
    """A form for a decision about what is on the screen; a new and empty one after each."""
    with errors_in_words():
        made = len(page.asking.ask(decisions_of, meeting.meeting_id))
        roles = _roles(page, meeting)
    key = f"{screen.key}-{made}"
    st.markdown(f"### {texts.DECIDE}")
    becomes_action = st.toggle(texts.BECOMES_ACTION, key=f"blir-{key}")
    with st.form(f"form-{key}", border=False):
        with st.container(key=WRITE):
            text = st.text_area(texts.DECISION_TEXT, key=f"text-{key}", height=96)
        role = st.selectbox(texts.WHO, list(roles), format_func=roles.__getitem__, key=f"vem-{key}")
        due = st.date_input(texts.DUE, page.today + timedelta(DAYS), key=f"dag-{key}", format="YYYY-MM-DD")
        action = _action_fields(roles, key) if becomes_action else None
        sent = st.form_submit_button(texts.SAVE_DECISION, type="primary")
    st.markdown(small(texts.KEYS))
    if sent and isinstance(due, date):
        about = {"area_code": meeting.area_code, **screen.about}
        if action is not None:
            action |= {"follow_up": due.isoformat()}
        new = NewDecision(text, role, due, about, action)
        with refusals_in_words():
            _finish(decide(writing_at(page, meeting), new), texts.DECIDED_NOW.format(count=made + 1))


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
    _follow_up_form(page, meeting, named[chosen])


def _follow_up_form(page: Page, meeting: Meeting, one: Decision) -> None:
    key = f"{one.decision_id}-{page.snapshot.version}"
    with st.form(f"uppfoljning-{key}", border=False):
        states = list(DECISION_STATES)
        state = st.radio(texts.STATE, states, index=states.index(one.state), format_func=DECISION_STATES.__getitem__,
                         key=f"lage-{key}")  # fmt: skip
        with st.container(key=WRITE):
            result = st.text_area(texts.RESULT, one.result, key=f"resultat-{key}", height=96)
        sent = st.form_submit_button(texts.SAVE_FOLLOW_UP, type="primary")
    if sent:
        with refusals_in_words():
            _finish(follow_up(writing_at(page, meeting), one.decision_id, state, result), texts.FOLLOWED_UP)


def _action_fields(roles: Mapping[str, str], key: str) -> dict[str, str]:
    """What an action must say beside the decision."""
    other = st.selectbox(texts.OTHER_OWNER, list(roles), format_func=roles.__getitem__, key=f"andra-{key}")
    work = st.text_input(texts.GOAL_WORK, key=f"arbete-{key}")
    count = st.number_input(texts.GOAL_COUNT, min_value=1, value=1, step=1, key=f"antal-{key}")
    effect = st.text_input(texts.GOAL_EFFECT, key=f"effekt-{key}")
    return {"role_other": other, "goal_work": work, "goal_count": str(count), "goal_effect": effect}


def _finish(outcome: Outcome, said: str) -> None:
    if outcome.is_saved:
        go_on(outcome, said)
    tell_why_not(outcome)


def _roles(page: Page, meeting: Meeting) -> dict[str, str]:
    """Those who can be asked to do something, by their codes; nobody first."""
    rows = page.asking.ask(roles_on, meeting.area_code, page.today)
    return {"": texts.NOBODY_YET, **{row.role_id: row.title for row in rows_of(rows)}}
